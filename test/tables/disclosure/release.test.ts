/** What may be said beside protected tables. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountTable } from '../../../src/tables/disclosure/counts.ts';
import { type Protection, protect } from '../../../src/tables/disclosure/protect.ts';
import { areOpen, mayShow, type Sum, show } from '../../../src/tables/disclosure/release.ts';
import { derivable } from './attacker.ts';
import { anyLinked, anyTwoWay, key, twoWay, WITHOUT_TOTALS } from './cubes.ts';

function protectedTable(table: CountTable): Protection {
  const result = protect([table]);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}

const at = (row: number, column: number) => key({ row, column });

describe('a figure beside a table', () => {
  // 3 is small; 7, 25 and 9 cover it.
  const table = twoWay([
    [3, 7, 40],
    [25, 9, 50],
    [60, 70, 80],
  ]);
  const protection = protectedTable(table);

  it('may be what the table shows, and anything computed from that', () => {
    expect(mayShow(protection, [[at(2, 2)]])).toBe(true);
    expect(mayShow(protection, [[at(0, 2)], [key({ row: 0 })]])).toBe(true);
    expect(mayShow(protection, [[at(2, 0), at(2, 1), at(1, 2)]])).toBe(true);
  });

  it('may be no marked cell, nor anything computed from one', () => {
    expect(mayShow(protection, [[at(0, 0)]])).toBe(false);
    expect(mayShow(protection, [[at(1, 1)]])).toBe(false);
    expect(mayShow(protection, [[at(0, 2)], [at(0, 1)]])).toBe(false);
  });

  it('may be no sum that leaves one marked cell of it', () => {
    expect(mayShow(protection, [[at(0, 2), at(0, 1)]])).toBe(false);
    expect(mayShow(protection, [[at(0, 0), at(1, 1)]])).toBe(false);
  });

  it('may be a sum that everybody can work out', () => {
    expect(mayShow(protection, [[at(0, 0), at(0, 1)]])).toBe(true);
    expect(mayShow(protection, [[at(0, 1), at(1, 1), at(1, 2)]])).toBe(true);
  });

  it('may be no small count, even of several cells', () => {
    const small = protectedTable(twoWay([[1, 2, 40]], WITHOUT_TOTALS));
    expect(mayShow(small, [[at(0, 0), at(0, 1)]])).toBe(false);
    // Taking away the 40 leaves it.
    expect(mayShow(small, [[at(0, 0), at(0, 1), at(0, 2)]])).toBe(false);
  });

  it('has to be of cells that are known', () => {
    expect(() => mayShow(protection, [['elsewhere']])).toThrow(RangeError);
    expect(() => mayShow(protection, [[at(2, 2), at(2, 2)]])).toThrow(RangeError);
  });

  it('by the strict rule has no marked and no hidden cell in it', () => {
    expect(areOpen(protection, [at(2, 2), key({ row: 0 })])).toBe(true);
    expect(areOpen(protection, [at(2, 2), at(0, 0)])).toBe(false);
  });
});

describe('a margin that no table prints', () => {
  const table = twoWay([
    [3, 20, 30],
    [40, 50, 60],
  ]);
  const unprinted: CountTable = {
    cells: table.cells.map((cell) =>
      cell.key === key({ row: 0 }) ? { ...cell, visibility: 'hidden' } : cell,
    ),
    relations: table.relations.filter(({ total }) => total !== key({})),
  };

  it('may not be said where it would give back the one mark of its row', () => {
    const printed: CountTable = {
      cells: unprinted.cells.filter(({ key: one }) => !one.includes('column') || one.includes('row')),
      relations: unprinted.relations.filter(({ total }) => total === key({ row: 0 })),
    };
    const protection = protectedTable(printed);
    expect([...protection.confidential]).toEqual([at(0, 0)]);
    expect(mayShow(protection, [[key({ row: 0 })]])).toBe(false);
    expect(areOpen(protection, [key({ row: 0 })])).toBe(false);
  });
});

describe('figures one after the other', () => {
  it('are judged with everything that was said before', () => {
    const protection = protectedTable(twoWay([[3, 4, 4, 30]], WITHOUT_TOTALS));
    const [first, second, third]: readonly Sum[] = [
      [at(0, 0), at(0, 1)],
      [at(0, 1), at(0, 2)],
      [at(0, 0), at(0, 2)],
    ];
    expect([first, second, third].map((sum = []) => mayShow(protection, [sum]))).toEqual([true, true, true]);
    const afterOne = show(protection, [first ?? []]);
    const afterTwo = afterOne && show(afterOne, [second ?? []]);
    expect(afterTwo).toBeDefined();
    // Three sums of three counts are the counts.
    expect(afterTwo && mayShow(afterTwo, [third ?? []])).toBe(false);
    expect(mayShow(protection, [first ?? [], second ?? [], third ?? []])).toBe(false);
  });

  it('leave the protection they were asked of as it is', () => {
    const protection = protectedTable(twoWay([[3, 4, 30]], WITHOUT_TOTALS));
    const before = JSON.stringify([...protection.confidential, protection.system.relations]);
    show(protection, [[at(0, 0), at(0, 1)]]);
    expect(JSON.stringify([...protection.confidential, protection.system.relations])).toBe(before);
  });
});

describe('any sums of any tables', () => {
  it.each([
    ['two-way', anyTwoWay, 500],
    ['linked', anyLinked, 300],
  ])('give nothing back where they may be shown, one by one and together: %s', (_, tables, numRuns) => {
    const sums = fc.array(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(tables, sums, (table, picks) => {
        let protection = protectedTable(table);
        const said: CountTable[] = [table];
        for (const [turn, pick] of picks.entries()) {
          const cells = [...new Set(pick.map((index) => table.cells[index % table.cells.length]))];
          const known = cells.filter((cell) => cell !== undefined);
          const next = show(protection, [known.map((cell) => cell.key)]);
          if (next === undefined) continue;
          protection = next;
          const total = `sum ${turn}`;
          const value = known.reduce((sum, cell) => sum + (cell.value ?? 0n), 0n);
          said.push({
            cells: [{ key: total, value, visibility: 'fixed' }],
            relations: [{ total, parts: known.map((cell) => cell.key) }],
          });
        }
        expect(derivable(said, protection.confidential)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('are hardly ever refused without a reason: an attacker could use them', () => {
    let [refused, needless] = [0, 0];
    const picks = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(anyTwoWay, picks, (table, pick) => {
        const protection = protectedTable(table);
        const cells = [...new Set(pick.map((index) => table.cells[index % table.cells.length]))];
        const known = cells.filter((cell) => cell !== undefined);
        const sumOf = (some: typeof known) => some.reduce((sum, cell) => sum + (cell.value ?? 0n), 0n);
        const [value, left] = [known, known.filter((cell) => protection.confidential.has(cell.key))].map(
          sumOf,
        );
        const parts = known.map((cell) => cell.key);
        if (value === undefined || left === undefined || left < 5n || mayShow(protection, [parts])) return;
        const said: CountTable = {
          cells: [{ key: 'sum', value, visibility: 'fixed' }],
          relations: [{ total: 'sum', parts }],
        };
        refused += 1;
        if (derivable([table, said], protection.confidential).length === 0) needless += 1;
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(50);
    expect(needless / refused).toBeLessThan(0.05);
  });
});
