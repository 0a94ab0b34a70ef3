/** What a refresh cannot put right itself: what stands outside the controls, and what is not certain. */
import type { KnownControl } from './control-groups.ts';
import { numberField } from './numbering.ts';
import type { RefreshContext } from './refresh-context.ts';
import type { RefreshSubject } from './refresh-subject.ts';
import { type StandingControl, shownText } from './standing-controls.ts';
import type { StandingTable } from './standing-tables.ts';

export interface Others {
  readonly subject: RefreshSubject;
  readonly known: readonly KnownControl[];
  readonly tables: readonly StandingTable[];
  readonly unknown: readonly StandingControl[];
  readonly foreign: readonly StandingControl[];
  /** Tags that stand in the file. */
  readonly there: ReadonlySet<string>;
}

export function reportOthers(others: Others, context: RefreshContext): void {
  reportCaptions(others, context);
  reportNumbers(others, context);
  reportNotes(others, context);
  for (const one of others.foreign) {
    const place = { file: context.file, ...context.places.itemOf(one.story, one.control.element) };
    context.report.add('refresh-foreign', { text: shownText(one) }, place);
  }
  const { unknown } = others;
  const [first] = unknown;
  if (first !== undefined) {
    const texts = unknown.map(shownText).filter((text) => text !== '');
    const text = texts.slice(0, 5).join('”, “');
    context.report.add('refresh-untagged', { count: unknown.length, text }, { file: context.file });
  }
}

/** Captions that an item's label opens stand in no control. */
function reportCaptions(
  { tables, subject }: Others,
  { current, report, file, places }: RefreshContext,
): void {
  for (const { recorded, parts, story } of tables) {
    const [part] = parts;
    const entry = current.table(recorded.table);
    if (part === undefined || part.caption !== undefined || entry === undefined) continue;
    const label = current.writtenLabel(recorded.table) ?? '';
    const rest = (caption: string, own: string) => caption.slice(caption.indexOf(own) + own.length);
    const [written, now] = [rest(recorded.caption, label), rest(entry.caption, entry.label)];
    if (written === now) continue;
    // Somebody may have put it right already.
    const shown = subject.edited.text.paragraphs.some(({ text }) => text.endsWith(now));
    if (shown) continue;
    const place = { file, ...places.itemOf(story, part.table.element) };
    report.add('refresh-caption', { written: recorded.caption, current: entry.caption }, place);
  }
}

/** Tables that people moved have other numbers here than in the annex. */
function reportNumbers(
  { known }: Others,
  { current, numbering, report, file, places }: RefreshContext,
): void {
  const told = new Set<string>();
  for (const { recorded, pieces, control, story } of known) {
    if (recorded.kind !== 'number' || told.has(recorded.table)) continue;
    told.add(recorded.table);
    const entry = current.table(recorded.table);
    const field = numberField(pieces);
    const number = field && numbering.valueOf(field);
    if (entry === undefined || number === undefined || number === entry.number || !entry.inAnnex) continue;
    const label = entry.label.replace(String(entry.number), () => String(number));
    const place = { file, ...places.itemOf(story, control.element) };
    report.add('refresh-numbers', { label, other: entry.label }, place);
  }
}

/** Remarks that came or went with the data: their paragraphs stand outside the controls. */
function reportNotes({ subject: { fresh, record }, there }: Others, context: RefreshContext): void {
  const { current, report, file } = context;
  const ofTable = (table: string) =>
    [...record.controls.values()].some(
      (one) => one.kind === 'table' && one.table === table && there.has(one.tag),
    );
  const labelOf = (table: string) => current.writtenLabel(table) ?? table;
  for (const one of fresh.controls.values()) {
    if (one.kind !== 'note' || record.controls.has(one.tag) || !ofTable(one.table)) continue;
    report.add('refresh-note', { label: labelOf(one.table), text: one.text, gone: false }, { file });
  }
  for (const one of record.controls.values()) {
    if (one.kind !== 'note' || fresh.controls.has(one.tag) || !there.has(one.tag)) continue;
    const { table, text } = one;
    if (current.table(table) === undefined) continue;
    report.add('refresh-note', { label: labelOf(table), text, gone: true }, { file });
  }
}
