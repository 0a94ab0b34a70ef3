/** How high the rows of a table are, roughly: rather too high, so that what is kept together fits on a page. */
import { wrappedLines } from '../text-width.ts';
import { emOf, type MeasuredTexts } from './column-widths.ts';
import type { TablePartPlan, TablePlan } from './table-plan.ts';
import { CELL_SPACE } from './table-styles.ts';
import { twipsOfPoints } from './units.ts';

/** A line as a multiple of the size of its letters; Arial's is 1.15, Calibri's 1.22. */
export const LINE = 1.2;

/** The line below a row, points. */
const BORDER = 0.5;

export interface RowHeights {
  /** Twips. */
  readonly header: number;
  readonly rows: readonly number[];
}

/** Numbers stand on one line: their columns are as wide as they need. */
export function rowHeights(
  { headers, labelColumns, rows }: MeasuredTexts,
  { density }: Pick<TablePlan, 'density'>,
  { columns, widths }: TablePartPlan,
): RowHeights {
  const em = emOf(density);
  const rooms = widths.map((width) => Math.max(1, (width - 2 * density.padding) / em));
  const height = (lines: number) => twipsOfPoints(lines * LINE * density.size + 2 * CELL_SPACE + BORDER);
  const heightOf = (cells: readonly string[], wraps: (at: number) => boolean) =>
    height(
      columns.reduce(
        (lines, at, index) =>
          wraps(at) ? Math.max(lines, wrappedLines(cells[at] ?? '', rooms[index] ?? 1)) : lines,
        1,
      ),
    );
  return {
    header: heightOf(headers, () => true),
    rows: rows.map(({ cells }) => heightOf(cells, (at) => at < labelColumns)),
  };
}
