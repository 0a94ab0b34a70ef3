/** Dates as a workbook holds them: days since the end of 1899. */
import { parseIsoDate } from '../../format.ts';

/** Shown with the reader's own sign between the parts. */
export const DATE_FORMAT = 'dd/mm/yyyy';

const DAY = 86_400_000;
/** Excel takes 1900 for a leap year, so that days before March of that year would be one off. */
const FIRST = 61;

/** The number of a day; undefined where the text is no date, or one that a workbook cannot hold. */
export function dateSerial(iso: string): number | undefined {
  const date = parseIsoDate(iso);
  if (date === undefined) return undefined;
  const serial = (Date.UTC(date.year, date.month - 1, date.day) - Date.UTC(1899, 11, 30)) / DAY;
  return serial < FIRST ? undefined : serial;
}
