/** A delivered table whose cells were checked, wherever its rows lie: in memory, or in the store. */
import type { CellValue } from './cell-value.ts';
import type { DataProblems, RowPlace } from './data-problems.ts';
import type { DimensionPlan } from './dimension-plan.ts';
import type { Engine } from './engine.ts';
import type { TotalsRow } from './table-builder.ts';

/** A value and the index of the first row that has it. */
export type FoundValue = readonly [index: number, value: CellValue];

/** Rows that have the same values in some fields. */
export interface RowsAlike {
  /** Index of the first row that is like an earlier one. */
  readonly index: number;
  /** Number in the file of the row that it is like. */
  readonly first: number;
  /** How many rows are like an earlier one. */
  readonly count: number;
}

export interface DataTable {
  /** Rows of data that were read, those with too many or too few cells included. */
  readonly rowCount: number;
  readonly problems: DataProblems;
  /** The header or the file itself is wrong; those problems are reported already. */
  readonly broken: boolean;
  /** Where a row stands, or the cell of a field in it. */
  readonly place: (index: number, field?: number) => RowPlace;
  /** The row with the columns' names, and how many columns there are. */
  readonly header?: { readonly row: number; readonly width: number };
  /** The row of totals under the table: checked, and not counted. */
  readonly totals?: TotalsRow;
  /**
   * The values of a field, each at least once, in the order of their first rows.
   *
   * @param most different values of a large table; 10,000 where it is absent
   * @returns undefined where there are more
   */
  readonly valuesOf: (field: number, most?: number) => Promise<Iterable<FoundValue> | undefined>;
  /** Decimals of the finest number of a field; 0 for other values. */
  readonly scaleOf: (field: number) => number;
  /** Rows that have the same values in all of these fields; undefined where there are none. */
  readonly alike: (fields: readonly number[]) => Promise<RowsAlike | undefined>;
  /** Makes the rows a table of this name in the store. */
  readonly store: (engine: Engine, name: string, plans: readonly DimensionPlan[]) => Promise<void>;
}
