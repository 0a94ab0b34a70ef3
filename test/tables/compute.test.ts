import { describe, expect, it } from 'vitest';
import { compute, type Delivery, linesOf } from '../support/tables.ts';

/** Made-up loans of bicycles: two depots, three years, one year of one depot not delivered. */
const LOANS: Delivery = {
  csv: [
    'jaar,depot,soort,aantal,opbrengst',
    '2020,zuid,bakfiets,10,100.50',
    '2020,noord,bakfiets,5,50.25',
    '2021,zuid,bakfiets,20,200.00',
    '2021,zuid,tandem,7,70.10',
    '2022,noord,tandem,0,0.00',
    '2022,zuid,bakfiets,2,1000.05',
  ].join('\n'),
  fields: [
    { name: 'jaar', type: 'year', title: 'Jaar' },
    {
      name: 'depot',
      title: 'Depot',
      categories: [
        { value: 'noord', label: 'Depot Noord' },
        { value: 'zuid', label: 'Depot Zuid' },
        { value: 'west', label: 'Depot West' },
      ],
    },
    { name: 'soort', title: 'Soort' },
    { name: 'aantal', type: 'integer' },
    { name: 'opbrengst', type: 'number' },
  ],
  dimensions: { year: { field: 'jaar' }, depot: { field: 'depot' }, kind: { field: 'soort' } },
  measures: {
    loans: { label: 'Uitleningen', sum: 'aantal' },
    income: { label: 'Opbrengst', sum: 'opbrengst', unit: 'euro', decimals: 2 },
    rows: { label: 'Rijen', count: true },
  },
  coverage: { year: [2020, 2022] },
};
const base = 'title: Uitleningen\nsource: fictief/telling\n';
const lines = async (spec: string, delivery = LOANS, period?: { from: number; to: number }) =>
  linesOf(await compute(delivery, base + spec, period));
const codes = async (spec: string) => (await compute(LOANS, base + spec)).codes;

describe('rows and columns', () => {
  it('shows every member that is declared or delivered, zero where the delivery covers it', async () => {
    expect(
      await lines('rows: depot\ncolumns: year\nmeasures: [loans]\ntotals: { rows: Totaal, columns: Samen }'),
    ).toEqual([
      'Depot | 2020 | 2021 | 2022 | Samen',
      'Depot Noord | 5 | 0 | 0 | 5',
      'Depot Zuid | 10 | 27 | 2 | 39',
      'Depot West | 0 | 0 | 0 | 0',
      'Totaal | 15 | 27 | 2 | 44',
    ]);
  });

  it('turns around when rows and columns are swapped', async () => {
    expect(
      await lines('rows: year\ncolumns: depot\nmeasures: [loans]\ntotals: { rows: Totaal, columns: Samen }'),
    ).toEqual([
      'Jaar | Depot Noord | Depot Zuid | Depot West | Samen',
      '2020 | 5 | 10 | 0 | 15',
      '2021 | 0 | 27 | 0 | 27',
      '2022 | 0 | 2 | 0 | 2',
      'Totaal | 5 | 39 | 0 | 44',
    ]);
  });

  it('makes the measures the columns where no dimension is named', async () => {
    expect(
      await lines(
        'rows: { dimension: year, label: In het jaar }\nmeasures: [loans, income, rows]\ntotals: { rows: true }',
      ),
    ).toEqual([
      'In het jaar | Uitleningen | Opbrengst | Rijen',
      '2020 | 15 | 150.75 | 2',
      '2021 | 27 | 270.10 | 2',
      '2022 | 2 | 1000.05 | 2',
      'Totaal | 44 | 1420.90 | 6',
    ]);
  });

  it('names member and measure in one header row, and totals each measure', async () => {
    expect(
      await lines(
        'rows: depot\ncolumns: year\nmeasures: [loans, { measure: income, label: VTE-kost, decimals: 1 }]\n' +
          'filter: { year: { from: 2021 }, depot: [zuid] }\ntotals: { columns: Totaal }',
      ),
    ).toEqual([
      'Depot | 2021, uitleningen | 2021, VTE-kost | 2022, uitleningen | 2022, VTE-kost | Totaal, uitleningen | Totaal, VTE-kost',
      'Depot Zuid | 27 | 270.10 | 2 | 1000.05 | 29 | 1270.15',
    ]);
  });

  it('nests two row dimensions, only the combinations that occur, with subtotals', async () => {
    expect(
      await lines(
        'rows: [depot, kind]\ncolumns: year\nmeasures: [loans]\ntotals: { rows: Totaal, subtotals: true }',
      ),
    ).toEqual([
      'Depot | Soort | 2020 | 2021 | 2022',
      'Depot Noord | bakfiets | 5 | 0 | 0',
      'Depot Noord | tandem | 0 | 0 | 0',
      'Totaal Depot Noord |  | 5 | 0 | 0',
      'Depot Zuid | bakfiets | 10 | 20 | 2',
      'Depot Zuid | tandem | 0 | 7 | 0',
      'Totaal Depot Zuid |  | 10 | 27 | 2',
      'Totaal |  | 15 | 27 | 2',
    ]);
  });

  it('filters one measure by itself', async () => {
    expect(
      await lines(
        'rows: year\nmeasures: [loans, { id: tandems, measure: loans, label: Tandems, filter: { kind: tandem } }]',
      ),
    ).toEqual(['Jaar | Uitleningen | Tandems', '2020 | 15 | 0', '2021 | 27 | 7', '2022 | 2 | 0']);
  });
});

