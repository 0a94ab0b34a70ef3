/** A column of a delivery as its schema describes it, ready to read cells with. */
import type { Member } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import { memberKey } from './cell-value.ts';
import { booleans, declaredMembers, declaredValue, type FieldContext } from './declared-members.ts';
import {
  type FieldNotation,
  fieldNotation,
  fieldReader,
  hasAnyFormat,
  unstyledNumber,
} from './field-reader.ts';
import type { RawField, RawMissingValues } from './frictionless.ts';
import type { FieldType, LexicalReader } from './lexical-reader.ts';
import type { UnstyledNumber } from './unstyled-column.ts';

export interface Field {
  readonly name: string;
  readonly title?: string;
  readonly type: FieldType;
  readonly read: LexicalReader;
  /** The notation as far as the description declares it, for readers other than `read`. */
  readonly notation: FieldNotation;
  /** A number of which neither the decimal nor the group character is declared. */
  readonly unstyled?: UnstyledNumber;
  /** A date of which no format is declared. */
  readonly anyDate?: true;
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
  const unstyled = unstyledNumber(raw, type);
  return {
    name: raw.name,
    type,
    read,
    notation: fieldNotation(raw),
    ...(unstyled === undefined ? {} : { unstyled }),
    ...(type === 'date' && hasAnyFormat(raw) ? { anyDate: true } : {}),
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
