/** Dates as Dutch writes them in a sentence. */
import { parseIsoDate } from '../../format.ts';

/** Their names, which questions are also read by. */
export const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** "10 juni 2021"; what is no ISO date stays as it is. */
export function longDate(iso: string): string {
  const date = parseIsoDate(iso);
  return date === undefined ? iso : `${date.day} ${MONTHS[date.month - 1] ?? ''} ${date.year}`;
}
