/** Where the items of an answer begin in a Word file: by typed labels, or by those that Word computes. */
import { chooseOpenings } from '../../../question/answer/answer-labels.ts';
import { indexItems } from '../../../question/answer/item-index.ts';
import { coveredIds, isFollowedBelow } from '../../../question/answer/split-answer.ts';
import { fullWidth } from '../../../question/clean/width.ts';
import type { Form } from '../../../question/forms/form.ts';
import type { ItemNode } from '../../../question/labels/item-tree.ts';
import type { Line } from '../../../question/line.ts';
import type { Question, QuestionItem } from '../../../question/question.ts';
import type { Paragraph, Story } from '../../../wordfile/story.ts';
import type { ItemOpening } from '../dossier-side.ts';
import { flat } from '../reading/plain-text.ts';

/** A line of the answer with what it was read from; tables, pictures and charts are lines without labels. */
export interface AnswerLine {
  readonly line: Line;
  /** Absent for what is no paragraph. */
  readonly paragraph?: Paragraph;
}

/** Stands for a table or a picture: no letter or digit, so that it is no label. */
const THING = '▦';

export function findOpenings(
  text: Story,
  labelOf: (paragraph: Paragraph) => string,
  question: Question,
  forms: readonly Form[],
): readonly ItemOpening[] {
  const answer = answerLines(text, labelOf);
  const lines = answer.map(({ line }) => line);
  const index = indexItems(itemNodes(question.items));
  const openings = chooseOpenings(lines, index, forms, fullWidth(lines));
  return openings.flatMap((opening, at) => {
    const paragraph = answer[opening.line]?.paragraph;
    if (paragraph === undefined) return [];
    const own = (lines[opening.line]?.text ?? '').slice(opening.textAt);
    const below = lines.slice(opening.line + 1, openings[at + 1]?.line);
    const [node] = opening.nodes;
    const parent =
      opening.nodes.length === 1 &&
      (node?.items.length ?? 0) > 0 &&
      isFollowedBelow(opening, openings, index);
    return [
      {
        ids: coveredIds(opening, openings, index),
        paragraph,
        empty: [own, ...below.map((line) => line.text)].every((one) => one.trim() === ''),
        parent,
      },
    ];
  });
}

/** The ids whose labels are found in lines. */
export function openedIds(
  lines: readonly Line[],
  question: Question,
  forms: readonly Form[],
): ReadonlySet<string> {
  const index = indexItems(itemNodes(question.items));
  const openings = chooseOpenings(lines, index, forms, fullWidth(lines));
  return new Set(openings.flatMap((opening) => coveredIds(opening, openings, index)));
}

/** The lines of the answer itself: behind the question, where both stand in the file. */
export function answerLines(text: Story, labelOf: (paragraph: Paragraph) => string): readonly AnswerLine[] {
  const lines: AnswerLine[] = [];
  let gap = true;
  for (const [at, block] of text.blocks.entries()) {
    if (block.type === 'table') {
      lines.push({ line: { text: THING, line: at + 1, gap, whole: true } });
      continue;
    }
    const label = labelOf(block);
    const shown = flat(`${label} ${block.text.replaceAll('\n', ' ')}`);
    const holdsThing = block.pieces.some(({ kind, gone }) => kind === 'object' && !gone);
    // A list entry without text shows its bullet alone.
    if (shown === '' || (flat(block.text) === '' && /^[-–•o]$/.test(label))) {
      if (holdsThing) lines.push({ line: { text: THING, line: at + 1, gap, whole: true }, paragraph: block });
      gap = true;
      continue;
    }
    lines.push({ line: { text: shown, line: at + 1, gap, whole: true }, paragraph: block });
    gap = false;
  }
  const start = lines.findIndex(({ line }) => /^antwoord(?:en)?:?$/iu.test(line.text));
  return lines.slice(start + 1);
}

export function itemNodes(items: readonly QuestionItem[]): readonly ItemNode[] {
  return items.map(({ id, label, items: below }) => ({
    ...{ id, label, lines: [], items: [...itemNodes(below)] },
    covers: coveredNumbers(label),
  }));
}

/** "2-6" is one label for five numbers. */
function coveredNumbers(label: string | null): readonly number[] {
  const [, from, to] = /^(\d{1,3})(?:\s?-\s?(\d{1,3}))?$/.exec(label ?? '') ?? [];
  const first = Number(from ?? 1);
  const last = Math.min(Number(to ?? first), first + 200);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
}

/** The ids of the numbers that the label of an item covers, where it covers several. */
export function coveredIdsOf({ label }: Pick<QuestionItem, 'label'>): readonly string[] {
  const numbers = coveredNumbers(label);
  return numbers.length > 1 ? numbers.map(String) : [];
}
