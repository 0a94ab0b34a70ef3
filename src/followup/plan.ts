/** What a new draft says at each item, decided before a word of it is written. */
import { type AskedItem, sameYears, within, type Years } from './asked-item.ts';
import type { Correspondence, Correspondences } from './correspondence.ts';
import type { DraftSection } from './draft-sections.ts';
import type { AskedPeriods, ItemPeriod } from './periods.ts';

/**
 * `cited`: the earlier answer is referred to; `carried`: its text is taken over; `joined`: answered under the heading of
 * the item before; `elsewhere`: its text stands at another item; `shown`: its text stands in a comment; `empty`: it
 * had no text; `new`: nothing earlier is like it.
 */
export type Decision = 'cited' | 'carried' | 'joined' | 'elsewhere' | 'shown' | 'empty' | 'new';

export interface PlannedItem {
  readonly id: string;
  readonly decision: Decision;
  readonly correspondence?: Correspondence | undefined;
  readonly period?: ItemPeriod | undefined;
  /** What the earlier answer covers at the item that corresponds. */
  readonly earlierYears?: Years | undefined;
  /** Places in the list of sections. */
  readonly sections: readonly number[];
  /** Where its text stands, for `joined` and `elsewhere`. */
  readonly under?: string | undefined;
}

interface Answered {
  readonly sections: readonly DraftSection[];
  readonly periods: ReadonlyMap<string, Years>;
  /** Whether the sections are templates that can be carried over. */
  readonly templates: boolean;
  /** Whether it says something itself, and does not only refer to another or say that it comes later. */
  readonly answers: boolean;
}

export function planItems(
  asked: readonly AskedItem[],
  { items: correspondences }: Correspondences,
  periods: AskedPeriods,
  earlier: Answered,
): readonly PlannedItem[] {
  /** Section → item under which it stands. */
  const used = new Map<number, string>();
  const planned: PlannedItem[] = [];
  for (const { id } of asked) {
    const correspondence = correspondences.get(id);
    const period = periods.items.get(id);
    if (correspondence === undefined) {
      planned.push({ id, decision: 'new', period, sections: [] });
      continue;
    }
    const earlierYears = earlier.periods.get(correspondence.earlier[0] ?? '');
    const sections = earlier.sections.flatMap(({ items, text }, index) =>
      text !== '' && items.some((item) => correspondence.earlier.includes(item)) ? [index] : [],
    );
    const common = { id, correspondence, period, earlierYears };
    if (isCited(correspondence, period, earlierYears))
      planned.push({ ...common, decision: 'cited', sections });
    else if (sections.length === 0) planned.push({ ...common, decision: 'empty', sections });
    else if (!earlier.templates || !correspondence.sure) {
      planned.push({ ...common, decision: 'shown', sections });
    } else {
      const fresh = sections.filter((index) => !used.has(index));
      for (const index of fresh) used.set(index, id);
      const under = used.get(sections[0] ?? -1);
      if (fresh.length > 0) planned.push({ ...common, decision: 'carried', sections: fresh });
      else planned.push({ ...common, decision: follows(planned, under, period), sections: [], under });
    }
  }
  return planned;
}

/** The figures of these very years were given: saying them twice can only go wrong. */
function isCited(
  { sure }: Correspondence,
  period: ItemPeriod | undefined,
  earlier: Years | undefined,
): boolean {
  return sure && period !== undefined && earlier !== undefined && within(period.years, earlier);
}

/** One heading can only answer items that stand right behind each other. */
function follows(
  planned: readonly PlannedItem[],
  under: string | undefined,
  period: ItemPeriod | undefined,
): Decision {
  const last = planned.at(-1);
  const head = planned.find(({ id }) => id === under);
  const next = last?.id === under || (last?.decision === 'joined' && last.under === under);
  return next && sameYears(head?.period?.years, period?.years) ? 'joined' : 'elsewhere';
}
