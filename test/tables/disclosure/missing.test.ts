/** Numbers that nobody has: they protect where they may be anything, and count as known where they may not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountTable } from '../../../src/tables/disclosure/counts.ts';
import { protect } from '../../../src/tables/disclosure/protect.ts';
import { derivable } from './attacker.ts';
import { anyLinked, anyTwoWay, key, smallCounts, TWO_WAY, twoWay } from './cubes.ts';

const at = (row: number, column: number) => key({ row, column });

/** The table without the numbers of some cells, and so without the totals over them, as a crosstab shows it. */
function without({ cells, relations }: CountTable, keys: readonly string[]): CountTable {
  const missing = new Set(keys);
  for (let before = -1; before < missing.size; ) {
    before = missing.size;
    for (const { total, parts } of relations) if (parts.some((part) => missing.has(part))) missing.add(total);
  }
  return {
    cells: cells.map((cell) => (missing.has(cell.key) ? { ...cell, value: undefined } : cell)),
    relations,
  };
}

/** What an attacker tries tables with: the real counts, which nobody sees where they are missing. */
function real(whole: CountTable, shown: CountTable): CountTable {
  const missing = new Set(shown.cells.filter(({ value }) => value === undefined).map((cell) => cell.key));
  return {
    cells: whole.cells.map((cell) => (missing.has(cell.key) ? { ...cell, visibility: 'hidden' } : cell)),
    relations: whole.relations,
  };
}

function marks(table: CountTable): readonly string[] {
  const result = protect([table]);
  return result.kind === 'refused' ? [result.reason, ...result.cells] : [...result.confidential];
}

describe('a table with a year that is not available', () => {
  const table = twoWay([
    [3, 20, 30],
    [40, 50, 60],
    [70, 80, 90],
  ]);

  it('has no row totals to derive from, and needs covers in the columns only', () => {
    const shown = without(table, [at(0, 2), at(1, 2), at(2, 2)]);
    expect(marks(shown)).toEqual([at(0, 0), at(1, 0)]);
  });

  it('needs them in rows, too, that have all their years', () => {
    const shown = without(table, [at(2, 2)]);
    const marked = marks(shown);
    expect(marked.filter((one) => [at(0, 1), at(0, 2)].includes(one))).toHaveLength(1);
    expect(derivable([real(table, shown)], new Set(marked))).toEqual([]);
  });

  it('has a cover in a number that is not printed, though it could be worked out from the rest', () => {
    const cells = [
      { key: 'a', value: undefined },
      { key: 'b', value: 3n },
      { key: 'c', value: 9n },
      { key: 'sum', value: 20n },
    ];
    expect(marks({ cells, relations: [{ total: 'sum', parts: ['a', 'b', 'c'] }] })).toEqual(['b']);
  });

  it('takes for known what can be split in more than one way, which is more protection than it needs', () => {
    const cells = [
      { key: 'a', value: undefined },
      { key: 'b', value: undefined },
      { key: 'c', value: 3n },
      { key: 'd', value: 9n },
      { key: 'sum', value: 20n },
    ];
    expect(marks({ cells, relations: [{ total: 'sum', parts: ['a', 'b', 'c', 'd'] }] })).toEqual(['c', 'd']);
  });

  it('is refused where a total is less than its known parts', () => {
    const cells = [
      { key: 'a', value: undefined },
      { key: 'b', value: 30n },
      { key: 'sum', value: 20n },
    ];
    expect(marks({ cells, relations: [{ total: 'sum', parts: ['a', 'b'] }] })).toEqual(['not-additive', 'a']);
  });
});

describe('a total that a table does not show', () => {
  it('is as good as hidden', () => {
    const table = twoWay([[3, 20, 30]], [['row', 'column'], ['row']]);
    const cells = table.cells.map((cell) =>
      cell.key === key({ row: 0 }) ? { ...cell, value: undefined } : cell,
    );
    expect(marks({ ...table, cells })).toEqual([at(0, 0)]);
  });
});

describe('any tables with missing numbers', () => {
  it.each([
    ['two-way', anyTwoWay, 500],
    ['linked', anyLinked, 300],
  ])('leave nothing to derive: %s', (name, tables, numRuns) => {
    const picks = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 29 });
    fc.assert(
      fc.property(tables, picks, (table, chosen) => {
        const inner = table.cells.filter(
          ({ key: one }) => !table.relations.some(({ total }) => total === one),
        );
        const missing = inner.filter((_cell, index) => chosen[index % chosen.length] === 0);
        const shown = without(
          table,
          missing.map((cell) => cell.key),
        );
        const result = protect([shown]);
        // Tables of which one lacks what another has can be refused without need.
        if (result.kind === 'refused') expect([name, result.reason]).toEqual(['linked', 'unprotectable']);
        if (result.kind === 'refused') return;
        expect(smallCounts(shown).filter((one) => !result.confidential.has(one))).toEqual([]);
        const attacked = real(table, shown);
        expect(derivable([attacked], result.confidential)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('need no more marks than when the same totals are not printed', () => {
    fc.assert(
      fc.property(anyTwoWay, (table) => {
        const shown = without(
          table,
          table.cells.filter(({ key: one }) => one === at(0, 0)).map((cell) => cell.key),
        );
        expect(marks(shown).length).toBeLessThanOrEqual(marks(table).length + TWO_WAY.length);
      }),
      { numRuns: 300 },
    );
  });
});
