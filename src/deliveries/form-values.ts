/** Values of a source as cells of a workbook that people read and fill in. */
import { decimalOf, parseDecimal, toPlainText } from '../decimal.ts';
import type { RequestValue } from '../document/request.ts';
import { type CellValue, memberKey } from '../sources/cell-value.ts';
import type { FormColumn } from './form-columns.ts';

export function formValue(value: CellValue, { field, labels, format }: FormColumn): RequestValue {
  if (value === null) return { kind: 'empty' };
  if (labels.size > 0) {
    const key = memberKey(value);
    return { kind: 'text', text: labels.get(key) ?? String(key) };
  }
  if (field.type === 'date') return { kind: 'date', iso: String(value) };
  switch (typeof value) {
    case 'string':
      return { kind: 'text', text: value };
    case 'boolean':
      return { kind: 'text', text: String(value) };
    case 'bigint':
      return { kind: 'number', value: decimalOf(value), decimals: 0, plain: format.kind === 'plain' };
    default: {
      const decimals = format.kind === 'number' ? Math.max(format.decimals, value.scale) : value.scale;
      return { kind: 'number', value, decimals };
    }
  }
}

/** One text for one value, however a program writes it: numbers without needless zeros, dates in ISO. */
export function plainValue(value: RequestValue): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return plainText(value.text);
    case 'number':
      return plainText(toPlainText(value.value));
    case 'date':
      return value.iso;
    default: {
      const unknown: never = value;
      throw new Error(`unknown value: ${JSON.stringify(unknown)}`);
    }
  }
}

/** A text as `plainValue` would write it. */
export function plainText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (parseDecimal(line) === undefined || !line.includes('.')) return line;
  return line.replace(/\.?0+$/, '');
}
