/** What stands in column A between the title of a sheet and its table. */
import { cellText, isBlank } from './excel-text.ts';
import type { SheetLine } from './sheet.ts';

/**
 * @param holds what the sheet holds, said first
 * @param marks for every sheet, such as "ONTWERP"
 */
export function lineTexts(
  holds: string,
  marks: readonly string[],
  more: readonly string[] = [],
): readonly SheetLine[] {
  const lines: readonly SheetLine[] = [
    { text: holds, look: 'text' },
    ...marks.map((text): SheetLine => ({ text, look: 'mark' })),
    ...more.map((text): SheetLine => ({ text, look: 'text' })),
  ];
  return lines.flatMap(({ text, look }) => (isBlank(text) ? [] : [{ text: cellText(text), look }]));
}
