import { describe, expect, it } from 'vitest';
import type { Crosstab } from '../../../src/document/crosstab.ts';
import { annexSheet } from '../../support/annex-numbers.ts';
import { annexOf, gapTable, labelTable, poolTable } from '../../support/annex-samples.ts';
import { validateOoxml } from '../../support/office.ts';
import { costTable, regionTable, yearTable } from '../../support/sample-tables.ts';
import { cellAt, type ReadTable, writeAndReadXlsx } from '../../support/written-xlsx.ts';

async function tableFor(crosstab: Crosstab): Promise<ReadTable> {
  const { table } = await annexSheet(crosstab);
  if (table === undefined) throw new Error('no table');
  return table;
}

/** A table with one column for each of these measures. */
function measuresTable(measures: readonly { label: string; unit?: string }[]): Crosstab {
  const table = labelTable(['A']);
  const [row] = table.rows;
  const [cell] = row?.cells ?? [];
  if (row === undefined || cell === undefined) throw new Error('an empty sample');
  return {
    ...table,
    measures: measures.map((measure, at) => ({ id: String(at), decimals: 0, additive: true, ...measure })),
    columns: measures.map(({ label }, at) => ({ label, kind: 'cell', measure: String(at) })),
    rows: [{ ...row, cells: measures.map(() => cell) }],
  };
}

describe('a table', () => {
  it('is a named Excel table, which holds the totals too', async () => {
    expect(await tableFor(regionTable())).toMatchObject({
      name: 'Tabel_1',
      ref: 'A4:F9',
      columns: ['Regio', '2016', '2017', '2018', '2019', '2020'],
      rows: [
        ['Regio Antwerpen', 110, 95, 58, 60, 46],
        ['Regio Brussel', 19, 81, 84, 44, 21],
        ['Regio Limburg', 77, 130, 170, 122, 45],
        ['Regio-overschrijdend', 1028, 22, 22, 13, 39],
        ['Totaal', 1234, 328, 334, 239, 151],
      ],
    });
  });

  it('has a sign in cells without a number', async () => {
    expect((await tableFor(gapTable('confidential'))).rows).toEqual([
      ['Mol', 12, 30, 42],
      ['Geel', '[c]', 7, '[c]'],
      ['Genk', 3, 0, 3],
      ['Totaal', '[c]', 37, '[c]'],
    ]);
  });

  it('repeats the label of a total in the other label columns, so that no cell is empty', async () => {
    const { rows } = await tableFor(poolTable());
    expect(rows.slice(1, 7).map((row) => row.slice(0, 3))).toEqual([
      ['Antwerpen', 'Mol', 'Zilvermeer'],
      ['Antwerpen', 'Totaal Mol', 'Totaal Mol'],
      ['Antwerpen', 'Geel', 'Zwemparadijs'],
      ['Antwerpen', 'Totaal Geel', 'Totaal Geel'],
      ['Totaal Antwerpen', 'Totaal Antwerpen', 'Totaal Antwerpen'],
      ['Limburg', 'Genk', 'Sportcentrum'],
    ]);
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['Totaal', 'Totaal', 'Totaal']);
  });

  it('has a label in every row, also where the data names none', async () => {
    const { rows } = await tableFor(labelTable(['Mol', '', '\u200B ']));
    expect(rows.map(([label]) => label)).toEqual(['Mol', 'Onbekend', 'Onbekend']);
  });

  it('keeps labels that look like numbers or dates as texts', async () => {
    const labels = ['2016', '007', '1-2', '1,5', '3%'];
    const sheet = await annexSheet(labelTable(labels));
    expect(sheet.table?.rows.map(([label]) => label)).toEqual(labels);
    expect(cellAt(sheet, 'A5').style.format).toBe('@');
  });

  it('that has no rows says that nothing is available', async () => {
    const sheet = await annexSheet({ ...regionTable(), rows: [] });
    expect(sheet.table?.rows).toEqual([['Onbekend', '[x]', '[x]', '[x]', '[x]', '[x]']]);
    expect(sheet.above).toContain('[x] betekent: niet beschikbaar.');
  });

  it('is refused where it is no rectangle', async () => {
    const table = yearTable();
    const ragged = { ...table, rows: table.rows.map((row) => ({ ...row, cells: [] })) };
    await expect(annexSheet(ragged)).rejects.toThrow('1 columns and a row of 0');
    await expect(annexSheet({ ...table, columns: [], rowDimensions: [], rows: [] })).rejects.toThrow(
      'no columns',
    );
    await expect(annexSheet({ ...table, measures: [] })).rejects.toThrow('no measure');
  });
});

describe('headers', () => {
  it('name the unit, once', async () => {
    const { columns } = await tableFor(
      measuresTable([
        { label: 'Kostprijs', unit: 'euro' },
        { label: 'Kostprijs in euro', unit: 'euro' },
        { label: 'Eurozone', unit: 'euro' },
        { label: 'Aandeel', unit: '%' },
        { label: 'Aandeel in %', unit: '%' },
        { label: 'Duur', unit: 'u' },
        { label: 'Aantal Lessen', unit: 'lessen' },
        { label: 'Bezoeken' },
      ]),
    );
    expect(columns.slice(1)).toEqual([
      'Kostprijs (euro)',
      'Kostprijs in euro',
      'Eurozone (euro)',
      'Aandeel (%)',
      'Aandeel in %',
      'Duur (u)',
      'Aantal Lessen',
      'Bezoeken',
    ]);
  });

  it('hold a percentage as the number that readers see', async () => {
    const { columns, rows } = await tableFor(costTable());
    expect(columns).toEqual(['Agentschap', 'Aanbod', 'Kostprijs (euro)', 'Tevreden (%)']);
    expect(rows[0]).toEqual(['Atlas', 'Open aanbod', 1234567.5, 93.96]);
  });

  it('are unique for Excel, filled, on one line, and no longer than it takes', async () => {
    const long = 'lang '.repeat(80);
    const labels = [
      'Aantal',
      'AANTAL',
      'aantal',
      'Aantal (2)',
      'Ａantal',
      'Aan\u00ADtal',
      'a\nb',
      'a  b ',
      long,
      long,
    ];
    const document = annexOf([measuresTable(labels.map((label) => ({ label })))]);
    const workbook = await writeAndReadXlsx(document);
    const columns = workbook.sheets[3]?.table?.columns ?? [];
    expect(columns.slice(1, 9)).toEqual([
      'Aantal',
      'AANTAL (2)',
      'aantal (3)',
      'Aantal (2) (2)',
      'Ａantal (4)',
      'Aan\u00ADtal (5)',
      'a b',
      'a b (2)',
    ]);
    expect(columns.slice(9).map((column) => column.length)).toEqual([255, 255]);
    expect(columns.at(-1)).toMatch(/… \(2\)$/);
    expect(await validateOoxml(workbook.bytes, 'xlsx')).toEqual([]);
  });

  it('without a text say something', async () => {
    const table = measuresTable([{ label: '' }, { label: '\t' }]);
    const nameless = {
      ...table,
      rowDimensions: [
        { name: 'pool', label: '', members: [] },
        { name: '', label: '', members: [] },
      ],
    };
    expect((await tableFor(nameless)).columns).toEqual([
      'pool',
      'niet vermeld',
      'niet vermeld (2)',
      'niet vermeld (3)',
    ]);
  });
});
