/** The words of a text, with what the rules need to know of each. */
import { startsWithCapital } from './letters.ts';
import { joinSpans, quotedSpans } from './quotes.ts';
import { type Abbreviations, type Span, splitSentences } from './sentences.ts';

export interface Token extends Span {
  readonly text: string;
  /** In small letters, its apostrophes all alike. */
  readonly lower: string;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
  /** Only white space stands between it and the word before, in the same sentence. */
  readonly linked: boolean;
  /** It is the first word of its sentence, or of what follows a colon. */
  readonly first: boolean;
  /** Somebody else's words: between quotes, in italics, a link, an address. */
  readonly quoted: boolean;
  /** A part of a word: "dienst-" in "dienst- en hulpverlening". */
  readonly part: boolean;
}

export interface TokenisedText {
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
}

const WORD = /(?:[0-9A-Za-zÀ-ɏ]|[\u0300-\u036f])+(?:[-’'][0-9A-Za-zÀ-ɏ]+)*/gu;

const SPACE = /^\s+$/;
const COLON = /[:•]["“‘'«]*\s*$/;

/** @param foreign spans that are no words of the answer itself, beside those that the text shows to be none */
export function tokenise(text: string, foreign: readonly Span[], known: Abbreviations): TokenisedText {
  const sentences = splitSentences(text, known);
  const quoted = joinSpans([...foreign, ...quotedSpans(text)]);
  const tokens: Token[] = [];
  let sentence = 0;
  let quote = 0;
  let previous: Token | undefined;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    while (start >= (sentences[sentence]?.end ?? text.length)) sentence += 1;
    while (start >= (quoted[quote]?.end ?? Number.POSITIVE_INFINITY)) quote += 1;
    const between = previous?.sentence === sentence ? text.slice(previous.end, start) : undefined;
    previous = {
      text: word,
      lower: word.toLowerCase().replaceAll("'", '’'),
      start,
      end,
      sentence,
      linked: between === ' ' || (between !== undefined && SPACE.test(between)),
      first: between === undefined || (between !== ' ' && COLON.test(between)),
      quoted: start >= (quoted[quote]?.start ?? Number.POSITIVE_INFINITY),
      part: text[end] === '-' || text[start - 1] === '-',
    };
    tokens.push(previous);
  }
  return { sentences, tokens };
}

/** Whether a word begins with a capital where no sentence begins: then it is (a part of) a name. */
export function isName({ text, first }: Token): boolean {
  return !first && startsWithCapital(text);
}
