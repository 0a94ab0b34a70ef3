import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Report } from '../../src/messages/report.ts';
import { locate, readStructured } from '../../src/reading/located.ts';
import {
  decimals,
  isoDate,
  name,
  object,
  oneOf,
  text,
  texts,
  wholeNumber,
} from '../../src/reading/schema.ts';
import { normaliseLineEnds } from '../../src/reading/text-file.ts';

const SCHEMA = object({
  title: text,
  year: wholeNumber.optional(),
  decimals: decimals.optional(),
  on: isoDate.optional(),
  use: name.optional(),
  place: z.enum(['both', 'annex', 'none']).optional(),
  synthetic: z.boolean().optional(),
  rows: texts.optional(),
  period: object({ from: wholeNumber, to: wholeNumber }).optional(),
  measures: z
    .array(oneOf(['text', 'map'], [text, object({ id: text, label: text, unit: text.optional() })]))
    .optional(),
  counts: z.record(z.string().regex(/^[a-z]+$/), z.number()).optional(),
});

/** What is wrong with this text: `code line:column`, and the sentences. */
function read(source: string, file = 'spec.yaml') {
  const report = new Report('nl');
  const checked = readStructured({ file, text: source }, SCHEMA, report);
  const { problems } = report;
  return {
    value: checked?.value,
    codes: problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`),
    messages: problems.map(({ message }) => message),
    hints: problems.map(({ hint }) => hint),
    files: problems.map(({ place }) => place.file),
  };
}

describe('a file that is right', () => {
  it('gives its value', () => {
    const { value, codes } = read(
      'title: Regio’s\nrows: region\nmeasures: [trainings, { id: a, label: A }]\n',
    );
    expect(codes).toEqual([]);
    expect(value).toEqual({
      title: 'Regio’s',
      rows: ['region'],
      measures: ['trainings', { id: 'a', label: 'A' }],
    });
  });

  it('may be JSON, with tabs', () => {
    expect(read('{\n\t"title":\t"x",\n\t"rows": ["a\\tb", "c"]\n}', 'x.json').value).toEqual({
      title: 'x',
      rows: ['a\tb', 'c'],
    });
  });

  it('may repeat parts by reference', () => {
    expect(read('title: &t x\nrows: [*t, *t]').value).toEqual({ title: 'x', rows: ['x', 'x'] });
  });

  it('keeps its lines and columns whatever the line ends', () => {
    const source = 'title: x\n\nperiod:\n  from: 2016\n  too: 2020\n';
    const expected = ['key-missing 4:3', 'key-unknown 5:3'];
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      expect(read(normaliseLineEnds(source.replaceAll('\n', lineEnd))).codes).toEqual(expected);
    }
  });
});

describe('a key', () => {
  it('that is unknown comes with the nearest known one and its own place', () => {
    const { codes, messages, hints } = read(
      'title: x\ntitel: y\nperiod: { from: 2016, to: 2020, until: 2021 }',
    );
    expect(codes).toEqual(['key-unknown 3:33', 'key-unknown 2:1']);
    expect(messages[1]).toBe('“titel” is hier geen bekende sleutel.');
    expect(hints[1]).toMatch(/^Bedoelde u “title”\? Bekend zijn: title, year/);
    expect(hints[0]).toBe('Bedoelde u “to”? Bekend zijn: from, to.');
  });

  it('that is missing is named where it should stand, with what is expected', () => {
    const { codes, messages } = read('year: 2020\nperiod:\n  to: 2020\n');
    expect(codes).toEqual(['key-missing 1:1', 'key-missing 3:3']);
    expect(messages).toEqual([
      'De sleutel “title” ontbreekt; verwacht wordt een tekst.',
      'De sleutel “from” ontbreekt; verwacht wordt een getal.',
    ]);
  });

  it('of a free map that has a wrong form is named itself', () => {
    expect(read('title: x\ncounts: { A1: 2 }').codes).toEqual(['value-type 2:11']);
  });
});

describe('a value', () => {
  it.each([
    ['title: 5', 'value-type 1:8', 'een tekst, gevonden is het getal 5'],
    ['title:', 'value-type 1:7', 'een tekst, gevonden is niets'],
    ['title: ""', 'value-type 1:8', 'een tekst, gevonden is een lege tekst'],
    ['title: [a]', 'value-type 1:8', 'een tekst, gevonden is een lijst'],
    ['title: x\nyear: 2020.5', 'value-type 2:7', 'een geheel getal, gevonden is het getal 2020.5'],
    ['title: x\nyear: "2020"', 'value-type 2:7', 'een getal, gevonden is de tekst “2020”'],
    ['title: x\nyear: .nan', 'value-type 2:7', 'een getal'],
    [
      'title: x\ndecimals: 12',
      'value-type 2:11',
      'een aantal decimalen van 0 tot 9, gevonden is het getal 12',
    ],
    [
      'title: x\non: 2021-02-30',
      'value-type 2:5',
      'een datum als 2021-06-10, gevonden is de tekst “2021-02-30”',
    ],
    ['title: x\nuse: ../geheim', 'value-type 2:6', 'een naam in kleine letters'],
    ['title: x\nsynthetic: ja', 'value-type 2:12', 'true (ja) of false (nee)'],
    ['title: x\nperiod: 2020', 'value-type 2:9', 'een blok met sleutels, gevonden is het getal 2020'],
    ['title: x\ncounts: { a: veel }', 'value-type 2:14', 'een getal, gevonden is de tekst “veel”'],
    ['title: x\nplace: [both]', 'value-type 2:8', 'een tekst, gevonden is een lijst'],
  ])('of another kind: %j', (source, code, expected) => {
    const { codes, messages } = read(source);
    expect(codes).toEqual([code]);
    expect(messages[0]).toContain(expected);
  });

  it('that is none of a few comes with those few', () => {
    const { codes, messages, hints } = read('title: x\nplace: anex');
    expect(codes).toEqual(['value-unknown 2:8']);
    expect(messages).toEqual(['“anex” is geen mogelijke waarde van “place”.']);
    expect(hints).toEqual(['Bedoelde u “annex”? Bekend zijn: both, annex, none.']);
  });

  it('in a list is known by the list', () => {
    const { codes, messages } = read('title: x\nrows:\n  - a\n  - 5\n');
    expect(codes).toEqual(['value-type 4:5']);
    expect(messages[0]).toContain('“rows” heeft een verkeerde waarde');
  });

  it('at the top is known by the file', () => {
    for (const source of ['', '# leeg', '5', '- a']) {
      const { codes, messages } = read(source);
      expect(codes).toHaveLength(1);
      expect(messages[0]).toContain(
        '“spec.yaml” heeft een verkeerde waarde: verwacht wordt een blok met sleutels',
      );
    }
  });
});

describe('a value with several forms', () => {
  it('that has none of them names them all', () => {
    const { codes, messages } = read('title: x\nmeasures: [5]\nrows: { a: 1 }');
    expect(codes).toEqual(['value-type 3:7', 'value-type 2:12']);
    expect(messages[1]).toContain(
      'verwacht wordt een tekst of een blok met sleutels, gevonden is het getal 5',
    );
    expect(messages[0]).toContain('verwacht wordt een tekst of een lijst');
  });

  it('that nearly has one of them is told what is wrong in it', () => {
    const { codes, hints } = read('title: x\nmeasures:\n  - trainings\n  - id: a\n    lable: A\n');
    expect(codes).toEqual(['key-missing 4:5', 'key-unknown 5:5']);
    expect(hints[1]).toContain('“label”');
  });
});

describe('all mistakes', () => {
  it('are found in one run, each at its place', () => {
    const source = 'titel: x\nyear: veel\nplace: hier\nperiod: { from: 1 }\nmeasures: [{ id: 3 }]\n';
    expect([...read(source).codes].sort()).toEqual([
      'key-missing 1:1',
      'key-missing 4:9',
      'key-missing 5:12',
      'key-unknown 1:1',
      'value-type 2:7',
      'value-type 5:18',
      'value-unknown 3:8',
    ]);
  });
});

describe('a text that cannot be read', () => {
  it.each([
    ['a tab for an indent', 'period:\n\tfrom: 1', '2:1', 'er staat een tab'],
    ['a tab in a later line', 'period:\n  from: 1\n\tto: 2', '3:1', 'er staat een tab'],
    ['an indent that fits nowhere', 'a:\n  b: 1\n c: 2', '3:1', 'de inspringing klopt niet'],
    ['a key that stands twice', 'title: x\nyear: 1\ntitle: y', '3:1', 'dezelfde sleutel staat er twee keer'],
    ['a quote without an end', 'title: "x\nyear: 2', '2:8', 'aanhalingsteken of haakje'],
    ['a bracket without an end', 'rows: [a, b\nyear: 2', '2:1', 'aanhalingsteken of haakje'],
    ['a colon in a text', 'title: Antwoord: over x', '1:8', 'dubbelpunt te veel'],
    ['a text that begins with a special sign', 'title: @x', '1:8', 'bijzonder teken'],
    ['a text that begins with an exclamation mark', 'title: !let op', '1:8', 'bijzonder teken'],
    ['a reference to nothing', 'year: 1\ntitle: *alles*', '2:8', 'verwijzing met * of &'],
    ['a part that holds itself', 'title: x\nrows: &r [*r]', '2:11', 'verwijzing met * of &'],
    ['several documents', 'title: x\n---\ntitle: y', '2:1', 'meerdere documenten'],
  ])('%s', (_, source, place, reason) => {
    const { codes, messages, value } = read(source);
    expect(value).toBeUndefined();
    expect(codes[0]).toMatch(/^yaml-syntax /);
    expect(messages[0]).toContain(reason);
    expect(codes[0]).toBe(`yaml-syntax ${place}`);
  });

  it('because it would grow without end is refused at once', () => {
    const level = (own: string, of: string) => `${own}: &${own} [${Array(9).fill(`*${of}`).join(', ')}]`;
    const laughs = [
      'a: &a [x, x, x]',
      level('b', 'a'),
      level('c', 'b'),
      level('d', 'c'),
      level('e', 'd'),
    ].join('\n');
    const { codes, messages } = read(laughs);
    expect(codes).toEqual(['yaml-syntax 2:8']);
    expect(messages[0]).toContain('verwijzing met * of &');
  });

  it('because it is nested without end is refused, and nothing breaks', () => {
    for (const [hostile, file] of [
      ['['.repeat(50_000), 'x.yaml'],
      ['{"a":'.repeat(50_000), 'x.json'],
      [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'x.json'],
    ] as const) {
      expect(read(hostile, file).codes[0]).toMatch(/^yaml-syntax \d+:\d+$/);
    }
  });

  it.each([
    ['a comma at the end', '{\n  "title": "x",\n}', '3:1'],
    ['keys without quotes', '{ title: "x" }', '1:3'],
    ['a forgotten comma', '{\n\t"title": "x"\n\t"year": 1\n}', '3:2'],
    ['YAML', 'title: x', '1:1'],
    ['a remark', '// x\n{ "title": "x" }', '1:1'],
    ['nothing', '', '1:1'],
  ])('because it is no JSON: %s', (_, source, place) => {
    const { codes, messages, hints } = read(source, 'x.json');
    expect(codes).toEqual([`yaml-syntax ${place}`]);
    expect(messages[0]).toContain('geen geldige JSON');
    expect(hints[0]).toContain('komma');
  });

  it('because JSON names a key twice is refused too: one of both would vanish', () => {
    expect(read('{ "title": "x", "title": "y" }', 'x.json').codes).toEqual(['yaml-syntax 1:17']);
  });
});

describe('places', () => {
  const source = 'tables:\n  per-year:\n    rows: [year, region]\n  7: seven\n';
  const located = locate({ file: 'dossier.yaml', text: source }, new Report('nl'), 10);
  const at = (kind: 'place' | 'keyPlace', ...path: (string | number)[]) => {
    const { line, column } = located?.[kind](path) ?? {};
    return `${line}:${column}`;
  };

  it('lead to values and keys, behind the lines that stand before the text', () => {
    expect(at('place', 'tables', 'per-year', 'rows', 1)).toBe('13:18');
    expect(at('keyPlace', 'tables', 'per-year', 'rows')).toBe('13:5');
    expect(at('keyPlace', 'tables', 'per-year')).toBe('12:3');
    expect(at('place', 'tables', 7)).toBe('14:6');
    expect(located?.place([])).toEqual({ file: 'dossier.yaml', line: 11, column: 1 });
  });

  it('lead to the nearest part around what is not there', () => {
    expect(at('place', 'tables', 'per-year', 'columns', 3)).toBe('13:5');
    expect(at('keyPlace', 'tables', 'per-yaer')).toBe('12:3');
    expect(at('place', 'tables', 'per-year', 'rows', 9)).toBe('13:11');
    expect(at('place', 'nothing')).toBe('11:1');
  });
});
