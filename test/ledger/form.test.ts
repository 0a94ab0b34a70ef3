import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePeople } from '../../src/dossiers/people.ts';
import { entryText } from '../../src/ledger/entry.ts';
import { readForm } from '../../src/ledger/form.ts';
import { Report } from '../../src/messages/report.ts';
import { readPage } from '../support/docs.ts';

const PEOPLE = {
  ministers: new Map([['nele-fictief', { name: 'Nele Fictief' }]]),
  agencies: new Map([['fictief', {}]]),
};

const HEAD = 'question: { minister: nele-fictief, number: 7, date: 2021-06-10 }\n';
/** Made up (fictief). */
const TABLE = [
  'tables:',
  '  - label: Tabel 1',
  '    title: Uitleningen',
  '    agency: fictief',
  '    measures: [{ id: loans }]',
  '    rows: { dimension: depot, members: { Depot Noord: noord } }',
  '    columns: { dimension: year, listed: [2019, 2020, Samen], total: Samen }',
  '    figures:',
  '      Depot Noord: [1, ~, 3]',
  '      zuid: [4, "5", 9]',
  '      Totaal depots: [5, 5, 12]',
].join('\n');

function read(text: string) {
  const report = new Report('nl');
  const entered = readForm({ file: 'cijfers.yaml', text }, PEOPLE, report);
  return {
    entered,
    codes: report.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`),
  };
}
const figuresOf = (text: string) => {
  const { entered, codes } = read(text);
  expect(codes).toEqual([]);
  return (entered?.content.tables[0]?.figures ?? []).map(({ where, value, measure }) => [
    measure,
    where,
    value,
  ]);
};

describe('a table that is typed over', () => {
  it('gives a figure for each number, with totals over what is listed', () => {
    expect(figuresOf(HEAD + TABLE)).toEqual([
      ['loans', { depot: 'noord', year: 2019 }, '1'],
      ['loans', { depot: 'noord' }, '3'],
      ['loans', { depot: 'zuid', year: 2019 }, '4'],
      ['loans', { depot: 'zuid', year: 2020 }, '5'],
      ['loans', { depot: 'zuid' }, '9'],
      ['loans', { year: 2019 }, '5'],
      ['loans', { year: 2020 }, '5'],
      ['loans', {}, '12'],
    ]);
    expect(read(HEAD + TABLE).entered?.content.tables[0]?.within).toEqual({ year: { in: [2019, 2020] } });
  });

  it('may have years as rows, measures as columns and a filter', () => {
    const text = `${HEAD}tables:
  - label: Tabel 1
    title: T
    agency: fictief
    measures: [{ id: loans }, { id: income, unit: euro, decimals: 2 }]
    rows: { dimension: year }
    within: { depot: { not: zuid }, kind: [a, b], day: { from: 2019-01-01, to: 2019-12-31 }, hour: { from: 8, to: 10 } }
    figures: { 2019: [3, "1,5"], 2020: [4, 2.25] }`;
    expect(figuresOf(text)).toEqual([
      ['loans', { year: 2019 }, '3'],
      ['income', { year: 2019 }, '1.50'],
      ['loans', { year: 2020 }, '4'],
      ['income', { year: 2020 }, '2.25'],
    ]);
    expect(read(text).entered?.content.tables[0]?.within).toEqual({
      year: { in: [2019, 2020] },
      depot: { not: ['zuid'] },
      kind: { in: ['a', 'b'] },
      day: { from: '2019-01-01', to: '2019-12-31' },
      hour: { in: [8, 9, 10] },
    });
  });

  it('may have measures as rows', () => {
    const text = `${HEAD}tables:
  - label: Tabel 1
    title: T
    agency: fictief
    measures: [{ id: loans, label: Uitleningen }, { id: income }]
    columns: { dimension: year, listed: [2019, 2020] }
    figures: { Uitleningen: [1, 2], income: [3, 4] }`;
    expect(figuresOf(text)).toEqual([
      ['loans', { year: 2019 }, '1'],
      ['loans', { year: 2020 }, '2'],
      ['income', { year: 2019 }, '3'],
      ['income', { year: 2020 }, '4'],
    ]);
  });

  it.each([
    ['an unknown agency', 'agency: fictief', 'agency: fictif', 'person-unknown 5:13'],
    ['an unknown minister', 'minister: nele-fictief', 'minister: nele-fictif', 'person-unknown 1:23'],
    ['a thousand with a point', '[1, ~, 3]', '[1.234, ~, 3]', 'ledger-number 10:21'],
    ['a number that is none', '"5"', '"5 of 6"', 'ledger-number 11:17'],
    ['a row that is too short', '[1, ~, 3]', '[1, 3]', 'ledger-row 10:7'],
    ['two rows that mean the same', 'zuid:', 'noord:', 'ledger-double 11:7'],
    ['two totals', 'zuid:', 'Totaal:', 'ledger-double 12:7'],
    ['two columns that mean the same', '[2019, 2020, Samen]', '[2019, 2019, Samen]', 'ledger-double 8:48'],
    ['one dimension twice', 'dimension: year', 'dimension: depot', 'ledger-twice 8:27'],
    ['a day that is none', '2021-06-10', '2021-13-10', 'value-type 1:54'],
    ['an unknown key', 'title:', 'titel:', 'key-unknown 4:5'],
    ['a huge number', '[1, ~, 3]', '[12345678901234567890123, ~, 3]', 'number-inexact 10:21'],
  ])('with %s is refused at its place', (_, from, to, problem) => {
    const { entered, codes } = read((HEAD + TABLE).replace(from, to));
    expect(codes).toContain(problem);
    expect(entered).toBeUndefined();
  });
});

describe('question nr. 321', () => {
  const form = readPage('data/dossiers/2021-321/published.yaml');
  const people = parsePeople({ file: 'people.yaml', text: readPage('data/people.yaml') }, new Report());

  it('is in the ledger as its file says, to the byte', () => {
    const report = new Report('nl');
    const entered = people && readForm({ file: 'published.yaml', text: form }, people, report);
    expect(report.problems).toEqual([]);
    const ledger = readFileSync(new URL('../../data/ledger/2021-321.json', import.meta.url), 'utf8');
    if (entered === undefined) throw new Error('nothing entered');
    const { version, origin, question, files, ...figures } = entered.content;
    const whole = { version, id: entered.name, origin, question, files, sources: [], ...figures };
    expect(entryText(whole)).toBe(ledger);
  });

  it('has every figure of its four tables', () => {
    const entered = people && readForm({ file: 'published.yaml', text: form }, people, new Report());
    const tables = entered?.content.tables ?? [];
    expect(tables.map(({ label, figures }) => [label, figures.length])).toEqual([
      ['Tabel 1', 5],
      ['Tabel 2', 8 * 5],
      ['Tabel 3', 20 * 6],
      ['Tabel 4', 6 * 5],
    ]);
    const totals = tables[3]?.figures.flatMap(({ where, value }) =>
      Object.keys(where).length === 1 ? [value] : [],
    );
    expect(totals).toEqual(['231', '360', '306', '268', '116']);
  });
});
