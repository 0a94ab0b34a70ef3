/** How well a candidate fits an item: which words and which aspects the two have in common. */
import type { Features, Term } from './features.ts';

export interface Match {
  /** From 0 to 1. */
  readonly score: number;
  /** Words of the item, its stem and its title as printed, the most telling first. */
  readonly words: readonly string[];
  /** Whether a word of what the item is about is among them: not only one that stands in the introduction. */
  readonly sameSubject: boolean;
  /** Aspects that are asked and given. */
  readonly aspects: readonly string[];
  /** Aspects that the item itself asks, and the candidate does not give. */
  readonly missing: readonly string[];
}

/** How telling a stem or an aspect is, above 0. */
export interface Rarities {
  readonly word: (stem: string) => number;
  readonly aspect: (id: string) => number;
}

/** What a word counts that the other has as it is, as a part of a compound, or as a part that two compounds share. */
const SAME = 1;
const PART = 0.75;
const SHARED_PART = 0.5;

/** An aspect tells more than a word. */
const ASPECT = 1.2;

/** What stands in the introduction or the item before alone makes no subject. */
const OF_SUBJECT = 0.2;

/** ln(1 + texts / texts with it), the inverse document frequency (Spärck Jones 1972). */
export function raritiesOf(all: readonly Features[]): Rarities {
  const words = new Map<string, number>();
  const aspects = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const features of all) {
    for (const stem of new Set([...features.words.keys(), ...features.parts.keys()])) count(words, stem);
    for (const aspect of features.aspects.keys()) count(aspects, aspect);
  }
  const rarity = (counts: ReadonlyMap<string, number>) => (key: string) =>
    Math.log(1 + all.length / (counts.get(key) ?? 1)) || Math.LN2;
  return { word: rarity(words), aspect: rarity(aspects) };
}

export function match(item: Features, candidate: Features, rare: Rarities): Match {
  const there = coverage(item, candidate, rare);
  const back = coverage(candidate, item, rare);
  const words = [...there.shared].sort((a, b) => b[1].counts - a[1].counts);
  const ofSubject = words.filter(([, { weight }]) => weight > OF_SUBJECT);
  const aspects = [...item.aspects].flatMap(([id, weight]) =>
    weight > OF_SUBJECT && (candidate.aspects.get(id) ?? 0) > OF_SUBJECT ? [id] : [],
  );
  return {
    score: Math.sqrt(there.share * back.share),
    words: ofSubject.map(([printed]) => printed),
    sameSubject: ofSubject.length > 0,
    aspects: aspects.sort((a, b) => (item.aspects.get(b) ?? 0) - (item.aspects.get(a) ?? 0)),
    missing: [...item.aspects].flatMap(([id, weight]) =>
      weight >= 1 && !candidate.aspects.has(id) ? [id] : [],
    ),
  };
}

interface Coverage {
  readonly share: number;
  /** By printed word: what it counted, and what it weighs in its text. */
  readonly shared: ReadonlyMap<string, { readonly counts: number; readonly weight: number }>;
}

/** How much of one is in the other, each part as much as it weighs in both. */
function coverage(of: Features, by: Features, rare: Rarities): Coverage {
  const shared = new Map<string, { readonly counts: number; readonly weight: number }>();
  let whole = 0;
  let found = 0;
  for (const [stem, term] of of.words) {
    const weight = term.weight * rare.word(stem);
    whole += weight;
    const counts = term.weight * foundAs(stem, term, by, rare);
    if (counts > 0) shared.set(term.printed, { counts, weight: term.weight });
    found += counts;
  }
  for (const [aspect, weight] of of.aspects) {
    const worth = ASPECT * weight * rare.aspect(aspect);
    whole += worth;
    found += worth * Math.min(1, by.aspects.get(aspect) ?? 0);
  }
  return { share: whole === 0 ? 0 : found / whole, shared };
}

/** What a word counts: never more than the part of it that was found tells. */
function foundAs(stem: string, { parts }: Term, by: Features, rare: Rarities): number {
  const own = rare.word(stem);
  const options = [
    SAME * own * (by.words.get(stem)?.known ?? 0),
    PART * own * (by.parts.get(stem) ?? 0),
    ...parts.flatMap((part) => {
      const worth = Math.min(own, rare.word(part));
      return [
        PART * worth * (by.words.get(part)?.known ?? 0),
        SHARED_PART * worth * (by.parts.get(part) ?? 0),
      ];
    }),
  ];
  return Math.max(...options);
}
