/** Values and lines of a request as cells and lines of planned sheets. */
import type { HouseStyle } from '../../../document/house-style.ts';
import type { RequestLine, RequestValue } from '../../../document/request.ts';
import { formatDate } from '../../../format.ts';
import { cellText } from '../excel-text.ts';
import { numberCell } from '../numbers.ts';
import { type SheetCell, type SheetLine, textCell } from '../sheet.ts';

export function sheetCell(value: RequestValue, house: HouseStyle): SheetCell {
  switch (value.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'text':
      return value.text === '' ? { kind: 'empty' } : textCell(value.text);
    case 'number': {
      const cell = numberCell(value.value, value.decimals, house);
      return cell.kind === 'number' && value.plain === true ? { ...cell, plain: true } : cell;
    }
    case 'date':
      return { kind: 'date', iso: value.iso, shown: formatDate(value.iso, house.numbers, 'short') };
    default: {
      const unknown: never = value;
      throw new Error(`unknown value: ${JSON.stringify(unknown)}`);
    }
  }
}

export function sheetLines(lines: readonly RequestLine[]): readonly SheetLine[] {
  return lines.map(({ text, look }) => ({ text: cellText(text), look: look === 'text' ? 'text' : 'mark' }));
}
