/** Our own part of datapackage.json, under "repliek": strict, every unknown key is a problem. */
import * as z from 'zod';
import type { Report } from '../messages/report.ts';
import { check, type Located } from '../reading/located.ts';
import { salvage } from '../reading/salvage.ts';
import { decimals, expected, isoDate, name, object, oneOf, text, texts } from '../reading/schema.ts';
import { isRecord, withoutLaterKeys } from './later-keys.ts';

/** Name of a dimension or measure: any text on one line. */
const ownName = z
  .string()
  .max(100, expected('name'))
  .regex(/^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u, expected('name'));

const scalar = oneOf(['text', 'number', 'boolean'], [text, z.number(), z.boolean()]);

const kind = z.enum(['statistic', 'registrations']);

const repliekSchema = object({
  kind,
  agency: name,
  /** Name of the resource with the data, where there are several. */
  resource: text.optional(),
  synthetic: z.boolean().optional(),
  delivered: object({ by: text.optional(), on: isoDate.optional() }).optional(),
  /** Checked by `coverage.ts`, where the dimensions are known. */
  coverage: z.record(z.string(), z.unknown()).optional(),
  dimensions: z.record(
    ownName,
    object({ field: text.optional(), yearOf: text.optional(), label: text.optional() }),
  ),
  measures: z.record(
    ownName,
    object({
      label: text.optional(),
      sum: texts.optional(),
      count: z.literal(true).optional(),
      unit: text.optional(),
      decimals: decimals.optional(),
    }),
  ),
  published: z
    .array(
      object({
        where: z.record(z.string(), scalar).optional(),
        measure: text,
        value: oneOf(['number'], [z.number(), z.string()]),
        in: text,
      }),
    )
    .optional(),
});

export type RepliekPart = z.infer<typeof repliekSchema>;
export type PublishedEntry = NonNullable<RepliekPart['published']>[number];

/** Where our part stands in the file. */
export const PART = 'repliek';

const LATER_PART_KEYS = ['impossible'];
const LATER_DIMENSION_KEYS = ['lookup', 'unnest', 'separator'];
const LATER_MEASURE_KEYS = ['people', 'threshold'];

export interface ParsedPart {
  readonly part: RepliekPart;
  /** False where something was left out because of mistakes: only its references can be checked. */
  readonly sound: boolean;
}

/** Finds a part with whatever kind and agency, to check the rest of it. */
const forgivingSchema = repliekSchema.extend({ kind: kind.catch('statistic'), agency: name.catch('x') });

/**
 * Checks the part by itself; `descriptor.ts` holds its references against the schema of the data.
 *
 * @returns what is usable, after reporting every problem; undefined where nothing is
 */
export function parseRepliekPart(located: Located, report: Report): ParsedPart | undefined {
  const whole = isRecord(located.raw) ? located.raw[PART] : undefined;
  const outer = withoutLaterKeys(whole, LATER_PART_KEYS, [PART], located, report);
  const dimensions = strippedEntries(outer.raw, 'dimensions', LATER_DIMENSION_KEYS, located, report);
  const measures = strippedEntries(dimensions.raw, 'measures', LATER_MEASURE_KEYS, located, report);
  const checked = check(located, measures.raw, [PART], repliekSchema, report);
  if (checked !== undefined) {
    return { part: checked.value, sound: !outer.found && !dimensions.found && !measures.found };
  }
  const usable = salvage(measures.raw, forgivingSchema);
  return usable && { part: usable.value, sound: false };
}

/** The part with later keys taken out of every entry of one of its blocks. */
function strippedEntries(
  part: unknown,
  block: 'dimensions' | 'measures',
  keys: readonly string[],
  located: Located,
  report: Report,
): { readonly raw: unknown; readonly found: boolean } {
  const entries = isRecord(part) ? part[block] : undefined;
  if (!isRecord(part) || !isRecord(entries)) return { raw: part, found: false };
  let found = false;
  const stripped = Object.entries(entries).map(([name, entry]) => {
    const result = withoutLaterKeys(entry, keys, [PART, block, name], located, report);
    found = found || result.found;
    return [name, result.raw] as const;
  });
  return { raw: { ...part, [block]: Object.fromEntries(stripped) }, found };
}
