/** What the layout of a sheet may hide from whoever looks at it, or from whoever reads it. */
import type { Report } from '../../messages/report.ts';
import { cellAddress, columnLetters } from '../source-row.ts';
import type { SheetLayout } from './sheet.ts';

/** A sheet with more merged cells is laid out that way. */
const MAX_LISTED = 20;

/**
 * Reports merged cells and hidden rows and columns of the table; those in the rows above it mean nothing.
 *
 * @param header row with the columns' names (0 where there is none), and how many columns the table has
 * @param place of the sheet
 */
export function reportLayout(
  { merged, hiddenRows, hiddenColumns }: SheetLayout,
  header: { readonly row: number; readonly width: number },
  place: { readonly file: string; readonly sheet: string },
  report: Report,
): void {
  const touched = merged.filter(({ bottom, left }) => bottom + 1 >= header.row && left < header.width);
  for (const { top, left, bottom, right } of touched.slice(0, MAX_LISTED)) {
    const first = cellAddress(left, top + 1);
    const range = `${first}:${cellAddress(right, bottom + 1)}`;
    report.add('cells-merged', { range, first }, { ...place, row: top + 1, cell: first });
  }
  const rows = hiddenRows.filter((row) => row >= header.row);
  const [row] = rows;
  if (row !== undefined) {
    report.add('rows-hidden', { count: rows.length, rows: runsOf(rows) }, { ...place, row, cell: `A${row}` });
  }
  const columns = hiddenColumns.flatMap(({ from, to }) =>
    Array.from(
      { length: Math.max(0, Math.min(to, header.width - 1) - from + 1) },
      (_, index) => from + index,
    ),
  );
  const [column] = columns;
  if (column !== undefined) {
    const details = { count: columns.length, columns: columns.map(columnLetters).join(', ') };
    report.add('columns-hidden', details, { ...place, cell: cellAddress(column, Math.max(1, header.row)) });
  }
}

/** "5, 8-10" */
function runsOf(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
