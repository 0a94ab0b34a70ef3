/**
 * Heights of rows, in points, from the lines that their texts wrap into.
 *
 * Excel would find them by itself where a file names none, but other programs cut the texts off. They are no fixed
 * heights: a row still grows when somebody types a longer text into it.
 */
import { wrappedLines } from '../text-width.ts';
import { DIGIT, indentOf } from './column-widths.ts';
import { TEXT_SIZE, TITLE_SIZE } from './looks.ts';
import type { AnnexSheet, SheetCell, SheetRow, SheetTable } from './sheet.ts';

/** A line of Arial as Excel spaces it, as a multiple of the size. */
const LINE = 1.3125;

/** Excel has no higher rows. */
const MOST = 409;

/** One height per row of the sheet, but for the body of a table that is streamed. */
export function rowHeights(sheet: AnnexSheet, widths: readonly number[]): readonly number[] {
  const { title, lines, table } = sheet;
  const [first = 0] = widths;
  const above = [height(lineCount(title, first, TITLE_SIZE), TITLE_SIZE)];
  for (const { text } of lines) above.push(height(lineCount(text, first)));
  if (table === undefined) return above;
  above.push(textsHeight(roomsOf(table, widths))(table.columns.map(({ header }) => header)));
  if (table.streamed === true) return above;
  const heightOf = bodyHeight(table, widths);
  for (const row of table.rows) above.push(heightOf(row));
  return above;
}

/** The height of a row of the table's body. */
export function bodyHeight(table: SheetTable, widths: readonly number[]): (row: SheetRow) => number {
  const heightOf = textsHeight(roomsOf(table, widths));
  return ({ cells }) => heightOf(cells.map(wrappingText));
}

/** The width of each column less what stays empty in it. */
function roomsOf(table: SheetTable, widths: readonly number[]): readonly number[] {
  return table.columns.map((column, at) => (widths[at] ?? 0) - indentOf(column, at));
}

function textsHeight(rooms: readonly number[]): (texts: readonly string[]) => number {
  return (texts) => height(Math.max(...texts.map((text, at) => lineCount(text, rooms[at] ?? 0))));
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
  return wrappedLines(text, room);
}
