/** Whether a table can be drawn as a chart, and what of it: its own cells without the totals. */
import { compare, type Decimal, round, significantDigits, toNumber, ZERO } from '../decimal.ts';
import {
  type Chart,
  type ChartKind,
  type ChartLabel,
  type ChartSeries,
  valuesOf,
} from '../document/chart.ts';
import {
  type Cell,
  type Crosstab,
  type CrosstabMeasure,
  hasConfidential,
  type MemberKey,
  OTHERS,
} from '../document/crosstab.ts';

/** What a table spec asks for. */
export interface ChartWish {
  readonly kind: ChartKind;
  /** What stands along the axis; the other side of the table are the series. Absent: as fits the table. */
  readonly categories?: 'rows' | 'columns' | undefined;
  /** Ids of the measures to draw; absent: all. */
  readonly measures?: readonly string[] | undefined;
}

/** Why a table gets no chart. */
export type ChartRefusal =
  | { readonly kind: 'confidential' | 'empty' | 'negative' | 'parts' | 'digits' }
  | { readonly kind: 'measure'; readonly found: string; readonly known: readonly string[] }
  | { readonly kind: 'measures'; readonly known: readonly string[] }
  | { readonly kind: 'units'; readonly units: readonly string[]; readonly known: readonly string[] }
  | { readonly kind: 'one' }
  | { readonly kind: 'series' | 'categories' | 'bars'; readonly count: number; readonly limit: number };

/** What to look at in a chart that is drawn. */
export type ChartDoubt =
  /** Bars lack parts, so that they are no totals. */
  | { readonly kind: 'gaps'; readonly count: number }
  /** Parts that may count the same things twice. */
  | { readonly kind: 'overlap' }
  /** Names that are cut, and that a horizontal chart would show whole. */
  | { readonly kind: 'names'; readonly label: string };

export type PlannedChart =
  | { readonly ok: true; readonly chart: Chart; readonly doubts: readonly ChartDoubt[] }
  | { readonly ok: false; readonly refusal: ChartRefusal };

/** More cannot be told apart, with colour, pattern and mark together. */
const MOST_SERIES = 8;
/** More names do not fit beside an axis of the width (bars: the height) of a page. */
const MOST_CATEGORIES: Readonly<Record<ChartKind, number>> = { column: 30, bar: 40, line: 60, stacked: 30 };
/** More bars beside each other are thinner than a millimetre and a half. */
const MOST_BARS = 100;
/** More digits than Excel, which keeps the numbers of a chart, can hold ("Excel specifications and limits"). */
const MOST_DIGITS = 15;
/** A name of more letters does not stand upright below a column. */
const LONG_NAME = 30;

export function planChart(crosstab: Crosstab, wish: ChartWish): PlannedChart {
  const refuse = (refusal: ChartRefusal): PlannedChart => ({ ok: false, refusal });
  if (hasConfidential(crosstab)) return refuse({ kind: 'confidential' });
  const chosen = chooseMeasures(crosstab, wish);
  if ('kind' in chosen) return refuse(chosen);
  const grid = gridOf(crosstab, chosen);
  const sides = arrange(grid, wish);
  const series = sides.series.map(
    (side, at): ChartSeries => ({
      ...labelOf(side),
      values: sides.categories.map((_, index) => sides.value(index, at)),
    }),
  );
  const { kind } = wish;
  const chart: Chart = {
    kind,
    categories: sides.categories.map(labelOf),
    series,
    timed: isTimed(sides.categories) ? 'categories' : isTimed(sides.series) ? 'series' : 'none',
    valueLabel: valueLabelOf(chosen.measures),
    ...(chosen.unit === undefined ? {} : { unit: chosen.unit }),
    decimals: Math.max(...chosen.measures.map(({ decimals }) => decimals)),
  };
  const refusal = unfit(chart) ?? (kind === 'stacked' ? unfitToStack(chart, chosen.measures) : undefined);
  if (refusal !== undefined) return refuse(refusal);
  const byMeasure = !chosen.dimensioned && chosen.measures.length > 1;
  return { ok: true, chart, doubts: doubtsOf(chart, byMeasure) };
}

