/** How the cells of a table differ from those of the same table as the dossier gives it today. */
import { compare } from '../../../decimal.ts';
import { parseAmount } from '../reading/amounts.ts';
import type { Grid } from '../reading/grid.ts';
import { flat } from '../reading/plain-text.ts';

export interface CellDifference {
  readonly row: string;
  readonly column: string;
  readonly found: string;
  readonly current: string;
}

export interface GridDifferences {
  readonly cells: readonly CellDifference[];
  readonly missingRows: readonly string[];
  readonly addedRows: readonly string[];
  readonly missingColumns: readonly string[];
  readonly addedColumns: readonly string[];
}

export function compareGrids(found: Grid, current: Grid): GridDifferences {
  const [rows, currentRows] = [rowKeys(found), rowKeys(current)];
  const [columns, currentColumns] = [columnKeys(found), columnKeys(current)];
  // Labels that somebody wrote anew: where the table has its size, each cell keeps its place.
  const byPlace =
    rows.length === currentRows.length &&
    columns.length === currentColumns.length &&
    (shared(rows, currentRows) * 2 < rows.length || shared(columns, currentColumns) * 2 < columns.length);
  const [rowPlaces, columnPlaces] = [placesOf(rows), placesOf(columns)];
  const rowOf = (at: number) => (byPlace ? at : (rowPlaces.get(currentRows[at] ?? '') ?? -1));
  const columnOf = (at: number) => (byPlace ? at : (columnPlaces.get(currentColumns[at] ?? '') ?? -1));
  const cells = current.rows.flatMap(({ texts }, row) =>
    texts.flatMap((text, column): readonly CellDifference[] => {
      const shown = found.rows[rowOf(row)]?.texts[columnOf(column)];
      if (shown === undefined || isSame(shown, found, text, current)) return [];
      return [
        { row: plain(currentRows[row]), column: plain(currentColumns[column]), found: shown, current: text },
      ];
    }),
  );
  const others = (own: readonly string[], other: readonly string[]) => {
    const known = new Set(other);
    return byPlace ? [] : own.filter((key) => !known.has(key)).map(plain);
  };
  return {
    cells,
    missingRows: others(currentRows, rows),
    addedRows: others(rows, currentRows),
    missingColumns: others(currentColumns, columns),
    addedColumns: others(columns, currentColumns),
  };
}

/** The same number in another form is the same; so is the same text. */
function isSame(found: string, foundIn: Grid, current: string, currentIn: Grid): boolean {
  if (flat(found) === flat(current)) return true;
  const [one, other] = [parseAmount(found, foundIn.style), parseAmount(current, currentIn.style)];
  return (
    one?.kind === 'number' &&
    other?.kind === 'number' &&
    one.percent === other.percent &&
    compare(one.low, other.low) === 0
  );
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, at) => [key, at]));
}

function shared(own: readonly string[], other: readonly string[]): number {
  const known = new Set(other);
  return own.filter((key) => known.has(key)).length;
}

function rowKeys({ rows }: Grid): readonly string[] {
  return numbered(
    rows.map(({ labels }) =>
      labels
        .map(flat)
        .join(', ')
        .replace(/(?:, )+$/, ''),
    ),
  );
}

function columnKeys({ headers, labelColumns, rows }: Grid): readonly string[] {
  const width = rows[0]?.texts.length ?? 0;
  return numbered(
    Array.from({ length: width }, (_, at) => (headers[at + labelColumns] ?? []).map(flat).join(', ')),
  );
}

const AGAIN = '\u0000';

/** What occurs again gets a number behind it, which nobody sees. */
function numbered(labels: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return labels.map((label) => {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return count === 1 ? label : `${label}${AGAIN}${count}`;
  });
}

function plain(key: string | undefined): string {
  return (key ?? '').split(AGAIN)[0] ?? '';
}
