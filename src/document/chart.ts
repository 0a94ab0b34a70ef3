/** What is drawn of a table: its own cells without the totals, as they are printed in the table. */
import type { Decimal } from '../decimal.ts';

export const CHART_KINDS = ['column', 'bar', 'line', 'stacked'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** A group along the axis, or a series of values with one place in each group. */
export interface ChartLabel {
  readonly label: string;
  /** All that is not among the first of a table: drawn, but no extreme of its own. */
  readonly others: boolean;
}

export interface ChartSeries extends ChartLabel {
  /** One for each category, rounded as the table prints it; undefined where the table has no number. */
  readonly values: readonly (Decimal | undefined)[];
}

export interface Chart {
  readonly kind: ChartKind;
  readonly categories: readonly ChartLabel[];
  readonly series: readonly ChartSeries[];
  /** Which side is years or dates, from the earliest to the latest. */
  readonly timed: 'categories' | 'series' | 'none';
  /** What the values are, such as "Aantal vormingen"; empty where the series say it. */
  readonly valueLabel: string;
  readonly unit?: string;
  readonly decimals: number;
}

/** What is drawn, as the part of a chart holds it: numbers as in its caches, null where a value is missing. */
export interface ChartContent {
  readonly kind: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Values that are there, with where they stand. */
export function valuesOf({ categories, series }: Pick<Chart, 'categories' | 'series'>): readonly {
  readonly value: Decimal;
  readonly category: ChartLabel;
  readonly series: ChartSeries;
}[] {
  return series.flatMap((one) =>
    categories.flatMap((category, at) => {
      const value = one.values[at];
      return value === undefined ? [] : [{ value, category, series: one }];
    }),
  );
}
