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
  /** Page of a file that has pages, from 1; lines then count on the page. */
  readonly page?: number;
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
  /** Of a Word file, which has no lines: how the paragraph begins. */
  readonly text?: string;
  /** Caption of a table of a Word file, or its place among the tables and its first words. */
  readonly table?: string;
  /** Labels of its row and column. */
  readonly tableRow?: string;
  readonly tableColumn?: string;
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
  const wanted = comparable(found);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const distance = editDistance(wanted, comparable(name), bestDistance);
    if (best === undefined || distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** A hostile name of a megabyte must not cost a megabyte squared. */
function comparable(name: string): string {
  return name.slice(0, 200).toLowerCase().slice(0, 100);
}

/**
 * Optimal string alignment distance: insert, delete, replace, swap neighbours (Damerau 1964, restricted form).
 *
 * @param limit where the distance is not smaller, some number that is not smaller either: a list of ten thousand
 *   names would else take as long as everything around it
 */
export function editDistance(a: string, b: string, limit: number): number {
  const lengths = Math.abs(a.length - b.length);
  if (lengths >= limit) return lengths;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const left = a.slice(same);
  const right = b.slice(same);
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  let previousLeast = 0;
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= right.length; j += 1) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        value = Math.min(value, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(value);
      if (value < least) least = value;
    }
    // A swap reaches back two lines, at the cost of one.
    if (Math.min(least, previousLeast + 1) >= limit) return limit;
    beforePrevious = previous;
    previous = current;
    previousLeast = least;
  }
  return previous[right.length] ?? 0;
}
