/** Pieces of text on a page, put together to columns and lines. */

/** In points; y counts from the bottom of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Row {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of its largest letters. */
  readonly size: number;
}

/** Lines that both columns of a page have to have at least. */
const MIN_ROWS = 8;
const RAISED: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴' },
  ...{ '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
};

/**
 * The page's pieces, one column after the other; what stands across both columns divides the page into bands.
 */
export function columnsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const gutter = gutterOf(pieces);
  if (gutter === undefined) return [pieces];
  const across = pieces.filter(({ x, width }) => x < gutter - 1 && x + width > gutter + 1);
  const heights = [...new Set(across.map(({ y }) => y))].sort((a, b) => b - a);
  const bands = [...heights.map((y) => y), Number.NEGATIVE_INFINITY];
  const found: Piece[][] = [];
  let top = Number.POSITIVE_INFINITY;
  for (const y of bands) {
    const within = pieces.filter((piece) => piece.y < top && piece.y > y && !across.includes(piece));
    const left = within.filter(({ x }) => x < gutter);
    const right = within.filter(({ x }) => x >= gutter);
    found.push(
      left,
      right,
      across.filter((piece) => piece.y === y),
    );
    top = y;
  }
  return found.filter((part) => part.length > 0);
}

/** The middle of the empty strip between two columns. */
function gutterOf(pieces: readonly Piece[]): number | undefined {
  if (pieces.length === 0) return undefined;
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  const span = right - left;
  let best: { readonly at: number; readonly across: number } | undefined;
  for (let share = 0.4; share <= 0.6; share += 0.01) {
    const at = left + span * share;
    const across = new Set(
      pieces.filter(({ x, width }) => x < at + 4 && x + width > at - 4).map(({ y }) => Math.round(y)),
    ).size;
    if (best === undefined || across < best.across) best = { at, across };
  }
  if (best === undefined) return undefined;
  const { at, across } = best;
  const rows = (list: readonly Piece[]) => new Set(list.map(({ y }) => Math.round(y))).size;
  const [before, behind] = [
    pieces.filter(({ x, width }) => x + width <= at),
    pieces.filter(({ x }) => x >= at),
  ];
  const both = Math.min(rows(before), rows(behind));
  // A table has columns, too, but its lines on the right are short and few; text fills most of both halves.
  const fills = (list: readonly Piece[]) =>
    list.reduce((sum, { width }) => sum + width, 0) / (rows(list) * span * 0.5 || 1);
  if (both < MIN_ROWS || across > both * 0.25) return undefined;
  return fills(before) > 0.6 && fills(behind) > 0.6 ? at : undefined;
}

/** Lines from top to bottom. */
export function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: Piece[][] = [];
  for (const piece of sorted) {
    const open = groups.at(-1);
    const size = Math.max(piece.height, ...(open ?? []).map(({ height }) => height));
    const base = open === undefined ? undefined : baseOf(open);
    if (open !== undefined && base !== undefined && Math.abs(base - piece.y) < size * 0.45) open.push(piece);
    else groups.push([piece]);
  }
  return groups
    .map((group) => {
      const row = group.sort((a, b) => a.x - b.x);
      const size = Math.max(...row.map(({ height }) => height));
      return { text: textOfRow(row), x: row[0]?.x ?? 0, y: baseOf(row), size };
    })
    .filter(({ text }) => text !== '');
}

/** The height of the largest letters: a raised number stands higher than its line. */
function baseOf(row: readonly Piece[]): number {
  const largest = row.reduce((best, piece) => (piece.height > best.height ? piece : best));
  return largest.y;
}

function textOfRow(row: readonly Piece[]): string {
  const base = baseOf(row);
  const size = Math.max(...row.map(({ height }) => height));
  let text = '';
  let end: number | undefined;
  for (const { text: printed, x, y, width, height } of row) {
    const raised = height < size * 0.8 && y > base + size * 0.15 && /^\s*\d{1,2}\s*$/.test(printed);
    const shown = raised ? [...printed.trim()].map((digit) => RAISED[digit] ?? digit).join('') : printed;
    const apart = end !== undefined && x - end > size * 0.15;
    if (apart && !/\s$/.test(text) && !/^\s/.test(shown) && !raised) text += ' ';
    text += shown;
    end = x + width;
  }
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
