/** The head of the answer: who answers which question of whom. */
import type { HeaderLine } from '../../document/nodes.ts';
import type { WritingContext } from './context.ts';
import { type Part, paragraphPart, spaced } from './parts.ts';
import { textRuns } from './runs.ts';
import { STYLES } from './style-names.ts';
import { twipsOfPoints } from './units.ts';

/** Distance between the head and the answer, in times the space after a paragraph. */
const DISTANCE = 4;

export function layOutHead(lines: readonly HeaderLine[], context: WritingContext): readonly Part[] {
  const shown = lines.filter(({ text }) => text.trim() !== '');
  const { spaceAfter } = context.house.paragraph;
  return shown.map(({ text, style }, index) => {
    if (style === 'title') context.headingLevel(1);
    const part = paragraphPart({ style: STYLES.head[style] }, textRuns(text));
    const last = index === shown.length - 1;
    return last ? spaced(part, { after: twipsOfPoints(DISTANCE * spaceAfter) }) : part;
  });
}
