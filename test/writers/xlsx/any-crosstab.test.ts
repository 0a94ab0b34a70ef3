import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  isZero,
  round,
  toNumber,
  toPlainText,
  ZERO,
} from '../../../src/decimal.ts';
import type { Cell, Crosstab, CrosstabMeasure, MissingKind } from '../../../src/document/crosstab.ts';
import { annexSheet, expectSameNumbers, formulas } from '../../support/annex-numbers.ts';
import { cellOf } from '../../support/sample-tables.ts';
import { type CrosstabParts, summedCrosstab } from '../../support/summed-crosstab.ts';
import { addressOf, cellAt, type Sheet } from '../../support/written-xlsx.ts';

describe('any crosstab', () => {
  const missing = fc.constantFrom<MissingKind>('unavailable', 'not-applicable', 'confidential');
  const number = fc
    .record({
      digits: fc.oneof(
        { weight: 8, arbitrary: fc.bigInt(-999_999n, 999_999n) },
        { weight: 1, arbitrary: fc.bigInt(-(10n ** 18n), 10n ** 18n) },
      ),
      scale: fc.integer({ min: 0, max: 4 }),
    })
    .map((value): Cell => ({ kind: 'number', value, sourceRows: 1 }));
  const measure = (id: string): fc.Arbitrary<CrosstabMeasure> =>
    fc.record({
      id: fc.constant(id),
      label: fc.constant(id),
      decimals: fc.integer({ min: 0, max: 3 }),
      additive: fc.oneof(
        { weight: 4, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
    });
  const parts = fc
    .record({
      depth: fc.integer({ min: 1, max: 3 }),
      rows: fc.uniqueArray(fc.tuple(...[3, 2, 4].map((max) => fc.integer({ min: 0, max }))), {
        minLength: 1,
        maxLength: 14,
        selector: (row) => row.join(),
      }),
      members: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      measures: fc.tuple(measure('a'), measure('b')).chain(([a, b]) => fc.constantFrom([a], [a, b])),
      holes: fc.boolean(),
      totalRow: fc.boolean(),
      totalColumn: fc.boolean(),
      subtotals: fc.boolean(),
      offset: fc.constantFrom(0, 0, 0, 1),
    })
    .chain((shape) => {
      const rows = [
        ...new Map(
          shape.rows.map((row) => [row.slice(0, shape.depth).join(), row.slice(0, shape.depth)]),
        ).values(),
      ]
        .sort((a, b) => (a.join() < b.join() ? -1 : 1))
        .map((row) => row.map((member, at) => `${'ABC'[at]}${member}`));
      const cell = shape.holes
        ? fc.oneof({ weight: 12, arbitrary: number }, { weight: 1, arbitrary: missing.map(cellOf) })
        : number;
      const perMeasure = fc.array(cell, {
        minLength: shape.measures.length,
        maxLength: shape.measures.length,
      });
      const width = shape.members ?? 1;
      const perMember = fc.array(perMeasure, { minLength: width, maxLength: width });
      return fc
        .array(perMember, { minLength: rows.length, maxLength: rows.length })
        .map((cells): CrosstabParts & { readonly offset: number } => ({
          id: 'random',
          title: 'Willekeurig (fictief)',
          dimensions: ['Een', 'Twee', 'Drie'].slice(0, shape.depth),
          rows,
          ...(shape.members === undefined
            ? {}
            : { members: Array.from({ length: shape.members }, (_, at) => String(2020 + at)) }),
          measures: shape.measures,
          cells,
          ...(shape.totalRow ? { totalRow: 'Totaal' } : {}),
          ...(shape.totalColumn && shape.members !== undefined ? { totalColumn: 'Totaal' } : {}),
          subtotals: shape.subtotals,
          offset: shape.offset,
        }));
    });

  it('is shown with all its numbers, and every formula gives the number that stands there', async () => {
    let live = 0;
    await fc.assert(
      fc.asyncProperty(parts, async ({ offset, ...rest }) => {
        const table = withOffset(summedCrosstab(rest), offset);
        const sheet = await annexSheet(table);
        expectSameNumbers(sheet, table);
        live += Object.keys(formulas(sheet)).length;
        expectLive(sheet, table);
      }),
      { numRuns: 80 },
    );
    expect(live).toBeGreaterThan(80);
  });

  /** The totals of the last row are something else than the sums, as after a filter. */
  function withOffset(table: Crosstab, offset: number): Crosstab {
    if (offset === 0) return table;
    const one: Decimal = { digits: BigInt(offset), scale: 0 };
    return {
      ...table,
      rows: table.rows.map((row) =>
        row.kind === 'row'
          ? row
          : {
              ...row,
              cells: row.cells.map((cell) =>
                cell.kind === 'number' ? { ...cell, value: add(cell.value, one) } : cell,
              ),
            },
      ),
    };
  }

  /**
   * A total row of sums that the cells above it add up to is a formula, unless a cell has too many digits, or is
   * written as 0 so that it does not show as "-0"; or the sum is a half of the last decimal that is shown, next to
   * which binary fractions may be shown as either neighbour.
   */
  function expectLive(sheet: Sheet, { columns, measures, rowDimensions, rows }: Crosstab): void {
    const last = [...rows].at(-1);
    if (last?.kind !== 'total') return;
    const top = (sheet.table?.top ?? 0) + 1;
    columns.forEach((column, at) => {
      const measure = measures.find(({ id }) => id === column.measure);
      const total = last.cells[at];
      const above = [...rows].flatMap((row) => (row.kind === 'row' ? [row.cells[at]] : []));
      const small = (cell: Cell | undefined) =>
        cell?.kind === 'number' &&
        Math.abs(toNumber(cell.value)) < 1e9 &&
        !(cell.value.digits < 0n && isZero(round(cell.value, measure?.decimals ?? 0)));
      if (
        column.kind === 'total' ||
        measure?.additive !== true ||
        total?.kind !== 'number' ||
        ![total, ...above].every(small) ||
        isHalf(total.value, measure.decimals)
      )
        return;
      const sum = above.reduce<Decimal>(
        (all, cell) => (cell?.kind === 'number' ? add(all, cell.value) : all),
        ZERO,
      );
      const read = cellAt(sheet, addressOf(rowDimensions.length + at + 1, top + rows.length - 1));
      expect(read.kind === 'number' && read.formula !== undefined).toBe(compare(sum, total.value) === 0);
    });
  }

  function isHalf(value: Decimal, decimals: number): boolean {
    const finer = add(round(value, decimals + 1), { digits: -value.digits, scale: value.scale });
    return isZero(finer) && toPlainText(round(value, decimals + 1)).endsWith('5');
  }
});
