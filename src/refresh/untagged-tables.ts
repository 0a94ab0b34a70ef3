/** Tables that lost the control around them, as LibreOffice saves them: those below a caption that is known. */
import type { ControlsRecord } from '../wordfile/recorded-controls.ts';
import type { Control, Paragraph, Story, Table } from '../wordfile/story.ts';
import type { KnownControl } from './control-groups.ts';
import { editedTable, textOfCell } from './edited-table.ts';
import { isNumberField } from './numbering.ts';
import { shownPieces } from './standing-controls.ts';
import type { RecordedTable, StandingTable, TablePart } from './standing-tables.ts';

/**
 * @param numbers the controls with the numbers of captions, in the order of the text
 * @param continued those of them that repeat the number of the part before
 */
export function untaggedTables(
  story: Story,
  numbers: readonly KnownControl[],
  continued: ReadonlySet<Control>,
  record: ControlsRecord,
): readonly StandingTable[] {
  const found: { readonly tag: string; readonly recorded: RecordedTable; readonly parts: TablePart[] }[] = [];
  for (const number of numbers) {
    const [caption] = number.paragraphs;
    const recorded = tableOf(number, record);
    const table = caption === undefined ? undefined : tableBelow(story, caption);
    if (caption === undefined || recorded === undefined || table === undefined) continue;
    // Whoever takes the control away in Word does not want it refreshed.
    if (number.control.tag !== undefined && !recorded.loose) continue;
    const last = found.at(-1);
    const goesOn = last?.tag === recorded.tag && continued.has(number.control);
    const part: TablePart = opensItem(caption, number) ? { table } : { table, caption };
    const written = recorded.parts[goesOn ? last.parts.length : 0];
    if (written !== undefined && !isAlike(table, written[0] ?? [])) continue;
    if (goesOn) last.parts.push(part);
    else found.push({ tag: recorded.tag, recorded, parts: [part] });
  }
  return found.map((one) => ({ ...one, story, isLoose: true }));
}

function tableOf({ recorded }: KnownControl, record: ControlsRecord): RecordedTable | undefined {
  if (recorded.kind !== 'number') return undefined;
  for (const one of record.controls.values()) {
    if (one.kind === 'table' && one.table === recorded.table) return one;
  }
  return undefined;
}

/** The table that stands right below a paragraph, in no control of its own. */
function tableBelow({ tables }: Story, { element }: Paragraph): Table | undefined {
  const siblings = element.parent?.elements ?? [];
  const next = siblings
    .slice(siblings.indexOf(element) + 1)
    .find(({ name }) => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt');
  return next?.name === 'w:tbl' ? tables.find((table) => table.element === next) : undefined;
}

/**
 * The numbers above later parts of a table, which repeat the one before: LibreOffice keeps them and takes away what says
 * that they do.
 */
export function continuedNumbers(
  numbers: readonly KnownControl[],
  record: ControlsRecord,
): ReadonlySet<Control> {
  const continued = new Set<Control>();
  let [tag, count] = ['', 0];
  for (const number of numbers) {
    count = number.tag === tag ? count + 1 : 1;
    tag = number.tag;
    const { control, story } = number;
    const { start, end } = control.element;
    const isMarked = story.bookmarks.some(({ element }) => element.start >= start && element.end <= end);
    const parts = tableOf(number, record)?.parts.length ?? 0;
    if (control.tag === undefined && !isMarked && count > 1 && count <= parts) continued.add(control);
    else if (repeats(number)) continued.add(control);
    else count = 1;
  }
  return continued;
}

function repeats({ pieces }: KnownControl): boolean {
  return shownPieces(pieces).some(
    ({ field }) => isNumberField(field) && /^SEQ\s.*\\c(?:\s|$)/i.test(field.instruction),
  );
}

/** The label of an item before the number stands in no control, nor does the caption behind it. */
function opensItem({ pieces }: Paragraph, { pieces: own }: KnownControl): boolean {
  const [first] = shownPieces(pieces).filter(({ text }) => text !== '');
  return first !== undefined && !own.includes(first);
}

/** At least half of its columns are called as when it was written. */
function isAlike(table: Table, headers: readonly string[]): boolean {
  const [first] = editedTable(table).rows;
  const names = new Set(first?.cells.map((cell) => textOfCell(cell)));
  return headers.filter((header) => names.has(header)).length * 2 >= headers.length;
}
