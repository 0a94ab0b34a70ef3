/** The rows of a large file that the database did not read: through the same code as the rows of a small one. */
import { type Decimal, decimalOf } from '../../decimal.ts';
import { type Engine, StatementFailed } from '../engine.ts';
import type { Header } from '../header.ts';
import { isBlank, type SourceRow } from '../source-row.ts';
import { TableBuilder, type TotalsRow } from '../table-builder.ts';
import { totalsCandidate } from '../totals-row.ts';
import type { TableShape } from '../typed-table.ts';
import { type BulkPlan, RAW, valueName } from './bulk-plan.ts';
import { dateOrder, type FieldStyle } from './field-style.ts';

export interface OddRows {
  readonly engine: Engine;
  /** Name of the table of the rows in the store. */
  readonly name: string;
  readonly shape: TableShape;
  readonly header: Header;
  readonly plan: BulkPlan;
  readonly styles: readonly FieldStyle[];
  /** Number in the file of the first row of data. */
  readonly firstRow: number;
  /** Line of the file on which a row begins. */
  readonly lineOf: (index: number) => number;
  /** Indexes of rows in which every cell is blank. */
  readonly blank: readonly number[];
  /** The last row that is not blank: it may hold totals. */
  readonly last: { readonly index: number; readonly cells: readonly string[] };
}

export interface ReadOddRows {
  /** Has the odd rows and the last one, totals left out. */
  readonly builder: TableBuilder;
  /** Rows that are no data. */
  readonly blank: readonly number[];
  readonly totals?: TotalsRow;
}

/** @throws StatementFailed where they show that the others were read in a wrong way */
export async function readOddRows(odd: OddRows): Promise<ReadOddRows> {
  const { engine, name, shape, header, last } = odd;
  const builder = new TableBuilder({ ...shape, keys: [] }, header);
  noteStyles(builder, odd);
  const blank = new Set(odd.blank);
  const row = (index: number, cells: readonly string[]): SourceRow => ({
    cells,
    row: odd.firstRow + index,
    line: odd.lineOf(index),
  });
  const found = await engine.query(
    `SELECT rowid, ${RAW} FROM "${name}" WHERE ${RAW} IS NOT NULL AND rowid <> ${last.index} ORDER BY rowid`,
  );
  const added = [odd.last.cells];
  for (const [id, raw] of found) {
    const index = Number(id);
    if (blank.has(index)) continue;
    const cells = cellsOf(raw);
    if (cells.every((cell) => isBlank(cell))) blank.add(index);
    else {
      builder.add(row(index, cells));
      added.push(cells);
    }
  }
  await noteWholeNumbers(builder, added, odd);
  const held = row(last.index, last.cells);
  builder.add(held);
  const candidate = totalsCandidate(held, header, shape.fields, shape.keys);
  const sums = candidate === undefined ? new Map() : await sumsOf([...candidate.numbers.keys()], odd);
  const totals = builder.finish(sums);
  if (builder.isMixed) throw new StatementFailed('columns are written in several ways');
  return {
    builder,
    blank: [...blank].sort((a, b) => a - b),
    ...(totals === undefined ? {} : { totals }),
  };
}

/** How the other rows are written, where only the whole of a column explains its cells. */
function noteStyles(builder: TableBuilder, { shape, styles }: OddRows): void {
  for (const [index, { type, anyDate, unstyled }] of shape.fields.entries()) {
    const { decimal, dateFormat } = styles[index] ?? {};
    if (anyDate !== undefined && dateFormat !== undefined) {
      builder.noteStyle(index, { dates: dateOrder(dateFormat) });
    }
    if (unstyled !== undefined && type === 'number' && decimal !== undefined)
      builder.noteStyle(index, { decimal });
  }
}

/**
 * Whether "1.000" can be a number with decimals depends on the whole numbers beside it.
 *
 * @param odd cells of the rows that were not read
 */
async function noteWholeNumbers(
  builder: TableBuilder,
  odd: readonly (readonly string[])[],
  { engine, name, shape, header }: OddRows,
): Promise<void> {
  for (const [index, { type, unstyled }] of shape.fields.entries()) {
    if (unstyled === undefined || type !== 'integer') continue;
    const position = header.columns.indexOf(index);
    if (!odd.some((cells) => /[.,]/.test(cells[position] ?? ''))) continue;
    const size = `abs(${valueName(index)})`;
    const [row = []] = await engine.query(
      `SELECT bool_or(${size} BETWEEN 1 AND 999), bool_or(${size} >= 1000) FROM "${name}" WHERE ${RAW} IS NULL`,
    );
    builder.noteStyle(index, { short: row[0] === true, long: row[1] === true });
  }
}

/** Sums over the rows that the database read. */
async function sumsOf(
  fields: readonly number[],
  { engine, name, last }: OddRows,
): Promise<ReadonlyMap<number, Decimal>> {
  const sums = fields.map((field) => `sum(${valueName(field)})`);
  const [row = []] = await engine.query(
    `SELECT ${sums.join(', ')} FROM "${name}" WHERE ${RAW} IS NULL AND rowid <> ${last.index}`,
  );
  return new Map(
    fields.map((field, at) => {
      const sum = row[at];
      if (typeof sum === 'bigint') return [field, decimalOf(sum)] as const;
      return [field, typeof sum === 'object' && sum !== null ? sum : decimalOf(0n)] as const;
    }),
  );
}

function cellsOf(raw: unknown): readonly string[] {
  const cells: unknown = JSON.parse(String(raw));
  if (!Array.isArray(cells)) throw new Error('raw cells are a list');
  return cells.map((cell) => (typeof cell === 'string' ? cell : ''));
}
