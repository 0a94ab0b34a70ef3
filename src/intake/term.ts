/** The term within which a house wants an answer: data of the house, in working days. */
import * as z from 'zod';
import { parseIsoDate } from '../format.ts';
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

/**
 * The last day of the term: the day of the question itself does not count.
 *
 * @param date ISO date of the question
 * @returns undefined after reporting that it cannot be told
 */
export async function deadlineOf(
  term: Term,
  date: string,
  file: string,
  report: Report,
): Promise<string | undefined> {
  const { country, region, also = [] } = term.holidays;
  const holidays = await publicHolidays(country, region);
  const start = parseIsoDate(date);
  if (holidays === undefined || start === undefined) {
    report.add(
      'term-holidays',
      { found: [country, ...(region === undefined ? [] : [region])].join(', ') },
      { file },
    );
    return undefined;
  }
  const recess = term.recess?.suspends === true ? term.recess.periods : [];
  const works = (day: Date): boolean => {
    const iso = day.toISOString().slice(0, 10);
    const weekday = day.getUTCDay();
    return (
      weekday !== 0 &&
      weekday !== 6 &&
      !holidays(day.getUTCFullYear()).has(iso) &&
      !also.some((one) => one.month === day.getUTCMonth() + 1 && one.day === day.getUTCDate()) &&
      !recess.some(({ from, to }) => from <= iso && iso <= to)
    );
  };
  const day = new Date(`${date}T00:00:00Z`);
  let left = term.working_days;
  for (let passed = 0; passed < MAX_DAYS; passed += 1) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (works(day)) left -= 1;
    if (left === 0) return day.toISOString().slice(0, 10);
  }
  report.add('term-endless', { days: MAX_DAYS }, { file });
  return undefined;
}
