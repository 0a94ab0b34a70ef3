/** A measure as SQL columns, and its cell from what they gave. */
import { add, type Decimal, decimalOf, ZERO } from '../decimal.ts';
import type { Cell } from '../document/crosstab.ts';
import type { StoreValue } from './engine.ts';
import type { Aggregation } from './source.ts';

/**
 * Columns: rows that count, rows that lack a value, and a sum for each column of the data. The sums are added
 * here, not in SQL, where columns of different types would be cast to one.
 *
 * @param condition SQL of the rows that count; its parameters are bound once and named in every column
 */
export function measureSql(aggregation: Aggregation, condition: string): readonly string[] {
  const rows = `count(*) FILTER (WHERE ${condition})`;
  switch (aggregation.kind) {
    case 'count':
      return [rows];
    case 'sum': {
      const lacking = aggregation.expressions.map((column) => `${column} IS NULL`).join(' OR ');
      return [
        rows,
        `count(*) FILTER (WHERE ${condition} AND (${lacking}))`,
        ...aggregation.expressions.map((column) => `sum(${column}) FILTER (WHERE ${condition})`),
      ];
    }
    default: {
      const unknown: never = aggregation;
      throw new Error(`unknown aggregation: ${JSON.stringify(unknown)}`);
    }
  }
}

export function columnsOf(aggregation: Aggregation): number {
  return aggregation.kind === 'count' ? 1 : 2 + aggregation.expressions.length;
}

/**
 * @param values of the columns of `measureSql`
 * @param covered whether no rows mean zero
 */
export function cellOf(values: readonly StoreValue[], covered: boolean): Cell {
  const [rows, lacking = 0n, ...sums] = values;
  const sourceRows = Number(numberOf(rows).digits);
  if (sourceRows === 0) {
    return covered
      ? { kind: 'number', value: ZERO, sourceRows }
      : { kind: 'missing', missing: 'unavailable' };
  }
  if (numberOf(lacking).digits > 0n) return { kind: 'missing', missing: 'unavailable' };
  const value = sums.length === 0 ? numberOf(rows) : sums.map(numberOf).reduce(add);
  return { kind: 'number', value, sourceRows };
}

function numberOf(value: StoreValue | undefined): Decimal {
  if (typeof value === 'bigint') return decimalOf(value);
  if (typeof value === 'object' && value !== null) return value;
  throw new Error(`the store gave no number: ${String(value)}`);
}
