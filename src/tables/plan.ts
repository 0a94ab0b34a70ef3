/** A table spec held against its source: every name in it resolved, nothing computed yet. */
import type { Member, MemberKey } from '../document/crosstab.ts';
import type { KeyPath } from '../reading/located.ts';
import { findMember, memberNames } from '../sources/member-name.ts';
import type { Source, SourceDimension } from '../sources/source.ts';
import { type DimensionFilter, type FilterContext, readFilters } from './filter.ts';
import { type PlannedMeasure, type PlannedMeasures, planMeasures } from './measure-plan.ts';
import type { DimensionRef, TableSpec } from './spec.ts';

export interface PlannedDimension {
  readonly dimension: SourceDimension;
  readonly label: string;
  /** In listed order, as far as the filter lets them through. */
  readonly members: readonly Member[];
  readonly admitsMissing: boolean;
}

export interface PlannedAttribute {
  readonly dimension: SourceDimension;
  readonly label: string;
}

export type PlannedOrder =
  | { readonly by: 'listed' | 'label'; readonly descending: boolean }
  | {
      readonly by: 'measure';
      readonly measure: number;
      readonly at?: MemberKey;
      readonly descending: boolean;
    };

export interface TablePlan {
  readonly source: Source;
  readonly rows: readonly PlannedDimension[];
  readonly columns?: PlannedDimension;
  readonly bases: PlannedMeasures['bases'];
  readonly measures: readonly PlannedMeasure[];
  /** Text columns that belong to the row. */
  readonly attributes: readonly PlannedAttribute[];
  readonly top?: { readonly n: number; readonly others: string };
  /** By dimension, also of those that are neither rows nor columns. */
  readonly filters: ReadonlyMap<string, DimensionFilter>;
  readonly order: PlannedOrder;
  readonly totals: { readonly rows?: string; readonly columns?: string; readonly subtotals: boolean };
}

export interface PlanContext extends FilterContext {
  /** The house's own words for a total, and for what is not among the first. */
  readonly totalLabel: string;
  readonly othersLabel: string;
}

/** @returns undefined after reporting every name that is not known and every part that does not fit */
export function planTable(spec: TableSpec, context: PlanContext): TablePlan | undefined {
  const { source } = context;
  const filters = readFilters(spec.filter ?? {}, ['filter'], context);
  const rows = planDimensions(spec, filters ?? new Map(), context);
  const columns = planColumns(spec, filters ?? new Map(), context);
  const planned = planMeasures(spec, context);
  const order = planned && planOrder(spec, planned.measures, context);
  const totals = planTotals(spec, context);
  const attributes = planAttributes(spec, context);
  const top = planTop(spec, context);
  if (!filters || !rows || columns === 'wrong' || !planned || !order || !totals) return undefined;
  if (!attributes || top === 'wrong') return undefined;
  return {
    source,
    rows,
    ...(columns === undefined ? {} : { columns }),
    ...planned,
    attributes,
    ...(top === undefined ? {} : { top }),
    filters,
    order,
    totals,
  };
}

function planAttributes(
  spec: TableSpec,
  { source, located, report }: PlanContext,
): readonly PlannedAttribute[] | undefined {
  const planned = (spec.attributes ?? []).map((wanted, index): PlannedAttribute | undefined => {
    const dimension = source.dimensions.get(wanted.dimension);
    if (dimension !== undefined) return { dimension, label: wanted.label ?? dimension.label };
    const details = { found: wanted.dimension, known: [...source.dimensions.keys()] };
    report.add('dimension-unknown', details, located.place(['attributes', index]));
    return undefined;
  });
  const known = planned.filter((one) => one !== undefined);
  return known.length === planned.length ? known : undefined;
}

function planTop(
  { top, rows }: TableSpec,
  { othersLabel, located, report }: PlanContext,
): TablePlan['top'] | 'wrong' | undefined {
  if (top === undefined) return undefined;
  if (rows.length === 1) return { n: top.n, others: top.others ?? othersLabel };
  report.add('top-unfit', {}, located.keyPlace(['top']));
  return 'wrong';
}

