/** Computed measures of random data, held against a naive aggregator that knows nothing of SQL or of the program. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute, textOf } from '../support/tables.ts';

interface Row {
  readonly a: string;
  readonly b: string | null;
  readonly year: number;
  readonly cents: number | null;
}

const YEARS = [2019, 2020, 2021];
const row: fc.Arbitrary<Row> = fc.record({
  a: fc.constantFrom('x', 'y', 'z'),
  b: fc.constantFrom('p', 'q', 'r', null),
  year: fc.constantFrom(...YEARS),
  cents: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 99_999 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
});

const csvOf = (rows: readonly Row[]): string =>
  [
    'a,b,year,money',
    ...rows.map(({ a, b, year, cents }) =>
      [a, b ?? '', year, cents === null ? '' : (cents / 100).toFixed(2)].join(','),
    ),
  ].join('\n');

/** n / d with so many decimals, halves away from zero; by long division on whole numbers. */
function divided(n: number, d: number, decimals: number): string {
  if (d === 0) return 'not-applicable';
  const scaled = BigInt(n) * 10n ** BigInt(decimals);
  const [size, by] = [scaled < 0n ? -scaled : scaled, BigInt(d)];
  const rounded = (2n * size + by) / (2n * by);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return scaled < 0n && rounded > 0n ? `-${text}` : text;
}

const known = (rows: readonly Row[]) => rows.flatMap(({ cents }) => (cents === null ? [] : [cents]));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** What a margin shows for each measure; `rows` are those inside it. */
function expected(
  measure: string,
  rows: readonly Row[],
  column: readonly Row[],
  ends: readonly [number, number],
): string {
  const cents = known(rows);
  switch (measure) {
    case 'n':
      return String(rows.length);
    case 'known':
      if (rows.length === 0) return '0';
      return cents.length === 0 ? 'unavailable' : divided(sum(cents), 100, 2);
    case 'mean':
      if (rows.length > 0 && cents.length === 0) return 'unavailable';
      return divided(sum(cents), 100 * cents.length, 3);
    case 'kinds':
      return String(new Set(rows.flatMap(({ b }) => (b === null ? [] : [b]))).size);
    case 'part':
      return divided(100 * rows.length, column.length, 1);
    case 'growth': {
      const [before, after] = ends;
      return divided(100 * (after - before), before, 0);
    }
    default:
      throw new Error(measure);
  }
}

describe('computed measures of random data', () => {
  it('are right in every cell and every total', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        async (data, withColumns) => {
          const measures = [
            'n',
            '{ id: known, measure: money }',
            '{ id: mean, label: Gemiddelde, mean: money, decimals: 3 }',
            '{ id: kinds, label: Soorten, distinct: b }',
            '{ id: part, label: Aandeel, share: n, of: column, decimals: 1 }',
            ...(withColumns ? ['{ id: growth, label: Evolutie, change: n }'] : []),
          ];
          const { table, codes } = await compute(
            {
              csv: csvOf(data),
              fields: [
                { name: 'a' },
                { name: 'b' },
                { name: 'year', type: 'integer' },
                { name: 'money', type: 'number' },
              ],
              dimensions: { a: { field: 'a' }, b: { field: 'b' }, year: { field: 'year' } },
              measures: {
                money: { sum: 'money', decimals: 2, gaps: 'skip', label: 'Geld' },
                n: { count: true },
              },
              coverage: { year: [2019, 2021] },
            },
            [
              'title: Willekeurig\nsource: fictief/telling\nrows: a',
              ...(withColumns ? ['columns: year'] : []),
              `measures: [${measures.join(', ')}]`,
              `totals: { rows: Totaal${withColumns ? ', columns: Samen' : ''} }`,
            ].join('\n'),
          );
          expect(codes).toEqual([]);
          const crosstab = table?.crosstab;
          for (const line of crosstab?.rows ?? []) {
            for (const [index, column] of (crosstab?.columns ?? []).entries()) {
              const ofRow = data.filter(({ a }) => line.members.length === 0 || a === line.members[0]);
              const inColumn = (one: Row) => column.member === undefined || one.year === column.member;
              const inYear = (year: number) => ofRow.filter((one) => one.year === year).length;
              const cell = line.cells[index];
              if (cell === undefined) throw new Error('a row lacks a cell');
              const wanted = expected(column.measure, ofRow.filter(inColumn), data.filter(inColumn), [
                inYear(2019),
                inYear(2021),
              ]);
              const found = textOf(cell);
              expect(
                Number.isNaN(Number(found)) ? found : Number(found),
                `${column.measure} ${line.labels}`,
              ).toBe(Number.isNaN(Number(wanted)) ? wanted : Number(wanted));
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
