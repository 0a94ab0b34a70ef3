/** Abbreviations in capitals that are not explained where they are first used. */

import type { WordingLists } from '../../dossiers/wording-lists.ts';
import type { Report } from '../../messages/report.ts';
import { isExplained } from './explanations.ts';
import { countKind, startsWithCapital } from './letters.ts';
import { Occurrences } from './occurrences.ts';
import type { Prose } from './prose.ts';
import type { Token } from './tokens.ts';

/** One note for all of them. @param known beside those of the lists, in lower case: those that the question itself uses */
export function adviseExplanations(
  texts: readonly Prose[],
  lists: WordingLists,
  known: ReadonlySet<string>,
  report: Report,
): void {
  const settled = new Set<string>();
  const unexplained = new Occurrences();
  const earlier: Token[] = [];
  let common: ReadonlySet<string> | undefined;
  const isCommon = (word: string): boolean => {
    common ??= new Set(
      texts.flatMap(({ tokens }) => tokens.flatMap(({ text, lower }) => (text === lower ? [text] : []))),
    );
    return common.has(word);
  };
  for (const prose of texts) {
    const { tokens, text } = prose;
    for (const [at, token] of tokens.entries()) {
      // A capital at the beginning alone, or none.
      if (token.text.slice(1) === token.lower.slice(1)) continue;
      const word = abbreviationIn(token.text);
      if (word === undefined || token.quoted || isShouted(tokens, at)) continue;
      const lower = word.toLowerCase();
      if (lists.known.has(word) || known.has(lower) || lists.ignore.has(lower)) continue;
      if (settled.has(word) || settled.size + unexplained.words.length > MOST) continue;
      if (unexplained.of(word).length > 0) unexplained.add(word, { prose, token });
      // A word that stands in small letters, too, is only printed louder here.
      else if (isExplained(word, text, tokens, at, earlier) || isCommon(lower)) settled.add(word);
      else unexplained.add(word, { prose, token });
    }
    for (const token of tokens) earlier.push(token);
  }
  const { words } = unexplained;
  const [first] = words;
  if (first === undefined) return;
  const list = words.map((word) => unexplained.found(word));
  report.add('wording-abbreviations', { words: list }, unexplained.place(first));
}

/**
 * "VDAB", "AgII", "NT2", "OCMW" in "OCMW’s", "ESF" in "ESF-project", "POD-MI". Roman numbers, codes such as "E313" and
 * names of products such as "SurveyMonkey" are none.
 */
export function abbreviationIn(word: string): string | undefined {
  const parts = word.replace(/[’'].*$/u, '').split('-');
  const end = parts.findIndex((part) => !isAbbreviation(part));
  const leading = end < 0 ? parts : parts.slice(0, end);
  if (leading.length === 0) return undefined;
  // "IN-Gent" is a name.
  if (parts.slice(leading.length).some(startsWithCapital)) return undefined;
  return leading.join('-');
}

const LONGEST = 8;
/** Of more than these in one answer nothing is said. */
const MOST = 200;
/** All in capitals. */
const LOUD = /^[A-ZÀ-Þ’'-]{2,}$/u;

function isAbbreviation(part: string): boolean {
  const capitals = countKind(part, 'capitals');
  const small = countKind(part, 'small');
  const digits = countKind(part, 'digits');
  return (
    capitals >= 2 &&
    capitals >= small &&
    digits < capitals &&
    part.length <= LONGEST &&
    startsWithCapital(part) &&
    !/^[IVX]+$/.test(part)
  );
}

/** One of several words in capitals is a cry, or a name as a form prints it. */
function isShouted(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at];
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isLoud = (token: Token | undefined) => token !== undefined && LOUD.test(token.text);
  return (
    isLoud(own) && ((own?.linked === true && isLoud(before)) || (after?.linked === true && isLoud(after)))
  );
}
