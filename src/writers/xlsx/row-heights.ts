/**
 * Heights of rows, in points, from the lines that their texts wrap into.
 *
 * Excel would find them by itself where a file names none, but other programs cut the texts off. They are no fixed
 * heights: a row still grows when somebody types a longer text into it.
 */
import { textWidth } from '../text-width.ts';
import { DIGIT, indentOf } from './column-widths.ts';
import { TEXT_SIZE, TITLE_SIZE } from './looks.ts';
import type { AnnexSheet, SheetCell } from './sheet.ts';

/** A line of Arial as Excel spaces it, as a multiple of the size. */
const LINE = 1.3125;

/** Excel has no higher rows. */
const MOST = 409;

/** One height per row of the sheet. */
export function rowHeights(
  { title, lines, table }: AnnexSheet,
  widths: readonly number[],
): readonly number[] {
  const [first = 0] = widths;
  const above = [height(lineCount(title, first, TITLE_SIZE), TITLE_SIZE)];
  for (const { text } of lines) above.push(height(lineCount(text, first)));
  if (table === undefined) return above;
  const rooms = table.columns.map((column, at) => (widths[at] ?? 0) - indentOf(column, at));
  const rowHeight = (texts: readonly string[]) =>
    height(Math.max(...texts.map((text, at) => lineCount(text, rooms[at] ?? 0))));
  return [
    ...above,
    rowHeight(table.columns.map(({ header }) => header)),
    ...table.rows.map(({ cells }) => rowHeight(cells.map(wrappingText))),
  ];
}

/** Numbers stay on one line. */
function wrappingText(cell: SheetCell): string {
  return cell.kind === 'text' || cell.kind === 'link' ? cell.text : '';
}

function height(lines: number, size = TEXT_SIZE): number {
  return Math.min(Math.ceil(lines * size * LINE * 4) / 4, MOST);
}

function lineCount(text: string, width: number, size = TEXT_SIZE): number {
  const room = (width * DIGIT * TEXT_SIZE) / size;
  return text.split('\n').reduce((count, line) => count + wrappedLines(line, room), 0);
}

/** Lines break at spaces and after hyphens; a word that is wider than the column is broken anywhere. */
function wrappedLines(line: string, room: number): number {
  if (textWidth(line) <= room) return 1;
  let count = 1;
  let used = 0;
  for (const word of line.split(/(?<=[\s-])/)) {
    const width = textWidth(word.trimEnd());
    if (used > 0 && used + width > room) {
      count += 1;
      used = 0;
    }
    const extra = Math.max(0, Math.ceil(width / room) - 1);
    count += extra;
    used += textWidth(word) - extra * room;
  }
  return count;
}
