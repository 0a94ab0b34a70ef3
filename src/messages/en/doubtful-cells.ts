/** English for `nl/doubtful-cells.ts`. */
import type { CellDoubt } from '../expected.ts';
import { quoted, shorten } from '../nl/common.ts';
import type { Sentence } from '../sentence.ts';

export function doubtful(doubt: CellDoubt, found: string, field: string): Sentence {
  switch (doubt) {
    case 'number':
      return {
        message: `${quoted(found)} in the column ${quoted(field)} is not clear: ${shorten(found.replace(/[.,]/, ''))} or ${shorten(found.replace(/[.,]/, '.'))}?`,
        hint: 'Write the number without that character, or say in the description which one separates decimals (decimalChar) or thousands (groupChar).',
      };
    case 'mixed-numbers':
      return {
        message: `${quoted(found)} is written differently from other numbers in the column ${quoted(field)}: point and comma mean something else there.`,
        hint: 'Write all numbers of the column in the same way.',
      };
    case 'mixed-dates':
      return {
        message: `Day and month of ${quoted(found)} may have changed places: dates in the column ${quoted(field)} are written in two ways.`,
        hint: 'Write all dates of the column in the same way, such as 31/12/2020 (in Excel, some may be texts and others real dates). Often a program with American dates converted some of them: take them from the original file again.',
      };
    case 'error':
      return {
        message: `The column ${quoted(field)} holds an error of the spreadsheet: ${quoted(found)}.`,
        hint: 'Correct the formula, or empty the cell where there is no value.',
      };
    case 'formula':
      return {
        message: `The column ${quoted(field)} holds a formula of which the result was not saved.`,
        hint: 'Open the file in Excel and save it again, or replace the formula by its value.',
      };
    case 'time':
      return {
        message: `${quoted(found)} in the column ${quoted(field)} has a time with the date.`,
        hint: 'Leave the time out, or put it in another column.',
      };
    default: {
      const unknown: never = doubt;
      throw new Error(`unknown doubt: ${String(unknown)}`);
    }
  }
}
