import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, parseDecimal, round, toPlainText, ZERO } from '../src/decimal.ts';
import {
  fillForm,
  formatDate,
  formatNumber,
  formatPeriod,
  formatQuantity,
  joinTexts,
  parseIsoDate,
} from '../src/format.ts';
import { loadHouse } from './support/house.ts';

const FORMS = loadHouse().numbers;
const decimal = (text: string) => parseDecimal(text) ?? ZERO;
const decimals = fc.record({
  digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  scale: fc.integer({ min: 0, max: 8 }),
});

describe('numbers', () => {
  it.each([
    ['0', undefined, '0'],
    ['999', undefined, '999'],
    ['1234', undefined, '1.234'],
    ['1234567.5', undefined, '1.234.567,5'],
    ['-1234.50', undefined, '-1.234,50'],
    ['1234.565', 2, '1.234,57'],
    ['-0.004', 2, '0,00'],
    ['-0.0', undefined, '0,0'],
    ['999999.5', 0, '1.000.000'],
    ['12', 2, '12,00'],
  ])('%s to %s decimals is %s', (text, wanted, expected) => {
    expect(formatNumber(decimal(text), FORMS, wanted)).toBe(expected);
  });

  it('read back as the rounded number, in groups of three', () => {
    const wanted = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
    fc.assert(
      fc.property(decimals, wanted, (value, to) => {
        const text = formatNumber(value, FORMS, to);
        expect(text).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d+)?$/);
        const back = parseDecimal(text.replaceAll('.', '').replace(',', '.'));
        expect(back).toEqual(to === undefined ? value : round(value, to));
      }),
    );
  });

  it('never are minus zero', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(formatNumber(value, FORMS, 0)).not.toMatch(/^-0/);
      }),
    );
  });

  it('take the signs of any house literally', () => {
    const forms = { ...FORMS, thousands: '$&', decimal: "$'", minus: '−' };
    expect(formatNumber(decimal('-1234.5'), forms)).toBe("−1$&234$'5");
    expect(formatNumber(decimal('1234'), { ...FORMS, thousands: '' })).toBe('1234');
  });
});

describe('quantities', () => {
  it.each([
    ['25', 'euro', undefined, '25 euro'],
    ['25.00', 'euro', undefined, '25 euro'],
    ['12.5', 'euro', undefined, '12,50 euro'],
    ['25', 'euro', 2, '25,00 euro'],
    ['-1234.5', 'euro', 0, '-1.235 euro'],
    ['94', '%', undefined, '94%'],
    ['93.96', '%', 1, '94,0%'],
    ['-0.4', '%', 0, '0%'],
    ['3557', 'deelnemers', undefined, '3.557'],
    ['3557', undefined, undefined, '3.557'],
  ])('%s %s to %s decimals is %s', (text, unit, wanted, expected) => {
    expect(formatQuantity(decimal(text), unit, FORMS, wanted)).toBe(expected);
  });
});

describe('dates', () => {
  it.each([
    ['2021-06-10', '10 juni 2021', '10/06/2021'],
    ['2020-02-29', '29 februari 2020', '29/02/2020'],
    ['1999-12-01', '1 december 1999', '01/12/1999'],
  ])('%s', (iso, long, short) => {
    expect(formatDate(iso, FORMS)).toBe(long);
    expect(formatDate(iso, FORMS, 'short')).toBe(short);
  });

  it.each([
    '2021-02-30',
    '2021-13-01',
    '2021-00-10',
    '2100-02-29',
    '31/12/2020',
    '2021-6-1',
    '',
    'gisteren',
    '2021-06-10T00:00',
  ])('%j is none and stays as it is', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
    expect(formatDate(text, FORMS)).toBe(text);
  });

  it('of every day are read as they are written', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const { year, month, day: date } = parseIsoDate(iso) ?? {};
        expect([year, month, date]).toEqual(iso.split('-').map(Number));
      }),
    );
  });
});

describe('periods and lists', () => {
  it('are short where there is one of them', () => {
    expect(formatPeriod(2016, 2020, FORMS)).toBe('2016-2020');
    expect(formatPeriod(2020, 2020, FORMS)).toBe('2020');
    expect(['', 'a', 'a, b', 'a, b, c'].map((texts) => joinTexts(texts.split(', '), 'en'))).toEqual([
      '',
      'a',
      'a en b',
      'a, b en c',
    ]);
    expect(joinTexts([], 'en')).toBe('');
  });
});

describe('forms', () => {
  it('are filled once: a value is never read as a form', () => {
    expect(fillForm('{n} van {total}', { n: '{total}', total: '$&' })).toBe('{total} van $&');
  });

  it('keep what has no value, names of the language itself included', () => {
    expect(fillForm('{x} {constructor} {__proto__} {}', { n: '1' })).toBe('{x} {constructor} {__proto__} {}');
  });

  it('agree with plain writing for small whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), (value) => {
        expect(formatNumber(decimalOf(value), FORMS)).toBe(toPlainText(decimalOf(value)));
      }),
    );
  });
});
