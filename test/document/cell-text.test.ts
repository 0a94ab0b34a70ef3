import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/decimal.ts';
import { cellSources } from '../../src/document/cell-sources.ts';
import { cellText } from '../../src/document/cell-text.ts';
import type { Cell, Crosstab, MissingKind } from '../../src/document/crosstab.ts';
import { loadHouse } from '../support/house.ts';
import { gentTable, yearTable } from '../support/sample-tables.ts';

const HOUSE = loadHouse();
const number = (value: number): Cell => ({ kind: 'number', value: decimalOf(value), sourceRows: 3 });
const measure = (unit: string | undefined, decimals: number) => ({
  id: 'm',
  label: 'M',
  decimals,
  additive: true,
  ...(unit === undefined ? {} : { unit }),
});

describe('the text of a cell', () => {
  it.each([
    [1234, undefined, 0, '1.234'],
    [1234.5, 'euro', 2, '1.234,50'],
    [94, '%', 1, '94,0%'],
    [3557, 'deelnemers', 0, '3.557'],
    [0, undefined, 0, '0'],
  ])('%d %s with %d decimals is %s', (value, unit, decimals, text) => {
    expect(cellText(number(value), measure(unit, decimals), HOUSE)).toBe(text);
  });

  it.each([
    ['unavailable', 'n.b.'],
    ['not-applicable', 'n.v.t.'],
    ['confidential', '(vertrouwelijk)'],
  ] satisfies readonly (readonly [MissingKind, string])[])(
    'without a number (%s) is the word of the house',
    (missing, text) => {
      expect(cellText({ kind: 'missing', missing }, measure('euro', 2), HOUSE)).toBe(text);
    },
  );

  it('of an unknown kind of missing is refused', () => {
    const odd: MissingKind = JSON.parse('"lost"');
    expect(() => cellText({ kind: 'missing', missing: odd }, undefined, HOUSE)).toThrow('lost');
  });
});

describe('the sources of a cell', () => {
  const [file] = yearTable().source.files;

  it('are the file and how many of its rows stand behind it', () => {
    expect(cellSources(yearTable(), 14)).toEqual([{ ...file, rows: 14 }]);
    expect(cellSources(yearTable(), 0)).toEqual([{ ...file, rows: 0 }]);
  });

  it('do not say rows where several files share them', () => {
    const table = yearTable();
    const files = [...table.source.files, { file: 'b.csv', sha256: '1'.repeat(64) }];
    const union: Crosstab = { ...table, source: { ...table.source, files } };
    expect(cellSources(union, 14)).toEqual(files);
  });

  it('do not say rows in a table with a confidential cell, which they would give back', () => {
    expect(cellSources(gentTable(), 14)).toEqual([file]);
  });
});
