/**
 * The one way to say that something is wrong.
 *
 * Problems are collected, never just the first; a stage that meets one goes on as far as it sensibly can.
 */

/** error: no final document is written; warning: it is, and a person should look; note: for information. */
export type Severity = 'error' | 'warning' | 'note';

/** Where a problem stands; only the keys that are known are there. Lines, columns and rows count from 1. */
export interface Place {
  /** Path as the user knows it, with forward slashes, relative to the workspace where it lies inside it. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly sheet?: string;
  /** Row as the spreadsheet program numbers it. */
  readonly row?: number;
  /** Name of a column of a delivered file. */
  readonly field?: string;
  /** Cell address such as `B7`. */
  readonly cell?: string;
  /** Item of the answer, such as `1a`. */
  readonly item?: string;
}

export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** What was expected and what was found, in the reader's language. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly place: Place;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/**
 * The known name that is nearest to what was found, by edit distance without regard to case.
 * Undefined only where nothing is known.
 */
export function nearestName(found: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const distance = editDistance(found.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Optimal string alignment distance: insert, delete, replace, swap neighbours (Damerau 1964, restricted form). */
function editDistance(a: string, b: string): number {
  // A hostile name of a megabyte must not cost a megabyte squared.
  const left = a.slice(0, 100);
  const right = b.slice(0, 100);
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        value = Math.min(value, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(value);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}
