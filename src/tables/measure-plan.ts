/** The measures of a table spec held against its source: what the store adds up, and what is computed from that. */
import type { MemberKey } from '../document/crosstab.ts';
import type { KeyPath } from '../reading/located.ts';
import type { Condition } from '../sources/condition.ts';
import { findMember, memberNames } from '../sources/member-name.ts';
import type { Aggregation, SourceDimension, SourceMeasure } from '../sources/source.ts';
import { type DimensionFilter, type FilterContext, readFilters } from './filter.ts';
import type { MeasureSpec, TableSpec } from './spec.ts';

/** What the store adds up or counts for every group of a table. */
export interface BaseMeasure {
  readonly aggregation: Aggregation;
  /** Rows that count for this measure alone, beside the table's own filter. */
  readonly condition: Condition;
  /** The same, by dimension. */
  readonly filters: ReadonlyMap<string, DimensionFilter>;
  /** A count of people with small counts confidential. */
  readonly people?: { readonly threshold: number };
}

/** How a measure comes from base measures, which are named by their index in the plan. */
export type Computation =
  | { readonly kind: 'base'; readonly base: number }
  | { readonly kind: 'ratio'; readonly dividend: number; readonly divisor: number }
  | { readonly kind: 'share'; readonly base: number; readonly of: 'row' | 'column' | 'table' }
  | {
      readonly kind: 'change';
      readonly base: number;
      readonly from: MemberKey | 'first' | 'last';
      readonly to: MemberKey | 'first' | 'last';
      readonly as: 'percent' | 'number';
    };

export interface PlannedMeasure {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly decimals: number;
  /** A total is the sum of its cells. */
  readonly additive: boolean;
  readonly computation: Computation;
}

export interface PlannedMeasures {
  readonly bases: readonly BaseMeasure[];
  readonly measures: readonly PlannedMeasure[];
}

const ALWAYS: Condition = { kind: 'and', conditions: [] };
const PERCENT = '%';

/** @returns undefined after reporting every problem */
export function planMeasures(spec: TableSpec, context: FilterContext): PlannedMeasures | undefined {
  const planner = new MeasurePlanner(spec, context);
  const { located, report } = context;
  const seen = new Set<string>();
  const planned = spec.measures.map((wanted, index) => {
    const at: KeyPath = ['measures', index];
    const measure = planner.plan(wanted, at);
    if (measure === undefined) return undefined;
    if (seen.has(measure.id)) {
      report.add('measure-double', { found: measure.id }, located.place(at));
      return undefined;
    }
    seen.add(measure.id);
    return measure;
  });
  const known = planned.filter((one) => one !== undefined);
  return known.length === planned.length ? { bases: planner.bases, measures: known } : undefined;
}

class MeasurePlanner {
  readonly bases: BaseMeasure[] = [];

  constructor(
    private readonly spec: TableSpec,
    private readonly context: FilterContext,
  ) {}

  plan(wanted: MeasureSpec, at: KeyPath): PlannedMeasure | undefined {
    const filters = readFilters(wanted.filter ?? {}, [...at, 'filter'], this.context);
    if (filters === undefined) return undefined;
    const conditions = [...filters.values()].map((one) => one.condition);
    const condition: Condition = conditions.length === 0 ? ALWAYS : { kind: 'and', conditions };
    const only: Only = { condition, filters };
    switch (wanted.kind) {
      case 'measure': {
        const measure = this.source(wanted.measure, [...at, 'measure'], at);
        if (measure === undefined) return undefined;
        const computation = { kind: 'base', base: this.base(measure, only) } as const;
        return this.named(wanted, measure, { computation, additive: true });
      }
      case 'distinct': {
        const dimension = this.dimension(wanted.distinct, [...at, 'distinct']);
        if (dimension === undefined) return undefined;
        const { expression, unnest } = dimension;
        const aggregation: Aggregation =
          unnest === undefined
            ? { kind: 'distinct', expression }
            : { kind: 'distinct', expression: unnest, list: true };
        const computation = { kind: 'base', base: this.base({ aggregation }, only) } as const;
        return this.named(wanted, { label: dimension.label, decimals: 0 }, { computation, additive: false });
      }
      case 'ratio': {
        const [over, under] = wanted.ratio;
        const dividend = this.source(over, [...at, 'ratio', 0]);
        const divisor = this.source(under, [...at, 'ratio', 1]);
        if (dividend === undefined || divisor === undefined) return undefined;
        const computation = {
          kind: 'ratio',
          dividend: this.base(dividend, only),
          divisor: this.base(onlyWhereKnown(divisor, dividend.aggregation), only),
        } as const;
        return this.named(wanted, { label: wanted.id ?? '', decimals: 1 }, { computation, additive: false });
      }
      case 'mean': {
        const measure = this.source(wanted.mean, [...at, 'mean']);
        if (measure === undefined) return undefined;
        const computation = {
          kind: 'ratio',
          dividend: this.base(measure, only),
          divisor: this.base(onlyWhereKnown({ aggregation: { kind: 'count' } }, measure.aggregation), only),
        } as const;
        const unit = measure.unit === undefined ? {} : { unit: measure.unit };
        return this.named(
          wanted,
          { label: measure.label, decimals: 1, ...unit },
          { computation, additive: false },
        );
      }
      case 'share': {
        const measure = this.source(wanted.share, [...at, 'share']);
        if (measure === undefined) return undefined;
        const computation = {
          kind: 'share',
          base: this.base(measure, only),
          of: wanted.of ?? 'column',
        } as const;
        const given = { label: measure.label, decimals: 0, unit: PERCENT };
        return this.named(wanted, given, { computation, additive: false });
      }
      case 'change':
        return this.change(wanted, at, only);
      default: {
        const unknown: never = wanted;
        throw new Error(`unknown measure: ${JSON.stringify(unknown)}`);
      }
    }
  }

