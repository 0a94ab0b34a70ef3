/** Words of the archive that a person may have meant by one that stands nowhere in it. */
import { type Segment, termsOf } from './segment.ts';

const MOST = 5;
const SHORTEST = 4;

/**
 * Words that begin with it, or else those that one typing mistake turns into it: a letter too many, too few, another or
 * two in the other order.
 *
 * @param stem without accents; a number is meant as it is
 */
export function nearTerms(segments: readonly Segment[], stem: string): readonly string[] {
  if (stem.length < SHORTEST || /\d/.test(stem)) return [];
  const all = [...new Set(segments.flatMap(termsOf))];
  const longer = all.filter((term) => term.startsWith(stem));
  const found = longer.length > 0 ? longer : all.filter((term) => isOneMistake(term, stem));
  return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST);
}

/** Whether one insertion, deletion, replacement or swap of neighbours makes the one the other. */
export function isOneMistake(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (short.length < long.length) return short.slice(same) === long.slice(same + 1);
  if (short.slice(same + 1) === long.slice(same + 1)) return true;
  return (
    short[same] === long[same + 1] &&
    short[same + 1] === long[same] &&
    short.slice(same + 2) === long.slice(same + 2)
  );
}
