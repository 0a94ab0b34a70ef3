/** Dutch compounds: "inburgeringstrajecten" is made of "inburgering" and "trajecten". */
import { BEGINS, BEGINS_WITH_S, type CompoundParts, ENDS } from './compound-parts.ts';

/** A longer word is no word that people write: what it would cost to look into it grows with the square. */
const LONGEST = 60;

const SHORTEST_BEGIN = 3;
const SHORTEST_END = 4;

/** Letters that part two words only where both are long enough to be no chance. */
const SHORTEST_WHOLE = 8;

const MOST_PARTS = 4;

/** A noun of so many letters may begin a compound even where the dictionary does not say so: "milieuvergunning". */
const SURE_BEGIN = 5;

/** Made of two words by chance only. */
const WHOLE: ReadonlySet<string> = new Set([
  'minister',
  'ministers',
  'ministerie',
  'ministeries',
  'ministerraad',
]);

/** Words, but at the end of a longer one nearly always an ending: "jaarlijks", "mogelijkheden", "verschillende". */
const ENDINGS: ReadonlySet<string> = new Set([
  'lijks',
  'heden',
  'lende',
  'rende',
  'ling',
  'lingen',
  'schappen',
]);

/**
 * The parts of a compound in their order, without linking letters.
 *
 * A word is split where its beginning may begin a compound and the rest may end one, or is a compound itself; of
 * several ways the one with the fewest parts counts, and of those the one with the longest first part: "mantelzorg" and
 * "premie" make "mantelzorgpremie", since a Dutch compound grows at its end.
 *
 * @param word in lower case
 * @returns the word alone where it is no compound of known words
 */
export function splitCompound(word: string, parts: CompoundParts): readonly string[] {
  if (word.length < SHORTEST_WHOLE || word.length > LONGEST || WHOLE.has(word)) return [word];
  return split(word, parts, MOST_PARTS, new Map()) ?? [word];
}

function split(
  word: string,
  parts: CompoundParts,
  most: number,
  known: Map<string, readonly string[] | undefined>,
): readonly string[] | undefined {
  if (most < 2) return undefined;
  const key = `${most} ${word}`;
  if (known.has(key)) return known.get(key);
  let best: readonly string[] | undefined;
  for (let at = SHORTEST_BEGIN; at <= word.length - SHORTEST_END; at += 1) {
    const begin = beginning(word.slice(0, at), parts);
    if (begin === undefined) continue;
    const rest = word.slice(at);
    const ending = endsCompound(rest, parts) ? [rest] : split(rest, parts, most - 1, known);
    if (ending !== undefined && (best === undefined || ending.length < best.length))
      best = [begin, ...ending];
  }
  known.set(key, best);
  return best;
}

/** The word at the beginning of a compound, without its linking letter; undefined where none can stand there. */
function beginning(letters: string, parts: CompoundParts): string | undefined {
  if (((parts.get(letters) ?? 0) & BEGINS) !== 0) return letters;
  if (letters.length >= SURE_BEGIN && ((parts.get(letters) ?? 0) & ENDS) !== 0) return letters;
  if (letters.endsWith('en') && endsCompound(letters, parts)) return letters;
  if (!letters.endsWith('s')) return undefined;
  const word = letters.slice(0, -1);
  return word.length >= SHORTEST_BEGIN && ((parts.get(word) ?? 0) & BEGINS_WITH_S) !== 0 ? word : undefined;
}

function endsCompound(letters: string, parts: CompoundParts): boolean {
  if (ENDINGS.has(letters)) return false;
  return singulars(letters).some(
    (word) => word.length >= SHORTEST_END - 1 && ((parts.get(word) ?? 0) & ENDS) !== 0,
  );
}

/** The word and what it may be the plural of: "scholen" of "school", "huizen" of "huis", "bedragen" of "bedrag". */
function singulars(word: string): readonly string[] {
  const found = [word];
  if (word.endsWith("'s")) found.push(word.slice(0, -2));
  else if (word.endsWith('s')) found.push(word.slice(0, -1));
  if (word.endsWith('n')) found.push(word.slice(0, -1));
  const stem = word.endsWith('en') ? word.slice(0, -2) : undefined;
  if (stem === undefined) return found;
  const hard = stem.replace(/z$/, 's').replace(/v$/, 'f');
  found.push(hard);
  if (/([^aeiou])\1$/.test(stem)) found.push(stem.slice(0, -1));
  found.push(hard.replace(/(^|[^aeiou])([aeou])([^aeiou])$/, '$1$2$2$3'));
  return found;
}
