/** Questions in Word files and PDFs, and files that are no questions, through the command itself. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ParsedQuestion } from '../../src/index.ts';
import { writeDocx } from '../../src/writers/docx/docx-writer.ts';
import { chartDocument, charted } from '../support/charts.ts';
import { loadHouse } from '../support/house.ts';
import { convertTo, hasOffice } from '../support/office.ts';
import { outline, parseText } from '../support/parsing.ts';
import { numbering, type Printed, paragraph, pdfFile, pdfOf, wordFile } from '../support/questions.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { yearTable } from '../support/sample-tables.ts';
import { testWorkspace } from '../support/workspace.ts';

interface Run {
  readonly exit: number;
  readonly parsed: ParsedQuestion;
  readonly codes: readonly string[];
}

/** Parses a file as the command does it, and checks that nothing was stored. */
async function parse(name: string, content: string | Uint8Array): Promise<Run> {
  const { root, at } = testWorkspace({ [name]: content });
  const { exit, out, err } = await runCommand(['parse', at(name), '--json', '--workspace', root], REPOSITORY);
  expect(err).toBe('');
  expect(readdirSync(root)).toEqual([name]);
  const parsed: ParsedQuestion = JSON.parse(out);
  const codes = parsed.problems.map(({ code, place }) =>
    [code, place.page, place.line].filter((one) => one !== undefined).join(' '),
  );
  return { exit, parsed, codes };
}

