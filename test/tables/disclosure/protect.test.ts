/** Marks on small counts and on what covers them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountTable } from '../../../src/tables/disclosure/counts.ts';
import { layeredTable } from '../../../src/tables/disclosure/layers.ts';
import { protect } from '../../../src/tables/disclosure/protect.ts';
import { derivable } from './attacker.ts';
import {
  anyLinked,
  anyTwoWay,
  count,
  key,
  layersOf,
  smallCounts,
  TWO_WAY,
  twoWay,
  WITHOUT_TOTALS,
} from './cubes.ts';
import { fixedCells, type Place } from './max-flow.ts';

/** Marked cells in their order; the reason where the tables are refused. */
function marks(tables: readonly CountTable[], threshold = 5n): readonly string[] {
  const result = protect(tables, { threshold });
  return result.kind === 'refused' ? [result.reason, ...result.cells] : [...result.confidential];
}

const at = (row: number, column: number) => key({ row, column });

describe('small counts', () => {
  it('are marked below the threshold, and zero is not', () => {
    const table = twoWay([[0, 1, 4, 5]], WITHOUT_TOTALS);
    expect(marks([table])).toEqual([at(0, 1), at(0, 2)]);
    expect(marks([table], 6n)).toEqual([at(0, 1), at(0, 2), at(0, 3)]);
    expect(marks([table], 0n)).toEqual([]);
    expect(marks([table], 1n)).toEqual([]);
  });

  it('have the threshold of their own cell where it has one, and the highest that is named', () => {
    const cell = { key: 'a', value: 7n };
    const table = (threshold: bigint): CountTable => ({ cells: [{ ...cell, threshold }], relations: [] });
    expect(marks([table(10n)])).toEqual(['a']);
    expect(marks([table(0n)])).toEqual([]);
    expect(marks([table(10n), table(0n)])).toEqual(['a']);
  });

  it('need no cover where nothing adds up', () => {
    expect(marks([twoWay([[3, 20, 30]], WITHOUT_TOTALS)])).toEqual([at(0, 0)]);
  });

  it('have the smallest other count of their row as cover where only rows add up', () => {
    const table = twoWay([[3, 30, 20, 0]], [['row', 'column'], ['row']]);
    expect(marks([table])).toEqual([at(0, 0), at(0, 2)]);
  });

  it('have the cheapest rectangle of inner cells as cover in a table with all totals', () => {
    const table = twoWay([
      [3, 20, 90],
      [50, 60, 70],
      [80, 29, 40],
    ]);
    expect(marks([table])).toEqual([at(0, 0), at(0, 1), at(2, 0), at(2, 1)]);
  });

  it('are not covered by cells that cannot give way', () => {
    // In the first two columns the cheap rectangle would add up to two ones.
    const table = twoWay([
      [1, 7, 90],
      [1, 8, 70],
      [80, 30, 40],
    ]);
    const marked = marks([table]);
    expect(derivable([table], new Set(marked))).toEqual([]);
    expect(marked.length).toBeGreaterThan(4);
  });

  it('mark totals only where no inner cells can cover', () => {
    const lonely = twoWay([
      [3, 0],
      [0, 30],
    ]);
    const marked = marks([lonely]);
    expect(marked).toContain(key({ row: 0 }));
    expect(marked).not.toContain(at(0, 1));
    expect(derivable([lonely], new Set(marked))).toEqual([]);
  });
});

describe('tables by three dimensions with all their margins', () => {
  const LAYERS = [['a', 'b', 'c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a'], ['b'], ['c'], []];

  it('need two opposite sides of a block as cover, the cheaper ones', () => {
    const counts = [3, 60, 70, 80, 90, 91, 92, 93, 10, 11, 12, 13];
    const table = layeredTable(layersOf(['a', 'b', 'c'], [3, 2, 2], counts, LAYERS));
    const blocks = [0, 2].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => key({ a, b, c }))));
    expect(marks([table])).toEqual(blocks);
  });

  it('are protected also where the first changes that are found take more than a cell has', () => {
    const counts = fc.array(fc.oneof(fc.nat({ max: 4 }), fc.integer({ min: 5, max: 14 })), {
      minLength: 64,
      maxLength: 64,
    });
    const isProtected = (cells: readonly number[]) =>
      protect([layeredTable(layersOf(['a', 'b', 'c'], [4, 4, 4], cells, LAYERS))]).kind === 'protected';
    fc.assert(fc.property(counts, isProtected), { numRuns: 25 });
  });
});

describe('refusals', () => {
  const cell = (name: string, value: bigint, visibility: 'shown' | 'fixed' = 'shown') => ({
    key: name,
    value,
    visibility,
  });
  const sum = { total: 'sum', parts: ['a', 'b'] };

  it('say which small count nothing can cover', () => {
    const table = {
      cells: [cell('a', 3n), cell('b', 9n, 'fixed'), cell('sum', 12n, 'fixed')],
      relations: [sum],
    };
    expect(marks([table])).toEqual(['unprotectable', 'a']);
  });

  it('say which small count is public already', () => {
    expect(marks([{ cells: [cell('a', 3n, 'fixed')], relations: [] }])).toEqual(['already-public', 'a']);
  });

  it('say where a mark can only mean one', () => {
    expect(marks([{ cells: [cell('a', 1n), cell('b', 2n)], relations: [] }], 2n)).toEqual([
      'threshold-too-low',
      'a',
    ]);
  });

  it('say what does not add up, and what two tables count differently', () => {
    const cells = [cell('a', 3n), cell('b', 9n), cell('sum', 13n)];
    expect(marks([{ cells, relations: [sum] }])).toEqual(['not-additive', 'sum', 'a', 'b']);
    const other = { cells: [cell('a', 4n)], relations: [] };
    expect(marks([{ cells, relations: [] }, other])).toEqual(['contradiction', 'a']);
  });

  it('say that a table takes too long', () => {
    const table = twoWay([
      [3, 20],
      [25, 12],
    ]);
    const result = protect([table], { limit: 10 });
    expect(result).toEqual({ kind: 'refused', reason: 'too-complex', cells: [at(0, 0)] });
  });

  it('are no answer to counts below zero or sums that name a cell twice', () => {
    expect(() => marks([{ cells: [cell('a', -1n)], relations: [] }])).toThrow(RangeError);
    expect(() => marks([{ cells: [], relations: [{ total: 'sum', parts: ['a', 'a'] }] }])).toThrow(
      RangeError,
    );
  });
});

