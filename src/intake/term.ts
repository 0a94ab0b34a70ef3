/** The term within which a house wants an answer: data of the house, in working days. */
import * as z from 'zod';
import type { Report } from '../messages/report.ts';
import { readSalvaged } from '../reading/salvage.ts';
import { isoDate, object, text, wholeNumber } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';
import { publicHolidays } from './holidays.ts';

const termSchema = object({
  working_days: wholeNumber,
  holidays: object({
    country: text,
    region: text.optional(),
    also: z.array(object({ month: wholeNumber, day: wholeNumber })).optional(),
  }),
  recess: object({
    suspends: z.boolean(),
    periods: z.array(object({ from: isoDate, to: isoDate })),
  }).optional(),
});

export type Term = z.infer<typeof termSchema>;

/** More than any house gives, and few enough to count day by day. */
const MAX_WORKING_DAYS = 250;
const MAX_DAYS = 1500;
const DAY = 86_400_000;
const LAST_YEAR = 9999;
/** Some twenty years: no answer is awaited longer, and a wrong year must not take seconds. */
const MAX_COUNTED = 7500;

/** @returns undefined after reporting every problem of the file */
export function parseTerm(source: Pick<TextFile, 'file' | 'text'>, report: Report): Term | undefined {
  const checked = readSalvaged(source, termSchema, report);
  if (checked === undefined || checked.damaged.size > 0) return undefined;
  const { value, located } = checked;
  if (value.working_days >= 1 && value.working_days <= MAX_WORKING_DAYS) return value;
  report.add(
    'term-days',
    { value: value.working_days, limit: MAX_WORKING_DAYS },
    located.place(['working_days']),
  );
  return undefined;
}

/** A term with the calendar that it is counted in. */
export interface RunningTerm {
  /**
   * The last day of the term: the day of the question itself does not count.
   *
   * @param date ISO date of the question
   * @returns undefined after reporting that the term never ends
   */
  readonly deadline: (date: string, report: Report) => string | undefined;
  /**
   * How many working days there are after `today`, up to and including the deadline; those since, as a negative number,
   * where it is past. On the day of the question that is the whole term, on the last day 0.
   *
   * @returns undefined where the two lie too far apart to count
   */
  readonly daysLeft: (today: string, deadline: string) => number | undefined;
}

/** @returns undefined after reporting that the holidays are not known */
export async function openTerm(term: Term, file: string, report: Report): Promise<RunningTerm | undefined> {
  const { country, region, also = [] } = term.holidays;
  const holidays = await publicHolidays(country, region);
  if (holidays === undefined) {
    report.add(
      'term-holidays',
      { found: [country, ...(region === undefined ? [] : [region])].join(', ') },
      { file },
    );
    return undefined;
  }
  const recess = term.recess?.suspends === true ? term.recess.periods : [];
  const works = (day: Date): boolean => {
    const iso = isoDay(day);
    const weekday = day.getUTCDay();
    return (
      weekday !== 0 &&
      weekday !== 6 &&
      !holidays(day.getUTCFullYear()).has(iso) &&
      !also.some((one) => one.month === day.getUTCMonth() + 1 && one.day === day.getUTCDate()) &&
      !recess.some(({ from, to }) => from <= iso && iso <= to)
    );
  };
  return {
    deadline: (date, into) => {
      const day = startOf(date);
      let left = term.working_days;
      for (let passed = 0; passed < MAX_DAYS; passed += 1) {
        day.setUTCDate(day.getUTCDate() + 1);
        // No ISO date names a later day.
        if (day.getUTCFullYear() > LAST_YEAR) break;
        if (works(day)) left -= 1;
        if (left === 0) return isoDay(day);
      }
      into.add('term-endless', { days: MAX_DAYS }, { file });
      return undefined;
    },
    daysLeft: (today, deadline) => {
      const [from, to] = today < deadline ? [today, deadline] : [deadline, today];
      const day = startOf(from);
      const end = startOf(to);
      if (end.getTime() - day.getTime() > MAX_COUNTED * DAY) return undefined;
      let count = 0;
      while (day < end) {
        day.setUTCDate(day.getUTCDate() + 1);
        if (works(day)) count += 1;
      }
      return today < deadline || count === 0 ? count : -count;
    },
  };
}

const startOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
