/** Every item has an answer below its label, in the order of the question. */
import { chooseOpenings } from '../../../question/answer/answer-labels.ts';
import { indexItems } from '../../../question/answer/item-index.ts';
import type { ItemNode } from '../../../question/labels/item-tree.ts';
import { itemsToAnswer, type QuestionItem } from '../../../question/question.ts';
import type { Paragraph } from '../../../wordfile/story.ts';
import type { DossierSide } from '../dossier-side.ts';
import { inParagraph } from '../places.ts';
import type { WordRule, WordSubject } from '../subject.ts';
import { answerLines, coveredIdsOf, itemNodes, openedIds } from './openings.ts';

export const checkItems: WordRule = (subject, report) => {
  const { dossier } = subject;
  if (dossier === undefined) return;
  const { openings, question } = dossier;
  const filled = new Set(openings.filter(({ empty }) => !empty).flatMap(({ ids }) => ids));
  const opened = new Map(openings.flatMap(({ ids, paragraph }) => ids.map((id) => [id, paragraph] as const)));
  const expected = expectedItems(dossier);
  const missing: QuestionItem[] = [];
  for (const item of itemsToAnswer(question.items)) {
    const ids = [item.id, ...coveredIdsOf(item)];
    if (ids.some((id) => filled.has(id))) continue;
    const paragraph = ids.map((id) => opened.get(id)).find((found) => found !== undefined);
    if (paragraph !== undefined) {
      report.add(
        'word-item-empty',
        { id: item.id, text: item.text },
        { ...inParagraph(subject, paragraph), item: item.id },
      );
    } else if (expected.has(item.id)) missing.push(item);
  }
  const [first] = missing;
  // A question of one item needs no label.
  if (openings.length === 0 && missing.length === 1 && first !== undefined && hasText(subject)) return;
  for (const item of missing) {
    const elsewhere = outOfOrder(item, subject, dossier);
    if (elsewhere === undefined) {
      report.add(
        'word-item-missing',
        { id: item.id, text: item.text },
        { file: subject.path, item: item.id },
      );
    } else {
      report.add('word-item-order', { id: item.id }, { ...inParagraph(subject, elsewhere), item: item.id });
    }
  }
};

/** Those whose label can be found in the answer as the dossier gives it: a referring answer has none. */
function expectedItems({ fresh, question, forms }: DossierSide): ReadonlySet<string> {
  const all = itemsToAnswer(question.items);
  if (fresh === undefined) return new Set(all.map(({ id }) => id));
  const found = openedIds(fresh.lines, question, forms);
  return new Set(
    all.filter((item) => [item.id, ...coveredIdsOf(item)].some((id) => found.has(id))).map(({ id }) => id),
  );
}

function hasText({ text, labelOf }: WordSubject): boolean {
  return answerLines(text, labelOf).length > 0;
}

/** Where the label of an item stands that is not at its place. */
function outOfOrder(
  item: QuestionItem,
  { text, labelOf }: WordSubject,
  { question, openings, forms }: DossierSide,
): Paragraph | undefined {
  const used = new Set(openings.map(({ paragraph }) => paragraph));
  const lines = answerLines(text, labelOf).map((one) => ({
    ...one,
    line: one.paragraph !== undefined && used.has(one.paragraph) ? { ...one.line, text: '▦' } : one.line,
  }));
  const nodes = onlyThis(itemNodes(question.items), item.id);
  const index = indexItems(nodes);
  const found = chooseOpenings(
    lines.map(({ line }) => line),
    index,
    forms,
    Number.POSITIVE_INFINITY,
  ).find(({ nodes: [node], evidence }) => node?.id === item.id && evidence > 0.3);
  return found === undefined ? undefined : lines[found.line]?.paragraph;
}

/** The item with those above it. */
function onlyThis(nodes: readonly ItemNode[], id: string): readonly ItemNode[] {
  return nodes.flatMap((node) => {
    const items = onlyThis(node.items, id);
    return node.id === id || items.length > 0 ? [{ ...node, items: [...items] }] : [];
  });
}
