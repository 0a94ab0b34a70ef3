/** The items of a question that need an answer, each with the texts that say what it means. */
import type { QuestionItem } from '../question/question.ts';
import type { WeightedText } from './candidate.ts';

export interface AskingItem {
  readonly id: string;
  /** As it stands in the question. */
  readonly text: string;
  /** Its own text counts whole, what stands around it less. */
  readonly texts: readonly WeightedText[];
  /** The title and the stems above it: what all of it is about. */
  readonly subject: readonly WeightedText[];
  /** Where an agency may be named, the nearest first: the item with its stems, the title, the introduction. */
  readonly mentions: readonly string[];
}

/** "a) per jaar" inherits from its stem; "hoeveel daarvan" from the item before it; all from the title. */
const STEM = { weight: 0.45, known: 0.9 };
const PREVIOUS = { weight: 0.15, known: 0.5 };
const TITLE = { weight: 0.3, known: 0.8 };
const CONTEXT = { weight: 0.05, known: 0.4 };

export function askingItems(question: {
  readonly title: string;
  readonly context: string;
  readonly items: readonly QuestionItem[];
}): readonly AskingItem[] {
  const around = [
    { text: question.title, ...TITLE },
    { text: question.context, ...CONTEXT },
  ];
  const visit = (
    items: readonly QuestionItem[],
    above: readonly WeightedText[],
    stems: readonly string[],
  ): readonly AskingItem[] =>
    items.flatMap((item, index): readonly AskingItem[] => {
      if (item.items.length > 0) {
        return visit(item.items, [{ text: item.text, ...STEM }, ...above], [item.text, ...stems]);
      }
      const before = items[index - 1];
      return [
        {
          id: item.id,
          text: item.text,
          texts: [
            { text: item.text, weight: 1 },
            ...(before === undefined ? [] : [{ text: before.text, ...PREVIOUS }]),
            ...above,
          ],
          mentions: [[item.text, ...stems].join('\n'), question.title, question.context],
          subject: above.filter(({ known = 0 }) => known > CONTEXT.known),
        },
      ];
    });
  return visit(question.items, around, []);
}
