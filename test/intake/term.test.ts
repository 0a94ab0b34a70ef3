import { describe, expect, it } from 'vitest';
import { deadlineOf, parseTerm } from '../../src/intake/term.ts';
import { Report } from '../../src/messages/report.ts';
import { readPage } from '../support/docs.ts';

const SHIPPED = readPage('templates/houses/vlaams-parlement/term.yaml');

async function deadline(date: string, text = SHIPPED) {
  const report = new Report();
  const term = parseTerm({ file: 'term.yaml', text }, report);
  const day = term && (await deadlineOf(term, date, 'term.yaml', report));
  return day ?? report.problems.map(({ code }) => code);
}

const recess = (text: string) => SHIPPED.replace(/recess:[\s\S]*$/, `recess:\n${text}`);

describe('the term of an answer', () => {
  it.each([
    ['2021-06-10', '2021-07-08'],
    // 21 July is a holiday, 11 July a Sunday.
    ['2021-07-05', '2021-08-03'],
    // 11 July of 2022 is a Monday.
    ['2022-07-01', '2022-08-02'],
    // Easter Monday, 1 May (a Saturday), Ascension and Whit Monday.
    ['2021-05-03', '2021-06-02'],
    // Over the turn of the year: Christmas and New Year on a Saturday.
    ['2021-12-20', '2022-01-17'],
  ])('of a question of %s ends on %s', async (date, end) => {
    expect(await deadline(date)).toBe(end);
  });

  it('stands still in a recess only where the house says so', async () => {
    const period = '  periods: [{ from: 2021-06-14, to: 2021-06-20 }]\n';
    expect(await deadline('2021-06-10', recess(`  suspends: false\n${period}`))).toBe('2021-07-08');
    expect(await deadline('2021-06-10', recess(`  suspends: true\n${period}`))).toBe('2021-07-15');
  });

  it('that cannot be counted is a problem', async () => {
    expect(
      await deadline('2021-06-10', SHIPPED.replace('working_days: 20', 'working_days: 1000000')),
    ).toEqual(['term-days']);
    expect(await deadline('2021-06-10', SHIPPED.replace('country: BE', 'country: __proto__'))).toEqual([
      'term-holidays',
    ]);
    expect(await deadline('2021-06-10', SHIPPED.replace('VLG', 'XYZ'))).toEqual(['term-holidays']);
    const endless = recess('  suspends: true\n  periods: [{ from: 2021-01-01, to: 9999-12-31 }]\n');
    expect(await deadline('2021-06-10', endless)).toEqual(['term-endless']);
  });
});
