/** The data file that a descriptor names: which one, where it lies, how its text is written. */
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { ENCODING_NAMES, type Encoding, encodingOf } from '../reading/encoding.ts';
import { check, type KeyPath, type Located } from '../reading/located.ts';
import { salvage } from '../reading/salvage.ts';
import type { CsvDialect } from './csv.ts';
import {
  LATER_DIALECT_KEYS,
  packageSchema,
  type RawDialect,
  type RawTableSchema,
  resourceSchema,
} from './frictionless.ts';
import { isRecord, withoutLaterKeys } from './later-keys.ts';
import { PART } from './repliek-part.ts';
import { safeFile } from './safe-path.ts';

/** The description of a table, wherever its data lies. */
export interface DescribedTable {
  readonly schema: RawTableSchema;
  /** Text that the dialect reads as missing, besides the schema's. */
  readonly nullSequence?: string;
  /** Where the schema stands in its file. */
  readonly path: KeyPath;
}

/** The dialect as far as it is declared: the file itself shows how its columns are separated. */
export interface DeclaredDialect extends Omit<CsvDialect, 'delimiter'> {
  readonly delimiter?: string;
}

export interface Resource extends DescribedTable {
  /** Path in the file system. */
  readonly file: string;
  /** Absent where the bytes decide. */
  readonly encoding?: Encoding;
  readonly dialect: DeclaredDialect;
  readonly hasHeader: boolean;
  readonly caseSensitiveHeader: boolean;
  /** Of a workbook: the name of the sheet with the data, or its number from 1. */
  readonly sheet?: string | number;
  /** Path of the mapping in the file system. */
  readonly mapping?: string;
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
    ...readResourceAt(io, folder, outer.resources[index], index, located, report),
  };
}

/** One resource of the package, after reporting its problems. @param raw as it stands in the file */
export function readResourceAt(
  io: Io,
  folder: string,
  raw: unknown,
  index: number,
  located: Located,
  report: Report,
): Pick<ReadResource, 'table' | 'resource'> {
  const at = ['resources', index];
  const stripped = withoutLaterParts(raw, at, located, report);
  // What was taken out is not missing.
  if (stripped.found) check(located, stripped.raw, at, resourceSchema.partial(), report);
  const checked = stripped.found
    ? undefined
    : check(located, stripped.raw, at, resourceSchema, report)?.value;
  // The rest of a description with a mistake is checked all the same.
  const value = checked ?? salvage(stripped.raw, resourceSchema)?.value;
  if (value === undefined) return {};
  const found = value.encoding;
  const encoding = found === undefined ? undefined : encodingOf(found);
  if (found !== undefined && encoding === undefined) {
    report.add(
      'value-unknown',
      { key: 'encoding', found, known: ENCODING_NAMES },
      located.place([...at, 'encoding']),
    );
  }
  const file = safeFile(io, folder, value.path, [...at, 'path'], located, report);
  const mapping =
    value.mapping === undefined
      ? undefined
      : safeFile(io, folder, value.mapping, [...at, 'mapping'], located, report);
  const dialect = value.dialect ?? {};
  const csv = csvDialect(dialect, [...at, 'dialect'], located, report);
  const { nullSequence, header = true, caseSensitiveHeader = true, sheetName, sheetNumber } = dialect;
  const table = {
    schema: value.schema,
    path: [...at, 'schema'],
    ...(nullSequence === undefined ? {} : { nullSequence }),
  };
  const lost = (found !== undefined && encoding === undefined) || file === undefined || csv === undefined;
  if (checked === undefined || lost || (value.mapping !== undefined && mapping === undefined))
    return { table };
  const sheet = sheetName ?? sheetNumber;
  return {
    table,
    resource: {
      ...{ ...table, file, dialect: csv, hasHeader: header, caseSensitiveHeader },
      ...(encoding === undefined ? {} : { encoding }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(mapping === undefined ? {} : { mapping }),
    },
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

function csvDialect(
  raw: RawDialect,
  at: KeyPath,
  located: Located,
  report: Report,
): DeclaredDialect | undefined {
  const { delimiter, quoteChar = '"', commentChar, escapeChar } = raw;
  // The standard's delimiter is no other character's role, even where the file may show another one.
  const others = [delimiter ?? ',', commentChar, escapeChar === quoteChar ? undefined : escapeChar];
  const characters = [quoteChar, ...others.filter((char) => char !== undefined)];
  if (new Set(characters).size < characters.length || characters.some((char) => /[\r\n]/.test(char))) {
    report.add('csv-dialect', {}, located.place(at));
    return undefined;
  }
  return {
    ...(delimiter === undefined ? {} : { delimiter }),
    quote: quoteChar,
    escape: escapeChar ?? ((raw.doubleQuote ?? true) ? quoteChar : null),
    comment: commentChar ?? null,
    skipInitialSpace: raw.skipInitialSpace ?? false,
  };
}
