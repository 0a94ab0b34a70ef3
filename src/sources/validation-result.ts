/** What a validation gives: how much was read, and every problem up to a limit. */
import type { Code, Report } from '../messages/report.ts';
import type { Problem } from '../problem.ts';
import type { DataTable } from './data-table.ts';

/** One table of the delivery, as it was read. */
export interface ValidatedTable {
  readonly file: string;
  readonly rows: number;
  /** The row with the columns' names, as the spreadsheet program numbers it. */
  readonly header?: number;
  /** A row of totals under the table, which is not among its rows. */
  readonly totals?: number;
}

export interface ValidationResult {
  readonly ok: boolean;
  /** Rows of data that were read: of the table that the delivery is about, where it says so, else of all tables. */
  readonly rows: number;
  /** The whole count, also of those that are not listed. */
  readonly errors: number;
  /** At most 1,000 for a file. */
  readonly problems: readonly Problem[];
  readonly tables: readonly ValidatedTable[];
}

const MAX_LISTED = 1000;
const MORE: Code = 'more-problems';

export interface ReadTable {
  readonly file: string;
  /** The table that the delivery is about; others are lists to which it refers. */
  readonly isUsed: boolean;
  readonly table: DataTable;
}

export function resultOf(report: Report, tables: readonly ReadTable[]): ValidationResult {
  // That some are not listed is no problem of its own: the count says it.
  const found = report.problems.filter(({ code }) => code !== MORE);
  const listed = new Map<string, number>();
  const problems = found.filter(({ place: { file = '' } }) => {
    const count = (listed.get(file) ?? 0) + 1;
    listed.set(file, count);
    return count <= MAX_LISTED;
  });
  const errors =
    found.filter(({ severity }) => severity === 'error').length +
    tables.reduce((sum, { table }) => sum + table.problems.unlisted, 0);
  const counted = tables.some(({ isUsed }) => isUsed) ? tables.filter(({ isUsed }) => isUsed) : tables;
  return {
    ok: errors === 0,
    rows: counted.reduce((sum, { table }) => sum + table.rowCount, 0),
    errors,
    problems,
    tables: tables.map(({ file, table: { rowCount, header, totals } }) => ({
      file,
      rows: rowCount,
      ...(header === undefined ? {} : { header: header.row }),
      ...(totals === undefined ? {} : { totals: totals.row }),
    })),
  };
}
