/** The words and aspects of several texts together, each as heavy as the text that counts most of those that have it. */
import type { WeightedText } from './candidate.ts';
import type { Period } from './period.ts';
import type { TextReader } from './text-reader.ts';

export interface Term {
  readonly printed: string;
  readonly parts: readonly string[];
  readonly weight: number;
  readonly known: number;
}

export interface Features {
  /** By stem. */
  readonly words: ReadonlyMap<string, Term>;
  /** By stem of a part of a compound: how much the heaviest compound with it is known. */
  readonly parts: ReadonlyMap<string, number>;
  readonly aspects: ReadonlyMap<string, number>;
  /** Of the heaviest text that names one. */
  readonly period?: Period;
}

/** @param named aspects that are known without a text, with their weights */
export function featuresOf(
  texts: readonly WeightedText[],
  read: TextReader,
  named: ReadonlyMap<string, number> = new Map(),
): Features {
  const words = new Map<string, Term>();
  const parts = new Map<string, number>();
  const aspects = new Map(named);
  let period: { readonly found: Period; readonly weight: number } | undefined;
  for (const { text, weight, known = weight } of texts) {
    const found = read(text);
    for (const word of found.words) {
      const before = words.get(word.stem) ?? {
        printed: word.printed,
        parts: word.parts,
        weight: 0,
        known: 0,
      };
      words.set(word.stem, {
        ...(before.weight < weight ? { printed: word.printed, parts: word.parts, weight } : before),
        known: Math.max(before.known, known),
      });
      for (const part of word.parts) parts.set(part, Math.max(parts.get(part) ?? 0, known));
    }
    for (const [aspect, surely] of found.aspects) {
      aspects.set(aspect, Math.max(aspects.get(aspect) ?? 0, surely * weight));
    }
    if (found.period !== undefined && weight > (period?.weight ?? 0))
      period = { found: found.period, weight };
  }
  return { words, parts, aspects, ...(period === undefined ? {} : { period: period.found }) };
}
