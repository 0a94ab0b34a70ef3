/** The data file that a descriptor names: which one, where it lies, how its text is written. */
import path from 'node:path';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { check, type KeyPath, type Located } from '../reading/located.ts';
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

export interface Resource {
  /** Path in the file system. */
  readonly file: string;
  readonly encoding: Encoding;
  readonly dialect: CsvDialect;
  readonly hasHeader: boolean;
  readonly caseSensitiveHeader: boolean;
  /** Texts that the dialect reads as missing, besides the schema's. */
  readonly nullSequence?: string;
  readonly schema: RawTableSchema;
  /** Where the resource stands in the descriptor. */
  readonly path: KeyPath;
}

/**
 * @param folder the folder of datapackage.json; the data may lie nowhere else
 * @param named the resource that our part asks for
 * @returns undefined after reporting every problem
 */
export function readResource(
  io: Io,
  folder: string,
  named: string | undefined,
  located: Located,
  report: Report,
): { readonly title?: string; readonly name?: string; readonly resource?: Resource } {
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
  const resource = resourceAt(io, folder, outer.resources[index], ['resources', index], located, report);
  return resource === undefined ? about : { ...about, resource };
}

function resourceAt(
  io: Io,
  folder: string,
  raw: unknown,
  at: KeyPath,
  located: Located,
  report: Report,
): Resource | undefined {
  const stripped = withoutLaterParts(raw, at, located, report);
  const value = check(located, stripped.raw, at, resourceSchema, report)?.value;
  if (value === undefined || stripped.found) return undefined;
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
  if (encoding === undefined || file === undefined || csv === undefined) return undefined;
  return {
    file,
    encoding,
    dialect: csv,
    hasHeader: dialect.header ?? true,
    caseSensitiveHeader: dialect.caseSensitiveHeader ?? true,
    ...(dialect.nullSequence === undefined ? {} : { nullSequence: dialect.nullSequence }),
    schema: value.schema,
    path: at,
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
