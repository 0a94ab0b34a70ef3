/** The question as it stands before its answer where a parliament publishes both in one document. */
import { fillForm } from '../format.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { composeByItem, type HeadedItem } from './by-item.ts';
import { type AnswerHead, textFiller } from './compose.ts';
import type { HouseStyle, ItemLabelForms } from './house-style.ts';
import type { AnswerItem, Block, HeaderLine } from './nodes.ts';
import { type AskedItem, textBlocks } from './question-text.ts';

/** Everything of the published document that its answer has not. */
export interface QuestionPart {
  /** Title of the whole for the file's properties. */
  readonly title: string;
  readonly header: readonly HeaderLine[];
  /** What the question says before its items. */
  readonly introduction: readonly Block[];
  /** In reading order, each before the items under it; a label is empty where the question has none. */
  readonly items: readonly AnswerItem[];
  readonly answerOnNewPage: boolean;
  /** Where each item is followed by its answer: in place of `items` and of the answer's own. */
  readonly byItem?: readonly HeadedItem[];
}

/**
 * @param asked with the answers, which only some houses print between the items
 * @param housePlace place of the house style, for placeholders that nothing can fill
 */
export function composeQuestion(
  head: AnswerHead,
  asked: {
    readonly context: string;
    readonly items: readonly AskedItem[];
    readonly answers: readonly AnswerItem[];
  },
  house: HouseStyle,
  housePlace: Place,
  report: Report,
): QuestionPart {
  const fill = textFiller(head, house, housePlace, report);
  const { publication } = house;
  const { byItem } = publication;
  return {
    title: fill(publication.title),
    header: publication.header.map((line) => ({ ...line, text: fill(line.text) })),
    introduction: textBlocks(asked.context),
    items: byItem === undefined ? asked.items.flatMap((item) => askedItems(item, 0, house.items)) : [],
    answerOnNewPage: publication.answerOnNewPage,
    ...(byItem === undefined ? {} : { byItem: composeByItem(asked.items, asked.answers, byItem, house) }),
  };
}

function askedItems(item: AskedItem, depth: number, forms: ItemLabelForms): readonly AnswerItem[] {
  const { id, label, text, items } = item;
  const printed = label ?? '';
  const form = depth === 0 ? fillForm(forms.number, { n: printed }) : fillForm(forms.letter, { a: printed });
  return [
    {
      ids: [id],
      label: printed === '' ? '' : form,
      letterOnly: depth > 0,
      children: textBlocks(text),
    },
    ...items.flatMap((inner) => askedItems(inner, depth + 1, forms)),
  ];
}
