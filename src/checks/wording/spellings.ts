/**
 * One word in two spellings, found without a list: with and without a hyphen, a diaeresis, or the s or n between the
 * parts of a compound ("voltijdequivalent", "voltijdsequivalent").
 */

import type { WordingLists } from '../../dossiers/wording-lists.ts';
import type { Report } from '../../messages/report.ts';
import { hasDigit, hasSmallLetter } from './letters.ts';
import { foundWord, Occurrences } from './occurrences.ts';
import type { Occurrence, Prose } from './prose.ts';
import type { Token } from './tokens.ts';

/** A shorter word without its hyphen may be another word; one with capitals in it is a name. */
const SHORTEST = 5;
const SHORTEST_NAME = 3;
/** Parts of a compound have at least this many letters. */
const SHORTEST_PART = 4;
const LONGEST = 60;
/** Who has more of them to mend builds again. */
const MOST_NOTES = 10;

const CAPITALS = /[A-ZÀ-Þ].*[A-ZÀ-Þ]/u;
/** "Oost-Vlaanderen" */
const NAMES = /^[A-ZÀ-Þ][a-zß-ɏ]+(?:-[A-ZÀ-Þ][a-zß-ɏ]+)+$/u;
const ASCII = /^[a-z-]*$/;

/** @param told words of which something was said before */
export function adviseOneSpelling(
  texts: readonly Prose[],
  lists: WordingLists,
  told: ReadonlySet<string>,
  report: Report,
): void {
  const byKey = new Map<string, Occurrences>();
  const known = new Map<string, Spelling | undefined>();
  for (const prose of texts) {
    if (isShouted(prose.text)) continue;
    for (const token of prose.tokens) {
      if (token.quoted || token.part) continue;
      // Most words of a text stand in it more than once.
      const found = known.has(token.text) ? known.get(token.text) : readSpelling(token, lists, told);
      known.set(token.text, found);
      if (found === undefined) continue;
      const words = byKey.get(found.key) ?? new Occurrences();
      words.add(found.spelling, { prose, token });
      byKey.set(found.key, words);
    }
  }
  let notes = 0;
  for (const [key, words] of byKey) {
    if (notes === MOST_NOTES) return;
    const joined = withLink(key, byKey);
    const groups = [words, ...joined];
    const spellings = groups.flatMap((group) =>
      group.words.map((word) => ({ word, group, times: group.of(word).length })),
    );
    if (spellings.length < 2 || !isOneThing(spellings.map(({ word }) => word))) continue;
    const [keep, ...others] = [...spellings].sort((a, b) => b.times - a.times);
    const [change] = others;
    if (keep === undefined || change === undefined) continue;
    notes += 1;
    const list = [keep, ...others].map(({ word, group }) =>
      foundWord(shownWord(group.of(word)), group.of(word)),
    );
    report.add(
      'wording-terms',
      { words: list, keep: list[0]?.text ?? '', reason: 'spelling' },
      change.group.place(change.word),
    );
  }
}

/** How a word is written, and what is the same in all its spellings. */
interface Spelling {
  readonly spelling: string;
  readonly key: string;
}

/** @returns undefined for a word of which nothing is said */
function readSpelling(token: Token, lists: WordingLists, told: ReadonlySet<string>): Spelling | undefined {
  if (hasDigit(token.text)) return undefined;
  const spelling = spellingOf(token);
  if ([token.lower, spelling.toLowerCase()].some((word) => lists.ignore.has(word) || told.has(word))) {
    return undefined;
  }
  const key = keyOf(spelling);
  const shortest = hasCapitals(spelling) ? SHORTEST_NAME : SHORTEST;
  return key.length < shortest ? undefined : { spelling, key };
}

/** Without the end of a plural or genitive; a capital counts only where a word has more of them. */
function spellingOf({ text }: Token): string {
  const base = text.replaceAll("'", '’').replace(/(?:’?s|en)$/u, '');
  return hasCapitals(base) ? base : base.toLowerCase();
}

/** As it first stands there, without the capital of a sentence. */
function shownWord([first]: readonly Occurrence[]): string {
  const { text = '', lower = '' } = first?.token ?? {};
  return hasCapitals(text) ? text : lower;
}

/** "AgII", "IN-Gent" */
function hasCapitals(word: string): boolean {
  return CAPITALS.test(word) && !NAMES.test(word);
}

function keyOf(spelling: string): string {
  const lower = spelling.toLowerCase();
  if (ASCII.test(lower)) return lower.replaceAll('-', '');
  return lower
    .normalize('NFD')
    .replace(/\u0308/g, '')
    .replaceAll('-', '')
    .normalize('NFC');
}

/** A name in capitals and a common word may look alike. */
function isOneThing(words: readonly string[]): boolean {
  return words.every(hasCapitals) || !words.some(hasCapitals);
}

/** The same compound without the letter that joins its parts. */
function withLink(key: string, byKey: ReadonlyMap<string, Occurrences>): readonly Occurrences[] {
  if (key.length > LONGEST) return [];
  const found = new Set<Occurrences>();
  for (let at = SHORTEST_PART; at < key.length - SHORTEST_PART; at += 1) {
    if (key[at] !== 's' && key[at] !== 'n') continue;
    const words = byKey.get(key.slice(0, at) + key.slice(at + 1));
    if (words !== undefined) found.add(words);
  }
  return [...found];
}

/** A text all in capitals says nothing of how its words are written. */
function isShouted(text: string): boolean {
  return !hasSmallLetter(text);
}
