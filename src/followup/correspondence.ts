/** Which items of a question correspond to which of an earlier one. */
import type { DutchWords, Word } from '../words/dutch-words.ts';
import { type Likeness, likeness, type Rarity, rarity } from '../words/similarity.ts';
import { BOILERPLATE } from '../words/stop-words.ts';
import type { AskedItem } from './asked-item.ts';
import { assign } from './assignment.ts';
import { askOtherThings, withThings } from './subjects.ts';

export interface Correspondence {
  /** Ids of the earlier items, the most alike first; several where they were merged into one. */
  readonly earlier: readonly string[];
  /** How alike the item and the first of these are, from 0 to 1. */
  readonly score: number;
  /** Words that both have, the most telling first. */
  readonly words: readonly string[];
  /** False where a person has to look whether it is the same item. */
  readonly sure: boolean;
  /** Another earlier item that is as good as as alike. */
  readonly also?: string | undefined;
}

export interface Correspondences {
  /** By id of the new item; one that is new is not there. */
  readonly items: ReadonlyMap<string, Correspondence>;
  /** Earlier items that are not asked again. */
  readonly dropped: readonly string[];
}

/** From here on it is the same item; below the second it is a new one. Set on the questions of the tests. */
const SURE = 0.45;
const DOUBTFUL = 0.3;
/** An item that was split, or merged into another, has to be more alike, or to stand in the other nearly whole. */
const SHARED = 0.6;
const CONTAINED = 0.75;
/** What is left of the likeness of two items that ask for other things of the same subject. */
const OTHER_THING = 0.5;
/** Scores this near to each other decide nothing. */
const NEAR = 0.04;
/** An item of this few words says by the items above it what it asks for. */
const FEW = 3;

/** Words that every question has say nothing, but for "jaar": many items differ from another in it alone. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  [...BOILERPLATE].filter((word) => !['jaar', 'jaren', 'jaarlijks'].includes(word)),
);

interface Compared {
  readonly own: readonly Word[];
  /** With the items above it. */
  readonly whole: readonly Word[];
}

/** One by one, so that the whole is as alike as can be; then items that were split or merged. */
export function findCorrespondences(
  earlier: readonly AskedItem[],
  asked: readonly AskedItem[],
  dutch: DutchWords,
): Correspondences {
  const read = (text: string) =>
    withThings(dutch.words(text, LEFT_OUT).filter(({ printed }) => !/^\d+$/.test(printed)));
  const compared = ({ text, stems }: AskedItem): Compared => ({
    own: read(text),
    whole: read([...stems, text].join('\n')),
  });
  const [old, fresh] = [earlier.map(compared), asked.map(compared)];
  const rare = rarity([...old, ...fresh].map(({ whole }) => whole));
  const likes = fresh.map((one) => old.map((other) => alike(one, other, rare)));
  const scoreOf = (at: number, before: number) => likes[at]?.[before]?.score ?? 0;
  const paired = assign(
    fresh.map((_, at) =>
      old.map((__, before) => {
        const score = scoreOf(at, before);
        return score < DOUBTFUL ? 0 : score + tieBreaker(asked, earlier, at, before);
      }),
    ),
  );
  const primary = fresh.map((_, at) => paired[at] ?? bestPart(old.map((__, before) => likes[at]?.[before])));
  const taken = new Set(primary);
  const items = new Map<string, Correspondence>();
  for (const [at, before] of primary.entries()) {
    const item = asked[at];
    if (item === undefined || before === undefined) continue;
    const merged = old.flatMap((_, other) => {
      const best = bestPart(fresh.map((__, one) => likes[one]?.[other]));
      return !taken.has(other) && best === at ? [other] : [];
    });
    const score = scoreOf(at, before);
    const also = old.findIndex(
      (_, other) => other !== before && !merged.includes(other) && score - scoreOf(at, other) < NEAR,
    );
    items.set(item.id, {
      earlier: [before, ...merged].map((one) => earlier[one]?.id ?? ''),
      score,
      words: (likes[at]?.[before]?.shared ?? []).slice(0, 5),
      sure: score >= SURE,
      also: earlier[also]?.id,
    });
  }
  const kept = new Set([...items.values()].flatMap((one) => one.earlier));
  return { items, dropped: earlier.flatMap(({ id }) => (kept.has(id) ? [] : [id])) };
}

interface Alike extends Pick<Likeness, 'score' | 'shared'> {
  /** Whether one may be a part of the other. */
  readonly part: boolean;
}

function alike(one: Compared, other: Compared, rare: Rarity): Alike {
  const own = likeness(one.own, other.own, rare);
  const whole = likeness(one.whole, other.whole, rare);
  const few = Math.min(one.own.length, other.own.length) < FEW;
  const weight = few ? 0.5 : 0.15;
  const mixed = own.score * (1 - weight) + whole.score * weight;
  const score = askOtherThings(one.own, other.own) ? mixed * OTHER_THING : mixed;
  // The score is the geometric mean of what each has of the other.
  const back = own.covered === 0 ? 0 : own.score ** 2 / own.covered;
  const part = score >= SHARED || (score >= SURE && Math.max(own.covered, back) >= CONTAINED);
  const shared = (own.shared.length > 0 ? own : whole).shared.filter((word) => word !== '');
  return { score, shared, part };
}

/** Of those of which it may be a part, or that may be a part of it, the most alike; the first of equals. */
function bestPart(likes: readonly (Alike | undefined)[]): number | undefined {
  const best = Math.max(-1, ...likes.map((one) => (one?.part ? one.score : -1)));
  return best < 0 ? undefined : likes.findIndex((one) => one?.part && one.score === best);
}

/** Between items that are as good as alike, the one of the same label and about the same place goes first. */
function tieBreaker(
  asked: readonly AskedItem[],
  earlier: readonly AskedItem[],
  at: number,
  before: number,
): number {
  const label = asked[at]?.id === earlier[before]?.id ? 0.02 : 0;
  const distance = Math.abs(at / asked.length - before / earlier.length);
  return label + 0.01 * (1 - distance);
}
