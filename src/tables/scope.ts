/** What the numbers of a table count, from its plan; docs/formats.md says by which rules. */
import { type MemberKey, OTHERS } from '../document/crosstab.ts';
import {
  bothOf,
  type MeasureScope,
  type Part,
  type Restriction,
  type ScopeDimension,
  type TableScope,
} from '../document/scope.ts';
import { compareKeys } from '../sources/cell-value.ts';
import type { Source, SourceDimension } from '../sources/source.ts';
import { AGENCY } from '../sources/union.ts';
import type { Arrangement } from './arranged.ts';
import type { DimensionFilter } from './filter.ts';
import type { BaseMeasure, Computation, PlannedMeasure } from './measure-plan.ts';
import type { TablePlan } from './plan.ts';
import type { MeasureSpec, TableSpec } from './spec.ts';

/** Whole numbers within these are taken for years. */
const YEARS = { from: 1800, to: 2200 } as const;

export function scopeOf(
  spec: Pick<TableSpec, 'measures'>,
  plan: TablePlan,
  arrangement: Arrangement,
): TableScope {
  const { source, filters } = plan;
  const shown = [...plan.rows, ...(plan.columns === undefined ? [] : [plan.columns])];
  const within = withinOf(source, filters);
  const named = new Set([...shown.map(({ dimension }) => dimension.name), ...within.keys()]);
  const others = othersOf(plan, arrangement);
  return {
    ...originScope(source),
    dimensions: [...named].flatMap((name) => scopeDimension(name, source, shown)),
    within,
    measures: new Map(
      plan.measures.map((measure, index) => [
        measure.id,
        measureScope(spec.measures[index], measure, plan, arrangement, within),
      ]),
    ),
    ...(others === undefined ? {} : { others }),
  };
}

/** Of a whole source, or of a list, whose numbers can only be summed as a whole. */
export function sourceScope(
  source: Source,
  filters: ReadonlyMap<string, DimensionFilter>,
  measures: readonly string[],
): TableScope {
  const within = withinOf(source, filters);
  return {
    ...originScope(source),
    dimensions: [...within.keys()].flatMap((name) => scopeDimension(name, source, [])),
    within,
    measures: new Map(measures.map((id) => [id, { kind: 'value', of: [id], within: new Map() }])),
  };
}

function originScope(
  source: Source,
): Pick<TableScope, 'source' | 'agencies' | 'agencyDimension' | 'coverage'> {
  const agencies = source.united === true ? source.dimensions.get(AGENCY)?.members : undefined;
  return {
    source: source.id,
    agencies: agencies?.map(({ key }) => String(key)) ?? [source.agency.id],
    ...(agencies === undefined ? {} : { agencyDimension: AGENCY }),
    coverage: new Map(
      [...source.coverage].map(([name, coverage]) => [
        name,
        coverage.kind === 'list' ? { in: [...coverage.keys] } : { from: coverage.from, to: coverage.to },
      ]),
    ),
  };
}

function scopeDimension(name: string, source: Source, shown: TablePlan['rows']): readonly ScopeDimension[] {
  const planned = shown.find(({ dimension }) => dimension.name === name);
  const dimension = planned?.dimension ?? source.dimensions.get(name);
  if (dimension === undefined) return [];
  return [{ name, label: planned?.label ?? dimension.label, members: dimension.members }];
}

/** The filters and, for years, how far the data goes: a sum over all years is another one when a year is added. */
function withinOf(source: Source, filters: ReadonlyMap<string, DimensionFilter>): Part {
  const within = new Map<string, Restriction>();
  for (const dimension of source.dimensions.values()) {
    const filter = filters.get(dimension.name);
    const timed = isTimed(dimension, source);
    const restriction =
      filter === undefined ? extentOf(dimension, source, timed) : filterScope(filter, timed);
    if (restriction !== undefined) within.set(dimension.name, restriction);
  }
  return within;
}

/** A dimension of which a source holds a part that grows: years, or what the coverage names. */
function isTimed(dimension: SourceDimension, source: Source): boolean {
  if (isYears(dimension)) return true;
  // The years of the same dates say it already.
  const dated = dimension.type === 'date' && [...source.dimensions.values()].some(isYears);
  return source.coverage.has(dimension.name) && !dated;
}

function isYears({ expands, members }: SourceDimension): boolean {
  return (
    expands &&
    members.length > 0 &&
    members.every(({ key }) => typeof key === 'number' && key >= YEARS.from && key <= YEARS.to)
  );
}

