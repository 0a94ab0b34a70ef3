/** When answers are due, and how many working days are left: by the calendar of each house, which is opened once. */
import type { Workspace } from '../dossiers/workspace.ts';
import { houseTerm } from '../intake/house-term.ts';
import type { RunningTerm } from '../intake/term.ts';
import type { Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import type { Problem } from '../problem.ts';

export interface Due {
  readonly deadline: string | null;
  readonly left: number | null;
  readonly overdue: boolean;
  /** Why it cannot be told. */
  readonly problems: readonly Problem[];
}

export interface DueSubject {
  readonly house: string | null;
  /** ISO date of the question. */
  readonly date: string | null;
  /** What dossier.yaml says. */
  readonly deadline: string | undefined;
}

interface Calendar {
  readonly term: RunningTerm | undefined;
  readonly problems: readonly Problem[];
}

export class Deadlines {
  readonly #calendars = new Map<string, Promise<Calendar>>();

  /** @param today ISO date */
  constructor(
    private readonly io: Io,
    private readonly workspace: Workspace,
    private readonly today: string,
    private readonly language: Language,
  ) {}

  /** @param awaited no answer was given yet; only then is anything counted */
  async of({ house, date, deadline }: DueSubject, awaited: boolean): Promise<Due> {
    if (!awaited) return { deadline: deadline ?? null, left: null, overdue: false, problems: [] };
    const { term, problems } = house === null ? NO_CALENDAR : await this.calendarOf(house);
    const report = new Report(this.language);
    for (const problem of problems) report.pass(problem);
    if (deadline === undefined && house !== null && term === undefined && problems.length === 0) {
      report.add('term-missing', { folder: house });
    }
    const due = deadline ?? (date === null ? undefined : term?.deadline(date, report));
    const left = due === undefined ? undefined : term?.daysLeft(this.today, due);
    return {
      deadline: due ?? null,
      left: left ?? null,
      overdue: due !== undefined && due < this.today,
      problems: report.problems,
    };
  }

  private calendarOf(house: string): Promise<Calendar> {
    const known = this.#calendars.get(house);
    if (known !== undefined) return known;
    const opened = this.open(house);
    this.#calendars.set(house, opened);
    return opened;
  }

  private async open(house: string): Promise<Calendar> {
    const report = new Report(this.language);
    const term = await houseTerm(this.io, this.workspace, house, report);
    return { term: term === 'none' ? undefined : term, problems: report.problems };
  }
}

const NO_CALENDAR: Calendar = { term: undefined, problems: [] };
