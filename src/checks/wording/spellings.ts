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
  const read = readTexts(texts, lists, told);
  let notes = 0;
  for (const [key, own] of read.byKey) {
    if (notes === MOST_NOTES) return;
    const spellings = [...own, ...withLink(key, read.byKey)];
    if (spellings.length < 2 || !isOneThing(spellings)) continue;
    notes += 1;
    const found = occurrencesOf(texts, new Set(spellings), read.known);
    const [keep = '', change = ''] = [...spellings].sort((a, b) => found.of(b).length - found.of(a).length);
    const others = spellings.filter((word) => word !== keep);
    const words = [keep, ...others].map((word) => foundWord(shownWord(found.of(word)), found.of(word)));
    report.add(
      'wording-terms',
      { words, keep: words[0]?.text ?? '', reason: 'spelling' },
      found.place(change),
    );
  }
}

interface ReadTexts {
  /** Every spelling by what they have in common. */
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  /** What was read of each word as printed. */
  readonly known: ReadonlyMap<string, Spelling | undefined>;
}

function readTexts(texts: readonly Prose[], lists: WordingLists, told: ReadonlySet<string>): ReadTexts {
  const byKey = new Map<string, string[]>();
  const known = new Map<string, Spelling | undefined>();
  for (const token of texts.flatMap(ownWords)) {
    // Most words of a text stand in it more than once.
    if (known.has(token.text)) continue;
    const found = readSpelling(token, lists, told);
    known.set(token.text, found);
    if (found === undefined) continue;
    const spellings = byKey.get(found.key);
    if (spellings === undefined) byKey.set(found.key, [found.spelling]);
    else if (!spellings.includes(found.spelling)) spellings.push(found.spelling);
  }
  return { byKey, known };
}

/** A text all in capitals says nothing of how its words are written. */
function ownWords({ text, tokens }: Prose): readonly Token[] {
  return hasSmallLetter(text) ? tokens.filter(({ quoted, part }) => !quoted && !part) : [];
}

function occurrencesOf(
  texts: readonly Prose[],
  spellings: ReadonlySet<string>,
  known: ReadTexts['known'],
): Occurrences {
  const found = new Occurrences();
  for (const prose of texts) {
    for (const token of ownWords(prose)) {
      const spelling = known.get(token.text)?.spelling;
      if (spelling !== undefined && spellings.has(spelling)) found.add(spelling, { prose, token });
    }
  }
  return found;
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
function withLink(key: string, byKey: ReadTexts['byKey']): readonly string[] {
  if (key.length > LONGEST) return [];
  const found = new Set<string>();
  for (let at = SHORTEST_PART; at < key.length - SHORTEST_PART; at += 1) {
    if (key[at] !== 's' && key[at] !== 'n') continue;
    for (const spelling of byKey.get(key.slice(0, at) + key.slice(at + 1)) ?? []) found.add(spelling);
  }
  return [...found];
}
