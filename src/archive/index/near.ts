/** Words of the archive that a person may have meant by one that stands nowhere in it. */
import { editDistance } from '../../problem.ts';
import { type Segment, termsOf } from './segment.ts';

const MOST = 5;
const SHORTEST = 4;
/** A word of so many letters may have two mistakes: its end, too, is no longer taken off as that of the right word is. */
const LONG = 7;

/**
 * Words that begin with it, or else the nearest ones by typing mistakes: a letter too many, too few, another, or two in
 * the other order. The first letter is right.
 *
 * @param stem without accents; a number is meant as it is
 */
export function nearTerms(segments: readonly Segment[], stem: string): readonly string[] {
  if (stem.length < SHORTEST || /\d/.test(stem)) return [];
  const all = [...new Set(segments.flatMap(termsOf))].filter((term) => !/\d/.test(term));
  const longer = all.filter((term) => term.startsWith(stem));
  return (longer.length > 0 ? longer : nearest(all, stem))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST);
}

function nearest(all: readonly string[], stem: string): string[] {
  let best = stem.length >= LONG ? 2 : 1;
  let found: string[] = [];
  for (const term of all) {
    if (term.length < SHORTEST || term[0] !== stem[0] || Math.abs(term.length - stem.length) > best) continue;
    const distance = editDistance(term, stem, best + 1);
    if (distance > best) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(term);
  }
  return found;
}
