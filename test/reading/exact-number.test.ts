import { describe, expect, it } from 'vitest';
import { Report } from '../../src/messages/report.ts';
import { locate } from '../../src/reading/located.ts';

/** `code line:column` of each problem of a YAML text. */
function problemsOf(text: string): readonly string[] {
  const report = new Report();
  locate({ file: 'feiten.yaml', text }, report);
  return report.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe('a number in a file', () => {
  it.each([
    ...['0', '-0', '12', '+12', '007', '12.50', '0.1', '.5', '5.', '1e3', '1.20e3', '1E-7', '0.000001'],
    ...[
      '9007199254740991',
      '-9007199254740992',
      '123456789.012345',
      '100000000000000000000',
      '1e21',
      '0x1F',
      '0o17',
    ],
  ])('%s is kept as it is', (number) => {
    expect(problemsOf(`value: ${number}`)).toEqual([]);
  });

  it.each([
    ...['9007199254740993', '0.12345678901234567890', '12.00000000000000000001', '1e400', '-1e400', '1e-400'],
    ...['0xFFFFFFFFFFFFFFFF', `1${'0'.repeat(500)}`],
  ])('%s is refused: part of it would be lost', (number) => {
    expect(problemsOf(`a: 1\nvalue: [ ${number} ]`)).toEqual(['number-inexact 2:10']);
  });

  it('is a text in quotes, and then kept letter for letter', () => {
    expect(problemsOf('value: "9007199254740993"')).toEqual([]);
  });

  it('may be a key, too', () => {
    expect(problemsOf('2020: x\n9007199254740993: x')).toEqual(['number-inexact 2:1']);
  });
});

describe('a key __proto__', () => {
  it('is refused at any depth: plain objects would drop it', () => {
    expect(problemsOf('__proto__: { a: 1 }\nb:\n  - { "__proto__": 2 }\nc: __proto__')).toEqual([
      'value-type 1:1',
      'value-type 3:7',
    ]);
  });
});
