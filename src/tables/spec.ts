/** Table specs: what a table shows, before there is data. docs/formats.md describes the form. */
import * as z from 'zod';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import { checkSalvaged } from '../reading/salvage.ts';
import { decimals, expected, object, oneOf, text, texts } from '../reading/schema.ts';
import { isRecord, withoutLaterKeys } from '../sources/later-keys.ts';

export interface DimensionRef {
  readonly dimension: string;
  readonly label?: string | undefined;
}

/** A measure of the source, or one with another name, other decimals or a filter of its own. */
export interface MeasureSpec {
  readonly measure: string;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly decimals?: number | undefined;
  /** By dimension; checked by `filter.ts`, where the members are known. */
  readonly filter?: Readonly<Record<string, unknown>> | undefined;
}

const dimensionRef = oneOf(
  ['text', 'map'],
  [
    text.transform((dimension): DimensionRef => ({ dimension })),
    object({ dimension: text, label: text.optional() }),
  ],
);

const measureSpec = oneOf(
  ['text', 'map'],
  [
    text.transform((measure): MeasureSpec => ({ measure })),
    object({
      id: text.optional(),
      measure: text,
      label: text.optional(),
      decimals: decimals.optional(),
      filter: z.record(z.string(), z.unknown()).optional(),
    }),
  ],
);

/** True is the house's own word for it. */
const totalLabel = oneOf(['text', 'boolean'], [text, z.boolean()]);

const specSchema = object({
  title: text,
  source: text,
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
      text.transform((measure): readonly MeasureSpec[] => [{ measure }]),
    ],
  ),
  filter: z.record(z.string(), z.unknown()).optional(),
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
  notes: texts.optional(),
  place: z.enum(['both', 'annex', 'none']).optional(),
});

export type TableSpec = z.infer<typeof specSchema>;

/** Parts of the form that this version cannot compute yet. */
const LATER_KEYS = ['attributes', 'top', 'chart', 'word_limit'];
const LATER_MEASURE_KEYS = ['ratio', 'mean', 'share', 'of', 'change', 'from', 'to', 'as', 'distinct', 'unit'];

/** Stands for a measure that cannot be computed yet, which was reported; no source has one of this name. */
export const LATER_MEASURE = '\n';

export interface ParsedSpec {
  readonly spec: TableSpec;
  /** False where parts of it were left out because of mistakes: its names can be checked, nothing be computed. */
  readonly sound: boolean;
}

/** @returns what is usable, after reporting every problem; undefined where too little is */
export function parseSpec(located: Located, report: Report): ParsedSpec | undefined {
  const { raw } = located;
  // A listing has other keys altogether, and a union of sources is no text: nothing else can be said of these.
  for (const key of ['listing', 'source']) {
    if (!isRecord(raw) || !Object.hasOwn(raw, key)) continue;
    if (key === 'listing' || Array.isArray(raw[key])) {
      report.add('not-yet', { key: key === 'listing' ? key : 'source: […]' }, located.keyPlace([key]));
      return undefined;
    }
  }
  const outer = withoutLaterKeys(raw, LATER_KEYS, [], located, report);
  const measures = strippedMeasures(outer.raw, located, report);
  const checked = checkSalvaged({ ...located, raw: measures.raw }, specSchema, report);
  if (checked === undefined) return undefined;
  const sound = checked.damaged.size === 0 && !outer.found && !measures.found;
  return { spec: checked.value, sound };
}

function strippedMeasures(
  raw: unknown,
  located: Located,
  report: Report,
): { readonly raw: unknown; readonly found: boolean } {
  if (!isRecord(raw) || !Array.isArray(raw['measures'])) return { raw, found: false };
  let found = false;
  const measures = raw['measures'].map((measure: unknown, index) => {
    const path: KeyPath = ['measures', index];
    const result = withoutLaterKeys(measure, LATER_MEASURE_KEYS, path, located, report);
    found = found || result.found;
    return result.found ? LATER_MEASURE : result.raw;
  });
  return { raw: { ...raw, measures }, found };
}
