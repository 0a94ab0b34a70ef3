/** What a check sees. */
import type { Crosstab } from '../document/crosstab.ts';
import type { AnswerBody } from '../document/resolve.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { Question } from '../question/question.ts';

export interface CheckSubject {
  readonly question: Question;
  /** Path of the draft, for problems that concern it as a whole. */
  readonly draftFile: string;
  readonly body: AnswerBody;
  /** Every computed table with the place of its declaration. */
  readonly tables: ReadonlyMap<string, { readonly crosstab: Crosstab; readonly place: Place }>;
}

export type Check = (subject: CheckSubject, report: Report) => void;
