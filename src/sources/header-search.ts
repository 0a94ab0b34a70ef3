/** Finds the header row: offices like to put a title, a date or a remark above it. */
import { otherDelimiter } from './header.ts';
import type { HeaderNames } from './header-names.ts';
import { isBlank, type SourceRow } from './source-row.ts';

/** Rows above a header; who writes more of them writes a letter. */
const MAX_ABOVE = 30;

export interface FoundHeader {
  readonly header: SourceRow;
  /** Rows behind the header that were read already. */
  readonly rest: readonly SourceRow[];
}

export class HeaderSearch {
  readonly #names: HeaderNames;
  readonly #delimiter: string | undefined;
  readonly #rows: SourceRow[] = [];

  /** @param delimiter of the file; undefined in a workbook */
  constructor(names: HeaderNames, delimiter: string | undefined) {
    this.#names = names;
    this.#delimiter = delimiter;
  }

  /** Takes the next row that is not blank; gives the header as soon as it is clear. */
  push(row: SourceRow): FoundHeader | undefined {
    const clear =
      this.#names.isHeader(row.cells) ||
      (this.#delimiter !== undefined &&
        otherDelimiter(row.cells, this.#names, this.#delimiter) !== undefined);
    if (clear) return { header: row, rest: [] };
    this.#rows.push(row);
    return this.#rows.length > MAX_ABOVE ? this.end() : undefined;
  }

  /**
   * The row that is the header most likely, where none names the columns well enough: the first that is as full as a
   * row of the table, so that the problems are about it and not about the title above it.
   */
  end(): FoundHeader | undefined {
    const filled = (row: SourceRow) => row.cells.filter((cell) => !isBlank(cell)).length;
    const full = this.#rows.findIndex((row) => filled(row) >= Math.max(2, this.#names.fields.length / 2));
    const named = this.#rows.findIndex((row) => this.#names.count(row.cells) > 0);
    const index = Math.max(0, full >= 0 ? full : named);
    const header = this.#rows[index];
    return header && { header, rest: this.#rows.slice(index + 1) };
  }
}
