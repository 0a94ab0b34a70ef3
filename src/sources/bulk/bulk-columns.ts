/** The columns of a large table as SQL: those that are kept, and those that are read from the file when they are asked for. */
import type { DimensionPlan } from '../dimension-plan.ts';
import { columnName, derivedName } from '../members.ts';
import { RAW, valueName } from './bulk-plan.ts';
import type { BulkRows } from './bulk-rows.ts';
import { derivedSql } from './derived-sql.ts';

export class BulkColumns {
  readonly #rows: BulkRows;
  readonly #scales: readonly number[];
  /** Names of the tables of texts that were read again, by field. */
  readonly #texts = new Map<number, string>();
  /** The same for what is derived from a field, by dimension. */
  readonly #derived = new Map<number, string>();

  /** @param scales decimals of the finest number, by field */
  constructor(rows: BulkRows, scales: readonly number[]) {
    this.#rows = rows;
    this.#scales = scales;
  }

  isText(field: number): boolean {
    return this.#rows.plan.fields[field]?.value === undefined;
  }

  /** Reads the texts of some fields from the file, as a table of their own in the order of the rows. */
  async readTexts(fields: readonly number[]): Promise<void> {
    const unread = fields.filter((field) => this.isText(field) && !this.#texts.has(field));
    if (unread.length === 0) return;
    const { engine, name, plan, builder } = this.#rows;
    const table = `${name}_t${unread.join('_')}`;
    await engine.run(`CREATE TABLE "${table}" AS ${plan.texts(unread)}`);
    if (builder.rows.length > 0) {
      const sets = unread.map((field) => `t${field} = p.p${field}`).join(', ');
      await engine.run(
        `UPDATE "${table}" SET ${sets} FROM "${name}_patch" p WHERE "${table}".rowid = p."at"`,
      );
    }
    for (const field of unread) this.#texts.set(field, table);
  }

  async derive(index: number, plan: DimensionPlan): Promise<void> {
    const { engine, name } = this.#rows;
    const isText = this.isText(plan.field);
    const sql = derivedSql(plan, isText ? `t${plan.field}` : `CAST(${valueName(plan.field)} AS VARCHAR)`);
    if (sql === undefined || this.#derived.has(index)) return;
    const table = `${name}_d${index}`;
    if (isText) await this.readTexts([plan.field]);
    const from = isText ? this.#texts.get(plan.field) : name;
    await engine.run(`CREATE TABLE "${table}" AS SELECT ${sql} AS v FROM "${from}"`);
    this.#derived.set(index, table);
  }

  /** Every column that there is now, by the names that queries have for them. */
  view(): string {
    const { plan } = this.#rows;
    const values = plan.fields.flatMap(({ value }, index) =>
      value === undefined
        ? []
        : [`CAST(r.${valueName(index)} AS ${this.viewed(index)}) AS "${columnName(index)}"`],
    );
    const texts = [...this.#texts].map(([field, table]) => `"${table}".t${field} AS "${columnName(field)}"`);
    const derived = [...this.#derived].map(([index, table]) => `"${table}".v AS "${derivedName(index)}"`);
    return this.#from(
      [...values, ...texts, ...derived],
      [...new Set([...this.#texts.values(), ...this.#derived.values()])],
    );
  }

  /** Some fields: the typed values by their own names, texts as `t0`, `t1`, … */
  select(fields: readonly number[]): string {
    const texts = [...new Set(fields.flatMap((field) => this.#texts.get(field) ?? []))];
    const columns = fields.map((field) => {
      const table = this.#texts.get(field);
      return table === undefined ? `r.${valueName(field)}` : `"${table}".t${field}`;
    });
    return this.#from(columns, texts);
  }

  /** As it is compared here: a date as text. */
  shown(field: number): string {
    const column = this.valueColumn(field);
    return this.#rows.plan.fields[field]?.type.kind === 'date' ? `CAST(${column} AS VARCHAR)` : column;
  }

  valueColumn(field: number): string {
    return this.isText(field) ? `t${field}` : valueName(field);
  }

  #from(columns: readonly string[], beside: readonly string[]): string {
    const { name, firstRow } = this.#rows;
    const row = `r.rowid + ${firstRow} AS "row"`;
    const joined = beside.map((table) => ` POSITIONAL JOIN "${table}"`).join('');
    return `SELECT ${[row, ...columns].join(', ')} FROM "${name}" r${joined} WHERE r.${RAW} IS NULL`;
  }

  stored(field: number): string {
    const { value, type } = this.#rows.plan.fields[field] ?? {};
    return type?.kind === 'decimal' ? this.viewed(field) : (value?.stored ?? 'VARCHAR');
  }

  viewed(field: number): string {
    const { value, type } = this.#rows.plan.fields[field] ?? {};
    return type?.kind === 'decimal' ? `DECIMAL(38, ${this.#scales[field] ?? 0})` : (value?.view ?? 'VARCHAR');
  }
}
