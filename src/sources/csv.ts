/** CSV text to rows that know their place, by RFC 4180 with the delivery's own dialect. */
import { CsvError, parse } from 'csv-parse/sync';
import type { RowHandler } from './source-row.ts';

export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string;
  /** Character before a quote inside quotes; the quote itself where it is doubled. */
  readonly escape: string | null;
  readonly comment: string | null;
  readonly skipInitialSpace: boolean;
}

export type CsvFailure = {
  readonly reason: 'quote-open' | 'quote-inside' | 'dialect';
  readonly line: number;
};

/**
 * Hands over every row but the blank ones, header included.
 *
 * @param text without byte order mark, lines ended by `\n`
 * @param limit rows to read, blank ones included; all of them where it is absent
 * @returns why reading stopped, or undefined at the end of the file
 */
export function readCsv(
  text: string,
  dialect: CsvDialect,
  onRow: RowHandler,
  limit?: number,
): CsvFailure | undefined {
  let lastLine = 0;
  try {
    parse(text, {
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.escape,
      comment: dialect.comment,
      // A "#" in the middle of a text is no comment.
      comment_no_infix: true,
      ltrim: dialect.skipInitialSpace,
      record_delimiter: '\n',
      relax_column_count: true,
      ...(limit === undefined ? {} : { to: limit }),
      on_record: (cells: string[], context) => {
        lastLine = context.lines;
        if (cells.some((cell) => cell.trim() !== '')) {
          onRow({
            cells,
            row: context.records + context.comment_lines,
            line: context.lines - lineBreaks(cells),
          });
        }
        // Nothing is kept: a large file would stand in memory twice.
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const reason = failureReason(error.code);
    // The parser meets an open quote at the end of the file; it was opened in the row after the last good one.
    const found = reason === 'quote-open' ? lastLine + 1 : error['lines'];
    return { reason, line: typeof found === 'number' ? found : 1 };
  }
}

function failureReason(code: string): CsvFailure['reason'] {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'quote-open';
  return code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE'
    ? 'quote-inside'
    : 'dialect';
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
