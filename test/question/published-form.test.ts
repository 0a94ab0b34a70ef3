/** Question and answer in one document, as Repliek writes them, are read back as they were: any question, any answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerItem } from '../../src/document/nodes.ts';
import { composeQuestion } from '../../src/document/publication.ts';
import { labelItems } from '../../src/drafting/item-labels.ts';
import { Report } from '../../src/messages/report.ts';
import { parseLines } from '../../src/question/parse-lines.ts';
import { allItems, itemsToAnswer, type QuestionItem } from '../../src/question/question.ts';
import { readDocx } from '../../src/question/read/docx.ts';
import { writeDocx } from '../../src/writers/docx/docx-writer.ts';
import { loadHouse } from '../support/house.ts';
import { intakes } from '../support/parsing.ts';
import { answer } from '../support/sample-document.ts';
import { list, paragraph } from '../support/sample-nodes.ts';

const HOUSE = loadHouse();
const HEAD = {
  dossier: '2021-321',
  minister: { name: 'Nele Fictief', function: 'Vlaams minister van Verzonnen Zaken' },
  question: {
    number: '321',
    date: '2021-06-10',
    authors: ['Maaike De Vreese'],
    title: 'Vormingen van een verzonnen agentschap',
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
const asked = words.map((text) => `Wat zijn ${text}?`);
const told = words.map((text) => `Wij weten dat ${text} bekend is.`);

const item = fc.record({
  text: asked,
  /** Under the item's text, as it was typed. */
  entries: fc.array(
    words.map((text) => `- ${text};`),
    { maxLength: 2 },
  ),
  letters: fc.array(asked, { maxLength: 4 }),
});
const dossier = fc.record({
  context: fc.array(told, { maxLength: 3 }),
  items: fc.array(item, { minLength: 2, maxLength: 6 }),
  answers: fc.array(fc.record({ text: told, more: told, entries: fc.array(words, { maxLength: 3 }) }), {
    minLength: 30,
    maxLength: 30,
  }),
  newPage: fc.boolean(),
});

type Dossier = typeof dossier extends fc.Arbitrary<infer T> ? T : never;

function questionOf({ items }: Dossier): readonly QuestionItem[] {
  return items.map(({ text, entries, letters }, index) => {
    const id = String(index + 1);
    const inner = letters.map((asking, at): QuestionItem => {
      const label = String.fromCharCode(97 + at);
      return { id: `${id}${label}`, label, text: asking, items: [] };
    });
    return { id, label: id, text: [text, ...entries].join('\n'), items: inner };
  });
}

/** Every item by itself, with the labels that a draft gives. */
function answersTo(items: readonly QuestionItem[], { answers }: Dossier): readonly AnswerItem[] {
  let previous: QuestionItem | undefined;
  return itemsToAnswer(items).flatMap((one, index) => {
    const given = answers[index];
    if (given === undefined) return [];
    const { text: label, letterOnly } = labelItems([one], previous, items, HOUSE.items, HOUSE.labels.and);
    previous = one;
    const entries =
      given.entries.length === 0 ? [] : [list(...given.entries.map((entry) => [paragraph(entry)]))];
    return [
      {
        ids: [one.id],
        label,
        letterOnly,
        children: [paragraph(given.text), ...entries, paragraph(given.more)],
      },
    ];
  });
}

describe('the published form', () => {
  it('is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(dossier, async (made) => {
        const items = questionOf(made);
        const report = new Report('nl');
        const context = made.context.join('\n\n');
        const house = { ...HOUSE, publication: { ...HOUSE.publication, answerOnNewPage: made.newPage } };
        const question = composeQuestion(HEAD, { context, items, answers: [] }, house, {}, report);
        const given = answersTo(items, made);
        const bytes = await writeDocx(answer(given), house, question);
        const { lines } = readDocx(bytes);
        const parsed = parseLines({ file: 'vraag.docx', lines }, intakes, report);
        expect(parsed).toMatchObject({
          ...{ house: 'vlaams-parlement', number: '321', date: '2021-06-10', title: HEAD.question.title },
          authors: ['MAAIKE DE VREESE'],
          addressees: [{ name: 'NELE FICTIEF', title: 'VLAAMS MINISTER VAN VERZONNEN ZAKEN' }],
        });
        expect(parsed.items).toEqual(items);
        expect((parsed.context ?? '').replace(/\s+/g, ' ')).toBe(context.replace(/\s+/g, ' '));
        const expected = given.map(({ ids }, index) => {
          const { text = '', entries = [], more = '' } = made.answers[index] ?? {};
          return { ids, text: [text, ...entries.map((entry) => `- ${entry}`), more].join(' ') };
        });
        const found = parsed.answer?.items.map(({ ids, text }) => ({ ids, text: text.replace(/\s+/g, ' ') }));
        expect(found).toEqual(expected);
        expect(allItems(parsed.items).length).toBe(allItems(items).length);
      }),
      { numRuns: 40 },
    );
  });
});
