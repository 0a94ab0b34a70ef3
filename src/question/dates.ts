/** Dates as questions print them, to ISO form. */
import { isDate } from '../format.ts';
import { MONTHS } from '../messages/nl/dates.ts';

/** How months are shortened where they are. */
const SHORT: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'febr'],
  ['mrt', 'maa'],
  ['apr'],
  [],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep', 'sept'],
  ['okt'],
  ['nov'],
  ['dec'],
];

/** Source of a pattern for a date: "10 juni 2021", "10/06/2021", "10.6.21", "2021-06-10". */
export const DATE_PATTERN =
  '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:[\\s\\u00a0]*[/.-][\\s\\u00a0]*\\d{1,2}[\\s\\u00a0]*[/.-][\\s\\u00a0]*(?:\\d{4}|\\d{2})|(?:e|ste|de)?[\\s\\u00a0]+\\p{L}{3,9}\\.?[\\s\\u00a0]+\\d{4})';

/** @returns undefined where the text is no date that exists */
export function parseDate(text: string): string | undefined {
  const compact = text.trim().replace(/[\s\u00a0]+/g, ' ');
  if (/^\d{4}-\d{2}-\d{2}$/.test(compact)) return isDate(compact) ? compact : undefined;
  const numeric = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/.exec(compact);
  if (numeric !== null) return isoDate(numeric[3], Number(numeric[2]), numeric[1]);
  const named = /^(\d{1,2})(?:e|ste|de)? (\p{L}+)\.? (\d{4})$/u.exec(compact);
  if (named === null) return undefined;
  const name = (named[2] ?? '').toLowerCase();
  const month = MONTHS.findIndex((whole, index) => whole === name || SHORT[index]?.includes(name));
  return month < 0 ? undefined : isoDate(named[3], month + 1, named[1]);
}

function isoDate(year = '', month: number, day = ''): string | undefined {
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const date = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}
