/** For each type of field, how a cell's text becomes a value. */
import type { CellDoubt } from '../messages/expected.ts';
import type { TypedValue } from './cell-value.ts';
import { type DateReader, dateReader } from './date-format.ts';
import { type NumberNotation, type NumberResult, readInteger, readNumber, readYear } from './lexical.ts';

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year';

export interface Notation extends NumberNotation {
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
  readonly date?: DateReader;
}

export type LexicalResult =
  | { readonly kind: 'value'; readonly value: TypedValue }
  | { readonly kind: 'wrong-type' }
  /** A number that cannot be stored exactly. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'doubt'; readonly doubt: CellDoubt };

export type LexicalReader = (text: string) => LexicalResult;

/** How JSON writes values. */
const PLAIN: Notation = {
  decimalChar: '.',
  bareNumber: true,
  trueValues: ['true'],
  falseValues: ['false'],
};

/** @param notation how the delivery writes this type; as JSON does where it is absent */
export function lexicalReader(type: FieldType, notation: Notation = PLAIN): LexicalReader {
  switch (type) {
    case 'string':
      return (text) => ({ kind: 'value', value: text });
    case 'integer':
      return (text) => fromNumber(readInteger(text.trim(), notation));
    case 'number':
      return (text) => fromNumber(readNumber(text.trim(), notation));
    case 'year':
      return (text) => fromOptional(readYear(text.trim()));
    case 'date': {
      const read = notation.date ?? dateReader('default');
      return (text) => fromOptional(read?.(text.trim()));
    }
    case 'boolean':
      return (text) => {
        const found = text.trim();
        if (notation.trueValues.includes(found)) return { kind: 'value', value: true };
        return fromOptional(notation.falseValues.includes(found) ? false : undefined);
      };
    default: {
      const unknown: never = type;
      throw new Error(`unknown field type: ${String(unknown)}`);
    }
  }
}

function fromNumber(result: NumberResult<TypedValue>): LexicalResult {
  return result.kind === 'no-number' ? { kind: 'wrong-type' } : result;
}

function fromOptional(value: TypedValue | undefined): LexicalResult {
  return value === undefined ? { kind: 'wrong-type' } : { kind: 'value', value };
}
