import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/reading/json-syntax.ts';
import { type KeyPath, parseStructured } from '../../src/reading/structured-text.ts';

function jsonErrorOffset(text: string): number | undefined {
  const reading = readJson(text);
  return reading.ok ? undefined : reading.offset;
}

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

  it('gives the values of JSON.parse', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const reading = readJson(text);
        expect(reading.ok && reading.root.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('has the same values, places and mistakes as the same text read as YAML', () => {
    // Names that objects have by birth, names that are numbers, and numbers that do not arrive whole.
    const key = fc.oneof(
      fc.constantFrom('a', 'b', '', '7', '1.0', '__proto__', 'constructor', 'é"\\', '\u{1F600}'),
      fc.string({ maxLength: 3 }),
    );
    const number = fc.constantFrom(
      '0',
      '-0',
      '12',
      '-1.50',
      '1e3',
      '2.5E-2',
      '0.1000000000000000055',
      '9007199254740993',
      '1e400',
    );
    const { text } = fc.letrec((tie) => ({
      text: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(
          number,
          fc.constantFrom('true', 'false', 'null'),
          key.map((name) => JSON.stringify(name)),
        ),
        fc.array(tie('text'), { maxLength: 4 }).map((items) => `[${items.join(' , ')}]`),
        fc
          .array(fc.tuple(key, tie('text')), { maxLength: 4 })
          .map(
            (members) =>
              `{ ${members.map(([name, item]) => `${JSON.stringify(name)}: ${item}`).join(',\n ')} }`,
          ),
      ),
    }));
    fc.assert(
      fc.property(text, (json) => {
        const [read, asYaml] = [parseStructured(String(json), true), parseStructured(String(json), false)];
        expect(partsOf(read)).toEqual(partsOf(asYaml));
      }),
      { numRuns: 1000 },
    );
  });
});

/** All that is known of a text, with the line and column of every value and every key in it, and beside it. */
function partsOf(read: ReturnType<typeof parseStructured>) {
  if (!read.ok) return read.mistakes.map(({ reason, offset }) => ({ reason, ...read.position(offset) }));
  const paths = pathsOf(read.value, []).flatMap((path) => [path, [...path, 'none'], [...path, 99]]);
  const { value, unfit } = read;
  const places = paths.map((path) => [
    path,
    read.position(read.valueOffset(path)),
    read.position(read.keyOffset(path)),
  ]);
  return { value, unfit, places };
}

function pathsOf(value: unknown, path: KeyPath): readonly KeyPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...steps.flatMap((step) => pathsOf(Reflect.get(value, step), [...path, step]))];
}
