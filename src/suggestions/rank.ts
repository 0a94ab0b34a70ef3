/** The candidates of each item, best first. Only those that fit well enough are proposed: often nothing does. */
import type { AskingItem } from './asking-items.ts';
import type { Candidate } from './candidate.ts';
import { usableFeeds } from './choose-source.ts';
import { type Features, featuresOf } from './features.ts';
import { type Match, match, raritiesOf } from './match.ts';
import type { Period } from './period.ts';
import { type AnyTable, tableParameter, tablesServing } from './serving.ts';
import { shapeAspects } from './shape-aspects.ts';
import type { TextReader } from './text-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Ranked {
  readonly candidate: Candidate;
  /** From 0 to 1. */
  readonly score: number;
  readonly match: Match;
  /** The table that a passage shows; absent where it needs none, or where there is none. */
  readonly table?: AnyTable;
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
const THRESHOLD = 0.13;

/** A table that no source can fill is a plan, not an answer. */
const NO_SOURCE = 0.6;

/** A candidate that has nothing of the item's own text fits the question, not the item. */
const OTHER_ITEM = 0.5;

/** A candidate that has no word of the title and the stem is mostly about something else. */
const OTHER_SUBJECT = 0.8;

/** What was answered before has to be looked up and written anew. */
const EARLIER = 0.8;

/** How near a second item of an earlier question has to come to the first. */
const AS_WELL = 0.9;

/** A person has chosen it for this very answer. */
const DECLARED = 1.05;

/** What a passage counts that says that figures are not there, where all that is asked is missing. */
const UNAVAILABLE = 0.3;
const BEHIND = 0.95;

/** Proposals of an item; an earlier answer comes on top of them, if none of them is one. */
const MOST = 3;

/** @param candidates in the order in which equals are proposed */
export function rankItems(
  items: readonly AskingItem[],
  candidates: readonly Candidate[],
  vocabulary: Vocabulary,
  read: TextReader,
): readonly RankedItem[] {
  const offered = candidates.map((candidate) => ({
    candidate,
    features: candidateFeatures(candidate, vocabulary, read),
  }));
  const asking = items.map((item) => ({
    item,
    features: featuresOf(item.texts, read),
    subject: featuresOf(item.subject, read),
    own: featuresOf([{ text: item.text, weight: 1 }], read),
  }));
  const tables = candidates.filter((one) => one.kind === 'spec' || one.kind === 'table');
  const serving = new Map(
    candidates.flatMap((one) =>
      one.kind === 'passage' && tableParameter(one) !== undefined
        ? [[one.id, new Set<Candidate>(tablesServing(one, tables, vocabulary, read))] as const]
        : [],
    ),
  );
  const rare = raritiesOf([...offered, ...asking].map(({ features }) => features));
  return asking.map(({ item, features, subject, own: itself }): RankedItem => {
    const own = read(item.text).aspects;
    const plain = offered.map(({ candidate, features: given }): Ranked => {
      const found = match(features, given, rare);
      const near = match(subject, given, rare).words.length > 0 ? 1 : OTHER_SUBJECT;
      const silent = itself.words.size === 0 && itself.aspects.size === 0;
      const same = match(itself, given, rare);
      const meant = silent || same.words.length > 0 || same.aspects.length > 0 ? 1 : OTHER_ITEM;
      return { candidate, match: found, score: near * meant * scoreOf(candidate, found) };
    });
    const matches = plain.map((one) => withTable(one, plain, serving));
    const unavailable = unavailableAspects(own, matches, vocabulary);
    const ranked = withUnavailable(matches, own, unavailable, vocabulary)
      .filter(({ score }) => score >= THRESHOLD)
      .sort((a, b) => b.score - a.score);
    return {
      item,
      asked: [...own].sort((a, b) => b[1] - a[1]).flatMap(([id, surely]) => (surely >= 1 ? [id] : [])),
      ...(features.period === undefined ? {} : { period: features.period }),
      unavailable,
      ranked: shown(withoutTwins(ranked)),
    };
  });
}

