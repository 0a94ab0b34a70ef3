/** A table spec held against its source: every name in it resolved, nothing computed yet. */
import type { Member, MemberKey } from '../document/crosstab.ts';
import type { KeyPath } from '../reading/located.ts';
import type { Condition } from '../sources/condition.ts';
import { findMember, memberNames } from '../sources/member-name.ts';
import type { Source, SourceDimension, SourceMeasure } from '../sources/source.ts';
import { type DimensionFilter, type FilterContext, readFilters } from './filter.ts';
import { type DimensionRef, LATER_MEASURE, type MeasureSpec, type TableSpec } from './spec.ts';

export interface PlannedDimension {
  readonly dimension: SourceDimension;
  readonly label: string;
  /** In listed order, as far as the filter lets them through. */
  readonly members: readonly Member[];
  readonly admitsMissing: boolean;
}

export interface PlannedMeasure {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly decimals: number;
  readonly aggregation: SourceMeasure['aggregation'];
  /** Of this measure alone, beside the table's own filter. */
  readonly condition: Condition;
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
  readonly measures: readonly PlannedMeasure[];
  /** By dimension, also of those that are neither rows nor columns. */
  readonly filters: ReadonlyMap<string, DimensionFilter>;
  readonly order: PlannedOrder;
  readonly totals: { readonly rows?: string; readonly columns?: string; readonly subtotals: boolean };
}

export interface PlanContext extends FilterContext {
  /** The house's own word for a total. */
  readonly totalLabel: string;
}

/** @returns undefined after reporting every name that is not known and every part that does not fit */
export function planTable(spec: TableSpec, context: PlanContext): TablePlan | undefined {
  const { source } = context;
  const filters = readFilters(spec.filter ?? {}, ['filter'], context);
  const rows = planDimensions(spec, filters ?? new Map(), context);
  const columns = planColumns(spec, filters ?? new Map(), context);
  const measures = planMeasures(spec, context);
  const order = measures && planOrder(spec, measures, context);
  const totals = planTotals(spec, context);
  if (!filters || !rows || columns === 'wrong' || !measures || !order || !totals) return undefined;
  return { source, rows, ...(columns === undefined ? {} : { columns }), measures, filters, order, totals };
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
  const filter = filters.get(wanted.dimension);
  return {
    dimension,
    label: wanted.label ?? dimension.label,
    members: filter?.members ?? dimension.members,
    admitsMissing: filter?.admitsMissing ?? true,
  };
}

const ALWAYS: Condition = { kind: 'and', conditions: [] };

function planMeasures(spec: TableSpec, context: PlanContext): readonly PlannedMeasure[] | undefined {
  const { located, report } = context;
  const seen = new Set<string>();
  const planned = spec.measures.map((wanted, index) => {
    const at: KeyPath = ['measures', index];
    const measure = planMeasure(wanted, at, context);
    if (measure === undefined) return undefined;
    if (seen.has(measure.id)) {
      report.add('measure-double', { found: measure.id }, located.place(at));
      return undefined;
    }
    seen.add(measure.id);
    return measure;
  });
  const known = planned.filter((one) => one !== undefined);
  return known.length === planned.length ? known : undefined;
}

function planMeasure(wanted: MeasureSpec, at: KeyPath, context: PlanContext): PlannedMeasure | undefined {
  const { source, located, report } = context;
  if (wanted.measure === LATER_MEASURE) return undefined;
  const measure = source.measures.get(wanted.measure);
  if (measure === undefined) {
    const details = { found: wanted.measure, known: [...source.measures.keys()] };
    report.add('measure-unknown', details, located.place(at));
  }
  const filters = readFilters(wanted.filter ?? {}, [...at, 'filter'], context);
  if (measure === undefined || filters === undefined) return undefined;
  const conditions = [...filters.values()].map((one) => one.condition);
  return {
    id: wanted.id ?? measure.id,
    label: wanted.label ?? measure.label,
    ...(measure.unit === undefined ? {} : { unit: measure.unit }),
    decimals: wanted.decimals ?? measure.decimals,
    aggregation: measure.aggregation,
    condition: conditions.length === 0 ? ALWAYS : { kind: 'and', conditions },
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
