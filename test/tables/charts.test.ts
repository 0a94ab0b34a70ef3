import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/decimal.ts';
import type { Chart } from '../../src/document/chart.ts';
import { Report } from '../../src/messages/report.ts';
import { locate } from '../../src/reading/located.ts';
import { chartOf as chartFor } from '../../src/tables/charts.ts';
import { planChart } from '../../src/tables/plan-chart.ts';
import { columnTable } from '../support/charts.ts';
import { costTable, gentTable, yearTable } from '../support/sample-tables.ts';
import { compute, type Delivery } from '../support/tables.ts';

/** Made-up loans of bicycles: two depots, three years; the second depot lacks the first year. */
const LOANS: Delivery = {
  csv: [
    'jaar,depot,soort,aantal,opbrengst,leners',
    '2020,zuid,bakfiets,10,100.50,12',
    '2021,zuid,bakfiets,20,200.00,25',
    '2021,noord,tandem,7,70.10,9',
    '2022,noord,tandem,4,0.00,6',
    '2022,zuid,bakfiets,2,1000.05,3',
  ].join('\n'),
  fields: [
    { name: 'jaar', type: 'year', title: 'Jaar' },
    { name: 'depot', title: 'Depot', constraints: { enum: ['noord', 'zuid'] } },
    { name: 'soort', title: 'Soort' },
    { name: 'aantal', type: 'integer' },
    { name: 'opbrengst', type: 'number' },
    { name: 'leners', type: 'integer' },
  ],
  dimensions: { year: { field: 'jaar' }, depot: { field: 'depot' }, kind: { field: 'soort' } },
  measures: {
    loans: { label: 'Uitleningen', sum: 'aantal' },
    income: { label: 'Opbrengst', sum: 'opbrengst', unit: 'euro', decimals: 2 },
    members: { label: 'Leners', sum: 'leners', people: true },
  },
};
const COVERED: Delivery = { ...LOANS, coverage: { year: [2020, 2022] } };
const BASE = 'title: Uitleningen\nsource: fictief/telling\n';

async function chart(spec: string, delivery = COVERED) {
  const { table, codes, problems } = await compute(delivery, BASE + spec);
  const drawn = table?.crosstab.chart;
  return { drawn, shown: drawn && shownOf(drawn), codes: codes.map((code) => code.split(' ')[0]), problems };
}

function shownOf({ categories, series }: Chart): readonly string[] {
  const values = (one: Chart['series'][number]) =>
    one.values.map((value) => (value === undefined ? '-' : toPlainText(value))).join(' ');
  return [
    categories.map(({ label }) => label).join(' '),
    ...series.map((one) => `${one.label}: ${values(one)}`),
  ];
}

const BOTH = 'rows: depot\ncolumns: year\nmeasures: [loans]\ntotals: { rows: Totaal, columns: Totaal }\n';

