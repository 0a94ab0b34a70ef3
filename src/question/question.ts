/** A written question as structured data. House, session, minister, number and date identify it. */

export interface QuestionItem {
  /** `1`, `1a`, `2b`: the labels on the way down, joined. */
  readonly id: string;
  /** As printed, without its dot or bracket; null in a question without numbers. */
  readonly label: string | null;
  readonly text: string;
  readonly items: readonly QuestionItem[];
}

export interface Question {
  /** Folder name of the house, where the question names one. */
  readonly house?: string;
  readonly session?: string;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  /** Full names. */
  readonly authors: readonly string[];
  readonly title: string;
  readonly context: string;
  readonly items: readonly QuestionItem[];
}

/** All items in reading order, each before the items under it. */
export function allItems(items: readonly QuestionItem[]): readonly QuestionItem[] {
  return items.flatMap((item) => [item, ...allItems(item.items)]);
}

/** Items that need an answer of their own: those with no items under them. */
export function itemsToAnswer(items: readonly QuestionItem[]): readonly QuestionItem[] {
  return allItems(items).filter((item) => item.items.length === 0);
}
