/** Where the rows of a table stand on the pages of an answer. */
import type { Crosstab, CrosstabRow } from '../../src/document/crosstab.ts';

export interface PlacedRow {
  readonly row: CrosstabRow;
  /** Counted from 0. */
  readonly page: number;
}

/** One part of a table: the whole, where it was not split. */
export interface PlacedPart {
  /** The page of its caption. */
  readonly caption: number;
  /** The header row as a line of text. */
  readonly header: string;
  readonly rows: readonly PlacedRow[];
}

/** The lines of a page with text on them, with one space for any white space. */
export function pageLines(page: string): readonly string[] {
  return page
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

/**
 * The parts of the table with this number, found by caption and by the labels of the rows, which have to stand in their order.
 *
 * @param pages texts as `pdfText` gives them; labels on one line each
 * @throws Error where a row is missing
 */
export function placedParts(
  pages: readonly string[],
  number: number,
  crosstab: Crosstab,
): readonly PlacedPart[] {
  const caption = `Tabel ${number}: `;
  const lines = pages.flatMap((page, at) => pageLines(page).map((text) => ({ text, page: at })));
  const starts = lines.flatMap(({ text }, at) => (text.startsWith(caption) ? [at] : []));
  return starts.map((start) => {
    let at = start;
    const next = (label: string): number => {
      do at += 1;
      while (at < lines.length && !`${lines[at]?.text} `.startsWith(`${label} `));
      const line = lines[at];
      if (line === undefined) throw new Error(`no row "${label}" in table ${number}`);
      return line.page;
    };
    const rows = crosstab.rows.map((row) => ({
      row,
      page: next(row.labels.filter((label) => label !== '').join(' ')),
    }));
    return { caption: lines[start]?.page ?? 0, header: lines[start + 1]?.text ?? '', rows };
  });
}
