/**
 * Which rows of a table stay on the page of the row below them.
 *
 * Word and LibreOffice break a chain of such rows that is longer than a page wherever the page ends, a total alone on
 * the next one; so nothing is chained that may not fit.
 */
import type { TableTextRow, TableTexts } from '../table-texts.ts';
import type { KeptRoom } from './kept-room.ts';
import type { RowHeights } from './row-heights.ts';

/** A table with so few rows stays on one page. */
const SHORT = 12;

/** So many rows at least stand at the top and at the foot of a page, where there are more. */
const FEWEST = 2;

/** Heights are an estimate. */
const CERTAIN = 0.97;

/** Rows from one up to another. */
interface Run {
  readonly from: number;
  readonly to: number;
}

type KeptTexts = Pick<TableTexts, 'keyColumns' | 'rows'>;

/** True for each row that the next one, or the first of the notes, belongs with. */
export function keptRows(texts: KeptTexts, heights: RowHeights, room: KeptRoom): readonly boolean[] {
  const { rows } = texts;
  const kept = new Set<number>();
  const keep = ({ from, to }: Run) => {
    for (let at = from; at < to - 1; at += 1) kept.add(at);
  };
  const fits = ({ from, to }: Run) => {
    const above = heights.header + (from === 0 ? room.above : 0);
    const below = to === rows.length ? room.below : 0;
    const height = heights.rows.slice(from, to).reduce((sum, one) => sum + one, above + below);
    return height <= CERTAIN * room.page;
  };
  const keepGroups = (run: Run, level: number) => {
    for (const group of groupsOf(rows, run, level)) {
      if (fits(group)) keep(group);
      else if (level < texts.keyColumns - 2) keepGroups(group, level + 1);
      else keepEnds(group);
    }
  };
  const keepEnds = (run: Run) => {
    const last = lastOwnRow(rows, run);
    const foots = [FEWEST, 1].map((few) => ({ from: Math.max(run.from, last - few + 1), to: run.to }));
    const foot = foots.find(fits) ?? { from: last, to: run.to };
    const head = { from: run.from, to: Math.min(run.from + FEWEST, foot.from) };
    if (fits(head)) keep(head);
    keep(foot);
  };

  const all = { from: 0, to: rows.length };
  if (rows.length <= SHORT && fits(all)) keep(all);
  else if (texts.keyColumns > 1) keepGroups(all, 0);
  else keepEnds(all);
  if (room.below > 0) kept.add(rows.length - 1);
  return rows.map((_, at) => kept.has(at));
}

/** Rows with one text in this column, each with the subtotals that close them, and the last with the total. */
function groupsOf(rows: readonly TableTextRow[], { from, to }: Run, column: number): readonly Run[] {
  const starts: number[] = [];
  let text: string | undefined;
  for (let at = from; at < to; at += 1) {
    const row = rows[at];
    if (at > from && row?.kind !== 'row') continue;
    if (at === from || row?.cells[column] !== text) starts.push(at);
    text = row?.cells[column];
  }
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }));
}

/** The last that is no subtotal and no total. */
function lastOwnRow(rows: readonly TableTextRow[], { from, to }: Run): number {
  let last = to - 1;
  while (last > from && rows[last]?.kind !== 'row') last -= 1;
  return last;
}
