/**
 * Crosstabs: tables with their data, as plain readonly values. Numbers stay raw; writers format them.
 */
import type { Decimal } from '../decimal.ts';
import type { Chart } from './chart.ts';

/** Why a cell has no number: not available, not applicable (cannot occur), confidential. Missing is not zero. */
export type MissingKind = 'unavailable' | 'not-applicable' | 'confidential';

export type Cell =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      /** How many rows of the source stand behind the number. */
      readonly sourceRows: number;
    }
  | { readonly kind: 'missing'; readonly missing: MissingKind };

/** The value of a dimension as the source has it; null where the source names none. */
export type MemberKey = string | number | null;

/** Key of the row of all that is not among the first; no text of a delivery can be it. */
export const OTHERS = '\u0000';

/** One value of a dimension: its key in the data and the text that readers see. */
export interface Member {
  readonly key: MemberKey;
  readonly label: string;
}

export interface CrosstabDimension {
  readonly name: string;
  /** Header of the dimension, such as "Regio". */
  readonly label: string;
  /** In the table's order; empty for an attribute. */
  readonly members: readonly Member[];
  /** A text that belongs to the row, such as an explanation, and is no dimension to add up over. */
  readonly attribute?: true;
  /** The members of the rows are ISO dates (or null), and their labels those dates as the house writes them. */
  readonly dates?: true;
}

export interface CrosstabMeasure {
  readonly id: string;
  readonly label: string;
  /** Unit as the source names it: "euro", "vormingen"; absent for plain counts. */
  readonly unit?: string;
  /** Decimals that are shown. */
  readonly decimals: number;
  /** A total is the sum of its cells (sums and counts), so that a workbook can show it as a live formula. */
  readonly additive: boolean;
}

export interface CrosstabColumn {
  /** Header text, unique within the table: "2020", "2020, kostprijs", "Aantal vormingen", "Totaal". */
  readonly label: string;
  /** A total column sums, for its measure, the columns of kind "cell" in the same row. */
  readonly kind: 'cell' | 'total';
  readonly measure: string;
  /** The member of the column dimension; absent without a column dimension and in total columns. */
  readonly member?: MemberKey;
}

export interface CrosstabRow {
  /** One label per row dimension, attributes last; never empty. A total has its label and then empty texts. */
  readonly labels: readonly string[];
  readonly kind: 'row' | 'subtotal' | 'total';
  /** One member per row dimension; fewer in subtotals, none in the total. */
  readonly members: readonly MemberKey[];
  /** One cell per column. */
  readonly cells: readonly Cell[];
}

/**
 * Rows in their order. Going over them makes each row of a long listing anew, so that it is never there as a whole:
 * go over it once, keep no rows, and use `map` only where the rows are few.
 */
export interface CrosstabRows extends Iterable<CrosstabRow> {
  readonly length: number;
  readonly map: <T>(make: (row: CrosstabRow, index: number) => T) => readonly T[];
}

/** Where the data of a table or a figure came from. */
export interface SourceFile {
  /** Path relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
}

export interface Crosstab {
  /** The id in the dossier, as the draft uses it. */
  readonly id: string;
  readonly title: string;
  /** both: Word and annex; annex: the annex only; none: computed for figures only. */
  readonly place: 'both' | 'annex' | 'none';
  /** Only a listing has one: with more rows than this, the text refers to the annex in place of the table. */
  readonly wordLimit?: number;
  readonly rowDimensions: readonly CrosstabDimension[];
  readonly columnDimension?: CrosstabDimension;
  readonly measures: readonly CrosstabMeasure[];
  readonly columns: readonly CrosstabColumn[];
  readonly rows: CrosstabRows;
  /** Coverage remarks, the spec's notes and explanations of accepted warnings, in this order. */
  readonly notes: readonly string[];
  readonly source: CrosstabSource;
  /** Drawn below it where it stands in the text. */
  readonly chart?: Chart;
}

export interface CrosstabSource {
  /** `agency/dataset`. */
  readonly id: string;
  readonly title: string;
  /** Full name of the agency. */
  readonly agency: string;
  /** ISO date on which the data was delivered, where known. */
  readonly delivered?: string;
  readonly deliveredBy?: string;
  /** The data is made up; every page and sheet says so. */
  readonly synthetic: boolean;
  readonly files: readonly SourceFile[];
}

/** True where a number is withheld, which other numbers must not give back. */
export function hasConfidential({ rows }: Pick<Crosstab, 'rows'>): boolean {
  for (const { cells } of rows) {
    if (cells.some((cell) => cell.kind === 'missing' && cell.missing === 'confidential')) return true;
  }
  return false;
}
