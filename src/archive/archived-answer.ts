/** An earlier question with its answer, as the archive holds it: one immutable file per answer. */
import type { AnswerKind } from '../question/parsed-question.ts';

export interface ArchivedItem {
  /** Ids of the items that the answer covers, as `repliek parse` gives them; several for a joint answer. */
  readonly ids: readonly string[];
  /** What was asked: the texts of these items with the stems above them. */
  readonly question: string;
  /** What was answered, in plain text; empty where the answer could not be split or is missing. */
  readonly answer: string;
}

export interface ArchivedAnswer {
  /** Name of its file without its ending: safe as a name, unique in the archive. */
  readonly id: string;
  readonly house: string | null;
  readonly session: string | null;
  readonly number: string;
  /** ISO date of the question. */
  readonly date: string;
  readonly authors: readonly string[];
  /** As printed. */
  readonly minister: string | null;
  readonly title: string;
  readonly context: string;
  readonly kind: AnswerKind | null;
  readonly items: readonly ArchivedItem[];
}
