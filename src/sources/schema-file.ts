/** A data file and the schema that somebody holds it against: a Table Schema, or the description of another delivery. */
import path from 'node:path';
import { Report } from '../messages/report.ts';
import { check, type Located, locate } from '../reading/located.ts';
import { readTextFile } from '../reading/text-file.ts';
import type { DataContext } from './data.ts';
import { type DescribedData, readTableSchema } from './described-data.ts';
import { namedResource } from './descriptor.ts';
import { describeResource, readForeignKeys } from './foreign-keys.ts';
import { tableSchema } from './frictionless.ts';
import { isRecord } from './later-keys.ts';
import { PART, parseRepliekPart } from './repliek-part.ts';

/** @returns undefined after reporting every mistake of the schema */
export function describeFile(file: string, schema: string, context: DataContext): DescribedData | undefined {
  const { io, root, report } = context;
  const text = readTextFile(io, root, schema, report);
  const located = text === undefined ? undefined : locate(text, report);
  if (located === undefined) return undefined;
  const { raw } = located;
  const isPackage = isRecord(raw) && raw['resources'] !== undefined && raw['fields'] === undefined;
  return isPackage
    ? ofPackage(file, path.dirname(schema), located, context)
    : ofTableSchema(file, path.dirname(schema), located, context);
}

function ofPackage(
  file: string,
  folder: string,
  located: Located,
  { io, report }: DataContext,
): DescribedData | undefined {
  const raw = isRecord(located.raw) ? located.raw['resources'] : undefined;
  const resources: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const value = (resource: unknown, key: string) => (isRecord(resource) ? resource[key] : undefined);
  const named = namedResource(located.raw);
  const byPath = resources.findIndex(
    (one) => path.basename(String(value(one, 'path'))) === path.basename(file),
  );
  const byName = resources.findIndex((one) => named !== undefined && value(one, 'name') === named);
  const index = byPath >= 0 ? byPath : byName >= 0 ? byName : resources.length === 1 ? 0 : -1;
  if (index < 0) {
    const known = resources.map((one) => value(one, 'name')).filter((name) => typeof name === 'string');
    report.add('resource-unknown', { known }, located.place(['resources']));
    return undefined;
  }
  const described = describeResource(io, folder, resources[index], index, located, report);
  if (described === undefined) return undefined;
  const summed = summedFields(located, described);
  return {
    ...described,
    resource: { ...described.resource, file },
    ...(summed.size === 0 ? {} : { summed }),
  };
}

/** What the description of a whole delivery sums; its mistakes are no matter here. */
function summedFields(located: Located, { fields }: DescribedData): ReadonlySet<number> {
  if (!isRecord(located.raw) || located.raw[PART] === undefined) return new Set();
  const part = parseRepliekPart(located, new Report())?.part;
  const names = Object.values(part?.measures ?? {}).flatMap(({ sum }) => sum ?? []);
  return new Set(
    names.map((name) => fields.findIndex((field) => field.name === name)).filter((index) => index >= 0),
  );
}

function ofTableSchema(
  file: string,
  folder: string,
  located: Located,
  { io, report }: DataContext,
): DescribedData | undefined {
  const schema = check(located, located.raw, [], tableSchema, report)?.value;
  if (schema === undefined) return undefined;
  const { foreignKeys: declared = [], ...rest } = schema;
  const own = declared.filter(({ reference }) => (reference.resource ?? '') === '');
  if (own.length < declared.length) {
    // The other tables are not part of a schema.
    report.add('not-yet', { key: 'foreignKeys' }, located.keyPlace(['foreignKeys']), 'warning');
  }
  const table = { schema: own.length < declared.length ? rest : schema, path: [] };
  const { fields, keys, sound } = readTableSchema(table, located, report);
  const foreignKeys = readForeignKeys(io, folder, table, located, report);
  if (!sound || keys === undefined || foreignKeys === undefined) return undefined;
  const dialect = { quote: '"', escape: '"', comment: null, skipInitialSpace: false };
  const resource = { ...table, file, dialect, hasHeader: true, caseSensitiveHeader: true };
  return { located, resource, fields, keys, foreignKeys };
}
