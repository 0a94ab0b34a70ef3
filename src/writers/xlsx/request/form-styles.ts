/** How the cells of a sheet to fill in look, and how they show what is typed. */
import type { Alignment, Border, Style } from 'exceljs';
import type { RequestFormat } from '../../../document/request.ts';
import { DATE_FORMAT } from '../dates.ts';
import { FONT, TEXT_SIZE } from '../looks.ts';
import { numberFormat, PLAIN_FORMAT } from '../numbers.ts';

const EXAMPLE_FILL = 'FFEDEDED';
const EXAMPLE_TEXT = 'FF595959';

export function isNumber({ kind }: RequestFormat): boolean {
  return kind === 'number' || kind === 'general';
}

export function bodyStyle(format: RequestFormat, first: boolean, border?: string): Partial<Style> {
  const alignment: Partial<Alignment> = isNumber(format)
    ? { horizontal: 'right', vertical: 'top' }
    : { horizontal: 'left', vertical: 'top', wrapText: true, indent: first ? 0 : 1 };
  const line: Partial<Border> = { style: 'thin', color: { argb: `FF${border ?? ''}` } };
  return {
    font: { name: FONT, family: 2, size: TEXT_SIZE },
    numFmt: excelFormat(format),
    alignment,
    ...(border === undefined ? {} : { border: { top: line, bottom: line, left: line, right: line } }),
  };
}

export function exampleStyle(style: Partial<Style>): Partial<Style> {
  return {
    ...style,
    font: { ...style.font, italic: true, color: { argb: EXAMPLE_TEXT } },
    fill: {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: EXAMPLE_FILL },
      bgColor: { argb: EXAMPLE_FILL },
    },
  };
}

function excelFormat(format: RequestFormat): string {
  switch (format.kind) {
    case 'text':
      // What is typed stays as it is: a code keeps its zeros, "3-1" is no date.
      return '@';
    case 'date':
      return DATE_FORMAT;
    case 'plain':
      return PLAIN_FORMAT;
    case 'general':
      return 'General';
    case 'number':
      return numberFormat(format.decimals);
    default: {
      const unknown: never = format;
      throw new Error(`unknown format: ${JSON.stringify(unknown)}`);
    }
  }
}
