/** Values that have to stand in another table of the delivery, such as the codes of municipalities. */
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import type { BulkTable } from './bulk/bulk-table.ts';
import { type CellValue, memberKey } from './cell-value.ts';
import { type DescribedData, type ForeignKey, readTableSchema } from './described-data.ts';
import { isRecord } from './later-keys.ts';
import { type DescribedTable, readResourceAt } from './resource.ts';
import type { TypedTable } from './typed-table.ts';

/**
 * @param folder the folder of datapackage.json
 * @returns undefined after reporting every name that is not known, and every mistake in the tables that are meant
 */
export function readForeignKeys(
  io: Io,
  folder: string,
  table: DescribedTable,
  located: Located,
  report: Report,
): readonly ForeignKey[] | undefined {
  const own = table.schema.fields.map(({ name }) => name);
  const described = new Map<string, DescribedData | undefined>();
  const keys = (table.schema.foreignKeys ?? []).map((raw, index): ForeignKey | undefined => {
    const at = [...table.path, 'foreignKeys', index];
    const resource = raw.reference.resource ?? '';
    if (resource !== '' && !described.has(resource)) {
      const place = [...at, 'reference', 'resource'];
      described.set(resource, describeNamed(io, folder, resource, place, located, report));
    }
    const target = described.get(resource);
    const fields = indexesOf(raw.fields, own, 'fields', [...at, 'fields'], located, report);
    if (resource !== '' && target === undefined) return undefined;
    const others = target === undefined ? own : target.fields.map(({ name }) => name);
    const path = [...at, 'reference', 'fields'];
    const targetFields = indexesOf(raw.reference.fields, others, 'fields', path, located, report);
    if (fields === undefined || targetFields === undefined) return undefined;
    if (fields.length !== targetFields.length) {
      report.add('foreign-key-form', {}, located.place(path));
      return undefined;
    }
    return { fields, resource, targetFields, ...(target === undefined ? {} : { target }) };
  });
  const sound = keys.filter((key) => key !== undefined);
  return sound.length === keys.length ? sound : undefined;
}

function describeNamed(
  io: Io,
  folder: string,
  found: string,
  place: KeyPath,
  located: Located,
  report: Report,
): DescribedData | undefined {
  const raw = isRecord(located.raw) ? located.raw['resources'] : undefined;
  const resources: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const names = resources.map((one) => (isRecord(one) ? one['name'] : undefined));
  const index = names.indexOf(found);
  if (index < 0) {
    const known = names.filter((name) => typeof name === 'string');
    report.add('resource-unknown', { found, known }, located.place(place));
    return undefined;
  }
  // Where it refers to others in turn is no matter here.
  return describeResource(io, folder, resources[index], index, located, report, false);
}

/**
 * Describes one resource of a package.
 *
 * @param raw the resource as it stands in the file, at this index
 * @param referring whether its foreign keys are read, too
 * @returns undefined after reporting every mistake in it
 */
export function describeResource(
  io: Io,
  folder: string,
  raw: unknown,
  index: number,
  located: Located,
  report: Report,
  referring = true,
): DescribedData | undefined {
  const { table, resource } = readResourceAt(io, folder, raw, index, located, report);
  if (table === undefined) return undefined;
  const { fields, keys, sound } = readTableSchema(table, located, report);
  const foreignKeys = referring ? readForeignKeys(io, folder, table, located, report) : [];
  if (!sound || keys === undefined || foreignKeys === undefined || resource === undefined) return undefined;
  return { located, resource, fields, keys, foreignKeys };
}

function indexesOf(
  wanted: readonly string[],
  known: readonly string[],
  key: string,
  path: KeyPath,
  located: Located,
  report: Report,
): readonly number[] | undefined {
  const indexes = wanted.map((found, position) => {
    const index = known.indexOf(found);
    if (index < 0) report.add('field-unknown', { key, found, known }, located.place([...path, position]));
    return index;
  });
  return indexes.includes(-1) ? undefined : indexes;
}

/**
 * Adds a key-unknown problem for each row with values that the other table does not have.
 *
 * @param other the table that is meant, sound
 */
export async function checkForeignKey(
  table: TypedTable | BulkTable,
  key: ForeignKey,
  other: TypedTable | BulkTable,
): Promise<void> {
  const known = new Map<string, string>();
  for (const [, ...values] of await tuplesOf(other, key.targetFields)) {
    const texts = textsOf(values);
    known.set(JSON.stringify(texts), texts.join(', '));
  }
  const [field = 0, ...others] = key.fields;
  // In a large table the different values tell that none is unknown, without a look at each row.
  const different = table.kind === 'bulk' && others.length === 0 ? await table.valuesOf(field) : undefined;
  const isKnown = (values: readonly CellValue[]) => known.has(JSON.stringify(textsOf(values)));
  if (different !== undefined && [...different].every(([, value]) => isKnown([value]))) return;
  const names = [...known.values()];
  for (const [index, ...values] of await tuplesOf(table, key.fields)) {
    if (isKnown(values)) continue;
    const place = table.place(index, field);
    const found = textsOf(values).join(', ');
    const problem = { field: place.field ?? '', found, known: names, resource: key.resource };
    table.problems.add({ code: 'key-unknown', ...problem }, place);
  }
}

/** The values of some fields with the index of each row; a row that lacks one of them refers to nothing. */
async function tuplesOf(
  table: TypedTable | BulkTable,
  fields: readonly number[],
): Promise<readonly (readonly [number, ...CellValue[]])[]> {
  if (table.kind === 'bulk') return table.tuples(fields);
  return table.rows.flatMap((_, index) => {
    const values = fields.map((field) => table.columns[field]?.[index] ?? null);
    return values.includes(null) ? [] : [[index, ...values] as const];
  });
}

function textsOf(values: readonly CellValue[]): readonly string[] {
  return values.map((value) => (value === null ? '' : String(memberKey(value))));
}
