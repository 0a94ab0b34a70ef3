/**
 * What a sheet of the annex holds, as plain data, before any of it becomes cells.
 *
 * Texts are as readers see them, and such as a cell can hold (`cellText`, `headerText`).
 */
import { cellText } from './excel-text.ts';

export interface AnnexSheet {
  /** At most 31 of A-Z a-z 0-9 _, unique in the workbook without regard to case. */
  readonly name: string;
  /** In A1. */
  readonly title: string;
  /** In column A below the title, one a row, none of them empty. */
  readonly lines: readonly SheetLine[];
  /** Directly below the lines. */
  readonly table?: SheetTable;
}

export interface SheetLine {
  readonly text: string;
  /** Marks such as "ONTWERP" catch the eye. */
  readonly look: 'text' | 'mark';
}

export interface SheetTable {
  /** Name of the Excel table, unique in the workbook without regard to case. */
  readonly name: string;
  /** At least one. */
  readonly columns: readonly SheetColumn[];
  /** At least one. */
  readonly rows: SheetRows;
  /** Perhaps too many rows to hold: they are made and written one at a time, and are texts, numbers and dates alone. */
  readonly streamed?: true;
}

/** Rows in their order; those of a streamed table are made anew each time that they are gone over. */
export interface SheetRows extends Iterable<SheetRow> {
  readonly length: number;
}

export interface SheetColumn {
  /** Filled, on one line, unique within the table as Excel compares names. */
  readonly header: string;
  /** Numbers stand to the right, and so does the header above them. */
  readonly holds: 'text' | 'number';
  /** Sums other columns. */
  readonly total: boolean;
}

export interface SheetRow {
  readonly kind: 'row' | 'subtotal' | 'total';
  /** One per column. */
  readonly cells: readonly SheetCell[];
}

export type SheetCell =
  /** Never empty. */
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing was filled in; no cell of an annex. */
  | { readonly kind: 'empty' }
  | SheetDate
  /** A text that leads to A1 of another sheet. */
  | { readonly kind: 'link'; readonly text: string; readonly sheet: string }
  | SheetNumber
  | (Omit<SheetNumber, 'kind'> & { readonly kind: 'sum'; readonly of: SummedCells });

export interface SheetNumber {
  readonly kind: 'number';
  /** As Excel holds it. */
  readonly value: number;
  readonly decimals: number;
  /** The house's way of writing it, which tells how wide it is. */
  readonly shown: string;
  /** A year or a code: no sign stands between its digits. */
  readonly plain?: boolean;
}

export interface SheetDate {
  readonly kind: 'date';
  readonly iso: string;
  readonly shown: string;
}

/** Cells in the same column (`rows` of the table's body) or in the same row (`columns` of the table), from 0, ascending. */
export type SummedCells =
  | { readonly along: 'column'; readonly rows: readonly number[] }
  | { readonly along: 'row'; readonly columns: readonly number[] };

export function textCell(text: string): SheetCell {
  return { kind: 'text', text: cellText(text) };
}

export function textColumn(header: string): SheetColumn {
  return { header, holds: 'text', total: false };
}

export function plainRow(cells: readonly SheetCell[]): SheetRow {
  return { kind: 'row', cells };
}
