/** How the cells of a field are read, by the notation that its description gives. */
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import { dateReader, readAnyDate } from './date-format.ts';
import type { RawField } from './frictionless.ts';
import { type FieldType, type LexicalReader, lexicalReader } from './lexical-reader.ts';
import { readUnstyled } from './number-style.ts';
import type { UnstyledNumber } from './unstyled-column.ts';

/** The words of the standard. */
const TRUE_VALUES: readonly string[] = ['true', 'True', 'TRUE', '1'];
const FALSE_VALUES: readonly string[] = ['false', 'False', 'FALSE', '0'];

/** How a field writes its values; what is absent is not declared. */
export interface FieldNotation {
  readonly decimalChar?: string;
  readonly groupChar?: string;
  /** A pattern of strptime, or "default". */
  readonly dateFormat?: string;
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
}

/** @returns undefined after reporting why the field's notation cannot be read */
export function fieldReader(
  raw: RawField,
  type: FieldType,
  path: KeyPath,
  located: Located,
  report: Report,
): LexicalReader | undefined {
  const { decimalChar = '.', groupChar, trueValues, falseValues } = raw;
  if (!separatorsHold(raw, type, path, located, report)) return undefined;
  const unstyled = unstyledNumber(raw, type);
  if (unstyled !== undefined) return (text) => readUnstyled(text, unstyled.type, unstyled.bareNumber);
  const date =
    type !== 'date' ? undefined : hasAnyFormat(raw) ? readAnyDate : dateReader(raw.format ?? 'default');
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

export function fieldNotation(raw: RawField): FieldNotation {
  const { decimalChar, groupChar, format, trueValues = TRUE_VALUES, falseValues = FALSE_VALUES } = raw;
  return {
    ...(decimalChar === undefined ? {} : { decimalChar }),
    ...(groupChar === undefined ? {} : { groupChar }),
    ...(format === undefined || format === 'any' ? {} : { dateFormat: format }),
    trueValues,
    falseValues,
  };
}

/** The notation of a number that the description leaves open. */
export function unstyledNumber(raw: RawField, type: FieldType): UnstyledNumber | undefined {
  const declared = raw.decimalChar !== undefined || raw.groupChar !== undefined;
  return declared || (type !== 'number' && type !== 'integer')
    ? undefined
    : { type, bareNumber: raw.bareNumber ?? true };
}

/** The standard has "any" for dates that are written in whatever way. */
export function hasAnyFormat(raw: RawField): boolean {
  return raw.format === undefined || raw.format === 'any';
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
