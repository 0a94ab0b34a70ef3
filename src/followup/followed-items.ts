/** What became of each item, as the command tells it. */
import type { Years } from './asked-item.ts';
import type { Carried } from './carried-sections.ts';
import type { EarlierAnswer } from './earlier-answer.ts';
import type { PeriodReason } from './periods.ts';
import type { Decision, PlannedItem } from './plan.ts';

export interface FollowedItem {
  readonly id: string;
  readonly decision: Decision;
  /** Ids of the earlier items. */
  readonly earlier: readonly string[];
  /** From 0 to 1, with two decimals. */
  readonly likeness?: number;
  /** Words that both items have, the most telling first. */
  readonly words: readonly string[];
  /** Whether a person has to look if it is the same item. */
  readonly doubtful: boolean;
  /** Another earlier item that is nearly as much like it. */
  readonly also?: string;
  readonly years?: Years;
  /** How the years are known. */
  readonly yearsBy?: PeriodReason;
  /** Ids of the tables that stand at it now. */
  readonly tables: readonly string[];
  /** Where its text stands, for `joined` and `elsewhere`. */
  readonly under?: string;
}

export function followedItems(
  planned: readonly PlannedItem[],
  carried: Carried,
  earlier: EarlierAnswer,
): readonly FollowedItem[] {
  return planned.map(({ id, decision, correspondence, period, under }) => ({
    id,
    decision,
    earlier: correspondence?.earlier ?? [],
    ...(correspondence === undefined ? {} : { likeness: Math.round(correspondence.score * 100) / 100 }),
    words: correspondence?.words ?? [],
    doubtful: correspondence !== undefined && !correspondence.sure,
    ...(correspondence?.also === undefined ? {} : { also: correspondence.also }),
    ...(period === undefined ? {} : { years: period.years, yearsBy: period.reason }),
    tables: earlier.kind === 'dossier' ? (carried.items.get(id)?.places ?? []) : [],
    ...(under === undefined ? {} : { under }),
  }));
}
