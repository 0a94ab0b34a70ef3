/** Which totals of a crosstab can be live formulas, and over which cells. */
import { add, compare, ZERO } from '../../decimal.ts';
import type { Crosstab, CrosstabRow } from '../../document/crosstab.ts';
import { showsAs } from './numbers.ts';
import type { SheetCell, SheetNumber, SummedCells } from './sheet.ts';

interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** By row and column of the crosstab; undefined where the cell is to be a value. */
export type LiveSums = readonly (readonly (SummedCells | undefined)[])[];

/**
 * The cells that each total adds up. None where the cell is no sum, or where adding up would show another number than
 * the crosstab has: rows that are filtered out, cells without a number, more digits than Excel has.
 *
 * @param written the table's cells as they are going to be written, without formulas
 */
export function liveSums(crosstab: Crosstab, written: readonly (readonly SheetCell[])[]): LiveSums {
  const { columns, measures, rowDimensions } = crosstab;
  const rows = [...crosstab.rows];
  const sums = rows.map((): (SummedCells | undefined)[] => columns.map(() => undefined));
  // What Excel computes, which is not always what stands there before it does.
  const computed = written.map((cells) =>
    cells.slice(rowDimensions.length).map((cell) => (cell.kind === 'number' ? cell.value : undefined)),
  );

  const fill = (at: CellAt, candidates: readonly (readonly CellAt[])[]): void => {
    const measure = measures.find(({ id }) => id === columns[at.column]?.measure);
    if (measure?.additive !== true) return;
    for (const parts of candidates) {
      const sum = addedUp(rows, computed, parts, at, measure.decimals);
      const [computedRow, sumsRow] = [computed[at.row], sums[at.row]];
      if (sum === undefined || computedRow === undefined || sumsRow === undefined) continue;
      computedRow[at.column] = sum;
      sumsRow[at.column] = summedCells(parts, at, rowDimensions.length);
      return;
    }
  };

  // Cells before the totals that add them up, so that each sum is over what Excel has computed by then.
  const columnOrder = places(columns, ({ kind }) => kind === 'cell').concat(
    places(columns, ({ kind }) => kind === 'total'),
  );
  const rowOrder = places(rows, ({ kind }) => kind === 'row').concat(
    places(rows, ({ kind }) => kind !== 'row'),
  );
  for (const row of rowOrder) {
    const below = rowsBelow(rows, row);
    for (const column of columnOrder) {
      const { kind, measure } = columns[column] ?? {};
      const across =
        kind === 'total' ? places(columns, (one) => one.kind === 'cell' && one.measure === measure) : [];
      fill({ row, column }, [
        below.map((summed) => ({ row: summed, column })),
        across.map((summed) => ({ row, column: summed })),
      ]);
    }
  }
  return sums;
}

/** The same number as a live formula. */
export function asSum(number: SheetNumber, of: SummedCells): SheetCell {
  return { ...number, kind: 'sum', of };
}

/** The total sums every row, a subtotal those whose first members are its own; neither sums other totals. */
function rowsBelow(rows: readonly CrosstabRow[], at: number): readonly number[] {
  const total = rows[at];
  if (total === undefined || total.kind === 'row') return [];
  return places(
    rows,
    ({ kind, members }) =>
      kind === 'row' &&
      (total.kind === 'total' || total.members.every((member, place) => members[place] === member)),
  );
}

/** The sum as Excel computes it, where it shows what the crosstab has. */
function addedUp(
  rows: readonly CrosstabRow[],
  computed: readonly (readonly (number | undefined)[])[],
  parts: readonly CellAt[],
  at: CellAt,
  decimals: number,
): number | undefined {
  const total = rows[at.row]?.cells[at.column];
  if (parts.length === 0 || total?.kind !== 'number' || computed[at.row]?.[at.column] === undefined)
    return undefined;
  let exact = ZERO;
  let sum = 0;
  let size = 0;
  for (const { row, column } of parts) {
    const cell = rows[row]?.cells[column];
    const number = computed[row]?.[column];
    if (cell?.kind !== 'number' || number === undefined) return undefined;
    exact = add(exact, cell.value);
    sum += number;
    size += Math.abs(number);
  }
  // Programs add in an order of their own: next to a half the last bits decide what is shown.
  const doubt = parts.length * Number.EPSILON * size;
  const shown = [sum - doubt, sum, sum + doubt].every((each) => showsAs(each, total.value, decimals));
  return compare(exact, total.value) === 0 && shown ? sum : undefined;
}

/** @param labels how many columns of the table come before those of the crosstab */
function summedCells(parts: readonly CellAt[], at: CellAt, labels: number): SummedCells {
  return parts.every(({ column }) => column === at.column)
    ? { along: 'column', rows: parts.map(({ row }) => row) }
    : { along: 'row', columns: parts.map(({ column }) => labels + column) };
}

function places<T>(items: readonly T[], wanted: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, at) => (wanted(item) ? [at] : []));
}
