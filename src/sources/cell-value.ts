/** The values of cells, typed and exact, and how they become keys of members. */
import { compare, type Decimal, parseDecimal, toPlainText } from '../decimal.ts';

/** Dates are ISO texts; null is a missing value. */
export type TypedValue = string | bigint | Decimal | boolean;
export type CellValue = TypedValue | null;

/** A column of the typed table in the store; decimals all fit `scale`. */
export type ColumnType =
  | { readonly kind: 'text' | 'integer' | 'boolean' | 'date' }
  | { readonly kind: 'decimal'; readonly scale: number };

/** The key of a value as member of a dimension: a number where JavaScript holds it exactly, else its text. */
export function memberKey(value: TypedValue): string | number {
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
      return String(value);
    case 'bigint': {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : String(value);
    }
    default: {
      const text = withoutTrailingZeros(toPlainText(value));
      const number = Number(text);
      return String(number) === text ? number : text;
    }
  }
}

/** -1, 0 or 1: numbers (also those held as text) by value, other texts by code point. */
export function compareKeys(a: string | number, b: string | number): number {
  const left = parseDecimal(String(a));
  const right = parseDecimal(String(b));
  if (left !== undefined && right !== undefined) return compare(left, right);
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function withoutTrailingZeros(plain: string): string {
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}
