/** The one list of all checks. */
import type { Report } from '../messages/report.ts';
import { checkItems } from './items.ts';
import type { Check, CheckSubject } from './subject.ts';
import { checkTablePlacement } from './table-placement.ts';
import { checkWording } from './wording/wording.ts';

/** References, figures, facts and passages that do not exist are found while drafting, with their line. */
const CHECKS: readonly Check[] = [checkItems, checkTablePlacement, checkWording];

export function runChecks(subject: CheckSubject, report: Report): void {
  for (const check of CHECKS) check(subject, report);
}
