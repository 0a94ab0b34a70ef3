/** What a reader sees in each content control. */
import type { Control, Paragraph, Story } from './story.ts';

export interface ControlText {
  readonly control: Control;
  /** Without what was deleted or hidden; paragraphs parted by "\n". */
  readonly text: string;
  /** The first that has some of it. */
  readonly paragraph: Paragraph;
}

/** All controls that hold text, in the order of the text; one in another has its own entry. */
export function controlTexts({ paragraphs }: Pick<Story, 'paragraphs'>): readonly ControlText[] {
  const texts = new Map<Control, { parts: string[]; paragraph: Paragraph; last: Paragraph }>();
  for (const paragraph of paragraphs) {
    for (const { controls, text, gone } of paragraph.pieces) {
      for (const control of controls) {
        const known = texts.get(control);
        if (known === undefined) {
          texts.set(control, { parts: [gone ? '' : text], paragraph, last: paragraph });
          continue;
        }
        if (known.last !== paragraph) known.parts.push('\n');
        known.last = paragraph;
        if (!gone) known.parts.push(text);
      }
    }
  }
  return [...texts].map(([control, { parts, paragraph }]) => ({ control, text: parts.join(''), paragraph }));
}
