/** The tables of an answer as its readers see them: each with its caption, its remarks, and all parts of one that was split. */
import type { Block, Paragraph, Story, Table } from '../../../wordfile/story.ts';
import type { WordStyles } from '../../../wordfile/word-styles.ts';
import { type Caption, captionOf } from './captions.ts';
import { type Grid, type GridRow, gridRows, makeGrid } from './grid.ts';
import { flat } from './plain-text.ts';
import { spacedRows, tabbedRows } from './typed-rows.ts';

export interface ShownTable {
  /** In the order of the text, from 1. */
  readonly position: number;
  readonly caption?: Caption;
  /** Absent where the table is lines with tabs or spaces. */
  readonly parts: readonly Table[];
  /** The lines, where it has no cells. */
  readonly lines: readonly Paragraph[];
  readonly grid: Grid;
  /** Paragraphs behind it that may explain it. */
  readonly remarks: readonly string[];
  /** What stands before it. */
  readonly before?: Paragraph;
}

export interface TableLayout {
  readonly tables: readonly ShownTable[];
  /** All, in the order of the text. */
  readonly captions: readonly Caption[];
}

interface Draft {
  caption?: Caption;
  readonly parts: Table[];
  readonly lines: Paragraph[];
  rows: readonly GridRow[];
  readonly from: number;
  to: number;
}

const REMARKS = 4;

export function layOutTables(story: Story, styles: WordStyles): TableLayout {
  const { blocks } = story;
  const captions = new Map<Paragraph, Caption>();
  const drafts: Draft[] = [];
  const typed = new Set<Paragraph>();
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'table') {
      drafts.push({ parts: [block], lines: [], rows: gridRows(block), from: at, to: at });
      continue;
    }
    if (typed.has(block) || flat(block.text) === '') continue;
    const caption = captionOf(block, styles, isBesideTable(blocks, at));
    if (caption !== undefined) captions.set(block, caption);
    const found = tabbedRows(blocks, at) ?? (caption === undefined ? undefined : spacedRows(blocks, at + 1));
    if (found === undefined) continue;
    for (const line of found.lines) typed.add(line);
    drafts.push({ parts: [], lines: [...found.lines], rows: found.rows, from: found.from, to: found.to });
  }
  pair(drafts, blocks, captions);
  const joined = joinParts(drafts, blocks);
  const tables = joined.map((draft, index) => shown(draft, index, blocks, captions));
  return { tables, captions: [...captions.values()] };
}

function isBesideTable(blocks: readonly Block[], at: number): boolean {
  return (
    blocks[nextFilled(blocks, at, 1)]?.type === 'table' ||
    blocks[nextFilled(blocks, at, -1)]?.type === 'table'
  );
}

/** The nearest block in this direction that is no empty paragraph. */
function nextFilled(blocks: readonly Block[], at: number, step: 1 | -1): number {
  let next = at + step;
  for (
    let block = blocks[next];
    block?.type === 'paragraph' && flat(block.text) === '';
    block = blocks[next]
  ) {
    next += step;
  }
  return next;
}

/** Above goes before below, since that is where captions of tables stand. */
function pair(
  drafts: readonly Draft[],
  blocks: readonly Block[],
  captions: ReadonlyMap<Paragraph, Caption>,
): void {
  const taken = new Set<Caption>();
  for (const step of [-1, 1] as const) {
    for (const draft of drafts) {
      if (draft.caption !== undefined) continue;
      const block = blocks[nextFilled(blocks, step === -1 ? draft.from : draft.to, step)];
      const caption = block?.type === 'paragraph' ? captions.get(block) : undefined;
      if (caption === undefined || taken.has(caption) || caption.kind === 'annex') continue;
      if (caption.kind !== 'table' && step === 1) continue;
      taken.add(caption);
      draft.caption = caption;
    }
  }
}

function joinParts(drafts: readonly Draft[], blocks: readonly Block[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before === undefined || !goesOn(before, draft, blocks)) {
      joined.push(draft);
      continue;
    }
    before.rows = together(before.rows, draft.rows) ?? before.rows;
    before.parts.push(...draft.parts);
    before.lines.push(...draft.lines);
    before.to = draft.to;
  }
  return joined;
}

function goesOn(before: Draft, draft: Draft, blocks: readonly Block[]): boolean {
  if (draft.parts.length === 0 || before.parts.length === 0) return false;
  const { caption } = draft;
  const named =
    caption !== undefined &&
    (caption.continued || caption.number === before.caption?.number) &&
    caption.word === before.caption?.word;
  const adjacent = caption === undefined && nextFilled(blocks, before.to, 1) === draft.from;
  return (named || adjacent) && together(before.rows, draft.rows) !== undefined;
}

/** Rows below each other where the headers are the same; columns beside each other where the labels are. */
function together(above: readonly GridRow[], below: readonly GridRow[]): readonly GridRow[] | undefined {
  const [first, second] = [above[0], below[0]];
  if (first === undefined || second === undefined) return undefined;
  const textOf = ({ cells }: GridRow) => cells.map(({ text }) => text).join('\t');
  if (textOf(first) === textOf(second)) return [...above, ...below];
  const labelsOf = (rows: readonly GridRow[]) => rows.map(({ cells }) => cells[0]?.text ?? '').join('\n');
  if (above.length === below.length && above.length > 2 && labelsOf(above) === labelsOf(below)) {
    return above.map((row, at) => ({ ...row, cells: [...row.cells, ...(below[at]?.cells.slice(1) ?? [])] }));
  }
  const plain = !second.header && first.cells.length === second.cells.length && first.header;
  return plain ? [...above, ...below] : undefined;
}

function shown(
  { caption, parts, lines, rows, from, to }: Draft,
  index: number,
  blocks: readonly Block[],
  captions: ReadonlyMap<Paragraph, Caption>,
): ShownTable {
  const remarks: string[] = [];
  for (const block of blocks.slice(to + 1, to + 1 + REMARKS)) {
    if (block.type === 'table' || captions.has(block)) break;
    if (flat(block.text) !== '') remarks.push(flat(block.text));
  }
  const above = blocks[nextFilled(blocks, from, -1)];
  return {
    position: index + 1,
    ...(caption === undefined ? {} : { caption }),
    ...{ parts, lines, grid: makeGrid(rows), remarks },
    ...(above?.type === 'paragraph' ? { before: above } : {}),
  };
}
