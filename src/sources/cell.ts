/** One cell against its field: the typed value, or what is wrong with it. */
import type { CellDoubt } from '../messages/expected.ts';
import { type CellValue, compareKeys, memberKey, type TypedValue } from './cell-value.ts';
import type { Field, LimitKind } from './field.ts';
import type { FieldType, LexicalResult } from './lexical-reader.ts';
import { isErrorText, readNativeCell } from './native-cell.ts';
import { cellText, type RawCell, shownText } from './source-row.ts';

export type CellProblem =
  | {
      readonly code: 'cell-type';
      readonly field: string;
      readonly type: FieldType;
      readonly found: string;
      readonly doubt?: CellDoubt;
    }
  | { readonly code: 'cell-required'; readonly field: string }
  | {
      readonly code: 'cell-enum';
      readonly field: string;
      readonly found: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: 'cell-range';
      readonly field: string;
      readonly found: string;
      /** exact: too large or too fine to be stored exactly */
      readonly limit: LimitKind | 'exact';
      readonly value: string;
    }
  | {
      readonly code: 'cell-length';
      readonly field: string;
      readonly length: number;
      readonly limit: 'minLength' | 'maxLength';
      readonly value: number;
    }
  | {
      readonly code: 'cell-pattern';
      readonly field: string;
      readonly found: string;
      readonly pattern: string;
    };

export type CellResult =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly problem: CellProblem };

/**
 * A blank cell is always a missing value, also where the schema does not list it: an empty text can be no
 * member of a dimension. The pattern is not checked here (see `patterns.ts`).
 */
export function readCell(cell: RawCell, field: Field): CellResult {
  const text = cellText(cell);
  if (isMissing(cell, field)) return missing(field);
  if (typeof cell !== 'string') return checkResult(shownText(cell), readNativeCell(cell, field), field);
  return isErrorText(text) ? refused(text, field, 'error') : checkResult(text, field.read(text), field);
}

/** A value that was read already, against the constraints of its field; null is a missing one. */
export function checkValue(found: string, value: CellValue, field: Field): CellResult {
  return value === null ? missing(field) : checkResult(found, { kind: 'value', value }, field);
}

/** What was read, against the constraints of the field. @param found as the file has it */
export function checkResult(found: string, result: LexicalResult, field: Field): CellResult {
  switch (result.kind) {
    case 'wrong-type':
      return refused(found, field);
    case 'doubt':
      return refused(found, field, result.doubt);
    case 'too-large':
      return {
        ok: false,
        problem: { code: 'cell-range', field: field.name, found, limit: 'exact', value: '' },
      };
    case 'value': {
      const problem = constraintProblem(found, result.value, field);
      return problem === undefined ? { ok: true, value: result.value } : { ok: false, problem };
    }
    default: {
      const unknown: never = result;
      throw new Error(`unknown result: ${JSON.stringify(unknown)}`);
    }
  }
}

export function refused(found: string, field: Field, doubt?: CellDoubt): CellResult {
  const problem = { code: 'cell-type', field: field.name, type: field.type, found } as const;
  return { ok: false, problem: doubt === undefined ? problem : { ...problem, doubt } };
}

function missing(field: Field): CellResult {
  return field.required
    ? { ok: false, problem: { code: 'cell-required', field: field.name } }
    : { ok: true, value: null };
}

export function isMissing(cell: RawCell, field: Field): boolean {
  // A formula without its result is not empty.
  if (typeof cell === 'object' && cell.kind === 'formula') return false;
  const text = cellText(cell);
  const trimmed = text.trim();
  return trimmed === '' || field.missing.has(text) || (field.type !== 'string' && field.missing.has(trimmed));
}

function constraintProblem(text: string, value: TypedValue, field: Field): CellProblem | undefined {
  const { name, members, minLength, maxLength } = field;
  const key = memberKey(value);
  if (members !== undefined && !members.has(key)) {
    return { code: 'cell-enum', field: name, found: text, known: field.memberKeys };
  }
  const broken = field.limits.find((limit) => !isWithin(compareKeys(key, limit.value), limit.kind));
  if (broken !== undefined) {
    return { code: 'cell-range', field: name, found: text, limit: broken.kind, value: String(broken.value) };
  }
  if (minLength === undefined && maxLength === undefined) return undefined;
  const length = [...text].length;
  if (minLength !== undefined && length < minLength) {
    return { code: 'cell-length', field: name, length, limit: 'minLength', value: minLength };
  }
  return maxLength !== undefined && length > maxLength
    ? { code: 'cell-length', field: name, length, limit: 'maxLength', value: maxLength }
    : undefined;
}

/** @param order -1, 0 or 1 as the value is below, at or above the limit */
function isWithin(order: number, kind: LimitKind): boolean {
  switch (kind) {
    case 'minimum':
      return order >= 0;
    case 'maximum':
      return order <= 0;
    case 'exclusiveMinimum':
      return order > 0;
    case 'exclusiveMaximum':
      return order < 0;
    default: {
      const unknown: never = kind;
      throw new Error(`unknown limit: ${String(unknown)}`);
    }
  }
}
