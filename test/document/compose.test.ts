import { describe, expect, it } from 'vitest';
import { type AnswerHead, composeDocument } from '../../src/document/compose.ts';
import type { HouseStyle } from '../../src/document/house-style.ts';
import { Report } from '../../src/messages/report.ts';
import { loadHouse } from '../support/house.ts';
import { item, paragraph } from '../support/sample-nodes.ts';

const HOUSE = loadHouse();
const HEAD: AnswerHead = {
  dossier: '2021-321',
  minister: { name: 'Bart Somers', function: 'Vlaams minister van Inburgering' },
  question: {
    number: '321',
    date: '2021-06-10',
    authors: ['Maaike De Vreese'],
    title: 'AgII - Vormingsaanbod',
  },
};
const BODY = {
  introduction: [paragraph('Vooraf.')],
  items: [item('1', '1.', paragraph('Antwoord.'))],
  tables: [],
};

function compose(head: AnswerHead = HEAD, house: HouseStyle = HOUSE, marks: readonly string[] = []) {
  const report = new Report('nl');
  const document = composeDocument(head, BODY, house, marks, { file: 'house.yaml' }, report);
  return { document, problems: report.problems };
}

describe('the whole document', () => {
  it('has the head of the house with the names of this question', () => {
    const { document, problems } = compose();
    expect(document.header.map(({ text }) => text)).toEqual([
      'BART SOMERS',
      'VLAAMS MINISTER VAN INBURGERING',
      'ANTWOORD',
      'op vraag nr. 321 van 10 juni 2021',
      'van MAAIKE DE VREESE',
    ]);
    expect(document.header.map(({ style }) => style)).toEqual(['name', 'function', 'title', 'line', 'line']);
    expect(problems).toEqual([]);
  });

  it('has titles for the answer and the annex, the subject, the marks and the body', () => {
    const { document } = compose(HEAD, HOUSE, ['ONTWERP']);
    expect(document).toMatchObject({
      dossier: '2021-321',
      title: 'Antwoord op vraag nr. 321 van 10 juni 2021',
      subject: 'AgII - Vormingsaanbod',
      annexTitle: 'Bijlage bij het antwoord op vraag nr. 321 van 10 juni 2021',
      marks: ['ONTWERP'],
      ...BODY,
    });
    expect(document.annexIntroduction[0]).toBe(
      'Vraag van Maaike De Vreese aan Bart Somers, Vlaams minister van Inburgering.',
    );
  });

  it('names several authors in one sentence', () => {
    const question = { ...HEAD.question, authors: ['An A', 'Bo B', 'Cas C'] };
    expect(compose({ ...HEAD, question }).document.header.at(-1)?.text).toBe('van AN A, BO B EN CAS C');
  });

  it('reads no name as a form', () => {
    const question = { ...HEAD.question, authors: ['{minister.name}'] };
    expect(compose({ ...HEAD, question }).document.header.at(-1)?.text).toBe('van {MINISTER.NAME}');
  });

  it('reports every placeholder of the house that nothing fills, with the nearest name', () => {
    const house = {
      ...HOUSE,
      title: 'Vraag {question.nummer}',
      header: [{ text: '{ministre.name}', style: 'name' }],
    } as const;
    const { document, problems } = compose(HEAD, house);
    expect(document.title).toBe('Vraag {question.nummer}');
    expect(
      problems.map(({ code, place, message }) => [code, place.file, message.includes('{question.nummer}')]),
    ).toEqual([
      ['house-placeholder', 'house.yaml', true],
      ['house-placeholder', 'house.yaml', false],
    ]);
    expect(problems[0]?.hint).toContain('question.number');
    expect(problems[1]?.hint).toContain('minister.name');
  });
});
