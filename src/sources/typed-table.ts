/** A delivered file as typed columns, every cell checked against its field. */
import type { Report } from '../messages/report.ts';
import { type CellValue, memberKey } from './cell-value.ts';
import type { DataTable, RowsAlike } from './data-table.ts';
import { type Header, matchHeader } from './header.ts';
import type { HeaderNames } from './header-names.ts';
import { HeaderSearch } from './header-search.ts';
import { cellAddress, type RowHandler, type SourceRow } from './source-row.ts';
import { largestScale, storedColumns } from './stored-columns.ts';
import { type BuilderShape, TableBuilder } from './table-builder.ts';

export interface TypedTable extends DataTable {
  readonly kind: 'typed';
  /** One list of values for each field, all of one length. */
  readonly columns: readonly (readonly CellValue[])[];
  /** Row of the file for each row here, as the spreadsheet program numbers it, and its line where it has one. */
  readonly rows: readonly { readonly row: number; readonly line?: number }[];
  /** For each field with a pattern its texts, to be held against the pattern in the store. */
  readonly patternTexts: ReadonlyMap<number, readonly (string | null)[]>;
}

export interface TableShape extends BuilderShape {
  readonly names: HeaderNames;
  readonly hasHeader: boolean;
  /** Between the columns; absent in a workbook. */
  readonly delimiter?: string | undefined;
  /** Hears now and then how many rows were read so far. */
  readonly onRows?: (rows: number) => void;
}

const ROWS_BETWEEN = 1000;

/** Hands over every row but the blank ones. @returns false after reporting why it stopped before the end */
export type RowReader = (onRow: RowHandler) => boolean;

/** @param file the file's name for problems */
export function readTypedTable(read: RowReader, file: string, shape: TableShape, report: Report): TypedTable {
  const search = new HeaderSearch(shape.names, shape.delimiter);
  let found: { readonly header: Header; readonly row: number } | undefined;
  let builder = shape.hasHeader ? undefined : new TableBuilder(shape, namesAlone(shape));
  const begin = ({ header: row, rest }: { header: SourceRow; rest: readonly SourceRow[] }): TableBuilder => {
    const place = (column?: number) => headerPlace(file, row, shape.sheet, column);
    const header = matchHeader(row.cells, shape.names, { delimiter: shape.delimiter, place }, report);
    found = { header, row: row.row };
    const begun = new TableBuilder(shape, header);
    for (const earlier of rest) begun.add(earlier);
    return begun;
  };
  let count = 0;
  const complete = read((row) => {
    count += 1;
    if (count % ROWS_BETWEEN === 0) shape.onRows?.(count);
    if (builder !== undefined) {
      builder.add(row);
      return;
    }
    const clear = search.push(row);
    if (clear !== undefined) builder = begin(clear);
  });
  const left = builder === undefined ? search.end() : undefined;
  if (left !== undefined) builder = begin(left);
  if (builder === undefined && complete) report.add('data-empty', {}, { file });
  builder ??= new TableBuilder(shape, namesAlone(shape));
  const totals = builder.finish();
  for (const column of builder.stray) {
    const place = { file, ...(shape.sheet === undefined ? {} : { sheet: shape.sheet }) };
    const row = found?.row ?? 1;
    report.add(
      'header-unknown',
      { found: '', known: [], mapped: false },
      { ...place, row, cell: cellAddress(column, row) },
    );
  }
  const { columns, rows, rowCount, patternTexts, problems, stray } = builder;
  const sound = complete && stray.size === 0 && (found?.header.sound ?? !shape.hasHeader);
  const done = builder;
  return {
    kind: 'typed',
    columns,
    rows,
    rowCount,
    patternTexts,
    problems,
    broken: !sound,
    place: (index, field) => done.place(index, field),
    valuesOf: (field) => Promise.resolve((columns[field] ?? []).entries()),
    scaleOf: (field) => largestScale(columns[field] ?? []),
    alike: (fields) => Promise.resolve(rowsAlike(fields, columns, rows)),
    store: (engine, name, plans) =>
      engine.createTable(name, storedColumns({ columns, rows }, shape.fields, plans)),
    ...(found === undefined ? {} : { header: { row: found.row, width: found.header.columns.length } }),
    ...(totals === undefined ? {} : { totals }),
  };
}

/** The header of a file without one: the fields in their order. */
function namesAlone({ names }: TableShape): Header {
  const columns = names.fields.map((_, index) => index);
  return { columns, names: names.fields, unnamed: new Set(), sound: true };
}

function headerPlace(file: string, { row, line }: SourceRow, sheet: string | undefined, column?: number) {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(sheet === undefined ? {} : { sheet }),
    row,
    ...(sheet === undefined || column === undefined ? {} : { cell: cellAddress(column, row) }),
  };
}

function rowsAlike(
  fields: readonly number[],
  columns: TypedTable['columns'],
  rows: TypedTable['rows'],
): RowsAlike | undefined {
  const first = new Map<string, number>();
  let found: { readonly index: number; readonly first: number } | undefined;
  let count = 0;
  for (const [index, { row }] of rows.entries()) {
    const key = JSON.stringify(fields.map((field) => textOf(columns[field]?.[index])));
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      continue;
    }
    count += 1;
    found ??= { index, first: earlier };
  }
  return found && { ...found, count };
}

function textOf(value: CellValue | undefined): string | null {
  return value === null || value === undefined ? null : String(memberKey(value));
}
