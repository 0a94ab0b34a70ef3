/** Words that the list knows as two words for one thing. */
import type { WordingLists } from '../../dossiers/wording-lists.ts';
import type { Report } from '../../messages/report.ts';
import { Occurrences } from './occurrences.ts';
import { PhraseIndex } from './phrases.ts';
import type { Prose } from './prose.ts';

/** @returns the words that were told, which no other rule has to tell again */
export function adviseOneTerm(
  texts: readonly Prose[],
  lists: WordingLists,
  report: Report,
): ReadonlySet<string> {
  const told = new Set<string>();
  const sets = lists.terms.map((terms) => ({ terms, found: new Occurrences() }));
  const index = new PhraseIndex<{ readonly term: string; readonly found: Occurrences }>();
  for (const { terms, found } of sets) {
    for (const term of terms) {
      if (lists.ignore.has(term.toLowerCase())) continue;
      for (const form of formsOf(term)) index.add(form, { term, found });
    }
  }
  for (const prose of texts) {
    const { tokens } = prose;
    for (const [at, token] of tokens.entries()) {
      if (token.quoted) continue;
      for (const { value } of longest(index.at(tokens, at))) value.found.add(value.term, { prose, token });
    }
  }
  for (const { terms, found } of sets) {
    if (found.words.length < 2) continue;
    // Those that the writer has to change, in front of the one to keep.
    const [keep = ''] = terms.filter((term) => found.words.includes(term));
    const others = found.words.filter((word) => word !== keep);
    for (const word of found.words) told.add(word.toLowerCase());
    const words = [keep, ...others].map((word) => found.found(word));
    report.add('wording-terms', { words, keep, reason: 'list' }, found.place(others[0] ?? keep));
  }
  return told;
}

/** The word itself and its plural. */
function formsOf(term: string): readonly string[] {
  const doubled = /[aeiou][bdfgklmnprst]$/.test(term) ? [`${term}${term.slice(-1)}en`] : [];
  const single = /([aeou])\1[bdfgklmnprst]$/.test(term) ? [`${term.slice(0, -2)}${term.slice(-1)}en`] : [];
  return [term, `${term}s`, `${term}’s`, `${term}en`, `${term}n`, ...doubled, ...single];
}

/** Of what begins at one word only the longest counts: "e-mailbericht", not also "e-mail". */
function longest<T extends { readonly words: readonly number[] }>(matches: readonly T[]): readonly T[] {
  const most = Math.max(0, ...matches.map(({ words }) => words.length));
  return matches.filter(({ words }) => words.length === most);
}
