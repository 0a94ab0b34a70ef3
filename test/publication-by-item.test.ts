/** Question and answer item by item, as the Tweede Kamer prints them, with the real command. Everything is made up (fictief). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ParsedQuestion } from '../src/question/parsed-question.ts';
import { hasOffice, validateOoxml } from './support/office.ts';
import { readPdf } from './support/pdf.ts';
import { runCommand } from './support/run-command.ts';
import { stallsSource } from './support/stalls.ts';
import { shippedWorkspace } from './support/workspace.ts';
import { readDocx, shownText, styleOf } from './support/written-docx.ts';
import { findAll, get } from './support/xml.ts';

const DOSSIER = 'data/dossiers/2024-45';
const QUESTION = `
house: tweede-kamer
number: 2024Z00045
date: 2024-06-10
authors: [Proefpersoon (Fictieve Partij), Model (Verzonnen Partij)]
title: stallingen in verzonnen gemeenten
context: In veel gemeenten staan stallingen.
items:
  - { label: 1, text: Kent u het bericht over de stallingen? }
  - label: 2
    text: "Hoeveel stallingen waren er in 2019 en 2020:"
    items:
      - { label: a, text: per jaar; }
      - { label: b, text: per gemeente? }
  - { label: 3, text: Wat kosten zij? }
  - { label: 4, text: Wie betaalt dat? }
  - { label: 5, text: Deelt u de mening dat het te duur is? }
  - { label: 6, text: Wilt u deze vragen een voor een beantwoorden? }
`;
const DRAFT = `Hierbij beantwoord ik de vragen.

# 1
Ja.

# 2a
Zie {{ref "per-jaar"}}.

## Uitleg bij de cijfers
Alle stallingen tellen mee.

{{table "per-jaar"}}

# 2b
In 2020 waren er {{figure "per-jaar" year=2020}}, in {{ref "per-jaar"}}.

# 3-5
De gemeente betaalt:

- de stalling;
- het dak.

# 6
Dat is gebeurd.
`;
const FILES = {
  'data/people.yaml': `
ministers:
  an-voorbeeld: { name: An Voorbeeld, function: Minister van Verzonnen Zaken, from: 2019-10-02 }
agencies:
  dienst: { name: Fictieve dienst, short: FD }
`,
  ...stallsSource(['2019,5', '2020,7'], false),
  [`${DOSSIER}/question.yaml`]: QUESTION,
  [`${DOSSIER}/dossier.yaml`]: `house: tweede-kamer
minister: an-voorbeeld
tables:
  per-jaar: { source: dienst/stallingen, title: Stallingen per jaar, rows: year, measures: [count] }
`,
  [`${DOSSIER}/answer.md.hbs`]: DRAFT,
};

async function build(...options: readonly string[]) {
  const place = shippedWorkspace(FILES);
  const { exit, out } = await runCommand(
    ['build', '2024-45', '--form', 'publication', '--json', ...options],
    place.root,
  );
  const { problems } = JSON.parse(out);
  expect({ exit, problems }).toEqual({ exit: 0, problems: [] });
  const read = (ending: string) => readFileSync(place.at(`output/2024-45/publicatie-2024-45.${ending}`));
  const parsed = async (ending: string): Promise<ParsedQuestion> => {
    const file = `output/2024-45/publicatie-2024-45.${ending}`;
    return JSON.parse((await runCommand(['parse', file, '--json'], place.root)).out);
  };
  return { read, parsed };
}

const LAID_OUT = [
  ...['Vraag 1', 'Antwoord 1', 'Vraag 2', 'Vraag 2a', 'Antwoord 2a', 'Vraag 2b', 'Antwoord 2b'],
  ...['Vraag 3', 'Vraag 4', 'Vraag 5', 'Antwoord 3 t/m 5', 'Vraag 6', 'Antwoord 6'],
];

describe('the publication form of the Tweede Kamer', () => {
  it('prints each item followed by its answer, under headings of which none skips a level', async () => {
    const { read } = await build();
    expect(await validateOoxml(read('docx'), 'docx')).toEqual([]);
    const { paragraphs, tables, body, part } = readDocx(read('docx'));
    const shown = paragraphs.map((one) => ({ style: styleOf(one) ?? '', text: shownText(one) }));
    const headings = shown.filter(({ style }) => style.startsWith('Heading'));
    expect(headings.filter(({ text }) => /^(?:Vraag|Antwoord) \d/.test(text))).toEqual(
      LAID_OUT.map((text) => ({ style: 'Heading2', text })),
    );
    const levels = headings.map(({ style }) => Number(style.slice(-1)));
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    const at = (text: string) => shown.findIndex((one) => one.text === text);
    expect(shown.slice(at('Vraag 3'), at('Vraag 6'))).toEqual([
      { style: 'Heading2', text: 'Vraag 3' },
      { style: 'Normal', text: 'Wat kosten zij?' },
      { style: 'Heading2', text: 'Vraag 4' },
      { style: 'Normal', text: 'Wie betaalt dat?' },
      { style: 'Heading2', text: 'Vraag 5' },
      { style: 'Normal', text: 'Deelt u de mening dat het te duur is?' },
      { style: 'Heading2', text: 'Antwoord 3 t/m 5' },
      { style: 'Normal', text: 'De gemeente betaalt:' },
      { style: 'ListParagraph', text: 'de stalling;' },
      { style: 'ListParagraph', text: 'het dak.' },
    ]);
    expect(at('In veel gemeenten staan stallingen.')).toBeLessThan(at('Hierbij beantwoord ik de vragen.'));
    expect(at('Hierbij beantwoord ik de vragen.')).toBeLessThan(at('Vraag 1'));
    expect(shown[at('Uitleg bij de cijfers')]?.style).toBe('Heading3');
    expect(tables.length).toBe(1);
    expect(findAll(body, 'w:pageBreakBefore')).toEqual([]);
    expect(get(part('docProps/core.xml'), 'dc:language').text).toBe('nl-NL');
  });

  it.each(['docx', ...(hasOffice ? ['pdf'] : [])])(
    'is read back from %s (.pdf needs LibreOffice)',
    async (ending) => {
      const { parsed } = await build(...(ending === 'pdf' ? ['--pdf'] : []));
      const found = await parsed(ending);
      expect(found.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(found).toMatchObject({
        ...{ house: 'tweede-kamer', number: '2024Z00045', date: '2024-06-10' },
        authors: ['Proefpersoon (Fictieve Partij)', 'Model (Verzonnen Partij)'],
        ...{ title: 'stallingen in verzonnen gemeenten', context: 'In veel gemeenten staan stallingen.' },
      });
      expect(found.items.map(({ id, items }) => [id, ...items.map((inner) => inner.id)])).toEqual([
        ...[['1'], ['2', '2a', '2b'], ['3'], ['4'], ['5'], ['6']],
      ]);
      expect(found.items[1]?.items[1]?.text).toBe('per gemeente?');
      const answers = found.answer?.items.map(({ ids, text }) => `${ids.join()}: ${text.split('\n')[0]}`);
      expect(answers).toEqual([
        ': Hierbij beantwoord ik de vragen.',
        '1: Ja.',
        '2a: Zie tabel 1.',
        '2b: In 2020 waren er 7, in tabel 1.',
        '3,4,5: De gemeente betaalt:',
        '6: Dat is gebeurd.',
      ]);
      expect(found.answer?.minister).toBe('An Voorbeeld');
    },
  );

  it.skipIf(!hasOffice)('has its headings as tags in the PDF (needs LibreOffice)', async () => {
    const { read } = await build('--pdf');
    const pdf = await readPdf(read('pdf'));
    expect(pdf).toMatchObject({ language: 'nl-NL', marked: true });
    const levels = pdf.tags.filter((tag) => /^H\d$/.test(tag));
    const items = Array.from(LAID_OUT, () => 'H2');
    expect(levels).toEqual(['H1', 'H2', 'H1', ...items.slice(0, 5), 'H3', ...items.slice(5)]);
  });
});
