/** The caption of a table, with the number as a field, and references to that number. */
import type { XmlComponent } from 'docx';
import type { TableEntry } from '../../document/nodes.ts';
import type { WritingContext } from './context.ts';
import { bookmarked, field } from './fields.ts';
import { type RunFormat, textRuns } from './runs.ts';

/**
 * The caption's text; two bookmarks, one around label and number ("Tabel 2"), one around the number alone, so that
 * a reference can write the label in its own way ("tabel 2").
 */
export function captionContent(entry: TableEntry, context: WritingContext): XmlComponent[] {
  const { caption, label, number } = entry;
  const labelAt = caption.indexOf(label);
  const labelled = labelAt < 0 ? caption : label;
  const [before, after] =
    labelAt < 0 ? ['', ''] : [caption.slice(0, labelAt), caption.slice(labelAt + label.length)];
  const parts = aroundNumber(labelled, number);
  if (parts === undefined) return textRuns(caption);
  const first = context.takeBookmarks(entry.id);
  const numberField = first
    ? field(`SEQ ${sequenceName(context)} \\* ARABIC`, String(number))
    : // A second SEQ would count one further.
      field(`REF ${numberBookmark(entry)} \\h`, String(number));
  const mark = (name: string, content: readonly XmlComponent[]) =>
    first ? bookmarked(name, context.nextBookmark(), content) : content;
  return [
    ...textRuns(before),
    ...mark(labelBookmark(entry), [
      ...textRuns(parts.before),
      ...mark(numberBookmark(entry), numberField),
      ...textRuns(labelAt < 0 ? '' : parts.after),
    ]),
    ...textRuns(labelAt < 0 ? parts.after : after),
  ];
}

/** "tabel 2" with the 2 as a field; plain text where the table is not in this file. */
export function referenceContent(
  table: string,
  text: string,
  format: RunFormat,
  context: WritingContext,
): XmlComponent[] {
  const entry = context.referableTable(table);
  const parts = entry === undefined ? undefined : aroundNumber(text, entry.number);
  if (entry === undefined || parts === undefined) return textRuns(text, format);
  return [
    ...textRuns(parts.before, format),
    ...field(`REF ${numberBookmark(entry)} \\h`, String(entry.number), format),
    ...textRuns(parts.after, format),
  ];
}

/** Names of bookmarks are letters, digits and underscores; Word hides those that begin with an underscore. */
function labelBookmark({ number }: TableEntry): string {
  return `_Ref_table_${number}`;
}

function numberBookmark({ number }: TableEntry): string {
  return `_Ref_table_${number}_number`;
}

/** The house's label as an identifier, as Word makes it: "Tabel". */
function sequenceName({ house }: WritingContext): string {
  return house.labels.table.trim().replace(/[^\p{L}\p{N}]+/gu, '_');
}

/** What stands before and after the first place where the number is a number of its own. */
function aroundNumber(
  text: string,
  number: number,
): { readonly before: string; readonly after: string } | undefined {
  const at = [...text.matchAll(/\d+/g)].find(([digits]) => digits === String(number))?.index;
  if (at === undefined) return undefined;
  return { before: text.slice(0, at), after: text.slice(at + String(number).length) };
}
