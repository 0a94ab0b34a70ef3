/** Passages and facts that were true until some day: where a draft uses them, and whether that day is over. */
import { formatDate, type NumberForms } from '../format.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';

/** What people wrote down about a text or a fact; ISO dates. */
export interface Validity {
  /** Who keeps it up to date. */
  readonly owner?: string | undefined;
  /** When somebody last looked at it. */
  readonly reviewed?: string | undefined;
  /** The last day on which it may be used. */
  readonly validUntil?: string | undefined;
}

export type Use = Validity & {
  /** Where it is to be mended. */
  readonly file: string;
  /** Where it is used: in the draft where that is known. */
  readonly place: Place;
} & (
    | {
        readonly kind: 'passage';
        readonly name: string;
        /** The passages through which the draft comes to it, from the draft on. */
        readonly through: readonly string[];
      }
    | { readonly kind: 'fact'; readonly set: string; readonly fact: string }
  );

export interface ReferenceDate {
  /** ISO date: that of the answer, or today where there is none yet. */
  readonly on: string;
  /** False for an answer that was given: nobody can prepare any more. */
  readonly open: boolean;
}

/** People get a month to have a text looked at. */
const NOTICE_DAYS = 30;

/** Reports what is used after its last day, and passages whose last day comes near. */
export function reportValidity(
  uses: readonly Use[],
  { on, open }: ReferenceDate,
  forms: NumberForms,
  report: Report,
): void {
  for (const use of uses) {
    const { validUntil, file, place } = use;
    if (validUntil === undefined) continue;
    const day = (date: string) => formatDate(date, forms);
    const known = {
      until: day(validUntil),
      path: file,
      ...(use.owner === undefined ? {} : { owner: use.owner }),
      ...(use.reviewed === undefined ? {} : { reviewed: day(use.reviewed) }),
    };
    if (use.kind === 'fact') {
      const { set, fact } = use;
      if (validUntil < on) report.add('fact-expired', { set, fact, date: day(on), open, ...known }, place);
      continue;
    }
    const passage = { passage: use.name, through: use.through, ...known };
    if (validUntil < on) report.add('passage-expired', { ...passage, date: day(on), open }, place);
    else if (open && validUntil < daysAfter(on, NOTICE_DAYS)) report.add('passage-expires', passage, place);
  }
}

function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
