/**
 * Large CSV files, read and checked by the database: many times as fast as cell by cell, and the file never stands in
 * memory. Only what is regular is read here. A row with a cell that is not written in the usual way goes through the
 * same code as the rows of small files, and so does a whole file that is not regular.
 */
import type { Io } from '../../io.ts';
import { isMissing } from '../cell.ts';
import type { DescribedData } from '../described-data.ts';
import { type Engine, StatementFailed } from '../engine.ts';
import type { Header } from '../header.ts';
import type { Mapping } from '../mapping.ts';
import { isBlank } from '../source-row.ts';
import type { TableShape } from '../typed-table.ts';
import { type BulkPlan, planBulk } from './bulk-plan.ts';
import { BulkTable } from './bulk-table.ts';
import { type CsvFacts, CsvScan } from './csv-scan.ts';
import { type FieldStyle, fieldStyle } from './field-style.ts';
import { type Head, isAscii, readHead, textsOf } from './file-head.ts';
import { readOddRows } from './odd-rows.ts';
import { RowReader } from './row-reader.ts';

/** Rows that are read cell by cell; with more, the file is not regular. */
const MAX_ODD = 400_000;

export interface BulkContext {
  readonly io: Io;
  readonly engine: Engine;
  /** Name for the tables in the store. */
  readonly name: string;
}

export interface BulkData {
  readonly sha256: string;
  readonly table: BulkTable;
}

/** @returns undefined where the file has to be read cell by cell; nothing is reported then */
export async function readBulk(
  { resource, fields, keys, foreignKeys }: DescribedData,
  shape: TableShape,
  context: BulkContext,
): Promise<BulkData | undefined> {
  const { io, engine, name } = context;
  const local = io.localPath(resource.file);
  const stamp = io.stamp(resource.file);
  if (local === undefined || stamp === undefined || !engine.canRead(local)) return undefined;
  // Such characters stand for several files.
  if (/[*?[\]{}]/.test(local)) return undefined;
  const { quote, comment, skipInitialSpace } = resource.dialect;
  const plain = comment === null && !skipInitialSpace && resource.dialect.escape === quote && isAscii(quote);
  const isUtf8 = resource.encoding === undefined || resource.encoding === 'utf-8';
  // Equal numbers can have different decimals, and then different hashes.
  const exact = keys.every((key) => key.every((field) => fields[field]?.type !== 'number'));
  if (!plain || !isUtf8 || !exact || hasOddCodes(shape.mapping)) return undefined;
  const head = readHead(resource, shape, io);
  if (head === undefined) return undefined;
  const texts = fields.map((_, index) => textsOf(head, index, shape));
  const styles = fields.map((field, index) => fieldStyle(field, texts[index] ?? []));
  const input = {
    path: local,
    delimiter: head.delimiter,
    quote,
    skip: head.skip,
    columns: head.header.columns,
  };
  const plan = planBulk(input, fields, styles, keys, shape.mapping);
  try {
    const created = engine.run(plan.create(name));
    // The database works on threads of its own; meanwhile the bytes are looked at here.
    const { facts, sha256 } = await scan(resource.file, head, quote, io);
    await created;
    if (facts?.regular !== true || sha256 === undefined) throw new StatementFailed('not regular');
    const compared = new Set([
      ...keys.flat(),
      ...foreignKeys.flatMap((key) => [...key.fields, ...key.targetFields]),
    ]);
    const table = await finish({
      context,
      shape,
      head,
      plan,
      styles,
      facts,
      file: resource.file,
      quote,
      compared,
    });
    if (io.stamp(resource.file) !== stamp) throw new StatementFailed('changed meanwhile');
    return { sha256, table };
  } catch (error) {
    if (!(error instanceof StatementFailed)) throw error;
    await engine.run(`DROP TABLE IF EXISTS "${name}"`);
    return undefined;
  }
}

