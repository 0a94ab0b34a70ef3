import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorOffset } from '../../src/reading/json-syntax.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('JSON', () => {
  it('of any value is accepted, however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
        expect(jsonErrorOffset(JSON.stringify(value, null, space))).toBeUndefined();
      }),
    );
  });

  it('is told from what is none as JSON.parse tells it', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '01',
      '.5',
      'true',
      'nul',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(jsonErrorOffset(text) === undefined).toBe(isJson(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1,}', 8],
    ['{a: 1}', 1],
    ['{"a": 1 "b": 2}', 8],
    ['{"a": [1, 2}', 11],
    ['[1,,2]', 3],
    ["['a']", 1],
    ['["a\nb"]', 1],
    ['["\\x"]', 1],
    ['// x\n{}', 0],
    ['{} {}', 3],
    ['{"a": 1', 7],
    ['  ', 2],
    ['', 0],
    ['NaN', 0],
    ['[01]', 2],
  ])('%j goes wrong at %d', (text, offset) => {
    expect(jsonErrorOffset(text)).toBe(offset);
  });

  it('may be nested deeper than any program would', () => {
    expect(jsonErrorOffset('['.repeat(200_000))).toBe(200_000);
    expect(jsonErrorOffset(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBeUndefined();
  });
});
