/** The typed columns of a file as columns of its table in the store. */
import { type CellValue, type ColumnType, memberKey } from './cell-value.ts';
import type { DimensionPlan } from './dimension-plan.ts';
import type { EngineColumn } from './engine.ts';
import type { Field } from './field.ts';
import { columnName, derivedName, severalValues } from './members.ts';
import { SEPARATOR } from './unnest-sql.ts';

export interface StoredRows {
  readonly columns: readonly (readonly CellValue[])[];
  readonly rows: readonly { readonly row: number }[];
}

/** Besides the fields a column `row`: the row of the file, as the spreadsheet program numbers it. */
export function storedColumns(
  table: StoredRows,
  fields: readonly Field[],
  plans: readonly DimensionPlan[],
): readonly EngineColumn[] {
  const rows = table.rows.map(({ row }) => BigInt(row));
  return [
    { name: 'row', type: { kind: 'integer' }, values: rows },
    ...fields.map((field, index) => {
      const values = table.columns[index] ?? [];
      return { name: columnName(index), type: columnType(field, values), values };
    }),
    ...plans.flatMap((plan, index) => derivedColumn(plan, index, table)),
  ];
}

/** Members that are no plain values of a field: what a code leads to, several values joined by one separator. */
function derivedColumn(plan: DimensionPlan, index: number, table: StoredRows): readonly EngineColumn[] {
  const { lookup, separator } = plan;
  if (lookup === undefined && separator === undefined) return [];
  const values = (table.columns[plan.field] ?? []).map((value): CellValue => {
    if (value === null) return null;
    if (lookup !== undefined) return lookup.targets.get(String(memberKey(value))) ?? null;
    const parts = severalValues(value, separator ?? '');
    return parts.length === 0 ? null : parts.join(SEPARATOR);
  });
  return [{ name: derivedName(index), type: { kind: 'text' }, values }];
}

/** Decimals of the finest number in a column; 0 for other values. */
export function largestScale(values: readonly CellValue[]): number {
  let scale = 0;
  for (const value of values) {
    if (typeof value === 'object' && value !== null && value.scale > scale) scale = value.scale;
  }
  return scale;
}

function columnType(field: Field, values: readonly CellValue[]): ColumnType {
  switch (field.type) {
    case 'string':
      return { kind: 'text' };
    case 'integer':
    case 'year':
      return { kind: 'integer' };
    case 'number':
      return { kind: 'decimal', scale: largestScale(values) };
    case 'boolean':
      return { kind: 'boolean' };
    case 'date':
      return { kind: 'date' };
    default: {
      const unknown: never = field.type;
      throw new Error(`unknown field type: ${String(unknown)}`);
    }
  }
}
