import { describe, expect, it } from 'vitest';
import type { QuestionPart } from '../../../src/document/publication.ts';
import { writeDocx } from '../../../src/writers/docx/docx-writer.ts';
import { loadHouse } from '../../support/house.ts';
import { validateOoxml } from '../../support/office.ts';
import { fullDocument, HOSTILE_TEXTS, smallDocument } from '../../support/sample-document.ts';
import { heading, item, list, paragraph } from '../../support/sample-nodes.ts';
import { readDocx, shownText, styleOf } from '../../support/written-docx.ts';
import { find, findAll, get } from '../../support/xml.ts';

const HOUSE = loadHouse();

function questionPart(parts: Partial<QuestionPart> = {}): QuestionPart {
  return {
    title: 'Vraag en antwoord',
    header: [
      { text: 'VRAAG', style: 'title' },
      { text: 'nr. 7', style: 'line', apart: true },
      { text: 'Fietsen', style: 'subject' },
    ],
    introduction: [paragraph('Vooraf.')],
    items: [item('1', '1.', paragraph('Hoeveel?'), list('oude', 'nieuwe'))],
    answerOnNewPage: true,
    ...parts,
  };
}

const write = async (parts: Partial<QuestionPart> = {}, document = smallDocument()) =>
  readDocx(await writeDocx(document, HOUSE, questionPart(parts)));

describe('a question above its answer', () => {
  it('has its head, its introduction and its items, then the answer', async () => {
    const { paragraphs, part } = await write();
    expect(paragraphs.slice(0, 8).map((one) => [styleOf(one), shownText(one)])).toEqual([
      ['Heading1', 'VRAAG'],
      ['AnswerLine', 'nr. 7'],
      ['Heading2', 'Fietsen'],
      ['Normal', 'Vooraf.'],
      ['AnswerItem', '1.\tHoeveel?'],
      ['ListParagraph', 'oude'],
      ['ListParagraph', 'nieuwe'],
      ['AnswerName', 'BART SOMERS'],
    ]);
    expect(get(part('docProps/core.xml'), 'dc:title').text).toBe('Vraag en antwoord');
  });

  it('begins at the top of the page and sets lines apart with spacing', async () => {
    const { paragraphs } = await write();
    const before = paragraphs.slice(0, 2).map((one) => get(one, 'w:spacing').attributes['w:before']);
    expect(before).toEqual(['0', '240']);
  });

  it('keeps the answer apart: on a new page, or by white space', async () => {
    for (const answerOnNewPage of [true, false]) {
      const { body, paragraphs } = await write({ answerOnNewPage });
      const first = paragraphs.find((one) => shownText(one) === 'BART SOMERS');
      expect(first && find(first, 'w:pageBreakBefore') !== undefined).toBe(answerOnNewPage);
      expect(findAll(body, 'w:pageBreakBefore').length).toBe(answerOnNewPage ? 1 : 0);
      if (!answerOnNewPage) expect(first && get(first, 'w:spacing').attributes['w:before']).toBe('960');
    }
  });

  it('prints an item without a label as a plain paragraph', async () => {
    const { paragraphs } = await write({ items: [item('1', '', paragraph('Hoeveel?'))] });
    expect(paragraphs.slice(4, 5).map((one) => [styleOf(one), shownText(one)])).toEqual([
      ['Normal', 'Hoeveel?'],
    ]);
  });

  it('skips no level of heading where the house has no title above the subject', async () => {
    const { paragraphs } = await write({ header: [{ text: 'Fietsen', style: 'subject' }] });
    expect(paragraphs.slice(0, 1).map(styleOf)).toEqual(['Heading1']);
  });

  it('is valid with turned pages, odd texts, and nothing of its own', async () => {
    const items = HOSTILE_TEXTS.map((text, index) => item(String(index), `${index}.`, paragraph(text)));
    const introduction = HOSTILE_TEXTS.map((text) => paragraph(text));
    const header = HOSTILE_TEXTS.map((text) => ({ text, style: 'line' as const }));
    for (const parts of [
      { items, introduction, header, title: HOSTILE_TEXTS.join('') },
      { items: [], introduction: [], header: [] },
    ]) {
      const bytes = await writeDocx(fullDocument(), HOUSE, questionPart(parts));
      expect(await validateOoxml(bytes, 'docx')).toEqual([]);
    }
  });
});

