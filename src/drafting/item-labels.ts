/** Labels of the answer's items in the house's form: "1. a)", then "b)". */
import type { ItemLabelForms } from '../document/house-style.ts';
import { namedItems } from '../document/named-items.ts';
import { fillForm, joinTexts } from '../format.ts';
import { allItems, type QuestionItem } from '../question/question.ts';

export interface ItemLabel {
  readonly text: string;
  /** True where the number was left out, because the item before stands under the same one. */
  readonly letterOnly: boolean;
}

/**
 * @param answered the items that one heading answers, in the question's order
 * @param previous the item that was answered before, if any
 */
export function labelItems(
  answered: readonly QuestionItem[],
  previous: QuestionItem | undefined,
  items: readonly QuestionItem[],
  forms: ItemLabelForms,
  and: string,
): ItemLabel {
  const [first, ...others] = answered;
  if (first === undefined) return { text: '', letterOnly: false };
  // A question that is one unnumbered text has an answer without a label.
  if (first.label === null && allItems(items).length === 1) return { text: '', letterOnly: false };
  const label = labelOne(first, previous, items, forms);
  const named = namedItems([first, ...others], items);
  if (named.kind === 'one') return label;
  if (named.kind === 'several') {
    let before = first;
    const texts = others.map((item) => {
      const { text } = labelOne(item, before, items, forms);
      before = item;
      return text;
    });
    return { ...label, text: joinTexts([label.text, ...texts], and) };
  }
  const lastLabel = labelOne(named.items.at(-1) ?? first, first, items, forms);
  return { ...label, text: fillForm(forms.joint, { first: label.text, last: lastLabel.text }) };
}

function labelOne(
  item: QuestionItem,
  previous: QuestionItem | undefined,
  items: readonly QuestionItem[],
  forms: ItemLabelForms,
): ItemLabel {
  const path = pathTo(item, items);
  const before = previous === undefined ? [] : pathTo(previous, items);
  let shared = 0;
  while (shared < path.length - 1 && path[shared] === before[shared]) shared += 1;
  const names = path.map((step) => step.label ?? step.id);
  const [number = '', letter = ''] = names;
  if (shared === 0 && path.length === 2) {
    return { text: fillForm(forms.numberAndLetter, { n: number, a: letter }), letterOnly: false };
  }
  const parts = names.map((name, depth) =>
    depth === 0 ? fillForm(forms.number, { n: name }) : fillForm(forms.letter, { a: name }),
  );
  return { text: parts.slice(shared).join(' '), letterOnly: shared > 0 };
}

/** The items on the way down to this one, itself last. */
function pathTo(item: QuestionItem, items: readonly QuestionItem[]): readonly QuestionItem[] {
  for (const candidate of items) {
    if (candidate === item) return [candidate];
    const below = pathTo(item, candidate.items);
    if (below.length > 0) return [candidate, ...below];
  }
  return [];
}
