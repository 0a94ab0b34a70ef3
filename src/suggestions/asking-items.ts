/** The items of a question that need an answer, each with the texts that say what it means. */
import type { QuestionItem } from '../question/question.ts';
import type { WeightedText } from './candidate.ts';

export interface AskingItem {
  readonly id: string;
  /** As it stands in the question. */
  readonly text: string;
  /** Its own text counts whole, what stands around it less. */
  readonly texts: readonly WeightedText[];
}

/** "a) per jaar" inherits from its stem; "hoeveel daarvan" from the item before it; all from the title. */
const STEM = 0.6;
const PREVIOUS = 0.25;
const TITLE = 0.45;
const CONTEXT = 0.12;

export function askingItems(question: {
  readonly title: string;
  readonly context: string;
  readonly items: readonly QuestionItem[];
}): readonly AskingItem[] {
  const around = [
    { text: question.title, weight: TITLE },
    { text: question.context, weight: CONTEXT },
  ];
  const visit = (items: readonly QuestionItem[], above: readonly WeightedText[]): readonly AskingItem[] =>
    items.flatMap((item, index): readonly AskingItem[] => {
      if (item.items.length > 0) {
        return visit(item.items, [{ text: item.text, weight: STEM }, ...above]);
      }
      const before = items[index - 1];
      return [
        {
          id: item.id,
          text: item.text,
          texts: [
            { text: item.text, weight: 1 },
            ...(before === undefined ? [] : [{ text: before.text, weight: PREVIOUS }]),
            ...above,
          ],
        },
      ];
    });
  return visit(question.items, around);
}
