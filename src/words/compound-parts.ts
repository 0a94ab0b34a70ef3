/**
 * Which words may stand in a Dutch compound, and where in it, from a spelling dictionary: OpenTaal's, in Hunspell's
 * format, whose flags say it (`nl.aff`: Ca begins, Cb stands inside, Cc ends, Cd and Ch take a linking s).
 */

/** What a word may do in a compound, as bits. */
export const BEGINS = 1;
/** Begins with an s behind it: "opleiding" in "opleidingsaanbod". */
export const BEGINS_WITH_S = 2;
export const ENDS = 4;

/** By word in lower case: the bits. */
export type CompoundParts = ReadonlyMap<string, number>;

/** A line with flags: the word, then pairs of characters. The ligature ĳ is written as two letters. */
const ENTRY = /^([a-zà-ÿĳ-]+)\/([^\s]+)$/gmu;

/** Parts are words of their own: shorter ones ("ver", "mis", "in") are prefixes and chance more often than parts. */
const SHORTEST = 3;

/** @param dictionary the text of a `.dic` file */
export function readCompoundParts(dictionary: string): CompoundParts {
  const parts = new Map<string, number>();
  for (const [, printed = '', flags = ''] of dictionary.matchAll(ENTRY)) {
    const bits = bitsOf(flags);
    if (bits === 0) continue;
    const word = printed.replaceAll('ĳ', 'ij');
    if (word.length >= SHORTEST) parts.set(word, (parts.get(word) ?? 0) | bits);
  }
  return parts;
}

function bitsOf(flags: string): number {
  let bits = 0;
  for (let at = 0; at + 1 < flags.length; at += 2) {
    const flag = flags.slice(at, at + 2);
    if (flag === 'Ca' || flag === 'Ce') bits |= BEGINS;
    else if (flag === 'Cd' || flag === 'Ch') bits |= BEGINS_WITH_S;
    if (flag === 'Cc' || /^[YZ][a-z]$/.test(flag)) bits |= ENDS;
  }
  return bits;
}
