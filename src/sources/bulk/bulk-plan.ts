/** The statement by which the database reads and checks a large CSV file in one go. */
import type { Field } from '../field.ts';
import type { Mapping } from '../mapping.ts';
import { type FieldSql, fieldSql, literal } from './field-sql.ts';
import type { FieldStyle } from './field-style.ts';

export interface CsvInput {
  /** Path in the file system. */
  readonly path: string;
  readonly delimiter: string;
  readonly quote: string;
  /** Lines above the data. */
  readonly skip: number;
  /** For each column of the file the index of its field; undefined where it has none. */
  readonly columns: readonly (number | undefined)[];
}

export interface BulkPlan {
  readonly fields: readonly FieldSql[];
  /** Creates the table of the rows. */
  readonly create: (table: string) => string;
  /** The texts of some fields for each row of the file, in its order, as `t0`, `t1`, … */
  readonly texts: (fields: readonly number[]) => string;
}

/** Names of columns in the table of the rows: the typed value, a hash of the text, the raw cells. */
export const valueName = (field: number) => `c${field}`;
export const hashName = (field: number) => `h${field}`;
/** Cells of a row that was not read here, as JSON; NULL for all others. */
export const RAW = 'raw';

export function planBulk(
  input: CsvInput,
  fields: readonly Field[],
  styles: readonly FieldStyle[],
  keys: readonly (readonly number[])[],
  mapping: Mapping | undefined,
): BulkPlan {
  const positions = new Map(
    input.columns.flatMap((field, position) => (field === undefined ? [] : [[field, position] as const])),
  );
  const labels = new Set(sharedLabels(fields, mapping));
  const planned = fields.map((field, index) =>
    fieldSql(field, styles[index] ?? { scale: 0 }, mapping?.values.get(index), {
      cell: `f${positions.get(index) ?? 0}`,
      labels,
      text: `t${index}`,
      guess: `g${index}`,
      value: valueName(index),
    }),
  );
  const source = csvSource(input, labels);
  const texts = planned.map(({ text }, index) => `${text} AS t${index}`);
  const guesses = planned.flatMap(({ guess }, index) =>
    guess === undefined ? [] : [`${guess} AS g${index}`],
  );
  const values = planned.flatMap(({ value }, index) =>
    value === undefined ? [] : [`${value.sql} AS ${valueName(index)}`],
  );
  const kept = planned.map(({ value }, index) =>
    value === undefined ? `${hashOf([`t${index}`])} AS ${hashName(index)}` : valueName(index),
  );
  const named = (field: number) => (planned[field]?.value === undefined ? `t${field}` : valueName(field));
  const hashes = keys.flatMap((key, index) =>
    key.length === 1 ? [] : [`${hashOf(key.map(named))} AS ${keyName(index)}`],
  );
  const cells = input.columns.map((_, position) => `f${position}`);
  const ok = planned.map((field) => field.ok).join(' AND ');
  const raw = `CASE WHEN ${ok} THEN NULL ELSE CAST(to_json([${cells.join(', ')}]) AS VARCHAR) END AS ${RAW}`;
  return {
    fields: planned,
    create: (table) =>
      `CREATE TABLE "${table}" AS SELECT ${[...kept, ...hashes, raw].join(', ')} ` +
      `FROM (SELECT ${['*', ...values].join(', ')} FROM ` +
      `(SELECT ${['*', ...guesses].join(', ')} FROM (SELECT ${['*', ...texts].join(', ')} FROM ${source})))`,
    texts: (wanted) => `SELECT ${wanted.map((field) => texts[field]).join(', ')} FROM ${source}`,
  };
}

/** The column that differs where a key differs: of several fields a hash, else what is kept of the only one. */
export function keyColumn(index: number, key: readonly number[], fields: readonly FieldSql[]): string {
  const [only = 0, ...others] = key;
  if (others.length > 0) return keyName(index);
  return fields[only]?.value === undefined ? hashName(only) : valueName(only);
}

function keyName(index: number): string {
  return `k${index}`;
}

/** A hash of values together; NULL where one is missing. */
export function hashOf(expressions: readonly string[]): string {
  const missing = expressions.map((expression) => `${expression} IS NULL`).join(' OR ');
  return `CASE WHEN ${missing} THEN NULL ELSE hash(${expressions.join(', ')}) END`;
}

/**
 * Labels of missing values that every field has: the reader of the file can then leave the cells out. Not those that
 * are codes of the delivery, which mean what the mapping says.
 */
function sharedLabels(fields: readonly Field[], mapping: Mapping | undefined): readonly string[] {
  const codes = new Set([...(mapping?.values.values() ?? [])].flatMap((values) => [...values.keys()]));
  const [first, ...others] = fields;
  const shared = [...(first?.missing ?? [])].filter(
    (label) => others.every(({ missing }) => missing.has(label)) && !codes.has(label.trim()),
  );
  return [...new Set(['', ...shared])].filter((label) => /^[\p{L}\p{N}. _/?-]*$/u.test(label));
}

function csvSource({ path, delimiter, quote, skip, columns }: CsvInput, labels: ReadonlySet<string>): string {
  const options = [
    `delim = ${literal(delimiter)}`,
    `quote = ${literal(quote)}`,
    `escape = ${literal(quote)}`,
    `skip = ${skip}`,
    `nullstr = [${[...labels].map(literal).join(', ')}]`,
    `columns = {${columns.map((_, position) => `'f${position}': 'VARCHAR'`).join(', ')}}`,
    'header = false',
    'auto_detect = false',
    // A quarter of the usual size: as fast, and less memory.
    'buffer_size = 8388608',
    "compression = 'none'",
  ];
  return `read_csv(${literal(path)}, ${options.join(', ')})`;
}
