/** The audit, held against an attacker who tries tables and against greatest flows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Auditor, looseCells } from '../../../src/tables/disclosure/audit.ts';
import { Budget } from '../../../src/tables/disclosure/budget.ts';
import type { CountTable } from '../../../src/tables/disclosure/counts.ts';
import { joinTables } from '../../../src/tables/disclosure/system.ts';
import { derivable } from './attacker.ts';
import { anyLinked, anyTwoWay, count, key, twoWay } from './cubes.ts';
import { fixedCells, type Place } from './max-flow.ts';

/** Keys of the cells that the audit finds exposed, in their order. */
function exposed(table: CountTable, marked: ReadonlySet<string>): readonly string[] {
  const budget = new Budget(1e8);
  const system = joinTables([table], 5n, budget);
  if ('kind' in system) throw new Error(system.reason);
  const confidential = new Set(system.cells.flatMap((cell, index) => (marked.has(cell.key) ? [index] : [])));
  const unknowns = { confidential, loose: looseCells(system, budget) };
  const exposures = new Auditor(system, unknowns, new Map(), budget).exposures();
  return exposures.map(({ cell }) => system.cells[cell]?.key ?? '').sort();
}

const at = (row: number, column: number) => key({ row, column });

/** Marks on some of the cells that are not zero. */
const marks = fc.array(fc.boolean(), { minLength: 5, maxLength: 23 });
const markedBy = ({ cells }: CountTable, chosen: readonly boolean[]) =>
  new Set(
    cells.filter(({ value }, index) => value !== 0n && chosen[index % chosen.length]).map((cell) => cell.key),
  );

describe('the audit of a two-way table', () => {
  it('finds a mark that stands alone in its row or column', () => {
    const table = twoWay([
      [3, 20, 30],
      [25, 12, 14],
    ]);
    expect(exposed(table, new Set([at(0, 0)]))).toEqual([at(0, 0)]);
    expect(exposed(table, new Set([at(0, 0), at(0, 1)]))).toEqual([at(0, 0), at(0, 1)]);
    expect(exposed(table, new Set([at(0, 0), at(0, 1), at(1, 0), at(1, 1)]))).toEqual([]);
  });

  it('is not content with two marks in every row and column', () => {
    // Two blocks and a bridge between them: all that the first two rows have more than the first two columns.
    const counts = [
      [2, 3, 40, 50],
      [4, 2, 3, 60],
      [20, 30, 2, 4],
      [70, 80, 3, 2],
    ];
    const marked = [0, 1, 2, 3].flatMap((row) =>
      (row < 2 ? [0, 1] : [2, 3]).map((column) => at(row, column)),
    );
    expect(exposed(twoWay(counts), new Set([...marked, at(1, 2)]))).toEqual([at(1, 2)]);
  });

  it('knows that a mark hides at least 1', () => {
    // Two in a column that add up to 2 are both 1, and so the others of their rows are known.
    const block = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)];
    const counts = (corner: number) => [
      [1, 3, 40],
      [corner, 3, 50],
      [60, 70, 80],
    ];
    expect(exposed(twoWay(counts(1)), new Set(block))).toEqual([...block].sort());
    expect(exposed(twoWay(counts(2)), new Set(block))).toEqual([]);
  });

  it('finds nothing to derive from where there are no totals', () => {
    expect(exposed(twoWay([[3, 20]], [['row', 'column']]), new Set([at(0, 0)]))).toEqual([]);
  });

  it('finds exactly what an attacker finds who tries tables', () => {
    fc.assert(
      fc.property(anyTwoWay, marks, (table, chosen) => {
        const marked = markedBy(table, chosen);
        expect(exposed(table, marked)).toEqual([...derivable([table], marked, [1])].sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('finds exactly the cells to which greatest flows leave no choice', () => {
    const size = 8;
    const row = fc.array(
      fc.record({ value: count, marked: fc.integer({ min: 0, max: 3 }).map((pick) => pick === 0) }),
      { minLength: size, maxLength: size },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: size, maxLength: size }), (cells) => {
        const counts = cells.map((list) => list.map(({ value }) => value));
        const places = cells.flatMap((list, i) =>
          list.flatMap(({ value, marked }, j): readonly Place[] => (marked && value > 0 ? [[i, j]] : [])),
        );
        const fixed = fixedCells(counts, places).map(([i, j]) => at(i, j));
        expect(exposed(twoWay(counts), new Set(places.map(([i, j]) => at(i, j))))).toEqual(fixed.sort());
      }),
      { numRuns: 100 },
    );
  });
});

describe('the audit of tables that share margins', () => {
  it('misses nothing that an attacker finds who tries tables', () => {
    fc.assert(
      fc.property(anyLinked, marks, (table, chosen) => {
        const marked = markedBy(table, chosen);
        const found = exposed(table, marked);
        expect(derivable([table], marked).filter((one) => !found.includes(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
