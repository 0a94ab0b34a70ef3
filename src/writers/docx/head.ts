/** The head of the question or of the answer: who asks or answers what. */
import type { HeaderLine } from '../../document/nodes.ts';
import type { WritingContext } from './context.ts';
import { type Part, paragraphPart, spaced } from './parts.ts';
import { textRuns } from './runs.ts';
import { headingStyle, STYLES } from './style-names.ts';
import { twipsOfPoints } from './units.ts';

/** Distances in times the space after a paragraph: between the head and the text, and between lines that stand apart. */
const DISTANCE = 4;
const APART = 2;

export function layOutHead(lines: readonly HeaderLine[], context: WritingContext): readonly Part[] {
  const shown = lines.filter(({ text }) => text.trim() !== '');
  const { spaceAfter } = context.house.paragraph;
  return shown.map(({ text, style, apart }, index) => {
    const plain = paragraphPart({ style: styleOf(style, context) }, textRuns(text));
    const part = apart === true ? spaced(plain, { before: twipsOfPoints(APART * spaceAfter) }) : plain;
    // A heading has its own distance to what stands under it.
    const last = index === shown.length - 1 && style !== 'subject';
    return last ? spaced(part, { after: twipsOfPoints(DISTANCE * spaceAfter) }) : part;
  });
}

function styleOf(style: HeaderLine['style'], context: WritingContext): string {
  switch (style) {
    case 'title':
      return headingStyle(context.headingLevel(1));
    case 'subject':
      return headingStyle(context.headingLevel(2));
    default:
      return STYLES.head[style];
  }
}
