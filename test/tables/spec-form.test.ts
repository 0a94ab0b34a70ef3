/** The parts of the spec form beyond rows, columns and sums. Made-up loans of bicycles. */
import { describe, expect, it } from 'vitest';
import { compute, type Delivery, linesOf } from '../support/tables.ts';

const LOANS: Delivery = {
  csv: [
    'jaar,depot,uitleg,soort,aantal,opbrengst',
    '2020,zuid,aan het water,bakfiets,10,100.50',
    '2020,noord,,bakfiets,5,',
    '2021,zuid,aan het water,tandem,20,200.00',
    '2021,west,bij het station,tandem,3,30.10',
    '2021,oost,in het park,fiets,2,10.00',
    '2021,oost,in het park,tandem,1,5.00',
  ].join('\n'),
  fields: [
    { name: 'jaar', type: 'year', title: 'Jaar' },
    { name: 'depot', title: 'Depot' },
    { name: 'uitleg', title: 'Uitleg' },
    { name: 'soort', title: 'Soort' },
    { name: 'aantal', type: 'integer' },
    { name: 'opbrengst', type: 'number' },
  ],
  dimensions: {
    year: { field: 'jaar' },
    depot: { field: 'depot' },
    explanation: { field: 'uitleg' },
    kind: { field: 'soort' },
  },
  measures: {
    loans: { label: 'Uitleningen', sum: 'aantal' },
    income: { label: 'Opbrengst', sum: 'opbrengst', unit: 'euro', decimals: 2, gaps: 'skip' },
  },
  coverage: { year: [2020, 2021] },
};
const base = 'title: Uitleningen\nsource: fictief/telling\n';
const table = async (spec: string, delivery = LOANS) => compute(delivery, base + spec);
const lines = async (spec: string, delivery = LOANS) => linesOf(await table(spec, delivery));

describe('top', () => {
  it('shows the first rows and one for all others, and totals stay right', async () => {
    expect(
      await lines(
        'rows: depot\ncolumns: year\nmeasures: [loans, { id: kinds, label: Soorten, distinct: kind }]\n' +
          'order: { by: loans, descending: true }\ntop: { n: 1, others: De rest }\ntotals: { rows: Totaal, columns: Samen }',
      ),
    ).toEqual([
      'Depot | 2020, uitleningen | 2020, soorten | 2021, uitleningen | 2021, soorten | Samen, uitleningen | Samen, soorten',
      'zuid | 10 | 1 | 20 | 1 | 30 | 2',
      // Two kinds in oost and one of them in west: three rows of the source, two kinds.
      'De rest | 5 | 1 | 6 | 2 | 11 | 3',
      'Totaal | 15 | 1 | 26 | 2 | 41 | 3',
    ]);
  });

  it('shows the last row by its own name, and all rows where there are no more', async () => {
    const rows = async (n: number) =>
      (await lines(`rows: depot\nmeasures: [loans]\ntop: { n: ${n} }`))
        .slice(1)
        .map((line) => line.split(' | ')[0]);
    expect(await rows(3)).toEqual(['zuid', 'noord', 'west', 'oost']);
    expect(await rows(2)).toEqual(['zuid', 'noord', 'Overige']);
    expect(await rows(9)).toEqual(['zuid', 'noord', 'west', 'oost']);
  });

  it('can be asked for by name in a sentence', async () => {
    const { table: found } = await table('rows: depot\nmeasures: [loans]\ntop: { n: 2 }');
    expect(found?.figure({ depot: 'Overige' })).toMatchObject({
      ok: true,
      figure: { value: { digits: 6n }, row: 'Overige' },
    });
  });

  it('needs one row dimension', async () => {
    expect((await table('rows: [depot, kind]\nmeasures: [loans]\ntop: { n: 2 }')).codes).toEqual([
      'top-unfit 5:1',
    ]);
  });
});

describe('attributes', () => {
  it('are texts beside the row, and nothing to add up over', async () => {
    const computed = await table(
      'rows: depot\nattributes: [{ dimension: explanation, label: Toelichting }]\nmeasures: [loans]\ntotals: { rows: Totaal }',
    );
    expect(linesOf(computed)).toEqual([
      'Depot | Toelichting | Uitleningen',
      'zuid | aan het water | 30',
      'noord | n.b. | 5',
      'west | bij het station | 3',
      'oost | in het park | 3',
      'Totaal |  | 41',
    ]);
    expect(computed.table?.dimensions.map(({ name }) => name)).toEqual(['depot']);
  });

  it('with several texts for one row are a problem that names the row', async () => {
    const { codes, problems } = await table(
      'rows: depot\nattributes: [kind]\nmeasures: [loans]\nfilter: { depot: [oost, west] }',
    );
    expect(codes).toEqual(['attribute-several 4:14']);
    expect(problems[0]?.message).toContain('“oost”');
    expect(problems[0]?.message).toContain('“fiets”, “tandem”');
  });
});

