/**
 * mapping.yaml: the names that a delivery has for our columns and codes, so that the same export can be read again
 * without editing it.
 */
import * as z from 'zod';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { type KeyPath, type Located, readStructured } from '../reading/located.ts';
import { object, oneOf, text } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';
import { memberKey, type TypedValue } from './cell-value.ts';
import type { Field } from './field.ts';
import { lexicalReader } from './lexical-reader.ts';

export interface MappedColumn {
  /** As the delivery calls it. */
  readonly name: string;
  /** Index of our field; null where the column is not used. */
  readonly target: number | null;
  /** Where the mapping says so. */
  readonly place: Place;
}

export interface MappedValue {
  /** Null for a code that stands for a missing value. */
  readonly value: TypedValue | null;
  /** Our code as text, to be held against a pattern. */
  readonly text: string;
}

export interface Mapping {
  readonly columns: readonly MappedColumn[];
  /** By index of our field, then by the delivery's code without spaces around it. */
  readonly values: ReadonlyMap<number, ReadonlyMap<string, MappedValue>>;
}

export const MAPPING_FILE = 'mapping.yaml';

const scalar = oneOf(['text', 'number', 'boolean', 'empty'], [z.string(), z.number(), z.boolean(), z.null()]);

const mappingSchema = object({
  columns: z.record(z.string(), oneOf(['text', 'empty'], [text, z.null()])).optional(),
  values: z.record(z.string(), z.record(z.string(), scalar)).optional(),
});

/** @returns undefined after reporting every problem of the file */
export function readMapping(
  io: Io,
  root: string,
  file: string,
  fields: readonly Field[],
  report: Report,
): Mapping | undefined {
  const source = readTextFile(io, root, file, report);
  const checked = source && readStructured(source, mappingSchema, report);
  if (checked === undefined) return undefined;
  const { value, located } = checked;
  const columns = readColumns(value.columns ?? {}, fields, located, report);
  const values = readValues(value.values ?? {}, fields, located, report);
  return columns === undefined || values === undefined ? undefined : { columns, values };
}

function readColumns(
  raw: Readonly<Record<string, string | null>>,
  fields: readonly Field[],
  located: Located,
  report: Report,
): readonly MappedColumn[] | undefined {
  const first = new Map<number, string>();
  let sound = true;
  const columns = Object.entries(raw).map(([name, found]): MappedColumn => {
    const path = ['columns', name];
    const place = located.keyPlace(path);
    if (found === null) return { name, target: null, place };
    const target = fieldIndex(found, fields, 'columns', located.place(path), report);
    const earlier = target === undefined ? undefined : first.get(target);
    if (target === undefined) sound = false;
    else if (earlier === undefined) first.set(target, name);
    else {
      report.add('mapping-double', { field: found, columns: [earlier, name] }, located.place(path));
      sound = false;
    }
    return { name, target: target ?? null, place };
  });
  return sound ? columns : undefined;
}

function readValues(
  raw: Readonly<Record<string, Readonly<Record<string, string | number | boolean | null>>>>,
  fields: readonly Field[],
  located: Located,
  report: Report,
): Mapping['values'] | undefined {
  let sound = true;
  const values = new Map<number, ReadonlyMap<string, MappedValue>>();
  for (const [name, codes] of Object.entries(raw)) {
    const path = ['values', name];
    const index = fieldIndex(name, fields, 'values', located.keyPlace(path), report);
    const field = index === undefined ? undefined : fields[index];
    if (index === undefined || field === undefined) {
      sound = false;
      continue;
    }
    const mapped = new Map<string, MappedValue>();
    for (const [code, ours] of Object.entries(codes)) {
      const value = ours === null ? null : ourValue(ours, field, [...path, code], located, report);
      if (value === undefined) sound = false;
      else mapped.set(code.trim(), { value, text: ours === null ? '' : String(ours) });
    }
    values.set(index, mapped);
  }
  return sound ? values : undefined;
}

function fieldIndex(
  found: string,
  fields: readonly Field[],
  key: string,
  place: Place,
  report: Report,
): number | undefined {
  const index = fields.findIndex(({ name }) => name === found);
  if (index >= 0) return index;
  report.add('field-unknown', { key, found, known: fields.map(({ name }) => name) }, place);
  return undefined;
}

/** A code of ours, in the notation of the cells or as YAML has it; undefined after reporting why it can be none. */
function ourValue(
  ours: string | number | boolean,
  field: Field,
  path: KeyPath,
  located: Located,
  report: Report,
): TypedValue | undefined {
  const plain = lexicalReader(field.type)(String(ours));
  const result = plain.kind === 'value' ? plain : field.read(String(ours));
  const { name, type, members, memberKeys: known } = field;
  if (result.kind !== 'value') {
    report.add('declared-value', { field: name, type, found: String(ours) }, located.place(path));
    return undefined;
  }
  if (members !== undefined && !members.has(memberKey(result.value))) {
    report.add('value-unknown', { key: name, found: String(ours), known }, located.place(path));
    return undefined;
  }
  return result.value;
}