describe('a group that is wholly in one category', () => {
  it('is reported, whether its count is marked or not', () => {
    const table = twoWay([
      [0, 12, 0],
      [20, 30, 40],
      [0, 0, 3],
    ]);
    const result = protect([table]);
    expect(result.kind === 'protected' && result.loneCategories).toEqual([
      { total: key({ row: 0 }), cell: at(0, 1) },
      { total: key({ row: 2 }), cell: at(2, 2) },
      { total: key({ column: 0 }), cell: at(1, 0) },
    ]);
  });
});

describe('protection of any tables', () => {
  const isSafe = (table: CountTable) => {
    const result = protect([table]);
    expect(result.kind).toBe('protected');
    if (result.kind !== 'protected') return;
    const { confidential } = result;
    expect(smallCounts(table).filter((one) => !confidential.has(one))).toEqual([]);
    expect(table.cells.filter(({ key: one, value }) => value === 0n && confidential.has(one))).toEqual([]);
    expect(derivable([table], confidential)).toEqual([]);
    expect(marks([table])).toEqual([...confidential]);
  };

  it('leaves nothing to derive in two-way tables with and without totals', () => {
    fc.assert(fc.property(anyTwoWay, isSafe), { numRuns: 3000 });
  });

  it('leaves nothing to derive in tables that share margins', () => {
    fc.assert(fc.property(anyLinked, isSafe), { numRuns: 500 });
  });

  it('keeps its marks on small counts, and stays safe, when another table is published', () => {
    fc.assert(
      fc.property(anyLinked, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (table, chosen) => {
        // The first table has some of the cells; the sums of all cells hold for it as well.
        const shown = table.cells.filter((_, index) => chosen[index % chosen.length]);
        const hidden = table.cells
          .filter((cell) => !shown.includes(cell))
          .map((cell) => ({ ...cell, visibility: 'hidden' as const }));
        const first = { cells: [...shown, ...hidden], relations: table.relations };
        const together = new Set(marks([first, table]));
        expect(smallCounts(table).filter((one) => !together.has(one))).toEqual([]);
        expect(derivable([table], together)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves a choice to every mark of larger tables, by greatest flows', () => {
    const row = fc.array(fc.oneof(count, fc.integer({ min: 5, max: 400 })), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 12, maxLength: 12 }), (counts) => {
        const marked = new Set(marks([twoWay(counts)]));
        // Greatest flows need published totals.
        fc.pre(!['row', 'column'].some((side) => counts.some((_, i) => marked.has(key({ [side]: i })))));
        const places = counts.flatMap((list, i) =>
          list.flatMap((_, j): readonly Place[] => (marked.has(at(i, j)) ? [[i, j]] : [])),
        );
        expect(fixedCells(counts, places)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('marks no cell that could stay without giving another away', () => {
    fc.assert(
      fc.property(anyTwoWay, (table) => {
        const marked = marks([table]);
        const printed = table.cells.map((cell) => cell.key);
        const covers = marked.filter((one) => printed.includes(one) && !smallCounts(table).includes(one));
        for (const cover of covers) {
          const fewer = new Set(marked.filter((one) => one !== cover));
          expect(derivable([table], fewer, [1])).not.toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('large tables', () => {
  /** The same counts in every run: a small share below the threshold, some zeros, the rest up to some hundreds. */
  const counts = (cells: number, share: number): readonly number[] => {
    let state = 12345;
    const next = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    return Array.from({ length: cells }, () => {
      if (next() < share) return 1 + Math.floor(next() * 4);
      return next() < 0.1 ? 0 : 5 + Math.floor(next() ** 4 * 500);
    });
  };
  const timed = (table: CountTable) => {
    const start = performance.now();
    const { kind } = protect([table]);
    return { kind, fast: performance.now() - start < 2000 };
  };

  it.each([0.02, 0.1, 0.3])('of 60 by 40 with a share of %d of small counts take no time', (share) => {
    const layers = layersOf(['row', 'column'], [60, 40], counts(2400, share), TWO_WAY);
    expect(timed(layeredTable(layers))).toEqual({ kind: 'protected', fast: true });
  });

  it('with nested rows and subtotals take no time either', () => {
    const shown = [['a', 'b', 'c'], ['a', 'c'], ['c'], ['a', 'b'], ['a'], []];
    const layers = layersOf(['a', 'b', 'c'], [6, 10, 40], counts(2400, 0.05), shown);
    expect(timed(layeredTable(layers))).toEqual({ kind: 'protected', fast: true });
  });
});
