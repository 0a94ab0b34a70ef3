/** Cells as text to typed values, by the rules of Table Schema. */
import { type Decimal, parseDecimal } from '../decimal.ts';

/** How a field writes its numbers. */
export interface NumberNotation {
  readonly decimalChar: string;
  readonly groupChar?: string;
  /** False: currencies and words around the number ("€ 25", "94%") are left out. */
  readonly bareNumber: boolean;
}

/** Digits a sum of ten thousand million of them still fits in the store's 38. */
const MAX_WHOLE_DIGITS = 18;
const MAX_SCALE = 10;
const BIGINT_LIMIT = 2n ** 63n;
/** Longer than any number that was meant; a hostile cell may have a million characters. */
export const MAX_TEXT = 200;

export type NumberResult<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'no-number' }
  /** A number, but larger or finer than can be stored exactly. */
  | { readonly kind: 'too-large' };

export function readInteger(text: string, notation: NumberNotation): NumberResult<bigint> {
  if (text.length > MAX_TEXT) return overlong(text);
  const plain = ungrouped(bareText(text, notation.bareNumber), notation.groupChar);
  if (plain === undefined || !/^[+-]?\d+$/.test(plain)) return { kind: 'no-number' };
  if (plain.length > 40) return { kind: 'too-large' };
  const value = BigInt(plain.replace('+', ''));
  return value >= -BIGINT_LIMIT && value < BIGINT_LIMIT ? { kind: 'value', value } : { kind: 'too-large' };
}

export function readNumber(text: string, notation: NumberNotation): NumberResult<Decimal> {
  if (text.length > MAX_TEXT) return overlong(text);
  const [, written = '', exponentText = '0'] =
    /^(.*?)(?:e([+-]?\d+))?$/is.exec(bareText(text, notation.bareNumber)) ?? [];
  const [whole = '', fraction = '0', ...rest] = written.split(notation.decimalChar);
  const plain = ungrouped(whole, notation.groupChar);
  // Each part by itself: where the comma separates the decimals, "1.234" is no number, and surely not 1,234.
  const sound =
    plain !== undefined && /^[+-]?\d+$/.test(plain) && /^\d+$/.test(fraction) && rest.length === 0;
  if (!sound) return { kind: 'no-number' };
  const mantissa = parseDecimal(written.includes(notation.decimalChar) ? `${plain}.${fraction}` : plain);
  const exponent = Number(exponentText);
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

function overlong(text: string): NumberResult<never> {
  return { kind: /^[+-]?\d+$/.test(text) ? 'too-large' : 'no-number' };
}

/** Letters with or without a dot, currencies, percent signs: never a sign, a point or a "<" that changes the number. */
const AROUND = /^(?:\p{L}\.?|[\p{Sc}%\s])*$/u;

/** "3 mln" is not 3. */
const MULTIPLIER =
  /(?:^|\P{L})(?:k|mln|mio|mld|mrd|bn|duizend|mil(?:j?oen|lion|jard|liard)|billion)(?:$|\P{L})/iu;

/** What is left of a number that is not bare; the whole text where something else stands around it. */
export function bareText(text: string, bareNumber: boolean): string {
  if (bareNumber) return text;
  const [, before = '', number = text, after = ''] = /^([^\d+-]*)(.*\d)(\D*)$/s.exec(text) ?? [];
  const plain =
    [before, after].every((around) => AROUND.test(around) && !MULTIPLIER.test(around)) &&
    !before.endsWith('.');
  return plain ? number : text;
}

/** Without the group character; undefined where thousands are not grouped by three. */
function ungrouped(whole: string, groupChar: string | undefined): string | undefined {
  if (groupChar === undefined) return whole;
  const groups = /\s/.test(groupChar) ? whole.split(/\s/) : whole.split(groupChar);
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
