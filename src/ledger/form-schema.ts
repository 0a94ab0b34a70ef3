/** The form of a file with figures that are typed over; docs/formats.md describes it. */
import * as z from 'zod';
import { MEASURE_KINDS } from '../document/scope.ts';
import { decimals, expected, isoDate, name, object, oneOf, text } from '../reading/schema.ts';

const numberText = oneOf(['text', 'whole-number'], [text, z.number().int().transform(String)]);
const memberName = oneOf(['text', 'number'], [text, z.number()]);
const typedNumber = oneOf(['number', 'text'], [z.number(), text, z.null()]);

/** One member, a list, a range of years, or all but some. */
const members = [memberName, z.array(memberName).min(1, expected('filled-list'))] as const;
const range = object({ from: memberName, to: memberName });
const within = oneOf(
  ['text', 'list', 'map'],
  [...members, range, object({ not: oneOf(['text', 'list'], members) })],
);

const measure = object({
  id: text,
  label: text.optional(),
  unit: text.optional(),
  decimals: decimals.optional(),
  kind: z.enum(MEASURE_KINDS).exclude(['share', 'change']).optional(),
  of: z.array(text).min(1, expected('filled-list')).optional(),
});

/** Printed name → key in the data, where these are not the same. */
const keys = z.record(z.string(), memberName).optional();

const tableSchema = object({
  id: name.optional(),
  label: text,
  title: text,
  agency: name,
  source: text.optional(),
  measures: z.array(measure).min(1, expected('filled-list')),
  rows: object({ dimension: text, label: text.optional(), total: text.optional(), members: keys }).optional(),
  columns: object({
    dimension: text,
    label: text.optional(),
    listed: z.array(memberName).min(1, expected('filled-list')),
    total: memberName.optional(),
    members: keys,
  }).optional(),
  within: z.record(z.string(), within).optional(),
  figures: z.record(z.string(), oneOf(['number', 'list'], [typedNumber, z.array(typedNumber)])),
});

export const formSchema = object({
  /** Name in the ledger; else the year of the question and its number. */
  dossier: name.optional(),
  question: object({
    house: name.optional(),
    session: text.optional(),
    minister: text,
    number: numberText,
    date: isoDate,
    title: text.optional(),
  }),
  published: isoDate.optional(),
  tables: z.array(tableSchema).optional(),
  facts: z
    .array(
      object({
        set: name,
        fact: text,
        value: typedNumber,
        unit: text.optional(),
        decimals: decimals.optional(),
      }),
    )
    .optional(),
});

export type FormTable = z.infer<typeof tableSchema>;
export type FormWithin = z.infer<typeof within>;
export type FormFact = NonNullable<z.infer<typeof formSchema>['facts']>[number];
