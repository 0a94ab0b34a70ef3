/** question.yaml: the structure of a written question, its items and their ids. All questions are fictief. */
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/messages/report.ts';
import { allItems, itemsToAnswer, type QuestionItem } from '../../src/question/question.ts';
import { parseQuestionFile } from '../../src/question/question-file.ts';

const HEAD = 'number: 7\ndate: 2021-06-10\nauthors: [jan-verzonnen]\ntitle: Fietsen\n';

function parse(text: string) {
  const report = new Report('nl');
  const file = parseQuestionFile({ file: 'question.yaml', text }, report);
  const codes = report.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
  return { question: file?.value, codes, problems: report.problems };
}

/** Ids of all items, or the problems. */
function idsOf(items: string): readonly string[] {
  const { question, codes } = parse(`${HEAD}items:\n${items}`);
  return codes.length > 0 ? codes : allItems(question?.items ?? []).map(({ id }) => id);
}

describe('a question', () => {
  it('has everything that the file says', () => {
    const { question, codes } = parse(`house: vlaams-parlement
session: 2020-2021
minister: nele-fictief
number: "7"
date: 2021-06-10
authors:
  - jan-verzonnen
  - { name: An Bedacht, title: null }
addressees: [ { name: Nele Fictief, title: minister van Fictie } ]
title: Fietsen
context: |
  Eerste alinea.

  Tweede.
items:
  - { label: "1", text: Hoeveel? }
follows: [ { number: 3, date: null }, { number: "4" } ]
answer: null
problems: []
`);
    expect(codes).toEqual([]);
    expect(question).toEqual({
      house: 'vlaams-parlement',
      session: '2020-2021',
      minister: 'nele-fictief',
      number: '7',
      date: '2021-06-10',
      authors: ['jan-verzonnen', 'An Bedacht'],
      addressees: ['Nele Fictief'],
      title: 'Fietsen',
      context: 'Eerste alinea.\n\nTweede.\n',
      items: [{ id: '1', label: '1', text: 'Hoeveel?', items: [] }],
    });
  });

  it('may leave out, or leave empty, what is not known', () => {
    const { question, codes } = parse(`${HEAD}items: [ {} ]\nhouse: null\nsession: ~\nminister:\ncontext:\n`);
    expect(codes).toEqual([]);
    expect(question).toEqual({
      number: '7',
      date: '2021-06-10',
      authors: ['jan-verzonnen'],
      addressees: [],
      title: 'Fietsen',
      context: '',
      items: [{ id: '1', label: null, text: '', items: [] }],
    });
  });

  it('may be JSON', () => {
    const report = new Report();
    const text = JSON.stringify({
      number: 7,
      date: '2021-06-10',
      authors: ['An'],
      title: 'x',
      items: [{ label: '1' }],
    });
    expect(parseQuestionFile({ file: 'question.json', text }, report)?.value.number).toBe('7');
    expect(report.problems).toEqual([]);
  });
});

describe('items', () => {
  it('have the labels on the way down as id', () => {
    expect(idsOf('  - label: 1\n    items: [ { label: a }, { label: B } ]\n  - { label: 2 }\n')).toEqual([
      ...['1', '1a', '1b', '2'],
    ]);
    expect(
      idsOf('  - label: 1\n    items:\n      - label: a\n        items: [ { label: i }, { label: ii } ]\n'),
    ).toEqual([...['1', '1a', '1ai', '1aii']]);
  });

  it('without a label count on, and an id of their own goes before all', () => {
    expect(idsOf('  - { text: a }\n  - { label: null, text: b }\n  - { id: Extra, label: 9 }\n')).toEqual([
      ...['1', '2', 'extra'],
    ]);
  });

  it('with others under them need no answer of their own', () => {
    const { question } = parse(
      `${HEAD}items:\n  - label: 1\n    items: [ { label: a }, { label: b } ]\n  - { label: 2 }\n`,
    );
    const ids = (items: readonly QuestionItem[]) => items.map(({ id }) => id);
    expect(ids(itemsToAnswer(question?.items ?? []))).toEqual(['1a', '1b', '2']);
  });

  it('with one id are each reported where they stand', () => {
    expect(idsOf('  - { label: 1 }\n  - { label: 1 }\n  - { label: 2, items: [ { id: 1 } ] }\n')).toEqual([
      'item-double 7:5',
      'item-double 8:26',
    ]);
  });
});

describe('a mistake in a question', () => {
  it.each([
    ['number: 7.5', 'value-type 1:9', 'een tekst of een geheel getal'],
    ['date: 10/06/2021', 'value-type 2:7', 'een datum als 2021-06-10'],
    ['date: 2021-02-30', 'value-type 2:7', 'een datum'],
    ['authors: []', 'value-type 3:10', 'een lijst met minstens één waarde'],
    ['authors: Jan Verzonnen', 'value-type 3:10', 'een lijst'],
    ['authors: [ 5 ]', 'value-type 3:12', 'een tekst of een blok met sleutels'],
    ['authors: [ { naam: Jan } ]', 'key-missing 3:12', 'name'],
    ['title: ""', 'value-type 4:8', 'een tekst, gevonden is een lege tekst'],
    ['items: []', 'value-type 5:8', 'een lijst met minstens één waarde'],
    ['items: [ { label: [a] } ]', 'value-type 5:19', 'een tekst of een geheel getal'],
    ['items: [ { lable: a } ]', 'key-unknown 5:12', 'lable'],
    ['items: [ { items: [ { text: 5 } ] } ]', 'value-type 5:29', 'een tekst'],
    ['session: 2020', 'value-type 6:10', 'een tekst'],
    ['minister: Nele Fictief', 'value-type 6:11', 'een naam in kleine letters'],
    ['house: Vlaams Parlement', 'value-type 6:8', 'een naam in kleine letters'],
    ['follows: [ { number: 3, date: gisteren } ]', 'value-type 6:31', 'een datum'],
    ['vraag: x', 'key-unknown 6:1', 'vraag'],
  ])('%s', (line, code, message) => {
    const key = line.split(':')[0] ?? '';
    const lines = `${HEAD}items: [ { label: 1 } ]`.split('\n');
    const at = lines.findIndex((one) => one.startsWith(`${key}:`));
    const text = (at < 0 ? [...lines, line] : lines.with(at, line)).join('\n');
    const { codes, problems } = parse(text);
    expect(codes).toContain(code);
    expect(problems[codes.indexOf(code)]?.message).toContain(message);
  });

  it('does not hide the others, and leaves the rest of the question', () => {
    const { question, codes } = parse(
      'number: []\ndate: x\nauthors: [An]\ntitel: y\nitems: [ { label: 1 } ]\n',
    );
    expect([...codes].sort()).toEqual([
      'key-missing 1:1',
      'key-unknown 4:1',
      'value-type 1:9',
      'value-type 2:7',
    ]);
    expect(question?.items).toHaveLength(1);
  });

  it('of a key that is missing is said at the top', () => {
    expect(parse('title: x\n').codes).toEqual(Array.from({ length: 4 }, () => 'key-missing 1:1'));
    expect(parse('').codes).toEqual(['value-type 1:1']);
  });
});
