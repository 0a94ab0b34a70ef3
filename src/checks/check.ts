/** What a check sees, and the one list of all checks. */
import type { Crosstab } from '../document/crosstab.ts';
import type { AnswerBody } from '../document/resolve.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { Question } from '../question/question.ts';
import { checkItems } from './items.ts';
import { checkTablePlacement } from './table-placement.ts';

export interface CheckSubject {
  readonly question: Question;
  /** Path of the draft, for problems that concern it as a whole. */
  readonly draftFile: string;
  readonly body: AnswerBody;
  /** Every computed table with the place of its declaration. */
  readonly tables: ReadonlyMap<string, { readonly crosstab: Crosstab; readonly place: Place }>;
}

export type Check = (subject: CheckSubject, report: Report) => void;

/** References, figures, facts and passages that do not exist are found while drafting, with their line. */
const CHECKS: readonly Check[] = [checkItems, checkTablePlacement];

export function runChecks(subject: CheckSubject, report: Report): void {
  for (const check of CHECKS) check(subject, report);
}
