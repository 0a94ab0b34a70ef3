/** Dates as English writes them in a sentence. */
import { parseIsoDate } from '../../format.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "10 June 2021"; what is no ISO date stays as it is. */
export function longDate(iso: string): string {
  const date = parseIsoDate(iso);
  return date === undefined ? iso : `${date.day} ${MONTHS[date.month - 1] ?? ''} ${date.year}`;
}