describe('filters', () => {
  it.each([
    ['{ year: 2021 }', ['2021']],
    ['{ year: [2020, 2022] }', ['2020', '2022']],
    ['{ year: [2021, 2019] }', ['2019', '2021']],
    ['{ year: { from: 2021, to: 2022 } }', ['2021', '2022']],
    ['{ year: { not: 2021 } }', ['2020', '2022']],
    ['{ year: { not: { from: 2021, to: 2022 } } }', ['2020']],
    ['{ year: period }', ['2020', '2021']],
  ])('%s', async (filter, years) => {
    const found = await lines(`rows: year\nmeasures: [rows]\nfilter: ${filter}`, LOANS, {
      from: 2020,
      to: 2021,
    });
    expect(found.slice(1).map((line) => line.split(' | ')[0])).toEqual(years);
  });

  it('knows members by code or label, in any case', async () => {
    for (const name of ['noord', 'Depot Noord', 'DEPOT NOORD']) {
      expect(await lines(`rows: year\nmeasures: [loans]\nfilter: { depot: ${name}, year: 2020 }`)).toContain(
        '2020 | 5',
      );
    }
  });
});

describe('what is not there', () => {
  it('is not available outside the declared coverage, and neither is a total over it', async () => {
    expect(
      await lines(
        'rows: depot\ncolumns: year\nmeasures: [loans]\nfilter: { year: period, depot: zuid }\ntotals: { rows: Totaal, columns: Samen }',
        LOANS,
        {
          from: 2019,
          to: 2020,
        },
      ),
    ).toEqual([
      'Depot | 2019 | 2020 | Samen',
      'Depot Zuid | unavailable | 10 | unavailable',
      'Totaal | unavailable | 10 | unavailable',
    ]);
  });

  it('makes every number unavailable where a filter asks for years that were not delivered', async () => {
    expect(
      await lines('rows: depot\nmeasures: [loans]\nfilter: { year: period, depot: zuid }', LOANS, {
        from: 2019,
        to: 2020,
      }),
    ).toEqual(['Depot | Uitleningen', 'Depot Zuid | unavailable']);
  });

  it('is not available anywhere without a declared coverage', async () => {
    const { coverage: _, ...undeclared } = LOANS;
    expect(
      await lines('rows: depot\ncolumns: year\nmeasures: [loans]\nfilter: { year: 2020 }', undeclared),
    ).toEqual(['Depot | 2020', 'Depot Noord | 5', 'Depot Zuid | 10', 'Depot West | unavailable']);
  });

  it('has a row of its own where the source names no member, so that totals still add up', async () => {
    const csv = `${LOANS.csv}\n2020,,tandem,3,1\n`;
    expect(
      await lines(
        'rows: depot\ncolumns: year\nmeasures: [loans]\nfilter: { year: 2020 }\ntotals: { rows: Totaal }',
        { ...LOANS, csv },
      ),
    ).toEqual([
      'Depot | 2020',
      'Depot Noord | 5',
      'Depot Zuid | 10',
      'Depot West | 0',
      'Onbekend | 3',
      'Totaal | 18',
    ]);
  });

  it('makes a sum unavailable where a row lacks its value, and every total over it', async () => {
    const csv = `${LOANS.csv}\n2020,west,tandem,,1\n`;
    expect(
      await lines(
        'rows: depot\nmeasures: [loans, income]\nfilter: { year: 2020 }\ntotals: { rows: Totaal }',
        { ...LOANS, csv },
      ),
    ).toEqual([
      'Depot | Uitleningen | Opbrengst',
      'Depot Noord | 5 | 50.25',
      'Depot Zuid | 10 | 100.50',
      'Depot West | unavailable | 1.00',
      'Totaal | unavailable | 151.75',
    ]);
  });
});

describe('order', () => {
  const rowsOf = async (order: string, more = '') =>
    (await lines(`rows: depot\ncolumns: year\nmeasures: [loans]\norder: ${order}\n${more}`))
      .slice(1)
      .map((line) => line.split(' | ')[0]?.replace('Depot ', ''));

  it('follows the descriptor, the alphabet or a measure, at one column too, the total last', async () => {
    expect(await rowsOf('{ by: listed }')).toEqual(['Noord', 'Zuid', 'West']);
    expect(await rowsOf('{ by: listed, descending: true }')).toEqual(['West', 'Zuid', 'Noord']);
    expect(await rowsOf('{ by: label }')).toEqual(['Noord', 'West', 'Zuid']);
    expect(await rowsOf('{ by: loans, descending: true }', 'totals: { rows: Totaal }')).toEqual([
      'Zuid',
      'Noord',
      'West',
      'Totaal',
    ]);
    expect(await rowsOf('{ by: loans, at: 2022 }')).toEqual(['Noord', 'West', 'Zuid']);
  });
});

