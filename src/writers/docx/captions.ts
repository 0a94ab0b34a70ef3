/** The caption of a table, with the number as a field, and references to that number. */
import type { XmlComponent } from 'docx';
import type { TableEntry } from '../../document/nodes.ts';
import type { WritingContext } from './context.ts';
import { runControl } from './controls/content-control.ts';
import { writtenText } from './controls/written-text.ts';
import { bookmarked, field } from './fields.ts';
import { type RunFormat, textRuns } from './runs.ts';

/**
 * The caption's text; two bookmarks, one around label and number ("Tabel 2"), one around the number alone, so that
 * a reference can write the label in its own way ("tabel 2"). Both stand inside the control of the number: a field that
 * refers to a bookmark around a control would show a copy of the control.
 */
export function captionContent(entry: TableEntry, context: WritingContext): XmlComponent[] {
  const parts = captionParts(entry);
  if (parts === undefined) return textRuns(entry.caption);
  const first = context.takeBookmarks(entry.id);
  const mark = (name: string, content: readonly XmlComponent[]) =>
    first ? bookmarked(name, context.nextBookmark(), content) : content;
  const instruction = first
    ? sequence(context)
    : // A second SEQ would count one further.
      `REF ${numberBookmark(entry)} \\h`;
  return [
    ...textRuns(parts.before),
    numberControl(
      entry,
      parts,
      mark(labelBookmark(entry), [
        ...textRuns(parts.word),
        ...mark(numberBookmark(entry), field(instruction, String(entry.number))),
      ]),
      context,
    ),
    ...textRuns(parts.after),
  ];
}

/** The caption of a later part of a table: the same number once more. @param span what the part holds */
export function continuedCaption(entry: TableEntry, span: string, context: WritingContext): XmlComponent[] {
  const parts = captionParts(entry);
  const rest = span === '' ? '' : ` (${span})`;
  if (parts === undefined) return textRuns(entry.caption + rest);
  const number = field(`${sequence(context)} \\c`, String(entry.number));
  return [
    ...textRuns(parts.before),
    numberControl(entry, parts, [...textRuns(parts.word), ...number], context),
    ...textRuns(parts.after + rest),
  ];
}

function numberControl(
  { id, number }: TableEntry,
  { word }: CaptionParts,
  content: readonly XmlComponent[],
  context: WritingContext,
): XmlComponent {
  const control = context.control({ kind: 'number', table: id }, writtenText(`${word}${number}`));
  return runControl(control, content);
}

/** "tabel 2" with the 2 as a field; plain text where the table has no numbered caption in this file. */
export function referenceContent(
  table: string,
  text: string,
  format: RunFormat,
  context: WritingContext,
): XmlComponent[] {
  const entry = context.referableTable(table);
  if (entry === undefined || captionParts(entry) === undefined) return textRuns(text, format);
  const parts = aroundNumber(text, entry.number);
  if (parts === undefined) return textRuns(text, format);
  return [
    ...textRuns(parts.before, format),
    ...field(`REF ${numberBookmark(entry)} \\h`, String(entry.number), format),
    ...textRuns(parts.after, format),
  ];
}

interface CaptionParts {
  readonly before: string;
  /** The label up to its number. */
  readonly word: string;
  readonly after: string;
}

/** The caption around its number; undefined where the house's form of a caption shows none. */
function captionParts({ caption, label, number }: TableEntry): CaptionParts | undefined {
  const labelAt = Math.max(0, caption.indexOf(label));
  const parts = aroundNumber(caption.slice(labelAt), number);
  if (parts === undefined) return undefined;
  return { before: caption.slice(0, labelAt), word: parts.before, after: parts.after };
}

/** Names of bookmarks are letters, digits and underscores; Word hides those that begin with an underscore. */
function labelBookmark({ number }: TableEntry): string {
  return `_Ref_table_${number}`;
}

function numberBookmark({ number }: TableEntry): string {
  return `_Ref_table_${number}_number`;
}

/** Counts the house's label as Word does: "Tabel". */
function sequence({ house }: WritingContext): string {
  return `SEQ ${house.labels.table.trim().replace(/[^\p{L}\p{N}]+/gu, '_')} \\* ARABIC`;
}

/** What stands before and after the first place where the number is a number of its own. */
export function aroundNumber(
  text: string,
  number: number,
): { readonly before: string; readonly after: string } | undefined {
  const at = [...text.matchAll(/\d+/g)].find(([digits]) => digits === String(number))?.index;
  if (at === undefined) return undefined;
  return { before: text.slice(0, at), after: text.slice(at + String(number).length) };
}
