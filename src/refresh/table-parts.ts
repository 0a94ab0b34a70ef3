/** The parts of a table as they were written, and which of them each part of the file is. */
import type { Table } from '../wordfile/story.ts';
import { cellsHash } from '../writers/docx/controls/hash.ts';
import { align } from './alignment.ts';
import { editedTable, textOfCell } from './edited-table.ts';
import type { StandingTable } from './standing-tables.ts';
import { type FreshTable, type Matrix, matrixOf } from './table-content.ts';

/** What was written in each part; where the file does not say it, what stands there as far as nobody edited it. */
export function partsWritten({ recorded, parts }: StandingTable, fresh: FreshTable): readonly Matrix[] {
  if (recorded.parts.length > 0) return recorded.parts;
  const shown = parts.map(({ table }) => matrixOfTable(table));
  return cellsHash(shown) === recorded.cells ? shown : [matrixOf(fresh)];
}

export function matrixOfTable(table: Table): Matrix {
  return editedTable(table).rows.map(({ cells }) => cells.map((cell) => textOfCell(cell)));
}

/** Which written part each part of the file is: in order, unless one was taken away or put in between. */
export function pairParts(found: Matrix, written: Matrix): readonly (number | undefined)[] {
  if (found.length === written.length) return found.map((_, at) => at);
  const taken = new Set<number>();
  return found.map((headers) => {
    const common = written.map((names) => names.filter((name) => headers.includes(name)).length);
    const most = Math.max(0, ...common.filter((_, at) => !taken.has(at)));
    const at = common.findIndex((count, place) => count === most && !taken.has(place));
    if (most < 2 && (written[at]?.length ?? 0) > 1) return undefined;
    taken.add(at);
    return at;
  });
}

/** What was written, with the current texts of the rows and columns that are still there. */
export function merged([head = [], ...rows]: Matrix, fresh: FreshTable): Matrix {
  const name = (cells: readonly string[]) => JSON.stringify(cells.slice(0, fresh.keys));
  const columns = align(head, fresh.headers);
  const partners = align(
    rows.map(name),
    fresh.rows.map(({ cells }) => name(cells)),
  );
  const withCurrent = (cells: readonly string[], now: readonly string[] | undefined) =>
    cells.map((cell, at) => {
      const column = columns[at];
      return column === undefined ? cell : (now?.[column] ?? cell);
    });
  return [
    withCurrent(head, fresh.headers),
    ...rows.map((cells, at) => {
      const partner = partners[at];
      return withCurrent(cells, partner === undefined ? undefined : fresh.rows[partner]?.cells);
    }),
  ];
}
