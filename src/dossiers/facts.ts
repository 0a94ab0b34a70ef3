/** data/facts/<agency>.yaml: single facts that an answer may state, each with its source. */
import * as z from 'zod';
import { decimalOf } from '../decimal.ts';
import type { Fact, FactSet, FactValue } from '../document/fact.ts';
import { sha256Of } from '../input-record.ts';
import type { Report } from '../messages/report.ts';
import { check, locate } from '../reading/located.ts';
import { salvage } from '../reading/salvage.ts';
import { decimals, isoDate, object, oneOf, text } from '../reading/schema.ts';
import type { TextFile } from '../reading/text-file.ts';

const yearOrText = oneOf(['text', 'number'], [text, z.number().transform(String)]);

const valueSchema = oneOf(
  ['text', 'number', 'boolean', 'list'],
  [text, z.number(), z.boolean(), z.array(text)],
);

const recordSchema = object({
  value: valueSchema,
  unit: text.optional(),
  decimals: decimals.optional(),
  /** What the fact is about: a year or period. */
  of: yearOrText.optional(),
  source: text.optional(),
  remark: text.optional(),
  reviewed: isoDate.optional(),
  valid_until: isoDate.optional(),
});

/** A value with what is known of it, or the value alone. */
const factSchema = oneOf(
  ['map', 'text', 'number', 'list'],
  [recordSchema, valueSchema.transform((value): z.infer<typeof recordSchema> => ({ value }))],
);

const KEY_PATTERN = /^[a-z0-9]+(?:[-_][a-z0-9]+)*(?:\.[a-z0-9]+(?:[-_][a-z0-9]+)*)*$/;

/** @returns undefined after reporting that the file is no set of facts at all */
export function parseFacts(source: TextFile, setName: string, report: Report): FactSet | undefined {
  const located = locate(source, report);
  if (located === undefined) return undefined;
  const raw = check(located, located.raw ?? {}, [], z.record(z.string(), z.unknown()), report);
  if (raw === undefined) return undefined;
  const facts = new Map<string, Fact>();
  const broken: string[] = [];
  // "survey" → "survey.invited"
  const prefixes = new Map<string, string>();
  for (const [key, value] of Object.entries(raw.value)) {
    if (key.length > 100 || !KEY_PATTERN.test(key)) {
      report.add('fact-key', { found: key }, located.keyPlace([key]));
      broken.push(key);
      continue;
    }
    const other = prefixes.get(key) ?? levelsOf(key).find((level) => facts.has(level));
    for (const level of levelsOf(key)) prefixes.set(level, key);
    if (other !== undefined) {
      report.add('fact-prefix', { found: key, other }, located.keyPlace([key]));
      broken.push(key);
    }
    const checked = check(located, value, [key], factSchema, report);
    // A fact with a mistake beside its value is still a fact that a draft may name.
    const usable = checked?.value ?? salvage(value, recordSchema)?.value;
    if (usable === undefined) broken.push(key);
    else facts.set(key, toFact(key, usable));
  }
  const sha256 = sha256Of(source.bytes);
  return { name: setName, facts, source: { file: source.file, sha256 }, broken, complete: true };
}

/** "a" and "a.b" of "a.b.c". */
function levelsOf(key: string): readonly string[] {
  const parts = key.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

function toFact(key: string, raw: z.infer<typeof factSchema>): Fact {
  return {
    key,
    value: toValue(raw.value),
    ...(raw.unit === undefined ? {} : { unit: raw.unit }),
    ...(raw.decimals === undefined ? {} : { decimals: raw.decimals }),
    ...(raw.reviewed === undefined ? {} : { reviewed: raw.reviewed }),
    ...(raw.valid_until === undefined ? {} : { validUntil: raw.valid_until }),
  };
}

function toValue(value: string | number | boolean | readonly string[]): FactValue {
  switch (typeof value) {
    case 'string':
      return { kind: 'text', value };
    case 'number':
      return { kind: 'number', value: decimalOf(value) };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      return { kind: 'list', value };
  }
}
