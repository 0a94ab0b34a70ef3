/** What goes into the archive of a parsed document, and of an answer that Repliek made. */
import { plainText } from '../document/inline-text.ts';
import type { AnswerDocument, Block } from '../document/nodes.ts';
import { unknownNode } from '../document/walk.ts';
import type { AnswerKind, AnswerPart, ParsedQuestion } from '../question/parsed-question.ts';
import { itemsToAnswer, type Question, type QuestionItem } from '../question/question.ts';
import type { ArchivedItem } from './archived-answer.ts';
import type { NewAnswer } from './store-answer.ts';

type Content = NewAnswer['content'];

/** @returns undefined where the document has no answer, no number, or neither the date of the question nor of the answer */
export function parsedContent(parsed: ParsedQuestion): Content | undefined {
  const { house, session, number, date, authors, addressees, title, context, items, answer } = parsed;
  // Some prints of an answer alone show only when it was given.
  const day = date ?? answer?.date ?? null;
  if (answer === null || number === null || day === null) return undefined;
  return {
    origin: 'file',
    house,
    session,
    number,
    date: day,
    authors: [...authors],
    minister: answer.minister ?? addressees.find(({ name }) => name !== null)?.name ?? null,
    title: title ?? '',
    context: context ?? '',
    kind: answer.kind,
    answered: answer.date,
    items: archivedItems(items, answer.items).map((item) => ({ ...item, ids: [...item.ids] })),
  };
}

export interface Published {
  readonly house: string;
  readonly minister: string;
  readonly question: Question;
  readonly document: AnswerDocument;
  readonly kind: AnswerKind;
  /** ISO date of the answer. */
  readonly answered: string | null;
  /** Id of the publication in the ledger. */
  readonly ledger: string;
}

/** Figures of tables stay in the ledger and the annex: here stands only what the tables are called. */
export function publishedContent(published: Published): Content {
  const { house, minister, question, document, kind, answered, ledger } = published;
  const captions = new Map(document.tables.map(({ id, caption }) => [id, caption]));
  const parts = [
    { ids: [], text: blocksText(document.introduction, captions) },
    ...document.items.map(({ ids, children }) => ({ ids, text: blocksText(children, captions) })),
  ].filter(({ ids, text }) => ids.length > 0 || text !== '');
  return {
    origin: 'publication',
    ledger,
    house,
    session: question.session ?? null,
    number: question.number,
    date: question.date,
    authors: [...question.authors],
    minister,
    title: question.title,
    context: question.context,
    kind,
    answered,
    items: archivedItems(question.items, parts).map((item) => ({ ...item, ids: [...item.ids] })),
  };
}

/** Each part of the answer with what was asked; then the items to which none belongs. */
function archivedItems(
  items: readonly QuestionItem[],
  parts: readonly AnswerPart[],
): readonly ArchivedItem[] {
  const covered = new Set(parts.flatMap(({ ids }) => ids));
  const answered = parts.map(({ ids, text }) => ({
    ids,
    question: askedText(items, new Set(ids)),
    answer: text,
  }));
  const open = itemsToAnswer(items).filter(({ id }) => !covered.has(id) && !isBelow(items, id, covered));
  return [
    ...answered,
    ...open.map(({ id }) => ({ ids: [id], question: askedText(items, new Set([id])), answer: '' })),
  ];
}

/** The texts of the items, with the stems above them and the items below them, in reading order. */
function askedText(items: readonly QuestionItem[], ids: ReadonlySet<string>): string {
  const texts = (list: readonly QuestionItem[], whole: boolean): readonly string[] =>
    list.flatMap((item) => {
      const all = whole || ids.has(item.id);
      const below = texts(item.items, all);
      return all || below.length > 0 ? [item.text, ...below] : [];
    });
  return texts(items, false)
    .filter((text) => text !== '')
    .join('\n');
}

/** Whether an item above it is among these. */
function isBelow(items: readonly QuestionItem[], id: string, ids: ReadonlySet<string>): boolean {
  return items.some(
    (item) =>
      item.items.length > 0 &&
      ((ids.has(item.id) && itemsToAnswer(item.items).some((leaf) => leaf.id === id)) ||
        isBelow(item.items, id, ids)),
  );
}

function blocksText(blocks: readonly Block[], captions: ReadonlyMap<string, string>): string {
  return blocks
    .map((block) => blockText(block, captions))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block, captions: ReadonlyMap<string, string>): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainText(block.children).trim();
    case 'list':
      return block.items
        .map(({ children }, at) => {
          const mark = block.ordered ? `${block.start + at}.` : '-';
          return `${mark} ${blocksText(children, captions).replaceAll('\n\n', '\n')}`;
        })
        .join('\n');
    case 'table':
      return captions.get(block.table) ?? '';
    default:
      throw unknownNode(block);
  }
}
