/** What a new delivery changes: rows that come, go and differ, and what the measures become. */
import type { CellValue } from '../sources/cell-value.ts';
import { memberKey } from '../sources/cell-value.ts';

export interface RowChanges {
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The first changed values, as texts; only where rows can be told apart by a key. */
  readonly examples: readonly ChangedValue[];
}

export interface ChangedValue {
  /** Values of the key. */
  readonly key: readonly string[];
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

type Columns = readonly (readonly CellValue[])[];

export interface ChangeSubject {
  /** Indexes of the fields that identify a row; without them rows are alike or not. */
  readonly key: readonly number[] | undefined;
  /** How people call each field, and its values; undefined for values that nobody may see. */
  readonly fields: readonly {
    readonly name: string;
    readonly text: (value: CellValue) => string | undefined;
  }[];
}

const MOST_EXAMPLES = 5;

export function compareRows(before: Columns, after: Columns, subject: ChangeSubject): RowChanges {
  const counts = { before: before[0]?.length ?? 0, after: after[0]?.length ?? 0 };
  const { key, fields } = subject;
  if (key === undefined) return { ...counts, ...countAlike(before, after), examples: [] };
  const earlier = new Map<string, number>();
  for (let row = 0; row < counts.before; row += 1) earlier.set(rowKey(before, row, key), row);
  const examples: ChangedValue[] = [];
  let [added, changed, kept] = [0, 0, 0];
  for (let row = 0; row < counts.after; row += 1) {
    const old = earlier.get(rowKey(after, row, key));
    if (old === undefined) {
      added += 1;
      continue;
    }
    kept += 1;
    const differing = fields.flatMap((_, index) =>
      cellKey(before[index]?.[old] ?? null) === cellKey(after[index]?.[row] ?? null) ? [] : [index],
    );
    if (differing.length > 0) changed += 1;
    for (const index of differing) {
      if (examples.length >= MOST_EXAMPLES) break;
      const example = changedValue(before[index]?.[old] ?? null, after[index]?.[row] ?? null, index, subject);
      const names = key.map((at) => fields[at]?.text(after[at]?.[row] ?? null) ?? '');
      if (example !== undefined) examples.push({ key: names, ...example });
    }
  }
  return { ...counts, added, removed: counts.before - kept, changed, examples };
}

function changedValue(
  before: CellValue,
  after: CellValue,
  index: number,
  { fields }: ChangeSubject,
): Omit<ChangedValue, 'key'> | undefined {
  const field = fields[index];
  const [old, now] = [field?.text(before), field?.text(after)];
  if (field === undefined || old === undefined || now === undefined) return undefined;
  return { field: field.name, before: old, after: now };
}

/** Rows without a key: as often as a row was there before and is there now, it stayed. */
function countAlike(before: Columns, after: Columns) {
  const every = before.map((_, index) => index);
  const earlier = new Map<string, number>();
  for (let row = 0; row < (before[0]?.length ?? 0); row += 1) {
    const key = rowKey(before, row, every);
    earlier.set(key, (earlier.get(key) ?? 0) + 1);
  }
  let added = 0;
  for (let row = 0; row < (after[0]?.length ?? 0); row += 1) {
    const key = rowKey(
      after,
      row,
      after.map((_, index) => index),
    );
    const left = earlier.get(key) ?? 0;
    if (left === 0) added += 1;
    else earlier.set(key, left - 1);
  }
  const removed = [...earlier.values()].reduce((sum, count) => sum + count, 0);
  return { added, removed, changed: 0 };
}

/** Whether two tables have the same rows in the same order. */
export function sameRows(a: Columns, b: Columns): boolean {
  return (
    a.length === b.length &&
    a.every((column, index) => {
      const other = b[index] ?? [];
      return (
        column.length === other.length &&
        column.every((value, row) => cellKey(value) === cellKey(other[row] ?? null))
      );
    })
  );
}

function rowKey(columns: Columns, row: number, indexes: readonly number[]): string {
  return JSON.stringify(indexes.map((index) => cellKey(columns[index]?.[row] ?? null)));
}

/** One key for one value: 1.50 is 1.5. */
function cellKey(value: CellValue): string | number | null {
  return value === null ? null : memberKey(value);
}
