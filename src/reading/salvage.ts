/**
 * What is still usable of a file with mistakes in it, so that the mistakes in other files are found in the same run:
 * a typo in one key must not hide everything else. Nothing final is ever written from it.
 */
import type { z } from 'zod';
import type { Report } from '../messages/report.ts';
import { nearestName } from '../problem.ts';
import { type Checked, check, type KeyPath, type Located, locate } from './located.ts';
import type { TextFile } from './text-file.ts';

export interface Salvaged<T> extends Checked<T> {
  /** First keys of the parts that were left out; a key that is not known counts as the known one it may stand for. */
  readonly damaged: ReadonlySet<string>;
}

/** Taking out one mistake can uncover another, but not without end. */
const MAX_ROUNDS = 10;

/**
 * @param lineOffset lines before the text in its file
 * @returns undefined after reporting every problem of a file of which nothing is usable
 */
export function readSalvaged<T>(
  source: Pick<TextFile, 'file' | 'text'>,
  schema: z.ZodType<T>,
  report: Report,
  lineOffset = 0,
): Salvaged<T> | undefined {
  const located = locate(source, report, lineOffset);
  return located && checkSalvaged(located, schema, report);
}

/** The same for a file that is parsed already. @param looser forgives what is missing, where `schema` does not */
export function checkSalvaged<T>(
  located: Located,
  schema: z.ZodType<T>,
  report: Report,
  looser: z.ZodType<T> = schema,
): Salvaged<T> | undefined {
  const { raw } = located;
  const checked = check(located, raw, [], schema, report);
  if (checked !== undefined) return { ...checked, damaged: new Set() };
  const usable = salvage(raw, schema, looser);
  return usable && { value: usable.value, located, damaged: usable.damaged };
}

/** What is usable of one value, without a word about the rest; undefined where nothing is. */
export function salvage<T>(
  raw: unknown,
  schema: z.ZodType<T>,
  looser: z.ZodType<T> = schema,
): { readonly value: T; readonly damaged: ReadonlySet<string> } | undefined {
  const damaged = new Set<string>();
  let rest = raw;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = schema.safeParse(rest);
    if (result.success) return { value: result.data, damaged };
    for (const issue of result.error.issues) {
      const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
      for (const wrong of paths) {
        const known = path.length === 0 && issue.code === 'unrecognized_keys' ? keysOf(issue.message) : [];
        const missing = known.filter(
          (key) => typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, key),
        );
        damaged.add(nearestName(String(wrong[0]), missing) ?? String(wrong[0]));
        // A whole file is not thrown away for a key that is missing in it.
        rest = without(rest, wrong) ?? rest;
      }
    }
  }
  const result = looser.safeParse(rest);
  return result.success ? { value: result.data, damaged } : undefined;
}

/** The known keys that the message of a strict object carries (see `schema.ts`). */
function keysOf(message: string): readonly string[] {
  return message.split(/[: ]/).slice(1);
}

/**
 * Without the value at this path. Where nothing is there, a required value is missing and its block goes; a list
 * goes as a whole, so that no entry of it changes its place.
 */
function without(value: unknown, path: KeyPath): unknown {
  const [key, ...below] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return undefined;
  if (!Object.hasOwn(value, key)) return undefined;
  const inner: unknown = Reflect.get(value, key);
  const kept = below.length === 0 ? undefined : without(inner, below);
  if (Array.isArray(value)) {
    return kept === undefined ? undefined : value.map((entry, index) => (index === key ? kept : entry));
  }
  const others = Object.entries(value).filter(([name]) => name !== String(key));
  return Object.fromEntries(kept === undefined ? others : [...others, [String(key), kept]]);
}
