/** What can be suggested for an item, and what it offers. */
import type { ArchivedAnswer, ArchivedItem } from '../archive/archived-answer.ts';

/** How much of a text counts, from 0 to 1. */
export interface WeightedText {
  readonly text: string;
  /** In what has to be found. */
  readonly weight: number;
  /** In what it is found in: the title of a question asks little, but says what all of it is about. */
  readonly known?: number;
}

/** Names of dimensions and measures that a table has. */
export interface TableShape {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly measures: readonly string[];
  /** The measures by the ids that they have in the table. */
  readonly measureIds: readonly string[];
  /** Columns of a list of cases. */
  readonly listing: readonly string[];
  /** Texts that the spec gives to them, and to what it computes of them. */
  readonly labels: readonly string[];
}

/** A source that has what a table needs. */
export interface Feed {
  /** `agency/dataset` */
  readonly id: string;
  /** Code, name and short name of its agency. */
  readonly agency: readonly string[];
  readonly title: string;
  /** Made-up data: never a source of an answer. */
  readonly synthetic: boolean;
}

/** Dimension of a table → aspects that it has by what its members are called. */
export type MemberAspects = ReadonlyMap<string, readonly string[]>;

interface Common {
  /** Unique within its kind. */
  readonly id: string;
  readonly title: string;
  readonly texts: readonly WeightedText[];
}

export interface PassageParameter {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

export interface PassageCandidate extends Common {
  readonly kind: 'passage';
  readonly parameters: readonly PassageParameter[];
  /** The last day on which it may be used, as its front matter says. */
  readonly validUntil?: string;
  /** The template without its front matter. */
  readonly text: string;
}

/** A spec of templates/tables, which a dossier can declare. */
export interface SpecCandidate extends Common {
  readonly kind: 'spec';
  readonly shape: TableShape;
  readonly feeds: readonly Feed[];
  readonly memberAspects: MemberAspects;
  /** Whether it shows the period of the dossier. */
  readonly needsPeriod: boolean;
}

/** A table that the dossier declares. */
export interface TableCandidate extends Common {
  readonly kind: 'table';
  readonly shape: TableShape;
  readonly memberAspects: MemberAspects;
}

/** An item of an earlier answer. */
export interface AnswerCandidate extends Common {
  readonly kind: 'answer';
  readonly answer: ArchivedAnswer;
  readonly item: ArchivedItem;
}

export type Candidate = PassageCandidate | SpecCandidate | TableCandidate | AnswerCandidate;