function candidateFeatures(candidate: Candidate, vocabulary: Vocabulary, read: TextReader): Features {
  const named =
    'shape' in candidate
      ? shapeAspects(candidate.shape, candidate.memberAspects, vocabulary)
      : new Map<string, number>();
  return featuresOf(candidate.texts, read, named);
}

function scoreOf(candidate: Candidate, found: Match): number {
  switch (candidate.kind) {
    case 'passage':
      return found.score;
    case 'answer':
      return found.sameSubject ? found.score * EARLIER : 0;
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

/** A passage that needs a table is worth what it says and what the best of the tables shows that it can be given. */
function withTable(
  one: Ranked,
  matches: readonly Ranked[],
  serving: ReadonlyMap<string, ReadonlySet<Candidate>>,
): Ranked {
  const served = one.candidate.kind === 'passage' ? serving.get(one.candidate.id) : undefined;
  if (served === undefined) return one;
  const best = matches
    .filter(({ candidate, score }) => served.has(candidate) && score > 0)
    .reduce<Ranked | undefined>(
      (found, each) => (found === undefined || each.score > found.score ? each : found),
      undefined,
    );
  const table = best?.candidate;
  if (table?.kind !== 'spec' && table?.kind !== 'table') return { ...one, score: one.score * NO_SOURCE };
  const filled = table.kind === 'table' || usableFeeds(table).length > 0;
  if (!filled) return { ...one, table, score: one.score * NO_SOURCE };
  // It shows that table, with words around it.
  return { ...one, table, score: Math.max(one.score, (one.score + (best?.score ?? 0)) / 2) };
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
      sameSubject &&
      (candidate.kind === 'table' || (candidate.kind === 'spec' && usableFeeds(candidate).length > 0)),
  );
  if (tables.length === 0) return [];
  const given = new Set(tables.flatMap(({ match: { aspects } }) => aspects));
  return [...own].flatMap(([id, surely]) =>
    surely >= 1 && !given.has(id) && vocabulary.aspects.has(id) ? [id] : [],
  );
}

/** That something is not there comes behind the best of what is, if that is any good. */
function withUnavailable(
  matches: readonly Ranked[],
  own: ReadonlyMap<string, number>,
  unavailable: readonly string[],
  vocabulary: Vocabulary,
): readonly Ranked[] {
  const says = ({ candidate }: Ranked) =>
    candidate.kind === 'passage' && vocabulary.withoutSource.includes(candidate.id);
  const best = Math.max(0, ...matches.flatMap((one) => (says(one) ? [] : [one.score])));
  const asked = [...own.values()].filter((surely) => surely >= 1).length;
  const most = asked === 0 ? 0 : (UNAVAILABLE * (1 + unavailable.length / asked)) / 2;
  const score = best < THRESHOLD ? most : Math.min(most, best * BEHIND);
  return matches.map((one) => (says(one) ? { ...one, score: unavailable.length === 0 ? 0 : score } : one));
}

/** The first of them, and always the best of the earlier answers. */
function shown(ranked: readonly Ranked[]): readonly Ranked[] {
  const first = ranked.slice(0, MOST);
  const answers = ranked.filter(({ candidate }) => candidate.kind === 'answer');
  return [...first, ...(answers.some((one) => first.includes(one)) ? [] : answers.slice(0, 1))];
}

/** Of one earlier question the best item, and a second one that fits as well: all of them have the same title. */
function withoutTwins(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Map<string, { readonly best: number; count: number }>();
  return ranked.filter(({ candidate, score }) => {
    if (candidate.kind !== 'answer') return true;
    const { id } = candidate.answer;
    const before = seen.get(id) ?? { best: score, count: 0 };
    before.count += 1;
    seen.set(id, before);
    return before.count === 1 || (before.count === 2 && score >= AS_WELL * before.best);
  });
}
