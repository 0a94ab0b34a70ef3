/** The data file that a descriptor names: which one, where it lies, how its text is written. */
import path from 'node:path';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { check, type KeyPath, type Located } from '../reading/located.ts';
import { salvage } from '../reading/salvage.ts';
import type { CsvDialect } from './csv.ts';
import { ENCODING_NAMES, type Encoding, encodingOf } from './encoding.ts';
import {
  LATER_DIALECT_KEYS,
  packageSchema,
  type RawDialect,
  type RawTableSchema,
  resourceSchema,
} from './frictionless.ts';
import { isRecord, withoutLaterKeys } from './later-keys.ts';
import { PART } from './repliek-part.ts';

/** The description of a table, wherever its data lies. */
export interface DescribedTable {
  readonly schema: RawTableSchema;
  /** Text that the dialect reads as missing, besides the schema's. */
  readonly nullSequence?: string;
  /** Where the resource stands in the descriptor. */
  readonly path: KeyPath;
}

export interface Resource extends DescribedTable {
  /** Path in the file system. */
  readonly file: string;
  readonly encoding: Encoding;
  readonly dialect: CsvDialect;
  readonly hasHeader: boolean;
  readonly caseSensitiveHeader: boolean;
}

export interface ReadResource {
  readonly title?: string;
  readonly name?: string;
  /** Also where the file cannot be read, so that the schema can be checked. */
  readonly table?: DescribedTable;
  readonly resource?: Resource;
}

/**
 * @param folder the folder of datapackage.json; the data may lie nowhere else
 * @param named the resource that our part asks for
 * @returns what is sound, after reporting every problem
 */
export function readResource(
  io: Io,
  folder: string,
  named: string | undefined,
  located: Located,
  report: Report,
): ReadResource {
  const outer = check(located, located.raw, [], packageSchema, report)?.value;
  if (outer === undefined) return {};
  const about = {
    ...(outer.title === undefined ? {} : { title: outer.title }),
    ...(outer.name === undefined ? {} : { name: outer.name }),
  };
  const names = outer.resources.map((one) => one.name);
  const only = named === undefined && names.length === 1;
  const index = only ? 0 : names.findIndex((name) => name !== undefined && name === named);
  if (index < 0) {
    const known = names.filter((name) => name !== undefined);
    const place = located.place(named === undefined ? ['resources'] : [PART, 'resource']);
    report.add('resource-unknown', { ...(named === undefined ? {} : { found: named }), known }, place);
    return about;
  }
  return {
    ...about,
    ...resourceAt(io, folder, outer.resources[index], ['resources', index], located, report),
  };
}

function resourceAt(
  io: Io,
  folder: string,
  raw: unknown,
  at: KeyPath,
  located: Located,
  report: Report,
): Pick<ReadResource, 'table' | 'resource'> {
  const stripped = withoutLaterParts(raw, at, located, report);
  // What was taken out is not missing.
  if (stripped.found) check(located, stripped.raw, at, resourceSchema.partial(), report);
  const checked = stripped.found
    ? undefined
    : check(located, stripped.raw, at, resourceSchema, report)?.value;
  // The rest of a description with a mistake is checked all the same.
  const value = checked ?? salvage(stripped.raw, resourceSchema)?.value;
  if (value === undefined) return {};
  const encoding = encodingOf(value.encoding ?? 'utf-8');
  if (encoding === undefined) {
    const found = value.encoding ?? '';
    report.add(
      'value-unknown',
      { key: 'encoding', found, known: ENCODING_NAMES },
      located.place([...at, 'encoding']),
    );
  }
  const file = safeFile(io, folder, value.path, [...at, 'path'], located, report);
  const dialect = value.dialect ?? {};
  const csv = csvDialect(dialect, [...at, 'dialect'], located, report);
  const { nullSequence, header = true, caseSensitiveHeader = true } = dialect;
  const table = { schema: value.schema, path: at, ...(nullSequence === undefined ? {} : { nullSequence }) };
  if (checked === undefined || encoding === undefined || file === undefined || csv === undefined)
    return { table };
  return {
    table,
    resource: { ...table, file, encoding, dialect: csv, hasHeader: header, caseSensitiveHeader },
  };
}

/** Reports what the standard allows and we cannot read yet: data in parts, and parts that stand in other files. */
function withoutLaterParts(
  raw: unknown,
  at: KeyPath,
  located: Located,
  report: Report,
): { readonly raw: unknown; readonly found: boolean } {
  if (!isRecord(raw)) return { raw, found: false };
  const elsewhere = ['schema', 'dialect'].filter((key) => typeof raw[key] === 'string');
  const parts = Array.isArray(raw['path']) ? ['path'] : [];
  const dialect = withoutLaterKeys(raw['dialect'], LATER_DIALECT_KEYS, [...at, 'dialect'], located, report);
  const outer = withoutLaterKeys(raw, ['data', ...elsewhere, ...parts], at, located, report);
  const rest =
    isRecord(outer.raw) && isRecord(dialect.raw) ? { ...outer.raw, dialect: dialect.raw } : outer.raw;
  return { raw: rest, found: outer.found || dialect.found };
}

function csvDialect(raw: RawDialect, at: KeyPath, located: Located, report: Report): CsvDialect | undefined {
  const { delimiter = ',', quoteChar = '"', commentChar, escapeChar } = raw;
  const others = [commentChar, escapeChar === quoteChar ? undefined : escapeChar];
  const characters = [delimiter, quoteChar, ...others.filter((char) => char !== undefined)];
  if (new Set(characters).size < characters.length || characters.some((char) => /[\r\n]/.test(char))) {
    report.add('csv-dialect', {}, located.place(at));
    return undefined;
  }
  return {
    delimiter,
    quote: quoteChar,
    escape: escapeChar ?? ((raw.doubleQuote ?? true) ? quoteChar : null),
    comment: commentChar ?? null,
    skipInitialSpace: raw.skipInitialSpace ?? false,
  };
}

/** Windows opens a device by these names, with any ending: a printer, the keyboard. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A path below the folder, also after following symbolic links; a descriptor is text from outside. */
function safeFile(
  io: Io,
  folder: string,
  found: string,
  at: KeyPath,
  located: Located,
  report: Report,
): string | undefined {
  const segments = found.split('/').filter((segment) => segment !== '.');
  const plain =
    !/[\\:\p{Cc}]/u.test(found) &&
    segments.length > 0 &&
    segments.every((segment) => segment !== '' && segment !== '..' && !DEVICE.test(segment));
  if (!plain) {
    report.add('value-type', { key: 'path', expected: ['file-name'], found }, located.place(at));
    return undefined;
  }
  const file = path.join(folder, ...segments);
  if (!liesWithin(io, file, folder)) {
    report.add('path-outside', { found }, located.place(at));
    return undefined;
  }
  return file;
}

/** Whether a file, with its symbolic links followed, lies in a folder; true where there is no such file. */
export function liesWithin(io: Io, file: string, folder: string): boolean {
  const real = io.realPath(file);
  const realFolder = io.realPath(folder);
  if (real === undefined || realFolder === undefined) return true;
  const relative = path.relative(realFolder, real);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
