/** Words for which there is a plainer one. */

import type { WordingLists } from '../../dossiers/wording-lists.ts';
import type { Report } from '../../messages/report.ts';
import { startsWithCapital, startsWithDigit } from './letters.ts';
import { Occurrences } from './occurrences.ts';
import { PhraseIndex } from './phrases.ts';
import type { Prose } from './prose.ts';
import { isName, type Token } from './tokens.ts';

/** The name of a law is not longer before the word that says what it is about. */
const LONGEST_NAME = 25;
/** Words before it that an exception may have. */
const LONGEST_PHRASE = 15;
const IN_NAMES = new Set(['van', 'de', 'het', 'der', 'des', 'en', 'nr', 'tot', 'een']);

/** One note for each plainer word. */
export function advisePlainWords(texts: readonly Prose[], lists: WordingLists, report: Report): void {
  const index = new PhraseIndex<{ readonly use: string; readonly shown: string }>();
  for (const { use, instead } of lists.plain) {
    for (const phrase of instead) index.add(phrase, { use, shown: shownPhrase(phrase) });
  }
  const except = new PhraseIndex<true>();
  for (const phrase of lists.except) except.add(phrase, true);
  const found = new Map<string, Occurrences>();
  for (const prose of texts) {
    const { tokens } = prose;
    for (const [at, token] of tokens.entries()) {
      const [match] = index.at(tokens, at);
      if (match === undefined || token.quoted || isName(token) || lists.ignore.has(token.lower)) continue;
      if (isExcepted(tokens, at, except) || isInName(tokens, at, lists.titles)) continue;
      const { use, shown } = match.value;
      const words = found.get(use) ?? new Occurrences();
      words.add(shown, { prose, token });
      found.set(use, words);
    }
  }
  for (const [use, words] of found) {
    const [first = ''] = words.words;
    const list = words.words.map((word) => words.found(word));
    report.add('wording-plain', { words: list, use }, words.place(first));
  }
}

/** Whether a phrase around it gives the word another meaning. */
function isExcepted(tokens: readonly Token[], at: number, except: PhraseIndex<true>): boolean {
  for (let begin = Math.max(0, at - LONGEST_PHRASE); begin <= at; begin += 1) {
    if (except.at(tokens, begin).some(({ words }) => words.includes(at))) return true;
  }
  return false;
}

/** "dient … te *n" is shown as "dient … te". */
function shownPhrase(phrase: string): string {
  return phrase.replace(/\s*\S*\*\S*/g, '').toLowerCase();
}

/** Whether a word is part of what a law or decree is called: "het decreet van 7 mei 2004 betreffende …". */
function isInName(tokens: readonly Token[], at: number, titles: readonly string[]): boolean {
  const own = tokens[at];
  for (let back = at - 1; back >= Math.max(0, at - LONGEST_NAME); back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.sentence !== own?.sentence) return false;
    if (titles.some((title) => token.lower.endsWith(title))) return true;
    if (
      !IN_NAMES.has(token.lower) &&
      !startsWithDigit(token.text) &&
      !startsWithCapital(token.text) &&
      !isMonth(tokens, back)
    ) {
      return false;
    }
  }
  return false;
}

/** Between two numbers stands a month. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].every(
    (token) => token !== undefined && startsWithDigit(token.text),
  );
}
