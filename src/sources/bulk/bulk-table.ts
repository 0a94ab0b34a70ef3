/**
 * A large table whose rows lie in the store. Numbers, dates and listed codes are kept there, typed; texts are read from
 * the file again when a query asks for them, since they take most of the memory and few tables need them.
 */
import type { CellValue } from '../cell-value.ts';
import type { DataTable, FoundValue, RowsAlike } from '../data-table.ts';
import type { DimensionPlan } from '../dimension-plan.ts';
import type { Engine, StoreValue } from '../engine.ts';
import { columnName, derivedName } from '../members.ts';
import type { PatternTexts } from '../patterns.ts';
import { largestScale } from '../stored-columns.ts';
import type { TotalsRow } from '../table-builder.ts';
import { UniqueKey } from '../unique-key.ts';
import { BulkColumns } from './bulk-columns.ts';
import { hashName, keyColumn, RAW, valueName } from './bulk-plan.ts';
import type { BulkRows } from './bulk-rows.ts';
import { patchRows } from './patch-rows.ts';

/** Dimensions with more members than this are no rows or columns of a table that anyone reads. */
const MAX_VALUES = 10_000;

export class BulkTable implements DataTable {
  readonly kind = 'bulk';
  readonly rowCount: number;
  readonly broken = false;
  readonly header?: { readonly row: number; readonly width: number };
  readonly totals?: TotalsRow;
  readonly #rows: BulkRows;
  readonly #scales: readonly number[];
  /** By number in the file, the rows that the builder has. */
  readonly #patched: ReadonlyMap<number, number>;
  readonly #columns: BulkColumns;
  /** How many values the fields have that identify a row by themselves. */
  readonly #unique = new Map<number, number>();
  /** By field and how many at most. */
  readonly #firsts = new Map<string, Promise<readonly FoundValue[] | undefined>>();
  readonly #values = new Map<string, Promise<readonly FoundValue[] | undefined>>();

