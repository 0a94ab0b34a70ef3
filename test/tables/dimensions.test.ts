/** Dimensions that are no plain column: what a code leads to, several values a row, combinations that cannot occur. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute, type Delivery, linesOf, textOf } from '../support/tables.ts';

/** Made-up lessons: a place that leads to a province, and the organisations that took part. */
const LESSONS: Delivery = {
  csv: [
    'datum;plaats;organisaties;deelnemers',
    '2020-03-01;gent;Ons Huis | De Brug;10',
    '2020-05-01;brussel;De Brug;4',
    '2021-01-01;leuven;;7',
    '2021-02-01;gent;Ons Huis|Ons Huis | Nieuw;1',
  ].join('\n'),
  fields: [
    { name: 'datum', type: 'date' },
    { name: 'plaats', title: 'Plaats' },
    { name: 'organisaties', title: 'Organisaties' },
    { name: 'deelnemers', type: 'integer' },
  ],
  dimensions: {
    year: { yearOf: 'datum', label: 'Jaar' },
    place: { field: 'plaats' },
    province: { field: 'plaats', lookup: 'plaats-provincie', label: 'Provincie' },
    organisation: { unnest: 'organisaties', separator: '|', label: 'Organisatie' },
  },
  measures: { lessons: { count: true, label: 'Lessen' }, people: { sum: 'deelnemers', label: 'Deelnemers' } },
  coverage: { year: [2020, 2021] },
  lookups: {
    'plaats-provincie':
      'labels: { vbr: Vlaams-Brabant, ovl: Oost-Vlaanderen, wvl: West-Vlaanderen }\nvalues: { gent: ovl, leuven: vbr, brussel: null }\n',
  },
};
const withSemicolons = (delivery: Delivery): Delivery => ({
  ...delivery,
  csv: delivery.csv.replaceAll(';', ','),
});
const table = (spec: string, delivery = LESSONS) =>
  compute(withSemicolons(delivery), `title: Lessen\nsource: fictief/telling\n${spec}`);
const lines = async (spec: string, delivery = LESSONS) => linesOf(await table(spec, delivery));

describe('a lookup', () => {
  it('gives the members that codes lead to, in the order of the file, and a row for what leads nowhere', async () => {
    expect(
      await lines('rows: province\ncolumns: year\nmeasures: [lessons]\ntotals: { rows: Totaal }'),
    ).toEqual([
      'Provincie | 2020 | 2021',
      'Vlaams-Brabant | 0 | 1',
      'Oost-Vlaanderen | 1 | 1',
      'West-Vlaanderen | 0 | 0',
      'Onbekend | 1 | 0',
      'Totaal | 2 | 2',
    ]);
  });

  it('can be filtered by its labels', async () => {
    expect(await lines('rows: year\nmeasures: [lessons]\nfilter: { province: Oost-Vlaanderen }')).toEqual([
      'Jaar | Lessen',
      '2020 | 1',
      '2021 | 1',
    ]);
  });
});

describe('several values a row', () => {
  const spec =
    'rows: organisation\ncolumns: year\nmeasures: [lessons, people]\ntotals: { rows: Totaal, columns: Samen }';

  it('count in the row of each value, and once in every total', async () => {
    const computed = await table(spec);
    expect(linesOf(computed)).toEqual([
      'Organisatie | 2020, lessen | 2020, deelnemers | 2021, lessen | 2021, deelnemers | Samen, lessen | Samen, deelnemers',
      'Ons Huis | 1 | 10 | 1 | 1 | 2 | 11',
      'De Brug | 2 | 14 | 0 | 0 | 2 | 14',
      'Nieuw | 0 | 0 | 1 | 1 | 1 | 1',
      'Onbekend | 0 | 0 | 1 | 7 | 1 | 7',
      'Totaal | 2 | 14 | 2 | 8 | 4 | 22',
    ]);
    expect(computed.table?.crosstab.notes).toEqual([expect.stringContaining('“Organisatie”')]);
    // A total that is no sum of its column is no formula in the workbook.
    expect(computed.table?.crosstab.measures.map(({ additive }) => additive)).toEqual([false, false]);
  });

  it('are counted once each by a distinct count, and filter rows that have any of them', async () => {
    expect(
      await lines(
        'rows: year\nmeasures: [{ id: n, label: Organisaties, distinct: organisation }, lessons]\ntotals: { rows: Totaal }',
      ),
    ).toEqual(['Jaar | Organisaties | Lessen', '2020 | 2 | 2', '2021 | 2 | 2', 'Totaal | 3 | 4']);
    expect(
      await lines('rows: year\nmeasures: [lessons, people]\nfilter: { organisation: [Ons Huis, De Brug] }'),
    ).toEqual(['Jaar | Lessen | Deelnemers', '2020 | 2 | 14', '2021 | 1 | 1']);
    expect(
      await lines(
        'rows: organisation\nmeasures: [lessons]\nfilter: { organisation: Nieuw }\ntotals: { rows: Totaal }',
      ),
    ).toEqual(['Organisatie | Lessen', 'Nieuw | 1', 'Totaal | 1']);
  });

  it('of random rows are what a person with a pencil counts', async () => {
    const row = fc.record({
      year: fc.constantFrom(2020, 2021),
      names: fc.uniqueArray(fc.constantFrom<string>('A', 'B', "C'", '=D'), { maxLength: 3 }),
      people: fc.integer({ min: 0, max: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const csv = [
          'datum;plaats;organisaties;deelnemers',
          ...rows.map(({ year, names, people }) => `${year}-06-01;gent;${names.join('|')};${people}`),
        ].join('\n');
        const { table: found } = await table(spec, { ...LESSONS, csv });
        for (const line of found?.crosstab.rows ?? []) {
          for (const [index, column] of (found?.crosstab.columns ?? []).entries()) {
            const inside = rows.filter(
              ({ year, names }) =>
                (column.member === undefined || column.member === year) &&
                (line.members.length === 0 ||
                  (line.members[0] === null ? names.length === 0 : names.includes(String(line.members[0])))),
            );
            const wanted =
              column.measure === 'lessons'
                ? inside.length
                : inside.reduce((sum, { people }) => sum + people, 0);
            const cell = line.cells[index];
            expect(cell && textOf(cell)).toBe(String(wanted));
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('combinations that cannot occur', () => {
  it('are not applicable, and no part of a total', async () => {
    const delivery = { ...LESSONS, impossible: [{ place: ['leuven', 'brussel'], year: 2021 }] };
    const without = { ...delivery, csv: LESSONS.csv.replace('2021-01-01;leuven', '2020-01-01;leuven') };
    expect(
      await lines(
        'rows: place\ncolumns: year\nmeasures: [lessons]\ntotals: { rows: Totaal, columns: Samen }',
        without,
      ),
    ).toEqual([
      'Plaats | 2020 | 2021 | Samen',
      'gent | 1 | 1 | 2',
      'brussel | 1 | not-applicable | 1',
      'leuven | 1 | not-applicable | 1',
      'Totaal | 3 | 1 | 4',
    ]);
  });

  it('with an unknown name are a problem', async () => {
    const { problems } = await table('rows: place\nmeasures: [lessons]', {
      ...LESSONS,
      impossible: [{ plaats: 'gent' }, { place: 'gend' }],
    });
    expect(problems.map(({ code }) => code)).toEqual(['dimension-unknown', 'member-unknown']);
  });
});
