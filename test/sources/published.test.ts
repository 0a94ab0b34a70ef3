/** Totals that were published, held against the delivered data: equal, different, without an answer, explained. */
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/decimal.ts';
import { Report } from '../../src/messages/report.ts';
import { reportMismatches } from '../../src/sources/published.ts';
import { type Delivery, load } from '../support/deliveries.ts';

const IN = 'antwoord nr. 1, tabel 2 (fictief)';
const DELIVERY: Delivery = {
  fields: [
    { name: 'depot', categories: [{ value: 'n', label: 'Noord' }, 'zuid', 'west'] },
    { name: 'jaar', type: 'year' },
    { name: 'huur', type: 'number' },
  ],
  csv: 'depot,jaar,huur\nn,2020,10.10\nzuid,2020,0.20\nn,2021,5\nzuid,2021,\n',
};
const held = (entries: readonly object[], coverage: object = {}) =>
  load({
    ...DELIVERY,
    repliek: {
      measures: { rent: { label: 'Huur', sum: 'huur', unit: 'euro' }, rows: { count: true } },
      coverage,
      published: entries.map((entry) => ({ in: IN, ...entry })),
    },
  });
const rent = (value: number | string, where?: object) => ({
  measure: 'rent',
  value,
  ...(where && { where }),
});

/** Published and computed of each that differs. */
async function differences(entries: readonly object[], coverage: object = {}) {
  const { source, problems } = await held(entries, coverage);
  expect(problems.every(({ code }) => code === 'total-mismatch')).toBe(true);
  return (source?.mismatches ?? []).map(
    ({ published, computed }) =>
      `${toPlainText(published)} ${computed === undefined ? '-' : toPlainText(computed)}`,
  );
}

describe('a published total', () => {
  it('that the data gives is no problem, however it is written', async () => {
    const right = [
      rent(10.3, { year: 2020 }),
      rent('10.30', { year: '2020' }),
      rent(10.1, { depot: 'n', year: 2020 }),
      rent(10.1, { depot: 'NOORD', year: 2020 }),
      rent(15.1, { depot: 'Noord' }),
      { measure: 'rows', value: 4 },
    ];
    expect(await differences(right)).toEqual([]);
  });

  it('that differs by a cent is one, in the order of the descriptor', async () => {
    expect(
      await differences([
        rent(10.31, { year: 2020 }),
        rent(15.1, { depot: 'n' }),
        rent('15', { depot: 'n' }),
      ]),
    ).toEqual([...['10.31 10.30', '15 15.10']]);
  });

  it('has no counterpart where a value is missing, or nothing was delivered', async () => {
    expect(await differences([rent(15.3), rent(5, { year: 2021 }), rent(0, { depot: 'west' })])).toEqual([
      ...['15.3 -', '5 -', '0 -'],
    ]);
  });

  it('of nothing is zero where the delivery is complete', async () => {
    const coverage = { year: [2020, 2022] };
    expect(await differences([rent(0, { depot: 'west' }), rent(0, { year: 2022 })], coverage)).toEqual([]);
    expect(await differences([rent(1, { depot: 'west' })], coverage)).toEqual(['1 0']);
    expect(await differences([rent(0, { depot: 'west' })], { depot: ['n', 'zuid'] })).toEqual(['0 -']);
  });

  it('is checked among hundreds in one go', async () => {
    const entries = Array.from({ length: 400 }, (_, i) => rent(i === 399 ? 1 : 10.3, { year: 2020 }));
    expect(await differences(entries)).toEqual(['1 10.30']);
  });

  it('names what it is about: warning with advice, or note once a person has explained it', async () => {
    const { source, problems } = await held([
      rent(1234.5, { depot: 'n', year: 2020 }),
      rent(1, { year: 2021 }),
    ]);
    expect(problems).toMatchObject([
      {
        code: 'total-mismatch',
        severity: 'warning',
        message: `Fictieve dienst, Huur, Noord, 2020: gepubliceerd is 1.234,5 (${IN}), maar de gegevens geven samen 10,10.`,
        hint: expect.stringContaining('“accepted”'),
        place: { file: expect.stringMatching(/datapackage\.json$/), line: expect.any(Number) },
      },
      {
        severity: 'warning',
        message: `Fictieve dienst, Huur, 2021: gepubliceerd is 1 (${IN}), maar de gegevens geven hier geen getal.`,
      },
    ]);
    const report = new Report();
    reportMismatches(source?.mismatches ?? [], report, ({ where }) => where.has('depot'));
    expect(report.problems.map(({ severity, hint }) => [severity, hint === undefined])).toEqual([
      ['note', true],
      ['warning', false],
    ]);
  });

  it.each([
    [{ measure: 'rents', value: 1 }, ['measure-unknown']],
    [rent('1.234,5'), ['value-type']],
    [rent(1, { jaar: 2020 }), ['dimension-unknown']],
    [rent(1, { year: 2015 }), ['member-unknown']],
    [
      { measure: 'rents', value: 'veel', where: { depot: 'oost', jaar: 1 } },
      ['dimension-unknown', 'measure-unknown', 'member-unknown', 'value-type'],
    ],
    [{ measure: 'rent' }, ['key-missing']],
    [{ ...rent(1), remark: 'x' }, ['key-unknown']],
  ])('%j is refused for what it names', async (entry, codes) => {
    const { problems, source } = await held([entry]);
    expect(problems.map(({ code }) => code).sort()).toEqual(codes);
    expect(source?.table).toBeUndefined();
  });

  it('is not doubted where the data itself has problems', async () => {
    const { problems } = await load({
      ...DELIVERY,
      fields: [{ name: 'depot' }, { name: 'jaar', type: 'year' }, { name: 'huur', type: 'number' }],
      repliek: {
        measures: { rent: { sum: 'huur' } },
        published: [{ in: IN, ...rent(1, { depot: 'oost' }) }],
      },
      csv: 'depot,jaar,huur\nn,2020,x\n',
    });
    expect(problems.map(({ code }) => code)).toEqual(['cell-type']);
  });
});

describe('a published count of people', () => {
  it('is held against the data, of which the number is not told: it may be confidential', async () => {
    const { problems } = await load({
      fields: [{ name: 'depot' }, { name: 'leners', type: 'integer' }],
      csv: 'depot,leners\nnoord,3\nzuid,40\n',
      repliek: {
        dimensions: { depot: { field: 'depot' } },
        measures: { people: { label: 'Leners', sum: 'leners', people: true } },
        published: [
          { measure: 'people', where: { depot: 'noord' }, value: 4, in: IN },
          { measure: 'people', value: 44, in: IN },
        ],
      },
    });
    expect(problems.map(({ message }) => message)).toEqual([
      `Fictieve dienst, Leners, noord: gepubliceerd is 4 (${IN}), maar de gegevens geven hier een ander getal.`,
      `Fictieve dienst, Leners: gepubliceerd is 44 (${IN}), maar de gegevens geven hier een ander getal.`,
    ]);
  });
});
