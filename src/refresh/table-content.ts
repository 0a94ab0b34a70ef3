/** What a table should hold now, and what was last written in it, part by part of the file. */
import type { HouseStyle } from '../document/house-style.ts';
import type { TableEntry } from '../document/nodes.ts';
import { type TableTextRow, tableTexts } from '../writers/table-texts.ts';
import { align } from './alignment.ts';

export type Matrix = readonly (readonly string[])[];

export interface FreshTable {
  readonly headers: readonly string[];
  /** How many columns, from the left, are labels. */
  readonly labels: number;
  /** How many of them say which row this is; the others are texts that belong to it. */
  readonly keys: number;
  /** How many columns, from the left, stand in every part. */
  readonly repeated: number;
  readonly totalColumns: ReadonlySet<number>;
  /** Columns of numbers that belong together. */
  readonly units: readonly (readonly number[])[];
  readonly rows: readonly TableTextRow[];
}

/** Columns of the whole table. */
export interface PartColumns {
  readonly columns: readonly number[];
  readonly repeated: number;
}

export function freshTable(entry: TableEntry, house: HouseStyle): FreshTable {
  const { headers, labelColumns, keyColumns, totalColumns, columnUnits, rows } = tableTexts(entry, house);
  const plain = (text: string) => text.replace(/\r\n?/g, '\n');
  return {
    headers: headers.map(plain),
    ...{ labels: labelColumns, keys: keyColumns, repeated: labelColumns, totalColumns, units: columnUnits },
    rows: rows.map(({ kind, cells }) => ({ kind, cells: cells.map(plain) })),
  };
}

/** The columns of the table that belong in each part of the file, those that are repeated in each of them. */
export function columnsOfParts(fresh: FreshTable, written: readonly Matrix[]): readonly PartColumns[] {
  const all = fresh.headers.map((_, at) => at);
  if (written.length < 2) return [{ columns: all, repeated: fresh.repeated }];
  const headers = written.map(([header = []]) => header);
  const repeated = commonStart(headers, fresh.labels);
  const others = headers.map((header) => header.slice(repeated));
  const partOf = others.flatMap((names, part) => names.map(() => part));
  const rest = all.slice(repeated);
  const partners = align(
    rest.map((at) => fresh.headers[at] ?? ''),
    others.flat(),
  );
  const parts: number[][] = written.map(() => []);
  let last = 0;
  for (const [index, at] of rest.entries()) {
    const partner = partners[index];
    last = partner === undefined ? last : (partOf[partner] ?? last);
    parts[last]?.push(at);
  }
  return parts.map((own) => ({ columns: [...all.slice(0, repeated), ...own], repeated }));
}

/** How many headers all parts begin with. */
function commonStart(headers: Matrix, most: number): number {
  const [first = []] = headers;
  let length = 0;
  while (length < most && headers.every((header) => header[length] === first[length])) length += 1;
  return length;
}

/** Some columns of the table. */
export function withColumns(fresh: FreshTable, { columns, repeated }: PartColumns): FreshTable {
  const pick = <T>(values: readonly T[]) => columns.flatMap((at) => values.slice(at, at + 1));
  const before = (count: number) => columns.filter((at) => at < count).length;
  const places = new Map(columns.map((at, place) => [at, place]));
  return {
    headers: pick(fresh.headers),
    ...{ labels: before(fresh.labels), keys: before(fresh.keys), repeated },
    totalColumns: new Set(columns.flatMap((at, place) => (fresh.totalColumns.has(at) ? [place] : []))),
    units: fresh.units
      .map((unit) => unit.flatMap((at) => places.get(at) ?? []))
      .filter((unit) => unit.length > 0),
    rows: fresh.rows.map(({ kind, cells }) => ({ kind, cells: pick(cells) })),
  };
}

export function matrixOf({ headers, rows }: FreshTable): Matrix {
  return [headers, ...rows.map(({ cells }) => cells)];
}
