/** The question as it stands before its answer where a parliament publishes both in one document. */
import { fillForm } from '../format.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { type AnswerHead, textFiller } from './compose.ts';
import type { HouseStyle, ItemLabelForms } from './house-style.ts';
import type { AnswerItem, Block, HeaderLine, ListItem } from './nodes.ts';

/** Everything of the published document that its answer has not. */
export interface QuestionPart {
  /** Title of the whole for the file's properties. */
  readonly title: string;
  readonly header: readonly HeaderLine[];
  /** What the question says before its items. */
  readonly introduction: readonly Block[];
  /** In reading order, each before the items under it; a label is empty where the question has none. */
  readonly items: readonly AnswerItem[];
  readonly answerOnNewPage: boolean;
}

/** An item of a question, with the label as printed but for its dot or bracket. */
export interface AskedItem {
  readonly id: string;
  readonly label: string | null;
  readonly text: string;
  readonly items: readonly AskedItem[];
}

/** @param housePlace place of the house style, for placeholders that nothing can fill */
export function composeQuestion(
  head: AnswerHead,
  asked: { readonly context: string; readonly items: readonly AskedItem[] },
  house: HouseStyle,
  housePlace: Place,
  report: Report,
): QuestionPart {
  const fill = textFiller(head, house, housePlace, report);
  const { publication } = house;
  return {
    title: fill(publication.title),
    header: publication.header.map((line) => ({ ...line, text: fill(line.text) })),
    introduction: textBlocks(asked.context),
    items: asked.items.flatMap((item) => askedItems(item, 0, house.items)),
    answerOnNewPage: publication.answerOnNewPage,
  };
}

function askedItems(item: AskedItem, depth: number, forms: ItemLabelForms): readonly AnswerItem[] {
  const { id, label, text, items } = item;
  const printed = label ?? '';
  const form = depth === 0 ? fillForm(forms.number, { n: printed }) : fillForm(forms.letter, { a: printed });
  return [
    {
      ids: [id],
      label: printed === '' ? '' : form,
      letterOnly: depth > 0,
      children: textBlocks(text),
    },
    ...items.flatMap((inner) => askedItems(inner, depth + 1, forms)),
  ];
}

/** Signs with which a question that was typed marks the entries of a list; "o" only those under another entry. */
const ENTRY = /^[-–—•▪■●◦·*]\s+(?=\S)/u;
const INNER = /^[o◦]\s+(?=\S)/u;

/** The question's own text: each line a paragraph, or an entry of a list where it begins with a bullet. */
function textBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  /** Entries of the open list, each with the paragraph of its own and the entries under it. */
  let open: { readonly text: string; readonly inner: string[] }[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(list(open.map((entry) => entryOf(entry.text, entry.inner))));
    open = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const shown = line.trim();
    if (shown === '') continue;
    const last = open.at(-1);
    if (last !== undefined && INNER.test(shown)) last.inner.push(shown.replace(INNER, ''));
    else if (ENTRY.test(shown)) open.push({ text: shown.replace(ENTRY, ''), inner: [] });
    else {
      close();
      blocks.push(paragraph(shown));
    }
  }
  close();
  return blocks;
}

function entryOf(text: string, inner: readonly string[]): ListItem {
  const below = inner.length === 0 ? [] : [list(inner.map((one) => ({ children: [paragraph(one)] })))];
  return { children: [paragraph(text), ...below] };
}

function list(items: readonly ListItem[]): Block {
  return { type: 'list', ordered: false, start: 1, items };
}

function paragraph(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
