/** The beginning of a large file: its header, and how its cells are written. */
import type { Io } from '../../io.ts';
import { Report } from '../../messages/report.ts';
import { decodeUtf8, normaliseLineEnds } from '../../reading/text-file.ts';
import { isMissing } from '../cell.ts';
import { readCsv } from '../csv.ts';
import { detectDelimiter } from '../delimiter.ts';
import type { DescribedData } from '../described-data.ts';
import { type Header, matchHeader } from '../header.ts';
import { HeaderSearch } from '../header-search.ts';
import { cellText, type SourceRow } from '../source-row.ts';
import type { TableShape } from '../typed-table.ts';

/** Bytes at the beginning that show how the file is written, and in its middle. */
const HEAD = 1024 * 1024;
const MIDDLE = 64 * 1024;
/** Rows of them that are looked at. */
const MAX_SAMPLE = 1000;

export interface Head {
  readonly delimiter: string;
  readonly header: Header;
  /** Number in the file of the row with the names, if there is one. */
  readonly headerRow?: number;
  /** Lines above the data. */
  readonly skip: number;
  /** The first rows, blank ones left out, and some from the middle of the file. */
  readonly first: readonly SourceRow[];
  readonly others: readonly SourceRow[];
}

/** The beginning of the file; undefined where its header is not as it should be. */
export function readHead(resource: DescribedData['resource'], shape: TableShape, io: Io): Head | undefined {
  const [bytes = new Uint8Array()] = io.readParts(resource.file, [[0, HEAD]]);
  const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
  const decoded = decodeUtf8(whole);
  if (decoded === undefined || bytes[0] === 0x50) return undefined;
  const text = normaliseLineEnds(decoded);
  const { dialect, hasHeader } = resource;
  const names = hasHeader ? shape.names : undefined;
  const delimiter = dialect.delimiter ?? detectDelimiter(text, dialect, names, shape.fields.length);
  if (!isAscii(delimiter)) return undefined;
  const csv = { ...dialect, delimiter };
  const rows: SourceRow[] = [];
  readCsv(text, csv, (row) => rows.push(row), MAX_SAMPLE);
  const others = middleRows(resource.file, csv, io);
  if (!hasHeader) {
    const columns = shape.names.fields.map((_, index) => index);
    const header = { columns, names: shape.names.fields, unnamed: new Set<number>(), sound: true };
    return { delimiter, header, skip: 0, first: rows, others };
  }
  const search = new HeaderSearch(shape.names, delimiter);
  const at = rows.findIndex((row) => search.push(row) !== undefined);
  const row = rows[at];
  // In one line, and so are those above it: lines are counted by the database.
  if (row === undefined || row.line !== row.row || row.cells.some((cell) => cellText(cell).includes('\n')))
    return undefined;
  const silent = new Report();
  const header = matchHeader(row.cells, shape.names, { delimiter, place: () => ({}) }, silent);
  if (!header.sound || silent.problems.length > 0 || !shape.names.isHeader(row.cells)) return undefined;
  return { delimiter, header, headerRow: row.row, skip: row.row, first: rows.slice(at + 1), others };
}

/** Rows from the middle, which may begin and end in the middle of one: good enough to see how cells are written. */
function middleRows(file: string, csv: Parameters<typeof readCsv>[1], io: Io): readonly SourceRow[] {
  const from = Math.floor((io.size(file) ?? 0) / 2);
  const [bytes = new Uint8Array()] = io.readParts(file, [[from, from + MIDDLE]]);
  const text = normaliseLineEnds(new TextDecoder().decode(bytes.subarray(bytes.indexOf(10) + 1)));
  const rows: SourceRow[] = [];
  readCsv(text, csv, (row) => rows.push(row), MAX_SAMPLE);
  return rows.slice(0, -1);
}

/** The cells of a field that hold something. */
export function textsOf(head: Head, index: number, { fields, mapping }: TableShape): readonly string[] {
  const field = fields[index];
  const position = head.header.columns.indexOf(index);
  const codes = mapping?.values.get(index);
  if (field === undefined || position < 0) return [];
  return [...head.first, ...head.others].flatMap(({ cells }) => {
    const text = cellText(cells[position]);
    return isMissing(text, field) || codes?.has(text.trim()) === true ? [] : [text];
  });
}

/** One character of one byte that ends no line. */
export function isAscii(char: string): boolean {
  return char.length === 1 && char.charCodeAt(0) < 0x80 && !/[\r\n\0]/.test(char);
}
