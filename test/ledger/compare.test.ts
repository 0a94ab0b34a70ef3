import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, toPlainText } from '../../src/decimal.ts';
import { type Deviation, differs, findDeviations } from '../../src/ledger/compare.ts';
import type { LedgerEntry, LedgerTable } from '../../src/ledger/entry.ts';
import { ENTRY, LOANS, MEASURE, withValue } from '../support/ledger.ts';

const answer = (...tables: readonly LedgerTable[]) => ({ tables: [...tables], facts: [] });
const entry = (changes: Partial<LedgerEntry>): LedgerEntry => ({ ...ENTRY, ...changes });
const texts = (deviations: readonly Deviation[]) =>
  deviations.map(
    ({ place, value, published, replaced }) =>
      `${place.kind === 'fact' ? place.fact.fact : place.figure.row} ${toPlainText(value)} ≠ ${toPlainText(published.value)} ${published.entry.id}${replaced ? ' replaced' : ''}`,
  );
const against = (table: LedgerTable, ...entries: readonly LedgerEntry[]) =>
  texts(findDeviations(answer(table), entries));

describe('deviations', () => {
  it('are none where everything is the same', () => {
    expect(against(LOANS, ENTRY)).toEqual([]);
  });

  it('name the figure that differs, and no other', () => {
    expect(against(withValue(LOANS, 1, '6'), ENTRY)).toEqual(['Depot Zuid 6 ≠ 5 2021-7']);
  });

  it.each<[string, Partial<LedgerTable>]>([
    ['another agency', { agencies: ['ander'] }],
    [
      'another period',
      { figures: LOANS.figures.map((one) => ({ ...one, where: { ...one.where, year: 2019 } })) },
    ],
    ['another filter', { within: { ...LOANS.within, kind: { in: ['tandem'] } } }],
    ['another measure', { measures: [{ ...MEASURE, of: ['income'] }] }],
    ['another kind', { measures: [{ ...MEASURE, kind: 'distinct' }] }],
    ['another unit', { measures: [{ ...MEASURE, unit: 'euro' }] }],
  ])('never compare with %s', (_, changes) => {
    const mine = { ...LOANS, measures: LOANS.measures.map((one) => ({ ...one, unit: 'ritten' })) };
    expect(against(withValue(mine, 0, '99'), entry({ tables: [{ ...LOANS, ...changes }] }))).toEqual([]);
  });

  it('compare whatever the table calls the measure and whatever unit it leaves out', () => {
    const renamed = {
      ...withValue(LOANS, 0, '13'),
      measures: [{ ...MEASURE, id: 'mine', unit: 'ritten' }],
      figures: withValue(LOANS, 0, '13').figures.map((one) => ({ ...one, measure: 'mine' })),
    };
    expect(against(renamed, ENTRY)).toEqual(['Depot Noord 13 ≠ 12 2021-7']);
  });

  it('know a member by its label where the code is another one, unless two have that label', () => {
    const coded = (label: string): LedgerTable => ({
      ...LOANS,
      dimensions: [
        {
          name: 'depot',
          label: 'Depot',
          members: [
            { key: 'D1', label: 'depot  noord' },
            { key: 'D2', label },
          ],
        },
      ],
      figures: [{ measure: 'loans', where: { depot: 'D1', year: 2020 }, value: '13' }],
    });
    expect(against(LOANS, entry({ tables: [coded('Depot Zuid')] }))).toEqual(['Depot Noord 12 ≠ 13 2021-7']);
    expect(against(LOANS, entry({ tables: [coded('Depot Noord')] }))).toEqual([]);
  });

  it('name each other number once, with the last answer that has it', () => {
    const older = entry({ id: '2020-1', tables: [withValue(LOANS, 0, '10')] });
    const again = entry({ id: '2020-2', tables: [withValue(LOANS, 0, '10')] });
    const third = entry({ id: '2020-3', tables: [withValue(LOANS, 0, '11')] });
    expect(against(LOANS, older, again, third)).toEqual([
      'Depot Noord 12 ≠ 10 2020-2',
      'Depot Noord 12 ≠ 11 2020-3',
    ]);
  });

  it('are replaced where the last answer says the same', () => {
    const older = entry({ id: '2020-1', tables: [withValue(LOANS, 0, '10')] });
    expect(against(LOANS, older, ENTRY)).toEqual(['Depot Noord 12 ≠ 10 2020-1 replaced']);
    expect(against(LOANS, ENTRY, older)).toEqual(['Depot Noord 12 ≠ 10 2020-1']);
  });

  it('hold made-up data against real data, and not the other way round', () => {
    const made = { ...withValue(LOANS, 0, '99'), synthetic: true };
    expect(against(made, ENTRY)).toEqual(['Depot Noord 99 ≠ 12 2021-7']);
    expect(against(LOANS, entry({ tables: [made] }))).toEqual([]);
    expect(against({ ...LOANS, synthetic: true }, entry({ tables: [made] }))).toHaveLength(1);
  });

  it('are told of facts by their name', () => {
    const fact = { set: 'depot', fact: 'bikes.count', value: '7', unit: 'fietsen' };
    const published = entry({
      tables: [],
      facts: [
        { ...fact, value: '8' },
        { ...fact, fact: 'other', value: '9' },
      ],
    });
    expect(texts(findDeviations({ tables: [], facts: [fact] }, [published]))).toEqual([
      'bikes.count 7 ≠ 8 2021-7',
    ]);
  });

  it('of a sentence are found, too: a change is compared with a change alone', () => {
    const ends = { dimension: 'year', from: 2019, to: 2020, as: 'percent' } as const;
    const change = (value: string, to: number): LedgerTable => ({
      ...LOANS,
      measures: [
        { id: 'c', label: '', unit: '%', decimals: 0, kind: 'change', of: ['loans'], ends: { ...ends, to } },
      ],
      figures: [{ measure: 'c', where: { depot: 'noord' }, value }],
    });
    const entries = [entry({ tables: [change('33', 2020), change('50', 2021), LOANS] })];
    expect(findDeviations(answer(change('34', 2020)), entries)).toHaveLength(1);
    expect(findDeviations(answer(change('33', 2020)), entries)).toEqual([]);
  });
});

describe('two numbers', () => {
  const stated = (value: number, decimals: number) => ({ value: decimalOf(value), decimals });

  it.each([
    [stated(12.34, 2), stated(12.3, 1), false],
    [stated(12.36, 2), stated(12.3, 1), true],
    [stated(268, 0), stated(268.4, 1), false],
    [stated(268, 0), stated(268.6, 1), true],
    [stated(0.125, 2), stated(0.13, 2), false],
    [stated(-5, 0), stated(5, 0), true],
    [stated(270, 0), stated(268, 0), true],
  ])('%o and %o', (a, b, expected) => {
    expect([differs(a, b), differs(b, a)]).toEqual([expected, expected]);
  });

  it('do not differ where one is the other rounded', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.nat(5), fc.nat(5), (digits, scale, fewer) => {
        const value = { digits, scale };
        const coarse = { value: roundTo(value, Math.min(fewer, scale)), decimals: Math.min(fewer, scale) };
        expect(differs({ value, decimals: scale }, coarse)).toBe(false);
      }),
    );
  });
});

/** Halves away from zero, by hand. */
function roundTo({ digits, scale }: { digits: bigint; scale: number }, decimals: number) {
  const unit = 10n ** BigInt(scale - decimals);
  const size = digits < 0n ? -digits : digits;
  const rounded = (2n * size + unit) / (2n * unit);
  return { digits: digits < 0n ? -rounded : rounded, scale: decimals };
}
