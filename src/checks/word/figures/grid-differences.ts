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
  const [rows, currentRows] = [rowLabels(found), rowLabels(current)];
  const [columns, currentColumns] = [columnLabels(found), columnLabels(current)];
  const [rowPairs, columnPairs] = [pair(currentRows, rows), pair(currentColumns, columns)];
  const cells = current.rows.flatMap(({ texts }, row) =>
    texts.flatMap((text, column): readonly CellDifference[] => {
      const shown = found.rows[rowPairs.places[row] ?? -1]?.texts[columnPairs.places[column] ?? -1];
      if (shown === undefined || isSame(shown, found, text, current)) return [];
      return [
        { row: currentRows[row] ?? '', column: currentColumns[column] ?? '', found: shown, current: text },
      ];
    }),
  );
  return {
    cells,
    missingRows: rowPairs.missing,
    addedRows: rowPairs.added,
    missingColumns: columnPairs.missing,
    addedColumns: columnPairs.added,
  };
}

interface Pairs {
  /** For each of the first its place among the second; undefined where it has none. */
  readonly places: readonly (number | undefined)[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/**
 * Lines with the same label; where as many of both are left, these in their order: somebody wrote their labels anew, and
 * their numbers have to be looked at all the same.
 */
function pair(wanted: readonly string[], there: readonly string[]): Pairs {
  const free = new Map(numbered(there).map((key, at) => [key, at]));
  const places = numbered(wanted).map((key) => {
    const at = free.get(key);
    free.delete(key);
    return at;
  });
  const open = places.flatMap((place, at) => (place === undefined ? [at] : []));
  const left = [...free.values()];
  if (open.length !== left.length) {
    const labels = (list: readonly number[], of: readonly string[]) => list.map((at) => of[at] ?? '');
    return { places, missing: labels(open, wanted), added: labels(left, there) };
  }
  for (const [index, at] of open.entries()) places[at] = left[index];
  return { places, missing: [], added: [] };
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

function rowLabels({ rows }: Grid): readonly string[] {
  return rows.map(({ labels }) =>
    labels
      .map(flat)
      .join(', ')
      .replace(/(?:, )+$/, ''),
  );
}

function columnLabels({ headers, labelColumns, rows }: Grid): readonly string[] {
  const width = rows[0]?.texts.length ?? 0;
  return Array.from({ length: width }, (_, at) => (headers[at + labelColumns] ?? []).map(flat).join(', '));
}

/** Letters and digits alone; what occurs again gets a number behind it. */
function numbered(labels: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return labels.map((label) => {
    const key = label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key} ${count}`;
  });
}
