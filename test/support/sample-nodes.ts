/** Nodes of the document tree, short to write in tests. */
import { decimalOf } from '../../src/decimal.ts';
import type { CellFigure } from '../../src/document/figure.ts';
import type { AnswerItem, Block, Inline, TableEntry } from '../../src/document/nodes.ts';

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function paragraph(...children: readonly (string | Inline)[]): Block {
  return { type: 'paragraph', children: inlines(children) };
}

export function heading(depth: 2 | 3 | 4, ...children: readonly (string | Inline)[]): Block {
  return { type: 'heading', depth, children: inlines(children) };
}

/** A list; an entry that is a text becomes one paragraph. */
export function list(...entries: readonly (string | readonly Block[])[]): Block {
  return { type: 'list', ordered: false, start: 1, items: listItems(entries) };
}

export function orderedList(start: number, ...entries: readonly (string | readonly Block[])[]): Block {
  return { type: 'list', ordered: true, start, items: listItems(entries) };
}

export function table(id: string): Block {
  return { type: 'table', table: id };
}

export function strong(value: string): Inline {
  return { type: 'strong', children: [text(value)] };
}

export function emphasis(value: string): Inline {
  return { type: 'emphasis', children: [text(value)] };
}

export function link(url: string, value: string): Inline {
  return { type: 'link', url, children: [text(value)] };
}

export function reference(entry: TableEntry): Inline {
  return entry.inAnswer
    ? { type: 'reference', target: 'answer', table: entry.id, text: `tabel ${entry.number}` }
    : { type: 'reference', target: 'annex', table: entry.id, text: `tabel ${entry.number} in de bijlage` };
}

/** A figure from the table by region; `shown` is what the numbering stage made of it. */
export function figure(value: number, shown: string): Inline {
  const cell: CellFigure = {
    kind: 'cell',
    value: decimalOf(value),
    table: 'regions',
    measure: 'trainings',
    row: 'Regio Brussel',
    column: '2020',
    where: { region: 'brussel', year: 2020 },
    sources: [{ file: 'data/sources/agii/trainings/trainings.csv', sha256: '0'.repeat(64), rows: 1 }],
  };
  return { type: 'figure', figure: cell, text: shown };
}

export function item(
  ids: string | readonly string[],
  label: string,
  ...children: readonly Block[]
): AnswerItem {
  return {
    ids: typeof ids === 'string' ? [ids] : ids,
    label,
    letterOnly: /^[a-z]\)$/.test(label),
    children,
  };
}

function inlines(children: readonly (string | Inline)[]): readonly Inline[] {
  return children.map((child) => (typeof child === 'string' ? text(child) : child));
}

function listItems(
  entries: readonly (string | readonly Block[])[],
): readonly { children: readonly Block[] }[] {
  return entries.map((entry) => ({ children: typeof entry === 'string' ? [paragraph(entry)] : entry }));
}
