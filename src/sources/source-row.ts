/** Rows of a delivered file before their cells are typed, whether it is CSV or a workbook. */

/** A value that a workbook keeps with its type; as text in a notation of our own. */
export type NativeCell =
  /** In plain notation; not exact where the workbook has more digits than it keeps. */
  | { readonly kind: 'number'; readonly text: string; readonly exact: boolean }
  /** ISO, with the time behind it where there is one. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'time' | 'boolean' | 'error' | 'formula'; readonly text: string };

export type RawCell = string | NativeCell;

export interface SourceRow {
  readonly cells: readonly RawCell[];
  /** As the spreadsheet program numbers it: blank rows and comments count, line breaks in a cell do not. */
  readonly row: number;
  /** Line of the file on which the row begins; absent in a workbook. */
  readonly line?: number;
}

/** Hands over every row but the blank ones. */
export type RowHandler = (row: SourceRow) => void;

export function cellText(cell: RawCell | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '');
}

/** A cell as people see it: dates of a workbook with the day first. */
export function shownText(cell: RawCell): string {
  const text = cellText(cell);
  return typeof cell === 'object' && cell.kind === 'date'
    ? text.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3/$2/$1')
    : text;
}

export function isBlank(cell: RawCell | undefined): boolean {
  return cellText(cell).trim() === '' && (typeof cell !== 'object' || cell.kind !== 'formula');
}

/** Address as the spreadsheet program writes it: column 0 of row 7 is A7. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`;
}
