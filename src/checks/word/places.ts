/** Places in a Word file, which has no lines: the item, the beginning of a paragraph, the row and column of a table. */
import type { Place } from '../../problem.ts';
import type { Paragraph } from '../../wordfile/story.ts';
import { excerpt, flat } from './reading/plain-text.ts';
import type { ShownTable } from './reading/shown-tables.ts';
import type { WordSubject } from './subject.ts';

type Known = Pick<WordSubject, 'path' | 'itemOf'>;

/** @param text what is wrong in it, where its beginning does not show that */
export function inParagraph(subject: Known, paragraph: Paragraph, text?: string): Place {
  const item = subject.itemOf(paragraph);
  const shown = excerpt(text ?? paragraph.text);
  return {
    file: subject.path,
    ...(item === undefined ? {} : { item }),
    ...(shown === '' ? {} : { text: shown }),
  };
}

export function inTable(subject: Known, table: ShownTable, row?: string, column?: string): Place {
  const paragraph = table.caption?.paragraph ?? table.before;
  const item = paragraph === undefined ? undefined : subject.itemOf(paragraph);
  return {
    file: subject.path,
    ...(item === undefined ? {} : { item }),
    table: tableName(table),
    ...(row === undefined || row === '' ? {} : { tableRow: excerpt(row, 60) }),
    ...(column === undefined || column === '' ? {} : { tableColumn: excerpt(column, 60) }),
  };
}

/** Its caption; else its place and what stands in its first cells. */
export function tableName({ caption, position, parts, lines, grid }: ShownTable): string {
  if (caption !== undefined) return excerpt(caption.text);
  const [first] = parts;
  const words = first?.rows[0]?.cells.map(({ text }) => flat(text)).filter((text) => text !== '') ?? [
    ...(lines[0] === undefined ? [] : [lines[0].text]),
  ];
  const labels = words.length > 0 ? words : (grid.rows[0]?.labels ?? []);
  return `${position}: ${excerpt(labels.join(' | '), 60)}`;
}
