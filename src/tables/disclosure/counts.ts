/**
 * Small counts of people: what goes into disclosure control and what comes out.
 *
 * The attacker who is kept from an exact number
 * - reads everything that is published: all cells that are shown, all totals, in all tables together, and every
 *   other figure that was let through (`release.ts`);
 * - knows that the tables add up, that counts are whole and that nobody counts less than zero;
 * - knows that a zero is always published, so that behind a mark stands at least 1;
 * - cannot tell a small count from a cell that covers it: both carry the same mark, so no upper bound is known.
 * A confidential cell is safe where at least two values of it fit everything published. Sources of the rules: Cox,
 * "Suppression methodology and statistical disclosure control", JASA 1980; Gusfield, "A graph theoretic approach to
 * statistical data security", SIAM J. Comput. 17 (1988); Kelly, Golden and Assad, "Cell suppression", Networks 1992;
 * Fischetti and Salazar, "Solving the cell suppression problem on tabular data with linear constraints", Management
 * Science 2001.
 *
 * Not covered: an interval that is narrow but holds two values; sums of several confidential cells that nobody
 * lists; rows in the order of counts that are marked; a person who knows the own contribution; somebody who runs
 * this program over every possible delivery to see which gives the same marks; numbers that stand in other files
 * than the tables given here.
 */

/**
 * shown: printed, and open to being marked confidential; fixed: public already, cannot be taken back; hidden: counted
 * but printed nowhere, such as a margin of a table without totals.
 */
export type Visibility = 'shown' | 'fixed' | 'hidden';

export interface CountCell {
  /** Says what is counted: the same people in two tables have the same key. */
  readonly key: string;
  /** People, at least 0; undefined where nobody has the number. What cannot occur is 0. */
  readonly value: bigint | undefined;
  /** Counts below it, but not 0, are confidential; absent: the threshold of the options. */
  readonly threshold?: bigint;
  /** Absent: shown. */
  readonly visibility?: Visibility;
}

/**
 * The total is the sum of its parts, which may be totals themselves. A key without a cell is hidden: its count is
 * computed where the relation allows.
 */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface CountTable {
  readonly cells: readonly CountCell[];
  readonly relations: readonly Relation[];
}

export interface ProtectionOptions {
  /** For cells without one of their own; 5 unless given. 0 and 1 protect nothing, 2 cannot be kept. */
  readonly threshold?: bigint;
  /** Elementary steps after which a table is refused as too complex. */
  readonly limit?: number;
}

/** Everybody of a group is in one category, so that a reader who knows a member of the group learns the category. */
export interface LoneCategory {
  readonly total: string;
  readonly cell: string;
}

/**
 * - contradiction: two tables have another count for the same cell;
 * - not-additive: a total is not the sum of its parts;
 * - threshold-too-low: below 2 there is only 1, so that the mark itself tells the count;
 * - already-public: a small count stands in something that is public already;
 * - unprotectable: a confidential cell stays derivable with everything marked that may be;
 * - too-complex: the limit of steps was reached.
 */
export type RefusalReason =
  | 'contradiction'
  | 'not-additive'
  | 'threshold-too-low'
  | 'already-public'
  | 'unprotectable'
  | 'too-complex';

export interface Refusal {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** Keys of the cells that the reason speaks of, in the order of the tables. */
  readonly cells: readonly string[];
}
