/**
 * The ledger: what was published, one file for each publication or correction, `data/ledger/<id>.json`. A file is
 * written once and never changed. docs/formats.md describes it.
 */
import * as z from 'zod';
import { parseDecimal } from '../decimal.ts';
import { MEASURE_KINDS } from '../document/scope.ts';
import type { Report } from '../messages/report.ts';
import { readStructured } from '../reading/located.ts';
import { anyText, decimals, expected, isoDate, object, oneOf, text, wholeNumber } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';

const key = oneOf(['text', 'number'], [anyText, z.number(), z.null()]);
const end = oneOf(['text', 'number'], [text, z.number()]);

export const restrictionSchema = oneOf(
  ['map'],
  [
    object({ in: z.array(key) }),
    object({ not: z.array(key) }),
    object({ from: end.optional(), to: end.optional() }),
  ],
);
const part = z.record(z.string(), restrictionSchema);

export const numberAsText = z
  .string()
  .refine((value) => parseDecimal(value) !== undefined, expected('number'));

export const questionSchema = object({
  house: text.optional(),
  session: text.optional(),
  /** Full name of the minister who answers. */
  minister: text,
  number: text,
  date: isoDate,
  title: anyText.optional(),
});

export const measureSchema = object({
  id: text,
  label: anyText,
  unit: text.optional(),
  /** With how many decimals its numbers were published. */
  decimals,
  kind: z.enum(MEASURE_KINDS),
  of: z.array(text),
  over: z.array(text).optional(),
  ends: object({ dimension: text, from: key, to: key, as: z.enum(['percent', 'number']) }).optional(),
  within: part.optional(),
});

const figureSchema = object({
  measure: text,
  where: z.record(z.string(), oneOf(['text', 'number'], [anyText, z.number(), z.null(), restrictionSchema])),
  value: numberAsText,
  /** Where it stood for readers. */
  row: anyText.optional(),
  column: anyText.optional(),
  /** Of a number in a sentence: the item of the answer, and its own number of decimals. */
  item: anyText.optional(),
  decimals: decimals.optional(),
});

const figures = z.array(figureSchema);
type Figures = z.infer<typeof figures>;

/** The same question as the schema's, without a word about what is wrong: a ledger holds tens of thousands. */
const quickFigures = z.custom<Figures>((found) => Array.isArray(found) && found.every(isFigure));

const tableSchema = (list: z.ZodType<Figures>) =>
  object({
    id: text,
    /** "Tabel 4"; absent where only sentences use the table. */
    label: text.optional(),
    title: anyText,
    source: text.optional(),
    agencies: z.array(text).min(1, expected('filled-list')),
    agency_dimension: text.optional(),
    synthetic: z.boolean().optional(),
    period: object({ from: wholeNumber, to: wholeNumber }).optional(),
    coverage: part.optional(),
    dimensions: z.array(
      object({ name: text, label: anyText, members: z.array(object({ key, label: anyText })) }),
    ),
    within: part,
    measures: z.array(measureSchema),
    figures: list,
  });

const factSchema = object({
  set: text,
  fact: text,
  value: numberAsText,
  unit: text.optional(),
  decimals: decimals.optional(),
  item: anyText.optional(),
});

export const VERSION = 1;

const entrySchema = (list: z.ZodType<Figures>) =>
  object({
    version: z.literal(VERSION),
    id: text,
    question: questionSchema,
    /** The day on which the answer was given; absent where nobody knows. */
    published: isoDate.optional(),
    /** Made by a build, or entered by hand. */
    origin: z.enum(['build', 'entered']),
    /** In place of which publication, and why. */
    correction: object({ of: text, reason: text }).optional(),
    files: z.array(
      object({
        path: text,
        sha256: text,
        bytes: wholeNumber,
        edited: z.boolean().optional(),
        /** Question and answer in one document. */
        form: z.literal('publication').optional(),
      }),
    ),
    sources: z.array(object({ source: text.optional(), file: text, sha256: text, version: text.optional() })),
    tables: z.array(tableSchema(list)),
    facts: z.array(factSchema),
  });

const strict = entrySchema(figures);
const quick = entrySchema(quickFigures);

export type LedgerEntry = z.infer<typeof strict>;
export type LedgerTable = LedgerEntry['tables'][number];
export type LedgerMeasure = LedgerTable['measures'][number];
export type LedgerFigure = LedgerTable['figures'][number];
export type LedgerFact = LedgerEntry['facts'][number];
export type LedgerQuestion = LedgerEntry['question'];

export function countFigures({ tables, facts }: Pick<LedgerEntry, 'tables' | 'facts'>): number {
  return tables.reduce((sum, table) => sum + table.figures.length, facts.length);
}

/** @returns undefined after reporting what is wrong, with line and column */
export function parseEntry(source: Pick<TextFile, 'file' | 'text'>, report: Report): LedgerEntry | undefined {
  const plain = parseJson(source.text);
  const checked = plain === undefined ? undefined : quick.safeParse(plain.value);
  // The quick way knows no places: a file with mistakes is read once more.
  return checked?.success === true ? checked.data : readStructured(source, strict, report)?.value;
}

const FIGURE_KEYS = new Set(Object.keys(figureSchema.shape));

function isFigure(found: unknown): boolean {
  if (!isRecord(found)) return false;
  const { measure, where, value, row, column, item, decimals: places } = found;
  return (
    Object.keys(found).every((name) => FIGURE_KEYS.has(name)) &&
    typeof measure === 'string' &&
    measure !== '' &&
    typeof value === 'string' &&
    parseDecimal(value) !== undefined &&
    [row, column, item].every((one) => one === undefined || typeof one === 'string') &&
    (places === undefined || decimals.safeParse(places).success) &&
    isRecord(where) &&
    Object.values(where).every(isWhere)
  );
}

function isWhere(found: unknown): boolean {
  if (typeof found === 'string' || typeof found === 'number' || found === null) return true;
  return restrictionSchema.safeParse(found).success;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** The file's text: one line for each figure and member, so that a person can read it. */
export function entryText(entry: LedgerEntry): string {
  return `${jsonLines(entry, '')}\n`;
}

/** Lists of blocks over several lines, whatever is in them on one. */
function jsonLines(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null || isLeaf(value)) return JSON.stringify(value);
  const inner = `${indent} `;
  const lines = Array.isArray(value)
    ? value.map((one) => `${inner}${jsonLines(one, inner)}`)
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([name, one]) => `${inner}${JSON.stringify(name)}: ${jsonLines(one, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** A block without lists of blocks in it. */
function isLeaf(value: object): boolean {
  return (
    !Object.values(value).some((one) =>
      Array.isArray(one) ? one.some((inner) => typeof inner === 'object' && inner !== null) : hasDepth(one),
    ) && !Array.isArray(value)
  );
}

function hasDepth(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((one) => Array.isArray(one))
  );
}
