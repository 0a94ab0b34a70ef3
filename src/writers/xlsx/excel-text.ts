/**
 * Texts as a workbook can hold them.
 *
 * Source of the limits: "Excel specifications and limits" (32,767 characters and 253 line feeds in a cell) and
 * [MS-XLSX] on table columns (255 characters). Lengths are in UTF-16 units, as Excel counts.
 */
import { legalText } from '../legal-text.ts';

const CELL_LENGTH = 32_767;
const CELL_LINE_BREAKS = 253;
const HEADER_LENGTH = 255;

/** A text for a cell: line breaks as Excel writes them, and a visible "…" where it is longer than a cell can be. */
export function cellText(text: string): string {
  let breaks = 0;
  const lines = legalText(text).replace(/\r\n?|\n/g, () => {
    breaks += 1;
    return breaks <= CELL_LINE_BREAKS ? '\n' : ' ';
  });
  return shortened(lines, CELL_LENGTH);
}

/** A text for the header of a table: on one line, so that the cell and the name of the column are the same. */
export function headerText(text: string, length = HEADER_LENGTH): string {
  return shortened(legalText(text).replace(/\s+/g, ' ').trim(), length);
}

/** True where a reader sees nothing. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text);
}

/**
 * A text in the spelling of the file (ECMA-376, ST_Xstring): there `_x0041_` means "A", so an underscore that would
 * begin such a code is written as a code itself.
 */
export function escapeCodes(text: string): string {
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  // Half of a pair of surrogates would be no character.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
