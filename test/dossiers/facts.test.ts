/** Single facts: values of each kind, exact, with names that a draft can use. */
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/decimal.ts';
import { parseFacts } from '../../src/dossiers/facts.ts';
import { Report } from '../../src/messages/report.ts';

function parse(text: string) {
  const report = new Report('nl');
  const bytes = new TextEncoder().encode(text);
  const set = parseFacts({ file: 'data/facts/depot.yaml', text, bytes }, 'depot', report);
  const codes = report.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
  return { set, codes, problems: report.problems };
}

/** Each fact as `key: kind value`. */
function factsOf(text: string): readonly string[] {
  const { set, codes } = parse(text);
  expect(codes).toEqual([]);
  return [...(set?.facts.values() ?? [])].map(({ key, value }) => {
    const shown = value.kind === 'number' ? toPlainText(value.value) : JSON.stringify(value.value);
    return `${key}: ${value.kind} ${shown}`;
  });
}

describe('a fact', () => {
  it('is a number, a text, a yes or no, or a list, alone or with what is known of it', () => {
    const text = `
bikes.count: { value: 3557, unit: fietsen, of: 2019, source: "telling (fictief)", reviewed: 2021-06-01 }
bikes.share: { value: 94.5, unit: "%", decimals: 1, valid_until: 2022-01-01, remark: x }
price: 25
price-old_2: -0.10
open: true
phone: "0470"
themes.language: [Nederlands, Frans]
none: []
`;
    expect(factsOf(text)).toEqual([
      'bikes.count: number 3557',
      'bikes.share: number 94.5',
      'price: number 25',
      'price-old_2: number -0.1',
      'open: boolean true',
      'phone: text "0470"',
      'themes.language: list ["Nederlands","Frans"]',
      'none: list []',
    ]);
    const share = parse(text).set?.facts.get('bikes.share');
    expect(share).toMatchObject({ unit: '%', decimals: 1 });
  });

  it('is exact: what a number cannot hold is refused, tenths and large numbers are kept', () => {
    expect(factsOf('a: 0.1\nb: 1e3\nc: 9007199254740991\nd: -0\ne: 1.005')).toEqual([
      ...['a: number 0.1', 'b: number 1000', 'c: number 9007199254740991', 'd: number 0', 'e: number 1.005'],
    ]);
    expect(parse('a: 9007199254740993').codes).toEqual(['number-inexact 1:4']);
    expect(parse('a: { value: 1e400 }').codes).toContain('number-inexact 1:13');
    expect(parse('a: .nan\nb: .inf').codes).toEqual(['value-type 1:4', 'value-type 2:4']);
  });

  it('knows the file that it comes from, by its bytes', () => {
    const { set } = parse('a: 1');
    expect(set).toMatchObject({
      name: 'depot',
      complete: true,
      broken: [],
      source: { file: 'data/facts/depot.yaml' },
    });
    expect(set?.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['a: { valeu: 1 }', ['key-unknown 1:6', 'key-missing 1:4']],
    ['a: { value: 1, unti: x }', ['key-unknown 1:16']],
    ['a: { value: }', ['value-type 1:13']],
    ['a: { value: "" }', ['value-type 1:13']],
    ['a: { value: [1, 2] }', ['value-type 1:14', 'value-type 1:17']],
    ['a: { value: { b: 1 } }', ['value-type 1:13']],
    ['a: { value: 1, decimals: 12 }', ['value-type 1:26']],
    ['a: { value: 1, reviewed: 01/02/2020 }', ['value-type 1:26']],
    ['a:', ['value-type 1:3']],
    ['a: 1\na: 2', ['yaml-syntax 2:1']],
    ['- a', ['value-type 1:1']],
    ['a: 1\n__proto__: 2', ['value-type 2:1']],
    ['constructor: 1', []],
    ['', []],
  ])('%j gives %j', (text, codes) => {
    expect([...parse(text).codes].sort()).toEqual([...codes].sort());
  });

  it('that is wrong is left out, and the others stay', () => {
    const { set } = parse('a: { valeu: 1 }\nb: 2\nc: { value: 3, unti: x }');
    expect([...(set?.facts.keys() ?? [])]).toEqual(['b', 'c']);
    expect(set?.broken).toEqual(['a']);
  });
});

describe('the name of a fact', () => {
  it.each(['a', 'a.b', 'a-b', 'a_b', 'a1.b-2.c_3', '2019', '2019.jan'])('may be %j', (key) => {
    expect(factsOf(`${key}: 1`)).toEqual([`${key}: number 1`]);
  });

  it.each(['A', 'a b', 'a..b', '.a', 'a.', 'é', '../x', 'a/b', '"{{x}}"', 'a.b.'.repeat(200)])(
    'may not be %j',
    (key) => {
      const { problems } = parse(`${key}: 1`);
      expect(problems).toMatchObject([{ code: 'fact-key' }]);
      expect(problems[0]?.message.length).toBeLessThan(300);
    },
  );

  it('cannot be part of another one, in whatever order they stand', () => {
    expect(parse('survey: 1\nsurvey.invited: 2').codes).toEqual(['fact-prefix 2:1']);
    expect(parse('survey.invited.men: 1\nsurvey: 2').codes).toEqual(['fact-prefix 2:1']);
    expect(parse('survey.invited.men: 1\nsurvey.invited: 2').codes).toEqual(['fact-prefix 2:1']);
    expect(parse('survey.a: 1\nsurvey.b: 2\nsurvey-c: 3\nsurveys: 4').codes).toEqual([]);
  });

  it('may be one of ten thousand', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `a${i}.b: ${i}`).join('\n');
    expect(parse(text).set?.facts.size).toBe(10_000);
  });
});
