/** A primary key, or other columns that together may occur once. */
import { type CellValue, memberKey } from './cell-value.ts';

export class UniqueKey {
  readonly #rows = new Map<string, number>();

  /** @param indexes of the fields */
  constructor(readonly indexes: readonly number[]) {}

  /** The values and the earlier row that has them too, or undefined where they are new or a value is missing. */
  add(
    row: readonly CellValue[],
    number: number,
  ): { readonly values: readonly string[]; readonly first: number } | undefined {
    const values: string[] = [];
    for (const index of this.indexes) {
      const value = row[index] ?? null;
      if (value === null) return undefined;
      values.push(String(memberKey(value)));
    }
    const key = JSON.stringify(values);
    const first = this.#rows.get(key);
    if (first === undefined) {
      this.#rows.set(key, number);
      return undefined;
    }
    return { values, first };
  }
}

export interface DuplicateRow {
  /** Index of the row in the table. */
  readonly index: number;
  /** Fields that together may occur once. */
  readonly fields: readonly number[];
  readonly values: readonly string[];
  /** Number of the row that has them too. */
  readonly first: number;
}

/**
 * The rows that have the same values as an earlier one.
 *
 * @param keys lists of field indexes
 * @param rows number of each row in the file
 * @param skipped rows with a value that could not be read
 */
export function* duplicateRows(
  keys: readonly (readonly number[])[],
  columns: readonly (readonly CellValue[])[],
  rows: readonly { readonly row: number }[],
  skipped: ReadonlySet<number>,
): Generator<DuplicateRow> {
  if (keys.length === 0) return;
  const checked = keys.map((indexes) => new UniqueKey(indexes));
  const values = columns.map((): CellValue => null);
  for (const [index, { row }] of rows.entries()) {
    if (skipped.has(index)) continue;
    for (const [field, column] of columns.entries()) values[field] = column[index] ?? null;
    for (const key of checked) {
      const earlier = key.add(values, row);
      if (earlier !== undefined) yield { index, fields: key.indexes, ...earlier };
    }
  }
}
