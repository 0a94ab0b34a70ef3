/** What `repliek parse` finds in a question as it arrives, and in its answer where that is published with it. */
import type { Problem } from '../problem.ts';
import type { QuestionItem } from './question.ts';

export interface ParsedPerson {
  /** As printed; null where the text names the function alone. */
  readonly name: string | null;
  readonly title: string | null;
}

export interface EarlierQuestion {
  readonly number: string;
  /** ISO date. */
  readonly date: string | null;
}

/** `referring`: to the answer of somebody else; `postponed`: only that the answer will come later. */
export type AnswerKind = 'answer' | 'referring' | 'postponed';

export interface AnswerPart {
  /** Every item that the text answers; none for what stands before the first label. */
  readonly ids: readonly string[];
  readonly text: string;
}

export interface ParsedAnswer {
  /** ISO date. */
  readonly date: string | null;
  readonly minister: string | null;
  readonly kind: AnswerKind;
  readonly items: readonly AnswerPart[];
}

export interface ParsedQuestion {
  /** Folder name of the house that the text shows. */
  readonly house: string | null;
  readonly session: string | null;
  readonly number: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly addressees: readonly ParsedPerson[];
  readonly title: string | null;
  readonly context: string | null;
  readonly items: readonly QuestionItem[];
  readonly follows: readonly EarlierQuestion[];
  readonly answer: ParsedAnswer | null;
  readonly problems: readonly Problem[];
}

/** Of a text of which nothing is known. */
export const NOTHING_PARSED: Omit<ParsedQuestion, 'problems'> = {
  house: null,
  session: null,
  number: null,
  date: null,
  authors: [],
  addressees: [],
  title: null,
  context: null,
  items: [],
  follows: [],
  answer: null,
};
