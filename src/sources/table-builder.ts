/** Rows of a delivered file to typed columns, every cell checked against its field. */
import { add, type Decimal, ZERO } from '../decimal.ts';
import { type CellProblem, type CellResult, checkValue, isMissing, readCell } from './cell.ts';
import type { CellValue } from './cell-value.ts';
import { DataProblems, type RowPlace } from './data-problems.ts';
import type { Field } from './field.ts';
import type { Header } from './header.ts';
import type { Mapping } from './mapping.ts';
import { type ColumnStyle, OpenColumns } from './open-columns.ts';
import { type KnownRow, RowPlaces } from './row-places.ts';
import { cellAddress, cellText, isBlank, type RawCell, type SourceRow } from './source-row.ts';
import { sumOf, type TotalsCandidate, totalsCandidate, type WrongTotal, wrongTotals } from './totals-row.ts';
import { duplicateRows } from './unique-key.ts';

export interface BuilderShape {
  readonly fields: readonly Field[];
  /** Lists of field indexes whose values together occur once. */
  readonly keys: readonly (readonly number[])[];
  readonly mapping?: Mapping | undefined;
  /** Fields that measures sum, so that their totals matter; all where it is absent. */
  readonly summed?: ReadonlySet<number> | undefined;
  /** Name of the sheet; absent in CSV. */
  readonly sheet?: string | undefined;
}

/** The row with totals under the table, which is no row of the data. */
export interface TotalsRow {
  readonly row: number;
  readonly wrong: readonly (WrongTotal & { readonly place: RowPlace })[];
}

export class TableBuilder {
  readonly columns: CellValue[][];
  readonly rows: KnownRow[] = [];
  /** Rows of data, those with too many or too few cells included. */
  rowCount = 0;
  readonly problems = new DataProblems();
  /** For each field with a pattern its texts, to be held against the pattern in the store. */
  readonly patternTexts: ReadonlyMap<number, (string | null)[]>;
  /** Columns without a name that hold something all the same. */
  readonly stray = new Set<number>();
  readonly #shape: BuilderShape;
  readonly #header: Header;
  readonly #places: RowPlaces;
  readonly #open: OpenColumns;
  /** Rows of the table, and fields, with a cell that has no value. */
  readonly #wrongRows = new Set<number>();
  readonly #wrongFields = new Set<number>();
  /** The row that was read last: it may hold totals. */
  #held: SourceRow | undefined;

  constructor(shape: BuilderShape, header: Header) {
    const { fields } = shape;
    this.#shape = shape;
    this.#header = header;
    this.columns = fields.map(() => []);
    this.patternTexts = new Map(
      fields.flatMap((field, index) => (field.pattern === undefined ? [] : [[index, []] as const])),
    );
    this.#places = new RowPlaces(fields, header, shape.sheet);
    this.#open = new OpenColumns(fields);
  }

