/**
 * Which of the possible labels are labels: the reading of the whole text that fits best.
 *
 * Every candidate is a label of an item, an entry of a list within a text, or plain text. A label counts only where it
 * goes on with the numbering; among all readings that do, the one with the most evidence wins. Taking the first number
 * that fits instead would be led astray by a list within an item, or by a year at the beginning of a line.
 */
import type { Candidate, Token } from './candidates.ts';
import { isAlike, type Level, placings } from './sequence.ts';

export interface Decision {
  readonly candidate: Candidate;
  readonly role: 'item' | 'list' | 'text';
  /** Of an item: its tokens, the outermost first. */
  readonly tokens: readonly Token[];
  /** How many levels are open outside the last token. */
  readonly depth: number;
  /** The evidence for a label here. */
  readonly evidence: number;
  /** Text that goes on with the numbering so far all the same. */
  readonly fits: boolean;
}

/** What the search has to know about a candidate. */
export interface Weighed {
  readonly candidate: Candidate;
  /** For one of its readings; see `evidenceOf`. */
  readonly evidence: (tokens: readonly Token[]) => number;
  /** Added where it is the label of an item. */
  readonly asked: number;
  readonly indent?: number;
}

interface Path {
  readonly levels: readonly Level[];
  /** Levels of a list within the text, which is no numbering of items. */
  readonly list: readonly Level[];
  readonly score: number;
  readonly items: number;
  readonly decision?: Decision;
  readonly before?: Path;
}

/** Readings that are kept at once; there are rarely ten that differ in what may follow. */
const MAX_PATHS = 60;
/** For an entry of a list: less than for any real label, more than for text that happens to begin with a number. */
const LIST_SHARE = 0.5;
/** A list in a text has more than one entry. */
const LIST_OPENING = -0.4;

export function chooseLabels(weighed: readonly Weighed[]): readonly Decision[] {
  let paths: readonly Path[] = [{ levels: [], list: [], score: 0, items: 0 }];
  for (const one of weighed) {
    const best = new Map<string, Path>();
    for (const next of paths.flatMap((path) => continuations(path, one))) {
      const key = keyOf(next);
      const known = best.get(key);
      if (known === undefined || next.score > known.score) best.set(key, next);
    }
    paths = [...best.values()].sort((a, b) => b.score - a.score).slice(0, MAX_PATHS);
  }
  // One label alone numbers nothing.
  const total = (path: Path) => path.score - (path.items === 1 ? 1.5 : 0);
  const [first, ...others] = paths;
  if (first === undefined) return [];
  let winner: Path | undefined = others.reduce(
    (best, path) => (total(path) > total(best) ? path : best),
    first,
  );
  const decisions: Decision[] = [];
  for (; winner !== undefined; winner = winner.before) {
    if (winner.decision !== undefined) decisions.push(winner.decision);
  }
  return decisions.reverse();
}

function continuations(path: Path, one: Weighed): readonly Path[] {
  const { candidate } = one;
  const asItem = candidate.readings.flatMap((reading) =>
    // "1. a)" may be item 1 with a text that begins with "a)".
    reading.flatMap((_, index) => itemPaths(path, one, reading.slice(0, index + 1))),
  );
  const asList = candidate.readings.flatMap((reading) => listPaths(path, one, reading.slice(0, 1)));
  const [reading = []] = candidate.readings;
  const decision: Decision = {
    ...{ candidate, role: 'text', tokens: reading, depth: 0 },
    evidence: one.evidence(reading),
    fits: asItem.length > 0,
  };
  return [...asItem, ...asList, { ...path, decision, before: path }];
}

function itemPaths(path: Path, one: Weighed, tokens: readonly Token[]): readonly Path[] {
  const evidence = one.evidence(tokens);
  let reached: readonly { levels: readonly Level[]; score: number }[] = [{ levels: path.levels, score: 0 }];
  for (const [index, token] of tokens.entries()) {
    const last = index === tokens.length - 1;
    // Only the first label of a line stands at its beginning.
    const indent = index === 0 ? one.indent : undefined;
    reached = reached.flatMap(({ levels, score }) =>
      placings(levels, token, indent, last).map((next) => ({
        levels: next.levels,
        score: score + next.score,
      })),
    );
  }
  return reached.map(({ levels, score }) => ({
    levels,
    list: [],
    score: path.score + evidence + one.asked + score + (tokens.length - 1) * 0.6,
    items: path.items + 1,
    decision: {
      ...{ candidate: one.candidate, role: 'item', tokens, depth: levels.length - 1 },
      evidence: evidence + score,
      fits: true,
    },
    before: path,
  }));
}

function listPaths(path: Path, one: Weighed, tokens: readonly Token[]): readonly Path[] {
  const [token] = tokens;
  const evidence = one.evidence(tokens);
  if (token === undefined || evidence <= 0 || token.wrap === 'word' || token.wrap === 'bare') return [];
  return placings(path.list, token, one.indent, true).flatMap(({ levels, score }) => {
    const opens = levels.length > path.list.length && levels.at(-1)?.value === 1;
    if (opens && path.list.some((level) => isAlike(level, token))) return [];
    return [
      {
        levels: path.levels,
        list: levels,
        score: path.score + Math.min(evidence, 2) * LIST_SHARE + score + (opens ? LIST_OPENING : 0),
        items: path.items,
        decision: {
          ...{ candidate: one.candidate, role: 'list' as const, tokens, depth: 0 },
          evidence,
          fits: false,
        },
        before: path,
      },
    ];
  });
}

function keyOf({ levels, list, items }: Path): string {
  const name = (level: Level) => `${level.kind}${level.upper ? 'U' : ''}${level.wrap}${level.value}`;
  return `${levels.map(name).join(' ')}|${list.map(name).join(' ')}|${Math.min(items, 2)}`;
}
