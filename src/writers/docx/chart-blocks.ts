/** The chart of a table in its place in the text: caption above, chart below, upright on the page. */
import { Run } from 'docx';
import type { TableEntry } from '../../document/nodes.ts';
import { chartSize, withShownNames } from '../charts/size.ts';
import { chartCaption } from './captions.ts';
import type { WritingContext } from './context.ts';
import { writtenText } from './controls/written-text.ts';
import { type Column, textHeight } from './page.ts';
import { type Part, paragraphPart } from './parts.ts';
import { STYLES } from './style-names.ts';
import { twipsOfPoints } from './units.ts';

/** Points that a caption of several lines takes of a page. */
const CAPTION_ROOM = 60;

/**
 * @param column where it may stand
 * @returns nothing where the table has no chart, or it stands in the text already
 * @throws Error where nothing can draw it
 */
export function layOutChart(
  { id, chart }: TableEntry,
  column: Column,
  context: WritingContext,
): readonly Part[] {
  const { drawer, house } = context;
  if (chart === undefined || !context.takeChart(id)) return [];
  if (drawer === undefined) throw new Error(`nothing can draw the chart of table "${id}"`);
  const most = textHeight(house, false) / 20 - CAPTION_ROOM;
  const width = column.width / 20;
  const { tableSize } = house.fonts;
  const size = chartSize(withShownNames(chart.chart, tableSize, width), tableSize, width, most);
  const { drawing, content } = drawer.draw(id, chart, size);
  const caption = writtenText(chart.caption);
  const description = writtenText(chart.description);
  const control = context.control({ kind: 'chart', table: id }, { caption, description, content });
  const indent = column.left > 0 ? { indent: { left: column.left } } : {};
  const spacing = { before: 0, after: twipsOfPoints(2 * house.paragraph.spaceAfter) };
  const parts = [
    paragraphPart({ ...indent, style: STYLES.caption }, chartCaption(id, chart, context)),
    paragraphPart({ ...indent, style: STYLES.normal, spacing }, [new Run({ children: [drawing] })]),
  ];
  return parts.map((part) => ({ ...part, control }));
}
