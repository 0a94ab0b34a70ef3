/** Listings: a row for each row of the source. Made-up lessons. */
import { describe, expect, it } from 'vitest';
import type { ListingLimits } from '../../src/tables/listing.ts';
import { compute, type Delivery, linesOf } from '../support/tables.ts';

const LESSONS: Delivery = {
  csv: [
    'datum,titel,wie,prijs,aantal',
    '2020-03-01,"=SOM(A1), of toch niet",Ons Huis | De Brug,10.50,3',
    '2021-01-01,Koken,,,4',
    '2020-12-31,Dansen,De Brug,1000.00,5',
  ].join('\n'),
  fields: [
    { name: 'datum', type: 'date', title: 'Datum' },
    { name: 'titel', title: 'Titel' },
    { name: 'wie', title: 'Wie' },
    { name: 'prijs', type: 'number' },
    { name: 'aantal', type: 'integer' },
  ],
  dimensions: {
    date: { field: 'datum' },
    year: { yearOf: 'datum' },
    title: { field: 'titel' },
    who: { unnest: 'wie' },
  },
  measures: {
    price: { sum: 'prijs', label: 'Prijs', unit: 'euro', decimals: 2 },
    people: { sum: 'aantal', label: 'Deelnemers' },
  },
  coverage: { year: [2020, 2021] },
};
const base = 'title: Lessen\nsource: fictief/telling\n';
const listing = (spec: string) => compute(LESSONS, base + spec);

describe('a listing', () => {
  it('has the columns of the spec, texts first, in the order of the file', async () => {
    expect(linesOf(await listing('listing: [date, price, title, who, people]'))).toEqual([
      'Datum | Titel | Wie | Prijs | Deelnemers',
      '01/03/2020 | =SOM(A1), of toch niet | Ons Huis, De Brug | 10.50 | 3',
      '01/01/2021 | Koken | n.b. | unavailable | 4',
      '31/12/2020 | Dansen | De Brug | 1000.00 | 5',
    ]);
  });

  it('can be filtered and ordered', async () => {
    expect(
      linesOf(
        await listing(
          'listing: [{ dimension: title, label: Les }, people]\nfilter: { year: 2020 }\norder: { by: people, descending: true }',
        ),
      ),
    ).toEqual(['Les | Deelnemers', 'Dansen | 5', '=SOM(A1), of toch niet | 3']);
    expect(linesOf(await listing('listing: [title]\norder: { by: title }')).slice(1)).toEqual([
      '=SOM(A1), of toch niet',
      'Dansen',
      'Koken',
    ]);
  });

  it('gives prose the sum of a column, and nothing that it has not', async () => {
    const { table } = await listing('listing: [title, people, price]\nfilter: { year: 2020 }');
    expect(table?.figure({}, 'people')).toMatchObject({ ok: true, figure: { value: { digits: 8n } } });
    expect(table?.figure({}, 'price')).toMatchObject({
      ok: true,
      figure: { value: { digits: 101050n, scale: 2 }, unit: 'euro' },
    });
    expect(table?.figure({ title: 'Koken' }, 'people')).toMatchObject({ ok: false });
    const { table: all } = await listing('listing: [title, price]');
    expect(all?.figure({})).toEqual({ ok: false, problem: { kind: 'missing', missing: 'unavailable' } });
  });

  it('says of each row what the source has, dates as dates, and makes the rows anew each time', async () => {
    const { table } = await listing('listing: [date, who, price, people]');
    const { rows, rowDimensions } = table?.crosstab ?? {};
    expect(rowDimensions?.map(({ dates }) => dates === true)).toEqual([true, false]);
    expect(rows?.length).toBe(3);
    const all = [...(rows ?? [])];
    expect(all[1]).toEqual({
      kind: 'row',
      labels: ['01/01/2021', 'n.b.'],
      members: ['2021-01-01', null],
      cells: [
        { kind: 'missing', missing: 'unavailable' },
        { kind: 'number', value: { digits: 4n, scale: 0 }, sourceRows: 1 },
      ],
    });
    expect([...(rows ?? [])]).toEqual(all);
    expect(rows?.map(({ labels }) => labels[1])).toEqual(['Ons Huis, De Brug', 'n.b.', 'De Brug']);
  });

  it('keeps the order of the file over more rows than are read at once', async () => {
    const csv = Array.from({ length: 5000 }, (_, row) => `2020-01-01,Les ${row},,${row}.25,${row % 7}`);
    const long = { ...LESSONS, csv: ['datum,titel,wie,prijs,aantal', ...csv].join('\n') };
    const { table } = await compute(long, `${base}listing: [title, price]`);
    expect(table?.crosstab.rows.map(({ labels }) => labels[0])).toEqual(
      Array.from({ length: 5000 }, (_, row) => `Les ${row}`),
    );
    expect(table?.figure({})).toMatchObject({
      ok: true,
      figure: { value: { digits: 1_249_875_000n, scale: 2 }, row: '5000' },
    });
  });

  it('fits on a sheet of a workbook, or is refused', async () => {
    const spec = `${base}listing: [title, price]`;
    const codes = async (limits: ListingLimits) => (await compute(LESSONS, spec, undefined, limits)).codes;
    expect(await codes({ rows: 3, bytes: 1e6 })).toEqual([]);
    expect(await codes({ rows: 2, bytes: 1e6 })).toEqual(['listing-too-long 3:1']);
    expect(await codes({ rows: 3, bytes: 600 })).toEqual(['listing-too-large 3:1']);
    // Also where most of the rows are still to come.
    const csv = Array.from({ length: 9000 }, (_, row) => `2020-01-01,Les ${row},,1,1`);
    const long = { ...LESSONS, csv: ['datum,titel,wie,prijs,aantal', ...csv].join('\n') };
    expect((await compute(long, spec, undefined, { rows: 100, bytes: 1e9 })).codes).toEqual([
      'listing-too-long 3:1',
    ]);
    expect((await compute(long, spec, undefined, { rows: 9000, bytes: 400_000 })).codes).toEqual([
      'listing-too-large 3:1',
    ]);
    expect((await compute(LESSONS, spec, undefined, { rows: 2, bytes: 1e6 })).problems[0]?.message).toMatch(
      'meer dan 2 rijen',
    );
  });

  it.each([
    ['listing: [titel]', 'listing-column 3:11'],
    ['listing: [title, title]', 'dimension-double 3:18'],
    ['listing: [title]\norder: { by: price }', 'order-unknown 4:14'],
    ['listing: [title]\nrows: title', 'key-unknown 4:1'],
    ['listing: [title]\nfilter: { yaer: 2020 }', 'dimension-unknown 4:11'],
    ['listing: []', 'value-type 3:10'],
  ])('%s', async (spec, code) => {
    expect((await listing(spec)).codes).toEqual([code]);
  });
});
