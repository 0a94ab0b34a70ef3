/** What the spreadsheet program can check of a field. */
import { decimalOf, toPlainText } from '../decimal.ts';
import type { RequestBound, RequestCheck, RequestLimits } from '../document/request.ts';
import { compareKeys } from '../sources/cell-value.ts';
import type { Field } from '../sources/field.ts';

/** Limits of a year of four digits, and of numbers that Excel keeps exactly. */
const YEARS: RequestLimits = {
  least: { value: '1000', inclusive: true },
  most: { value: '9999', inclusive: true },
};

/** @param choices the labels of a field whose values are declared */
export function checkOf(field: Field, choices: readonly string[]): RequestCheck {
  if (choices.length > 0) return { kind: 'choice', choices };
  const limits = limitsOf(field);
  switch (field.type) {
    case 'string': {
      const { minLength, maxLength } = field;
      return {
        kind: 'text',
        ...(minLength === undefined ? {} : { minLength }),
        ...(maxLength === undefined ? {} : { maxLength }),
      };
    }
    case 'integer':
      return { kind: 'whole', ...limits };
    case 'year':
      return { kind: 'whole', ...YEARS, ...limits };
    case 'number':
      return { kind: 'decimal', ...limits };
    case 'date':
      return { kind: 'date', ...limits };
    case 'boolean':
      throw new Error(`no words for yes and no in field ${field.name}`);
    default: {
      const unknown: never = field.type;
      throw new Error(`unknown field type: ${String(unknown)}`);
    }
  }
}

/** Where a field has two limits on one side, the one that leaves less. */
export function limitsOf({ limits, type }: Field): RequestLimits {
  const bounds = (kinds: readonly string[], narrower: 1 | -1): RequestBound | undefined => {
    const sorted = limits
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, value }) => ({ key: value, inclusive: !kind.startsWith('exclusive') }))
      .sort((a, b) => -narrower * compareKeys(a.key, b.key) || Number(a.inclusive) - Number(b.inclusive));
    const [bound] = sorted;
    return bound && { value: plainLimit(bound.key, type), inclusive: bound.inclusive };
  };
  const least = bounds(['minimum', 'exclusiveMinimum'], 1);
  const most = bounds(['maximum', 'exclusiveMaximum'], -1);
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

function plainLimit(value: string | number, type: Field['type']): string {
  return type === 'date' || typeof value === 'string' ? String(value) : toPlainText(decimalOf(value));
}
