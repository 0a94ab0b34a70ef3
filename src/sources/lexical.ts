/** Cells as text to typed values, by the rules of Table Schema. */
import { type Decimal, parseDecimal } from '../decimal.ts';

/** How a field writes its numbers. */
export interface NumberNotation {
  readonly decimalChar: string;
  readonly groupChar?: string;
  /** False: signs and words around the number ("€ 25", "94%") are left out. */
  readonly bareNumber: boolean;
}

/** Digits a sum of ten thousand million of them still fits in the store's 38. */
const MAX_WHOLE_DIGITS = 18;
const MAX_SCALE = 10;
const BIGINT_LIMIT = 2n ** 63n;

export type NumberResult<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'no-number' }
  /** A number, but larger or finer than can be stored exactly. */
  | { readonly kind: 'too-large' };

export function readInteger(text: string, notation: NumberNotation): NumberResult<bigint> {
  const plain = plainNumber(text, notation);
  if (plain === undefined || !/^[+-]?\d+$/.test(plain)) return { kind: 'no-number' };
  if (plain.length > 40) return { kind: 'too-large' };
  const value = BigInt(plain.replace('+', ''));
  return value >= -BIGINT_LIMIT && value < BIGINT_LIMIT ? { kind: 'value', value } : { kind: 'too-large' };
}

export function readNumber(text: string, notation: NumberNotation): NumberResult<Decimal> {
  const match = /^([+-]?\d+(?:\.\d+)?)(?:e([+-]?\d{1,3}))?$/i.exec(plainNumber(text, notation) ?? '');
  if (match === null) return { kind: 'no-number' };
  const mantissa = parseDecimal(match[1] ?? '');
  const exponent = Number(match[2] ?? 0);
  if (mantissa === undefined || Math.abs(exponent) > 40) return { kind: 'too-large' };
  const value = trimmed(shifted(mantissa, exponent));
  const magnitude = value.digits < 0n ? -value.digits : value.digits;
  const fits = value.scale <= MAX_SCALE && magnitude < 10n ** BigInt(MAX_WHOLE_DIGITS + value.scale);
  return fits ? { kind: 'value', value } : { kind: 'too-large' };
}

/** Four digits. */
export function readYear(text: string): bigint | undefined {
  return /^\d{4}$/.test(text) ? BigInt(text) : undefined;
}

/** Sign, digits and a point; undefined where thousands are not grouped by three or the text is no number. */
function plainNumber(text: string, notation: NumberNotation): string | undefined {
  const { decimalChar, groupChar } = notation;
  const bare = notation.bareNumber ? text : text.replace(/^[^\d+\-()]*/, '').replace(/[^\d)]*$/, '');
  const [whole = '', fraction, ...rest] = bare.split(decimalChar);
  if (rest.length > 0) return undefined;
  const joined = groupChar === undefined ? whole : ungrouped(whole, groupChar);
  return joined === undefined ? undefined : fraction === undefined ? joined : `${joined}.${fraction}`;
}

function ungrouped(whole: string, groupChar: string): string | undefined {
  const space = /\s/.test(groupChar);
  const groups = space ? whole.split(/\s/) : whole.split(groupChar);
  const [first = '', ...others] = groups;
  if (others.length === 0) return whole;
  const grouped = /^[+-]?\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
  return grouped ? groups.join('') : undefined;
}

function shifted(value: Decimal, exponent: number): Decimal {
  const scale = value.scale - exponent;
  return scale >= 0
    ? { digits: value.digits, scale }
    : { digits: value.digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Without the trailing zeros that make it too fine to store; others are how the delivery wrote it. */
function trimmed(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > MAX_SCALE && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}
