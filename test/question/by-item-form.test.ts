/** Question and answer item by item, as Repliek writes them for the Tweede Kamer, are read back as they were. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/document/compose.ts';
import type { AnswerItem } from '../../src/document/nodes.ts';
import { composeQuestion } from '../../src/document/publication.ts';
import { Report } from '../../src/messages/report.ts';
import { parseLines } from '../../src/question/parse-lines.ts';
import { itemsToAnswer, type QuestionItem } from '../../src/question/question.ts';
import { readDocx } from '../../src/question/read/docx.ts';
import { writeDocx } from '../../src/writers/docx/docx-writer.ts';
import { loadHouse } from '../support/house.ts';
import { intakes } from '../support/parsing.ts';
import { list, paragraph } from '../support/sample-nodes.ts';

const HOUSE = loadHouse('tweede-kamer');
/** Made up. */
const HEAD = {
  dossier: '2024-45',
  minister: { name: 'Nele Fictief', function: 'Minister van Verzonnen Zaken' },
  question: {
    number: '2024Z00045',
    date: '2024-06-10',
    authors: ['Proefpersoon (Fictieve Partij)'],
    title: 'vormingen van een verzonnen agentschap',
  },
};

const words = fc
  .array(
    fc.constantFrom(
      ...'de cijfers van 2021 over 1.300 vormingen en 25 deelnemers per provincie met een verslag'.split(' '),
    ),
    { minLength: 3, maxLength: 25 },
  )
  .map((chosen) => chosen.join(' '));
const asking = words.map((text) => `Wat zijn ${text}?`);
const told = words.map((text) => `Wij weten dat ${text} bekend is.`);

const dossier = fc.record({
  context: fc.array(told, { maxLength: 2 }),
  introduction: fc.array(told, { maxLength: 2 }),
  items: fc.array(fc.record({ text: asking, letters: fc.array(asking, { maxLength: 3 }) }), {
    minLength: 2,
    maxLength: 6,
  }),
  /** How many items the answers take, one after another. */
  runs: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 30, maxLength: 30 }),
  answers: fc.array(fc.record({ text: told, entries: fc.array(words, { maxLength: 3 }), more: told }), {
    minLength: 30,
    maxLength: 30,
  }),
});
type Made = typeof dossier extends fc.Arbitrary<infer T> ? T : never;

function questionOf({ items }: Made): readonly QuestionItem[] {
  return items.map(({ text, letters }, index) => {
    const id = String(index + 1);
    const inner = letters.map((one, at): QuestionItem => {
      const label = 'abc'[at] ?? '';
      return { id: `${id}${label}`, label, text: one, items: [] };
    });
    return { id, label: id, text, items: inner };
  });
}

/** The items in runs that end with a number, or lie under one: what a draft can answer together. */
function answersTo(items: readonly QuestionItem[], { runs, answers }: Made): readonly AnswerItem[] {
  const groups: string[][] = [];
  const leaves = itemsToAnswer(items);
  for (let at = 0, run = 0; at < leaves.length; run += 1) {
    const wanted = leaves.slice(at, at + (runs[run] ?? 1));
    const [first] = wanted;
    const number = (item: QuestionItem | undefined) => item?.id.replace(/\D/g, '');
    const alike = (item: QuestionItem) =>
      first?.label === number(first) ? item.label === number(item) : number(item) === number(first);
    const end = wanted.findIndex((item) => !alike(item));
    const group = end < 0 ? wanted : wanted.slice(0, end);
    groups.push(group.map(({ id }) => id));
    at += group.length;
  }
  return groups.map((ids, index) => {
    const { text = '', entries = [], more = '' } = answers[index] ?? {};
    const bullets = entries.length === 0 ? [] : [list(...entries.map((entry) => [paragraph(entry)]))];
    return { ids, label: '', letterOnly: false, children: [paragraph(text), ...bullets, paragraph(more)] };
  });
}

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ');

describe('question and answer item by item', () => {
  it('are read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(dossier, async (made) => {
        const items = questionOf(made);
        const given = answersTo(items, made);
        const report = new Report('nl');
        const body = {
          introduction: made.introduction.map((text) => paragraph(text)),
          items: given,
          tables: [],
        };
        const document = composeDocument(HEAD, body, HOUSE, [], {}, report);
        const asked = { context: made.context.join('\n\n'), items, answers: document.items };
        const question = composeQuestion(HEAD, asked, HOUSE, {}, report);
        const { lines } = readDocx(await writeDocx(document, HOUSE, question));
        const parsed = parseLines({ file: 'vragen.docx', lines }, intakes, report);
        expect(report.problems).toEqual([]);
        expect(parsed).toMatchObject({
          ...{ house: 'tweede-kamer', number: '2024Z00045', date: '2024-06-10', title: HEAD.question.title },
          authors: HEAD.question.authors,
          addressees: [{ name: null, title: 'Minister van Verzonnen Zaken' }],
        });
        expect(parsed.items).toEqual(items);
        expect(plain(parsed.context)).toBe(plain(asked.context));
        const introduction = made.introduction.join(' ');
        const answers = given.map(({ ids }, index) => {
          const { text = '', entries = [], more = '' } = made.answers[index] ?? {};
          return { ids, text: [text, ...entries.map((entry) => `- ${entry}`), more].join(' ') };
        });
        expect(parsed.answer?.minister).toBe('Nele Fictief');
        expect(parsed.answer?.items.map(({ ids, text }) => ({ ids, text: plain(text) }))).toEqual([
          ...(introduction === '' ? [] : [{ ids: [], text: introduction }]),
          ...answers,
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
