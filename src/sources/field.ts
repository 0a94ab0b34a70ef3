/** A column of a delivery as its schema describes it, ready to read cells with. */
import type { Member } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import { memberKey } from './cell-value.ts';
import { dateReader } from './date-format.ts';
import { booleans, declaredMembers, declaredValue, type FieldContext } from './declared-members.ts';
import type { RawField, RawMissingValues } from './frictionless.ts';
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
  /** Their keys as text, for suggestions. */
  readonly memberKeys: readonly string[];
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

/** The words of the standard. */
const TRUE_VALUES: readonly string[] = ['true', 'True', 'TRUE', '1'];
const FALSE_VALUES: readonly string[] = ['false', 'False', 'FALSE', '0'];

/** Types of the standard that are not read yet. */
const LATER_TYPES = [
  'datetime',
  'time',
  'yearmonth',
  'duration',
  'list',
  'object',
  'array',
  'geopoint',
  'geojson',
];

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
  const declared = declaredMembers(context);
  const limits = declaredLimits(context);
  if (declared === undefined || limits === undefined) return undefined;
  const members = declared.size === 0 && type === 'boolean' ? booleans(raw) : declared;
  const { required, unique, minLength, maxLength, pattern } = raw.constraints ?? {};
  return {
    name: raw.name,
    type,
    read,
    required: required ?? false,
    unique: unique ?? false,
    missing: new Set(
      (raw.missingValues ?? missing).map((one) => (typeof one === 'string' ? one : one.value)),
    ),
    limits,
    ...(raw.title === undefined ? {} : { title: raw.title }),
    memberKeys: [...members.keys()].map(String),
    ...(members.size === 0 ? {} : { members }),
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
  };
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
  const { decimalChar = '.', groupChar, trueValues, falseValues } = raw;
  if (!separatorsHold(raw, type, path, located, report)) return undefined;
  const date = type === 'date' ? dateReader(raw.format ?? 'default') : undefined;
  if (type === 'date' && date === undefined) {
    report.add('date-format', { found: raw.format ?? '' }, located.place([...path, 'format']));
    return undefined;
  }
  const words = { trueValues: trueValues ?? TRUE_VALUES, falseValues: falseValues ?? FALSE_VALUES };
  const both =
    type === 'boolean' ? words.trueValues.find((word) => words.falseValues.includes(word)) : undefined;
  if (both !== undefined) {
    const key = falseValues === undefined ? 'trueValues' : 'falseValues';
    report.add('boolean-values', { field: raw.name, found: both }, located.place([...path, key]));
    return undefined;
  }
  return lexicalReader(type, {
    decimalChar,
    ...(groupChar === undefined ? {} : { groupChar }),
    bareNumber: raw.bareNumber ?? true,
    ...words,
    ...(date === undefined ? {} : { date }),
  });
}

/** Reports a separator that could be part of the number, and one character with two meanings. */
function separatorsHold(
  raw: RawField,
  type: FieldType,
  path: KeyPath,
  located: Located,
  report: Report,
): boolean {
  if (type !== 'number' && type !== 'integer') return true;
  const { decimalChar, groupChar } = raw;
  // Whole numbers have no decimals: "1.234" with groups is 1234, whatever the decimal character would be.
  const characters = type === 'number' ? ({ decimalChar, groupChar } as const) : ({ groupChar } as const);
  let sound = true;
  for (const [key, found] of Object.entries(characters)) {
    if (found === undefined || !/[\d+\-e]/i.test(found)) continue;
    sound = false;
    report.add('field-separators', { field: raw.name, found, same: false }, located.place([...path, key]));
  }
  if (type === 'number' && groupChar === (decimalChar ?? '.')) {
    sound = false;
    const details = { field: raw.name, found: groupChar, same: true };
    report.add('field-separators', details, located.place([...path, 'groupChar']));
  }
  return sound;
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
