/**
 * Writes made-up questions (fictief) in the three formats that Repliek reads, for `parsing.mjs`.
 *
 * Arguments: the folder; how many pages the large one has.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { paragraph, pdfFile, wordFile } from '../test/support/questions.ts';

const LINES_PER_PAGE = 45;
const LINE_WIDTH = 90;

const [folder = '.', pages = '200'] = process.argv.slice(2);

const HEAD = [
  'Vlaams Parlement',
  'SCHRIFTELIJKE VRAAG',
  'nr. 88',
  'van PIET FICTIEF',
  'datum: 3 maart 2022',
  'aan AN VERZONNEN',
  'VLAAMS MINISTER VAN VERZONNEN ZAKEN',
  'Fietsstallingen bij gemeentehuizen - Stand van zaken (fictief)',
];
const ANSWER = [
  'AN VERZONNEN',
  'VLAAMS MINISTER VAN VERZONNEN ZAKEN',
  'ANTWOORD',
  'op vraag nr. 88 van 3 maart 2022',
  'van PIET FICTIEF',
];

const PROSE = [
  'Veel gemeenten plaatsten de voorbije jaren overdekte fietsstallingen bij hun gemeentehuis, vaak samen met de provincie.',
  'In 2019 waren dat er 1.204, waarvan 318 met een laadpunt; een jaar later kwamen er nog 96 bij.',
  'De minister verwees daarvoor naar het antwoord op schriftelijke vraag nr. 41 van 12 februari 2021.',
  '2020. Dat was een bijzonder jaar, zodat de cijfers niet zonder meer te vergelijken zijn met die van de jaren ervoor.',
];
const prose = (at: number, count: number) =>
  Array.from({ length: count }, (_, index) => PROSE[(at + index) % PROSE.length] ?? '').join(' ');

/** Paragraphs of a question with so many numbered items, each of three letters, and of its answer. */
function questionOf(items: number, answered: number): readonly string[] {
  const numbers = Array.from({ length: items }, (_, at) => at + 1);
  const asked = numbers.flatMap((number) => [
    `${number}. Hoeveel fietsstallingen van soort ${number} zijn er, en wat kostten ze in de jaren 2016 tot en met 2020?`,
    'a) Kan de minister een overzicht geven per provincie en per jaar?',
    'b) Hoeveel daarvan zijn overdekt, bewaakt of met een laadpunt?',
    'c) Welke gemeenten deden een beroep op de subsidie, en voor welk bedrag?',
  ]);
  const answer = numbers.flatMap((number) =>
    ['a', 'b', 'c'].flatMap((letter) => [
      `${letter === 'a' ? `${number}. ` : ''}${letter}) ${prose(number, 2)}`,
      ...Array.from({ length: answered }, (_, at) => prose(number + at, 4)),
    ]),
  );
  return [...HEAD, prose(0, 6), ...asked, ...(answered === 0 ? [] : [...ANSWER, ...answer])];
}

/** Broken into lines of a page, with an empty one behind each paragraph. */
function linesOf(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.flatMap((text, at) => {
    const broken = text.match(new RegExp(`.{1,${LINE_WIDTH}}(?:\\s|$)`, 'g')) ?? [];
    const head = at < HEAD.length - 1 && at > 0;
    return [...broken.map((line) => line.trim()), ...(head ? [] : [''])];
  });
}

function write(name: string, paragraphs: readonly string[]): number {
  const lines = linesOf(paragraphs);
  const count = Math.ceil(lines.length / LINES_PER_PAGE);
  writeFileSync(path.join(folder, `${name}.txt`), lines.join('\n'));
  writeFileSync(
    path.join(folder, `${name}.docx`),
    wordFile(paragraphs.map((text) => paragraph(text)).join('')),
  );
  const onPages = Array.from({ length: count }, (_, page) =>
    lines
      .slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE)
      .flatMap((text, at) => (text === '' ? [] : [{ x: 70, y: 780 - at * 16, text, size: 10 }])),
  );
  writeFileSync(path.join(folder, `${name}.pdf`), pdfFile(onPages));
  return count;
}

const large = (answered: number) => questionOf(40, answered);
let answered = 0;
while (linesOf(large(answered + 1)).length <= Number(pages) * LINES_PER_PAGE) answered += 1;
console.log(
  JSON.stringify({ usual: write('usual', questionOf(4, 0)), large: write('large', large(answered)) }),
);
