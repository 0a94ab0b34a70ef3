/** What is allowed in a delivery but would give a wrong number if it was not meant: warnings. */
import { describe, expect, it } from 'vitest';
import { type Delivery, load } from '../support/deliveries.ts';
import { depotWith } from '../support/delivery-cases.ts';

const withRows = (rows: readonly string[], delivery: Delivery = {}) =>
  load({ ...delivery, csv: ['depot,jaar,aantal', ...rows].join('\n') });
const warningsOf = async (rows: readonly string[], delivery: Delivery = {}) => {
  const { problems, source } = await withRows(rows, delivery);
  // The numbers are still there: a person decides.
  expect(source?.table).toBeDefined();
  expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
  return problems.map(({ code, place }) => `${code} ${place.row}`);
};

describe('members that look the same', () => {
  it('are pointed at, once each', async () => {
    const rows = [
      'Gent,2020,1',
      'gent,2020,2',
      'gent,2021,3',
      'Gent ,2021,4',
      'Luik,2020,5',
      'Luik\u00a0,2021,6',
    ];
    expect(await warningsOf(rows)).toEqual(['members-alike 3', 'members-alike 5', 'members-alike 7']);
    expect(await warningsOf(['cafe\u0301,2020,1', 'caf\u00e9,2020,1', 'ca f\u00e9,2021,1'])).toEqual([
      'members-alike 3',
    ]);
  });

  it('are listed up to twenty', async () => {
    const spaces = Array.from({ length: 50 }, (_, i) => `Gent${' '.repeat(i)},${2000 + i},1`);
    expect(await warningsOf(spaces)).toHaveLength(20);
  });

  it('cannot be where the descriptor lists the members', async () => {
    const fields = depotWith({ constraints: { enum: ['Gent', 'gent'] } });
    expect(await warningsOf(['Gent,2020,1', 'gent,2020,2'], { fields })).toEqual([]);
  });
});

describe('a member that looks like a total', () => {
  it.each([
    'Totaal',
    'TOTAAL',
    ' Totaal Vlaanderen',
    'Subtotaal',
    'Eindtotaal',
    'Algemeen totaal',
    'Total',
    'Grand total',
    'Gent Totaal',
  ])('such as %j', async (name) => {
    expect(await warningsOf(['Gent,2020,1', `${name},2020,1`])).toEqual(['member-total 3']);
  });

  it.each(['Totaalproject', 'Totale', 'Gent totaal 2020', 'Totalitair'])('not such as %j', async (name) => {
    expect(await warningsOf(['Gent,2020,1', `${name},2020,1`])).toEqual([]);
  });
});

describe('rows of a statistic that differ in nothing but their numbers', () => {
  const rows = ['Gent,2020,1', 'Luik,2020,1', 'Gent,2020,1', 'Gent,2020,2'];

  it('are pointed at in one warning', async () => {
    const { problems } = await withRows(rows);
    expect(problems).toMatchObject([
      {
        code: 'rows-alike',
        message: expect.stringContaining('rij 2 en wordt erbij geteld; zo zijn er 2 rijen'),
        place: { row: 4 },
      },
    ]);
  });

  it('are what registrations are made of', async () => {
    expect(await warningsOf(rows, { repliek: { kind: 'registrations' } })).toEqual([]);
    expect(await warningsOf(rows, { repliek: { measures: { rows: { count: true } } } })).toEqual([]);
  });

  it('are an error where the schema has a key', async () => {
    const { problems } = await withRows(rows, { schema: { primaryKey: ['depot', 'jaar'] } });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['row-duplicate', 'error'],
      ['row-duplicate', 'error'],
    ]);
  });

  it('are no more alike than their other columns', async () => {
    const fields = [...depotWith({}), { name: 'opmerking' }];
    const csv = 'depot,jaar,aantal,opmerking\nGent,2020,1,\nGent,2020,1,later\n';
    expect((await load({ fields, csv })).problems).toEqual([]);
  });
});
