/** Widths of columns from the texts in them, in Excel's unit: digits of the workbook's font. */
import { longestWordWidth, textWidth } from '../text-width.ts';
import { TEXT_SIZE, TITLE_SIZE } from './looks.ts';
import type { AnnexSheet, SheetCell, SheetColumn, SheetRow, SheetTable } from './sheet.ts';

/** Width of a digit of Arial, in em. */
export const DIGIT = 0.556;

/** What Excel keeps free around a text, and what other fonts are wider than the one that is measured. */
const AROUND = 2;

/** What the indent takes of every column of texts but the first. */
const INDENT = 2;

/**
 * Column A also holds the texts above the table, which wrap in it, on two lines each where this is enough: the column
 * becomes neither a tower of words nor much wider than its labels.
 */
const FIRST_LEAST = 28;
const FIRST_MOST = 60;
/** A sheet without a table is a page of text: as wide as upright A4, since LibreOffice does not shrink one column. */
const TEXT_ONLY = 70;

/** A column of texts is as wide as one of them for up to so many digits; long texts make it wider. */
const COMFORT = 48;
const LONG_TEXT = 160;
/** Enough for a SHA-256 on one line. */
const MOST = 72;
const TEXT_LEAST = 14;

const NUMBER_LEAST = 11;
/** Headers of numbers wrap beyond this; sooner where there are many, which would make the page too wide to read. */
const NUMBER_HEADER = 19;
const NARROW_HEADER = 13;
const MANY_NUMBERS = 6;
const NUMBER_MOST = 40;
/** Between a number and the one to its left. */
const NUMBER_GAP = 1;

/**
 * Widths of the columns of a sheet; one column where it has no table.
 *
 * @param survey of the rows of its table, where somebody has gone over them
 */
export function columnWidths(
  { title, lines, table }: AnnexSheet,
  survey: WidthSurvey | undefined = table && surveyOf(table),
): readonly number[] {
  if (table === undefined) return [TEXT_ONLY];
  const above = Math.max(onTwoLines(title, TITLE_SIZE), ...lines.map(({ text }) => onTwoLines(text)));
  const numbers = table.columns.filter(({ holds }) => holds === 'number').length;
  const headerWidth = numbers > MANY_NUMBERS ? NARROW_HEADER : NUMBER_HEADER;
  return table.columns.map((column, at) => {
    const width = columnWidth(column, survey?.widest(at) ?? NOTHING, headerWidth);
    return at === 0 ? Math.max(width, within(FIRST_LEAST, above, FIRST_MOST)) : width + indentOf(column, at);
  });
}

/** How much of the width of a column stays empty before its texts. */
export function indentOf({ holds }: SheetColumn, at: number): number {
  return at > 0 && holds === 'text' ? INDENT : 0;
}

/** What the cells of a column need, in em: a line, and the longest word of it. */
interface Widest {
  readonly line: number;
  readonly word: number;
}

const NOTHING: Widest = { line: 0, word: 0 };

/** What the rows of a table need, row by row. */
export class WidthSurvey {
  readonly #widest: { line: number; word: number }[] = [];

  add({ cells }: SheetRow): void {
    cells.forEach((cell, column) => {
      this.#widest[column] ??= { ...NOTHING };
      const widest = this.#widest[column];
      for (const line of shownText(cell).split('\n')) {
        const width = textWidth(line);
        widest.line = Math.max(widest.line, width);
        // A word is no wider than its line.
        if (width > widest.word) widest.word = Math.max(widest.word, longestWordWidth(line));
      }
    });
  }

  widest(column: number): Widest {
    return this.#widest[column] ?? NOTHING;
  }
}

function surveyOf({ rows }: SheetTable): WidthSurvey {
  const survey = new WidthSurvey();
  for (const row of rows) survey.add(row);
  return survey;
}

/** @param headerWidth of a column of numbers, unless a word or a number needs more */
function columnWidth({ header, holds }: SheetColumn, cells: Widest, headerWidth: number): number {
  const widest = digits(Math.max(textWidth(header), cells.line));
  const word = digits(Math.max(longestWordWidth(header), cells.word));
  switch (holds) {
    case 'text':
      return within(TEXT_LEAST, Math.max(word, widest > LONG_TEXT ? MOST : Math.min(widest, COMFORT)), MOST);
    case 'number': {
      const ofHeader = Math.max(
        digits(longestWordWidth(header)),
        Math.min(digits(textWidth(header)), headerWidth),
      );
      return within(NUMBER_LEAST, Math.max(ofHeader, digits(cells.line)) + NUMBER_GAP, NUMBER_MOST);
    }
    default: {
      const unknown: never = holds;
      throw new Error(`unknown kind of column: ${String(unknown)}`);
    }
  }
}

function shownText(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'number':
    case 'sum':
    case 'date':
      return cell.shown;
    case 'empty':
      return '';
    default: {
      const unknown: never = cell;
      throw new Error(`unknown cell: ${JSON.stringify(unknown)}`);
    }
  }
}

/** Half of the text, and half of a long word that may stand in the middle. */
function onTwoLines(text: string, size = TEXT_SIZE): number {
  const word = longestWordWidth(text);
  return digits(Math.max(word, (textWidth(text) + Math.min(word, 4)) / 2), size);
}

function digits(em: number, size = TEXT_SIZE): number {
  return Math.ceil((em * size) / (TEXT_SIZE * DIGIT)) + AROUND;
}

function within(least: number, width: number, most: number): number {
  return Math.min(Math.max(least, width), most);
}
