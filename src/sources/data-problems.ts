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
    };

/** Where a row stands; `field` only where the problem is one cell's. */
export interface RowPlace {
  readonly row: number;
  readonly line: number;
  readonly field?: string;
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
    default: {
      const unknown: never = problem;
      throw new Error(`unknown data problem: ${JSON.stringify(unknown)}`);
    }
  }
}
