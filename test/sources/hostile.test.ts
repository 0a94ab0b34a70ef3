/** Deliveries are text from outside: names, patterns, cells and sizes that mean harm. */
import { describe, expect, it } from 'vitest';
import { DESCRIPTOR, type Delivery, descriptorText, load } from '../support/deliveries.ts';
import { depotWith } from '../support/delivery-cases.ts';

const codesOf = async (delivery: Delivery): Promise<readonly string[]> =>
  (await load(delivery)).problems.map(({ code }) => code);

describe('names', () => {
  it('never reach the store: columns may be called like its own, like SQL, and alike but for case', async () => {
    const names = [
      'row',
      'c0',
      'select',
      'Row',
      'a"b',
      "x'); DROP TABLE s0; --",
      'naam met spatie',
      '🚲',
      'constructor',
    ];
    const fields = names.map((name) => ({ name, ...(name === 'c0' ? { type: 'integer' } : {}) }));
    const dimensions = Object.fromEntries(names.map((name) => [name, { field: name }]));
    const header = names.map((name) => `"${name.replaceAll('"', '""')}"`).join(',');
    const { problems, source, value } = await load({
      fields,
      repliek: { dimensions, measures: { 'sum(x)"; --': { sum: 'c0' }, count: { count: true } } },
      csv: `${header}\na,1,b,c,d,e,f,g,h\na,2,b,x,d,e,f,g,h\n`,
    });
    expect(problems).toEqual([]);
    expect([...(source?.dimensions.keys() ?? [])]).toEqual(names);
    expect(await value('sum(x)"; --', { row: 'a' })).toBe('3');
    expect(await value('count', { 'a"b': 'd', Row: 'x' })).toBe('1');
  });

  it('like __proto__ are refused at every depth, others of that kind are names', async () => {
    const proto = descriptorText().replace('"depot": {', '"__proto__": { "field": "depot" }, "depot": {');
    expect((await load({ descriptor: proto })).problems).toMatchObject([
      {
        code: 'value-type',
        place: { line: expect.any(Number) },
        message: expect.stringContaining('__proto__'),
      },
    ]);
    const deep = descriptorText().replace(
      '"synthetic": true',
      '"synthetic": true, "delivered": { "__proto__": {} }',
    );
    expect((await load({ descriptor: deep })).problems.map(({ code }) => code)).toContain('value-type');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    const part = {
      dimensions: { constructor: { field: 'depot' }, toString: { field: 'jaar' } },
      measures: { hasOwnProperty: { sum: 'aantal' } },
    };
    const { problems, value } = await load({ repliek: part });
    expect(problems).toEqual([]);
    expect(await value('hasOwnProperty', { constructor: 'noord' })).toBe('7');
  });

  it('that are no names at all are refused', async () => {
    const dimension = (name: string) => codesOf({ repliek: { dimensions: { [name]: { field: 'depot' } } } });
    for (const name of ['', ' depot', 'a\nb', 'x'.repeat(101)])
      expect(await dimension(name)).toEqual(['value-type']);
  });
});

describe('cells', () => {
  it('that look like SQL, formulas or markup stay what they are', async () => {
    const texts = [
      "'; DROP TABLE s0; --",
      '$1',
      '%s',
      '{{x}}',
      '=1+1',
      '<b>',
      '\\',
      "o'k",
      '\u0000nul',
      '\u202edraai',
      'NULL',
      'row',
    ];
    const csv = ['depot,jaar,aantal', ...texts.map((text, i) => `"${text}",2020,${i + 1}`)].join('\n');
    const { problems, source, value } = await load({ csv });
    expect(problems).toEqual([]);
    expect(source?.dimensions.get('depot')?.members.map(({ label }) => label)).toEqual(texts);
    for (const [i, text] of texts.entries())
      expect(await value('loans', { depot: text })).toBe(String(i + 1));
  });

  it('of a hundred thousand characters are read, or refused in a short message', async () => {
    const long = 'x'.repeat(100_000);
    const csv = (depot: string, amount: string) => `depot,jaar,aantal\n${depot},2020,${amount}\n`;
    expect(await codesOf({ csv: csv(long, '3') })).toEqual([]);
    const amount = (keys: object) => [
      { name: 'depot' },
      { name: 'jaar', type: 'year' },
      { name: 'aantal', ...keys },
    ];
    for (const type of ['integer', 'number', 'boolean', 'date', 'year']) {
      const bad = [`1${long}1`, '1'.repeat(100_000), ` ${' '.repeat(100_000)}x`, `1e${'0'.repeat(100_000)}`];
      for (const cell of bad) {
        const fields = amount({ type, bareNumber: false, groupChar: '.', decimalChar: ',' });
        const { problems } = await load({
          fields,
          repliek: { measures: { n: { count: true } }, kind: 'registrations' },
          csv: csv('noord', cell),
        });
        expect(problems).toHaveLength(1);
        expect(problems[0]?.message.length).toBeLessThan(300);
      }
    }
  });
});

