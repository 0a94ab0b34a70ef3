/** The captions of tables and charts, with the number as a field, and references to that number. */
import type { XmlComponent } from 'docx';
import type { ChartEntry, TableEntry } from '../../document/nodes.ts';
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

/** The caption of a chart, with its own count; in the same form as that of a table. */
export function chartCaption(table: string, chart: ChartEntry, context: WritingContext): XmlComponent[] {
  const { caption, number } = chart;
  const parts = captionParts(chart);
  if (parts === undefined) return textRuns(caption);
  const name = `_Ref_chart_${number}`;
  const counted = bookmarked(
    `${name}_number`,
    context.nextBookmark(),
    field(chartSequence(context), String(number)),
  );
  const content = bookmarked(name, context.nextBookmark(), [...textRuns(parts.word), ...counted]);
  const subject = { kind: 'chartnumber', table } as const;
  return [
    ...textRuns(parts.before),
    // LibreOffice 7.4 shows the instruction of a field that stands in a control of paragraphs alone.
    runControl(context.control(subject, writtenText(`${parts.word}${number}`)), content),
    ...textRuns(parts.after),
  ];
}

/** "grafiek 1" with the 1 as a field. */
export function chartReference(
  table: string,
  text: string,
  format: RunFormat,
  context: WritingContext,
): XmlComponent[] {
  const chart = context.referableTable(table)?.chart;
  if (chart === undefined || captionParts(chart) === undefined) return textRuns(text, format);
  return numberReference(text, chart.number, `_Ref_chart_${chart.number}_number`, format);
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
  return numberReference(text, entry.number, numberBookmark(entry), format);
}

function numberReference(text: string, number: number, bookmark: string, format: RunFormat): XmlComponent[] {
  const parts = aroundNumber(text, number);
  if (parts === undefined) return textRuns(text, format);
  return [
    ...textRuns(parts.before, format),
    ...field(`REF ${bookmark} \\h`, String(number), format),
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
function captionParts({
  caption,
  label,
  number,
}: Pick<TableEntry, 'caption' | 'label' | 'number'>): CaptionParts | undefined {
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
  return sequenceOf(house.labels.table);
}

function chartSequence({ house }: WritingContext): string {
  return sequenceOf(house.charts?.label ?? '');
}

function sequenceOf(label: string): string {
  return `SEQ ${label.trim().replace(/[^\p{L}\p{N}]+/gu, '_')} \\* ARABIC`;
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
