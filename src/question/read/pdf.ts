/**
 * Lines of a PDF: its pieces of text by where they stand on the page.
 *
 * A PDF knows no lines, only pieces of text at places; pieces at one height are a line, from left to right. Pages of two
 * columns, as bulletins have, are read column by column.
 */

import { openPdf } from '../../reading/open-pdf.ts';
import type { Line } from '../line.ts';
import { boundPdf } from './pdf-bounds.ts';
import { columnsOf, type Piece, type Row, rowsOf } from './pdf-layout.ts';
import type { QuestionLines } from './question-lines.ts';
import { TooManyPages, UnreadableFile } from './unreadable.ts';

const MAX_PAGES = 300;
/** Pieces of text of the whole document: a page of a law gazette has some thousands. */
const MAX_PIECES = 400_000;

/**
 * @param deadline ends the reading
 * @throws UnreadableFile, TooManyPages
 */
export async function readPdf(bytes: Uint8Array, deadline: AbortSignal): Promise<QuestionLines> {
  boundPdf(bytes);
  const task = await openPdf(bytes);
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new UnreadableFile('slow'));
    if (deadline.aborted) stop();
    else deadline.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([readPages(task.promise), stopped]);
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof TooManyPages) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new UnreadableFile('encrypted');
    // Whatever the library says: it is about bytes that are no sound PDF.
    throw new UnreadableFile('damaged');
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

type Document = Awaited<ReturnType<typeof import('unpdf/pdfjs').getDocument>['promise']>;

async function readPages(opening: Promise<Document>): Promise<QuestionLines> {
  const document = await opening;
  if (document.numPages > MAX_PAGES) throw new TooManyPages(document.numPages, MAX_PAGES);
  const lines: Line[] = [];
  let count = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    count += items.length;
    if (count > MAX_PIECES) throw new UnreadableFile('too-large');
    const pieces = items.flatMap((item): readonly Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform.map(Number);
      return [
        { text: item.str, x, y, width: item.width, height: Math.abs(scale) || Math.abs(skew) || item.height },
      ];
    });
    lines.push(...linesOfPage(pieces, number));
    page.cleanup();
  }
  if (lines.length === 0) throw new UnreadableFile('scanned');
  return { lines, footnotes: 0 };
}

function linesOfPage(pieces: readonly Piece[], page: number): readonly Line[] {
  const lines: Line[] = [];
  for (const column of columnsOf(pieces)) {
    const rows = rowsOf(column);
    const usual = usualDistance(rows);
    for (const [index, { text, x, y }] of rows.entries()) {
      const above = rows[index - 1];
      const gap = above === undefined || above.y - y > usual * 1.45;
      lines.push({ text, line: lines.length + 1, page, gap, whole: false, indent: x });
    }
  }
  return lines;
}

/** Lines of one paragraph are hardly further apart, in heights of their letters. */
const SINGLE = 1.5;

/**
 * The distance between the lines of one paragraph: the smallest that is usual. Where paragraphs are single lines most
 * distances are those between paragraphs; the few lines that stand close tell the other.
 */
function usualDistance(rows: readonly Row[]): number {
  const distances = rows
    .flatMap(({ y, size }, index) => {
      const distance = index === 0 ? 0 : (rows[index - 1]?.y ?? y) - y;
      return distance > 2 ? [{ distance, close: distance <= size * SINGLE }] : [];
    })
    .sort((a, b) => a.distance - b.distance);
  const usual = distances[Math.floor(distances.length * 0.3)];
  const close = distances.filter((one) => one.close);
  if (usual?.close === false && close.length >= 2) return close[Math.floor(close.length / 2)]?.distance ?? 14;
  return usual?.distance ?? 14;
}
