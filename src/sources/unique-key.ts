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
