/** What Dutch words have in common with their other forms: Snowball's stem, with repairs where it keeps two forms apart. */
import { stemmer } from '@orama/stemmers/dutch';

/** Plurals that change their vowel, by word without accents. */
const IRREGULAR: Readonly<Record<string, string>> = {
  steden: 'stad',
  leden: 'lid',
  schepen: 'schip',
  koeien: 'koe',
  kinderen: 'kind',
  kinder: 'kind',
  goederen: 'goed',
  volkeren: 'volk',
  musea: 'museum',
  centra: 'centrum',
  criteria: 'criterium',
  uren: 'uur',
};

/** Without the marks over letters: "financiële" and "financiele", "enquête" and "enquete" are one word. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * @param word in lower case
 * @returns the same letters for "vorming" and "vormingen", "huis" and "huizen", "subsidie" and "subsidies"
 */
export function stem(word: string): string {
  const plain = withoutAccents(word).replace(/['’]s?$/, '');
  const regular = Object.hasOwn(IRREGULAR, plain) ? (IRREGULAR[plain] ?? plain) : plain;
  return repeated(regular, ROUNDS);
}

/** One round takes one ending off: "cursussen" becomes "cursus" in the first, as which "cursus" goes into the second. */
const ROUNDS = 4;

function repeated(word: string, rounds: number): string {
  if (word.length < 4 || rounds === 0) return word;
  const shorter = stemmer(word)
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    // Snowball takes no s from behind a vowel.
    .replace(/([aeiou])s$/, '$1')
    .replace(/([^aeiou])\1$/, '$1');
  return shorter === word ? word : repeated(shorter, rounds - 1);
}
