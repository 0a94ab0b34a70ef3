/** Table specs: what a table shows, before there is data. docs/formats.md describes the form. */
import * as z from 'zod';
import { CHART_KINDS } from '../document/chart.ts';
import type { Report } from '../messages/report.ts';
import type { Located } from '../reading/located.ts';
import { checkSalvaged } from '../reading/salvage.ts';
import { decimals, expected, object, oneOf, text, texts, wholeNumber } from '../reading/schema.ts';
import { isRecord } from '../sources/later-keys.ts';
import type { ChartWish } from './plan-chart.ts';

export interface DimensionRef {
  readonly dimension: string;
  readonly label?: string | undefined;
}

interface MeasureNames {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly decimals?: number | undefined;
  /** By dimension; checked by `filter.ts`, where the members are known. */
  readonly filter?: Readonly<Record<string, unknown>> | undefined;
}

/** A measure of the source, or one that is computed from such measures. */
export type MeasureSpec = MeasureNames &
  (
    | { readonly kind: 'measure'; readonly measure: string }
    | { readonly kind: 'ratio'; readonly ratio: readonly [string, string] }
    | { readonly kind: 'mean'; readonly mean: string }
    | { readonly kind: 'share'; readonly share: string; readonly of?: 'row' | 'column' | 'table' | undefined }
    | {
        readonly kind: 'change';
        readonly change: string;
        readonly from?: string | number | undefined;
        readonly to?: string | number | undefined;
        readonly as?: 'percent' | 'number' | undefined;
      }
    | { readonly kind: 'distinct'; readonly distinct: string }
  );

const dimensionRef = oneOf(
  ['text', 'map'],
  [
    text.transform((dimension): DimensionRef => ({ dimension })),
    object({ dimension: text, label: text.optional() }),
  ],
);

const member = oneOf(['text', 'number'], [text, z.number()]);

const measureObject = object({
  id: text.optional(),
  label: text.optional(),
  unit: text.optional(),
  decimals: decimals.optional(),
  filter: z.record(z.string(), z.unknown()).optional(),
  measure: text.optional(),
  ratio: z.tuple([text, text]).optional(),
  mean: text.optional(),
  share: text.optional(),
  of: z.enum(['row', 'column', 'table']).optional(),
  change: text.optional(),
  from: member.optional(),
  to: member.optional(),
  as: z.enum(['percent', 'number']).optional(),
  distinct: text.optional(),
});

const measureSpec = oneOf(
  ['text', 'map'],
  [
    text.transform(plainMeasure),
    measureObject.transform((raw, context): MeasureSpec => {
      const measure = toMeasure(raw);
      if (measure !== undefined) return measure;
      context.addIssue({ code: 'custom', message: expected('one-measure') });
      return z.NEVER;
    }),
  ],
);

function plainMeasure(measure: string): MeasureSpec {
  return { kind: 'measure', measure };
}

/** @returns undefined where it is no measure, or several at once, or has keys of another kind */
function toMeasure(raw: z.infer<typeof measureObject>): MeasureSpec | undefined {
  const { measure, ratio, mean, share, of, change, from, to, as, distinct, ...names } = raw;
  const given = [measure, ratio, mean, share, change, distinct].filter((value) => value !== undefined);
  const ofChange = from !== undefined || to !== undefined || as !== undefined;
  const strange = (of !== undefined && share === undefined) || (ofChange && change === undefined);
  if (given.length !== 1 || strange) return undefined;
  if (measure !== undefined) return { kind: 'measure', measure, ...names };
  if (ratio !== undefined) return { kind: 'ratio', ratio, ...names };
  if (mean !== undefined) return { kind: 'mean', mean, ...names };
  if (share !== undefined) return { kind: 'share', share, of, ...names };
  if (change !== undefined) return { kind: 'change', change, from, to, as, ...names };
  return distinct === undefined ? undefined : { kind: 'distinct', distinct, ...names };
}

/** True is the house's own word for it. */
const totalLabel = oneOf(['text', 'boolean'], [text, z.boolean()]);

const chartKind = z.enum(CHART_KINDS);

/** `chart: line`, or with what of the table it draws. */
const chartWish = oneOf(
  ['chart-kind', 'map'],
  [
    chartKind.transform((kind): ChartWish => ({ kind })),
    object({
      type: chartKind,
      categories: z.enum(['rows', 'columns']).optional(),
      measures: texts.optional(),
    }).transform(({ type, ...rest }): ChartWish => ({ kind: type, ...rest })),
  ],
);

/** What every table has, whatever its form. */
const common = {
  title: text,
  source: oneOf(
    ['text', 'list'],
    [text.transform((one): readonly string[] => [one]), z.array(text).min(1, expected('filled-list'))],
  ),
  filter: z.record(z.string(), z.unknown()).optional(),
  notes: texts.optional(),
  place: z.enum(['both', 'annex', 'none']).optional(),
  chart: chartWish.optional(),
};

const specSchema = object({
  ...common,
  rows: oneOf(
    ['text', 'list'],
    [
      dimensionRef.transform((one): readonly DimensionRef[] => [one]),
      z.array(dimensionRef).min(1, expected('filled-list')),
    ],
  ),
  columns: dimensionRef.optional(),
  measures: oneOf(
    ['list', 'text'],
    [
      z.array(measureSpec).min(1, expected('filled-list')),
      text.transform((measure) => [plainMeasure(measure)]),
    ],
  ),
  /** Text columns that belong to the row, by dimension of the source. */
  attributes: z.array(dimensionRef).optional(),
  /** Only the first rows by themselves, the rest as one. */
  top: object({ n: wholeNumber.min(1, expected('whole-number')), others: text.optional() }).optional(),
  order: object({
    by: text,
    descending: z.boolean().optional(),
    at: oneOf(['text', 'number'], [text, z.number()]).optional(),
  }).optional(),
  totals: object({
    rows: totalLabel.optional(),
    columns: totalLabel.optional(),
    subtotals: z.boolean().optional(),
  }).optional(),
});

/** One row for each row of the source. */
const listingSchema = object({
  ...common,
  listing: z.array(dimensionRef).min(1, expected('filled-list')),
  order: object({ by: text, descending: z.boolean().optional() }).optional(),
  /** A list with more rows than this stands in the annex alone. */
  word_limit: wholeNumber.min(0, expected('whole-number')).optional(),
});

export type TableSpec = z.infer<typeof specSchema>;
export type ListingSpec = z.infer<typeof listingSchema>;

export type ParsedSpec = (
  | { readonly kind: 'crosstab'; readonly spec: TableSpec }
  | { readonly kind: 'listing'; readonly spec: ListingSpec }
) & {
  /** False where parts of it were left out because of mistakes: its names can be checked, nothing be computed. */
  readonly sound: boolean;
};

/** @returns what is usable, after reporting every problem; undefined where too little is */
export function parseSpec(located: Located, report: Report): ParsedSpec | undefined {
  if (isRecord(located.raw) && Object.hasOwn(located.raw, 'listing')) {
    const checked = checkSalvaged(located, listingSchema, report);
    const sound = checked?.damaged.size === 0;
    return checked && { kind: 'listing', spec: checked.value, sound };
  }
  const checked = checkSalvaged(located, specSchema, report);
  const sound = checked?.damaged.size === 0;
  return checked && { kind: 'crosstab', spec: checked.value, sound };
}
