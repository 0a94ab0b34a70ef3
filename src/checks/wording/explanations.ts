/** Whether a text says what an abbreviation stands for. */
import type { Token } from './tokens.ts';

/** Words that an abbreviation mostly passes over: the "voor" in VDAB. */
const SMALL = new Set([
  ...[
    'aan',
    'bij',
    'de',
    'den',
    'der',
    'des',
    'door',
    'een',
    'en',
    'het',
    'in',
    'met',
    'naar',
    'of',
    'om',
    'op',
  ],
  ...['over', 'te', 'ten', 'ter', 'tot', 'uit', 'van', 'voor'],
]);
/** "VN (Verenigde Naties)" */
const NAME_BEHIND = /^["”’']?\s*\((?:of\s)?[A-Za-zÀ-ɏ]+[\s-]+[^)]*[A-Za-zÀ-ɏ]/u;
const NO_LETTER = /[^A-Za-zÀ-ɏ]/gu;
const NO_CAPITAL = /[^A-ZÀ-Þ]/gu;
/** With fewer letters, words that begin with them would stand together by chance. */
const ENOUGH_LETTERS = 3;

/**
 * Explained is "Volledige Naam (VN)", "VN (volledige naam)", "VN staat voor …", and an abbreviation of which the letters
 * are the first ones of words that stand together, before it or in its own sentence.
 *
 * @param at position of the abbreviation among the tokens of its text
 * @param earlier words of the texts before
 */
export function isExplained(
  word: string,
  text: string,
  tokens: readonly Token[],
  at: number,
  earlier: readonly Token[],
): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const before = text.slice(Math.max(0, token.start - 3), token.start);
  const after = text.slice(token.end, token.end + 60);
  // Behind its name, in brackets: "(AgII)", "(hierna: AgII)", "(‘vte’s’)".
  if (at > 0 && /\(["“‘']?$/u.test(before) && /^["”’']?\s*[),;]/u.test(after)) return true;
  if (/\(hierna[^()]{0,20}$/u.test(text.slice(0, token.start))) return true;
  if (NAME_BEHIND.test(after)) return true;
  if (
    /^["”’']?\s+(?:staat|staan|is de afkorting|betekent)\s/u.test(after) &&
    / (?:staat|staan) voor |afkorting|betekent/u.test(after)
  ) {
    return true;
  }
  const own = tokens.filter((other) => other !== token && other.sentence <= token.sentence);
  return hasInitials(word, [...earlier, ...own]);
}

function hasInitials(word: string, tokens: readonly Token[]): boolean {
  const letters = word.replace(NO_LETTER, '');
  const capitals = letters.replace(NO_CAPITAL, '');
  const wanted = [...new Set([letters.toLowerCase(), capitals.toLowerCase()])].filter(
    (initials) => initials.length >= ENOUGH_LETTERS,
  );
  if (wanted.length === 0) return false;
  // A name goes over no comma and no full stop.
  const initialsOf = (words: readonly Token[]) =>
    words.map(({ lower, linked }) => `${linked ? '' : '|'}${lower.charAt(0)}`).join('');
  const content = tokens.filter(({ lower }) => !SMALL.has(lower));
  const all = [initialsOf(content), initialsOf(tokens)];
  return wanted.some((initials) => all.some((text) => text.includes(initials)));
}
