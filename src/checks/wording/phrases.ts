/**
 * Phrases of a word list: words in a row, without regard to capitals. `*er` is any word with this end, `her*` any with
 * this beginning, `*` any word, and `…` stands for up to ten words that begin no new part of the sentence.
 */
import { isName, type Token } from './tokens.ts';

type Step =
  | { readonly kind: 'word'; readonly fits: (word: string) => boolean; readonly exact?: string }
  | { readonly kind: 'gap' };

export interface Phrase {
  readonly text: string;
  readonly steps: readonly Step[];
}

const GAP = '…';
const MOST_BETWEEN = 10;
/** Words that begin a new part of a sentence. */
const BREAKS = new Set(['om', 'als', 'zonder', 'en', 'of', 'maar', 'want', 'dat', 'omdat', 'zodat', 'die']);

export function compilePhrase(text: string): Phrase {
  const steps = text.split(' ').map((part): Step => {
    if (part === GAP || part === '...') return { kind: 'gap' };
    const wanted = part.toLowerCase().replaceAll("'", '’');
    if (!wanted.includes('*')) return { kind: 'word', fits: (word) => word === wanted, exact: wanted };
    const [before = '', after = ''] = wanted.split('*');
    return {
      kind: 'word',
      fits: (word) =>
        word.length >= before.length + after.length && word.startsWith(before) && word.endsWith(after),
    };
  });
  return { text, steps };
}

interface Entry<T> {
  readonly text: string;
  readonly value: T;
  /** Made when a text first has its first word: most phrases of a list stand in no text. */
  phrase?: Phrase;
}

/** Phrases by the word with which they begin, so that a text is gone over once. */
export class PhraseIndex<T> {
  readonly #byWord = new Map<string, Entry<T>[]>();
  readonly #anyWord: Entry<T>[] = [];

  add(text: string, value: T): void {
    const [first = ''] = text.toLowerCase().replaceAll("'", '’').split(' ', 1);
    if (first === '' || first === GAP || first === '...') return;
    const entry = { text, value };
    const known = first.includes('*') ? this.#anyWord : this.#byWord.get(first);
    if (known === undefined) this.#byWord.set(first, [entry]);
    else known.push(entry);
  }

  /** What begins at this word, the longest phrase first. */
  at(tokens: readonly Token[], index: number): readonly PhraseMatch<T>[] {
    const token = tokens[index];
    if (token === undefined) return [];
    const known = this.#byWord.get(token.lower) ?? [];
    if (known.length === 0 && this.#anyWord.length === 0) return [];
    return [...known, ...this.#anyWord]
      .flatMap((entry) => {
        entry.phrase ??= compilePhrase(entry.text);
        const words = matchFrom(entry.phrase.steps, 0, tokens, index);
        return words === undefined ? [] : [{ words, value: entry.value }];
      })
      .sort((a, b) => b.words.length - a.words.length);
  }
}

export interface PhraseMatch<T> {
  /** Positions of the words of the phrase, without those in a gap. */
  readonly words: readonly number[];
  readonly value: T;
}

function matchFrom(
  steps: readonly Step[],
  at: number,
  tokens: readonly Token[],
  index: number,
): readonly number[] | undefined {
  const step = steps[at];
  if (step === undefined) return [];
  const token = tokens[index];
  if (token === undefined || (at > 0 && !token.linked)) return undefined;
  if (step.kind === 'gap') {
    for (let next = index; next <= index + MOST_BETWEEN; next += 1) {
      const found = matchFrom(steps, at + 1, tokens, next);
      if (found !== undefined) return found;
      const passed = tokens[next];
      if (passed === undefined || !passed.linked || BREAKS.has(passed.lower)) return undefined;
    }
    return undefined;
  }
  if (token.part || !step.fits(token.lower) || (step.exact === undefined && isName(token))) return undefined;
  const rest = matchFrom(steps, at + 1, tokens, index + 1);
  return rest && [index, ...rest];
}
