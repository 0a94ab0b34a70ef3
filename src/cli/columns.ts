/** Texts from outside in the columns of a terminal. */
import { withoutControls } from './terminal.ts';

/** Characters that may take two columns: pictures, and from Hangul on the East Asian scripts. */
const WIDE = /[\u1100-\u115F\u2300-\u{10FFFF}]/u;
/** Accents by themselves, and marks that show nothing. */
const NO_COLUMN = /[\p{M}\p{Cf}]/u;
/** Marks that turn the direction of a line round. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Names of files and titles are texts from outside: no line ends, nothing that steers the terminal. */
export function oneLine(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' ')).replace(DIRECTION, '\uFFFD').normalize('NFC').trim();
}

/** Shortened where there are fewer columns. */
export function fitted(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (width + 1 > columns) break;
    kept += character;
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`;
}

export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  if (NO_COLUMN.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
