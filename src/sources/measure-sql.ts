/** A measure as SQL columns, and its cell from what they gave. */
import { add, type Decimal, decimalOf, ZERO } from '../decimal.ts';
import type { Cell } from '../document/crosstab.ts';
import type { StoreValue } from './engine.ts';
import type { Aggregation } from './source.ts';
import { distinctSql } from './unnest-sql.ts';

/**
 * Columns: rows that count, rows that lack a value, and a sum for each column of the data. The sums are added
 * here, not in SQL, where columns of different types would be cast to one.
 *
 * @param condition SQL of the rows that count; its parameters are bound once and named in every column
 */
export function measureSql(aggregation: Aggregation, condition: string): readonly string[] {
  const known = (aggregation.where ?? []).map((column) => `${column} IS NOT NULL`);
  const counts = [...(condition === 'true' ? [] : [condition]), ...known];
  const rows = `count(*)${filterSql(counts)}`;
  switch (aggregation.kind) {
    case 'count':
      return [rows];
    case 'distinct':
      return [
        rows,
        aggregation.list === true
          ? distinctSql(aggregation.expression, counts.length === 0 ? 'true' : counts.join(' AND '))
          : `count(DISTINCT ${aggregation.expression})${filterSql(counts)}`,
      ];
    case 'sum': {
      const lacking = aggregation.expressions.map((column) => `${column} IS NULL`).join(' OR ');
      // A sum of one column passes over what it lacks by itself.
      const skips = aggregation.gaps === 'skip' && aggregation.expressions.length > 1;
      const summed = skips ? [...counts, `NOT (${lacking})`] : counts;
      return [
        rows,
        `count(*)${filterSql([...counts, `(${lacking})`])}`,
        ...aggregation.expressions.map((column) => `sum(${column})${filterSql(summed)}`),
      ];
    }
    default: {
      const unknown: never = aggregation;
      throw new Error(`unknown aggregation: ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * The same columns over groups that were computed with `measureSql`, added up to larger ones.
 *
 * @param names of the columns of the groups
 * @returns undefined where parts cannot be added up: a value that occurs in two groups counts once
 */
export function sumOfGroupsSql(
  aggregation: Aggregation,
  names: readonly string[],
): readonly string[] | undefined {
  if (aggregation.kind === 'distinct') return undefined;
  const counts = columnsOf(aggregation) - (aggregation.kind === 'sum' ? aggregation.expressions.length : 0);
  return names.map((name, index) => (index < counts ? `coalesce(sum(${name}), 0)` : `sum(${name})`));
}

function filterSql(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` FILTER (WHERE ${conditions.join(' AND ')})`;
}

export function columnsOf(aggregation: Aggregation): number {
  switch (aggregation.kind) {
    case 'count':
      return 1;
    case 'distinct':
      return 2;
    case 'sum':
      return 2 + aggregation.expressions.length;
    default: {
      const unknown: never = aggregation;
      throw new Error(`unknown aggregation: ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * @param values of the columns of `measureSql`
 * @param covered whether no rows mean zero
 */
export function cellOf(aggregation: Aggregation, values: readonly StoreValue[], covered: boolean): Cell {
  const count = numberOf(values[0]);
  if (count.digits === 0n) {
    return covered
      ? { kind: 'number', value: ZERO, sourceRows: 0 }
      : { kind: 'missing', missing: 'unavailable' };
  }
  switch (aggregation.kind) {
    case 'count':
      return { kind: 'number', value: count, sourceRows: Number(count.digits) };
    case 'distinct':
      return { kind: 'number', value: numberOf(values[1]), sourceRows: Number(count.digits) };
    case 'sum': {
      const lacking = numberOf(values[1]).digits;
      const left = count.digits - lacking;
      if (lacking > 0n && (aggregation.gaps !== 'skip' || left === 0n)) {
        return { kind: 'missing', missing: 'unavailable' };
      }
      const value = values.slice(2).map(numberOf).reduce(add);
      return { kind: 'number', value, sourceRows: Number(left) };
    }
    default: {
      const unknown: never = aggregation;
      throw new Error(`unknown aggregation: ${JSON.stringify(unknown)}`);
    }
  }
}

/** Rows of a group, and how many of them a sum leaves out because they lack a value. */
export function skippedRows(
  aggregation: Aggregation,
  values: readonly StoreValue[],
): { readonly rows: number; readonly skipped: number } {
  const skips = aggregation.kind === 'sum' && aggregation.gaps === 'skip';
  const count = (value: StoreValue | undefined) => (value === undefined ? 0 : Number(numberOf(value).digits));
  return { rows: count(values[0]), skipped: skips ? count(values[1]) : 0 };
}

function numberOf(value: StoreValue | undefined): Decimal {
  if (typeof value === 'bigint') return decimalOf(value);
  if (typeof value === 'object' && value !== null) return value;
  throw new Error(`the store gave no number: ${String(value)}`);
}
