/** Cells that a workbook keeps as numbers, dates, yes or no, as values of a field. */
import type { Field } from './field.ts';
import { readInteger, readNumber, readYear } from './lexical.ts';
import type { LexicalResult } from './lexical-reader.ts';
import type { NativeCell } from './source-row.ts';

const PLAIN = { decimalChar: '.', bareNumber: true } as const;
const WRONG: LexicalResult = { kind: 'wrong-type' };

/** How spreadsheet programs show an error, in English and in Dutch. */
const ERROR =
  /^#(?:N\/[AB]|NV|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NULL!|LEEG!|NUM!|GETAL!|SPILL!|CALC!)$/i;

/** Whether a text is the error of a formula, as a CSV file has it. */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && ERROR.test(text.trim());
}

/**
 * The type in the workbook has to be that of the field: a date in a column of texts is what became of a code such as
 * "3-1", and a number in a column of dates may be anything. Whole numbers may be codes.
 */
export function readNativeCell(cell: NativeCell, field: Pick<Field, 'type' | 'read'>): LexicalResult {
  switch (cell.kind) {
    case 'error':
    case 'formula':
      return { kind: 'doubt', doubt: cell.kind };
    case 'number':
      return cell.exact ? readNativeNumber(cell.text, field) : { kind: 'too-large' };
    case 'date':
      if (field.type !== 'date') return WRONG;
      return cell.text.length === 10 ? { kind: 'value', value: cell.text } : { kind: 'doubt', doubt: 'time' };
    case 'time':
      return WRONG;
    case 'boolean':
      return field.type === 'boolean' ? { kind: 'value', value: cell.text === 'TRUE' } : WRONG;
    default: {
      const unknown: never = cell;
      throw new Error(`unknown cell: ${JSON.stringify(unknown)}`);
    }
  }
}

function readNativeNumber(text: string, field: Pick<Field, 'type' | 'read'>): LexicalResult {
  switch (field.type) {
    case 'string':
      return /^-?\d+$/.test(text) ? { kind: 'value', value: text } : WRONG;
    case 'integer': {
      const result = readInteger(text, PLAIN);
      return result.kind === 'no-number' ? WRONG : result;
    }
    case 'number': {
      const result = readNumber(text, PLAIN);
      return result.kind === 'no-number' ? WRONG : result;
    }
    case 'year': {
      const year = readYear(text);
      return year === undefined ? WRONG : { kind: 'value', value: year };
    }
    case 'date':
    case 'boolean':
      return field.read(text);
    default: {
      const unknown: never = field.type;
      throw new Error(`unknown field type: ${String(unknown)}`);
    }
  }
}
