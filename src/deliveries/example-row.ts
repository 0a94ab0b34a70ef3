/** The row that shows how a sheet is filled in: the source's own examples, else what it delivered before. */
import { decimalOf } from '../decimal.ts';
import type { RequestBound, RequestValue } from '../document/request.ts';
import type { CellValue } from '../sources/cell-value.ts';
import type { Descriptor } from '../sources/descriptor.ts';
import type { FormColumn } from './form-columns.ts';
import { formValue } from './form-values.ts';
import type { RequestTexts } from './request-texts.ts';

/**
 * @param earlier a row that was delivered before
 * @param date an ISO date that fits the question
 */
export function exampleRow(
  columns: readonly FormColumn[],
  descriptor: Descriptor,
  earlier: readonly CellValue[] | undefined,
  date: string,
  texts: RequestTexts,
): readonly RequestValue[] {
  return columns.map((column, index) => {
    const given = declaredExample(column, descriptor);
    if (given !== undefined) return formValue(given, column);
    const value = earlier?.[index] ?? null;
    return value === null ? madeUp(column, date, texts) : formValue(value, column);
  });
}

/** Table Schema's `example`; undefined where it is no value of the field. */
function declaredExample({ field }: FormColumn, { resource }: Descriptor): CellValue | undefined {
  const raw = resource.schema.fields.find(({ name }) => name === field.name)?.['example'];
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') return undefined;
  const result = field.read(String(raw));
  return result.kind === 'value' ? result.value : undefined;
}

function madeUp({ check, field, format }: FormColumn, date: string, texts: RequestTexts): RequestValue {
  switch (check.kind) {
    case 'choice':
      return { kind: 'text', text: check.choices[0] ?? '' };
    case 'whole': {
      const year = field.type === 'year';
      const value = year ? Number(date.slice(0, 4)) : within(1, check.least, check.most);
      return { kind: 'number', value: decimalOf(value), decimals: 0, plain: format.kind === 'plain' };
    }
    case 'decimal': {
      const value = decimalOf(within(1, check.least, check.most));
      return { kind: 'number', value, decimals: format.kind === 'number' ? format.decimals : value.scale };
    }
    case 'date': {
      const { least, most } = check;
      if (least !== undefined && date < least.value) return { kind: 'date', iso: least.value };
      return { kind: 'date', iso: most !== undefined && date > most.value ? most.value : date };
    }
    case 'text': {
      const word = texts.text;
      const { minLength = 0, maxLength = word.length } = check;
      return { kind: 'text', text: word.padEnd(minLength, '.').slice(0, Math.max(maxLength, minLength, 1)) };
    }
    default: {
      const unknown: never = check;
      throw new Error(`unknown check: ${JSON.stringify(unknown)}`);
    }
  }
}

/** A number near the wanted one; limits that leave nothing between them are the source's own mistake. */
function within(wanted: number, least: RequestBound | undefined, most: RequestBound | undefined): number {
  const low = least === undefined ? undefined : Number(least.value) + (least.inclusive ? 0 : 1);
  const high = most === undefined ? undefined : Number(most.value);
  if (low !== undefined && wanted < low) return low;
  return high !== undefined && wanted > high ? high : wanted;
}
