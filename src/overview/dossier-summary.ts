/** What the list of dossiers says of each. docs/formats.md describes it. */
import type { Problem, Severity } from '../problem.ts';
import type { Publication } from './publication.ts';

/** In the order in which a dossier goes through them; each is told from files alone. */
export const STATES = ['new', 'data-asked', 'drafted', 'checked', 'published'] as const;
export type DossierState = (typeof STATES)[number];

export interface DossierSummary {
  readonly dossier: string;
  /** What cannot be read is null, or an empty list. */
  readonly house: string | null;
  readonly number: string | null;
  /** ISO date of the question. */
  readonly date: string | null;
  readonly title: string | null;
  /** Full names. */
  readonly authors: readonly string[];
  readonly minister: string | null;
  /** Marked as made up. */
  readonly fictitious: boolean;
  /** ISO date. */
  readonly deadline: string | null;
  /** 0 on the last day, negative after it; null where no answer is awaited, or the days cannot be counted. */
  readonly working_days_left: number | null;
  /** The deadline is past and no answer was published. */
  readonly overdue: boolean;
  readonly state: DossierState;
  /** How many items need an answer, and under how many of them something is written. */
  readonly items: { readonly to_answer: number; readonly answered: number };
  /** Agencies that were asked for figures, as keys of people.yaml. */
  readonly requests: readonly string[];
  /** Null where the question was not answered yet. */
  readonly publication: Publication | null;
  /** Whether the problems are all that `repliek check` finds, and not only those of reading the dossier. */
  readonly fully_checked: boolean;
  readonly counts: { readonly errors: number; readonly warnings: number; readonly notes: number };
  readonly problems: readonly Problem[];
  /** Why the deadline or its working days cannot be told: of the house's term, which a check does not look at. */
  readonly deadline_problems: readonly Problem[];
}

export function countProblems(problems: readonly Problem[]): DossierSummary['counts'] {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

/**
 * The most urgent first: what has to be answered by its deadline, what is made up, what was published and changed
 * since, what was published.
 */
export function byUrgency(a: DossierSummary, b: DossierSummary): number {
  const order = groupOf(a) - groupOf(b) || compareTexts(a.deadline ?? LAST, b.deadline ?? LAST);
  return order || compareTexts(a.dossier, b.dossier);
}

/** Behind every date. */
const LAST = '~';

function groupOf({ state, publication, fictitious }: DossierSummary): number {
  if (state === 'published') return 3;
  if (publication !== null) return 2;
  return fictitious ? 1 : 0;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
