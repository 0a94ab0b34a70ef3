/** Groups of the same finding, so that each is told once, with how often it was found and where. */
import type { FoundWord } from '../../messages/found-word.ts';
import { type Occurrence, placeOf } from './prose.ts';

/** The occurrences by what is found there, in the order in which each was first met. */
export class Occurrences {
  readonly #byWord = new Map<string, Occurrence[]>();

  add(word: string, occurrence: Occurrence): void {
    const known = this.#byWord.get(word);
    if (known === undefined) this.#byWord.set(word, [occurrence]);
    else known.push(occurrence);
  }

  get words(): readonly string[] {
    return [...this.#byWord.keys()];
  }

  of(word: string): readonly Occurrence[] {
    return this.#byWord.get(word) ?? [];
  }

  /** How often, and in which items. */
  found(word: string): FoundWord {
    return foundWord(word, this.of(word));
  }

  /** Of the first one of this word. */
  place(word: string) {
    const [first] = this.of(word);
    return first === undefined ? {} : placeOf(first);
  }
}

export function foundWord(text: string, occurrences: readonly Occurrence[]): FoundWord {
  const items = occurrences.flatMap(({ prose }) => prose.item ?? []);
  return { text, times: occurrences.length, items: [...new Set(items)] };
}