  private constructor(rows: BulkRows) {
    this.#rows = rows;
    this.#scales = rows.scales.map((scale, field) =>
      Math.max(scale, largestScale(rows.builder.columns[field] ?? [])),
    );
    this.#columns = new BulkColumns(rows, this.#scales);
    this.#patched = new Map(rows.builder.rows.map(({ row }, index) => [row, index]));
    this.rowCount = rows.rows - rows.dropped.length;
    if (rows.header !== undefined) this.header = rows.header;
    if (rows.totals !== undefined) this.totals = rows.totals;
  }

  /** Brings the rows that were read elsewhere into the store, and checks the keys. */
  static async finish(rows: BulkRows): Promise<BulkTable> {
    const table = new BulkTable(rows);
    await patchRows(rows, table.#columns);
    for (const [index, key] of rows.keys.entries()) await table.#checkKey(index, key);
    return table;
  }

  get problems() {
    return this.#rows.builder.problems;
  }

  place = (index: number, field?: number) => {
    const row = this.#rows.firstRow + index;
    return this.#rows.builder.placeOf({ row, line: this.#rows.lineOf(index) }, field);
  };

  scaleOf = (field: number): number => this.#scales[field] ?? 0;

  valuesOf = (field: number, most = MAX_VALUES): Promise<readonly FoundValue[] | undefined> => {
    const name = `${field}/${most}`;
    const known = this.#values.get(name) ?? this.#listValues(field, most);
    this.#values.set(name, known);
    return known;
  };

  alike = async (fields: readonly number[]): Promise<RowsAlike | undefined> => {
    const { engine, firstRow } = this.#rows;
    await this.#columns.readTexts(fields);
    const columns = fields.map((field) => this.#columns.valueColumn(field)).join(', ');
    const [row] = await engine.query(
      `SELECT "row" - ${firstRow}, first, count(*) OVER () FROM (SELECT "row", ` +
        `min("row") OVER (PARTITION BY ${columns}) AS first FROM (${this.#columns.select(fields)})) ` +
        `WHERE "row" <> first ORDER BY "row" LIMIT 1`,
    );
    if (row === undefined) return undefined;
    return { index: Number(row[0]), first: Number(row[1]), count: Number(row[2]) };
  };

  /** The odd rows, to be held against patterns; the database has held the others against them already. */
  get oddTexts(): PatternTexts {
    const { builder } = this.#rows;
    return {
      patternTexts: builder.patternTexts,
      problems: builder.problems,
      place: (index, field) => builder.place(index, field),
    };
  }

  /** The values of some fields in each row, in the order of the rows; rows without one of them are left out. */
  tuples = async (fields: readonly number[]): Promise<readonly (readonly [number, ...CellValue[]])[]> => {
    const { engine, firstRow } = this.#rows;
    await this.#columns.readTexts(fields);
    const columns = fields.map((field) => this.#columns.shown(field));
    const present = fields.map((field) => `${this.#columns.valueColumn(field)} IS NOT NULL`);
    const rows = await engine.query(
      `SELECT "row" - ${firstRow}, ${columns.join(', ')} FROM (${this.#columns.select(fields)}) ` +
        `WHERE ${present.join(' AND ')} ORDER BY "row"`,
    );
    return rows.map(([index, ...values]) => [Number(index), ...values.map(cellValue)] as const);
  };

  /** A view; the texts that a query needs are read before it runs. */
  store = async (engine: Engine, name: string, plans: readonly DimensionPlan[]): Promise<void> => {
    let shown = '';
    const show = async (sql: string): Promise<void> => {
      const asked = this.#rows.fields.flatMap((_, index) =>
        sql.includes(`"${columnName(index)}"`) ? [index] : [],
      );
      const derived = plans.flatMap((plan, index) =>
        sql.includes(`"${derivedName(index)}"`) ? [plan.field] : [],
      );
      await this.#columns.readTexts([...asked, ...derived]);
      for (const [index, plan] of plans.entries()) {
        if (sql.includes(`"${derivedName(index)}"`)) await this.#columns.derive(index, plan);
      }
      const view = this.#columns.view();
      if (view === shown) return;
      await engine.run(`CREATE OR REPLACE VIEW "${name}" AS ${view}`);
      shown = view;
    };
    await show('');
    engine.beforeQuery(name, show);
  };

  async #listValues(field: number, most: number): Promise<readonly FoundValue[] | undefined> {
    // A key has as many values as there are rows.
    if ((this.#unique.get(field) ?? 0) > most) return undefined;
    const firsts = await this.#firstRows(field, most);
    if (firsts === undefined) return undefined;
    if (!this.#columns.isText(field)) return firsts;
    const known = this.#textsIn(field, firsts);
    if (known !== undefined) return known;
    await this.#columns.readTexts([field]);
    const { engine, firstRow } = this.#rows;
    const texts = await engine.query(
      `SELECT min("row") - ${firstRow} AS first, t${field} FROM (${this.#columns.select([field])}) ` +
        `WHERE t${field} IS NOT NULL GROUP BY t${field} ORDER BY first`,
    );
    return texts.map((row) => [Number(row[0]), cellValue(row[1])] as const);
  }

  /** The first row of each value, or of each hash of a text; undefined where there are more. */
  #firstRows(field: number, most: number): Promise<readonly FoundValue[] | undefined> {
    const name = `${field}/${most}`;
    const known = this.#firsts.get(name) ?? this.#findFirstRows(field, most);
    this.#firsts.set(name, known);
    return known;
  }

  async #findFirstRows(field: number, most: number): Promise<readonly FoundValue[] | undefined> {
    const { engine, name } = this.#rows;
    const column = this.#columns.isText(field) ? hashName(field) : valueName(field);
    const shown = this.#columns.isText(field) ? 'NULL' : this.#columns.shown(field);
    const limit = Number.isFinite(most) ? ` LIMIT ${most + 1}` : '';
    const found = await engine.query(
      `SELECT min(rowid) AS first, ${shown} FROM "${name}" WHERE ${RAW} IS NULL AND ${column} IS NOT NULL ` +
        `GROUP BY ${column} ORDER BY first${limit}`,
    );
    return found.length > most ? undefined : found.map((row) => [Number(row[0]), cellValue(row[1])] as const);
  }

  /** The texts of some rows; undefined where reading the whole column is faster. */
  #textsIn(field: number, rows: readonly FoundValue[]): readonly FoundValue[] | undefined {
    if (rows.length > MAX_VALUES) return undefined;
    const { builder, firstRow, textsAt } = this.#rows;
    const read = rows.flatMap(([index]) => (this.#patched.has(firstRow + index) ? [] : [index]));
    const texts = new Map(textsAt(field, read).map((text, at) => [read[at], text]));
    const values = rows.map(([index]) => {
      const patched = this.#patched.get(firstRow + index);
      return patched === undefined ? texts.get(index) : builder.columns[field]?.[patched];
    });
    if (!values.every((text) => typeof text === 'string')) return undefined;
    return rows.map(([index], at) => [index, values[at] ?? null] as const);
  }

  /** Equal hashes only lead to the rows: their values are compared themselves. */
  async #checkKey(index: number, key: readonly number[]): Promise<void> {
    const { engine, name, builder, plan } = this.#rows;
    const column = keyColumn(index, key, plan.fields);
    // A row with a wrong cell is not held against others: one mistake is no two.
    const wrong = builder.rows.some((_, at) => builder.isWrong(at));
    const right = wrong ? ` AND rowid NOT IN (SELECT "at" FROM "${name}_patch" WHERE wrong)` : '';
    const compared = `"${name}" WHERE ${RAW} IS NULL AND ${column} IS NOT NULL${right}`;
    const [counts] = await engine.query(`SELECT count(*), count(DISTINCT ${column}) FROM ${compared}`);
    const [only, ...others] = key;
    if (counts === undefined || counts[0] === counts[1]) {
      if (only !== undefined && others.length === 0) this.#unique.set(only, Number(counts?.[0] ?? 0));
      return;
    }
    await this.#columns.readTexts(key);
    const columns = key.map((field) => this.#columns.shown(field));
    const rows = await engine.query(
      `SELECT "row", ${columns.join(', ')} FROM (${this.#columns.select(key)}) WHERE "row" - ${this.#rows.firstRow} IN ` +
        `(SELECT rowid FROM ${compared} AND ${column} IN ` +
        `(SELECT ${column} FROM ${compared} GROUP BY ${column} HAVING count(*) > 1)) ORDER BY "row"`,
    );
    const unique = new UniqueKey(key.map((_, at) => at));
    const fields = key.map((field) => builder.columnName(field));
    for (const [number, ...values] of rows) {
      const row = Number(number);
      const earlier = unique.add(values.map(cellValue), row);
      if (earlier === undefined) continue;
      builder.problems.add(
        { code: 'row-duplicate', fields, ...earlier },
        this.place(row - this.#rows.firstRow),
      );
    }
  }
}

function cellValue(value: StoreValue | undefined): CellValue {
  return value ?? null;
}