function planDimensions(
  spec: TableSpec,
  filters: ReadonlyMap<string, DimensionFilter>,
  context: PlanContext,
): readonly PlannedDimension[] | undefined {
  const planned = spec.rows.map((row, index) => {
    const at: KeyPath = ['rows', index];
    if (spec.rows.slice(0, index).some((earlier) => earlier.dimension === row.dimension)) {
      context.report.add('dimension-double', { found: row.dimension }, context.located.place(at));
      return undefined;
    }
    return planDimension(row, at, filters, context);
  });
  const known = planned.filter((one) => one !== undefined);
  return known.length === planned.length ? known : undefined;
}

function planColumns(
  spec: TableSpec,
  filters: ReadonlyMap<string, DimensionFilter>,
  context: PlanContext,
): PlannedDimension | 'wrong' | undefined {
  const { columns } = spec;
  if (columns === undefined) return undefined;
  if (spec.rows.some(({ dimension }) => dimension === columns.dimension)) {
    context.report.add('dimension-double', { found: columns.dimension }, context.located.place(['columns']));
    return 'wrong';
  }
  return planDimension(columns, ['columns'], filters, context) ?? 'wrong';
}

function planDimension(
  wanted: DimensionRef,
  path: KeyPath,
  filters: ReadonlyMap<string, DimensionFilter>,
  { source, located, report }: PlanContext,
): PlannedDimension | undefined {
  const dimension = source.dimensions.get(wanted.dimension);
  if (dimension === undefined) {
    const details = { found: wanted.dimension, known: [...source.dimensions.keys()] };
    report.add('dimension-unknown', details, located.place(path));
    return undefined;
  }
  if (dimension.endless === true) {
    report.add('dimension-endless', { dimension: dimension.label }, located.place(path));
    return undefined;
  }
  const filter = filters.get(wanted.dimension);
  return {
    dimension,
    label: wanted.label ?? dimension.label,
    members: filter?.members ?? dimension.members,
    admitsMissing: filter?.admitsMissing ?? true,
  };
}

function planOrder(
  spec: TableSpec,
  measures: readonly PlannedMeasure[],
  context: PlanContext,
): PlannedOrder | undefined {
  const { by = 'listed', at, descending = false } = spec.order ?? {};
  const { located, report } = context;
  if (by === 'listed' || by === 'label') {
    if (at === undefined) return { by, descending };
    report.add('order-at-unfit', { reason: 'no-measure' }, located.keyPlace(['order', 'at']));
    return undefined;
  }
  const measure = measures.findIndex(({ id }) => id === by);
  if (measure < 0) {
    const known = ['listed', 'label', ...measures.map(({ id }) => id)];
    report.add('order-unknown', { found: by, known }, located.place(['order', 'by']));
    return undefined;
  }
  if (at === undefined) return { by: 'measure', measure, descending };
  const columns =
    spec.columns === undefined ? undefined : context.source.dimensions.get(spec.columns.dimension);
  if (columns === undefined) {
    if (spec.columns === undefined) {
      report.add('order-at-unfit', { reason: 'no-columns' }, located.keyPlace(['order', 'at']));
    }
    return undefined;
  }
  const member = findMember(at, columns.members);
  if (member !== undefined) return { by: 'measure', measure, at: member.key, descending };
  if (columns.membersKnown || columns.declared) {
    const details = { dimension: columns.name, found: String(at), known: memberNames(columns.members) };
    report.add('member-unknown', details, located.place(['order', 'at']));
  }
  return undefined;
}

function planTotals(
  spec: TableSpec,
  { totalLabel, located, report }: PlanContext,
): TablePlan['totals'] | undefined {
  const { rows, columns, subtotals = false } = spec.totals ?? {};
  const labelOf = (label: string | boolean | undefined) => (label === true ? totalLabel : label || undefined);
  const [rowLabel, columnLabel] = [labelOf(rows), labelOf(columns)];
  let sound = true;
  if (columnLabel !== undefined && spec.columns === undefined) {
    report.add('totals-columns-unfit', {}, located.keyPlace(['totals', 'columns']));
    sound = false;
  }
  if (subtotals && spec.rows.length < 2) {
    report.add('subtotals-unfit', {}, located.keyPlace(['totals', 'subtotals']));
    sound = false;
  }
  if (!sound) return undefined;
  return {
    ...(rowLabel === undefined ? {} : { rows: rowLabel }),
    ...(columnLabel === undefined ? {} : { columns: columnLabel }),
    subtotals,
  };
}
