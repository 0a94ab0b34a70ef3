/** How cells look: the letters of the standard for annexes, the colours of the house. */
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';
import type { HouseStyle } from '../../document/house-style.ts';
import { readableText } from '../colours.ts';
import { numberFormat } from './numbers.ts';
import type { SheetCell, SheetColumn, SheetLine, SheetRow } from './sheet.ts';

/** UK Government Analysis Function: a sans serif font of at least 12 points, whatever the house prints its letters in. */
export const FONT = 'Arial';
/** Points. */
export const TEXT_SIZE = 12;
export const TITLE_SIZE = 16;

const WHITE = 'FFFFFF';
const BLACK = '000000';
const LINK = '0B4A9E';

/** Excel's own format for texts: what is typed over such a cell stays a text too. */
const TEXT_FORMAT = '@';

export interface Looks {
  readonly title: Partial<Style>;
  readonly line: (line: SheetLine) => Partial<Style>;
  readonly header: (column: SheetColumn) => Partial<Style>;
  readonly cell: (cell: SheetCell, row: SheetRow, column: SheetColumn) => Partial<Style>;
}

/** Looks of one house. Equal looks are one object, which exceljs then writes once and finds quickly. */
export function looksOf(house: HouseStyle): Looks {
  const known = new Map<string, Partial<Style>>();
  const once = (key: string, make: () => Partial<Style>): Partial<Style> => {
    const look = known.get(key) ?? make();
    known.set(key, look);
    return look;
  };
  const text: Partial<Style> = { font: font(), alignment: alignment('left', 'top') };
  return {
    title: { ...text, font: font({ size: TITLE_SIZE, bold: true }) },
    line: ({ look }) =>
      look === 'mark' ? once('mark', () => ({ ...text, font: font({ bold: true }) })) : text,
    header: ({ holds }) => once(`header ${holds}`, () => headerLook(holds, house)),
    cell: (cell, row, column) => {
      const bold = row.kind !== 'row' || column.total;
      const isNumber = cell.kind === 'number' || cell.kind === 'sum';
      const format = isNumber ? numberFormat(cell.decimals) : TEXT_FORMAT;
      const link = cell.kind === 'link';
      return once([row.kind, column.holds, bold, format, link].join(' '), () => ({
        ...bodyLook(row.kind, column.holds, bold, link, house),
        numFmt: format,
      }));
    },
  };
}

function headerLook(holds: SheetColumn['holds'], { table }: HouseStyle): Partial<Style> {
  const colour = readableText(table.headerFill, table.headerText);
  return {
    font: font({ bold: true, color: argb(colour) }),
    alignment: alignment(holds === 'number' ? 'right' : 'left', 'bottom'),
    fill: solid(table.headerFill),
    border: borders(table.border),
  };
}

function bodyLook(
  kind: SheetRow['kind'],
  holds: SheetColumn['holds'],
  bold: boolean,
  link: boolean,
  { table }: HouseStyle,
): Partial<Style> {
  const colour = link ? LINK : kind === 'total' ? readableText(table.totalFill, BLACK) : BLACK;
  return {
    font: font({
      color: argb(colour),
      ...(bold ? { bold } : {}),
      ...(link ? { underline: true } : {}),
    }),
    alignment: alignment(holds === 'number' ? 'right' : 'left', 'top'),
    border: borders(table.border, kind === 'total' ? BLACK : undefined),
    ...(kind === 'total' ? { fill: solid(table.totalFill) } : {}),
  };
}

function font(more: Partial<Font> = {}): Partial<Font> {
  return { name: FONT, family: 2, size: TEXT_SIZE, ...more };
}

function alignment(horizontal: 'left' | 'right', vertical: 'top' | 'bottom'): Partial<Alignment> {
  return { horizontal, vertical, wrapText: true };
}

function borders(colour: string, top?: string): Partial<Borders> {
  const thin: Partial<Border> = { style: 'thin', color: argb(colour) };
  return {
    left: thin,
    right: thin,
    bottom: thin,
    top: top === undefined ? thin : { style: 'medium', color: argb(top) },
  };
}

function solid(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(colour), bgColor: argb(WHITE) };
}

function argb(colour: string): { readonly argb: string } {
  return { argb: `FF${colour.toUpperCase()}` };
}
