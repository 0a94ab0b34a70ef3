/** Sums are exact or not there at all: no binary floats, no missing value taken for zero. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, parseDecimal, toPlainText, ZERO } from '../../src/decimal.ts';
import { type Delivery, load } from '../support/deliveries.ts';

const MONEY: Delivery = {
  fields: [
    { name: 'depot' },
    { name: 'huur', type: 'number', decimalChar: ',' },
    { name: 'boete', type: 'number', decimalChar: ',' },
    { name: 'stuks', type: 'integer' },
  ],
  resource: { dialect: { delimiter: ';' } },
  repliek: {
    kind: 'registrations',
    dimensions: { depot: { field: 'depot' } },
    measures: {
      rent: { sum: 'huur', unit: 'euro' },
      all: { sum: ['huur', 'boete', 'stuks'] },
      pieces: { sum: 'stuks' },
      rows: { count: true },
    },
  },
};
const loadRows = (...rows: readonly string[]) =>
  load({ ...MONEY, csv: ['depot;huur;boete;stuks', ...rows].join('\n') });

describe('a sum', () => {
  it('of money is right to the cent', async () => {
    const { value } = await loadRows('n;0,1;0;0', 'n;0,2;0;0', 'z;-0,30;0;0', 'z;1234567,89;0;0');
    expect(await value('rent', { depot: 'n' })).toBe('0.30');
    expect(await value('rent')).toBe('1234567.89');
  });

  it('of a million cents is ten thousand euro', async () => {
    const { value } = await loadRows(...Array.from({ length: 20_000 }, () => 'n;0,01;0;1'));
    expect(await value('rent')).toBe('200.00');
  });

  it('of several columns has the decimals of the finest', async () => {
    const { value } = await loadRows('n;1,5;0,005;3', 'n;2;0,0005;-1');
    expect(await value('all')).toBe('5.5055');
  });

  it('keeps every digit up to the limits of a cell, and adds up beyond them', async () => {
    const large = '999999999999999999,9999999999';
    const { value } = await loadRows(
      ...Array.from({ length: 1000 }, () => `n;${large};0;9223372036854775807`),
    );
    expect(await value('rent')).toBe('999999999999999999999.9999999000');
    expect(await value('pieces')).toBe('9223372036854775807000');
    expect(await value('all')).toBe('10223372036854775806999.9999999000');
  });

  it('of any amounts is what adding up by hand gives, digit for digit', async () => {
    const limit = 10n ** 18n - 1n;
    const amount = fc
      .tuple(fc.bigInt({ min: -limit, max: limit }), fc.stringMatching(/^[0-9]{0,10}$/))
      .map(([whole, fraction]) => (fraction === '' ? `${whole}` : `${whole}.${fraction}`));
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 30 }), async (amounts) => {
        const { value, problems } = await loadRows(
          ...amounts.map((text) => `n;${text.replace('.', ',')};0;0`),
        );
        expect(problems).toEqual([]);
        const sum = amounts.map((text) => parseDecimal(text) ?? ZERO).reduce(add, ZERO);
        expect(await value('rent')).toBe(toPlainText(sum));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a missing value', () => {
  it('makes every sum with it unavailable, and no other', async () => {
    const { value } = await loadRows('n;1;2;3', 'n;;2;3', 'z;4;5;6');
    expect(await value('rent')).toBe('unavailable');
    expect(await value('rent', { depot: 'n' })).toBe('unavailable');
    expect(await value('rent', { depot: 'z' })).toBe('4');
    expect(await value('all', { depot: 'n' })).toBe('unavailable');
    expect(await value('pieces', { depot: 'n' })).toBe('6');
    expect(await value('rows', { depot: 'n' })).toBe('2');
  });

  it('is not zero, and zero is not missing', async () => {
    const { value } = await loadRows('n;0;0,00;0', 'z;;0;0');
    expect(await value('rent', { depot: 'n' })).toBe('0');
    expect(await value('rent', { depot: 'z' })).toBe('unavailable');
  });

  it('of a dimension counts in the whole, and in none of its members', async () => {
    const { value, source } = await loadRows('n;1;0;1', ';2;0;1');
    expect(await value('rent')).toBe('3');
    expect(await value('rent', { depot: 'n' })).toBe('1');
    expect(source?.dimensions.get('depot')?.members.map(({ label }) => label)).toEqual(['n']);
  });
});