describe('the chart of a table', () => {
  it('leaves out the totals', async () => {
    const { shown, codes } = await chart(`${BOTH}chart: column`);
    expect(shown).toEqual(['2020 2021 2022', 'noord: 0 7 4', 'zuid: 10 20 2']);
    expect(codes).toEqual([]);
  });

  it('leaves out subtotals, and names a nested row by all its names', async () => {
    const { shown } = await chart(
      'rows: [depot, kind]\nmeasures: [loans]\ntotals: { rows: true, subtotals: true }\nchart: bar',
    );
    expect(shown).toEqual(['noord, tandem zuid, bakfiets', 'Uitleningen: 11 32']);
  });

  it('has time along the axis, whichever side of the table it is; lying bars show the rows', async () => {
    const turned = BOTH.replace('depot', 'x').replace('year', 'depot').replace('x', 'year');
    for (const type of ['column', 'line', 'stacked']) {
      expect((await chart(`${BOTH}chart: ${type}`)).drawn?.timed).toBe('categories');
      expect((await chart(`${turned}chart: ${type}`)).drawn?.timed).toBe('categories');
    }
    const bars = await chart(`${BOTH}chart: bar`);
    expect(bars.drawn?.timed).toBe('series');
    expect(bars.shown?.[0]).toBe('noord zuid');
  });

  it('has along the axis what the spec says', async () => {
    const { shown } = await chart(`${BOTH}chart: { type: column, categories: rows }`);
    expect(shown).toEqual(['noord zuid', '2020: 0 10', '2021: 7 20', '2022: 4 2']);
    const ordered = await chart(
      `${BOTH}order: { by: loans, descending: true }\nchart: { type: bar, categories: columns }`,
    );
    expect(ordered.shown?.[0]).toBe('2020 2021 2022');
  });

  it('compares the columns of a single row', async () => {
    const { shown } = await chart(`${BOTH.replace('depot', 'kind')}filter: { kind: tandem }\nchart: bar`);
    expect(shown).toEqual(['2020 2021 2022', 'tandem: 0 7 4']);
  });

  it('compares the rows of a single year', async () => {
    const { shown } = await chart(`${BOTH}filter: { year: 2022 }\nchart: column`);
    expect(shown).toEqual(['noord zuid', '2022: 4 2']);
    const parts = await chart(`${BOTH}filter: { year: 2022 }\nchart: stacked`);
    expect(parts.shown).toEqual(['2022', 'noord: 4', 'zuid: 2']);
  });

  it('says in its axis what is counted, and money with its unit', async () => {
    expect((await chart(`${BOTH}chart: column`)).drawn?.valueLabel).toBe('Uitleningen');
    const money = await chart('rows: year\nmeasures: [income]\nchart: line');
    expect(money.drawn).toMatchObject({ valueLabel: 'Opbrengst (euro)', unit: 'euro', decimals: 2 });
    expect(money.shown?.[1]).toBe('Opbrengst: 100.50 270.10 1000.05');
  });

  it('draws the numbers that the table prints, not those behind them', async () => {
    const { shown } = await chart(
      'rows: year\nmeasures: [{ id: m, measure: income, label: Opbrengst, decimals: 0 }]\nchart: column',
    );
    expect(shown?.[1]).toBe('Opbrengst: 101 270 1000');
  });

  it('has a gap where a number is missing', async () => {
    const { shown, codes } = await chart(`${BOTH}chart: line`, LOANS);
    expect(shown).toEqual(['2020 2021 2022', 'noord: - 7 4', 'zuid: 10 20 2']);
    expect(codes).toEqual([]);
  });

  it('leaves the evolution out that stands beside the columns', async () => {
    const { shown, codes } = await chart(
      'rows: depot\ncolumns: year\nmeasures: [loans, { id: growth, label: Evolutie, change: loans, as: number }]\nchart: line',
    );
    expect(shown?.slice(1)).toEqual(['noord: 0 7 4', 'zuid: 10 20 2']);
    expect(codes).toEqual([]);
  });

  it('keeps the row of all the others, which is none of the extremes', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => `2021,zuid,d${at},${at + 1},0,0`);
    const many = { ...COVERED, csv: [LOANS.csv.split('\n')[0], ...rows].join('\n') };
    const { drawn, shown } = await chart(
      'rows: kind\nmeasures: [loans]\norder: { by: loans, descending: true }\ntop: { n: 2, others: Andere }\nchart: bar',
      many,
    );
    expect(shown).toEqual(['d4 d3 Andere', 'Uitleningen: 5 4 6']);
    expect(drawn?.categories.map(({ others }) => others)).toEqual([false, false, true]);
  });

  it('draws several measures of one unit, or those that the spec names', async () => {
    const measures =
      'measures: [loans, income, { id: tandems, measure: loans, label: Tandems, filter: { kind: tandem } }]\n';
    const { codes, problems } = await chart(`rows: year\n${measures}chart: column`);
    expect(codes).toEqual(['chart-units']);
    expect(problems[0]).toMatchObject({ severity: 'warning', place: { file: 'tabel.yaml', line: 5 } });
    const named = await chart(`rows: year\n${measures}chart: { type: column, measures: [loans, tandems] }`);
    expect(named.shown).toEqual(['2020 2021 2022', 'Uitleningen: 10 27 6', 'Tandems: 0 7 4']);
    expect(named.drawn?.valueLabel).toBe('');
  });

  it('of several measures in each column draws the one that is named', async () => {
    const spec = 'rows: depot\ncolumns: year\nmeasures: [loans, income]\n';
    expect((await chart(`${spec}chart: column`)).codes).toEqual(['chart-measures']);
    const named = await chart(`${spec}chart: { type: column, measures: income }`);
    expect(named.shown).toEqual(['2020 2021 2022', 'noord: 0.00 70.10 0.00', 'zuid: 100.50 200.00 1000.05']);
  });
});

