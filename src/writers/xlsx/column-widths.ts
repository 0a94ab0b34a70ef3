/** Widths of columns from the texts in them, in Excel's unit: digits of the workbook's font. */
import { longestWordWidth, textWidth } from '../text-width.ts';
import { TEXT_SIZE, TITLE_SIZE } from './looks.ts';
import type { AnnexSheet, SheetCell, SheetColumn, SheetTable } from './sheet.ts';

/** Width of a digit of Arial, in em. */
const DIGIT = 0.556;

/** What Excel keeps free around a text, and what other fonts are wider than the one that is measured. */
const AROUND = 2;

/** Column A also holds the texts above the table, which wrap in it: not into a tower, nor far beyond its labels. */
const FIRST_LEAST = 46;
/** A sheet without a table is a page of text. */
const TEXT_ONLY = 90;

/** A column of texts grows to this for whole sentences, and to `MOST` for a word that cannot be broken. */
const COMFORT = 46;
const MOST = 70;
const TEXT_LEAST = 14;

const NUMBER_LEAST = 11;
/** Headers of numbers wrap beyond this. */
const NUMBER_HEADER = 14;
const NUMBER_MOST = 40;

/** Widths of the columns of a sheet; one column where it has no table. */
export function columnWidths({ title, lines, table }: AnnexSheet): readonly number[] {
  if (table === undefined) return [TEXT_ONLY];
  const above = Math.max(
    digits(longestWordWidth(title), TITLE_SIZE),
    ...lines.map(({ text }) => digits(longestWordWidth(text))),
  );
  return table.columns.map((column, at) => {
    const width = columnWidth(column, cellTexts(table, at));
    return at === 0 ? Math.max(width, FIRST_LEAST, Math.min(above, MOST)) : width;
  });
}

function columnWidth({ header, holds }: SheetColumn, cells: readonly string[]): number {
  const lines = cells.flatMap((text) => text.split('\n'));
  const widest = digits(longest([header, ...lines].map(textWidth)));
  const word = digits(longest([header, ...lines].map(longestWordWidth)));
  switch (holds) {
    case 'text':
      return within(TEXT_LEAST, Math.max(word, Math.min(widest, COMFORT)), MOST);
    case 'number': {
      const headerWidth = Math.max(
        digits(longestWordWidth(header)),
        Math.min(digits(textWidth(header)), NUMBER_HEADER),
      );
      return within(NUMBER_LEAST, Math.max(headerWidth, digits(longest(lines.map(textWidth)))), NUMBER_MOST);
    }
    default: {
      const unknown: never = holds;
      throw new Error(`unknown kind of column: ${String(unknown)}`);
    }
  }
}

function cellTexts({ rows }: SheetTable, column: number): readonly string[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell === undefined ? [] : [shownText(cell)];
  });
}

function shownText(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'number':
    case 'sum':
      return cell.shown;
    default: {
      const unknown: never = cell;
      throw new Error(`unknown cell: ${JSON.stringify(unknown)}`);
    }
  }
}

function digits(em: number, size = TEXT_SIZE): number {
  return Math.ceil((em * size) / (TEXT_SIZE * DIGIT)) + AROUND;
}

function longest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

function within(least: number, width: number, most: number): number {
  return Math.min(Math.max(least, width), most);
}