  private change(
    wanted: Extract<MeasureSpec, { kind: 'change' }>,
    at: KeyPath,
    only: Only,
  ): PlannedMeasure | undefined {
    const { source, located, report } = this.context;
    const measure = this.source(wanted.change, [...at, 'change']);
    const { columns } = this.spec;
    if (columns === undefined) {
      report.add('change-unfit', {}, located.keyPlace([...at, 'change']));
      return undefined;
    }
    const dimension = source.dimensions.get(columns.dimension);
    const end = (which: 'from' | 'to', fallback: 'first' | 'last'): MemberKey | undefined => {
      const found = wanted[which] ?? fallback;
      if (found === 'first' || found === 'last' || dimension === undefined) return found;
      const member = findMember(found, dimension.members);
      if (member === undefined && (dimension.membersKnown || dimension.declared)) {
        const known = ['first', 'last', ...memberNames(dimension.members)];
        const details = { dimension: dimension.name, found: String(found), known };
        report.add('member-unknown', details, located.place([...at, which]));
      }
      return member?.key;
    };
    const [from, to] = [end('from', 'first'), end('to', 'last')];
    if (measure === undefined || from === undefined || to === undefined) return undefined;
    const as = wanted.as ?? 'percent';
    const unit =
      as === 'percent' ? { unit: PERCENT } : measure.unit === undefined ? {} : { unit: measure.unit };
    const decimals = as === 'percent' ? 0 : measure.decimals;
    const computation = {
      kind: 'change',
      base: this.base(measure, only),
      from,
      to,
      as,
    } as const;
    return this.named(wanted, { label: measure.label, decimals, ...unit }, { computation, additive: false });
  }

  /** The base measure's index; the same one is computed once. */
  private base({ aggregation, people }: Counted, only: Only): number {
    const wanted = JSON.stringify([aggregation, only.condition]);
    const known = this.bases.findIndex((one) => JSON.stringify([one.aggregation, one.condition]) === wanted);
    if (known >= 0) return known;
    this.bases.push({ aggregation, ...only, ...(people === undefined ? {} : { people }) });
    return this.bases.length - 1;
  }

  private named(
    wanted: MeasureSpec,
    given: {
      readonly label: string;
      readonly decimals: number;
      readonly unit?: string;
      readonly id?: string;
    },
    rest: Pick<PlannedMeasure, 'computation' | 'additive'>,
  ): PlannedMeasure {
    const unit = wanted.unit ?? given.unit;
    return {
      id: wanted.id ?? given.id ?? '',
      label: wanted.label ?? given.label,
      ...(unit === undefined ? {} : { unit }),
      decimals: wanted.decimals ?? given.decimals,
      ...rest,
    };
  }

  /** @param at where the name stands; or `fallback`, where the measure is a name alone */
  private source(name: string, at: KeyPath, fallback: KeyPath = at): SourceMeasure | undefined {
    const { source, located, report } = this.context;
    const measure = source.measures.get(name);
    if (measure === undefined) {
      const place = located.place(at);
      const found = { found: name, known: [...source.measures.keys()] };
      report.add('measure-unknown', found, place.line === undefined ? located.place(fallback) : place);
    }
    return measure;
  }

  private dimension(name: string, at: KeyPath): SourceDimension | undefined {
    const { source, located, report } = this.context;
    const dimension = source.dimensions.get(name);
    if (dimension === undefined) {
      report.add(
        'dimension-unknown',
        { found: name, known: [...source.dimensions.keys()] },
        located.place(at),
      );
    }
    return dimension;
  }
}

type Counted = Pick<SourceMeasure, 'aggregation' | 'people'>;
type Only = Pick<BaseMeasure, 'condition' | 'filters'>;

/** Of rows that lack the dividend, the divisor does not count either: a cost per training is over known costs. */
function onlyWhereKnown(divisor: Counted, dividend: Aggregation): Counted {
  if (dividend.kind !== 'sum' || dividend.gaps !== 'skip') return divisor;
  return { ...divisor, aggregation: { ...divisor.aggregation, where: dividend.expressions } };
}
