/** The rows of one sheet of a workbook, and what its layout may hide. Source: ECMA-376, part 1, 18.3. */

import { damaged, UnreadablePackage } from '../../reading/package/failure.ts';
import { readPart } from '../../reading/package/part.ts';
import type { Attributes } from '../../reading/package/xml-stream.ts';
import { isBlank, type RawCell, type RowHandler } from '../source-row.ts';
import { type CellContext, cellOf } from './cell.ts';
import { textRuns } from './shared-strings.ts';
import type { CellFormat } from './styles.ts';
import { isTrue, type Sheet, type Workbook } from './workbook.ts';

/** Rows and columns from 0, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetLayout {
  readonly merged: readonly CellRange[];
  /** Columns from 0, both ends included. */
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** Numbers of hidden rows that hold something. */
  readonly hiddenRows: readonly number[];
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Merged ranges and hidden columns of a sheet that are looked at. */
const MAX_LISTED = 10_000;
/** Empty cells that lie before others in their rows: a few bytes far to the right stand for thousands of them. */
const MAX_EMPTY = 50_000_000;

/**
 * Hands over every row that is not blank.
 *
 * @throws UnreadablePackage
 */
export function readSheet(
  { zip }: Workbook,
  { part }: Sheet,
  formats: readonly CellFormat[],
  context: CellContext,
  onRow: RowHandler,
): SheetLayout {
  const merged: CellRange[] = [];
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  const hiddenRows: number[] = [];
  const runs = textRuns();
  let [row, hidden, column, empty] = [0, false, 0, 0];
  let cells: RawCell[] = [];
  let [type, value, hasValue, hasFormula, inValue] = ['n', '', false, false, false];
  let format: CellFormat | undefined;
  const open: Readonly<Record<string, (attributes: Attributes) => void>> = {
    row: (attributes) => {
      const next = attributes.has('r') ? Number(attributes.get('r')) : row + 1;
      if (!(next > row && next <= MAX_ROWS)) throw damaged();
      [row, hidden, cells] = [next, isTrue(attributes.get('hidden')), []];
    },
    c: (attributes) => {
      const address = attributes.get('r');
      column = address === undefined ? cells.length : parseCell(address).column;
      [type, value, hasValue, hasFormula] = [attributes.get('t') ?? 'n', '', false, false];
      format = formats[Number(attributes.get('s') ?? 0)];
      runs.begin();
    },
    v: () => {
      [inValue, hasValue] = [true, true];
    },
    f: () => {
      hasFormula = true;
    },
    is: () => {
      hasValue = true;
    },
    col: (attributes) => {
      if (!isTrue(attributes.get('hidden')) || hiddenColumns.length >= MAX_LISTED) return;
      hiddenColumns.push({ from: Number(attributes.get('min')) - 1, to: Number(attributes.get('max')) - 1 });
    },
    mergeCell: (attributes) => {
      if (merged.length < MAX_LISTED) merged.push(parseRange(attributes.get('ref') ?? ''));
    },
  };
  const endCell = (): void => {
    const cell = cellOf({ type, format, value, hasFormula, hasValue, inline: runs.text() }, context);
    if (isBlank(cell)) return;
    // Twice the same cell: only one of both could be read.
    if (column < cells.length && !isBlank(cells[column])) throw damaged();
    empty += Math.max(0, column - cells.length);
    if (empty > MAX_EMPTY) throw new UnreadablePackage('too-large');
    while (cells.length < column) cells.push('');
    cells[column] = cell;
  };
  readPart(zip, part, {
    open: (name, attributes) => {
      if (Object.hasOwn(open, name)) open[name]?.(attributes);
      runs.handler.open(name, attributes);
    },
    close: (name) => {
      runs.handler.close(name);
      if (name === 'v') inValue = false;
      else if (name === 'c') endCell();
      else if (name === 'row' && cells.length > 0) {
        if (hidden) hiddenRows.push(row);
        onRow({ cells, row });
      }
    },
    text: (text) => {
      if (inValue) value += text;
      else runs.handler.text(text);
    },
  });
  return { merged, hiddenColumns, hiddenRows };
}

/** Whether a sheet holds no value at all. */
export function isEmptySheet({ zip }: Workbook, { part }: Sheet): boolean {
  let filled = false;
  let inValue = false;
  readPart(
    zip,
    part,
    {
      open: (name) => {
        inValue = name === 'v' || name === 't' || (inValue && name === 'r');
        if (name === 'f') filled = true;
      },
      close: () => {
        inValue = false;
      },
      text: (text) => {
        if (inValue && text.trim() !== '') filled = true;
      },
    },
    () => filled,
  );
  return !filled;
}

/** @throws UnreadablePackage where the text is no address such as B7 */
function parseCell(address: string): { readonly column: number; readonly row: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  if (column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) throw damaged();
  return { column: column - 1, row: row - 1 };
}

function parseRange(range: string): CellRange {
  const [first = '', last = first] = range.split(':');
  const [start, end] = [parseCell(first), parseCell(last)];
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
