/** How much two texts speak of the same, and by which words. */
import type { Word } from './dutch-words.ts';

export interface Likeness {
  /** From 0 (no word in common) to 1 (the same words). */
  readonly score: number;
  /** How much of the first text the second one has, from 0 to 1. */
  readonly covered: number;
  /** Words of the first text as printed, the most telling first. */
  readonly shared: readonly string[];
}

/** How telling a stem is, above 0. */
export type Rarity = (stem: string) => number;

/** What a word counts that the other text has as it is, as the part of a compound, or as a part that two compounds share. */
const SAME = 1;
const PART = 0.7;
const SHARED_PART = 0.5;

/**
 * Words that stand in few of the texts tell more than those that stand in all of them: ln(1 + texts / texts with it),
 * the inverse document frequency (Spärck Jones 1972). A part of a compound counts as standing in the text.
 */
export function rarity(texts: readonly (readonly Word[])[]): Rarity {
  const counts = new Map<string, number>();
  for (const words of texts) {
    const stems = new Set(words.flatMap(({ stem, parts }) => [stem, ...parts]));
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + texts.length / (counts.get(stem) ?? 1)) || Math.LN2;
}

/** Symmetric in its score: the geometric mean of what each text has of the other. */
export function likeness(one: readonly Word[], other: readonly Word[], rare: Rarity): Likeness {
  const there = coverage(one, other, rare);
  const back = coverage(other, one, rare);
  const shared = [...there.shared].sort((a, b) => b[1] - a[1]).map(([printed]) => printed);
  return { score: Math.sqrt(there.share * back.share), covered: there.share, shared };
}

interface Coverage {
  readonly share: number;
  /** By printed word: what it counted. */
  readonly shared: ReadonlyMap<string, number>;
}

function coverage(of: readonly Word[], by: readonly Word[], rare: Rarity): Coverage {
  const stems = new Set(by.map(({ stem }) => stem));
  const parts = new Set(by.flatMap((word) => word.parts));
  const shared = new Map<string, number>();
  let found = 0;
  let whole = 0;
  for (const word of new Map(of.map((each) => [each.stem, each])).values()) {
    const weight = rare(word.stem);
    whole += weight;
    const counts = weight * foundAs(word, stems, parts);
    if (counts > 0) shared.set(word.printed, counts);
    found += counts;
  }
  return { share: whole === 0 ? 0 : found / whole, shared };
}

function foundAs({ stem, parts }: Word, stems: ReadonlySet<string>, theirParts: ReadonlySet<string>): number {
  if (stems.has(stem)) return SAME;
  if (theirParts.has(stem) || parts.some((part) => stems.has(part))) return PART;
  return parts.some((part) => theirParts.has(part)) ? SHARED_PART : 0;
}
