import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/check.ts';
import type { AnswerItem, Block } from '../../src/document/nodes.ts';
import { TextPlaces } from '../../src/drafting/text-places.ts';
import { Report } from '../../src/messages/report.ts';
import type { Question } from '../../src/question/question.ts';
import { crosstabOf } from '../support/crosstab.ts';
import { loadHouse } from '../support/house.ts';

const leaf = (id: string, text = '') => ({ id, label: id.slice(-1), text, items: [] });
const QUESTION: Question = {
  number: '7',
  date: '2023-05-02',
  authors: ['An Voorbeeld'],
  title: 'Fictief',
  context: '',
  items: [leaf('1', 'Hoeveel fietsen zijn er?'), { ...leaf('2'), items: [leaf('2a'), leaf('2b')] }],
};
const table = (id: string): Block => ({ type: 'table', table: id });
const item = (ids: readonly string[], ...children: readonly Block[]): AnswerItem => ({
  ids,
  label: ids.join(),
  letterOnly: false,
  children,
});

function check(
  items: readonly AnswerItem[],
  tables: readonly (readonly [string, 'both' | 'annex' | 'none'])[] = [],
) {
  const report = new Report('nl');
  const computed = new Map(
    tables.map(([id, place], index) => [
      id,
      {
        crosstab: crosstabOf(id, { Gent: { lente: 1 } }, { place }),
        place: { file: 'dossier.yaml', line: index + 1 },
      },
    ]),
  );
  const body = { introduction: [], items };
  runChecks(
    {
      question: QUESTION,
      house: loadHouse(),
      agencies: new Map(),
      draftFile: 'answer.md.hbs',
      body,
      places: new TextPlaces(),
      document: { ...body, tables: [] },
      tables: computed,
    },
    report,
  );
  return report.problems;
}
const answered = [item(['1']), item(['2a', '2b'])];

describe('items', () => {
  it('are all answered; one with letters under it needs no answer of its own', () => {
    expect(check(answered)).toEqual([]);
    expect(check([item(['1']), item(['2']), item(['2a']), item(['2b'])])).toEqual([]);
  });

  it('without an answer are problems with their text', () => {
    const problems = check([item(['2a'])]);
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ['item-unanswered', { file: 'answer.md.hbs', item: '1' }],
      ['item-unanswered', { file: 'answer.md.hbs', item: '2b' }],
    ]);
    expect(problems[0]?.message).toContain('Hoeveel fietsen zijn er?');
  });
});

describe('tables', () => {
  it('stand in the answer once, or are left out by choice', () => {
    const [first, second] = answered;
    expect(
      check(
        [{ ...(first ?? item([])), children: [table('a')] }, second ?? item([])],
        [
          ['a', 'both'],
          ['b', 'annex'],
          ['c', 'none'],
        ],
      ),
    ).toEqual([]);
  });

  it('that stand nowhere or twice are problems', () => {
    const twice = item(['1'], table('a'), {
      type: 'list',
      ordered: false,
      start: 1,
      items: [{ children: [table('a')] }],
    });
    const problems = check(
      [twice, item(['2a', '2b'])],
      [
        ['a', 'both'],
        ['b', 'both'],
      ],
    );
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ['table-twice', { file: 'answer.md.hbs', item: '1' }],
      ['table-not-placed', { file: 'dossier.yaml', line: 2 }],
    ]);
    expect(problems[1]?.hint).toContain('{{table "b"}}');
  });
});