describe('figures', () => {
  const plain = (where: Record<string, string | number>, measure?: string) => async () => {
    const { table } = await compute(LOANS, `${base}rows: depot\ncolumns: year\nmeasures: [loans, income]`);
    const answer = table?.figure(where, measure);
    return answer?.ok ? answer.figure : answer?.problem;
  };

  it('give any cell and any margin, with its labels and its rows of the source', async () => {
    expect(await plain({ depot: 'Depot Zuid', year: 2021 }, 'loans')()).toMatchObject({
      value: { digits: 27n, scale: 0 },
      row: 'Depot Zuid',
      column: '2021',
      where: { depot: 'zuid', year: 2021 },
      sources: [{ rows: 2 }],
    });
    expect(await plain({}, 'income')()).toMatchObject({
      value: { digits: 142090n, scale: 2 },
      unit: 'euro',
      row: 'Totaal',
      column: 'Totaal',
    });
    expect(await plain({ year: '2020' }, 'loans')()).toMatchObject({
      value: { digits: 15n },
      sources: [{ rows: 2 }],
    });
  });

  it('say what is wrong with a question, and what is known', async () => {
    expect(await plain({ depot: 'noort' }, 'loans')()).toMatchObject({
      kind: 'member-unknown',
      known: expect.arrayContaining(['noord']),
    });
    expect(await plain({ dept: 'noord' }, 'loans')()).toEqual({
      kind: 'dimension-unknown',
      found: 'dept',
      known: ['depot', 'year'],
    });
    expect(await plain({})()).toEqual({ kind: 'measure-missing', known: ['loans', 'income'] });
    expect(await plain({}, 'lones')()).toMatchObject({ kind: 'measure-unknown', found: 'lones' });
  });
});

describe('mistakes in a spec', () => {
  const spec = 'rows: depot\ncolumns: year\nmeasures: [loans]\n';
  it.each([
    ['rows: depo\nmeasures: [loans]', ['dimension-unknown 3:7']],
    ['rows: [depot, kin]\nmeasures: [loans]', ['dimension-unknown 3:15']],
    ['rows: depot\ncolumns: depot\nmeasures: [loans]', ['dimension-double 4:10']],
    ['rows: [depot, depot]\nmeasures: [loans]', ['dimension-double 3:15']],
    ['rows: depot\nmeasures: [lones]', ['measure-unknown 4:12']],
    ['rows: depot\nmeasures: [loans, loans]', ['measure-double 4:19']],
    [`${spec}filter: { depo: noord }`, ['dimension-unknown 6:11']],
    [`${spec}filter: { depot: nord }`, ['member-unknown 6:18']],
    [`${spec}filter: { year: period }`, ['period-missing 6:17']],
    [`${spec}filter: { year: { from: 2022, to: 2020 } }`, ['range-order 6:25']],
    [`${spec}filter: { depot: { from: a, to: b } }`, ['range-unfit 6:26']],
    [`${spec}order: { by: lones }`, ['order-unknown 6:14']],
    [`${spec}order: { by: listed, at: 2020 }`, ['order-at-unfit 6:22']],
    [`${spec}order: { by: loans, at: 2024 }`, ['member-unknown 6:25']],
    [`${spec}totals: { subtotals: true }`, ['subtotals-unfit 6:11']],
    ['rows: depot\nmeasures: [loans]\ntotals: { columns: Totaal }', ['totals-columns-unfit 5:11']],
    [`${spec}totals: { columns: "2020" }`, ['header-double 1:1']],
    [`${spec}filter: { depot: { not: [noord, zuid, west] } }`, ['filter-empty 3:7']],
    [`${spec}titel: x`, ['key-unknown 6:1']],
    [`${spec}chart: pie`, ['value-type 6:8']],
    [`${spec}chart: { type: pie }`, ['value-unknown 6:16']],
    [`${spec}chart: { type: bar, series: rows }`, ['key-unknown 6:21']],
    [`${spec}chart: { type: bar, categories: depot }`, ['value-unknown 6:33']],
    [`${spec}chart: { type: bar, measures: lones }`, ['chart-measure 6:1']],
    ['rows: depot', ['key-missing 1:1']],
    [`${spec}place: bijlage`, ['value-unknown 6:8']],
    [
      'rows: depo\ncolumns: jaar\nmeasures: [lones]\nfilter: { dept: x }',
      ['dimension-unknown 6:11', 'dimension-unknown 3:7', 'dimension-unknown 4:10', 'measure-unknown 5:12'],
    ],
  ])('%s', async (text, expected) => {
    expect(await codes(text)).toEqual(expected);
  });

  it('names the nearest known name', async () => {
    const { problems } = await compute(LOANS, `${base}rows: depo\nmeasures: [lones]`);
    expect(problems.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('“depot”'),
      expect.stringContaining('“loans”'),
    ]);
  });
});
