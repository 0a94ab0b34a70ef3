/**
 * What kinds of characters a word has. Letters are those of the Latin alphabet with all their accents: the patterns
 * for the letters of every script take longer to make than the whole advice.
 */

const CAPITAL_FIRST = /^[A-ZÀ-Þ]/u;
const DIGIT_FIRST = /^[0-9]/u;
const DIGIT = /[0-9]/u;
const SMALL = /[a-zß-ɏ]/u;
const LETTERS = /^[A-Za-zÀ-ɏ]+$/u;
const KINDS = { capitals: /[A-ZÀ-Þ]/gu, small: /[a-zß-ɏ]/gu, digits: /[0-9]/gu };

export function startsWithCapital(text: string): boolean {
  return CAPITAL_FIRST.test(text);
}

export function startsWithDigit(text: string): boolean {
  return DIGIT_FIRST.test(text);
}

export function hasDigit(text: string): boolean {
  return DIGIT.test(text);
}

export function hasSmallLetter(text: string): boolean {
  return SMALL.test(text);
}

/** True where there is nothing but letters. */
export function isLetters(text: string): boolean {
  return LETTERS.test(text);
}

export function countKind(text: string, kind: keyof typeof KINDS): number {
  return text.match(KINDS[kind])?.length ?? 0;
}
