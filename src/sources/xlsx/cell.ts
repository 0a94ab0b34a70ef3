/** One cell of a workbook: its value as it was saved, never computed. Source: ECMA-376, part 1, 18.3.1.4 (c) and 18.18.11. */
import { decimalOf, toPlainText } from '../../decimal.ts';
import { damaged } from '../../reading/package/failure.ts';
import type { RawCell } from '../source-row.ts';
import { serialDate } from './serial-date.ts';
import { unescaped } from './shared-strings.ts';
import type { CellFormat } from './styles.ts';

/** What the XML of a cell says. */
export interface SavedCell {
  /** Attribute `t`; "n" without one. */
  readonly type: string;
  readonly format: CellFormat | undefined;
  /** Content of `v`. */
  readonly value: string;
  readonly hasFormula: boolean;
  readonly hasValue: boolean;
  /** Text that stands in the cell itself. */
  readonly inline: string;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly from1904: boolean;
}

/** Spreadsheet programs keep fifteen digits of a number: what stands behind them comes from counting in binary. */
const KEPT_DIGITS = 15;
const MAX_WHOLE = 10 ** KEPT_DIGITS;

/** @throws UnreadablePackage where the value is none of its type */
export function cellOf(saved: SavedCell, { strings, from1904 }: CellContext): RawCell {
  const { type, format, value, hasFormula, hasValue, inline } = saved;
  if (hasFormula && (!hasValue || (value === '' && type === 'n'))) return { kind: 'formula', text: '' };
  switch (type) {
    case 'inlineStr':
      return inline;
    case 's': {
      const text = strings[Number(value)];
      if (text === undefined || value === '') throw damaged();
      return text;
    }
    case 'str':
      return unescaped(value);
    case 'b':
      return value === ''
        ? ''
        : { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return {
        kind: 'date',
        text: value
          .replace('T', ' ')
          .replace(/(?:\.0+)?Z?$/, '')
          .replace(/ 00:00(?::00)?$/, ''),
      };
    case 'n':
      return value === '' ? '' : numberOf(value, format, from1904);
    default:
      throw damaged();
  }
}

function numberOf(value: string, format: CellFormat | undefined, from1904: boolean): RawCell {
  const number = Number(value);
  if (!Number.isFinite(number)) throw damaged();
  if (format?.kind === 'date') {
    const date = serialDate(number, from1904);
    if (date !== undefined) return { kind: 'date', text: date };
  }
  if (format?.kind === 'time') return { kind: 'time', text: value };
  if (Math.abs(number) >= MAX_WHOLE) return { kind: 'number', text: value, exact: false };
  const text = Number.isInteger(number)
    ? String(number === 0 ? 0 : number)
    : toPlainText(decimalOf(Number(number.toPrecision(KEPT_DIGITS))));
  const padded = format?.kind === 'padded' && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
  return { kind: 'number', text: padded, exact: true };
}
