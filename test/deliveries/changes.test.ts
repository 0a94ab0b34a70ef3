import { describe, expect, it } from 'vitest';
import { compareRows, sameRows } from '../../src/deliveries/changes.ts';
import type { CellValue } from '../../src/sources/cell-value.ts';

/** Rows as columns. */
const columns = (...rows: readonly (readonly CellValue[])[]) =>
  [0, 1].map((at) => rows.map((row) => row[at] ?? null));

const fields = ['plaats', 'aantal'].map((name) => ({ name, text: (value: CellValue) => String(value) }));
const compare = (
  before: ReturnType<typeof columns>,
  after: ReturnType<typeof columns>,
  key: readonly number[] | undefined = [0],
) => compareRows(before, after, { key, fields });

describe('rows with a key', () => {
  it('come, go, change, or stay', () => {
    const before = columns(['a', 1n], ['b', 2n], ['c', 3n]);
    const after = columns(['c', 3n], ['a', 5n], ['d', 4n]);
    expect(compare(before, after)).toEqual({
      before: 3,
      after: 3,
      added: 1,
      removed: 1,
      changed: 1,
      examples: [{ key: ['a'], field: 'aantal', before: '1', after: '5' }],
    });
  });

  it('are the same however a number is written', () => {
    const [one, other] = [
      { digits: 150n, scale: 2 },
      { digits: 15n, scale: 1 },
    ];
    expect(compare(columns(['a', one]), columns(['a', other]))).toMatchObject({ changed: 0, examples: [] });
  });

  it('give a few examples, and none of what nobody may see', () => {
    const before = columns(...Array.from({ length: 20 }, (_, index) => [`p${index}`, 1n]));
    const after = columns(...Array.from({ length: 20 }, (_, index) => [`p${index}`, 2n]));
    expect(compare(before, after)).toMatchObject({ changed: 20, examples: { length: 5 } });
    const secret = fields.map((field) =>
      field.name === 'aantal' ? { ...field, text: () => undefined } : field,
    );
    expect(compareRows(before, after, { key: [0], fields: secret })).toMatchObject({
      changed: 20,
      examples: [],
    });
  });
});

describe('rows without a key', () => {
  it('are counted as often as they are there', () => {
    const before = columns(['a', 1n], ['a', 1n], ['b', null]);
    const after = columns(['b', null], ['a', 1n], ['c', 1n]);
    expect(compareRows(before, after, { key: undefined, fields })).toEqual({
      before: 3,
      after: 3,
      added: 1,
      removed: 1,
      changed: 0,
      examples: [],
    });
  });

  it('are all new where there was nothing', () => {
    expect(compareRows([[], []], columns(['a', 1n]), { key: undefined, fields })).toMatchObject({ added: 1 });
    expect(compare([[], []], columns(['a', 1n]))).toMatchObject({ before: 0, added: 1, removed: 0 });
  });
});

describe('two tables', () => {
  it('are the same when each cell is, in order', () => {
    expect(sameRows(columns(['a', 1n]), columns(['a', 1n]))).toBe(true);
    expect(sameRows(columns(['a', 1n], ['b', 1n]), columns(['b', 1n], ['a', 1n]))).toBe(false);
    expect(sameRows(columns(['a', 1n]), columns(['a', null]))).toBe(false);
    expect(sameRows(columns(['a', 1n]), columns())).toBe(false);
  });
});
