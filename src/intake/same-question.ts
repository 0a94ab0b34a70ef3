/** Whether two questions ask the same: those to several ministers have the same items, one by one. */
import { itemsOfHeading } from '../drafting/item-headings.ts';
import { itemsToAnswer, type QuestionItem } from '../question/question.ts';
import type { QuestionFile } from '../question/question-file.ts';
import { dutchWords, type Word } from '../words/dutch-words.ts';
import { likeness, rarity } from '../words/similarity.ts';

/** Items that are asked in other words have about half of their telling words in common. */
const ALIKE = 0.5;

/**
 * The items of one question that the other one does not ask.
 *
 * @returns their ids, in their order
 */
export function itemsNotIn(
  { items }: Pick<QuestionFile, 'items'>,
  other: Pick<QuestionFile, 'items'>,
): readonly string[] {
  // Compounds need a dictionary, and tell nothing here: the same question has the same words.
  const { words } = dutchWords(new Map());
  const [mine, theirs] = [items, other.items].map((list) =>
    asked(list).map(({ id, text }) => ({ id, text: folded(text), words: words(text) })),
  );
  if (mine === undefined || theirs === undefined) return [];
  const rare = rarity([...mine, ...theirs].map((item): readonly Word[] => item.words));
  return mine
    .filter(
      (item) =>
        !theirs.some((one) => one.text === item.text || likeness(item.words, one.words, rare).score >= ALIKE),
    )
    .map(({ id }) => id);
}

/** Each item that needs an answer, with what stands above its letters. */
function asked(items: readonly QuestionItem[], above = ''): readonly { id: string; text: string }[] {
  return items.flatMap(({ id, text, items: inner }) => {
    const whole = `${above} ${text}`;
    return inner.length === 0 ? [{ id, text: whole }] : asked(inner, whole);
  });
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A heading for all items that need an answer: "1-6", or "1a-1c" of a question with one number. */
export function headingOfAll(items: readonly QuestionItem[]): string {
  const leaves = itemsToAnswer(items);
  const list = items.length === 1 ? leaves : items;
  const [first, last] = [list[0]?.id ?? '', list.at(-1)?.id ?? ''];
  const range = first === last ? first : `${first}-${last}`;
  const found = itemsOfHeading(range, items);
  // Ids with a dash in them are none that a range can name.
  const covers = found.ok && leaves.every((leaf) => found.items.includes(leaf));
  return covers ? range : leaves.map(({ id }) => id).join(', ');
}
