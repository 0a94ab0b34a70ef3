/** Problems in the rows of one file: listed up to a limit, counted whole, in the order of the file. */
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { CellProblem } from './cell.ts';

export type DataProblem =
  | CellProblem
  | { readonly code: 'row-length'; readonly expected: number; readonly found: number }
  | {
      readonly code: 'row-duplicate';
      readonly fields: readonly string[];
      readonly values: readonly string[];
      /** The row that has the same values. */
      readonly first: number;
    }
  /** A value that is not in the table that a foreign key names. */
  | {
      readonly code: 'key-unknown';
      readonly field: string;
      readonly found: string;
      readonly known: readonly string[];
      /** Name of the other table; empty for the table itself. */
      readonly resource: string;
    };

/** Where a row stands; `field` and `cell` only where the problem is one cell's, `sheet` and `cell` in a workbook. */
export interface RowPlace {
  readonly row: number;
  readonly line?: number;
  readonly sheet?: string;
  readonly field?: string;
  readonly cell?: string;
}

/** A broken column of a large file would otherwise fill the screen, and memory. */
const MAX_LISTED = 1000;

export class DataProblems {
  readonly #listed: { readonly problem: DataProblem; readonly place: RowPlace }[] = [];
  #count = 0;

  add(problem: DataProblem, place: RowPlace): void {
    this.#count += 1;
    if (this.#listed.length < MAX_LISTED) this.#listed.push({ problem, place });
  }

  /** Problems of a kind that is listed often enough. */
  addUnlisted(count: number): void {
    this.#count += count;
  }

  /** Problems beyond those that are listed. */
  get unlisted(): number {
    return this.#count - this.#listed.length;
  }

  get count(): number {
    return this.#count;
  }

  /** Adds the problems to the report, and one `more-problems` with the whole count where some are left out. */
  reportTo(report: Report, file: string): void {
    const inOrder = [...this.#listed].sort((a, b) => a.place.row - b.place.row);
    for (const { problem, place } of inOrder) reportProblem(problem, { file, ...place }, report);
    if (this.#count > this.#listed.length) {
      report.add('more-problems', { listed: this.#listed.length, count: this.#count }, { file });
    }
  }
}

/** One call for each code, so that each keeps the details that its sentence needs. */
function reportProblem(problem: DataProblem, place: Place, report: Report): void {
  switch (problem.code) {
    case 'cell-type':
      report.add(problem.code, problem, place);
      break;
    case 'cell-required':
      report.add(problem.code, problem, place);
      break;
    case 'cell-enum':
      report.add(problem.code, problem, place);
      break;
    case 'cell-range':
      report.add(problem.code, problem, place);
      break;
    case 'cell-length':
      report.add(problem.code, problem, place);
      break;
    case 'cell-pattern':
      report.add(problem.code, problem, place);
      break;
    case 'row-length':
      report.add(problem.code, problem, place);
      break;
    case 'row-duplicate':
      report.add(problem.code, problem, place);
      break;
    case 'key-unknown':
      report.add(problem.code, problem, place);
      break;
    default: {
      const unknown: never = problem;
      throw new Error(`unknown data problem: ${JSON.stringify(unknown)}`);
    }
  }
}
