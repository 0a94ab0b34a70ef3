/**
 * Two compounds that look alike and stand for one thing, found without a list: "… niet uit de registratietool. De
 * generatietool wordt aangepast."
 *
 * Words that look alike mostly mean two things ("migratiebeleid" and "integratiebeleid"), so all of this has to hold:
 * both end in the same eight letters or more; each time the second one is named, it begins a sentence with a definite
 * article, and the sentence before names the first one, with such an article, too; they never stand in one sentence;
 * the question knows at most one of them.
 */

import type { WordingLists } from '../../dossiers/wording-lists.ts';
import type { Report } from '../../messages/report.ts';
import { isLetters } from './letters.ts';
import { Occurrences } from './occurrences.ts';
import type { Prose } from './prose.ts';
import type { Token } from './tokens.ts';

const SHARED_ENDING = 8;
const SHORTEST = SHARED_ENDING + 2;
/** What so many words end in is no second word, but an ending. */
const MOST_ALIKE = 20;
const DEFINITE = new Set(['de', 'het', 'deze', 'dit', 'die', 'dat']);

/** A long word in its sentence. */
interface Use {
  readonly prose: Prose;
  readonly token: Token;
  readonly definite: boolean;
  /** It begins its sentence, but for its article. */
  readonly begins: boolean;
  /** Number of its sentence in the whole answer. */
  readonly sentence: number;
}

/** @param asked the words of the question, in lower case */
export function adviseOneCompound(
  texts: readonly Prose[],
  lists: WordingLists,
  told: ReadonlySet<string>,
  asked: ReadonlySet<string>,
  report: Report,
): void {
  const uses = usesOf(texts, lists, told);
  const byEnding = new Map<string, string[]>();
  for (const word of uses.keys()) {
    const ending = word.slice(-SHARED_ENDING);
    const known = byEnding.get(ending);
    if (known === undefined) byEnding.set(ending, [word]);
    else known.push(word);
  }
  for (const words of byEnding.values()) {
    if (words.length > MOST_ALIKE) continue;
    for (const later of words) {
      const first = words.find((word) => word !== later && isOneThing(uses, word, later, asked));
      if (first !== undefined) tell(first, later, uses, report);
    }
  }
}

function usesOf(
  texts: readonly Prose[],
  lists: WordingLists,
  told: ReadonlySet<string>,
): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  let before = 0;
  for (const prose of texts) {
    const { tokens } = prose;
    for (const [at, token] of tokens.entries()) {
      const { lower } = token;
      if (lower.length < SHORTEST || token.quoted || token.part || !isLetters(lower)) continue;
      if (told.has(lower) || lists.ignore.has(lower)) continue;
      const article = articleBefore(tokens, at);
      const use = {
        prose,
        token,
        definite: article !== undefined,
        begins: article?.first === true,
        sentence: before + token.sentence,
      };
      const known = uses.get(lower);
      if (known === undefined) uses.set(lower, [use]);
      else known.push(use);
    }
    before += prose.sentences.length;
  }
  return uses;
}

/** "de registratietool", "de huidige registratietool" */
function articleBefore(tokens: readonly Token[], at: number): Token | undefined {
  const [own, before, earlier] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (own?.linked !== true || before === undefined) return undefined;
  if (DEFINITE.has(before.lower)) return before;
  const article = before.linked && before.lower.endsWith('e') ? earlier : undefined;
  return article !== undefined && DEFINITE.has(article.lower) ? article : undefined;
}

function isOneThing(
  uses: ReadonlyMap<string, readonly Use[]>,
  first: string,
  later: string,
  asked: ReadonlySet<string>,
): boolean {
  if (asked.has(later)) return false;
  const [known, named] = [uses.get(first) ?? [], uses.get(later) ?? []];
  const together = new Set(known.map(({ sentence }) => sentence));
  const definite = new Set(known.filter((use) => use.definite).map(({ sentence }) => sentence));
  return named.every(
    ({ begins, sentence }) => begins && definite.has(sentence - 1) && !together.has(sentence),
  );
}

function tell(first: string, later: string, uses: ReadonlyMap<string, readonly Use[]>, report: Report): void {
  const found = new Occurrences();
  for (const word of [first, later]) {
    for (const use of uses.get(word) ?? []) found.add(word, use);
  }
  const words = [first, later].map((word) => found.found(word));
  report.add('wording-terms', { words, keep: first, reason: 'alike' }, found.place(later));
}
