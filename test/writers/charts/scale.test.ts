import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Decimal, subtract, toPlainText, ZERO } from '../../../src/decimal.ts';
import { axisScale, chartScale, share } from '../../../src/writers/charts/scale.ts';
import { chartOf, columnTable } from '../../support/charts.ts';

const decimal = (text: string): Decimal => {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
};
const ticks = (values: readonly string[], decimals: number) =>
  axisScale(values.map(decimal), decimals).ticks.map(toPlainText);

describe('the axis of values', () => {
  it.each<[readonly string[], number, readonly string[]]>([
    [['497', '706', '276'], 0, ['0', '200', '400', '600', '800']],
    [['3'], 0, ['0', '1', '2', '3']],
    [['1'], 0, ['0', '1']],
    [['0'], 0, ['0', '1']],
    [['-4', '12'], 0, ['-5', '0', '5', '10', '15']],
    [['-30'], 0, ['-30', '-25', '-20', '-15', '-10', '-5', '0']],
    [['0.35'], 2, ['0.0', '0.1', '0.2', '0.3', '0.4']],
    [['100'], 0, ['0', '20', '40', '60', '80', '100']],
    [['100.0'], 1, ['0', '20', '40', '60', '80', '100']],
    [[], 0, ['0', '1']],
  ])('of %j goes by round steps', (values, decimals, expected) => {
    expect(ticks(values, decimals)).toEqual(expected);
  });

  it('holds every value and zero, in a few equal steps of 1, 2 or 5', () => {
    const values = fc.integer({ min: 0, max: 4 }).chain((decimals) =>
      fc.record({
        decimals: fc.constant(decimals),
        values: fc.array(
          fc
            .bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
            .map((digits): Decimal => ({ digits, scale: decimals })),
          { maxLength: 8 },
        ),
      }),
    );
    fc.assert(
      fc.property(values, ({ values: all, decimals }) => {
        const scale = axisScale(all, decimals);
        const { ticks: shown, least, most } = scale;
        expect(shown.length).toBeGreaterThanOrEqual(2);
        expect(shown.length).toBeLessThanOrEqual(8);
        expect([shown[0], shown.at(-1)]).toEqual([least, most]);
        expect(shown.some((tick) => compare(tick, ZERO) === 0)).toBe(true);
        for (const value of all) {
          expect(compare(value, least)).toBeGreaterThanOrEqual(0);
          expect(compare(value, most)).toBeLessThanOrEqual(0);
        }
        const steps = shown.slice(1).map((tick, at) => subtract(tick, shown[at] ?? ZERO));
        for (const step of steps) expect(compare(step, steps[0] ?? ZERO)).toBe(0);
        expect(toPlainText(steps[0] ?? ZERO).replace('.', '')).toMatch(/^0*[125]0*$/);
        // No half of a thing that is counted.
        expect(scale.decimals).toBeLessThanOrEqual(decimals);
      }),
    );
  });

  it('is as long as what stands on each other', () => {
    const table = columnTable({
      ...{ id: 't', title: 'T', dimension: 'Regio', columns: ['2019', '2020'] },
      rows: [
        ['A', 60, 10],
        ['B', 70, 20],
      ],
    });
    const most = (kind: 'column' | 'stacked') => toPlainText(chartScale(chartOf(table, { kind })).most);
    expect([most('column'), most('stacked')]).toEqual(['80', '150']);
  });

  it('puts a value in its place, and never beside the axis', () => {
    const scale = axisScale([decimal('-10'), decimal('30')], 0);
    expect(share(decimal('-10'), scale)).toBe(0);
    expect(share(decimal('10'), scale)).toBe(0.5);
    expect(share(decimal('30.00'), scale)).toBe(1);
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        const [x, y] = [a, b].map((digits) => share({ digits, scale: 2 }, scale));
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        if (a <= b) expect(x).toBeLessThanOrEqual(y ?? 0);
      }),
    );
  });
});