describe('a pattern', () => {
  it.each(['(a+)+$', '(a|a)*b', '(?:a?){50}a{50}', '([a-z]+)*[0-9]'])('%j takes no time', async (pattern) => {
    const cell = 'a'.repeat(50_000);
    const codes = await codesOf({
      fields: depotWith({ constraints: { pattern } }),
      csv: `depot,jaar,aantal\n${cell}!,2020,3\n`,
    });
    expect(codes).toEqual(['cell-pattern']);
  });

  it.each(['(', '(a)\\1', 'a(?=b)', '((a{1000}){1000}){1000}', '[z-a]', '\ud800', "'; DROP TABLE s0; --["])(
    '%j that the store cannot use is a problem of the description',
    async (pattern) => {
      const codes = await codesOf({
        fields: depotWith({ constraints: { pattern } }),
      });
      expect(codes).toEqual(
        pattern === '\ud800' ? ['cell-pattern', 'cell-pattern', 'cell-pattern'] : ['pattern-invalid'],
      );
    },
  );
});

describe('size', () => {
  it('of fifty thousand rows is no matter', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `d${i % 7},${2000 + (i % 20)},${i}`);
    const { problems, value, source } = await load({
      repliek: { kind: 'registrations' },
      csv: ['depot,jaar,aantal', ...rows].join('\r\n'),
    });
    expect(problems).toEqual([]);
    expect(await value('loans')).toBe(String((50_000 * 49_999) / 2));
    expect(source?.dimensions.get('year')?.members).toHaveLength(20);
  });

  it('of five thousand wrong cells gives the first thousand problems and the whole count', async () => {
    const { problems } = await load({ csv: `depot,jaar,aantal\n${'noord,2020,x\n'.repeat(5000)}` });
    expect(problems).toHaveLength(1001);
    expect(problems[999]).toMatchObject({ code: 'cell-type', place: { row: 1001 } });
    expect(problems[1000]).toMatchObject({ code: 'more-problems', message: expect.stringContaining('5000') });
  });

  it('of ten thousand possible values is searched for the nearest one', async () => {
    const values = Array.from({ length: 10_000 }, (_, i) => `waarde-${i}`);
    const { problems } = await load({
      fields: depotWith({ constraints: { enum: values } }),
      csv: `depot,jaar,aantal\n${values.map((value) => `${value},2020,1\n`).join('')}${'waarde_9998,2020,1\n'.repeat(100)}`,
    });
    expect(problems).toHaveLength(100);
    expect(problems[0]).toMatchObject({
      code: 'cell-enum',
      hint: 'Bedoelde u “waarde-9998”?',
      place: { row: 10_002 },
    });
  });
});

describe('JSON that is meant to stop the reader', () => {
  it.each([
    ['deep lists', `{"resources": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['deep blocks', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['aliases', '{"a": &x [1], "b": *x}'],
    ['no JSON', 'resources: []'],
    ['nothing', ''],
    ['a text', '"x"'],
    ['a list', '[]'],
    ['a double key', '{"name": "a", "name": "b"}'],
  ])('%s', async (_, descriptor) => {
    const { problems, source } = await load({ descriptor });
    expect(source).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.place.file).toBe(DESCRIPTOR);
  });

  it('numbers beyond what JavaScript holds are refused, not rounded', async () => {
    const published = (value: string) =>
      descriptorText({
        repliek: { published: [{ measure: 'loans', value: 12, in: 'antwoord nr. 1' }] },
      }).replace('"value": 12', `"value": ${value}`);
    for (const value of ['12', '12.0', '1.2e1'])
      expect((await load({ descriptor: published(value) })).codes).toEqual([]);
    for (const value of ['9007199254740993', '12.00000000000000000001', '1e400', '-1e-400']) {
      const { problems } = await load({ descriptor: published(value) });
      expect([value, ...problems.map(({ code }) => code)]).toContain('number-inexact');
    }
  });
});
