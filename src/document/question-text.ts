/** The text of a question as it was typed, and what it says in blocks. */
import type { Block, ListItem } from './nodes.ts';

/** An item of a question, with the label as printed but for its dot or bracket. */
export interface AskedItem {
  readonly id: string;
  readonly label: string | null;
  readonly text: string;
  readonly items: readonly AskedItem[];
}

/** Signs with which a question that was typed marks the entries of a list; "o" only those under another entry. */
const ENTRY = /^[-–—•▪■●◦·*]\s+(?=\S)/u;
const INNER = /^[o◦]\s+(?=\S)/u;

/** The question's own text: each line a paragraph, or an entry of a list where it begins with a bullet. */
export function textBlocks(text: string): readonly Block[] {
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
