/**
 * Frictionless Data Package and Table Schema, as far as deliveries need them. Keys of the standard that we do
 * not use, and other people's own keys, are allowed; constraints and dialect are strict, since a typo there
 * would silently change what a file means.
 *
 * @see https://datapackage.org/standard/table-schema/
 */
import * as z from 'zod';
import { expected, object, oneOf, text, texts, wholeNumber } from '../reading/schema.ts';

const scalar = oneOf(['text', 'number', 'boolean'], [z.string(), z.number(), z.boolean()]);

const missingValues = z.array(
  oneOf(['text'], [z.string(), object({ value: z.string(), label: z.string().optional() })]),
);

const constraintsSchema = object({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  enum: z.array(scalar).min(1, expected('filled-list')).optional(),
  minimum: scalar.optional(),
  maximum: scalar.optional(),
  exclusiveMinimum: scalar.optional(),
  exclusiveMaximum: scalar.optional(),
  pattern: text.optional(),
  minLength: wholeNumber.optional(),
  maxLength: wholeNumber.optional(),
  jsonSchema: z.unknown().optional(),
});

const character = z.string().length(1, expected('character'));

const fieldSchema = z.looseObject({
  name: text,
  type: text.optional(),
  title: text.optional(),
  format: text.optional(),
  constraints: constraintsSchema.optional(),
  categories: z
    .array(
      oneOf(
        ['text', 'number', 'map'],
        [z.string(), z.number(), object({ value: scalar, label: text.optional() })],
      ),
    )
    .min(1, expected('filled-list'))
    .optional(),
  missingValues: missingValues.optional(),
  decimalChar: character.optional(),
  groupChar: character.optional(),
  bareNumber: z.boolean().optional(),
  trueValues: z.array(text).min(1, expected('filled-list')).optional(),
  falseValues: z.array(text).min(1, expected('filled-list')).optional(),
});

const foreignKeySchema = z.looseObject({
  fields: texts,
  /** Another resource of the package; the table itself where it is empty. */
  reference: z.looseObject({ resource: z.string().optional(), fields: texts }),
});

export const tableSchema = z.looseObject({
  fields: z.array(fieldSchema).min(1, expected('filled-list')),
  primaryKey: texts.optional(),
  uniqueKeys: z.array(texts).optional(),
  foreignKeys: z.array(foreignKeySchema).optional(),
  missingValues: missingValues.optional(),
});

const dialectSchema = object({
  $schema: text.optional(),
  title: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  csvddfVersion: oneOf(['text', 'number'], [z.string(), z.number()]).optional(),
  delimiter: character.optional(),
  lineTerminator: z.string().optional(),
  quoteChar: character.optional(),
  doubleQuote: z.boolean().optional(),
  escapeChar: character.optional(),
  nullSequence: z.string().optional(),
  skipInitialSpace: z.boolean().optional(),
  header: z.boolean().optional(),
  commentChar: character.optional(),
  caseSensitiveHeader: z.boolean().optional(),
  sheetName: text.optional(),
  sheetNumber: wholeNumber.min(1, expected('whole-number')).optional(),
});

/** Ways to lay out a header that are in the standard but not read yet. */
export const LATER_DIALECT_KEYS = [
  'headerRows',
  'headerJoin',
  'commentRows',
  'property',
  'itemType',
  'itemKeys',
  'table',
];

export const resourceSchema = z.looseObject({
  name: text.optional(),
  path: text,
  title: text.optional(),
  encoding: text.optional(),
  /** Our own: the file with the delivery's names for our columns and codes. */
  mapping: text.optional(),
  dialect: dialectSchema.optional(),
  schema: tableSchema,
});

export const packageSchema = z.looseObject({
  name: text.optional(),
  title: text.optional(),
  resources: z.array(z.looseObject({ name: text.optional() })).min(1, expected('filled-list')),
});

export type RawField = z.infer<typeof fieldSchema>;
export type RawTableSchema = z.infer<typeof tableSchema>;
export type RawDialect = z.infer<typeof dialectSchema>;
export type RawResource = z.infer<typeof resourceSchema>;
export type RawPackage = z.infer<typeof packageSchema>;
export type RawMissingValues = z.infer<typeof missingValues>;
export type Scalar = z.infer<typeof scalar>;
