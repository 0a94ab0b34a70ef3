/** Ranges of years, numbers and dates, as coverage and filters write them. */
import type { Member } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import { compareKeys } from './cell-value.ts';
import { keyOfType } from './dimension-plan.ts';
import type { DimensionType } from './source.ts';

/** Both ends are part of it; an open end is absent. */
export interface KeyRange {
  readonly from?: string | number;
  readonly to?: string | number;
}

type Scalar = string | number | boolean;

export interface RangeDimension {
  readonly name: string;
  readonly type: DimensionType;
  /** Every whole number of a range becomes a member. */
  readonly expands: boolean;
}

/** A range with more members than this is a mistake (2106-2020, or a code of millions), not a table. */
const MAX_MEMBERS = 1000;

/**
 * Reports ends that are no value of the dimension, a range that runs backwards, one that is too wide, and one over
 * a dimension that has no order.
 *
 * @param paths where the ends stand
 */
export function readRange(
  dimension: RangeDimension,
  ends: { readonly from?: Scalar | undefined; readonly to?: Scalar | undefined },
  paths: { readonly from: KeyPath; readonly to: KeyPath },
  located: Located,
  report: Report,
): KeyRange | undefined {
  const { name, type, expands } = dimension;
  if (type === 'text' || type === 'boolean') {
    report.add('range-unfit', { dimension: name }, located.place(paths.from));
    return undefined;
  }
  const end = (which: 'from' | 'to'): string | number | undefined => {
    const value = ends[which];
    if (value === undefined) return undefined;
    const key = keyOfType(value, type);
    if (key === undefined) {
      report.add('member-type', { dimension: name, found: String(value), type }, located.place(paths[which]));
    }
    return key;
  };
  const [from, to] = [end('from'), end('to')];
  const wrong =
    (ends.from !== undefined && from === undefined) || (ends.to !== undefined && to === undefined);
  if (wrong) return undefined;
  if (from !== undefined && to !== undefined && compareKeys(from, to) > 0) {
    report.add('range-order', { from: String(from), to: String(to) }, located.place(paths.from));
    return undefined;
  }
  if (expands && from !== undefined && to !== undefined && Number(to) - Number(from) >= MAX_MEMBERS) {
    const details = { from: String(from), to: String(to), limit: MAX_MEMBERS };
    report.add('range-wide', details, located.place(paths.from));
    return undefined;
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

export function inRange(key: string | number, range: KeyRange): boolean {
  return (
    (range.from === undefined || compareKeys(key, range.from) >= 0) &&
    (range.to === undefined || compareKeys(key, range.to) <= 0)
  );
}

/** Every whole number of a closed range, with those before it; for other ranges only those before it. */
export function withRange(members: readonly Member[], range: KeyRange): readonly Member[] {
  if (typeof range.from !== 'number' || typeof range.to !== 'number') return members;
  const byKey = new Map(members.map((member) => [member.key, member]));
  for (let key = range.from; key <= range.to; key += 1) {
    if (!byKey.has(key)) byKey.set(key, { key, label: String(key) });
  }
  return sortedMembers([...byKey.values()]);
}

/** Numbers and dates ascending. */
export function sortedMembers(members: readonly Member[]): readonly Member[] {
  return [...members].sort((a, b) => compareKeys(a.key ?? '', b.key ?? ''));
}
