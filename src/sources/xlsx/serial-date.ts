/**
 * Dates as workbooks count them: days since the end of 1899, or since the first day of 1904, with the time as fraction.
 *
 * Source: ECMA-376, part 1, 18.17.4.1; the 29th of February 1900, which never was, is day 60 of the first system.
 */

const DAY = 86_400_000;
const FROM_1904 = 1462;
/** The 31st of December 9999, the last day that spreadsheet programs show. */
const MAX_SERIAL = 2_958_465;

/** "2020-12-31", or "2020-12-31 09:30:00" where there is a time; undefined where the number is no date. */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400) + (from1904 ? FROM_1904 : 0);
  if (!(day >= 1 && day <= MAX_SERIAL) || (day === 60 && !from1904)) return undefined;
  // Before the day that never was, the count is one ahead.
  const date = new Date(Date.UTC(1899, 11, 30) + (day < 60 ? day + 1 : day) * DAY);
  const iso = date.toISOString().slice(0, 10);
  const time = seconds - Math.floor(seconds / 86_400) * 86_400;
  if (time === 0) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${iso} ${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}:${two(time % 60)}`;
}
