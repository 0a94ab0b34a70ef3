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
    const part = paragraphPart({ style: STYLES.tableNote, numbering }, text, plan.landscape);
    return index === notes.length - 1 ? lastNote(part, house) : part;
  });
  return [heading, ...entries];
}

/** The text of one remark, inside its paragraph: a control around paragraphs could hold the end of a section. */
function noteControl(table: string, at: number, note: string, context: WritingContext): XmlComponent {
  return runControl(context.control({ kind: 'note', table, at }, writtenText(note)), textRuns(note));
}

/** Those with any text. */
function shownNotes(notes: readonly string[]): readonly string[] {
  return notes.filter((note) => note.trim() !== '');
}

export function lastNote(part: ParagraphPart, house: HouseStyle): ParagraphPart {
  return spaced(part, { after: twipsOfPoints(2 * house.paragraph.spaceAfter) });
}