  add(row: SourceRow): void {
    if (this.#held !== undefined) this.#take(this.#held);
    this.#held = row;
  }

  /** What the cells of a field that are read elsewhere show about how it is written. */
  noteStyle(field: number, style: ColumnStyle): void {
    this.#open.noteStyle(field, style);
  }

  /**
   * Ends the table.
   *
   * @param elsewhere sums of the cells that are read elsewhere, by field
   * @returns its row of totals, where it has one
   */
  finish(elsewhere: ReadonlyMap<number, Decimal> = new Map()): TotalsRow | undefined {
    const held = this.#held;
    this.#held = undefined;
    const candidate = held && totalsCandidate(held, this.#header, this.#shape.fields, this.#shape.keys);
    if (candidate !== undefined) this.#resolve(false);
    const totals = held && candidate && this.#totals(held, candidate, elsewhere);
    if (held !== undefined && totals === undefined) this.#take(held);
    this.#resolve(true);
    const { cells, unlisted } = this.#open.contradictions();
    for (const { field, index, result } of cells) this.#settle(field, index, result);
    this.problems.addUnlisted(unlisted);
    this.#checkKeys();
    return totals;
  }

  /** Whether cells contradict others that are read elsewhere, so that those have to be looked at one by one. */
  get isMixed(): boolean {
    return this.#open.isMixed;
  }

  /** Whether a row has a cell without a value that it should have. */
  isWrong(index: number): boolean {
    return this.#wrongRows.has(index);
  }

  /** Where a row of the table stands, or the cell of a field in it, named as the file names its column. */
  place(index: number, field?: number): RowPlace {
    return this.placeOf(this.rows[index] ?? { row: 0 }, field);
  }

  /** The same for a row that is read elsewhere. */
  placeOf(row: KnownRow, field?: number): RowPlace {
    return this.#places.of(row, field);
  }

  /** The name of a field's column as the file has it. */
  columnName(field: number): string {
    return this.#places.columnName(field);
  }

  #take(source: SourceRow): void {
    const { cells } = source;
    const { columns } = this.#header;
    this.rowCount += 1;
    if (!this.#fits(source)) return;
    const index = this.rows.length;
    this.rows.push({ row: source.row, ...(source.line === undefined ? {} : { line: source.line }) });
    for (const column of this.columns) column.push(null);
    for (const texts of this.patternTexts.values()) texts.push(null);
    for (const [position, field] of columns.entries()) {
      if (field !== undefined) this.#read(field, cells[position] ?? '', index);
    }
    for (const position of this.#header.unnamed) {
      if (!isBlank(cells[position])) this.stray.add(position);
    }
  }

  /** Whether the row has as many cells as the header; in a workbook, blank ones may be absent. */
  #fits({ cells, row, line }: SourceRow): boolean {
    const expected = this.#header.columns.length;
    const { sheet } = this.#shape;
    if (cells.length === expected || (sheet !== undefined && cells.length < expected)) return true;
    const beyond = cells.findIndex((cell, position) => position >= expected && !isBlank(cell));
    if (sheet !== undefined && beyond < 0) return true;
    const place = this.#places.of({ row, ...(line === undefined ? {} : { line }) });
    this.problems.add(
      { code: 'row-length', expected, found: cells.length },
      sheet === undefined ? place : { ...place, cell: cellAddress(beyond, row) },
    );
    return false;
  }

  #read(index: number, cell: RawCell, row: number): void {
    const field = this.#shape.fields[index];
    if (field === undefined) return;
    const codes = this.#shape.mapping?.values.get(index);
    const mapped = codes?.get(cellText(cell).trim());
    const missing = mapped === undefined ? isMissing(cell, field) : mapped.value === null;
    const result =
      mapped === undefined ? readCell(cell, field) : checkValue(cellText(cell), mapped.value, field);
    const texts = this.patternTexts.get(index);
    // An error of the spreadsheet is no text of the wrong form.
    if (texts !== undefined && !missing && (result.ok || result.problem.code !== 'cell-type')) {
      texts[row] = mapped?.text ?? cellText(cell);
    }
    if (mapped === undefined && !missing && this.#open.note(index, cell, result, row)) return;
    this.#settle(index, row, withCodes(result, codes?.keys()));
  }

  #settle(field: number, index: number, result: CellResult): void {
    if (result.ok) {
      const column = this.columns[field];
      if (column !== undefined) column[index] = result.value;
      return;
    }
    this.#wrongRows.add(index);
    this.#wrongFields.add(field);
    const problem: CellProblem = { ...result.problem, field: this.#places.columnName(field) };
    this.problems.add(problem, this.place(index, field));
  }

  #resolve(ended: boolean): void {
    for (const { field, index, result } of this.#open.resolve(ended)) this.#settle(field, index, result);
  }

  #totals(
    held: SourceRow,
    candidate: TotalsCandidate,
    elsewhere: ReadonlyMap<number, Decimal>,
  ): TotalsRow | undefined {
    const summed = {
      fields: this.#shape.fields,
      sum: (field: number) => add(sumOf(this.columns[field] ?? []), elsewhere.get(field) ?? ZERO),
      decimal: (field: number) => this.#open.decimal(field),
      isKnown: (field: number) => !this.#wrongFields.has(field) && !this.#open.isPending(field),
    };
    const wrong = wrongTotals(candidate, summed, this.#shape.summed);
    return (
      wrong && {
        row: held.row,
        wrong: wrong.map((total) => ({ ...total, place: this.#places.of(held, total.field) })),
      }
    );
  }

  #checkKeys(): void {
    for (const found of duplicateRows(this.#shape.keys, this.columns, this.rows, this.#wrongRows)) {
      const { index, values, first } = found;
      const fields = found.fields.map((field) => this.#places.columnName(field));
      this.problems.add({ code: 'row-duplicate', fields, values, first }, this.place(index));
    }
  }
}

/** The delivery's own codes can be what was meant, too. */
function withCodes(result: CellResult, codes: Iterable<string> | undefined): CellResult {
  if (codes === undefined || result.ok || result.problem.code !== 'cell-enum') return result;
  const known = [...new Set([...codes, ...result.problem.known])];
  return { ok: false, problem: { ...result.problem, known } };
}
