/** Question and answer item by item, each item with its answer right below it, as some parliaments print them. */
import { fillForm, joinTexts } from '../format.ts';
import type { HouseStyle, ItemHeadingForms } from './house-style.ts';
import { namedItems } from './named-items.ts';
import type { AnswerItem, Block } from './nodes.ts';
import { type AskedItem, textBlocks } from './question-text.ts';
import { mapBlocks } from './walk.ts';

/** An item of the question, or what answers one or several, under a heading of its own. */
export interface HeadedItem {
  readonly kind: 'question' | 'answer';
  readonly heading: string;
  readonly children: readonly Block[];
}

/**
 * The items in the question's order, each answer behind the last item that it answers: items that are answered together
 * stand one after another. Nothing is left out: an item that has no answer (only in a draft) stands in its place.
 *
 * @param answers in their own order
 */
export function composeByItem(
  asked: readonly AskedItem[],
  answers: readonly AnswerItem[],
  forms: ItemHeadingForms,
  { labels }: Pick<HouseStyle, 'labels'>,
): readonly HeadedItem[] {
  const order = inOrder(asked);
  const places = new Map(order.map((item, index) => [item.id, index]));
  const nameOf = (item: AskedItem) => (item.label === null ? '' : item.id);
  const headed: HeadedItem[] = [];
  let next = 0;
  const ask = (end: number) => {
    for (const item of order.slice(next, Math.max(next, end))) {
      // What only has items under it says nothing by itself.
      if (item.text.trim() === '' && item.items.length > 0) continue;
      headed.push({
        kind: 'question',
        heading: heading(forms.question, nameOf(item)),
        children: textBlocks(item.text),
      });
    }
    next = Math.max(next, end);
  };
  for (const answer of answers) {
    const own = order.filter(({ id }) => answer.ids.includes(id));
    ask(Math.max(0, ...own.map(({ id }) => (places.get(id) ?? -1) + 1)));
    const name = nameOfAll(own, asked, nameOf, forms, labels.and);
    headed.push({ kind: 'answer', heading: heading(forms.answer, name), children: deeper(answer) });
  }
  ask(order.length);
  return headed;
}

/** "2", "2 en 3", "2 t/m 6" */
function nameOfAll(
  [first, ...others]: readonly AskedItem[],
  asked: readonly AskedItem[],
  nameOf: (item: AskedItem) => string,
  forms: ItemHeadingForms,
  and: string,
): string {
  if (first === undefined) return '';
  const named = namedItems([first, ...others], asked);
  if (named.kind === 'one') return nameOf(named.item);
  const names = named.items.map(nameOf);
  const last = names.at(-1) ?? '';
  return named.kind === 'run' && names.length > 2
    ? fillForm(forms.joint, { first: names[0] ?? '', last })
    : joinTexts(names, and);
}

/** A question without numbers has none in its headings. */
function heading(form: string, n: string): string {
  return fillForm(form, { n }).replace(/\s+/g, ' ').trim();
}

/** Headings inside an answer stand below that of the item. */
function deeper(item: AnswerItem): readonly Block[] {
  const { items } = mapBlocks({ introduction: [], items: [item] }, (block) =>
    block.type === 'heading' ? { ...block, depth: block.depth === 2 ? 3 : 4 } : block,
  );
  return items[0]?.children ?? [];
}

function inOrder(items: readonly AskedItem[]): readonly AskedItem[] {
  return items.flatMap((item) => [item, ...inOrder(item.items)]);
}
