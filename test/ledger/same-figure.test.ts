/** Random tables over random deliveries: numbers with one name are one number, and every shape finds it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFigures } from '../../src/ledger/answer-figures.ts';
import type { LedgerTable } from '../../src/ledger/entry.ts';
import { figureNamer, MemberNames } from '../../src/ledger/same-figure.ts';
import { compute, type Delivery } from '../support/tables.ts';

const YEARS = [2019, 2020, 2021];

interface Row {
  readonly depot: string | null;
  readonly kind: string | null;
  readonly year: number;
  readonly count: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  depot: fc.constantFrom('noord', 'zuid', null),
  kind: fc.constantFrom('bakfiets', 'tandem', 'step', null),
  year: fc.constantFrom(...YEARS),
  count: fc.integer({ min: 0, max: 500 }),
});

/** Made up (fictief). */
function deliveryOf(rows: readonly Row[], coverage: boolean): Delivery {
  return {
    csv: [
      'depot,kind,year,count',
      ...rows.map(({ depot, kind, year, count }) => [depot ?? '', kind ?? '', year, count].join(',')),
    ].join('\n'),
    fields: [
      {
        name: 'depot',
        categories: [
          { value: 'noord', label: 'Depot Noord' },
          { value: 'zuid', label: 'Depot Zuid' },
        ],
      },
      { name: 'kind' },
      { name: 'year', type: 'integer', constraints: { required: true } },
      { name: 'count', type: 'integer' },
    ],
    dimensions: { depot: { field: 'depot' }, kind: { field: 'kind' }, year: { field: 'year' } },
    measures: { loans: { label: 'Uitleningen', sum: 'count' }, rows: { label: 'Rijen', count: true } },
    ...(coverage ? { coverage: { year: [2019, 2021] } } : {}),
  };
}

const filter = fc.record(
  {
    depot: fc.constantFrom('noord', '[noord, zuid]', '{ not: zuid }'),
    year: fc.constantFrom(
      '2020',
      '[2019, 2020, 2021]',
      '{ from: 2020, to: 2021 }',
      '{ not: 2019 }',
      'period',
    ),
  },
  { requiredKeys: [] },
);

/** A spec of any shape: which dimensions are rows and columns, what is filtered, which totals there are. */
const shape = fc.record({
  rows: fc.shuffledSubarray(['depot', 'kind', 'year'], { minLength: 1, maxLength: 2 }),
  columns: fc.option(fc.constantFrom('depot', 'kind', 'year')),
  filter,
  total: fc.boolean(),
  own: fc.option(fc.constantFrom('depot: noord', 'year: 2020')),
});
type Shape = typeof shape extends fc.Arbitrary<infer One> ? One : never;

function specOf({ rows, columns, filter: filters, total, own }: Shape): string {
  const across = columns !== null && !rows.includes(columns) ? columns : undefined;
  const measure = own === null ? 'loans' : `{ measure: loans, id: own, filter: { ${own} } }`;
  return [
    'title: Uitleningen',
    'source: fictief/telling',
    `rows: [${rows.join(', ')}]`,
    ...(across === undefined ? [] : [`columns: ${across}`]),
    `measures: [${measure}]`,
    `filter: { ${Object.entries(filters)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')} }`,
    ...(total ? [`totals: { rows: Totaal${across === undefined ? '' : ', columns: Totaal'} }`] : []),
  ].join('\n');
}

async function tableOf(delivery: Delivery, given: Shape, id: string): Promise<readonly LedgerTable[]> {
  const { table } = await compute(delivery, specOf(given), { from: 2019, to: 2021 });
  if (table === undefined) return [];
  const figures = answerFigures({ body: { introduction: [], items: [] }, tables: new Map([[id, table]]) });
  return figures.tables;
}

