/** A table as rows and columns, with the spans of its cells worked out and its headers told from its data. */
import { numberOf } from '../../../wordfile/properties.ts';
import type { Cell, Row, Table } from '../../../wordfile/story.ts';
import { type Amount, isPeriod, isYear, type NumberStyle, numberStyleOf, parseAmount } from './amounts.ts';
import { cellTextWithoutMarks, flat } from './plain-text.ts';

export interface GridCell {
  readonly text: string;
  /** Belongs to the cell before it, or above it. */
  readonly covered: boolean;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly header: boolean;
}

export interface Grid {
  readonly style: NumberStyle;
  /** Texts of the header, one for each header row that has one, by column. */
  readonly headers: readonly (readonly string[])[];
  /** Columns on the left that name the rows. */
  readonly labelColumns: number;
  readonly rows: readonly GridBodyRow[];
}

export interface GridBodyRow {
  /** Of each label column. */
  readonly labels: readonly string[];
  readonly texts: readonly string[];
  /** By column, those of labels left out; undefined for text and for what another cell covers. */
  readonly amounts: readonly (Amount | undefined)[];
}

/** Wider than any page. */
const MAX_COLUMNS = 400;
const MAX_HEADERS = 4;

export function gridRows({ rows }: Table): readonly GridRow[] {
  return rows
    .filter(({ change }) => change?.kind !== 'deleted' && change?.kind !== 'moved-from')
    .map((row) => ({ cells: rowCells(row), header: row.header }));
}

function rowCells({ element, cells }: Row): readonly GridCell[] {
  const before = Math.min(numberOf(element.child('w:trPr'), 'w:gridBefore') ?? 0, MAX_COLUMNS);
  const found: GridCell[] = Array.from({ length: Math.max(0, before) }, () => ({ text: '', covered: true }));
  for (const cell of cells) {
    if (found.length >= MAX_COLUMNS) break;
    found.push({ text: textOf(cell), covered: cell.merged });
    const more = Math.min(cell.span - 1, MAX_COLUMNS - found.length);
    for (let at = 0; at < more; at += 1) found.push({ text: '', covered: true });
  }
  return found;
}

function textOf(cell: Cell): string {
  return flat(cellTextWithoutMarks(cell));
}

