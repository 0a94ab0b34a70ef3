/** The texts and tables that go from an earlier dossier into the new one. */
import { sameYears, type Years } from './asked-item.ts';
import type { EarlierAnswer } from './earlier-answer.ts';
import { type MovedText, moveText } from './moved-text.ts';
import type { PlannedItem } from './plan.ts';

export interface CarriedSection {
  /** Undefined where the section is no template of its own. */
  readonly text: MovedText | undefined;
  readonly original: string;
  /** Ids of earlier items that it answered, too, and that this item does not correspond to. */
  readonly alsoAnswered: readonly string[];
}

export interface CarriedItem {
  readonly item: PlannedItem;
  readonly sections: readonly CarriedSection[];
  /** Other years than the question as a whole, of which the text names the period: it cannot go on as it is. */
  readonly apart: boolean;
  /** Tables that it places. */
  readonly places: readonly string[];
  /** Of these, those that stood at an item that is not carried over. */
  readonly adopted: readonly string[];
  /** Tables that its text names and that stand at an item of other years: what it says of them is about those. */
  readonly otherYears: readonly string[];
}

export interface Carried {
  /** By id, the items of which the text is carried over. */
  readonly items: ReadonlyMap<string, CarriedItem>;
  /** Table id → id of the item where it stands, in the earlier dossier's order; undefined for those of the annex alone. */
  readonly tables: ReadonlyMap<string, string | undefined>;
}

export function carrySections(
  planned: readonly PlannedItem[],
  earlier: EarlierAnswer,
  whole: Years | undefined,
): Carried {
  const declared = new Set(earlier.file?.tables.keys() ?? []);
  const drafts = planned
    .filter(({ decision }) => decision === 'carried')
    .map((item) => {
      const sections = item.sections.map((index): CarriedSection => {
        const section = earlier.sections[index];
        const original = section?.text ?? '';
        const own = item.correspondence?.earlier ?? [];
        return {
          original,
          text: moveText(original, earlier.period, item.period?.years ?? whole, earlier.passage),
          alsoAnswered: (section?.items ?? []).filter((id) => !own.includes(id)),
        };
      });
      const period = sections.some(({ text }) => text?.uses.period === true);
      const apart = period && item.period !== undefined && !sameYears(item.period.years, whole);
      return { item, sections, apart };
    });
  const used = (sections: readonly CarriedSection[], of: 'placed' | 'tables') =>
    sections.flatMap(({ text }) => [...(text?.uses[of] ?? [])]).filter((id) => declared.has(id));
  const at = new Map<string, string>();
  for (const { item, sections } of drafts) {
    for (const id of used(sections, 'placed')) if (!at.has(id)) at.set(id, item.id);
  }
  const items = new Map<string, CarriedItem>();
  for (const { item, sections, apart } of drafts) {
    const adopted: string[] = [];
    // A text that goes on only as a comment names nothing.
    for (const id of apart ? [] : used(sections, 'tables')) {
      if (at.has(id) || !inAnswer(earlier, id)) continue;
      at.set(id, item.id);
      adopted.push(id);
    }
    const places = [...at].flatMap(([id, place]) => (place === item.id ? [id] : []));
    const otherYears = (apart ? [] : used(sections, 'tables')).filter((id) => {
      const place = drafts.find((one) => one.item.id === at.get(id));
      return place !== undefined && !sameYears(place.item.period?.years, item.period?.years);
    });
    items.set(item.id, { item, sections, apart, places, adopted, otherYears: [...new Set(otherYears)] });
  }
  const named = new Set(drafts.flatMap(({ sections }) => used(sections, 'tables')));
  const tables = [...declared].flatMap((id): [string, string | undefined][] =>
    at.has(id) || (named.has(id) && !inAnswer(earlier, id)) ? [[id, at.get(id)]] : [],
  );
  return { items, tables: new Map(tables) };
}

/** Whether the table stands in the answer, and not in the annex alone. */
function inAnswer(earlier: EarlierAnswer, id: string): boolean {
  const place = earlier.dossier?.tables.get(id)?.raw['place'];
  return place === undefined || place === 'both';
}
