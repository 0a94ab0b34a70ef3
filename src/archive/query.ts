/** What a person looks for: words, numbers of questions, and phrases in quotes. */
import type { DutchWords } from '../words/dutch-words.ts';
import { withoutAccents } from '../words/stem.ts';

export interface QueryWord {
  readonly printed: string;
  readonly stem: string;
  readonly parts: readonly string[];
}

export interface Query {
  /** Each once. */
  readonly words: readonly QueryWord[];
  readonly numbers: readonly { readonly number: string; readonly year?: string }[];
  /** As `plain` gives them. */
  readonly phrases: readonly string[];
}

/** More words than this say nothing more. */
const MOST_WORDS = 24;
const MOST_LETTERS = 2000;

const QUOTED = /["“”„«]([^"“”„»«]*)["“”»]/g;
/** "2021-321", or "321" alone. */
const NUMBER = /(?<![\p{L}\p{N}.,-])(?:(\d{4})-)?(\d{1,7})(?![\p{L}\p{N}]|[.,-]\d)/gu;

export function parseQuery(text: string, dutch: DutchWords): Query {
  const typed = text.slice(0, MOST_LETTERS);
  const phrases = [...typed.matchAll(QUOTED)].map(([, phrase = '']) => plain(phrase)).filter(Boolean);
  const numbers = [...typed.matchAll(NUMBER)].map(([, year, number = '']) => ({
    number: number.replace(/^0+(?=\d)/, ''),
    ...(year === undefined ? {} : { year }),
  }));
  // "2021-321" is one number, and no words.
  const rest = typed.replace(NUMBER, (whole, year?: string) => (year === undefined ? whole : ' '));
  const words = new Map(dutch.words(rest).map((word) => [word.stem, word]));
  return { words: [...words.values()].slice(0, MOST_WORDS), numbers, phrases };
}

/** Words with single spaces, in lower case and without accents, for finding a phrase. */
export function plain(text: string): string {
  return withoutAccents(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
