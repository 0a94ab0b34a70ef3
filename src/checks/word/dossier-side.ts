/** What the dossier says about the answer that a Word file is held against. */
import type { AnswerFigures } from '../../ledger/answer-figures.ts';
import type { Form } from '../../question/forms/form.ts';
import type { Line } from '../../question/line.ts';
import type { Question } from '../../question/question.ts';
import type { ControlsRecord, RecordedControl } from '../../wordfile/recorded-controls.ts';
import type { Paragraph } from '../../wordfile/story.ts';
import type { Grid } from './reading/grid.ts';

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

/** Made from the document tree, and not from a file: writing one takes as long as everything else. */
export interface FreshAnswer {
  /** By tag, in the order of the text. */
  readonly controls: ReadonlyMap<string, RecordedControl>;
  readonly tables: readonly FreshTable[];
  readonly paragraphs: readonly FreshParagraph[];
  /** Its labels with the beginnings of their texts, as lines. */
  readonly lines: readonly Line[];
  readonly figures: AnswerFigures;
}

export interface FreshTable {
  /** Of the control around it. */
  readonly tag: string;
  /** "Tabel 2" */
  readonly name: string;
  readonly title: string;
  readonly grid: Grid;
}

export interface FreshParagraph {
  readonly text: string;
  /** With `MASK` for each figure and reference. */
  readonly masked: string;
}

/** Stands for what a control or a field shows. */
export const MASK = '▢';
