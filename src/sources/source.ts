/** A delivered data set, read and checked: what its descriptor says, and what its data holds. */
import type { Decimal } from '../decimal.ts';
import type { Member, MemberKey, SourceFile } from '../document/crosstab.ts';
import type { Place } from '../problem.ts';

export type SourceKind = 'statistic' | 'registrations';

/** What the members of a dimension are; dates are ISO texts, booleans the texts "true" and "false". */
export type DimensionType = 'text' | 'integer' | 'decimal' | 'boolean' | 'date';

export interface SourceDimension {
  readonly name: string;
  readonly label: string;
  readonly type: DimensionType;
  /** The descriptor lists the possible members, with categories or an enum. */
  readonly declared: boolean;
  /** Every whole number of a range is a member: years, not codes that the descriptor lists. */
  readonly expands: boolean;
  /**
   * Declared members in the descriptor's order, then those that only the data or the coverage has:
   * numbers and dates ascending, texts in order of first appearance. Rows without a value are not here.
   */
  readonly members: readonly Member[];
  /** False where the data could not be read, so that an unknown member proves nothing. */
  readonly membersKnown: boolean;
  /** The description says that every row has a member. */
  readonly full?: true;
  /** It has more members than can be listed: no rows or columns of a table. */
  readonly endless?: true;
  /** The dimension as an SQL expression over the source's table. */
  readonly expression: string;
  /** Column with all values of a row, where it can have several; the expression is then over `nestedSql`. */
  readonly unnest?: string;
}

/** A sum over columns of numbers, a count of rows, or a count of different values. */
export type Aggregation = (
  | {
      readonly kind: 'sum';
      readonly expressions: readonly string[];
      /** Rows that lack a value are left out, and counted in a note; without it their sum is not available. */
      readonly gaps?: 'skip';
    }
  | { readonly kind: 'count' }
  /** With `list`, the expression names a column with several values a row. */
  | { readonly kind: 'distinct'; readonly expression: string; readonly list?: true }
) & {
  /** Only rows that have a value in all of these columns. */
  readonly where?: readonly string[];
};

export interface SourceMeasure {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  /** Decimals to show: as declared, else as many as the data has. */
  readonly decimals: number;
  readonly aggregation: Aggregation;
  /** A count of people: counts below the threshold are confidential; absent for anything else. */
  readonly people?: { readonly threshold: number };
}

/** The members of one dimension for which the delivery is complete. */
export type Coverage =
  | { readonly kind: 'range'; readonly from: string | number; readonly to: string | number }
  | { readonly kind: 'list'; readonly keys: ReadonlySet<MemberKey> };

export interface Source {
  /** `agency/dataset` */
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly agency: { readonly id: string; readonly name: string };
  /** Several sources in one, of which a dimension tells whose each row is. */
  readonly united?: true;
  /** The data is made up. */
  readonly synthetic: boolean;
  /** ISO date and name, where the descriptor tells. */
  readonly delivered: { readonly by?: string; readonly on?: string };
  /** Remarks on the coverage, printed as notes under tables. */
  readonly remarks: readonly string[];
  /** The files with the data. */
  readonly files: readonly SourceFile[];
  readonly dimensions: ReadonlyMap<string, SourceDimension>;
  readonly measures: ReadonlyMap<string, SourceMeasure>;
  /** By dimension; empty where the descriptor declares no coverage. */
  readonly coverage: ReadonlyMap<string, Coverage>;
  /** Whether no rows for these members mean zero. */
  readonly covers: (members: ReadonlyMap<string, MemberKey>) => boolean;
  /** Combinations that cannot occur, each as the members of some dimensions. */
  readonly impossible: readonly ReadonlyMap<string, ReadonlySet<MemberKey>>[];
  /** Published totals that differ from what the data gives. */
  readonly mismatches: readonly TotalMismatch[];
  /** Name of the table in the store; absent where the data has errors, so that nothing can be computed. */
  readonly table?: string;
}

/** A total that was published, or that stands under the delivered data, against what the data gives. */
export interface TotalMismatch {
  /** `agency/dataset` */
  readonly source: string;
  /** Name of the agency. */
  readonly agency: string;
  readonly where: ReadonlyMap<string, Member>;
  readonly measure: { readonly id: string; readonly label: string };
  readonly published: Decimal;
  /** Absent where the data has no answer: a row lacks its value, or nothing was delivered for this part. */
  readonly computed?: Decimal;
  /** It counts people: what the data gives may be a count that nobody may read, or give one back. */
  readonly people?: true;
  /** Where it was published, in the descriptor's words; absent for the row of totals of the file itself. */
  readonly in?: string;
  /** The entry in datapackage.json, or the cell with the total. */
  readonly place: Place;
}
