/**
 * Exact decimal numbers: sums of money and counts are never binary floats, and everything that is divided
 * is divided once and rounded once, here.
 */

/** The number `digits / 10^scale`; `scale` is a whole number of at least 0. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Beyond this a number is a mistake or an attack, not a figure in an answer. */
const MAX_LENGTH = 60;

export const ZERO: Decimal = { digits: 0n, scale: 0 };

/**
 * Reads a number written with an optional sign, digits and a decimal point ("-12.50", "1e3" is refused).
 *
 * @returns undefined where the text is no such number, or longer than 60 characters
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = text.length <= MAX_LENGTH ? /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text) : null;
  if (match === null) return undefined;
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[2]}${fraction}`);
  return { digits: match[1] === '-' ? -digits : digits, scale: fraction.length };
}

/** The shortest decimal that reads back as this number. @throws RangeError where it is not finite */
export function decimalOf(value: number | bigint): Decimal {
  if (typeof value === 'bigint') return { digits: value, scale: 0 };
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  const parsed = parseDecimal(mantissa) ?? ZERO;
  const shift = parsed.scale - Number(exponent);
  return shift >= 0
    ? { digits: parsed.digits, scale: shift }
    : { digits: parsed.digits * 10n ** BigInt(-shift), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: scaled(a, scale) + scaled(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, scale: b.scale });
}

/** -1, 0 or 1 as a is smaller than, equal to or larger than b. */
export function compare(a: Decimal, b: Decimal): number {
  const { digits } = subtract(a, b);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return a.digits === 0n;
}

export function isWhole(a: Decimal): boolean {
  return a.digits % 10n ** BigInt(a.scale) === 0n;
}

/** Rounded to `decimals` places, halves away from zero. Never "-0". */
export function round(a: Decimal, decimals: number): Decimal {
  if (a.scale <= decimals) return { digits: scaled(a, decimals), scale: decimals };
  return { digits: divideRounded(a.digits, 10n ** BigInt(a.scale - decimals)), scale: decimals };
}

/**
 * `a / b` rounded once to `decimals` places, halves away from zero.
 *
 * @throws RangeError where b is zero
 */
export function divide(a: Decimal, b: Decimal, decimals: number): Decimal {
  if (b.digits === 0n) throw new RangeError('division by zero');
  const scale = Math.max(a.scale, b.scale);
  return {
    digits: divideRounded(scaled(a, scale) * 10n ** BigInt(decimals), scaled(b, scale)),
    scale: decimals,
  };
}

/** The plain text with a decimal point and all `scale` decimals: "-12.50". */
export function toPlainText(a: Decimal): string {
  const sign = a.digits < 0n ? '-' : '';
  const digits = (a.digits < 0n ? -a.digits : a.digits).toString().padStart(a.scale + 1, '0');
  const whole = digits.slice(0, digits.length - a.scale);
  return a.scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(digits.length - a.scale)}`;
}

/** The nearest binary number, as JSON and Excel hold it. */
export function toNumber(a: Decimal): number {
  return Number(toPlainText(a));
}

function scaled(a: Decimal, scale: number): bigint {
  return a.digits * 10n ** BigInt(scale - a.scale);
}

/** Quotient of whole numbers to the nearest whole number, halves away from zero. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const n = dividend < 0n ? -dividend : dividend;
  const d = divisor < 0n ? -divisor : divisor;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** How many digits stand between the first and the last that are no zeros. */
export function significantDigits({ digits }: Decimal): number {
  return digits.toString().replace('-', '').replace(/0+$/, '').length;
}
