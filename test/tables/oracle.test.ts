/** Random deliveries and tables, held against adding up by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/decimal.ts';
import { compute, textOf } from '../support/tables.ts';

interface Row {
  readonly a: string | null;
  readonly b: string | null;
  readonly year: number | null;
  /** In cents; null where the delivery has none. */
  readonly cents: number | null;
}

const FIELDS = [
  { name: 'a' },
  { name: 'b' },
  { name: 'year', type: 'integer' },
  { name: 'money', type: 'number' },
] as const;
const YEARS = [2019, 2020, 2021];

const member = fc.constantFrom('x', 'y', "o'; --", null);
const row: fc.Arbitrary<Row> = fc
  .record({
    a: member,
    b: fc.constantFrom('=1', 'p q', null),
    year: fc.constantFrom(...YEARS, null),
    cents: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -1e9, max: 1e9 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
  })
  // A row of nothing but empty cells is no row.
  .filter((one) => Object.values(one).some((value) => value !== null));

const csvOf = (rows: readonly Row[]): string =>
  [
    'a,b,year,money',
    ...rows.map(({ a, b, year, cents }) =>
      [a ?? '', b ?? '', year ?? '', cents === null ? '' : (cents / 100).toFixed(2)].join(','),
    ),
  ].join('\n');

/** What a person with a pencil would write: undefined where a row that counts lacks its value. */
function addUp(rows: readonly Row[]): number | undefined {
  let sum = 0;
  for (const { cents } of rows) {
    if (cents === null) return undefined;
    sum += cents;
  }
  return sum;
}

const shapes = fc.record({
  rows: fc.constantFrom<readonly ('a' | 'b' | 'year')[]>(['a'], ['year'], ['a', 'b'], ['b', 'a']),
  columns: fc.constantFrom<'none' | 'year' | 'b'>('none', 'year', 'b'),
  filter: fc.constantFrom<readonly [string, (one: Row) => boolean]>(
    ['', () => true],
    ['filter: { year: { from: 2020 } }', ({ year }) => year !== null && year >= 2020],
    ['filter: { year: { not: 2020 } }', ({ year }) => year !== 2020],
  ),
});

describe('a table of random data', () => {
  it('has in every cell, subtotal and total what adding up by hand gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), shapes, async (data, shape) => {
        const columns =
          shape.columns !== 'none' && !shape.rows.includes(shape.columns) ? shape.columns : undefined;
        const [filter, counts] = shape.filter;
        const counted = data.filter(counts);
        const spec = [
          'title: Willekeurig\nsource: fictief/telling',
          `rows: [${shape.rows.join(', ')}]`,
          ...(columns === undefined ? [] : [`columns: ${columns}`]),
          'measures: [money, n]',
          `totals: { rows: Totaal${columns ? ', columns: Samen' : ''}${shape.rows.length > 1 ? ', subtotals: true' : ''} }`,
          filter,
        ].join('\n');
        const { table, problems } = await compute(
          {
            csv: csvOf(data),
            fields: FIELDS,
            dimensions: Object.fromEntries(['a', 'b', 'year'].map((name) => [name, { field: name }])),
            measures: { money: { sum: 'money', decimals: 2 }, n: { count: true } },
            coverage: { year: [2019, 2021] },
          },
          spec,
        );
        if (table === undefined) {
          expect(problems.map(({ code }) => code)).toEqual(['filter-empty']);
          return;
        }
        const { crosstab } = table;
        for (const line of crosstab.rows) {
          for (const [index, column] of crosstab.columns.entries()) {
            const inside = counted.filter(
              (one) =>
                line.members.every((key, level) => one[shape.rows[level] ?? 'a'] === key) &&
                (column.member === undefined || columns === undefined || one[columns] === column.member),
            );
            const cell = line.cells[index];
            if (cell === undefined) throw new Error('a row lacks a cell');
            if (column.measure === 'n') {
              expect(textOf(cell)).toBe(String(inside.length));
              continue;
            }
            const sum = addUp(inside);
            const found =
              cell.kind === 'number' ? Math.round(Number(toPlainText(cell.value)) * 100) : undefined;
            expect(found).toBe(sum);
          }
        }
        // Nothing is left out: the rows together are all the rows that count.
        const shown = [...crosstab.rows].filter(({ kind }) => kind === 'row');
        const places = shown.map(
          ({ members }) =>
            counted.filter((one) => members.every((key, level) => one[shape.rows[level] ?? 'a'] === key))
              .length,
        );
        expect(places.reduce((sum, count) => sum + count, 0)).toBe(counted.length);
      }),
      { numRuns: 60 },
    );
  });
});
