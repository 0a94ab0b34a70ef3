/** The candidates of each item, best first. Only those that fit well enough are proposed: often nothing does. */
import type { AskingItem } from './asking-items.ts';
import type { Candidate, SpecCandidate, TableShape } from './candidate.ts';
import { type Features, featuresOf } from './features.ts';
import { type Match, match, raritiesOf } from './match.ts';
import type { Period } from './period.ts';
import type { TextReader } from './text-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Ranked {
  readonly candidate: Candidate;
  /** From 0 to 1. */
  readonly score: number;
  readonly match: Match;
}

export interface RankedItem {
  readonly item: AskingItem;
  /** Aspects that its own text asks, the surest first. */
  readonly asked: readonly string[];
  /** The years that it or what stands above it names. */
  readonly period?: Period;
  /** Aspects that it asks, and no source about its subject has. */
  readonly unavailable: readonly string[];
  readonly ranked: readonly Ranked[];
}

/** Below this a candidate has little more in common with the item than any other has. */
const THRESHOLD = 0.2;

/** A table that no source can fill is a plan, not an answer. */
const NO_SOURCE = 0.8;

/** A person has chosen it for this very answer. */
const DECLARED = 1.05;

/** What a passage counts that says that figures are not there, where all that is asked is missing. */
const UNAVAILABLE = 0.45;

/** Proposals of an item. */
const MOST = 5;

/** @param candidates in the order in which equals are proposed */
export function rankItems(
  items: readonly AskingItem[],
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  read: TextReader,
): readonly RankedItem[] {
  const offered = candidates.map((candidate) => ({ candidate, features: candidateFeatures(candidate, vocabulary, read) }));
  const asking = items.map((item) => ({ item, features: featuresOf(item.texts, read) }));
  const rare = raritiesOf([...offered, ...asking].map(({ features }) => features));
  return asking.map(({ item, features }): RankedItem => {
    const own = read(item.text).aspects;
    const matches = offered.map(({ candidate, features: given }) => {
      const found = match(features, given, rare);
      return { candidate, match: found, score: scoreOf(candidate, found) };
    });
    const unavailable = unavailableAspects(own, matches, vocabulary);
    const ranked = matches
      .map((one) => withUnavailable(one, own, unavailable, vocabulary))
      .filter(({ score }) => score >= THRESHOLD)
      .sort((a, b) => b.score - a.score);
    return {
      item,
      asked: [...own].sort((a, b) => b[1] - a[1]).flatMap(([id, surely]) => (surely >= 1 ? [id] : [])),
      ...(features.period === undefined ? {} : { period: features.period }),
      unavailable,
      ranked: withoutTwins(ranked).slice(0, MOST),
    };
  });
}

function candidateFeatures(candidate: Candidate, vocabulary: Vocabulary, read: TextReader): Features {
  const named = 'shape' in candidate ? shapeAspects(candidate.shape, vocabulary) : new Map<string, number>();
  return featuresOf(candidate.texts, read, named);
}

/** What a table shows: nearly every table has years in its columns, which says less than its rows. */
function shapeAspects(shape: TableShape, vocabulary: Vocabulary): Map<string, number> {
  const aspects = new Map<string, number>();
  const add = (names: readonly string[], weight: number) => {
    for (const [id, known] of vocabulary.aspects) {
      if (names.some((name) => known.names.includes(name))) {
        aspects.set(id, Math.max(aspects.get(id) ?? 0, weight));
      }
    }
  };
  add(shape.rows, 1);
  add(shape.measures, 1);
  add(shape.columns, 0.6);
  return aspects;
}

function scoreOf(candidate: Candidate, found: Match): number {
  switch (candidate.kind) {
    case 'passage':
      return found.score;
    case 'answer':
      return found.sameSubject ? found.score : 0;
    case 'table':
      return found.sameSubject ? Math.min(1, found.score * DECLARED) : 0;
    case 'spec':
      return found.sameSubject ? found.score * (usableFeeds(candidate).length === 0 ? NO_SOURCE : 1) : 0;
    default: {
      const unknown: never = candidate;
      throw new Error(`unknown candidate: ${JSON.stringify(unknown)}`);
    }
  }
}

/** Made-up data is no source of an answer. */
export function usableFeeds(spec: SpecCandidate): SpecCandidate['feeds'] {
  return spec.feeds.filter(({ synthetic }) => !synthetic);
}

/**
 * What the item asks and no table gives that is about its subject and has a source. Nothing where there is no such
 * table at all: then nobody knows what the sources have.
 */
function unavailableAspects(
  own: ReadonlyMap<string, number>,
  matches: readonly Ranked[],
  vocabulary: Vocabulary,
): readonly string[] {
  const tables = matches.filter(
    ({ candidate, match: { sameSubject } }) =>
      sameSubject && (candidate.kind === 'table' || (candidate.kind === 'spec' && usableFeeds(candidate).length > 0)),
  );
  if (tables.length === 0) return [];
  const given = new Set(tables.flatMap(({ match: { aspects } }) => aspects));
  return [...own].flatMap(([id, surely]) =>
    surely >= 1 && !given.has(id) && vocabulary.aspects.has(id) ? [id] : [],
  );
}

function withUnavailable(
  one: Ranked,
  own: ReadonlyMap<string, number>,
  unavailable: readonly string[],
  vocabulary: Vocabulary,
): Ranked {
  const { candidate } = one;
  if (candidate.kind !== 'passage' || !vocabulary.withoutSource.includes(candidate.id)) return one;
  const asked = [...own.values()].filter((surely) => surely >= 1).length;
  const score = asked === 0 ? 0 : (UNAVAILABLE * (1 + unavailable.length / asked)) / 2;
  return { ...one, score: unavailable.length === 0 ? 0 : score };
}

/** A joint answer is proposed once, and so is a table of the dossier that is one of the specs. */
function withoutTwins(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ candidate }) => {
    const key = `${candidate.kind} ${candidate.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
