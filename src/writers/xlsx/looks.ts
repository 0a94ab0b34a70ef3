/** How cells look: the letters of the standard for annexes, the colours of the house. */
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';
import type { HouseStyle } from '../../document/house-style.ts';
import { readableText } from '../colours.ts';
import { DATE_FORMAT } from './dates.ts';
import { numberFormat, PLAIN_FORMAT } from './numbers.ts';
import type { SheetCell, SheetColumn, SheetLine, SheetRow } from './sheet.ts';

/** UK Government Analysis Function: a sans serif font of at least 12 points, whatever the house prints its letters in. */
export const FONT = 'Arial';
/** Points. */
export const TEXT_SIZE = 12;
export const TITLE_SIZE = 16;

const WHITE = 'FFFFFF';
const BLACK = '000000';
const LINK = '0B4A9E';

/**
 * Excel's own format for texts: "=1+1" or "2016" stays a text when somebody goes into the cell and out again. Not for
 * long texts, of which older versions then show only "####".
 */
const TEXT_FORMAT = '@';
const TEXT_FORMAT_LENGTH = 255;

export interface Looks {
  readonly title: (text: string) => Partial<Style>;
  readonly line: (line: SheetLine) => Partial<Style>;
  /** @param at which column, from 0 */
  readonly header: (column: SheetColumn, at: number) => Partial<Style>;
  readonly cell: (cell: SheetCell, row: SheetRow, column: SheetColumn, at: number) => Partial<Style>;
}

/** Looks of one house. Equal looks are one object, which exceljs then writes once and finds quickly. */
export function looksOf(house: HouseStyle): Looks {
  const known = new Map<string, Partial<Style>>();
  const once = (key: string, make: () => Partial<Style>): Partial<Style> => {
    const look = known.get(key) ?? make();
    known.set(key, look);
    return look;
  };
  const textLook = (text: string, look: Partial<Font>): Partial<Style> => {
    const numFmt = textFormat(text);
    return once(`text ${numFmt} ${JSON.stringify(look)}`, () => ({
      font: font(look),
      alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
      numFmt,
    }));
  };
  return {
    title: (text) => textLook(text, { size: TITLE_SIZE, bold: true }),
    line: ({ text, look }) => textLook(text, look === 'mark' ? { bold: true } : {}),
    header: ({ holds }, at) => {
      const place = placeIn(holds, at);
      return once(`header ${JSON.stringify(place)}`, () => headerLook(place, house));
    },
    cell: (cell, { kind }, { holds, total }, at) => {
      const bold = kind !== 'row' || total;
      const isNumber = cell.kind === 'number' || cell.kind === 'sum';
      const numFmt = formatOf(cell);
      const link = cell.kind === 'link';
      const first = at === 0;
      // Asked for every cell of long lists, so that the key is no more than a text.
      return once(`${kind} ${holds} ${first} ${bold} ${isNumber} ${link} ${numFmt}`, () => {
        const place = placeIn(holds, at);
        return {
          ...bodyLook(kind, isNumber ? place : { ...place, wrapText: true }, bold, link, house),
          numFmt,
        };
      });
    },
  };
}

function formatOf(cell: SheetCell): string {
  switch (cell.kind) {
    case 'number':
    case 'sum':
      return cell.plain === true ? PLAIN_FORMAT : numberFormat(cell.decimals);
    case 'date':
      return DATE_FORMAT;
    case 'empty':
      return 'General';
    case 'text':
    case 'link':
      return textFormat(cell.text);
    default: {
      const unknown: never = cell;
      throw new Error(`unknown cell: ${JSON.stringify(unknown)}`);
    }
  }
}

function textFormat(text: string): string {
  return text.length > TEXT_FORMAT_LENGTH ? 'General' : TEXT_FORMAT;
}

/**
 * Texts keep some distance from their neighbour, but in the first column, which is flush with the texts above it.
 * Numbers are not indented: LibreOffice indents those of some formats and not those of others.
 */
function placeIn(holds: SheetColumn['holds'], at: number): Partial<Alignment> {
  if (holds === 'number') return { horizontal: 'right' };
  return { horizontal: 'left', ...(at === 0 ? {} : { indent: 1 }) };
}

function headerLook(place: Partial<Alignment>, { table }: HouseStyle): Partial<Style> {
  const colour = readableText(table.headerFill, table.headerText);
  return {
    font: font({ bold: true, color: argb(colour) }),
    alignment: { ...place, vertical: 'bottom', wrapText: true },
    fill: solid(table.headerFill),
    border: borders(table.border),
  };
}

function bodyLook(
  kind: SheetRow['kind'],
  place: Partial<Alignment>,
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
    alignment: { ...place, vertical: 'top' },
    border: borders(table.border, kind === 'total' ? BLACK : undefined),
    ...(kind === 'total' ? { fill: solid(table.totalFill) } : {}),
  };
}

function font(more: Partial<Font> = {}): Partial<Font> {
  return { name: FONT, family: 2, size: TEXT_SIZE, ...more };
}

/** Lines between the rows alone: columns are told apart by their distance. */
function borders(colour: string, top?: string): Partial<Borders> {
  const thin: Partial<Border> = { style: 'thin', color: argb(colour) };
  return { bottom: thin, top: top === undefined ? thin : { style: 'medium', color: argb(top) } };
}

function solid(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(colour), bgColor: argb(WHITE) };
}

function argb(colour: string): { readonly argb: string } {
  return { argb: `FF${colour.toUpperCase()}` };
}
