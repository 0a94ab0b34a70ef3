/** The text of an answer, part by part, with the items that each part answers. */
import { textOf, type Vocabulary } from '../clean/paragraphs.ts';
import type { Form } from '../forms/form.ts';
import { headingsAtEnd, isCapitalHeading } from '../headings.ts';
import type { ItemNode } from '../labels/item-tree.ts';
import type { Line } from '../line.ts';
import type { AnswerPart } from '../parsed-question.ts';
import { chooseOpenings, type Opening } from './answer-labels.ts';
import { type ItemIndex, indexItems } from './item-index.ts';

export interface TextForm {
  readonly width: number;
  readonly vocabulary: Vocabulary;
}

export interface SplitAnswer {
  readonly parts: readonly AnswerPart[];
  /** Parts that have a label of their own. */
  readonly labelled: number;
  /** Lines at which a part begins without much evidence. */
  readonly doubtful: readonly Line[];
  /** Lines above a part that belong to none. */
  readonly headings: readonly Line[];
}

/** Below this a label is accepted, and a person is asked to look. */
const DOUBT = 0.3;

/**
 * @param items those that this text may answer, with what is below them
 * @param whole the ids of what stands without a label of its own, where the heading names the items already
 */
export function splitAnswer(
  lines: readonly Line[],
  items: readonly ItemNode[],
  forms: readonly Form[],
  form: TextForm,
  whole?: readonly string[],
): SplitAnswer {
  const index = indexItems(items);
  const openings = chooseOpenings(lines, index, forms, form.width);
  const print = (part: readonly Line[]) => textOf(part, form.width, form.vocabulary);
  const allIds = index.nodes.flatMap(idsOf);
  if (openings.length === 0) {
    const text = print(lines);
    return {
      parts: text === '' ? [] : [{ ids: whole ?? allIds, text }],
      labelled: 0,
      doubtful: [],
      headings: [],
    };
  }
  const parts: AnswerPart[] = [];
  const headings: Line[] = [];
  const withoutHeadings = (part: readonly Line[], above: readonly Line[]) => {
    headings.push(...above);
    return part.slice(0, part.length - above.length);
  };
  const first = lines.slice(0, openings[0]?.line);
  const before = print(withoutHeadings(first, first.every(isCapitalHeading) ? first : headingsAtEnd(first)));
  if (before !== '') parts.push({ ids: whole ?? [], text: before });
  for (const [at, opening] of openings.entries()) {
    const next = openings[at + 1];
    const own = linesOf(lines, opening, next);
    const part = withoutHeadings(own, next === undefined ? [] : headingsAtEnd(own));
    const text = print(part);
    const ids = coveredIds(opening, openings, index);
    // The number above the letters: "1." on a line of its own before "a)".
    if (
      text === '' &&
      opening.nodes.length === 1 &&
      (opening.nodes[0]?.items.length ?? 0) > 0 &&
      isFollowedBelow(opening, openings, index)
    )
      continue;
    parts.push({ ids, text });
  }
  const doubtful = openings.flatMap(({ line, evidence }) => (evidence < DOUBT ? (lines[line] ?? []) : []));
  return { parts, labelled: openings.length, doubtful, headings };
}

/** The ids that a node stands for: one, or each number that its label covers. */
export function idsOf(node: ItemNode): readonly string[] {
  return node.covers.length > 1 ? node.covers.map(String) : [node.id];
}

function linesOf(
  lines: readonly Line[],
  { line, textAt }: Opening,
  next: Opening | undefined,
): readonly Line[] {
  const [first, ...others] = lines.slice(line, next?.line);
  if (first === undefined) return others;
  const text = first.text.slice(textAt);
  return text === '' ? others : [{ ...first, text, printed: first.text.length }, ...others];
}

/** An answer to a number whose letters have none of their own answers them, too. */
export function coveredIds(
  opening: Opening,
  openings: readonly Opening[],
  index: ItemIndex,
): readonly string[] {
  const [node] = opening.nodes;
  if (opening.nodes.length !== 1 || node === undefined) return opening.nodes.flatMap(idsOf);
  if (isFollowedBelow(opening, openings, index)) return idsOf(node);
  return indexItems([node]).nodes.flatMap(idsOf);
}

export function isFollowedBelow({ nodes }: Opening, openings: readonly Opening[], index: ItemIndex): boolean {
  const [node] = nodes;
  return openings.some((other) =>
    other.nodes.some(
      (one) => node !== undefined && one !== node && (index.paths.get(one) ?? []).includes(node),
    ),
  );
}
