/** The question above its answer, where a parliament publishes both in one document. */
import type { HeadedItem } from '../../document/by-item.ts';
import type { HouseStyle } from '../../document/house-style.ts';
import type { AnswerItem } from '../../document/nodes.ts';
import type { QuestionPart } from '../../document/publication.ts';
import { layOutBlocks } from './blocks.ts';
import type { WritingContext } from './context.ts';
import { NO_LEAD, pageFrame } from './frames.ts';
import { layOutHead } from './head.ts';
import { layOutItems } from './items.ts';
import { type Part, paragraphPart, spaced } from './parts.ts';
import { textRuns } from './runs.ts';
import { headingStyle } from './style-names.ts';
import { twipsOfPoints } from './units.ts';

/** Distance between question and answer on one page, in times the space after a paragraph. */
const DISTANCE = 8;
/** Below the heading that says what the document, or the answer, is. */
const ITEM_LEVEL = 2;

export function layOutQuestion(question: QuestionPart, context: WritingContext): readonly Part[] {
  const plain = pageFrame(context.house);
  return [
    ...atTop(layOutHead(question.header, context)),
    ...layOutBlocks(question.introduction, plain, NO_LEAD, context),
    ...runsOfItems(question.items).flatMap((run) =>
      run[0]?.label === ''
        ? run.flatMap(({ children }) => layOutBlocks(children, plain, NO_LEAD, context))
        : layOutItems(run, context),
    ),
  ];
}

/** Items and answers, each under its heading; all these headings are of one level. */
export function layOutByItem(items: readonly HeadedItem[], context: WritingContext): readonly Part[] {
  const plain = pageFrame(context.house);
  let level: number | undefined;
  return items.flatMap(({ heading, children }) => {
    level = context.headingLevel(level ?? ITEM_LEVEL);
    return [
      paragraphPart({ style: headingStyle(level) }, textRuns(heading)),
      ...layOutBlocks(children, plain, NO_LEAD, context),
    ];
  });
}

/** A heading has white space above it, which the top of the first page has already. */
function atTop(parts: readonly Part[]): readonly Part[] {
  const [first, ...rest] = parts;
  return first?.type === 'paragraph' ? [spaced(first, { before: 0 }), ...rest] : parts;
}

/** Items one after another that have a label, or have none. */
function runsOfItems(items: readonly AnswerItem[]): readonly (readonly AnswerItem[])[] {
  const runs: AnswerItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run !== undefined && (run[0]?.label === '') === (item.label === '')) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** The answer, kept apart from the question above it. */
export function belowQuestion(
  answer: readonly Part[],
  { answerOnNewPage }: QuestionPart,
  { paragraph }: HouseStyle,
): readonly Part[] {
  const [first, ...rest] = answer;
  if (first?.type !== 'paragraph') return answer;
  return answerOnNewPage
    ? [{ ...first, look: { ...first.look, pageBreakBefore: true } }, ...rest]
    : [spaced(first, { before: twipsOfPoints(DISTANCE * paragraph.spaceAfter) }), ...rest];
}
