/** The description of one table of a delivery: its file, its fields, and what has to be unique in it. */
import type { Report } from '../messages/report.ts';
import type { Located } from '../reading/located.ts';
import { compileField, type Field } from './field.ts';
import type { DescribedTable, Resource } from './resource.ts';

export interface DescribedData {
  readonly located: Located;
  readonly resource: Resource;
  readonly fields: readonly Field[];
  /** Lists of field indexes whose values together occur once. */
  readonly keys: readonly (readonly number[])[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Fields that measures sum; absent where there are none. */
  readonly summed?: ReadonlySet<number>;
}

/** Fields of which the values together have to stand in another table. */
export interface ForeignKey {
  readonly fields: readonly number[];
  /** Name of the other table; empty for the table itself. */
  readonly resource: string;
  /** Absent for the table itself. */
  readonly target?: DescribedData;
  readonly targetFields: readonly number[];
}

export interface TableSchema {
  /** The fields without mistakes. */
  readonly fields: readonly Field[];
  /** Absent where one of them names a field that is not there. */
  readonly keys?: readonly (readonly number[])[];
  /** Whether fields and keys are all without mistakes. */
  readonly sound: boolean;
}

/** Reads fields and keys of a table, after reporting every mistake in them. */
export function readTableSchema(table: DescribedTable, located: Located, report: Report): TableSchema {
  const { fields, sound } = readFields(table, located, report);
  const keys = readKeys(table, fields, located, report);
  return {
    fields: withRequiredKeys(fields, keys?.primary ?? []),
    sound: sound && keys !== undefined,
    ...(keys === undefined ? {} : { keys: keys.all }),
  };
}

function readFields(
  table: DescribedTable,
  located: Located,
  report: Report,
): { readonly fields: readonly Field[]; readonly sound: boolean } {
  const { schema, nullSequence } = table;
  const at = [...table.path, 'fields'];
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
  const at = table.path;
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
