import { describe, expect, it } from 'vitest';
import { toResultTable } from '../src/result.ts';
import { tableTexts } from '../src/writers/table-texts.ts';
import { loadHouse } from './support/house.ts';
import { costTable, gentTable, regionTable, tableEntry } from './support/sample-tables.ts';

const HOUSE = loadHouse();

describe('a table in the result', () => {
  it('has its number, title, columns and rows in the shape of the formats page', () => {
    const table = toResultTable(tableEntry(2, regionTable()), HOUSE);
    expect(table).toMatchObject({
      id: 'regions',
      number: 2,
      title: 'Aantal vormingen per regio, 2016-2020',
      columns: ['2016', '2017', '2018', '2019', '2020'],
    });
    expect(table.rows[2]).toEqual({
      labels: ['Regio Limburg'],
      kind: 'row',
      cells: [77, 130, 170, 122, 45].map((value) => ({ value, text: String(value) })),
    });
    expect(table.rows[3]?.cells[0]).toEqual({ value: 1028, text: '1.028' });
  });

  it('says why a cell has no number, and has no value there', () => {
    expect(toResultTable(tableEntry(3, gentTable()), HOUSE).rows[3]?.cells.slice(0, 3)).toEqual([
      { missing: 'unavailable', text: 'n.b.' },
      { missing: 'not-applicable', text: 'n.v.t.' },
      { missing: 'confidential', text: '(vertrouwelijk)' },
    ]);
  });

  it('has all labels of a row, and only the one that a total has', () => {
    const { rows } = toResultTable(tableEntry(5, costTable()), HOUSE);
    expect(rows.map(({ kind, labels }) => [kind, ...labels])).toEqual([
      ['row', 'Atlas', 'Open aanbod'],
      ['row', 'Atlas', 'Op maat'],
      ['subtotal', 'Subtotaal Atlas'],
      ['row', 'IN-Gent', 'Open aanbod'],
      ['total', 'Totaal'],
    ]);
  });

  it('has the exact value and the text that the answer prints, percent sign included', () => {
    const entry = tableEntry(5, costTable());
    const { rows } = toResultTable(entry, HOUSE);
    expect(rows[0]?.cells).toEqual([
      { value: 1234567.5, text: '1.234.567,50' },
      { value: 93.96, text: '94,0%' },
    ]);
    const printed = tableTexts(entry, HOUSE).rows.map(({ cells }) => cells.slice(2));
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(printed);
  });

  it('leaves out the rows of a listing that is data, and says how many there are', () => {
    const many = (rows: number) => {
      const [row] = regionTable().rows;
      if (row === undefined) throw new Error('a table without rows');
      const table = { ...regionTable(), rows: Array.from({ length: rows }, () => row) };
      return [table, { ...table, wordLimit: 20 }].map((one) => {
        const result = toResultTable(tableEntry(2, one), HOUSE);
        return [result.rows.length, result.left_out];
      });
    };
    expect(many(20_000)).toEqual([
      [20_000, undefined],
      [20_000, undefined],
    ]);
    expect(many(20_001)).toEqual([
      [20_001, undefined],
      [0, 20_001],
    ]);
  });
});