async function scan(
  file: string,
  head: Head,
  quote: string,
  io: Io,
): Promise<{ readonly facts?: CsvFacts; readonly sha256?: string | undefined }> {
  // The statement is on its way before this thread is busy.
  await new Promise((resolve) => setImmediate(resolve));
  const scanner = new CsvScan(head.delimiter, quote, head.skip);
  const sha256 = io.readPieces(file, (bytes) => scanner.push(bytes));
  return { facts: scanner.end(), sha256 };
}

interface Finishing {
  readonly context: BulkContext;
  readonly shape: TableShape;
  readonly head: Head;
  readonly plan: BulkPlan;
  readonly styles: readonly FieldStyle[];
  readonly facts: CsvFacts;
  readonly file: string;
  readonly quote: string;
  readonly compared: ReadonlySet<number>;
}

/** @throws StatementFailed where the two ways of reading do not agree about the file */
async function finish({
  context,
  shape,
  head,
  plan,
  styles,
  facts,
  file,
  quote,
  compared,
}: Finishing): Promise<BulkTable> {
  const { io, engine, name } = context;
  const { last } = facts;
  if (last === undefined) throw new StatementFailed('no rows');
  const [counts = []] = await engine.query(`SELECT count(*), count(raw) FROM "${name}"`);
  const [rows, odd] = counts.map(Number);
  if (rows !== facts.rows || (odd ?? 0) > MAX_ODD) throw new StatementFailed('rows differ');
  const firstRow = (head.headerRow ?? 0) + 1;
  const lineOf = lineFinder(facts, firstRow);
  const dialect = { delimiter: head.delimiter, quote, escape: quote, comment: null, skipInitialSpace: false };
  const reader = new RowReader(file, dialect, facts, io);
  const lastCells = reader.cells(last);
  if (lastCells === undefined) throw new StatementFailed('the last row is no row');
  const { builder, blank, totals } = await readOddRows({
    engine,
    name,
    shape,
    header: head.header,
    plan,
    styles,
    firstRow,
    lineOf,
    blank: facts.blank,
    last: { index: last, cells: lastCells },
  });
  const dropped = totals === undefined ? blank : [...blank, last];
  return BulkTable.finish({
    engine,
    name,
    plan,
    fields: shape.fields,
    keys: shape.keys,
    compared,
    builder,
    firstRow,
    rows,
    dropped,
    textsAt: (field, found) => {
      reader.load(found);
      return found.map((row) => textOf(reader.cells(row), field, head.header, shape));
    },
    scales: styles.map(({ scale }, field) => {
      const { type } = plan.fields[field] ?? {};
      return type?.kind === 'decimal' ? Math.min(scale, type.scale) : 0;
    }),
    lineOf,
    ...(head.headerRow === undefined
      ? {}
      : { header: { row: head.headerRow, width: head.header.columns.length } }),
    ...(totals === undefined ? {} : { totals }),
  });
}

/** Lines differ from rows where cells have line breaks. */
function lineFinder({ broken }: CsvFacts, firstRow: number): (row: number) => number {
  const rows: number[] = [];
  const lines: number[] = [];
  let sum = 0;
  for (const { row, breaks } of broken) {
    sum += breaks;
    rows.push(row);
    lines.push(sum);
  }
  return (row) => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return firstRow + row + (lines[low - 1] ?? 0);
  };
}

/** The value of a text field in a row. */
function textOf(
  cells: readonly string[] | undefined,
  index: number,
  header: Header,
  { fields, mapping }: TableShape,
): string | undefined {
  const field = fields[index];
  const cell = cells?.[header.columns.indexOf(index)];
  if (field === undefined || cell === undefined || isBlank(cell)) return undefined;
  const mapped = mapping?.values.get(index)?.get(cell.trim());
  if (mapped !== undefined) return mapped.value === null ? undefined : mapped.text;
  return isMissing(cell, field) ? undefined : cell;
}

/** Codes that are no texts of a cell, or stand for one that is blank. */
function hasOddCodes(mapping: Mapping | undefined): boolean {
  return [...(mapping?.values.values() ?? [])].some((codes) => codes.has(''));
}
