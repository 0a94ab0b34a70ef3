/** A table in its place in the text: caption above, notes below, then its chart. */
import type { HouseStyle } from '../../document/house-style.ts';
import { type TableTexts, tableTexts } from '../table-texts.ts';
import { captionContent, continuedCaption } from './captions.ts';
import { layOutChart } from './chart-blocks.ts';
import type { WritingContext } from './context.ts';
import { cellsHash } from './controls/hash.ts';
import { writtenText } from './controls/written-text.ts';
import { type Frame, type Lead, openStyled } from './frames.ts';
import { keptRoom } from './kept-room.ts';
import { keptRows } from './kept-rows.ts';
import { layOutNotes, shownNotes } from './notes.ts';
import { type Column, portraitColumn } from './page.ts';
import { type Part, paragraphPart } from './parts.ts';
import { rowHeights } from './row-heights.ts';
import { STYLES } from './style-names.ts';
import { houseRoom, planTable, type TablePartPlan, type TablePlan } from './table-plan.ts';
import { buildTable } from './tables.ts';

/**
 * @param lead stands in the caption, before its text
 * @throws Error where the document has no table with this id
 */
export function layOutTable(id: string, frame: Frame, lead: Lead, context: WritingContext): readonly Part[] {
  const { house } = context;
  const entry = context.table(id);
  const texts = tableTexts(entry, house);
  const plan = planTable(texts, houseRoom(frame, house));
  const cells = plan.parts.map((part) => shownCells(texts, part));
  const control = context.control(
    { kind: 'table', table: id },
    { caption: writtenText(entry.caption), cells: cellsHash(cells), parts: cells },
  );
  const { look, children } = openStyled(lead, plan.left, house);
  const caption = paragraphPart(
    { ...look, style: STYLES.caption },
    [...children, ...captionContent(entry, context)],
    plan.landscape,
  );
  const notes = layOutNotes(entry, plan, context);
  const tables = plan.parts.flatMap((part, index): readonly Part[] => {
    const ownNotes = index === plan.parts.length - 1 ? shownNotes(entry.crosstab.notes) : [];
    const heights = rowHeights(texts, plan, part);
    const kept = keptRows(texts, heights, keptRoom(entry.caption, ownNotes, plan, part, house));
    const table = buildTable(entry, texts, plan, part, house, kept);
    const placed: Part = { type: 'table', landscape: plan.landscape, table };
    if (index === 0) return [placed];
    // Without a paragraph between them Word makes one table of two.
    const text = continuedCaption(entry, columnSpan(texts, plan, part), context);
    return [paragraphPart({ style: STYLES.caption }, text, plan.landscape), placed];
  });
  const held = (part: Part): Part => ({ ...part, control });
  // An item's label is nothing of the table, and LibreOffice 7.4 loses the look of text before a number's control.
  const above = [lead.kind === 'label' ? caption : held(caption), ...tables.map(held), ...notes];
  // Also below a table on a turned page: a chart stands upright, in the width of the text.
  const column = plan.landscape ? { left: frame.left, width: frame.width } : besideTable(plan.left, house);
  return [...above, ...layOutChart(entry, column, context)];
}

/** From the left edge of the table to the margin. */
function besideTable(left: number, house: HouseStyle): Column {
  return { left, width: portraitColumn(house).width - left };
}

/** The cells of one part as the file has them, headers first. */
function shownCells(
  { headers, rows }: TableTexts,
  { columns }: TablePartPlan,
): readonly (readonly string[])[] {
  const shown = (cells: readonly string[]) => columns.map((at) => cells[at] ?? '');
  return [shown(headers), ...rows.map(({ cells }) => shown(cells))];
}

/** What a later part holds: "2008 – 2020". */
function columnSpan({ headers }: TableTexts, { repeated }: TablePlan, { columns }: TablePartPlan): string {
  const first = headers[columns[repeated] ?? 0] ?? '';
  const last = headers[columns.at(-1) ?? 0] ?? '';
  return first === last ? first : `${first} – ${last}`;
}
