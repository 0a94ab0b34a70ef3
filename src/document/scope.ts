/**
 * What a number of a table counts: whose data, which measure, and which part of it. Two numbers with the same scope
 * are the same figure, whatever the tables look like in which they stand (docs/formats.md, "The same figure").
 */
import type { Member, MemberKey } from './crosstab.ts';

/** The members of one dimension that count; a range holds whatever lies in it, also where the data has nothing there. */
export type Restriction =
  | { readonly in: readonly MemberKey[] }
  | { readonly not: readonly MemberKey[] }
  | { readonly from?: string | number | undefined; readonly to?: string | number | undefined };

/** By dimension; a dimension that is not named counts whole. */
export type Part = ReadonlyMap<string, Restriction>;

/** `value` is a measure of the source itself; all others are computed, and only ever compared with their like. */
export const MEASURE_KINDS = ['value', 'ratio', 'mean', 'share', 'change', 'distinct'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** From which member of a dimension to which one a change runs. */
export interface Ends {
  readonly dimension: string;
  readonly from: MemberKey;
  readonly to: MemberKey;
  readonly as: 'percent' | 'number';
}

/** What is counted or computed, in the names of the source and not those of the table. */
export interface MeasureScope {
  readonly kind: MeasureKind;
  /** Measures of the source; of `distinct`, the dimension. */
  readonly of: readonly string[];
  /** Of a share: the dimensions over which the whole is summed. */
  readonly over?: readonly string[];
  /** Of a change. */
  readonly ends?: Ends;
  /** What the measure's own filter lets through. */
  readonly within: Part;
}

export interface ScopeDimension {
  readonly name: string;
  readonly label: string;
  readonly members: readonly Member[];
}

export interface TableScope {
  /** `agency/dataset`, or several with " + " between them. */
  readonly source: string;
  /** Keys of the agencies whose data it is. */
  readonly agencies: readonly string[];
  /** The dimension that tells several agencies apart. */
  readonly agencyDimension?: string;
  /** Those of the table, and those that its filters name. */
  readonly dimensions: readonly ScopeDimension[];
  /** What all numbers of the table have in common, where a number does not name a member itself. */
  readonly within: Part;
  /** By the measure's id in the table. */
  readonly measures: ReadonlyMap<string, MeasureScope>;
  /** The row of all that is not among the first: its key, and what it counts. */
  readonly others?: { readonly dimension: string; readonly key: MemberKey; readonly counts: Restriction };
  /** For which members the delivery is complete, as far as it says so. */
  readonly coverage: Part;
}

/** What lets both through. @param members all that are known of the dimension, for what has no form of its own */
export function bothOf(a: Restriction, b: Restriction, members: readonly MemberKey[]): Restriction {
  if ('in' in a) return { in: a.in.filter((key) => admits(b, key)) };
  if ('in' in b) return bothOf(b, a, members);
  if ('not' in a && 'not' in b) return { not: [...new Set([...a.not, ...b.not])] };
  return { in: members.filter((key) => admits(a, key) && admits(b, key)) };
}

export function admits(restriction: Restriction, key: MemberKey): boolean {
  if ('in' in restriction) return restriction.in.includes(key);
  if ('not' in restriction) return !restriction.not.includes(key);
  if (key === null) return false;
  const { from, to } = restriction;
  return (from === undefined || key >= from) && (to === undefined || key <= to);
}