describe('the same figure', () => {
  it('is one number, in tables of any shape over the same data', async () => {
    const shapes = fc.array(shape, { minLength: 2, maxLength: 5 });
    const rows = fc.array(row, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), shapes, async (given, covered, all) => {
        const delivery = deliveryOf(given, covered);
        const values = new Map<string, string>();
        for (const [index, one] of all.entries()) {
          for (const table of await tableOf(delivery, one, `t${index}`)) {
            const nameOf = figureNamer(table);
            for (const figure of table.figures) {
              const name = nameOf(figure) ?? '';
              expect(values.get(name) ?? figure.value, name).toBe(figure.value);
              values.set(name, figure.value);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is found by name in a table that has been through a file', async () => {
    const rows = fc.array(row, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, shape, async (given, one) => {
        const tables = await tableOf(deliveryOf(given, true), one, 't');
        const read: readonly LedgerTable[] = JSON.parse(JSON.stringify(tables));
        const names = new MemberNames(tables);
        for (const [index, table] of tables.entries()) {
          const [own, other] = [figureNamer(table), figureNamer(read[index] ?? table, names)];
          expect(read[index]?.figures.map(other)).toEqual(table.figures.map(own));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a cell, a row and a total of other tables', () => {
  const delivery = deliveryOf(
    [
      { depot: 'noord', kind: 'step', year: 2019, count: 3 },
      { depot: 'noord', kind: 'tandem', year: 2019, count: 4 },
      { depot: 'zuid', kind: 'step', year: 2020, count: 5 },
      { depot: 'zuid', kind: 'step', year: 2021, count: 6 },
    ],
    true,
  );
  const name = async (
    text: string,
    at: { readonly row: string; readonly column?: string },
    changed = delivery,
  ) => {
    const { table, codes } = await compute(changed, `source: fictief/telling\ntitle: T\n${text}`, {
      from: 2019,
      to: 2021,
    });
    if (table === undefined) throw new Error(codes.join());
    const [one] = answerFigures({
      body: { introduction: [], items: [] },
      tables: new Map([['t', table]]),
    }).tables;
    if (one === undefined) throw new Error('no figures');
    const figure = one.figures.find(
      ({ row: label, column }) => label === at.row && (at.column === undefined || column === at.column),
    );
    if (figure === undefined) throw new Error(`no ${at.row} in ${JSON.stringify(one.figures)}`);
    return figureNamer(one)(figure);
  };
  const cell = () =>
    name('rows: depot\ncolumns: year\nmeasures: [loans]', { row: 'Depot Noord', column: '2019' });

  it.each([
    ['a row of a filtered table', 'rows: year\nmeasures: [loans]\nfilter: { depot: noord }', { row: '2019' }],
    [
      'a total over another dimension',
      'rows: kind\ncolumns: year\nmeasures: [loans]\nfilter: { depot: Depot Noord }\ntotals: { rows: Totaal }',
      { row: 'Totaal', column: '2019' },
    ],
    [
      'a measure with a filter of its own',
      'rows: year\nmeasures: [{ measure: loans, id: north, label: Noord, filter: { depot: noord } }]',
      { row: '2019' },
    ],
    ['a cell of nested rows', 'rows: [year, depot]\nmeasures: [loans]', { row: '2019, Depot Noord' }],
  ])('%s', async (_, text, at) => {
    expect(await name(text, at)).toBe(await cell());
  });

  it('of the whole period, by a filter or by the coverage', async () => {
    const whole = 'rows: depot\nmeasures: [loans]\n';
    const at = { row: 'Depot Zuid' };
    expect(await name(`${whole}filter: { year: period }`, at)).toBe(await name(whole, at));
    expect(await name(`${whole}filter: { year: [2019, 2020] }`, at)).not.toBe(await name(whole, at));
  });

  it('is no longer the same when the delivery has a year more', async () => {
    const whole = 'rows: depot\nmeasures: [loans]';
    const longer = { ...delivery, coverage: { year: [2019, 2022] } };
    const at = { row: 'Depot Zuid' };
    expect(await name(whole, at, longer)).not.toBe(await name(whole, at));
    const fixed = `${whole}\nfilter: { year: period }`;
    expect(await name(fixed, at, longer)).toBe(await name(whole, at));
  });

  it('a share is the same by row and by column, and of another whole another one', async () => {
    const share = (of: string, rows: string, columns: string) =>
      `rows: ${rows}\ncolumns: ${columns}\nmeasures: [{ id: part, label: Deel, share: loans, of: ${of} }]`;
    const one = await name(share('column', 'depot', 'year'), { row: 'Depot Zuid', column: '2020' });
    expect(await name(share('row', 'year', 'depot'), { row: '2020', column: 'Depot Zuid' })).toBe(one);
    expect(await name(share('row', 'depot', 'year'), { row: 'Depot Zuid', column: '2020' })).not.toBe(one);
    expect(await cell()).not.toBe(one);
  });
});
