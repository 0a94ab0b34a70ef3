import { describe, expect, it } from 'vitest';
import type { MissingKind } from '../../../src/document/crosstab.ts';
import { annexSheet, expectSameNumbers, formulas } from '../../support/annex-numbers.ts';
import { gapTable, poolTable } from '../../support/annex-samples.ts';
import { cellOf, countTable, regionTable } from '../../support/sample-tables.ts';
import { summedCrosstab } from '../../support/summed-crosstab.ts';
import { cellAt, recompute } from '../../support/written-xlsx.ts';

describe('totals', () => {
  it('are live formulas over the rows, with the result that readers see before anything is computed', async () => {
    const table = regionTable();
    const sheet = await annexSheet(table);
    expect(formulas(sheet)).toEqual({
      B9: 'SUM(B5:B8)',
      C9: 'SUM(C5:C8)',
      D9: 'SUM(D5:D8)',
      E9: 'SUM(E5:E8)',
      F9: 'SUM(F5:F8)',
    });
    expect(cellAt(sheet, 'B9')).toMatchObject({ value: 1234, formula: 'SUM(B5:B8)' });
    expectSameNumbers(sheet, table);
  });

  it('of groups and of several measures add up the right cells, never other totals', async () => {
    const table = poolTable();
    const sheet = await annexSheet(table);
    // Headers in row 5; subtotals of a town in rows 8, 10, 13 and 15, of a province in rows 11 and 16, the total in 17.
    expect(sheet.table?.header.slice(3, 6)).toEqual([
      '2021, bezoeken',
      '2021, kostprijs (euro)',
      '2021, bezetting (%)',
    ]);
    expect(formulas(sheet)).toMatchObject({
      D8: 'SUM(D6:D7)',
      D10: 'SUM(D9)',
      D11: 'SUM(D6:D7,D9)',
      D16: 'SUM(D12,D14)',
      D17: 'SUM(D6:D7,D9,D12,D14)',
      E17: 'SUM(E6:E7,E9,E12,E14)',
      J6: 'SUM(D6,G6)',
      K6: 'SUM(E6,H6)',
      J17: 'SUM(J6:J7,J9,J12,J14)',
    });
    expectSameNumbers(sheet, table);
  });

  it('that are no sums are values: means, shares', async () => {
    const cells = formulas(await annexSheet(poolTable()));
    for (const address of ['F8', 'F11', 'F17', 'I17', 'L6', 'L17']) expect(cells).not.toHaveProperty(address);
  });

  it.each<MissingKind>(['unavailable', 'not-applicable', 'confidential'])(
    'over a cell that is %s have no formula, and no number to compute it from',
    async (missing) => {
      const table = gapTable(missing);
      const sheet = await annexSheet(table);
      expect(Object.values(formulas(sheet)).sort()).toEqual(['SUM(B6:C6)', 'SUM(B8:C8)', 'SUM(C6:C8)']);
      expectSameNumbers(sheet, table);
    },
  );

  it('are values where the rows that are shown do not add up to them', async () => {
    const table = regionTable();
    const filtered = { ...table, rows: [...table.rows].filter((_, at) => at !== 1) };
    const sheet = await annexSheet(filtered);
    expect(formulas(sheet)).toEqual({});
    expectSameNumbers(sheet, filtered);
  });

  it('of amounts with cents show what the exact sum is, however binary numbers add up', async () => {
    const table = countTable({
      id: 'cents',
      title: 'Centen (fictief)',
      dimension: 'Post',
      columns: ['2021'],
      rows: Array.from({ length: 30 }, (_, at): [string, number] => [`Post ${at}`, at % 2 === 0 ? 0.1 : 0.2]),
      totalRow: 'Totaal',
    });
    const money = {
      ...table,
      measures: table.measures.map((measure) => ({ ...measure, unit: 'euro', decimals: 2 })),
    };
    const sheet = await annexSheet(money);
    expect(cellAt(sheet, 'B35')).toMatchObject({ value: 4.5, formula: 'SUM(B5:B34)' });
    expectSameNumbers(sheet, money);
  });

  /** As many groups of one row; the rows to add up lie apart, with a subtotal after each. */
  const groupsTable = (count: number) =>
    summedCrosstab({
      id: 'many',
      title: 'Veel groepen (fictief)',
      dimensions: ['Groep', 'Soort'],
      rows: Array.from({ length: count }, (_, at) => [`Groep ${at}`, 'Enig']),
      measures: [{ id: 'n', label: 'Aantal', decimals: 0, additive: true }],
      cells: Array.from({ length: count }, (_, at) => [[cellOf(at)]]),
      subtotals: true,
      totalRow: 'Totaal',
    });

  it('over very many groups stay within what Excel takes in one formula', async () => {
    const table = groupsTable(450);
    const sheet = await annexSheet(table);
    const formula = Object.values(formulas(sheet)).at(-1) ?? '';
    expect(formula.length).toBeLessThan(8192);
    for (const call of formula.match(/SUM\([^()]*\)/g) ?? []) {
      expect(call.split(',').length).toBeLessThan(256);
    }
    expect(recompute(sheet, formula)).toBe((449 * 450) / 2);
    expectSameNumbers(sheet, table);
  });

  it('over more groups than a formula can name are values', async () => {
    const sheet = await annexSheet(groupsTable(2000));
    expect(cellAt(sheet, 'C4005')).toMatchObject({ kind: 'number', value: (1999 * 2000) / 2 });
    expect(formulas(sheet)).not.toHaveProperty('C4005');
  });
});
