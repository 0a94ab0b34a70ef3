/**
 * Numbers of which the description does not say how they are written: "1.234,50" says it itself, "1.234" does not.
 */
import { bareText, MAX_TEXT, type NumberNotation, readInteger, readNumber } from './lexical.ts';
import type { LexicalResult } from './lexical-reader.ts';

/** Which character stands before the decimals; the other one may group the thousands. */
export type DecimalMark = '.' | ',';

/**
 * plain: without either character; certain: only one reading is a number, or none; either: one character with three
 * digits behind it, which stands before decimals or between thousands.
 */
export type NumberStyle =
  | { readonly kind: 'plain' }
  | { readonly kind: 'certain'; readonly decimal: DecimalMark }
  | { readonly kind: 'either'; readonly character: DecimalMark };

export type NumberType = 'integer' | 'number';

const EITHER = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/;

/** @param text without spaces around it */
export function numberStyle(text: string, type: NumberType, bareNumber: boolean): NumberStyle {
  if (text.length > MAX_TEXT) return { kind: 'plain' };
  const bare = bareText(text, bareNumber).replace(/e[+-]?\d+$/i, '');
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last !== '.' && last !== ',') return { kind: 'plain' };
  const character = EITHER.exec(bare)?.[1];
  if (character !== undefined) return { kind: 'either', character: last };
  // Several of one kind group thousands, and whole numbers have nothing but groups.
  const grouping = type === 'integer' || (marks.length > 1 && marks.every((mark) => mark === last));
  return { kind: 'certain', decimal: grouping ? other(last) : last };
}

/** Reads a number with this character before its decimals; the other one may group its thousands. */
export function readWith(
  text: string,
  decimal: DecimalMark,
  type: NumberType,
  bareNumber: boolean,
): LexicalResult {
  const notation: NumberNotation = { decimalChar: decimal, groupChar: other(decimal), bareNumber };
  const trimmed = text.trim();
  const result = type === 'integer' ? readInteger(trimmed, notation) : readNumber(trimmed, notation);
  return result.kind === 'no-number' ? { kind: 'wrong-type' } : result;
}

/** Reads a number that has one reading; `doubt` where it has two. */
export function readUnstyled(text: string, type: NumberType, bareNumber: boolean): LexicalResult {
  const style = numberStyle(text.trim(), type, bareNumber);
  switch (style.kind) {
    case 'plain':
      return readWith(text, '.', type, bareNumber);
    case 'certain':
      return readWith(text, style.decimal, type, bareNumber);
    case 'either':
      return { kind: 'doubt', doubt: 'number' };
    default: {
      const unknown: never = style;
      throw new Error(`unknown style: ${JSON.stringify(unknown)}`);
    }
  }
}

export function other(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}
