import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTerm, parseTerm } from '../../src/intake/term.ts';
import { Report } from '../../src/messages/report.ts';
import { readPage } from '../support/docs.ts';

const SHIPPED = readPage('templates/houses/vlaams-parlement/term.yaml');

async function deadline(date: string, text = SHIPPED) {
  const report = new Report();
  const term = parseTerm({ file: 'term.yaml', text }, report);
  const day = term && (await openTerm(term, 'term.yaml', report))?.deadline(date, report);
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
    expect(await deadline('9999-12-20')).toEqual(['term-endless']);
  });
});

describe('the working days that are left', () => {
  const opened = async (text = SHIPPED) => {
    const report = new Report();
    const term = parseTerm({ file: 'term.yaml', text }, report);
    const running = term && (await openTerm(term, 'term.yaml', report));
    if (running === undefined) throw new Error('no term');
    return { daysLeft: running.daysLeft, deadline: (date: string) => running.deadline(date, report) ?? '' };
  };
  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => new Date(Date.UTC(1996, 0, 1 + days)).toISOString().slice(0, 10));

  it('are the whole term on the day of the question, and none on the last day', async () => {
    const { deadline, daysLeft } = await opened();
    fc.assert(
      fc.property(day, (date) => {
        expect(daysLeft(date, deadline(date))).toBe(20);
        expect(daysLeft(deadline(date), deadline(date))).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('are fewer by those that pass, and turn round with the two days', async () => {
    const { daysLeft } = await opened();
    const near = fc.tuple(day, fc.nat(400), fc.nat(400)).map(([start, a, b]) => {
      const later = (days: number) =>
        new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
      return [start, later(a), later(a + b)] as const;
    });
    fc.assert(
      fc.property(near, ([first, second, third]) => {
        const [whole = 0, one = 0, other = 0] = [
          daysLeft(first, third),
          daysLeft(first, second),
          daysLeft(second, third),
        ];
        expect(whole).toBe(one + other);
        expect(Math.abs(daysLeft(third, first) ?? 0)).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('do not count a recess where the term stands still in it', async () => {
    const period = '  periods: [{ from: 2021-06-14, to: 2021-06-20 }]\n';
    const { daysLeft } = await opened(recess(`  suspends: true\n${period}`));
    expect(daysLeft('2021-06-11', '2021-06-22')).toBe(2);
  });
});
