import { describe, expect, it } from 'vitest';
import type { Crosstab } from '../../src/document/crosstab.ts';
import { tableTexts } from '../../src/writers/table-texts.ts';
import { loadHouse } from '../support/house.ts';
import {
  costTable,
  gentTable,
  listingTable,
  measuresTable,
  regionTable,
  tableEntry,
} from '../support/sample-tables.ts';

const HOUSE = loadHouse();
const textsOf = (crosstab: Crosstab) => tableTexts(tableEntry(1, crosstab), HOUSE);

describe('the texts of a table', () => {
  it('are its headers and the labels and numbers of its rows', () => {
    const { labelColumns, headers, rows } = textsOf(regionTable());
    expect(labelColumns).toBe(1);
    expect(headers).toEqual(['Regio', '2016', '2017', '2018', '2019', '2020']);
    expect(rows[3]).toEqual({
      kind: 'row',
      cells: ['Regio-overschrijdend', '1.028', '22', '22', '13', '39'],
    });
  });

  it('have a label for each row dimension, and empty ones in a total', () => {
    const { labelColumns, rows } = textsOf(costTable());
    expect(labelColumns).toBe(2);
    expect(rows.at(-1)).toEqual({ kind: 'total', cells: ['Totaal', '', '1.234.817,50', '94,0%'] });
  });

  it('tell which columns sum others', () => {
    expect([...textsOf(gentTable()).totalColumns]).toEqual([6]);
    expect([...textsOf(regionTable()).totalColumns]).toEqual([]);
  });
});

describe('the columns of a table', () => {
  it('belong together where they are measures of one member, or of the total', () => {
    expect(textsOf(measuresTable(2, ['aantal', 'kostprijs'])).columnUnits).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(textsOf(gentTable()).columnUnits).toEqual([[1], [2], [3], [4], [5], [6]]);
    expect(textsOf(costTable()).columnUnits).toEqual([[2], [3]]);
  });

  it('say which row this is: the dimensions, of a list its first column', () => {
    expect(textsOf(regionTable()).keyColumns).toBe(1);
    expect(textsOf(costTable()).keyColumns).toBe(2);
    expect(textsOf(listingTable(['Datum', 'Titel', 'Partner'], 2)).keyColumns).toBe(1);
  });
});

describe('the unit of money', () => {
  const money = (label: string, title: string): Crosstab => {
    const table = costTable();
    return {
      ...table,
      title,
      columns: table.columns.map((column, at) => (at === 0 ? { ...column, label } : column)),
    };
  };

  it('stands in the header, unless the header or the caption says it already', () => {
    expect(textsOf(money('Kostprijs', 'Kostprijs per agentschap')).headers[2]).toBe('Kostprijs (euro)');
    expect(textsOf(money('Kostprijs in euro', 'Kostprijs per agentschap')).headers[2]).toBe(
      'Kostprijs in euro',
    );
    expect(textsOf(money('2020', 'Kostprijs in euro')).headers[2]).toBe('2020');
  });

  it('is not repeated in the cells', () => {
    expect(textsOf(money('Kostprijs', 'Kostprijs')).rows[0]?.cells[2]).toBe('1.234.567,50');
  });
});

describe('a table that cannot be right', () => {
  const table = regionTable();

  it('is refused: without columns, with a measure it has not, with a row too short', () => {
    expect(() => textsOf({ ...table, rowDimensions: [], columns: [], rows: [] })).toThrow('no columns');
    expect(() => textsOf({ ...table, measures: [] })).toThrow('has no measure "trainings"');
    const [row] = table.rows;
    if (row === undefined) throw new Error('the sample has no rows');
    expect(() => textsOf({ ...table, rows: [{ ...row, cells: row.cells.slice(1) }] })).toThrow('a row of 4');
  });
});
