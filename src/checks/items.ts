/** Every item is answered; an item with letters under it needs no answer of its own. */
import { itemsToAnswer } from '../question/question.ts';
import type { Check } from './subject.ts';

export const checkItems: Check = ({ question, draftFile, body }, report) => {
  const answered = new Set(body.items.flatMap((item) => item.ids));
  for (const { id, text } of itemsToAnswer(question.items)) {
    if (!answered.has(id)) report.add('item-unanswered', { id, text }, { file: draftFile, item: id });
  }
};
