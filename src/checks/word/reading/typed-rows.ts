/** Tables without cells: lines whose columns are parted by tabs, or by spaces as they come out of a PDF. */
import type { Block, Paragraph } from '../../../wordfile/story.ts';
import { isPeriod, parseAmount } from './amounts.ts';
import type { GridRow } from './grid.ts';
import { flat, textWithoutMarks } from './plain-text.ts';

export interface TypedRows {
  readonly lines: readonly Paragraph[];
  readonly rows: readonly GridRow[];
  /** Places of the first and the last block. */
  readonly from: number;
  readonly to: number;
}

const LEAST_ROWS = 3;
/** Lines of a label that goes on, and empty ones. */
const MOST_OTHER = 4;
const MOST_LINES = 500;

/** Lines with tabs between their columns, from this block on; undefined where there are none. */
export function tabbedRows(blocks: readonly Block[], from: number): TypedRows | undefined {
  const lines: Paragraph[] = [];
  const rows: string[][] = [];
  let to = from;
  for (const [offset, block] of blocks.slice(from, from + MOST_LINES).entries()) {
    if (block.type !== 'paragraph') break;
    const texts = textWithoutMarks(block)
      .split('\n')
      .filter((text) => text.trim() !== '');
    if (texts.length === 0 && lines.length === 0) break;
    if (texts.length > 0 && !texts.every((text) => isTabbed(text))) break;
    for (const text of texts) rows.push(text.replace(/\t+$/, '').split('\t').map(flat));
    if (texts.length === 0) continue;
    lines.push(block);
    to = from + offset;
  }
  const numbers = rows.filter((cells) => cells.slice(1).some((text) => isAmount(text)));
  if (rows.length < LEAST_ROWS || numbers.length < rows.length - 2 || numbers.length < 2) return undefined;
  const width = Math.max(...rows.map((cells) => cells.length));
  // A header without a name above the labels may begin with its first column.
  const even = rows.map((cells, at) => (at === 0 && cells.length === width - 1 ? ['', ...cells] : cells));
  return { lines, rows: even.map(plainRow), from, to };
}

/** A label and a tab open an item of a list; columns are more than that, or a number. */
function isTabbed(text: string): boolean {
  const cells = text.split('\t').map(flat);
  if (cells.length < 2) return false;
  const [label = '', ...others] = cells;
  if (/^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–•o])(?:\s?[a-z]\))?$/u.test(label) && others.length === 1)
    return false;
  return others.some((cell) => isAmount(cell) || isPeriod(cell)) || (label === '' && others.length > 1);
}

function isAmount(text: string): boolean {
  return text !== '' && parseAmount(text, 'comma') !== undefined;
}

/**
 * Lines that end in as many numbers as the header has columns: "2016 2017 2018", "Taal 58 91 69", "Totaal 231 360 306".
 * A label may go on over several lines, with the numbers on a line of their own or behind the last.
 */
export function spacedRows(blocks: readonly Block[], from: number): TypedRows | undefined {
  const texts: { readonly text: string; readonly paragraph: Paragraph; readonly at: number }[] = [];
  for (const [offset, block] of blocks.slice(from, from + MOST_LINES).entries()) {
    if (block.type !== 'paragraph') break;
    for (const line of textWithoutMarks(block).split('\n')) {
      if (line.includes('\t')) return undefined;
      if (line.trim() !== '') texts.push({ text: flat(line), paragraph: block, at: from + offset });
    }
  }
  const [header] = texts;
  const columns = header === undefined ? [] : headerColumns(header.text);
  if (header === undefined || columns.length < 2) return undefined;
  const rows: GridRow[] = [plainRow(['', ...columns])];
  let [to, label, taken, waiting] = [from, '', 1, 0];
  for (const [index, { text, at }] of texts.entries()) {
    if (index === 0) continue;
    const numbers = trailingNumbers(text, columns.length);
    if (numbers === undefined) {
      waiting += 1;
      if (waiting > MOST_OTHER || text.length > 60 || endsLabel(text)) break;
      label = `${label} ${text}`.trim();
      continue;
    }
    rows.push(plainRow([`${label} ${numbers.label}`.trim(), ...numbers.values]));
    [label, to, taken, waiting] = ['', at, index + 1, 0];
  }
  if (rows.length < LEAST_ROWS + 1) return undefined;
  const lines = [...new Set(texts.slice(0, taken).map(({ paragraph }) => paragraph))];
  return { lines, rows, from, to };
}

/** A sentence or another caption; a point inside a bracket that goes on is an abbreviation. */
function endsLabel(text: string): boolean {
  const open = text.lastIndexOf('(') > text.lastIndexOf(')');
  return /[:;?]$/.test(text) || (/\.$/.test(text) && !open) || /^\p{L}+\s\d{1,3}\s?[:.]\s/u.test(text);
}

/** Years and words such as "TOTAAL" alone. */
function headerColumns(text: string): readonly string[] {
  const words = text.split(' ');
  const first = words.findIndex((word) => isPeriod(word));
  if (first < 0 || first > 2) return [];
  const columns = words.slice(first);
  return columns.every((word) => isPeriod(word) || /^\p{L}+$/u.test(word)) ? columns : [];
}

const NUMBER = /^(?:-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?|-|–)%?$/u;

function trailingNumbers(
  text: string,
  count: number,
): { readonly label: string; readonly values: readonly string[] } | undefined {
  const words = text.split(' ');
  const values = words.slice(-count);
  if (values.length < count || !values.every((word) => NUMBER.test(word))) return undefined;
  return { label: words.slice(0, -count).join(' '), values };
}

function plainRow(texts: readonly string[]): GridRow {
  return { cells: texts.map((text) => ({ text, covered: false })), header: false };
}
