/** What a table should hold now, and what was last written in it, part by part of the file. */
import type { HouseStyle } from '../document/house-style.ts';
import type { TableEntry } from '../document/nodes.ts';
import { type TableTextRow, tableTexts } from '../writers/table-texts.ts';
import { align } from './alignment.ts';

export type Matrix = readonly (readonly string[])[];

export interface FreshTable {
  readonly headers: readonly string[];
  /** How many columns, from the left, name the row. */
  readonly labels: number;
  readonly totalColumns: ReadonlySet<number>;
  readonly rows: readonly TableTextRow[];
}

export function freshTable(entry: TableEntry, house: HouseStyle): FreshTable {
  const { headers, labelColumns, totalColumns, rows } = tableTexts(entry, house);
  const plain = (text: string) => text.replace(/\r\n?/g, '\n');
  return {
    headers: headers.map(plain),
    labels: labelColumns,
    totalColumns,
    rows: rows.map(({ kind, cells }) => ({ kind, cells: cells.map(plain) })),
  };
}

/** The columns of the table that belong in each part of the file, those with the names of the rows in each of them. */
export function columnsOfParts(
  fresh: FreshTable,
  written: readonly Matrix[],
): readonly (readonly number[])[] {
  const labels = fresh.headers.map((_, at) => at).slice(0, fresh.labels);
  const numbers = fresh.headers.map((_, at) => at).slice(fresh.labels);
  if (written.length < 2) return [[...labels, ...numbers]];
  const headers = written.map(([header = []]) => header.slice(fresh.labels));
  const flat = headers.flat();
  const partOf = headers.flatMap((names, part) => names.map(() => part));
  const partners = align(
    numbers.map((at) => fresh.headers[at] ?? ''),
    flat,
  );
  const parts: number[][] = written.map(() => []);
  let last = 0;
  for (const [index, at] of numbers.entries()) {
    const partner = partners[index];
    last = partner === undefined ? last : (partOf[partner] ?? last);
    parts[last]?.push(at);
  }
  return parts.map((own) => [...labels, ...own]);
}

/** Some columns of the table. */
export function withColumns(fresh: FreshTable, columns: readonly number[]): FreshTable {
  const pick = <T>(values: readonly T[]) => columns.flatMap((at) => values.slice(at, at + 1));
  return {
    headers: pick(fresh.headers),
    labels: fresh.labels,
    totalColumns: new Set(columns.flatMap((at, place) => (fresh.totalColumns.has(at) ? [place] : []))),
    rows: fresh.rows.map(({ kind, cells }) => ({ kind, cells: pick(cells) })),
  };
}

export function matrixOf({ headers, rows }: FreshTable): Matrix {
  return [headers, ...rows.map(({ cells }) => cells)];
}
