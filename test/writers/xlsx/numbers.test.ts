import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../../src/decimal.ts';
import { annexSheet } from '../../support/annex-numbers.ts';
import { summedCrosstab } from '../../support/summed-crosstab.ts';
import { cellAt } from '../../support/written-xlsx.ts';

describe('numbers', () => {
  const cell = (text: string, decimals = 0) => {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    const fraction = match?.[3] ?? '';
    const value: Decimal = {
      digits: BigInt(`${match?.[1]}${match?.[2]}${fraction}`),
      scale: fraction.length,
    };
    return { cell: { kind: 'number', value, sourceRows: 1 } as const, decimals };
  };
  const written = async (text: string, decimals = 0) => {
    const sheet = await annexSheet(
      summedCrosstab({
        id: 'one',
        title: 'Eén getal (fictief)',
        dimensions: ['Post'],
        rows: [['A']],
        measures: [{ id: 'n', label: 'Aantal', decimals, additive: true }],
        cells: [[[cell(text, decimals).cell]]],
      }),
    );
    return cellAt(sheet, 'B5');
  };

  it.each([
    ['0', 0, 0, '#,##0'],
    ['-12', 0, -12, '#,##0'],
    ['1234.5', 2, 1234.5, '#,##0.00'],
    ['93.96', 1, 93.96, '#,##0.0'],
    ['999999999999999', 0, 999_999_999_999_999, '#,##0'],
    ['1.005', 2, 1.005, '#,##0.00'],
    ['0.30000000000000000001', 2, 0.3, '#,##0.00'],
    // Excel would show "-0".
    ['-0.004', 2, 0, '#,##0.00'],
    // The nearest binary number would be shown as 0,15.
    ['0.14999999999999999999', 1, 0.1, '#,##0.0'],
  ])('%s with %i decimals is the number %d', async (text, decimals, value, format) => {
    expect(await written(text, decimals)).toMatchObject({ kind: 'number', value, style: { format } });
  });

  it.each([
    ['1234567890123456', 0, '1.234.567.890.123.456'],
    ['12345678901234567890.12', 2, '12.345.678.901.234.567.890,12'],
    ['99999999999999.99', 2, '99.999.999.999.999,99'],
  ])(
    '%s with %i decimals has more digits than Excel keeps, and is a text',
    async (text, decimals, shownText) => {
      expect(await written(text, decimals)).toMatchObject({
        kind: 'text',
        text: shownText,
        style: { alignment: { horizontal: 'right' } },
      });
    },
  );
});
