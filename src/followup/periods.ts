/** Which years a question is about, and which of its items ask for other ones. */
import { type AskedItem, sameYears, type Years } from './asked-item.ts';
import { askedYears, type Calendar } from './asked-years.ts';

/**
 * How the years are known: from the item's own words, from those of an item above it, from the other items, from the
 * introduction, or moved on from the earlier answer.
 */
export type PeriodReason = 'own' | 'stem' | 'items' | 'context' | 'moved' | 'same';

export interface ItemPeriod {
  readonly years: Years;
  readonly reason: PeriodReason;
  /** The words that say it; empty where none do. */
  readonly words: string;
  readonly sure: boolean;
}

export interface AskedPeriods {
  /** Of the question as a whole; absent where neither it nor the earlier answer tells. */
  readonly whole?: ItemPeriod | undefined;
  /** By item id. */
  readonly items: ReadonlyMap<string, ItemPeriod>;
}

/**
 * An item has the years that its own words name, else those of the nearest item above it, else those of the whole
 * question: the years that most items name (the first of several), else those of the introduction, else those after the
 * earlier answer up to the last full year before the question, else those of the earlier answer.
 */
export function askedPeriods(items: readonly AskedItem[], context: string, calendar: Calendar): AskedPeriods {
  const named = new Map<string, ItemPeriod>();
  for (const item of items) {
    const own = askedYears(item.text, calendar);
    const stem = item.stems.toReversed().flatMap((text) => askedYears(text, calendar) ?? [])[0];
    if (own !== undefined) named.set(item.id, { ...own, reason: 'own' });
    else if (stem !== undefined) named.set(item.id, { ...stem, reason: 'stem' });
  }
  const whole = mostNamed([...named.values()]) ?? ofContext(context, calendar) ?? movedOn(calendar);
  const all = items.flatMap(({ id }): [string, ItemPeriod][] => {
    const period = named.get(id) ?? whole;
    return period === undefined ? [] : [[id, period]];
  });
  return { whole, items: new Map(all) };
}

function mostNamed(periods: readonly ItemPeriod[]): ItemPeriod | undefined {
  const count = ({ years }: ItemPeriod) => periods.filter((other) => sameYears(other.years, years)).length;
  const most = Math.max(0, ...periods.map(count));
  const first = periods.find((period) => count(period) === most);
  return first && { ...first, reason: 'items' };
}

function ofContext(context: string, calendar: Calendar): ItemPeriod | undefined {
  const asked = askedYears(context, calendar, false);
  return asked && { ...asked, reason: 'context' };
}

function movedOn({ earlier, last }: Calendar): ItemPeriod | undefined {
  if (earlier === undefined) return undefined;
  if (earlier.to >= last) return { years: earlier, reason: 'same', words: '', sure: false };
  return { years: { from: earlier.to + 1, to: last }, reason: 'moved', words: '', sure: true };
}
