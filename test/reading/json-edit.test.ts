import { describe, expect, it } from 'vitest';
import { setJsonValue } from '../../src/reading/json-edit.ts';

const set = (text: string, path: readonly (string | number)[], value: unknown, after?: string) =>
  setJsonValue(text, path, JSON.stringify(value), after);

describe('a value of a JSON file', () => {
  it('is replaced, and every other character stays', () => {
    const text = '\uFEFF{\r\n\t"a" : [ 1,{"b":"x, }\\"" } ],\r\n\t"c": null\r\n}\r\n';
    expect(set(text, ['a', 1, 'b'], 'y')).toBe(text.replace('"x, }\\""', '"y"'));
    expect(set(text, ['c'], { d: [2] })).toBe(text.replace('null', '{"d":[2]}'));
    expect(set(text, ['a'], 7)).toBe('\uFEFF{\r\n\t"a" : 7,\r\n\t"c": null\r\n}\r\n');
  });

  it('is added behind another one, laid out as that is', () => {
    const text = '{\n  "one": { "two": 2 },\n  "three": 3\n}\n';
    expect(set(text, ['four'], 4, 'one')).toBe('{\n  "one": { "two": 2 },\n  "four": 4,\n  "three": 3\n}\n');
    expect(set(text, ['four'], 4)).toBe('{\n  "one": { "two": 2 },\n  "three": 3,\n  "four": 4\n}\n');
    expect(set(text, ['one', 'four'], 4, 'absent')).toBe(text.replace('2 }', '2, "four": 4 }'));
    expect(set('{}', ['a'], 1)).toBe('{ "a": 1 }');
    expect(set('{"a":1}', ['b'], 2)).toBe('{"a":1, "b": 2}');
  });

  it.each([
    ['{"a":{"b":[true,"\\u00e9",{"c":-1.5e3}]}}', ['a', 'b', 2, 'c']],
    ['{"\\u0061":{"b":0}}', ['a', 'b']],
    ['[[],{},"",[1]]', [3, 0]],
    ['{"a b":{"":1},"]":2}', ['a b', '']],
  ])('in %s at %j is the one that is meant', (text, path) => {
    const changed: unknown = JSON.parse(set(text, path, 'nieuw'));
    expect(path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), changed)).toBe('nieuw');
    expect(set(set(text, path, 'nieuw'), path, 'nieuw')).toBe(set(text, path, 'nieuw'));
  });

  it('cannot be put where there is nothing to put it into', () => {
    expect(() => set('{"a":1}', ['b', 'c'], 1)).toThrow('nothing at b.c');
    expect(() => set('[1]', [3], 1)).toThrow();
    expect(() => set('{"a":1}', ['a', 'b'], 1)).toThrow();
  });
});