describe('question and answer item by item', () => {
  const BY_ITEM: NonNullable<QuestionPart['byItem']> = [
    { kind: 'question', heading: 'Vraag 1', children: [paragraph('Hoeveel?'), list('oude', 'nieuwe')] },
    { kind: 'answer', heading: 'Antwoord 1', children: [heading(3, 'Uitleg'), paragraph('Zeven.')] },
    { kind: 'question', heading: 'Vraag 2', children: [paragraph('Waar?')] },
    { kind: 'answer', heading: 'Antwoord 2', children: [paragraph('Hier.')] },
  ];

  it('have headings of one level, with those inside an answer below them', async () => {
    const { paragraphs } = await write({ items: [], byItem: BY_ITEM, answerOnNewPage: false });
    const shown = paragraphs.map((one) => `${styleOf(one)}: ${shownText(one)}`);
    expect(shown.slice(shown.indexOf('Heading2: Vraag 1'))).toEqual([
      ...['Heading2: Vraag 1', 'Normal: Hoeveel?', 'ListParagraph: oude', 'ListParagraph: nieuwe'],
      ...['Heading2: Antwoord 1', 'Heading3: Uitleg', 'Normal: Zeven.'],
      ...['Heading2: Vraag 2', 'Normal: Waar?', 'Heading2: Antwoord 2', 'Normal: Hier.'],
    ]);
    // The head of the answer, between what both say first.
    expect(shown.indexOf('AnswerName: BART SOMERS')).toBeGreaterThan(shown.indexOf('Normal: Vooraf.'));
    expect(shown.indexOf('AnswerName: BART SOMERS')).toBeLessThan(shown.indexOf('Heading2: Vraag 1'));
  });

  it('skip no level where no head has a heading', async () => {
    const bare = { ...smallDocument(), header: [] };
    const { paragraphs } = await write({ header: [], items: [], byItem: BY_ITEM }, bare);
    const levels = paragraphs.flatMap((one) => /^Heading(\d)$/.exec(styleOf(one) ?? '')?.[1] ?? []);
    expect(levels).toEqual(['1', '1', '2', '1', '1']);
  });

  it('are valid Open XML, with the tables, captions and controls of the answer', async () => {
    const document = fullDocument();
    const byItem = document.items.flatMap(
      ({ ids, children }): NonNullable<QuestionPart['byItem']> => [
        { kind: 'question', heading: `Vraag ${ids.join()}`, children: [paragraph(HOSTILE_TEXTS.join(' '))] },
        { kind: 'answer', heading: `Antwoord ${ids.join()}`, children },
      ],
    );
    const bytes = await writeDocx(document, HOUSE, questionPart({ items: [], byItem }));
    expect(await validateOoxml(bytes, 'docx')).toEqual([]);
    const [whole, answer] = [readDocx(bytes), readDocx(await writeDocx(document, HOUSE))];
    const names = (written: typeof whole, name: string, attribute: string) =>
      findAll(written.body, name).map(({ attributes }) => attributes[attribute]);
    const bookmarks = names(whole, 'w:bookmarkStart', 'w:name');
    expect(bookmarks).toEqual(names(answer, 'w:bookmarkStart', 'w:name'));
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect(names(whole, 'w:tag', 'w:val').sort()).toEqual(names(answer, 'w:tag', 'w:val').sort());
    expect(whole.tables.length).toBe(answer.tables.length);
    const captions = (written: typeof whole) =>
      written.paragraphs
        .filter((one) => styleOf(one) === 'Caption')
        .map((one) => shownText(one).split('\t').at(-1));
    expect(captions(whole)).toEqual(captions(answer));
  });
});
