/** What is known of a large file when the database has read it. */
import type { Engine } from '../engine.ts';
import type { Field } from '../field.ts';
import type { TableBuilder, TotalsRow } from '../table-builder.ts';
import type { BulkPlan } from './bulk-plan.ts';

export interface BulkRows {
  readonly engine: Engine;
  /** Name of the table of the rows in the store. */
  readonly name: string;
  readonly plan: BulkPlan;
  readonly fields: readonly Field[];
  readonly keys: readonly (readonly number[])[];
  /** Fields that are held against other rows or tables, also where some cells are wrong. */
  readonly compared: ReadonlySet<number>;
  /** Rows of the file that the database did not read, with their numbers in the file. */
  readonly builder: TableBuilder;
  /** Number in the file of the first row of data. */
  readonly firstRow: number;
  /** How many rows the file has, and which of them are no data: blank, or totals. */
  readonly rows: number;
  readonly dropped: readonly number[];
  /** The texts of a field in some rows of the file. */
  readonly textsAt: (field: number, rows: readonly number[]) => readonly (string | undefined)[];
  /** Decimals of the finest number that the database read, by field. */
  readonly scales: readonly number[];
  /** Line of the file on which a row begins. */
  readonly lineOf: (row: number) => number;
  readonly header?: { readonly row: number; readonly width: number };
  readonly totals?: TotalsRow;
}