/** @param rows of one table, or of the parts of one that was split */
export function makeGrid(rows: readonly GridRow[]): Grid {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const style = numberStyleOf(rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  const count = headerCount(rows, style);
  const header = rows.slice(0, count);
  const shown = header.map(({ cells }) => cells.map(({ text }) => text).join('\t'));
  const body = rows
    .slice(count)
    // Headers that a person repeated further down.
    .filter(
      (row) => count === 0 || !(shown.includes(row.cells.map(({ text }) => text).join('\t')) || isYears(row)),
    );
  const headers = Array.from({ length: width }, (_, column) =>
    header.flatMap((row) => {
      const text = headerText(row, column);
      return text === '' ? [] : [text];
    }),
  );
  const labelColumns = countLabelColumns(body, headers, width, style);
  return { style, headers, labelColumns, rows: bodyRows(body, labelColumns, width, style) };
}

/** A header that spans several columns holds for each of them. */
function headerText({ cells }: GridRow, column: number): string {
  for (let at = Math.min(column, cells.length - 1); at >= 0; at -= 1) {
    const cell = cells[at];
    if (cell === undefined) return '';
    if (!cell.covered || cell.text !== '') return at === column || spans(cells, at, column) ? cell.text : '';
  }
  return '';
}

function spans(cells: readonly GridCell[], from: number, to: number): boolean {
  return cells.slice(from + 1, to + 1).every(({ covered }) => covered) && to < cells.length;
}

function headerCount(rows: readonly GridRow[], style: NumberStyle): number {
  let count = 0;
  for (const row of rows.slice(0, Math.min(MAX_HEADERS, rows.length - 1))) {
    if (!(row.header || looksLikeHeader(row, style, count === 0))) break;
    count += 1;
  }
  return count;
}

/** No numbers but years; words above the columns, or a title over all of them. */
function looksLikeHeader({ cells }: GridRow, style: NumberStyle, first: boolean): boolean {
  const texts = cells.filter(({ text, covered }) => !covered && text !== '').map(({ text }) => text);
  if (texts.length === 0) return false;
  const behind = cells.slice(1).filter(({ text }) => text !== '');
  if (first && isCounted(cells)) return true;
  if (texts.some((text) => isNumber(text, style) && !isPeriod(text) && !(first && isBand(text))))
    return false;
  if (behind.length > 0) return true;
  const [opening] = cells;
  // "Aantal vormingen" over all columns; a name on a line of its own is the heading of a group.
  return first && opening !== undefined && cells.length > 1 && cells.slice(1).every(({ covered }) => covered);
}

/** "0-17", "18 tot 64": a class and no number. */
function isBand(text: string): boolean {
  return /^(?:<|>|≤|≥)?\s?\d{1,3}\s?(?:-|–|tot|t\/m|\+|en ouder|en meer)\s?\d{0,3}(?:\s\p{L}{1,8})?$/iu.test(
    text,
  );
}

/** 1, 2, 3 … above the columns, with nothing above the labels: months, quarters, classes. */
function isCounted(cells: readonly GridCell[]): boolean {
  const [label, ...others] = cells;
  const numbers = others.map(({ text }) => text).filter((text) => /^\d{1,2}$/.test(text));
  return (
    label?.text === '' &&
    numbers.length >= 3 &&
    others.length - numbers.length <= 1 &&
    numbers.every((text, at) => Number(text) === Number(numbers[0]) + at)
  );
}

/** Headers of another block further down: years above every column. */
function isYears({ cells }: GridRow): boolean {
  const texts = cells
    .slice(1)
    .filter(({ text }) => text !== '')
    .map(({ text }) => text);
  return texts.filter(isPeriod).length > 1 && texts.every((text) => isPeriod(text) || !/\d/.test(text));
}

function isNumber(text: string, style: NumberStyle): boolean {
  const kind = parseAmount(text, style)?.kind;
  return kind === 'number' || kind === 'bounded';
}

/** Headers of numbers that name something and count nothing. */
const CODES =
  /^(?:nis|nis-?code|postcode|code|nr\.?|nummer|volgnr\.?|id|kbo(?:-nummer)?|ondernemingsnummer|jaar|year|schooljaar|werkjaar|rang)$/iu;

function countLabelColumns(
  body: readonly GridRow[],
  headers: Grid['headers'],
  width: number,
  style: NumberStyle,
): number {
  if (width < 2) return width;
  let count = 1;
  while (count < width - 1 && isLabelColumn(body, headers[count] ?? [], count, style)) count += 1;
  return count;
}

function isLabelColumn(
  body: readonly GridRow[],
  header: readonly string[],
  column: number,
  style: NumberStyle,
): boolean {
  const texts = body.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell === undefined || cell.covered || cell.text === '' ? [] : [cell.text];
  });
  if (CODES.test(header.at(-1) ?? '')) return true;
  if (texts.length === 0) return false;
  if (texts.length > 1 && texts.every(isYear) && !isYear(header.at(-1))) return true;
  const words = texts.filter((text) => parseAmount(text, style) === undefined);
  return words.length > texts.length / 2;
}

function bodyRows(
  body: readonly GridRow[],
  labelColumns: number,
  width: number,
  style: NumberStyle,
): readonly GridBodyRow[] {
  let above: readonly string[] = [];
  return body.map(({ cells }) => {
    const at = (column: number): GridCell => cells[column] ?? { text: '', covered: true };
    const labels = Array.from({ length: labelColumns }, (_, column) => {
      const { text, covered } = at(column);
      return covered && text === '' && column === 0 ? (above[column] ?? '') : text;
    });
    above = labels;
    const columns = Array.from({ length: width - labelColumns }, (_, index) => at(index + labelColumns));
    return {
      labels,
      texts: columns.map(({ text }) => text),
      amounts: columns.map(({ text, covered }) => (covered ? undefined : parseAmount(text, style))),
    };
  });
}
