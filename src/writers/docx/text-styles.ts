/** Styles of the head, the items, and the headings and lists in them. */
import type { IParagraphStyleOptions } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import { hangingIndent, labelEdge } from './frames.ts';
import { headingStyle, STYLES } from './style-names.ts';
import { type ParagraphFormat, space, style } from './style-options.ts';
import { halfPointsOf, twipsOf, twipsOfPoints } from './units.ts';

/** Size in times the size of the text, distances in times the space after a paragraph. */
const HEADINGS = [
  { level: 1, size: 1, italics: false, before: 4, after: 1 / 3 },
  { level: 2, size: 1.1, italics: false, before: 1.5, after: 0.5 },
  { level: 3, size: 1, italics: false, before: 1.5, after: 0.5 },
  { level: 4, size: 1, italics: true, before: 1, after: 0.5 },
] as const;

export function textStyles(house: HouseStyle): readonly IParagraphStyleOptions[] {
  return [...headStyles(house), ...headingStyles(house), ...itemStyles(house), ...listStyles(house)];
}

function headStyles({ paragraph }: HouseStyle): readonly IParagraphStyleOptions[] {
  const close: ParagraphFormat = { keepLines: true, spacing: space(0, paragraph.spaceAfter / 3) };
  return [
    style(STYLES.head.name, 'Answer Name', { run: { bold: true }, paragraph: { ...close, keepNext: true } }),
    style(STYLES.head.function, 'Answer Function', { paragraph: close }),
    style(STYLES.head.line, 'Answer Line', { paragraph: close }),
  ];
}

/** Heading 1 is the line of the head that says what this is; the others stand inside an item. */
function headingStyles({ fonts, paragraph }: HouseStyle): readonly IParagraphStyleOptions[] {
  return HEADINGS.map(({ level, size, italics, before, after }) =>
    style(headingStyle(level), `heading ${level}`, {
      next: STYLES.normal,
      run: { bold: !italics, italics, size: halfPointsOf(fonts.size * size) },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: space(before * paragraph.spaceAfter, after * paragraph.spaceAfter),
        outlineLevel: level - 1,
      },
    }),
  );
}

/** An item's label hangs to the left of its text; the edge of a hanging indent is a tab stop of itself. */
function itemStyles(house: HouseStyle): readonly IParagraphStyleOptions[] {
  const apart: ParagraphFormat =
    house.reference?.text.close === true
      ? { spacing: { after: twipsOfPoints(house.paragraph.spaceAfter) } }
      : {};
  const item = (id: string, name: string, letterOnly: boolean) =>
    style(id, name, {
      next: STYLES.itemText,
      paragraph: { ...apart, indent: hangingIndent(labelEdge(letterOnly, house), house) },
    });
  return [
    item(STYLES.item, 'Answer Item', false),
    item(STYLES.letterItem, 'Answer Letter Item', true),
    style(STYLES.itemText, 'Answer Text', {
      paragraph: { ...apart, indent: { left: twipsOf(house.paragraph.itemIndent) } },
    }),
  ];
}

function listStyles({ paragraph }: HouseStyle): readonly IParagraphStyleOptions[] {
  const close: ParagraphFormat = { spacing: { after: twipsOfPoints(paragraph.spaceAfter / 3) } };
  return [
    style(STYLES.listEntry, 'List Paragraph', { paragraph: close }),
    style(STYLES.listText, 'List Continue', { paragraph: close }),
  ];
}
