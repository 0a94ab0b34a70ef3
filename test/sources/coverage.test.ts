/** What a delivery says that it is complete for: there, and only there, an absent combination is zero. */
import { describe, expect, it } from 'vitest';
import { isCovered } from '../../src/sources/coverage.ts';
import { type Delivery, load } from '../support/deliveries.ts';

const FIELDS = [
  { name: 'depot', constraints: { enum: ['noord', 'zuid', 'west'] } },
  { name: 'jaar', type: 'year' },
  { name: 'dag', type: 'date' },
  { name: 'prijs', type: 'number' },
  { name: 'code', type: 'integer', categories: [{ value: 1, label: 'een' }, 2, 3] },
  { name: 'aantal', type: 'integer' },
];
const covering = (coverage: object): Delivery => ({
  fields: FIELDS,
  repliek: {
    dimensions: {
      depot: { field: 'depot' },
      year: { field: 'jaar' },
      day: { field: 'dag' },
      price: { field: 'prijs' },
      code: { field: 'code' },
    },
    coverage,
  },
  csv: 'depot,jaar,dag,prijs,code,aantal\nnoord,2020,2020-01-01,1.5,1,3\n',
});

/** The keys of these that are covered. */
async function coveredOf(coverage: object, dimension: string, keys: readonly (string | number | null)[]) {
  const { source, codes } = await load(covering(coverage));
  if (source === undefined || codes.length > 0) return codes;
  return keys.filter((key) => isCovered(source, dimension, key));
}

describe('a coverage', () => {
  it('that is not declared covers nothing', async () => {
    expect(await coveredOf({}, 'year', [2020, null])).toEqual([]);
    expect(await coveredOf({ remark: 'Zonder scholen.' }, 'year', [2020, null])).toEqual([]);
  });

  it('of two numbers or dates is a range, both ends included', async () => {
    expect(await coveredOf({ year: [2019, 2021] }, 'year', [2018, 2019, 2020, 2021, 2022])).toEqual([
      ...[2019, 2020, 2021],
    ]);
    expect(await coveredOf({ year: { from: 2019, to: 2020 } }, 'year', [2018, 2019, 2020, 2021])).toEqual([
      ...[2019, 2020],
    ]);
    const days = ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'];
    expect(await coveredOf({ day: ['2020-01-01', '2020-12-31'] }, 'day', days)).toEqual(days.slice(1, 3));
    expect(await coveredOf({ price: [0.5, 10] }, 'price', [0.25, 0.5, 9.75, 10, 10.01])).toEqual([
      0.5, 9.75, 10,
    ]);
  });

  it('of one number, of three, or of texts is a list', async () => {
    expect(await coveredOf({ year: [2020] }, 'year', [2019, 2020, 2021])).toEqual([2020]);
    expect(await coveredOf({ year: [2018, 2020, 2022] }, 'year', [2018, 2019, 2020, 2021, 2022])).toEqual([
      ...[2018, 2020, 2022],
    ]);
    expect(await coveredOf({ depot: ['noord', 'ZUID'] }, 'depot', ['noord', 'zuid', 'west'])).toEqual([
      ...['noord', 'zuid'],
    ]);
    expect(await coveredOf({ code: ['een', 2, 3] }, 'code', [1, 2, 3])).toEqual([1, 2, 3]);
  });

  it('of one dimension covers the others wholly, and the rows without a value', async () => {
    expect(await coveredOf({ year: [2019, 2021] }, 'depot', ['noord', 'west', null])).toEqual([
      ...['noord', 'west', null],
    ]);
    expect(await coveredOf({ year: [2019, 2021] }, 'year', [null])).toEqual([null]);
  });

  it('adds the whole numbers of its range to the members, but no codes and no prices', async () => {
    const { source } = await load(covering({ year: [2018, 2021], code: [1, 3], price: [1, 3] }));
    const keys = (name: string) => source?.dimensions.get(name)?.members.map(({ key }) => key);
    expect(keys('year')).toEqual([2018, 2019, 2020, 2021]);
    expect(keys('code')).toEqual([1, 2, 3]);
    expect(keys('price')).toEqual([1.5]);
  });

  it('may span a thousand years, not more', async () => {
    expect(await coveredOf({ year: [1001, 2000] }, 'year', [1500])).toEqual([1500]);
    expect(await coveredOf({ year: [1000, 2000] }, 'year', [1500])).toEqual([
      expect.stringContaining('range-wide'),
    ]);
  });

  it.each([
    [{ year: [] }, 'value-type'],
    [{ year: 2020 }, 'value-type'],
    [{ year: [2020, null] }, 'value-type'],
    [{ year: { from: 2020 } }, 'key-missing'],
    [{ year: { from: 2020, to: 2021, step: 2 } }, 'key-unknown'],
    [{ year: ['2020', '2021.5'] }, 'member-type'],
    [{ depot: ['oost'] }, 'member-unknown'],
    [{ code: ['twee', 2, 3] }, 'member-unknown'],
    [{ code: [1, 'drie'] }, 'member-type'],
    [{ day: ['2020-02-30', '2020-12-31'] }, 'member-type'],
    [{ day: ['2020-12-31', '2020-01-01'] }, 'range-order'],
    [{ jaar: [2019, 2021] }, 'dimension-unknown'],
    [{ remark: 5 }, 'value-type'],
  ])('%j is refused: %s', async (coverage, code) => {
    const { problems } = await load(covering(coverage));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.place).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
  });
});
