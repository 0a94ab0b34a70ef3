/** The best pairing of two lists, against trying every one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/followup/assignment.ts';

function bestSum(
  profits: readonly (readonly number[])[],
  row = 0,
  used: ReadonlySet<number> = new Set(),
): number {
  if (row >= profits.length) return 0;
  const without = bestSum(profits, row + 1, used);
  const rest = (profits[row] ?? []).map((profit, column) =>
    used.has(column) ? 0 : profit + bestSum(profits, row + 1, new Set([...used, column])),
  );
  return Math.max(without, ...rest);
}

describe('assign', () => {
  it('makes the sum as large as can be, each row with a column of its own', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(matrix, (profits) => {
        const columns = assign(profits);
        const taken = columns.filter((column) => column !== undefined);
        expect(new Set(taken).size).toBe(taken.length);
        const sum = columns.reduce<number>(
          (all, column, row) => all + (profits[row]?.[column ?? -1] ?? 0),
          0,
        );
        expect(sum).toBe(bestSum(profits));
      }),
    );
  });

  it('pairs nothing where there is nothing to gain', () => {
    expect(assign([[0, 0]])).toEqual([undefined]);
    expect(assign([])).toEqual([]);
  });
});
