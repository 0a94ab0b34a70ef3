/** Question and answer item by item. Everything is made up (fictief). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeByItem } from '../../src/document/by-item.ts';
import type { AnswerItem, Block } from '../../src/document/nodes.ts';
import type { AskedItem } from '../../src/document/question-text.ts';
import { loadHouse } from '../support/house.ts';
import { paragraph } from '../support/sample-nodes.ts';

const HOUSE = loadHouse('tweede-kamer');
const FORMS = { question: 'Vraag {n}', answer: 'Antwoord {n}', joint: '{first} t/m {last}' };

const asked = (label: string | null, id: string, ...items: readonly AskedItem[]): AskedItem => ({
  id,
  label,
  text: `Wat is ${id}?`,
  items,
});
const answer = (...ids: readonly string[]): AnswerItem => ({
  ids,
  label: '',
  letterOnly: false,
  children: [paragraph('Dat.')],
});
const headings = (items: readonly AskedItem[], ...answers: readonly AnswerItem[]) =>
  composeByItem(items, answers, FORMS, HOUSE).map(({ heading }) => heading);

const NUMBERS = ['1', '2', '3', '4'].map((id) => asked(id, id));
const LETTERS = [asked('1', '1', asked('a', '1a'), asked('b', '1b'), asked('c', '1c')), asked('2', '2')];

describe('question and answer item by item', () => {
  it('puts each answer right below the item that it is to', () => {
    expect(headings(NUMBERS.slice(0, 2), answer('1'), answer('2'))).toEqual([
      ...['Vraag 1', 'Antwoord 1', 'Vraag 2', 'Antwoord 2'],
    ]);
    const [first] = composeByItem([asked('1', '1')], [answer('1')], FORMS, HOUSE);
    expect(first).toEqual({ kind: 'question', heading: 'Vraag 1', children: [paragraph('Wat is 1?')] });
  });

  it('puts items that are answered together one after another, then their answer', () => {
    expect(headings(NUMBERS, answer('1'), answer('2', '3', '4'))).toEqual([
      ...['Vraag 1', 'Antwoord 1', 'Vraag 2', 'Vraag 3', 'Vraag 4', 'Antwoord 2 t/m 4'],
    ]);
    expect(headings(NUMBERS, answer('1', '2'), answer('3', '4'))).toEqual([
      ...['Vraag 1', 'Vraag 2', 'Antwoord 1 en 2', 'Vraag 3', 'Vraag 4', 'Antwoord 3 en 4'],
    ]);
    // The items keep the order of the question.
    expect(headings(NUMBERS, answer('1', '3', '4'), answer('2'))).toEqual([
      ...['Vraag 1', 'Vraag 2', 'Vraag 3', 'Vraag 4', 'Antwoord 1, 3 en 4', 'Antwoord 2'],
    ]);
  });

  it('names letters with their number, and puts the number before its first letter', () => {
    expect(headings(LETTERS, answer('1a'), answer('1b', '1c'), answer('2'))).toEqual([
      ...['Vraag 1', 'Vraag 1a', 'Antwoord 1a', 'Vraag 1b', 'Vraag 1c', 'Antwoord 1b en 1c'],
      ...['Vraag 2', 'Antwoord 2'],
    ]);
    expect(headings(LETTERS, answer('1', '1a', '1b', '1c'), answer('2'))).toEqual([
      ...['Vraag 1', 'Vraag 1a', 'Vraag 1b', 'Vraag 1c', 'Antwoord 1', 'Vraag 2', 'Antwoord 2'],
    ]);
    const [stem, ...others] = LETTERS;
    const silent = stem === undefined ? [] : [{ ...stem, text: ' ' }];
    expect(headings([...silent, ...others], answer('1a')).slice(0, 2)).toEqual(['Vraag 1a', 'Antwoord 1a']);
  });

  it('needs no numbers where the question has none', () => {
    expect(headings([asked(null, '1')], answer('1'))).toEqual(['Vraag', 'Antwoord']);
  });

  it('shows what a draft has not answered, in its place', () => {
    expect(headings(NUMBERS, answer('3'))).toEqual([
      ...['Vraag 1', 'Vraag 2', 'Vraag 3', 'Antwoord 3', 'Vraag 4'],
    ]);
  });

  it('puts headings inside an answer below that of the item', () => {
    const heading = (depth: 2 | 3 | 4): Block => ({ type: 'heading', depth, children: [] });
    const [, given] = composeByItem(
      [asked('1', '1')],
      [{ ...answer('1'), children: [heading(2), heading(3), heading(4)] }],
      FORMS,
      HOUSE,
    );
    expect(given?.children).toEqual([heading(3), heading(4), heading(4)]);
  });

  it('has every item and every answer once, and no answer before an item that it is to', () => {
    const sizes = fc.array(fc.nat(3), { minLength: 1, maxLength: 5 });
    const cuts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sizes, cuts, (letters, runs) => {
        const items = letters.map((count, index) => {
          const id = String(index + 1);
          const inner = Array.from({ length: count }, (_, at) => 'abc'[at] ?? '');
          return asked(id, id, ...inner.map((letter) => asked(letter, `${id}${letter}`)));
        });
        const ids = items.flatMap((item) => [item.id, ...item.items.map((inner) => inner.id)]);
        const answers: AnswerItem[] = [];
        for (let at = 0, run = 0; at < ids.length; run += 1) {
          const length = runs[run % runs.length] ?? 1;
          answers.push(answer(...ids.slice(at, at + length)));
          at += length;
        }
        const parts = composeByItem(items, answers, FORMS, HOUSE);
        const questions = parts.filter(({ kind }) => kind === 'question');
        expect(questions.map(({ heading }) => heading)).toEqual(ids.map((id) => `Vraag ${id}`));
        const given = parts.flatMap(({ kind }, index) => (kind === 'answer' ? [index] : []));
        expect(given.length).toBe(answers.length);
        for (const [index, { ids: own }] of answers.entries()) {
          const before = parts.slice(0, given[index]).map(({ heading }) => heading);
          expect(before).toEqual(expect.arrayContaining(own.map((id) => `Vraag ${id}`)));
        }
      }),
    );
  });
});