interface ChosenMeasures {
  readonly measures: readonly CrosstabMeasure[];
  /** Whether the columns are the members of a dimension, and not the measures. */
  readonly dimensioned: boolean;
  readonly unit?: string | undefined;
}

/** What runs from one column to another stands beside the columns of a dimension, and is no part of the chart. */
function chooseMeasures(
  { columnDimension, columns, measures }: Crosstab,
  wish: ChartWish,
): ChosenMeasures | ChartRefusal {
  const dimensioned = columnDimension !== undefined;
  const drawn = columns.filter(
    ({ kind, member }) => kind === 'cell' && (!dimensioned || member !== undefined),
  );
  const known = measures.filter(({ id }) => drawn.some(({ measure }) => measure === id));
  const ids = known.map(({ id }) => id);
  const unknown = wish.measures?.find((id) => !ids.includes(id));
  if (unknown !== undefined) return { kind: 'measure', found: unknown, known: ids };
  const chosen = known.filter(({ id }) => wish.measures?.includes(id) ?? true);
  if (chosen.length === 0) return { kind: 'empty' };
  if (dimensioned && chosen.length > 1) return { kind: 'measures', known: ids };
  const units = [...new Set(chosen.map(({ unit }) => unit ?? ''))];
  if (units.length > 1) return { kind: 'units', units, known: ids };
  return { measures: chosen, dimensioned, unit: chosen[0]?.unit };
}

/** A row or a column of the table that is no total. */
interface Side {
  readonly label: string;
  /** Of a single dimension; absent where several stand in one label, or a measure. */
  readonly key?: MemberKey | undefined;
}

interface Grid {
  readonly rows: readonly Side[];
  readonly columns: readonly Side[];
  readonly value: (row: number, column: number) => Decimal | undefined;
}

function gridOf(crosstab: Crosstab, { measures, dimensioned }: ChosenMeasures): Grid {
  const { columns, columnDimension, rowDimensions } = crosstab;
  const names = new Map(columnDimension?.members.map(({ key, label }) => [key, label]));
  const wanted = columns.flatMap(({ kind, measure, member, label }, index) => {
    const fits = kind === 'cell' && measures.some(({ id }) => id === measure);
    if (!fits || (dimensioned && member === undefined)) return [];
    const shown = member === undefined ? label : (names.get(member) ?? label);
    return [{ index, label: shown, key: member, decimals: decimalsOf(measures, measure) }];
  });
  const dimensions = rowDimensions.flatMap(({ attribute }, at) => (attribute === true ? [] : [at]));
  const rows: Side[] = [];
  const cells: (readonly Cell[])[] = [];
  for (const row of crosstab.rows) {
    if (row.kind !== 'row') continue;
    const label = dimensions.map((at) => row.labels[at] ?? '').join(', ');
    rows.push({ label, key: dimensions.length === 1 ? row.members[0] : undefined });
    cells.push(row.cells);
  }
  return {
    rows,
    columns: wanted,
    value: (row, column) => {
      const { index, decimals } = wanted[column] ?? {};
      const cell = index === undefined ? undefined : cells[row]?.[index];
      return cell?.kind === 'number' ? round(cell.value, decimals ?? 0) : undefined;
    },
  };
}

function decimalsOf(measures: readonly CrosstabMeasure[], id: string): number {
  return measures.find((measure) => measure.id === id)?.decimals ?? 0;
}

interface Sides {
  readonly categories: readonly Side[];
  readonly series: readonly Side[];
  readonly value: (category: number, series: number) => Decimal | undefined;
}

/**
 * Time runs along an upright chart; else the rows do. Of a single row or column the other side does, since one group
 * compares nothing; but the parts of a single whole can be put on each other.
 */
