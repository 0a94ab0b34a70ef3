/** Tables for the tests: counts by one, two or three dimensions, with the margins that are wished for. */
import fc from 'fast-check';
import type { CountTable } from '../../../src/tables/disclosure/counts.ts';
import { cellKey, type Layer, layeredTable } from '../../../src/tables/disclosure/layers.ts';

/** Counts by row and column, with all totals unless other layers are named. */
export function twoWay(counts: readonly (readonly number[])[], shown = TWO_WAY): CountTable {
  return layeredTable(
    layersOf(['row', 'column'], [counts.length, counts[0]?.length ?? 0], counts.flat(), shown),
  );
}

export const TWO_WAY = [['row', 'column'], ['row'], ['column'], []];
export const WITHOUT_TOTALS = [['row', 'column']];

/** The key of a cell of such a table; what is left out is summed over. */
export function key(at: Readonly<Record<string, number | string>>): string {
  const members = Object.values(at).map(String);
  return cellKey({ counted: 'people', dimensions: Object.keys(at), within: {} }, members);
}

/**
 * @param counts of every combination, the last dimension fastest; members are 0, 1, 2 …
 * @param shown the dimensions of each layer
 */
export function layersOf(
  dimensions: readonly string[],
  sizes: readonly number[],
  counts: readonly number[],
  shown: readonly (readonly string[])[],
): readonly Layer[] {
  let combinations: readonly (readonly number[])[] = [[]];
  for (const size of sizes) {
    const members = Array.from({ length: size }, (_, member) => member);
    combinations = combinations.flatMap((before) => members.map((member) => [...before, member]));
  }
  return shown.map((kept) => {
    const cells = new Map<string, { readonly members: readonly string[]; readonly value: bigint }>();
    for (const [index, combination] of combinations.entries()) {
      const members = kept.map((dimension) => String(combination[dimensions.indexOf(dimension)]));
      const value = (cells.get(members.join())?.value ?? 0n) + BigInt(counts[index] ?? 0);
      cells.set(members.join(), { members, value });
    }
    return { counted: 'people', dimensions: kept, within: {}, cells: [...cells.values()] };
  });
}

/** Mostly small counts, zeros among them. */
export const count = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 40 }) },
);

const size = fc.integer({ min: 1, max: 4 });

/** Two-way tables of at most 4 by 4, with any of the totals or none. */
export const anyTwoWay = fc
  .record({
    rows: size,
    columns: size,
    counts: fc.array(count, { minLength: 16, maxLength: 16 }),
    totals: fc.subarray([['row'], ['column'], []]),
  })
  .map(({ rows, columns, counts, totals }) =>
    layeredTable(layersOf(['row', 'column'], [rows, columns], counts, [['row', 'column'], ...totals])),
  );

const LAYERS = [['a', 'b', 'c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a'], ['b'], ['c'], []];
const small = fc.integer({ min: 1, max: 3 });

/** Several tables by up to three dimensions of the same people, in all ways in which they can share margins. */
export const anyLinked = fc
  .record({
    sizes: fc.tuple(small, small, small),
    counts: fc.array(count, { minLength: 27, maxLength: 27 }),
    shown: fc.subarray(LAYERS, { minLength: 1 }),
  })
  .map(({ sizes, counts, shown }) => layeredTable(layersOf(['a', 'b', 'c'], sizes, counts, shown)));

/** Keys of the small counts, which no table may show. */
export function smallCounts({ cells }: CountTable, threshold = 5n): readonly string[] {
  return cells.filter(({ value = 0n }) => value > 0n && value < threshold).map((cell) => cell.key);
}
