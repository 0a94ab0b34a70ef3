/** The tables of the published answer to nr. 321: two totals of Table 4 are not the sums of their columns. */
import { describe, expect, it } from 'vitest';
import { convertTo, hasOffice } from '../../support/office.ts';
import { hasReference, type ReferenceTable, referenceTables } from '../../support/reference.ts';
import { caption, ofCode, para, proofAlone, wordTable, wordWith } from '../../support/word-files.ts';

type Layout = (table: ReferenceTable) => string;

const captioned = ({ caption: text }: ReferenceTable) => {
  const [, number = '', title = ''] = /^Tabel (\d): (.*)$/.exec(text) ?? [];
  return caption('Tabel', number, title);
};

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a table of Word': (table) => captioned(table) + wordTable(table.rows),
  'a table without any marks, with a typed caption': (table) =>
    para(table.caption) + wordTable(table.rows, { bare: true }),
  'a caption below the table': (table) => wordTable(table.rows) + captioned(table) + para('Tekst.'),
  'lines with tabs': (table) =>
    para(table.caption) + table.rows.map((cells) => para(cells.join('\t'))).join('') + para('Tekst.'),
  'lines as they came out of the PDF': (table) =>
    para(table.caption) + table.lines.map((line) => para(line)).join('') + para('Tekst.'),
  'all lines in one paragraph': (table) =>
    para(table.caption) +
    `<w:p>${table.rows.map((cells) => cells.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('<w:r><w:tab/></w:r>')).join('<w:r><w:br/></w:r>')}</w:p>` +
    para('Tekst.'),
};

function twin(
  text: string,
  columns: readonly string[],
  body: readonly (readonly string[])[],
): ReferenceTable {
  return {
    caption: text,
    rows: [['', ...columns], ...body],
    lines: [columns.join(' '), ...body.map((row) => row.join(' '))],
  };
}

/** Made up, with the same mistake in the last table. */
const TWIN: readonly ReferenceTable[] = [
  twin(
    'Tabel 1: Cursussen per streek (fictief)',
    ['2016', '2017', '2018'],
    [
      ['Streek Noord', '12', '30', '7'],
      ['Streek Zuid', '8', '21', '40'],
      ['Totaal', '20', '51', '47'],
    ],
  ),
  twin(
    'Tabel 2: Cursussen van een verzonnen dienst (fictief)',
    ['2016', '2017', 'TOTAAL'],
    [
      ['Helder schrijven voor beginners', '6', '12', '18'],
      ['Spreken', '0', '3', '3'],
      ['Totaal aantal cursussen', '6', '15', '21'],
    ],
  ),
  twin(
    'Tabel 3: Cursussen van een andere dienst (fictief)',
    ['2016', '2017', '2018', '2019'],
    [
      ['Tolken', '10', '7', '8', '13'],
      ['Recht', '47', '43', '44', '49'],
      ['Taal', '58', '91', '69', '74'],
      ['Totaal', '115', '141', '123', '134'],
    ],
  ),
];

async function totals(bytes: Uint8Array) {
  const found = ofCode(await proofAlone(bytes), 'word-total');
  return found.map(({ severity, message, place }) => ({
    severity,
    printed: /^Er staat (\S+) als totaal/.exec(message)?.[1],
    sum: /geven samen (\S+) \(/.exec(message)?.[1],
    table: /^Tabel \d/.exec(place.table ?? '')?.[0],
    row: place.tableRow,
    column: place.tableColumn,
  }));
}

const EXPECTED = [
  { severity: 'error', printed: '268', sum: '270', table: 'Tabel 4', row: 'Totaal', column: '2019' },
  { severity: 'error', printed: '116', sum: '227', table: 'Tabel 4', row: 'Totaal', column: '2020' },
];
const TWIN_EXPECTED = [
  { severity: 'error', printed: '123', sum: '121', table: 'Tabel 3', row: 'Totaal', column: '2018' },
  { severity: 'error', printed: '134', sum: '136', table: 'Tabel 3', row: 'Totaal', column: '2019' },
];

describe.each(Object.entries(LAYOUTS))('as %s', (_name, layout) => {
  it.skipIf(!hasReference)('finds 268 and 116 in Table 4 and nothing in Tables 2 and 3', async () => {
    expect(await totals(wordWith(referenceTables().map(layout).join('')))).toEqual(EXPECTED);
  });

  it('finds the two of the made-up twin', async () => {
    expect(await totals(wordWith(TWIN.map(layout).join('')))).toEqual(TWIN_EXPECTED);
  });
});

describe.skipIf(!hasOffice)('saved by LibreOffice', () => {
  it('finds the two of the made-up twin', async () => {
    const bytes = wordWith(TWIN.map((table) => captioned(table) + wordTable(table.rows)).join(''));
    const saved = await convertTo('docx', bytes, 'antwoord.docx');
    expect(await totals(saved ?? bytes)).toEqual(TWIN_EXPECTED);
  });

  it.skipIf(!hasReference)(
    'finds 268 and 116 in Table 4',
    async () => {
      // LibreOffice counts anew: the first table goes first.
      const first =
        caption('Tabel', 1, 'Per jaar') +
        wordTable([
          ['Jaar', 'Aantal'],
          ['2016', '497'],
          ['2017', '706'],
        ]);
      const bytes = wordWith(
        first +
          referenceTables()
            .map((table) => captioned(table) + wordTable(table.rows))
            .join(''),
      );
      const saved = await convertTo('docx', bytes, 'antwoord.docx');
      expect(await totals(saved ?? bytes)).toEqual(EXPECTED);
    },
    60_000,
  );
});
