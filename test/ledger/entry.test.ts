import { describe, expect, it } from 'vitest';
import { entryText, type LedgerEntry, parseEntry } from '../../src/ledger/entry.ts';
import { Report } from '../../src/messages/report.ts';
import { ENTRY } from '../support/ledger.ts';

function read(text: string) {
  const report = new Report('nl');
  const entry = parseEntry({ file: 'data/ledger/2021-7.json', text }, report);
  return { entry, codes: report.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`) };
}

const changed = (from: string, to: string) => entryText(ENTRY).replace(from, to);

describe('a file of the ledger', () => {
  it('is read as it was written, one line for each figure', () => {
    const text = entryText(ENTRY);
    expect(read(text)).toEqual({ entry: ENTRY, codes: [] });
    expect(text.split('\n').filter((line) => line.includes('"measure":"loans"'))).toHaveLength(3);
  });

  it('keeps exact decimals, members of every kind and names that objects have themselves', () => {
    const [table] = ENTRY.tables;
    if (table === undefined) throw new Error('no table');
    const entry: LedgerEntry = {
      ...ENTRY,
      tables: [
        {
          ...table,
          figures: [
            {
              measure: 'loans',
              where: { depot: null, year: { not: [2019] }, constructor: { from: 'a' } },
              value: '12345678901234567890.12',
              decimals: 2,
            },
          ],
        },
      ],
    };
    expect(read(entryText(entry))).toEqual({ entry, codes: [] });
  });

  it.each([
    ['no JSON', '"version": 1,', '"version": 1', 'yaml-syntax'],
    ['another version', '"version": 1', '"version": 2', 'value-unknown'],
    ['an unknown key', '"origin"', '"orgin"', 'key-unknown'],
    ['a value that is no number', '"value":"12"', '"value":"twaalf"', 'value-type'],
    ['a value that is no text', '"value":"12"', '"value":12', 'value-type'],
    ['a key too much in a figure', '"value":"12"', '"waarde":1,"value":"12"', 'key-unknown'],
    ['a member that is a list', '"depot":"noord"', '"depot":["noord"]', 'value-type'],
    ['too many decimals', '"value":"12"', '"decimals":99,"value":"12"', 'value-type'],
    ['a day that is none', '"2021-07-01"', '"2021-02-30"', 'value-type'],
  ])('with %s is refused, with its place', (_, from, to, code) => {
    const { entry, codes } = read(changed(from, to));
    expect(entry).toBeUndefined();
    expect(codes.join()).toMatch(new RegExp(`${code} \\d+:\\d+`));
  });
});
