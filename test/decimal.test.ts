import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  decimalOf,
  divide,
  isWhole,
  isZero,
  parseDecimal,
  round,
  subtract,
  toNumber,
  toPlainText,
  ZERO,
} from '../src/decimal.ts';

const decimals = fc.record({
  digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  scale: fc.integer({ min: 0, max: 8 }),
});
const places = fc.integer({ min: 0, max: 10 });

const power = (exponent: number) => 10n ** BigInt(exponent);
const absolute = (value: bigint) => (value < 0n ? -value : value);

/** The value times 10^20, which every decimal here has as a whole number. */
const enlarged = ({ digits, scale }: Decimal) => digits * power(20 - scale);

/** Is `rounded` the multiple of 10^-decimals nearest to n/d, on halves the one further from zero? */
function isNearest(rounded: Decimal, n: bigint, d: bigint, wanted: number): boolean {
  // Twice the distance to n/d, in units of 10^-wanted and multiplied by d.
  const distance = 2n * (rounded.digits * d - n * power(wanted));
  const half = absolute(distance) === absolute(d);
  const awayFromZero = absolute(rounded.digits * d) > absolute(n * power(wanted));
  return rounded.scale === wanted && (absolute(distance) < absolute(d) || (half && awayFromZero));
}

describe('reading', () => {
  it.each([
    ['12', 12n, 0],
    ['-12.50', -1250n, 2],
    ['+0.5', 5n, 1],
    ['007', 7n, 0],
    ['-0.00', 0n, 2],
  ])('%s', (text, digits, scale) => {
    expect(parseDecimal(text)).toEqual({ digits, scale });
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '1\n',
    '.5',
    '1.',
    '1e3',
    '1,5',
    '1_000',
    '--1',
    'x',
    '٣',
    'NaN',
    'Infinity',
    '1'.repeat(61),
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('is undone by writing', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(parseDecimal(toPlainText(value))).toEqual(value);
      }),
    );
  });
});

describe('numbers', () => {
  it('become the shortest decimal that reads back as the same number', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, (value) => {
        expect(toNumber(decimalOf(value))).toBe(value === 0 ? 0 : value);
      }),
    );
    expect(decimalOf(0.1)).toEqual({ digits: 1n, scale: 1 });
    expect(decimalOf(1e21)).toEqual({ digits: power(21), scale: 0 });
    expect(decimalOf(-1.5e-7)).toEqual({ digits: -15n, scale: 8 });
    expect(decimalOf(12345678901234567890n)).toEqual({ digits: 12345678901234567890n, scale: 0 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %d', (value) => {
    expect(() => decimalOf(value)).toThrow(RangeError);
  });
});

describe('sums', () => {
  it('are exact', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(enlarged(add(a, b))).toBe(enlarged(a) + enlarged(b));
        expect(enlarged(subtract(a, b))).toBe(enlarged(a) - enlarged(b));
      }),
    );
    expect(toPlainText(add(decimalOf(0.1), decimalOf(0.2)))).toBe('0.3');
  });

  it('begin at zero', () => {
    fc.assert(
      fc.property(decimals, (a) => {
        expect(compare(add(ZERO, a), a)).toBe(0);
      }),
    );
  });
});

describe('comparing', () => {
  it('looks at the value, not at the way it is written', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [left, right] = [enlarged(a), enlarged(b)];
        expect(compare(a, b)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
    expect(compare({ digits: 50n, scale: 2 }, { digits: 5n, scale: 1 })).toBe(0);
  });

  it('knows zero and whole numbers', () => {
    fc.assert(
      fc.property(decimals, (a) => {
        expect(isZero(a)).toBe(enlarged(a) === 0n);
        expect(isWhole(a)).toBe(enlarged(a) % power(20) === 0n);
      }),
    );
  });
});

describe('rounding', () => {
  it('takes the nearest, and on halves the one further from zero', () => {
    fc.assert(
      fc.property(decimals, places, (a, wanted) => {
        expect(isNearest(round(a, wanted), a.digits, power(a.scale), wanted)).toBe(true);
      }),
    );
  });

  it.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['0.4999', 0, '0'],
    ['99.95', 1, '100.0'],
    ['3', 2, '3.00'],
  ])('%s to %i decimals is %s', (text, wanted, expected) => {
    expect(toPlainText(round(parseDecimal(text) ?? ZERO, wanted))).toBe(expected);
  });

  it('never gives minus zero', () => {
    for (const text of ['-0.4', '-0.0', '-0.004']) {
      expect(toPlainText(round(parseDecimal(text) ?? ZERO, 0))).toBe('0');
    }
    expect(Object.is(toNumber(round(decimalOf(-0.4), 0)), 0)).toBe(true);
  });
});

describe('dividing', () => {
  it('rounds once, to the nearest, on halves away from zero', () => {
    fc.assert(
      fc.property(decimals, decimals, places, (a, b, wanted) => {
        fc.pre(b.digits !== 0n);
        const n = a.digits * power(b.scale);
        const d = b.digits * power(a.scale);
        expect(isNearest(divide(a, b, wanted), n, d, wanted)).toBe(true);
      }),
    );
  });

  it('does not round twice: 0.445 is 0.4', () => {
    expect(toPlainText(divide(decimalOf(4.45), decimalOf(10), 1))).toBe('0.4');
    expect(toPlainText(divide(decimalOf(1), decimalOf(-3), 0))).toBe('0');
    expect(toPlainText(divide(decimalOf(2), decimalOf(-3), 0))).toBe('-1');
  });

  it('by zero is refused', () => {
    expect(() => divide(decimalOf(1), { digits: 0n, scale: 3 }, 2)).toThrow(RangeError);
  });
});

describe('writing', () => {
  it('shows all decimals and one sign', () => {
    fc.assert(
      fc.property(decimals, (a) => {
        expect(toPlainText(a)).toMatch(a.scale === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${a.scale}}$`));
      }),
    );
    expect(toPlainText({ digits: -5n, scale: 3 })).toBe('-0.005');
  });
});
