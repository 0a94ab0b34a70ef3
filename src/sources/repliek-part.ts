/** Our own part of datapackage.json, under "repliek": strict, every unknown key is a problem. */
import * as z from 'zod';
import type { Report } from '../messages/report.ts';
import { check, type Located } from '../reading/located.ts';
import { salvage } from '../reading/salvage.ts';
import {
  decimals,
  expected,
  isoDate,
  name,
  object,
  oneOf,
  text,
  texts,
  wholeNumber,
} from '../reading/schema.ts';
import { isRecord } from './later-keys.ts';

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
  delivered: object({
    by: text.optional(),
    on: isoDate.optional(),
    /** Folder in `versions/`, and the name and hash of the file in it that was received. */
    version: text.optional(),
    file: text.optional(),
    sha256: text.optional(),
    /** Hash of the data file that was made of it: other data were not delivered so. */
    data: text.optional(),
  }).optional(),
  /** Checked by `coverage.ts`, where the dimensions are known. */
  coverage: z.record(z.string(), z.unknown()).optional(),
  dimensions: z.record(
    ownName,
    object({
      label: text.optional(),
      field: text.optional(),
      yearOf: text.optional(),
      /** Name of a file in data/lookups that leads from the field's codes to other ones. */
      lookup: name.optional(),
      /** A field with several values a row. */
      unnest: text.optional(),
      separator: text.optional(),
    }),
  ),
  measures: z.record(
    ownName,
    object({
      label: text.optional(),
      sum: texts.optional(),
      count: z.literal(true).optional(),
      unit: text.optional(),
      decimals: decimals.optional(),
      /** Rows without a value are left out of a sum, and counted in a note. */
      gaps: z.enum(['skip']).optional(),
      /** A count of people: small ones are confidential. */
      people: z.boolean().optional(),
      threshold: wholeNumber.min(1, expected('whole-number')).max(1000, expected('whole-number')).optional(),
    }),
  ),
  /** Combinations that cannot occur; checked by `impossible.ts`, where the members are known. */
  impossible: z.array(z.record(z.string(), z.unknown())).optional(),
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
  const checked = check(located, whole, [PART], repliekSchema, report);
  if (checked !== undefined) return { part: checked.value, sound: true };
  const usable = salvage(whole, forgivingSchema);
  return usable && { part: usable.value, sound: false };
}
