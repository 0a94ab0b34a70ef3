/** A column of a delivery as its schema describes it, ready to read cells with. */
import type { Member } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import { memberKey, type TypedValue } from './cell-value.ts';
import { dateReader } from './date-format.ts';
import type { RawField, RawMissingValues, Scalar } from './frictionless.ts';
import { type FieldType, type LexicalReader, lexicalReader } from './lexical-reader.ts';

export interface Field {
  readonly name: string;
  readonly title?: string;
  readonly type: FieldType;
  readonly read: LexicalReader;
  readonly required: boolean;
  readonly unique: boolean;
  /** Texts that stand for a missing value. */
  readonly missing: ReadonlySet<string>;
  /** The only values that may occur, by key, in the descriptor's order. */
  readonly members?: ReadonlyMap<string | number, Member>;
  readonly limits: readonly Limit[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expression of a stranger; only the store's linear-time engine may run it. */
  readonly pattern?: string;
}

export type LimitKind = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum';
export interface Limit {
  readonly kind: LimitKind;
  readonly value: string | number;
}

const TYPES: ReadonlyMap<string, FieldType> = new Map<string, FieldType>([
  ['any', 'string'],
  ['string', 'string'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['year', 'year'],
]);

/** Types of the standard that are not read yet. */
const LATER_TYPES = ['datetime', 'time', 'yearmonth', 'duration', 'list', 'object', 'array', 'geopoint', 'geojson'];

/**
 * @param path where the field stands in the file
 * @param missing the schema's missing values, for fields that declare none
 * @returns undefined after reporting every problem of the field
 */
export function compileField(
  raw: RawField,
  path: KeyPath,
  missing: RawMissingValues,
  located: Located,
  report: Report,
): Field | undefined {
  const type = fieldType(raw, path, located, report);
  const read = type === undefined ? undefined : fieldReader(raw, type, path, located, report);
  if (type === undefined || read === undefined) return undefined;
  const context = { raw, type, read, path, located, report };
  const members = declaredMembers(context);
  const limits = declaredLimits(context);
  if (members === undefined || limits === undefined) return undefined;
  const { required, unique, minLength, maxLength, pattern } = raw.constraints ?? {};
  return {
    name: raw.name,
    type,
    read,
    required: required ?? false,
    unique: unique ?? false,
    missing: new Set((raw.missingValues ?? missing).map((one) => (typeof one === 'string' ? one : one.value))),
    limits,
    ...(raw.title === undefined ? {} : { title: raw.title }),
    ...(members.size === 0 && type !== 'boolean' ? {} : { members: members.size === 0 ? booleans(raw) : members }),
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
  };
}

interface FieldContext {
  readonly raw: RawField;
  readonly type: FieldType;
  readonly read: LexicalReader;
  readonly path: KeyPath;
  readonly located: Located;
  readonly report: Report;
}

function fieldType(raw: RawField, path: KeyPath, located: Located, report: Report): FieldType | undefined {
  const found = raw.type ?? 'string';
  const type = TYPES.get(found);
  if (type !== undefined) return type;
  const place = located.place([...path, 'type']);
  if (LATER_TYPES.includes(found)) report.add('not-yet', { key: `type: ${found}` }, place);
  else report.add('value-unknown', { key: 'type', found, known: [...TYPES.keys()] }, place);
  return undefined;
}

function fieldReader(
  raw: RawField,
  type: FieldType,
  path: KeyPath,
  located: Located,
  report: Report,
): LexicalReader | undefined {
  const { decimalChar = '.', groupChar } = raw;
  if (type === 'number' && groupChar === decimalChar) {
    report.add('field-separators', { field: raw.name, found: decimalChar }, located.place([...path, 'groupChar']));
    return undefined;
  }
  const date = type === 'date' ? dateReader(raw.format ?? 'default') : undefined;
  if (type === 'date' && date === undefined) {
    report.add('date-format', { found: raw.format ?? '' }, located.place([...path, 'format']));
    return undefined;
  }
  return lexicalReader(type, {
    decimalChar,
    ...(groupChar === undefined ? {} : { groupChar }),
    bareNumber: raw.bareNumber ?? true,
    trueValues: raw.trueValues ?? ['true', 'True', 'TRUE', '1'],
    falseValues: raw.falseValues ?? ['false', 'False', 'FALSE', '0'],
    ...(date === undefined ? {} : { date }),
  });
}

/** Categories with their labels, kept to what the enum allows; empty where neither is declared. */
function declaredMembers(context: FieldContext): ReadonlyMap<string | number, Member> | undefined {
  const { raw, path } = context;
  const categories = (raw.categories ?? []).map((category, index) => {
    const [value, label] =
      typeof category === 'object' ? [category.value, category.label] : [category, undefined];
    const place = [...path, 'categories', index, ...(typeof category === 'object' ? ['value'] : [])];
    return member(value, label, place, context);
  });
  const allowed = (raw.constraints?.enum ?? []).map((value, index) =>
    member(value, undefined, [...path, 'constraints', 'enum', index], context),
  );
  const all = [...categories, ...allowed];
  if (all.some((one) => one === undefined)) return undefined;
  const byKey = (list: readonly (Member | undefined)[]) =>
    new Map(list.flatMap((one) => (one === undefined || one.key === null ? [] : [[one.key, one] as const])));
  if (categories.length === 0 || allowed.length === 0) return byKey(all);
  const enumerated = byKey(allowed);
  return new Map([...byKey(categories)].filter(([key]) => enumerated.has(key)));
}

/** Yes before no, in the delivery's own words. */
function booleans(raw: RawField): ReadonlyMap<string, Member> {
  return new Map([
    ['true', { key: 'true', label: raw.trueValues?.[0] ?? 'true' }],
    ['false', { key: 'false', label: raw.falseValues?.[0] ?? 'false' }],
  ]);
}

function member(
  value: Scalar,
  label: string | undefined,
  path: KeyPath,
  context: FieldContext,
): Member | undefined {
  const typed = declaredValue(value, path, context);
  if (typed === undefined) return undefined;
  const key = memberKey(typed);
  return { key, label: label ?? String(value) };
}

function declaredLimits(context: FieldContext): readonly Limit[] | undefined {
  const { raw, type, path, located, report } = context;
  const limits: Limit[] = [];
  let wrong = false;
  for (const kind of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const) {
    const value = raw.constraints?.[kind];
    if (value === undefined) continue;
    const place = [...path, 'constraints', kind];
    if (type === 'string' || type === 'boolean') {
      report.add('constraint-unfit', { field: raw.name, constraint: kind, type }, located.keyPlace(place));
      wrong = true;
      continue;
    }
    const typed = declaredValue(value, place, context);
    if (typed === undefined) wrong = true;
    else limits.push({ kind, value: memberKey(typed) });
  }
  return wrong ? undefined : limits;
}

/** A value in the descriptor: as JSON has it, or as text in the notation of the cells. */
function declaredValue(value: Scalar, path: KeyPath, context: FieldContext): TypedValue | undefined {
  const { type, read, located, report, raw } = context;
  const plain = lexicalReader(type, undefined);
  const results = [typeof value === 'string' ? read(value) : plain(String(value)), plain(String(value))];
  for (const result of results) if (result.kind === 'value') return result.value;
  report.add('declared-value', { field: raw.name, type, found: String(value) }, located.place(path));
  return undefined;
}
