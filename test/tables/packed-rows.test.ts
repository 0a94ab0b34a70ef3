import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowPacker } from '../../src/tables/packed-rows.ts';

function pack(columns: number, rows: readonly (readonly (string | null)[])[]) {
  const packer = new RowPacker(columns);
  for (const row of rows) packer.add(row);
  return packer.finish();
}

describe('packed rows', () => {
  it('are the rows that were packed, text for text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(null), fc.constant(''));
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { maxLength: 40 }),
      );
    fc.assert(
      fc.property(rows, (given) => {
        const packed = pack(given[0]?.length ?? 1, given);
        expect(packed.length).toBe(given.length);
        expect([...packed.rows()]).toEqual(given);
      }),
    );
  });

  it('are the same beyond one block, and each time that they are gone over', () => {
    const given = Array.from({ length: 2500 }, (_, row) => [
      `rij ${row}`,
      row % 3 === 0 ? null : 'é'.repeat(row % 5),
    ]);
    const packed = pack(2, given);
    expect([...packed.rows()]).toEqual(given);
    expect([...packed.rows()]).toEqual(given);
  });

  it('count their characters, and refuse a row of another length', () => {
    const packer = new RowPacker(2);
    packer.add(['een', null]);
    packer.add(['', 'tweeën']);
    expect([packer.length, packer.characters]).toEqual([2, 9]);
    expect(() => packer.add(['een'])).toThrow('a row of 1 in 2 columns');
  });
});
