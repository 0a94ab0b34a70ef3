/** Filters of table specs: which members of a dimension count. */
import * as z from 'zod';
import type { Member } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import { check, type KeyPath, type Located } from '../reading/located.ts';
import { expected, object, oneOf, text } from '../reading/schema.ts';
import type { Condition } from '../sources/condition.ts';
import { keyOfType } from '../sources/dimension-plan.ts';
import { findMember, memberNames } from '../sources/member-name.ts';
import { inRange, type KeyRange, readRange, sortedMembers, withRange } from '../sources/ranges.ts';
import type { Source, SourceDimension } from '../sources/source.ts';

export interface DimensionFilter {
  readonly dimension: SourceDimension;
  readonly condition: Condition;
  /** The members that the filter lets through, also years of a range that the source has not. */
  readonly members: readonly Member[];
  /** Whether rows without a value are let through. */
  readonly admitsMissing: boolean;
}

export interface FilterContext {
  readonly source: Source;
  readonly period: { readonly from: number; readonly to: number } | undefined;
  readonly located: Located;
  readonly report: Report;
}

const scalar = oneOf(['text', 'number', 'boolean'], [text, z.number(), z.boolean()]);
const range = object({ from: scalar.optional(), to: scalar.optional() });
const chosen = oneOf(
  ['text', 'list', 'map'],
  [scalar, z.array(scalar).min(1, expected('filled-list')), range],
);
const schema = oneOf(['text', 'list', 'map'], [...chosen.options, object({ not: chosen })]);

type Chosen = z.infer<typeof chosen>;

/** The word for the dossier's period. */
const PERIOD = 'period';

/** @returns undefined after reporting every problem; one filter for each dimension that is named */
export function readFilters(
  raw: Readonly<Record<string, unknown>>,
  path: KeyPath,
  context: FilterContext,
): ReadonlyMap<string, DimensionFilter> | undefined {
  const { source, located, report } = context;
  const filters = new Map<string, DimensionFilter>();
  let sound = true;
  for (const [name, value] of Object.entries(raw)) {
    const at = [...path, name];
    const dimension = source.dimensions.get(name);
    if (dimension === undefined) {
      report.add(
        'dimension-unknown',
        { found: name, known: [...source.dimensions.keys()] },
        located.keyPlace(at),
      );
    }
    const filter = dimension && readFilter(value, dimension, at, context);
    if (filter === undefined) sound = false;
    else filters.set(name, filter);
  }
  return sound ? filters : undefined;
}

function readFilter(
  raw: unknown,
  dimension: SourceDimension,
  path: KeyPath,
  context: FilterContext,
): DimensionFilter | undefined {
  const value = check(context.located, raw, path, schema, context.report)?.value;
  if (value === undefined) return undefined;
  if (typeof value === 'object' && 'not' in value) {
    const positive = readChosen(value.not, dimension, [...path, 'not'], context);
    if (positive === undefined) return undefined;
    const excluded = new Set(positive.members.map((member) => member.key));
    return {
      dimension,
      condition: { kind: 'not', condition: positive.condition },
      members: dimension.members.filter((member) => !excluded.has(member.key)),
      admitsMissing: true,
    };
  }
  return readChosen(value, dimension, path, context);
}

function readChosen(
  value: Chosen,
  dimension: SourceDimension,
  path: KeyPath,
  context: FilterContext,
): DimensionFilter | undefined {
  if (value === PERIOD) {
    const { period, report, located } = context;
    if (period === undefined) report.add('period-missing', {}, located.place(path));
    return period && rangeFilter(dimension, period, { from: path, to: path }, context);
  }
  if (typeof value === 'object' && !Array.isArray(value)) {
    return rangeFilter(dimension, value, { from: [...path, 'from'], to: [...path, 'to'] }, context);
  }
  const wanted = Array.isArray(value) ? value : [value];
  const members = wanted.map((found, index) =>
    chosenMember(found, dimension, Array.isArray(value) ? [...path, index] : path, context),
  );
  const known = members.filter((member) => member !== undefined);
  if (known.length < members.length) return undefined;
  const keys = new Set(known.map((member) => member.key));
  const listed = dimension.members.filter((member) => keys.has(member.key));
  const added = known.filter((member) => !dimension.members.some(({ key }) => key === member.key));
  return {
    dimension,
    condition: { kind: 'in', dimension, keys: [...keys] },
    members: dimension.expands ? sortedMembers([...listed, ...added]) : [...listed, ...added],
    admitsMissing: false,
  };
}

function rangeFilter(
  dimension: SourceDimension,
  ends: z.infer<typeof range>,
  paths: { readonly from: KeyPath; readonly to: KeyPath },
  context: FilterContext,
): DimensionFilter | undefined {
  const found = readRange(dimension, ends, paths, context.located, context.report);
  if (found === undefined) return undefined;
  const members = dimension.expands
    ? withRange(dimension.members, closedRange(found, dimension))
    : dimension.members;
  return {
    dimension,
    condition: { kind: 'between', dimension, range: found },
    members: members.filter(({ key }) => key !== null && inRange(key, found)),
    admitsMissing: false,
  };
}

/** An open end of a range of years is where the known years end. */
function closedRange(found: KeyRange, { members }: SourceDimension): KeyRange {
  const first = members[0]?.key ?? undefined;
  const last = members.at(-1)?.key ?? undefined;
  const from = found.from ?? first;
  const to = found.to ?? last;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function chosenMember(
  found: string | number | boolean,
  dimension: SourceDimension,
  path: KeyPath,
  { located, report }: FilterContext,
): Member | undefined {
  const member = findMember(found, dimension.members);
  if (member !== undefined) return member;
  // A year that the source has not is still a year; and unread data proves nothing.
  const free = dimension.expands || !(dimension.membersKnown || dimension.declared);
  const key = free ? keyOfType(found, dimension.type) : undefined;
  if (key !== undefined) return { key, label: String(key) };
  const details = { dimension: dimension.name, found: String(found), known: memberNames(dimension.members) };
  report.add('member-unknown', details, located.place(path));
  return undefined;
}

/** The members that a filter asks for by name or range and for which the delivery is not complete. */
export function uncoveredMembers(filter: DimensionFilter, source: Source): readonly Member[] {
  if (filter.condition.kind === 'not') return [];
  return filter.members.filter(({ key }) => !source.covers(new Map([[filter.dimension.name, key]])));
}