function arrange({ rows, columns, value }: Grid, { kind, categories }: ChartWish): Sides {
  const alongRows = (): boolean => {
    if (categories !== undefined) return categories === 'rows';
    const single = Math.min(rows.length, columns.length) === 1;
    if (kind !== 'stacked' && single) return columns.length === 1;
    return kind === 'bar' || isTimed(rows) || !isTimed(columns);
  };
  return alongRows()
    ? { categories: rows, series: columns, value }
    : { categories: columns, series: rows, value: (category, series) => value(series, category) };
}

/** Years or dates, or texts that begin with a year ("2019-2020"), each later than the one before. */
function isTimed(sides: readonly Side[]): boolean {
  const keys = sides.map(({ key }) => (key === undefined || key === null ? '' : String(key)));
  return (
    keys.every((key) => /^(?:1[5-9]|20|21)\d\d(?!\d)/.test(key)) &&
    keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key)
  );
}

function labelOf({ label, key }: Side): ChartLabel {
  return { label: label.replace(/\s+/g, ' ').trim(), others: key === OTHERS };
}

function valueLabelOf(measures: readonly CrosstabMeasure[]): string {
  const [first, ...others] = measures;
  if (first === undefined) return '';
  const { label, unit = '' } = first;
  if (others.length > 0) return unit === '%' ? '' : unit;
  return unit !== 'euro' || label.includes(unit) ? label : `${label} (${unit})`;
}

function unfit({ kind, categories, series }: Chart): ChartRefusal | undefined {
  const values = valuesOf({ categories, series });
  if (values.length === 0) return { kind: 'empty' };
  if (values.some(({ value }) => significantDigits(value) > MOST_DIGITS)) return { kind: 'digits' };
  const single = categories.length === 1 && series.length === 1;
  if (single || (kind === 'line' && categories.length === 1)) return { kind: 'one' };
  const counts = [
    { kind: 'series', count: series.length, limit: MOST_SERIES },
    { kind: 'categories', count: categories.length, limit: MOST_CATEGORIES[kind] },
    {
      kind: 'bars',
      count: kind === 'line' || kind === 'stacked' ? 0 : categories.length * series.length,
      limit: MOST_BARS,
    },
  ] as const;
  return counts.find(({ count, limit }) => count > limit);
}

/** Only parts of one whole can be put on each other: counts and sums, or percentages that stay within a hundred. */
function unfitToStack(chart: Chart, measures: readonly CrosstabMeasure[]): ChartRefusal | undefined {
  const { categories, series, unit, decimals } = chart;
  if (series.length === 1) return undefined;
  if (valuesOf(chart).some(({ value }) => compare(value, ZERO) < 0)) return { kind: 'negative' };
  if (measures.every(({ additive }) => additive)) return undefined;
  // Each part may be rounded up by half of its last decimal.
  const most = 100 + (series.length * 10 ** -decimals) / 2;
  const sums = categories.map((_, at) =>
    series.reduce((sum, { values }) => sum + (values[at] === undefined ? 0 : toNumber(values[at])), 0),
  );
  return unit === '%' && sums.every((sum) => sum <= most + 1e-9) ? undefined : { kind: 'parts' };
}

/** For comparing with a limit alone; nothing of it is shown. */
function doubtsOf({ kind, categories, series }: Chart, byMeasure: boolean): readonly ChartDoubt[] {
  const doubts: ChartDoubt[] = [];
  const gaps = categories.length * series.length - valuesOf({ categories, series }).length;
  if (kind === 'stacked' && gaps > 0 && series.length > 1) doubts.push({ kind: 'gaps', count: gaps });
  if (kind === 'stacked' && byMeasure) doubts.push({ kind: 'overlap' });
  const long = categories.find(({ label }) => label.length > LONG_NAME);
  if (kind !== 'bar' && long !== undefined) doubts.push({ kind: 'names', label: long.label });
  return doubts;
}