describe('a table without a chart says why', () => {
  it.each<[string, string]>([
    ['chart-listing', 'listing: [year, depot, loans]\nchart: column'],
    ['chart-place', `${BOTH}place: annex\nchart: column`],
    ['chart-place', `${BOTH}place: none\nchart: column`],
    ['chart-confidential', `${BOTH.replace('loans', 'members')}chart: column`],
    ['chart-one', 'rows: kind\nmeasures: [loans]\nfilter: { kind: tandem }\nchart: column'],
    ['chart-one', 'rows: year\nmeasures: [loans]\nfilter: { year: 2021 }\nchart: line'],
    [
      'chart-stack',
      'rows: depot\ncolumns: year\nmeasures: [{ id: m, label: M, mean: loans }]\nchart: stacked',
    ],
    [
      'chart-stack',
      'rows: depot\ncolumns: year\nmeasures: [{ id: s, label: S, share: loans, of: row }]\nchart: stacked',
    ],
  ])('%s', async (code, spec) => {
    const { drawn, codes, problems } = await chart(spec);
    expect(drawn).toBeUndefined();
    expect(codes).toEqual([code]);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('stacks percentages that are parts of one whole, also where each is rounded up', async () => {
    const share = (of: string) =>
      chart(
        `rows: depot\ncolumns: year\nmeasures: [{ id: s, label: S, share: loans, of: ${of} }]\nchart: stacked`,
      );
    expect((await share('column')).shown).toEqual(['2020 2021 2022', 'noord: 0 26 67', 'zuid: 100 74 33']);
    const thirds = columnTable({
      ...{ id: 't', title: 'T', dimension: 'Deel', columns: ['2020', '2021'] },
      rows: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, 17, 17]),
    });
    const [measure] = thirds.measures;
    if (measure === undefined) throw new Error('no measure');
    const shares = { ...thirds, measures: [{ ...measure, unit: '%', additive: false }] };
    expect(planChart(shares, { kind: 'stacked' }).ok).toBe(true);
    const tooMuch = { ...shares, measures: [{ ...measure, unit: '%', additive: false, decimals: 2 }] };
    expect(planChart(tooMuch, { kind: 'stacked' })).toMatchObject({ ok: false, refusal: { kind: 'parts' } });
  });

  it('warns of stacked columns that lack a part, and of measures that may count twice', async () => {
    expect((await chart(`${BOTH}chart: stacked`, LOANS)).codes).toEqual(['chart-gaps']);
    const twice =
      'rows: year\nmeasures: [loans, { id: t, measure: loans, label: Tandems, filter: { kind: tandem } }]\nchart: stacked';
    const { codes, problems, drawn } = await chart(twice);
    expect(codes).toEqual(['chart-overlap']);
    expect(problems[0]?.severity).toBe('note');
    expect(drawn).toBeDefined();
  });

  const table = (
    rows: number,
    columns: number,
    value: (row: number, column: number) => number | 'unavailable',
  ) =>
    columnTable({
      ...{ id: 't', title: 'T', dimension: 'Gemeente' },
      columns: Array.from({ length: columns }, (_, at) => `Soort ${at}`),
      rows: Array.from({ length: rows }, (_, row) => [
        `Gemeente ${row}`,
        ...Array.from({ length: columns }, (__, column) => value(row, column)),
      ]),
    });
  const refusal = (...given: Parameters<typeof planChart>) => {
    const planned = planChart(...given);
    return planned.ok ? undefined : planned.refusal;
  };

  it('where more would be drawn than can be told apart', () => {
    const one = () => 1;
    expect(refusal(table(3, 9, one), { kind: 'line' })).toEqual({ kind: 'series', count: 9, limit: 8 });
    expect(refusal(table(61, 2, one), { kind: 'line' })).toEqual({
      kind: 'categories',
      count: 61,
      limit: 60,
    });
    expect(refusal(table(31, 2, one), { kind: 'column' })).toEqual({
      kind: 'categories',
      count: 31,
      limit: 30,
    });
    expect(refusal(table(20, 8, one), { kind: 'bar' })).toEqual({ kind: 'bars', count: 160, limit: 100 });
    expect(refusal(table(20, 8, one), { kind: 'stacked' })).toBeUndefined();
    expect(refusal(table(40, 2, one), { kind: 'bar' })).toBeUndefined();
  });

  it('where nothing can be drawn: no numbers, negative parts, more digits than Excel keeps', () => {
    expect(
      refusal(
        table(2, 2, () => 'unavailable'),
        { kind: 'column' },
      ),
    ).toEqual({ kind: 'empty' });
    expect(
      refusal(
        table(2, 2, (row) => row - 1),
        { kind: 'stacked' },
      ),
    ).toEqual({ kind: 'negative' });
    expect(
      refusal(
        table(2, 2, (row) => row - 1),
        { kind: 'column' },
      ),
    ).toBeUndefined();
    const [first, ...others] = yearTable().rows;
    if (first === undefined) throw new Error('no row');
    const huge = { kind: 'number', value: { digits: 12345678901234567n, scale: 0 }, sourceRows: 1 } as const;
    const rows = [{ ...first, cells: [huge] }, ...others];
    expect(refusal({ ...yearTable(), rows }, { kind: 'column' })).toEqual({ kind: 'digits' });
  });

  it('where the house has no words for one', () => {
    const report = new Report('nl');
    const located = locate({ file: 'tabel.yaml', text: 'chart: column' }, report);
    if (located === undefined) throw new Error('no text');
    const drawn = chartFor(yearTable(), { kind: 'column' }, { located, house: {}, report });
    expect(drawn).toBeUndefined();
    expect(report.problems.map(({ code, place }) => [code, place.line])).toEqual([['chart-house', 1]]);
  });

  it('where any cell is confidential, also in a total or in a measure that would not be drawn', () => {
    expect(refusal(gentTable(), { kind: 'column' })).toEqual({ kind: 'confidential' });
    expect(refusal(costTable(), { kind: 'column', measures: ['cost'] })).toEqual({ kind: 'confidential' });
    const [first, ...others] = yearTable().rows;
    if (first === undefined) throw new Error('no row');
    const hidden = { kind: 'missing', missing: 'confidential' } as const;
    const total = { ...first, kind: 'total', cells: [hidden] } as const;
    expect(refusal({ ...yearTable(), rows: [...others, total] }, { kind: 'column' })).toEqual({
      kind: 'confidential',
    });
  });
});
