/** The error stream of the process as a screen. */
import type { Screen } from './options.ts';

/** Of a terminal that does not tell its width. */
const STANDARD_COLUMNS = 80;

/**
 * @param terminal the variable `TERM`: a terminal that cannot write over a line is called "dumb"
 * @returns undefined where nobody looks, or nothing can be written over
 */
export function screenOf(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>,
  terminal: string | undefined,
): Screen | undefined {
  if (stream.isTTY !== true || terminal === 'dumb') return undefined;
  return {
    columns: () => stream.columns || STANDARD_COLUMNS,
    now: () => performance.now(),
    every: (milliseconds, action) => {
      const timer = setInterval(action, milliseconds).unref();
      return () => clearInterval(timer);
    },
  };
}

/** @returns undefined where what is printed goes into a file or another program */
export function columnsOf(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>): (() => number) | undefined {
  return stream.isTTY === true ? () => stream.columns || STANDARD_COLUMNS : undefined;
}
