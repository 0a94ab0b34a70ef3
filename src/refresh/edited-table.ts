/** A table of an edited file as rows and columns, with what people made of its shape. */
import { numberOf, value } from '../wordfile/properties.ts';
import type { Cell, Paragraph, Piece, Row, Table } from '../wordfile/story.ts';

export interface EditedRow {
  readonly row: Row;
  /** By column; absent where a cell beside it or above it covers the place. */
  readonly cells: readonly (Cell | undefined)[];
  /** A row that is deleted with tracked changes. */
  readonly gone: boolean;
}

export interface EditedTable {
  readonly table: Table;
  /** Headers first. */
  readonly rows: readonly EditedRow[];
  readonly columns: number;
  /** False where cells are merged, or rows and cells stand in controls or tables of their own: its shape stays as it is. */
  readonly regular: boolean;
  /** Twips, one for each column. */
  readonly widths: readonly number[];
}

export function editedTable(table: Table): EditedTable {
  const grid = table.element.child('w:tblGrid')?.elements.filter(({ name }) => name === 'w:gridCol') ?? [];
  const rows = table.rows.map((row): EditedRow => {
    const cells: (Cell | undefined)[] = Array.from({ length: skipped(row, 'w:gridBefore') });
    for (const cell of row.cells) {
      cells.push(cell.merged ? undefined : cell);
      for (let covered = 1; covered < Math.min(cell.span, 100); covered += 1) cells.push(undefined);
    }
    return { row, cells, gone: row.change?.kind === 'deleted' || row.change?.kind === 'moved-from' };
  });
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const regular = rows.every(
    ({ row, cells }) =>
      cells.length === columns &&
      row.element.parent === table.element &&
      row.cells.every(
        ({ element, span, merged, blocks }) =>
          element.parent === row.element &&
          span === 1 &&
          !merged &&
          element.child('w:tcPr')?.child('w:vMerge') === undefined &&
          blocks.every(({ type }) => type === 'paragraph'),
      ),
  );
  const header = rows.find(({ cells }) => cells.length === columns);
  const widths = Array.from({ length: columns }, (_, at) => {
    const own = Number(grid[at]?.attribute('w:w'));
    const cell = widthOf(header?.cells[at]);
    return grid.length === columns && own > 0 ? own : (cell ?? (own > 0 ? own : 0));
  });
  const known = widths.filter((width) => width > 0);
  const usual = known.length === 0 ? 1000 : Math.round(known.reduce((a, b) => a + b, 0) / known.length);
  return { table, rows, columns, regular, widths: widths.map((width) => (width > 0 ? width : usual)) };
}

/** Twips; undefined where it is none, or a part of the table. */
function widthOf(cell: Cell | undefined): number | undefined {
  const width = cell?.element.child('w:tcPr')?.child('w:tcW');
  const size = Number(width?.attribute('w:w'));
  return width?.attribute('w:type') === 'dxa' && size > 0 ? size : undefined;
}

function skipped({ element }: Row, name: string): number {
  return Math.min(100, Math.max(0, numberOf(element.child('w:trPr'), name) ?? 0));
}

/** True for a piece that stands in a control of its own, and is no part of what was written around it. */
export type IsOwn = (piece: Piece) => boolean;

/** The text of a cell as it was written: paragraphs and lines parted by line feeds; without controls that people put in. */
export function textOfCell(cell: Cell | undefined, isOwn?: IsOwn): string {
  if (cell === undefined) return '';
  const paragraphs = cell.blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  const holds = isOwn !== undefined && paragraphs.some(({ pieces }) => pieces.some(isOwn));
  if (!holds || paragraphs.length < cell.blocks.length) return cell.text;
  const rest = (piece: Piece) => !piece.gone && !isOwn(piece);
  return paragraphs
    .map(({ pieces }) =>
      pieces
        .filter(rest)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}

/** The size of the letters of a cell in half points, where its first run says it. */
export function letterSize(cell: Cell | undefined): number | undefined {
  const block = cell?.blocks[0];
  if (block?.type !== 'paragraph') return undefined;
  const run = block.pieces.find(({ run: one }) => one !== undefined)?.run;
  const size = Number(value(run?.child('w:rPr'), 'w:sz'));
  return size > 0 ? size : undefined;
}
