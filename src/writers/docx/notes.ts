/** The remarks under a table: one in a sentence, several as a list. */
import type { XmlComponent } from 'docx';
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableEntry } from '../../document/nodes.ts';
import type { WritingContext } from './context.ts';
import { runControl } from './controls/content-control.ts';
import { writtenText } from './controls/written-text.ts';
import { type ParagraphPart, paragraphPart, spaced } from './parts.ts';
import { textRuns } from './runs.ts';
import { STYLES } from './style-names.ts';
import type { TablePlan } from './table-plan.ts';
import { twipsOfPoints } from './units.ts';

/** So many notes stay on one page, below the last row of their table. */
const FEW = 4;

/** @returns no paragraphs where there are no notes with any text */
export function layOutNotes(
  { id, crosstab }: TableEntry,
  plan: TablePlan,
  context: WritingContext,
): readonly ParagraphPart[] {
  const notes = shownNotes(crosstab.notes);
  const { house } = context;
  const indent = plan.left > 0 ? { indent: { left: plan.left } } : {};
  const [first, ...others] = notes;
  if (first === undefined) return [];
  if (others.length === 0) {
    const text = [...textRuns(`${house.labels.note} `), noteControl(id, 0, first, context)];
    return [lastNote(paragraphPart({ style: STYLES.tableNote, ...indent }, text, plan.landscape), house)];
  }
  const heading = paragraphPart(
    { style: STYLES.tableNote, keepNext: true, ...indent },
    textRuns(house.labels.notes),
    plan.landscape,
  );
  const numbering = context.numbering.bullets(plan.left, 0);
  const entries = notes.map((note, index) => {
    const text = [noteControl(id, index, note, context)];
    const keepNext = index < keptNotes(notes).length - 1 ? { keepNext: true } : {};
    const part = paragraphPart({ style: STYLES.tableNote, numbering, ...keepNext }, text, plan.landscape);
    return index === notes.length - 1 ? lastNote(part, house) : part;
  });
  return [heading, ...entries];
}

/** The text of one remark, inside its paragraph: a control around paragraphs could hold the end of a section. */
function noteControl(table: string, at: number, note: string, context: WritingContext): XmlComponent {
  return runControl(context.control({ kind: 'note', table, at }, writtenText(note)), textRuns(note));
}

/** Those with any text. */
export function shownNotes(notes: readonly string[]): readonly string[] {
  return notes.filter((note) => note.trim() !== '');
}

/** Those that stay with the table: all, or the first of many. */
export function keptNotes(notes: readonly string[]): readonly string[] {
  return notes.length <= FEW ? notes : notes.slice(0, 1);
}

export function lastNote(part: ParagraphPart, house: HouseStyle): ParagraphPart {
  return spaced(part, { after: twipsOfPoints(2 * house.paragraph.spaceAfter) });
}