function extentOf(dimension: SourceDimension, source: Source, timed: boolean): Restriction | undefined {
  if (!timed) return undefined;
  const { name, members, type, declared } = dimension;
  const keys = members.map(({ key }) => key);
  if (type === 'date') {
    const sorted = keys.filter((key) => key !== null).sort(compareKeys);
    const [from, to] = [sorted[0], sorted.at(-1)];
    return from === undefined || to === undefined ? undefined : { from, to };
  }
  const coverage = source.coverage.get(name);
  const whole = declared && coverage?.kind === 'list' && keys.every((key) => coverage.keys.has(key));
  if (whole) return undefined;
  return { in: dimension.full === true ? keys : [...keys, null] };
}

/** @returns undefined where the filter lets all through that is known: it then restricts nothing */
function filterScope(filter: DimensionFilter, timed: boolean): Restriction | undefined {
  const { dimension, condition, members } = filter;
  const keys = new Set<MemberKey>(members.map(({ key }) => key));
  const left = dimension.members.filter(({ key }) => !keys.has(key));
  const lacks = !filter.admitsMissing && dimension.full !== true;
  if (left.length === 0 && !lacks && !timed && dimension.endless !== true) return undefined;
  if (condition.kind === 'not' && !timed && !dimension.declared) return { not: left.map(({ key }) => key) };
  if (condition.kind === 'between' && !dimension.expands) return condition.range;
  return { in: filter.admitsMissing && dimension.full !== true ? [...keys, null] : [...keys] };
}

function othersOf(
  { top, rows, filters }: TablePlan,
  arrangement: Arrangement,
): TableScope['others'] | undefined {
  const [row] = rows;
  const keys = arrangement.rows.map(([member]): MemberKey => member?.key ?? null);
  if (top === undefined || row === undefined || !keys.includes(OTHERS)) return undefined;
  const { dimension } = row;
  const without: Restriction = { not: keys.filter((key) => key !== OTHERS) };
  const filter = filters.get(dimension.name);
  const own = filter && filterScope(filter, false);
  const known = dimension.members.map(({ key }) => key);
  return {
    dimension: dimension.name,
    key: OTHERS,
    counts: own === undefined ? without : bothOf(own, without, known),
  };
}

function measureScope(
  spec: MeasureSpec | undefined,
  { computation }: PlannedMeasure,
  plan: TablePlan,
  arrangement: Arrangement,
  table: Part,
): MeasureScope {
  if (spec === undefined) throw new Error('a planned measure without its spec');
  const base = plan.bases[computation.kind === 'ratio' ? computation.dividend : computation.base];
  const within = base === undefined ? new Map() : measurePart(base, plan.source, table);
  switch (spec.kind) {
    case 'measure':
      return { kind: 'value', of: [spec.measure], within };
    case 'ratio':
      return { kind: 'ratio', of: spec.ratio, within };
    case 'mean':
      return { kind: 'mean', of: [spec.mean], within };
    case 'distinct':
      return { kind: 'distinct', of: [spec.distinct], within };
    case 'share':
      return { kind: 'share', of: [spec.share], over: wholeOf(computation, plan), within };
    case 'change': {
      const ends = endsOf(computation, plan, arrangement);
      return { kind: 'change', of: [spec.change], ...(ends === undefined ? {} : { ends }), within };
    }
    default: {
      const unknown: never = spec;
      throw new Error(`unknown measure: ${JSON.stringify(unknown)}`);
    }
  }
}

/** A measure's own filter, with that of the table where both name a dimension. */
function measurePart(base: BaseMeasure, source: Source, table: Part): Part {
  const part = new Map<string, Restriction>();
  for (const [name, filter] of base.filters) {
    const own = filterScope(filter, isTimed(filter.dimension, source));
    const known = filter.dimension.members.map(({ key }) => key);
    const outer = table.get(name);
    if (own !== undefined) part.set(name, outer === undefined ? own : bothOf(outer, own, known));
  }
  return part;
}

function wholeOf(computation: Computation, { rows, columns }: TablePlan): readonly string[] {
  const of = computation.kind === 'share' ? computation.of : 'table';
  const down = rows.map(({ dimension }) => dimension.name);
  const across = columns === undefined ? [] : [columns.dimension.name];
  const over = of === 'column' ? down : of === 'row' ? across : [...down, ...across];
  return [...over].sort();
}

function endsOf(
  computation: Computation,
  { columns }: TablePlan,
  arrangement: Arrangement,
): MeasureScope['ends'] {
  if (computation.kind !== 'change' || columns === undefined) return undefined;
  const at = (end: MemberKey | 'first' | 'last'): MemberKey => {
    const shown = arrangement.columns ?? [];
    return end === 'first' ? (shown[0]?.key ?? null) : end === 'last' ? (shown.at(-1)?.key ?? null) : end;
  };
  const { from, to, as } = computation;
  return { dimension: columns.dimension.name, from: at(from), to: at(to), as };
}
