/** datapackage.json: a delivery's own description, with every reference in it checked. */
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { Located } from '../reading/located.ts';
import { compileField, type Field } from './field.ts';
import { isRecord } from './later-keys.ts';
import { referencesHold } from './references.ts';
import { PART, parseRepliekPart, type RepliekPart } from './repliek-part.ts';
import { type DescribedTable, type Resource, readResource } from './resource.ts';

export interface Descriptor {
  readonly located: Located;
  readonly title: string;
  readonly resource: Resource;
  readonly fields: readonly Field[];
  /** Lists of field indexes whose values together occur once. */
  readonly keys: readonly (readonly number[])[];
  readonly part: RepliekPart;
}

/**
 * @param folder where datapackage.json lies
 * @param fallbackTitle for a package without title and name
 * @returns undefined after reporting every problem of the file
 */
export function readDescriptor(
  io: Io,
  folder: string,
  located: Located,
  fallbackTitle: string,
  report: Report,
): Descriptor | undefined {
  const parsed = parseRepliekPart(located, report);
  // Also where another key of our part is wrong: the name of the resource may be right.
  const { title, name, table, resource } = readResource(
    io,
    folder,
    namedResource(located.raw),
    located,
    report,
  );
  if (table === undefined) return undefined;
  const { fields, sound } = readFields(table, located, report);
  const keys = readKeys(table, fields, located, report);
  const names = table.schema.fields.map((field) => field.name);
  const holds = parsed !== undefined && referencesHold(parsed, names, fields, located, report);
  if (!sound || !holds || keys === undefined || resource === undefined) return undefined;
  return {
    located,
    title: title ?? name ?? fallbackTitle,
    resource,
    fields: withRequiredKeys(fields, keys.primary),
    keys: keys.all,
    part: parsed.part,
  };
}

function namedResource(raw: unknown): string | undefined {
  const part = isRecord(raw) ? raw[PART] : undefined;
  const named = isRecord(part) ? part['resource'] : undefined;
  return typeof named === 'string' ? named : undefined;
}

/** @returns the fields without mistakes, after reporting those of the others */
function readFields(
  table: DescribedTable,
  located: Located,
  report: Report,
): { readonly fields: readonly Field[]; readonly sound: boolean } {
  const { schema, nullSequence } = table;
  const at = [...table.path, 'schema', 'fields'];
  const missing = [...(schema.missingValues ?? ['']), ...(nullSequence === undefined ? [] : [nullSequence])];
  const fields = schema.fields
    .map((raw, index) => compileField(raw, [...at, index], missing, located, report))
    .filter((field) => field !== undefined);
  const seen = new Set<string>();
  for (const [index, { name }] of schema.fields.entries()) {
    if (seen.has(name)) report.add('field-double', { field: name }, located.place([...at, index, 'name']));
    seen.add(name);
  }
  return { fields, sound: fields.length === schema.fields.length && seen.size === fields.length };
}

interface Keys {
  readonly primary: readonly number[];
  readonly all: readonly (readonly number[])[];
}

/** @param fields by their indexes, which count only where all of them are sound */
function readKeys(
  table: DescribedTable,
  fields: readonly Field[],
  located: Located,
  report: Report,
): Keys | undefined {
  const { primaryKey = [], uniqueKeys = [] } = table.schema;
  const names = table.schema.fields.map((field) => field.name);
  const at = [...table.path, 'schema'];
  const lists = [
    { key: 'primaryKey', fields: primaryKey, path: [...at, 'primaryKey'] },
    ...uniqueKeys.map((list, index) => ({
      key: 'uniqueKeys',
      fields: list,
      path: [...at, 'uniqueKeys', index],
    })),
  ];
  let sound = true;
  const indexes = lists.map(({ key, fields: list, path }) =>
    list.map((found, position) => {
      const index = names.indexOf(found);
      if (index < 0) {
        sound = false;
        report.add('field-unknown', { key, found, known: names }, located.place([...path, position]));
      }
      return index;
    }),
  );
  if (!sound) return undefined;
  const unique = fields.flatMap((field, index) => (field.unique ? [[index]] : []));
  return { primary: indexes[0] ?? [], all: [...indexes, ...unique].filter((list) => list.length > 0) };
}

/** Table Schema: the fields of a primary key are required. */
function withRequiredKeys(fields: readonly Field[], primary: readonly number[]): readonly Field[] {
  return fields.map((field, index) => (primary.includes(index) ? { ...field, required: true } : field));
}
