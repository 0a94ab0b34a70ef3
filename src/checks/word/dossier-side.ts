/** What the dossier says about the answer that a Word file is held against. */
import type { AnswerFigures } from '../../ledger/answer-figures.ts';
import type { Form } from '../../question/forms/form.ts';
import type { Question } from '../../question/question.ts';
import type { ControlsRecord, RecordedControl } from '../../wordfile/recorded-controls.ts';
import type { Paragraph, Story } from '../../wordfile/story.ts';
import type { ShownTable } from './reading/shown-tables.ts';

export interface DossierSide {
  readonly question: Question;
  /** Of the house: `nl-BE`. */
  readonly language: string;
  /** Labels of items in words, in the house of the question: "Antwoord op vraag 1". */
  readonly forms: readonly Form[];
  /** Where its items begin; empty where no label was found. */
  readonly openings: readonly ItemOpening[];
  /** What the file says of its own controls; absent where it says nothing. */
  readonly record?: ControlsRecord;
  /** Tags of the tables that stand as they were written. */
  readonly unchangedTables: ReadonlySet<string>;
  /** The answer as the dossier gives it today; absent where it has errors. */
  readonly fresh?: FreshAnswer;
}

/** A part of the answer, from one label to the next. */
export interface ItemOpening {
  /** Every item that it answers. */
  readonly ids: readonly string[];
  readonly paragraph: Paragraph;
  /** Whether anything stands below the label. */
  readonly empty: boolean;
  /** A number above letters that have answers of their own. */
  readonly parent: boolean;
}

export interface FreshAnswer {
  readonly text: Story;
  /** By tag, in the order of the text. */
  readonly controls: ReadonlyMap<string, RecordedControl>;
  readonly tables: readonly ShownTable[];
  readonly figures: AnswerFigures;
}