describe('computed measures', () => {
  it('leave out what is not known, and a note says how much that is', async () => {
    const computed = await table(
      'rows: depot\nmeasures: [income, { id: each, label: Opbrengst per uitlening, ratio: [income, loans], decimals: 2 }, { id: mean, label: Gemiddelde, mean: income }]\ntotals: { rows: Totaal }',
    );
    expect(linesOf(computed)).toEqual([
      'Depot | Opbrengst | Opbrengst per uitlening | Gemiddelde',
      'zuid | 300.50 | 10.02 | 150.3',
      'noord | unavailable | unavailable | unavailable',
      'west | 30.10 | 10.03 | 30.1',
      'oost | 15.00 | 5.00 | 7.5',
      // 345,60 euro over the 36 loans of which the income is known, not over all 41.
      'Totaal | 345.60 | 9.60 | 69.1',
    ]);
    expect(computed.table?.crosstab.notes).toContain(
      'Opbrengst, Opbrengst per uitlening, Gemiddelde: 1 van de 6 rijen van de bron hebben geen waarde en tellen niet mee.',
    );
  });

  it('give shares of a row, a column or the table, with a note only where rounding shows', async () => {
    const share = async (of: string, decimals: number) =>
      table(
        `rows: depot\ncolumns: year\nmeasures: [{ id: part, label: Aandeel, share: loans, of: ${of}, decimals: ${decimals} }]\nfilter: { depot: [zuid, west] }\ntotals: { rows: Totaal, columns: Samen }`,
      );
    const ofColumn = await share('column', 0);
    expect(linesOf(ofColumn)).toEqual([
      'Depot | 2020 | 2021 | Samen',
      'zuid | 100 | 87 | 91',
      'west | 0 | 13 | 9',
      'Totaal | 100 | 100 | 100',
    ]);
    expect(ofColumn.table?.crosstab.notes).toEqual([]);
    expect(linesOf(await share('row', 0))).toContain('zuid | 33 | 67 | 100');
    expect(linesOf(await share('table', 1))).toContain('zuid | 30.3 | 60.6 | 90.9');
    const thirds = {
      ...LOANS,
      csv: LOANS.csv
        .split('\n')
        .slice(0, 1)
        .concat(['2020,a,,x,1,1', '2020,b,,x,1,1', '2020,c,,x,1,1'])
        .join('\n'),
    };
    const { table: rounded } = await table('rows: depot\nmeasures: [{ id: part, share: loans }]', thirds);
    expect(rounded?.crosstab.notes).toEqual([expect.stringContaining('afgerond')]);
  });

  it('run from one column to another in a column of their own', async () => {
    expect(
      await lines(
        'rows: depot\ncolumns: year\nmeasures: [loans, { id: growth, label: Evolutie, change: loans }, { id: more, label: Verschil, change: loans, from: 2020, to: 2021, as: number }]',
      ),
    ).toEqual([
      'Depot | 2020 | 2021 | Evolutie | Verschil',
      'zuid | 10 | 20 | 100 | 10',
      'noord | 5 | 0 | -100 | -5',
      'west | 0 | 3 | not-applicable | 3',
      'oost | 0 | 3 | not-applicable | 3',
    ]);
  });

  it.each([
    ['measures: [{ id: x, ratio: [income, lones] }]', 'measure-unknown 4:37'],
    ['measures: [{ id: x, distinct: kinds }]', 'dimension-unknown 4:31'],
    ['measures: [{ id: x, change: loans }]', 'change-unfit 4:21'],
    ['measures: [{ id: x, mean: loans, share: loans }]', 'value-type 4:12'],
    ['measures: [{ id: x, mean: loans, of: row }]', 'value-type 4:12'],
    ['measures: [{ id: x }]', 'value-type 4:12'],
    ['measures: [{ id: x, share: loans, of: rij }]', 'value-unknown 4:39'],
    ['columns: year\nmeasures: [{ id: x, change: loans, from: 2019 }]', 'member-unknown 5:42'],
  ])('%s', async (measures, code) => {
    expect((await table(`rows: depot\n${measures}`)).codes).toEqual([code]);
  });
});
