/** Items of a question as two questions are compared by them. */
import type { QuestionItem } from '../question/question.ts';

export interface Years {
  readonly from: number;
  readonly to: number;
}

/** An item that needs an answer of its own. */
export interface AskedItem {
  readonly id: string;
  readonly text: string;
  /** Texts of the items that it stands under, the outermost first. */
  readonly stems: readonly string[];
}

export function askedItems(
  items: readonly QuestionItem[],
  stems: readonly string[] = [],
): readonly AskedItem[] {
  return items.flatMap((item): readonly AskedItem[] =>
    item.items.length === 0
      ? [{ id: item.id, text: item.text, stems }]
      : askedItems(item.items, [...stems, item.text]),
  );
}

export const within = (inner: Years, outer: Years): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

export const sameYears = (one: Years | undefined, other: Years | undefined): boolean =>
  one?.from === other?.from && one?.to === other?.to;
