/** Which totals of a crosstab can be live formulas, and over which cells. */
import { add, compare, ZERO } from '../../decimal.ts';
import type { Crosstab, CrosstabRow } from '../../document/crosstab.ts';
import { showsAs } from './numbers.ts';
import type { SheetCell, SheetNumber, SummedCells } from './sheet.ts';

interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Body rows of kind "row" that the rows add up, by row: empty where a row is no total. */
export type SummedRows = readonly (readonly number[])[];

export function summedRows({ rows }: Crosstab): SummedRows {
  return rows.map((total) =>
    total.kind === 'row' ? [] : rows.flatMap((row, at) => (belongsTo(row, total) ? [at] : [])),
  );
}

/**
 * The cells that a total adds up.
 *
 * @param written the body of the table as it is going to be written, without formulas
 * @returns undefined where the cell is no sum, or where adding up the cells would show another number than the
 *   crosstab has: rows that are filtered out, cells without a number, more digits than Excel has
 */
export function summedCells(
  crosstab: Crosstab,
  written: readonly (readonly SheetCell[])[],
  rowsOfTotals: SummedRows,
  at: CellAt,
): SummedCells | undefined {
  const column = crosstab.columns[at.column];
  const measure = crosstab.measures.find(({ id }) => id === column?.measure);
  if (column === undefined || measure?.additive !== true) return undefined;
  const labels = crosstab.rowDimensions.length;

  const rows = rowsOfTotals[at.row] ?? [];
  const down = rows.map((row) => ({ row, column: at.column }));
  if (addsUp(crosstab, written, down, at, measure.decimals)) return { along: 'column', rows };

  if (column.kind !== 'total') return undefined;
  const across = crosstab.columns.flatMap(({ kind, measure: id }, place) =>
    kind === 'cell' && id === column.measure ? [{ row: at.row, column: place }] : [],
  );
  if (!addsUp(crosstab, written, across, at, measure.decimals)) return undefined;
  return { along: 'row', columns: across.map((cell) => labels + cell.column) };
}

/** The total sums every row, a subtotal those whose first members are its own; neither sums other totals. */
function belongsTo(row: CrosstabRow, total: CrosstabRow): boolean {
  if (row.kind !== 'row') return false;
  return total.kind === 'total' || total.members.every((member, at) => row.members[at] === member);
}

function addsUp(
  { rowDimensions, rows }: Crosstab,
  written: readonly (readonly SheetCell[])[],
  parts: readonly CellAt[],
  at: CellAt,
  decimals: number,
): boolean {
  const total = rows[at.row]?.cells[at.column];
  if (parts.length === 0 || total?.kind !== 'number') return false;
  let exact = ZERO;
  let held = 0;
  for (const { row, column } of parts) {
    const cell = rows[row]?.cells[column];
    const number = written[row]?.[rowDimensions.length + column];
    if (cell?.kind !== 'number' || number?.kind !== 'number') return false;
    exact = add(exact, cell.value);
    held += number.value;
  }
  return compare(exact, total.value) === 0 && showsAs(held, total.value, decimals);
}

/** The same number as a live formula. */
export function asSum(number: SheetNumber, of: SummedCells): SheetCell {
  return { ...number, kind: 'sum', of };
}
