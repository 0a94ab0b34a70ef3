/**
 * YAML and JSON, checked against a schema, with the line and column of every value.
 */
import type { z } from 'zod';
import type { Expected } from '../messages/expected.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { expectedKinds, KNOWN_KEYS } from './schema.ts';
import { type KeyPath, parseStructured } from './structured-text.ts';
import type { TextFile } from './text-file.ts';

export type { KeyPath } from './structured-text.ts';

/** A file's text as a value of which every part can be led back to its line. */
export interface Located {
  readonly file: string;
  /** Plain JavaScript value, not yet checked. */
  readonly raw: unknown;
  /** Place of the value at this path, or of the nearest part around it that exists. */
  readonly place: (path: KeyPath) => Place;
  /** Place of the key itself. */
  readonly keyPlace: (path: KeyPath) => Place;
  /** How the file writes a key of the schema; absent where both are the same. */
  readonly keyInFile?: (key: string) => string;
}

/** A checked value with its places. */
export interface Checked<T> {
  readonly value: T;
  readonly located: Located;
}

/**
 * Reads YAML (or JSON, which is YAML) and checks it against a schema.
 *
 * @param lineOffset lines before the text in its file, for YAML front matter
 * @returns undefined after reporting every problem, each with its line and column
 */
export function readStructured<T>(
  source: Pick<TextFile, 'file' | 'text'>,
  schema: z.ZodType<T>,
  report: Report,
  lineOffset = 0,
): Checked<T> | undefined {
  const located = locate(source, report, lineOffset);
  return located === undefined ? undefined : check(located, located.raw, [], schema, report);
}

/** Parses the text; undefined after reporting its syntax errors. */
export function locate(
  source: Pick<TextFile, 'file' | 'text'>,
  report: Report,
  lineOffset = 0,
): Located | undefined {
  const { file } = source;
  const parsed = parseStructured(source.text, file.endsWith('.json'));
  const placeAt = (offset: number): Place => {
    const { line, column } = parsed.position(offset);
    return { file, line: line + lineOffset, column };
  };
  if (!parsed.ok) {
    for (const { reason, offset } of parsed.mistakes) report.add('yaml-syntax', { reason }, placeAt(offset));
    return undefined;
  }
  for (const { kind, found, offset } of parsed.unfit) {
    if (kind === 'number') report.add('number-inexact', { found }, placeAt(offset));
    else report.add('value-type', { key: found, expected: ['name'], found }, placeAt(offset));
  }
  return {
    file,
    raw: parsed.value,
    place: (path) => placeAt(parsed.valueOffset(path)),
    keyPlace: (path) => placeAt(parsed.keyOffset(path)),
  };
}

/**
 * Checks one part of a file against a schema.
 *
 * @param path where the part stands in the file
 */
export function check<T>(
  located: Located,
  raw: unknown,
  path: KeyPath,
  schema: z.ZodType<T>,
  report: Report,
): Checked<T> | undefined {
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, located };
  for (const issue of result.error.issues) reportIssue(issue, raw, path, located, report);
  return undefined;
}

type Issue = z.core.$ZodIssue;

function reportIssue(issue: Issue, raw: unknown, base: KeyPath, located: Located, report: Report): void {
  const inner = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  const path = [...base, ...inner];
  const keyInFile = located.keyInFile ?? ((name: string) => name);
  // An entry of a list is known by the list's key.
  const name = path.findLast((step) => typeof step === 'string');
  const key = name === undefined ? located.file : keyInFile(name);
  const found = valueAt(raw, inner);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.startsWith(KNOWN_KEYS)
        ? issue.message.slice(KNOWN_KEYS.length).split(' ').map(keyInFile)
        : [];
      for (const unknown of issue.keys) {
        report.add('key-unknown', { found: keyInFile(unknown), known }, located.keyPlace([...path, unknown]));
      }
      return;
    }
    case 'invalid_union': {
      const branch = closestBranch(issue.errors);
      if (branch !== undefined) {
        for (const one of branch) reportIssue(one, found, path, located, report);
        return;
      }
      break;
    }
    case 'invalid_value':
      if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') {
        const known = issue.values.map(String);
        report.add('value-unknown', { key, found: String(found), known }, located.place(path));
        return;
      }
      break;
    case 'invalid_key':
      report.add('value-type', { key, expected: ['name'], found: key }, located.keyPlace(path));
      return;
    default:
  }
  const expected = expectedOf(issue);
  if (found === undefined && path.length > 0)
    report.add('key-missing', { key, expected }, located.place(path));
  else report.add('value-type', { key, expected, found }, located.place(path));
}

/** The branch of a union that the author meant: one that got past the outermost type; undefined where none did. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const entered = branches.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
  return entered.reduce<readonly Issue[] | undefined>(
    (best, issues) => (best === undefined || issues.length < best.length ? issues : best),
    undefined,
  );
}

function expectedOf(issue: Issue): readonly Expected[] {
  const named = expectedKinds(issue.message);
  if (named !== undefined) return named;
  if (issue.code === 'invalid_value') return [kindOf(issue.values[0])];
  if (issue.code !== 'invalid_type') return ['scalar'];
  switch (issue.expected) {
    case 'string':
      return ['text'];
    case 'number':
      return ['number'];
    case 'int':
      return ['whole-number'];
    case 'boolean':
      return ['boolean'];
    case 'array':
    case 'tuple':
      return ['list'];
    case 'object':
    case 'record':
      return ['map'];
    default:
      return ['scalar'];
  }
}

/** What kind of value these literals are. */
function kindOf(literal: unknown): Expected {
  switch (typeof literal) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'scalar';
  }
}

function valueAt(raw: unknown, path: KeyPath): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