const HEAD = [
  'SCHRIFTELIJKE VRAAG',
  'nr. 88',
  'van PIET FICTIEF',
  'datum: 3 maart 2022',
  'aan AN VERZONNEN',
  'VLAAMS MINISTER VAN VERZONNEN ZAKEN',
];
const LEVELS = [
  ['decimal', '%1.'],
  ['lowerLetter', '%2)'],
  ['lowerRoman', '%3.'],
] as const;
const DECLARED = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('a Word file', () => {
  it('may hold a chart, of which the caption is read', async () => {
    const asked = [
      ...HEAD,
      'Bibliotheken',
      '',
      '1. Hoeveel?',
      '',
      'ANTWOORD',
      'op vraag nr. 88 van 3 maart 2022',
    ];
    const document = chartDocument(charted(yearTable(), { kind: 'line' }));
    const header = asked.map((text) => ({ text, style: 'line' as const }));
    const bytes = await writeDocx({ ...document, header }, loadHouse());
    const { parsed } = await parse('antwoord.docx', bytes);
    const [first, ...others] = parsed.answer?.items ?? [];
    expect(others).toEqual([]);
    expect(first?.text).toContain('Grafiek 1: Aantal vormingen');
    expect(first?.text).not.toContain('Hoogste waarde');
  });

  it('may be pasted from a PDF, each line a paragraph', async () => {
    const text = readFileSync(path.join(REPOSITORY, 'test/question/texts/bladzijden.txt'), 'utf8');
    const { problems: _, ...expected } = parseText(text);
    const body = text.split('\n').map((line) => paragraph(line.replaceAll('&', '&amp;')));
    const { parsed } = await parse('vraag.docx', wordFile(body.join('')));
    expect(parsed).toMatchObject(expected);
  });

  it('has the labels that Word counts', async () => {
    const body = [
      ...HEAD.map((text) => paragraph(text)),
      paragraph('Fietsen - Verzonnen stallingen'),
      paragraph('Het gaat om stallingen. 2021 was een bijzonder jaar.'),
      paragraph('Hoeveel stallingen zijn er?', [1, 0]),
      paragraph('Per provincie?', [1, 1]),
      paragraph('Overdekt?', [1, 2]),
      paragraph('Bewaakt?', [1, 2]),
      paragraph('Per jaar?', [1, 1]),
      paragraph('Wat kost een stalling?', [1, 0]),
      paragraph('Graag in euro.'),
      paragraph('Wie betaalt?', [1, 1]),
      paragraph('Wat zijn de plannen?', [1, 0]),
    ].join('');
    const { exit, parsed, codes } = await parse(
      'vraag.docx',
      wordFile(body, { numbering: numbering(LEVELS) }),
    );
    expect({ exit, codes }).toEqual({ exit: 0, codes: [] });
    expect(outline(parsed.items)).toEqual([
      '1  Hoeveel stallingen zijn er?',
      '1a  Per provincie?',
      '1ai  Overdekt?',
      '1aii  Bewaakt?',
      '1b  Per jaar?',
      '2  Wat kost een stalling?\n\nGraag in euro.',
      '2a  Wie betaalt?',
      '3  Wat zijn de plannen?',
    ]);
    expect(parsed).toMatchObject({
      house: 'vlaams-parlement',
      number: '88',
      date: '2022-03-03',
      authors: ['PIET FICTIEF'],
      addressees: [{ name: 'AN VERZONNEN', title: 'VLAAMS MINISTER VAN VERZONNEN ZAKEN' }],
      title: 'Fietsen - Verzonnen stallingen',
      context: 'Het gaat om stallingen. 2021 was een bijzonder jaar.',
    });
  });

  it('may put lists into styles, start a list elsewhere, and number on under another number', async () => {
    const styles = `<w:styles ${DECLARED}><w:style w:type="paragraph" w:styleId="Vraag"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Fijn"><w:basedOn w:val="Vraag"/></w:style></w:styles>`;
    const body = [
      ...HEAD.map((text) => paragraph(text)),
      paragraph('Fietsen - Verzonnen stallingen'),
      paragraph('eerste maatregel', [2, 1]),
      paragraph('tweede maatregel', [2, 1]),
      paragraph('Hoeveel?', undefined, 'Vraag'),
      paragraph('Waar?', undefined, 'Fijn'),
      paragraph('Geen vraag, maar uitleg.', [0, 0], 'Vraag'),
      paragraph('Wanneer?', [3, 0]),
    ].join('');
    const numbers = numbering(LEVELS, { 1: {}, 2: { 1: 1 }, 3: {} });
    const { parsed } = await parse('vraag.docx', wordFile(body, { numbering: numbers, styles }));
    expect(outline(parsed.items)).toEqual([
      '1  Hoeveel?',
      '2  Waar?\n\nGeen vraag, maar uitleg.',
      '3  Wanneer?',
    ]);
    expect(parsed.context).toBe('a) eerste maatregel\n\nb) tweede maatregel');
  });

  it('shows no deleted, moved or hidden text, and text of boxes and tables once', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = [
      ...HEAD.map((text) => paragraph(text)),
      paragraph('Fietsen - Verzonnen stallingen'),
      `<w:p>${run('1. Hoeveel ')}<w:del><w:r><w:delText>oude </w:delText></w:r></w:del><w:ins>${run('nieuwe ')}</w:ins><w:moveFrom>${run('weg ')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>stil </w:t></w:r>${run('stallingen?')}</w:p>`,
      `<w:p>${run('2. Waar?')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
      `<w:tbl><w:tr><w:tc>${paragraph('jaar')}</w:tc><w:tc>${paragraph('aantal')}</w:tc></w:tr></w:tbl>`,
      `<w:p>${run('3. Wanneer')}<w:r><w:br/></w:r>${run('precies?')}</w:p>`,
    ].join('');
    const { parsed, codes } = await parse('vraag.docx', wordFile(body));
    expect(outline(parsed.items)).toEqual([
      '1  Hoeveel nieuwe stallingen?',
      '2  Waar?\n\njaar aantal',
      '3  Wanneer precies?',
    ]);
    expect(codes).toEqual(['footnotes-left-out']);
  });

  it.skipIf(!hasOffice)('reads the same as PDF (needs LibreOffice and poppler)', async () => {
    const body = [
      ...HEAD.map((text) => paragraph(text)),
      paragraph('Fietsen - Verzonnen stallingen'),
      paragraph(
        'Hoeveel stallingen zijn er in elke gemeente van de provincie West-Vlaanderen, en hoeveel daarvan zijn er overdekt of bewaakt in de jaren 2019 tot 2021?',
        [1, 0],
      ),
      paragraph('Per provincie?', [1, 1]),
      paragraph('Wat kost een stalling?', [1, 0]),
    ].join('');
    const file = wordFile(body, { numbering: numbering(LEVELS) });
    const pdf = await convertTo('pdf', file, 'vraag.docx');
    if (pdf === undefined) throw new Error('LibreOffice wrote no PDF');
    const [one, other] = [await parse('vraag.docx', file), await parse('vraag.pdf', pdf)];
    expect(other.parsed).toEqual(one.parsed);
  });
});

/** Lines below each other, from the top of a page. */
function column(lines: readonly string[], x: number, top = 780, size = 10): readonly Printed[] {
  return lines.flatMap((text, at) => (text === '' ? [] : [{ x, y: top - at * 14, text, size }]));
}

describe('a PDF', () => {
  it('keeps title, introduction and questions apart where each is a single line', async () => {
    const text = readFileSync(
      path.join(REPOSITORY, 'test/question/texts/tussentitels.txt'),
      'utf8',
    ).replaceAll('–', '-');
    const { problems: _, ...expected } = parseText(text);
    const { parsed } = await parse('vraag.pdf', pdfFile([column(text.split('\n'), 70)]));
    expect(parsed).toMatchObject(expected);
  });

  it('goes on over its pages, without their headers and numbers', async () => {
    const long = 'Hoeveel stallingen zijn er in de gemeenten van deze provincie, opgedeeld per jaar in de';
    const pages = [
      column(
        [
          ...HEAD,
          '',
          'Fietsen - Verzonnen stallingen',
          '',
          'De stallingen zijn een succes.',
          '',
          `1. ${long}`,
        ],
        70,
      ),
      column(
        [
          'periode 2016 tot 2020?',
          '',
          'a) Overdekt?',
          '',
          'b) Bewaakt door personeel van de stad of van een ver-',
          'eniging van vrijwilligers?',
        ],
        70,
      ),
      column(['2. Wat kost een stalling?'], 70),
    ].map((page, at) => [
      ...page,
      { x: 70, y: 810, text: 'Verzonnen parlement - bijlage' },
      { x: 300, y: 30, text: `${at + 1}` },
    ]);
    const { exit, parsed, codes } = await parse('vraag.pdf', pdfFile(pages));
    expect({ exit, codes }).toEqual({ exit: 0, codes: [] });
    expect(parsed.context).toBe('De stallingen zijn een succes.');
    expect(outline(parsed.items)).toEqual([
      `1  ${long} periode 2016 tot 2020?`,
      '1a  Overdekt?',
      '1b  Bewaakt door personeel van de stad of van een vereniging van vrijwilligers?',
      '2  Wat kost een stalling?',
    ]);
  });

  it('is read column by column', async () => {
    const left = [
      'Vraag nr. 123',
      'van 21 juni 1996',
      'van de heer JAN VERZONNEN',
      '',
      'Verzonnen wegen',
      '',
      '1. Hoeveel wegen werden er in de',
      'provincies hersteld in 1994 en 1995 ?',
      '',
      '2. Wat was de kostprijs daarvan per',
      'kilometer, en wie heeft die betaald ?',
    ];
    const right = [
      'Antwoord',
      '',
      '1. In deze jaren werden er 312 wegen',
      'hersteld, vooral in de provincie Namen',
      'en in de provincie Verzonnen-Land.',
      '',
      '2. De kostprijs was 12 miljoen frank',
      'per kilometer, zoals in het jaarverslag',
      'te lezen staat op de eerste bladzijde.',
      'Alles werd betaald door het fonds.',
    ];
    const { parsed } = await parse(
      'bulletin.pdf',
      pdfFile([[...column(left, 60, 780, 12), ...column(right, 320, 780, 12)]]),
    );
    expect(outline(parsed.items)).toEqual([
      '1  Hoeveel wegen werden er in de provincies hersteld in 1994 en 1995 ?',
      '2  Wat was de kostprijs daarvan per kilometer, en wie heeft die betaald ?',
    ]);
    expect(parsed.answer?.items.map(({ ids }) => ids)).toEqual([['1'], ['2']]);
    expect(parsed).toMatchObject({
      number: '123',
      date: '1996-06-21',
      authors: ['JAN VERZONNEN'],
      title: 'Verzonnen wegen',
    });
  });

  it('may have raised numbers of footnotes', async () => {
    const lines = [
      '2025Z01234',
      'Vragen van het lid Verzonnen (ABC) aan de Minister van Fictie over stallingen (ingezonden 3 maart',
      '2025).',
      'Vraag 1',
      'Kent u het bericht «Stallingen vol»?',
      'Vraag 2',
      'Wat vindt u van de 25 m van de stalling?',
    ];
    const page = [
      ...column(lines, 70),
      { x: 255, y: 728, text: '1', size: 6 },
      { x: 70, y: 100, text: '1', size: 6 },
      { x: 75, y: 97, text: 'Verzonnen krant, 1 maart 2025, «Stallingen vol».', size: 8 },
    ];
    const { parsed, codes } = await parse('vraag.pdf', pdfFile([page]));
    expect(outline(parsed.items)).toEqual([
      '1  Kent u het bericht «Stallingen vol»?',
      '2  Wat vindt u van de 25 m van de stalling?',
    ]);
    expect(codes).toEqual(['footnotes-left-out 1 8']);
  });
});

describe('a file that is no question', () => {
  const nothing = { house: null, number: null, items: [], answer: null, authors: [], title: null };

  it.each([
    ['leeg.txt', '', 'question-unreadable'],
    ['wit.txt', ' \n\n\t\n', 'question-unreadable'],
    ['beeld.pdf', pdfOf(['0 0 m 10 10 l S', 'q Q']), 'question-unreadable'],
    ['kapot.pdf', pdfFile([column(['1. Hoeveel?'], 70)]).slice(0, 200), 'question-unreadable'],
    ['kapot.docx', strToU8('PK\u0003\u0004 en verder niets'), 'question-unreadable'],
    ['map.docx', zipSync({ 'a.txt': strToU8('a') }), 'question-unreadable'],
    [
      'oud.docx',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 600 }, () => 0)),
      'question-unreadable',
    ],
    ['beeld.txt', Uint8Array.from({ length: 2000 }, (_, at) => (at * 7) % 256), 'question-unreadable'],
    ['brief.rtf', '{\\rtf1 Hoeveel?}', 'question-unreadable'],
    [
      'bladzijden.pdf',
      pdfOf(Array.from({ length: 301 }, () => 'BT /F1 11 Tf 70 770 Td (Hoeveel?) Tj ET')),
      'question-pages',
    ],
    ['bom.pdf', pdfOf([`BT ${'(aaaaaaaaaaaaaaaa) Tj '.repeat(3_400_000)} ET`]), 'question-unreadable'],
    [
      'bom.docx',
      wordFile(`<w:p><w:r><w:t>${'a'.repeat(9_000_000)}</w:t></w:r></w:p>`),
      'question-unreadable',
    ],
    ['diep.docx', wordFile(`${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}`), 'question-unreadable'],
    ['veel.txt', 'Hoeveel?\n'.repeat(20_001), 'question-unreadable'],
    ['groot.txt', new Uint8Array(33 * 1024 ** 2).fill(97), 'file-too-large'],
    [
      'frans.txt',
      'QUESTION ECRITE n° 12\nCombien de trains ont été supprimés au cours de cette année dans la région, et quelles sont les causes de ces suppressions pour les voyageurs ? Quelles mesures le ministre a-t-il prises pour la ponctualité sur les lignes ?',
      'question-language',
    ],
  ])('%s', async (name, content, code) => {
    const { exit, parsed, codes } = await parse(name, content);
    expect(exit).toBe(1);
    expect(codes).toEqual([code]);
    expect(parsed).toMatchObject(nothing);
  });

  it('is read as what it is, whatever it is called', async () => {
    const pdf = pdfFile([column([...HEAD, '', 'Verzonnen fietsen', '', '1. Hoeveel?', '2. Waar?'], 70)]);
    const { exit, parsed, codes } = await parse('vraag.docx', pdf);
    expect({ exit, codes }).toEqual({ exit: 0, codes: ['question-format'] });
    expect(outline(parsed.items)).toEqual(['1  Hoeveel?', '2  Waar?']);
  });

  it('has a number of streams that unpack to nothing bad', async () => {
    // Packed twice, which a reader unpacks twice.
    const twice = deflateSync(deflateSync(Buffer.alloc(80 * 1024 ** 2, 97)));
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.5\n1 0 obj\n<</Filter[/FlateDecode/FlateDecode]>>stream\n'),
      twice,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    expect((await parse('bom.pdf', new Uint8Array(pdf))).codes).toEqual(['question-unreadable']);
  });

  it('may be in any encoding that is seen', async () => {
    const text = [
      ...HEAD,
      '',
      'Financiën',
      '',
      '1. Hoeveel leerkrachten zijn er in Roemenië?',
      '2. Waar?',
    ].join('\r\n');
    const windows = Buffer.from(text, 'latin1');
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const [first, second, third] = [
      await parse('a.txt', text),
      await parse('a.txt', windows),
      await parse('a.txt', utf16),
    ];
    expect(outline(first.parsed.items)).toEqual(['1  Hoeveel leerkrachten zijn er in Roemenië?', '2  Waar?']);
    expect(second.parsed).toEqual(first.parsed);
    expect(third.parsed).toEqual(first.parsed);
    const mixed = Buffer.concat([windows, Buffer.from('\nFinanciën en Roemenië\n')]);
    expect((await parse('a.txt', mixed)).codes).toEqual(['question-encoding 8']);
  });
});
