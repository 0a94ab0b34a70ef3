/**
 * The sheet of a long list, made row by row: exceljs holds every cell as an object, which takes gigabytes for a hundred
 * thousand rows, and its own streaming writer has no tables.
 *
 * exceljs writes the sheet with a few sample rows, which have every look that the list needs; all that stands above and
 * below the rows, and the numbers of the looks, are then taken from it.
 */
import type { Style, Worksheet } from 'exceljs';
import type { Tell } from '../../progress.ts';
import { escapeMarkup } from '../legal-text.ts';
import { type PartStream, type Parts, partBytes, partText } from '../package.ts';
import { columnWidths, WidthSurvey } from './column-widths.ts';
import { dateSerial } from './dates.ts';
import { escapeCodes } from './excel-text.ts';
import { columnLetters } from './formulas.ts';
import type { Looks } from './looks.ts';
import { bodyHeight } from './row-heights.ts';
import type { AnnexSheet, SheetCell, SheetTable } from './sheet.ts';

/** Characters that are handed over together. */
const PIECE = 64 * 1024;

/** Excel's own. */
const MOST_ROWS = 1_048_576;

/** A sheet of which the rows are still to be written. */
export interface StreamedSheet {
  /** Name of its part. */
  readonly part: string;
  readonly table: SheetTable;
  readonly widths: readonly number[];
  readonly headerRow: number;
  /** Every look that the cells of each column have, as they stand below each other in the sample rows. */
  readonly samples: readonly (readonly Partial<Style>[])[];
}

/**
 * Goes over the rows of a sheet once, for what has to be known before the first of them can be written.
 *
 * @param part name of the sheet's part
 */
export function planStream(
  sheet: AnnexSheet,
  table: SheetTable,
  part: string,
  headerRow: number,
  looks: Looks,
): StreamedSheet {
  const survey = new WidthSurvey();
  const samples = table.columns.map(() => new Set<Partial<Style>>());
  for (const row of table.rows) {
    survey.add(row);
    row.cells.forEach((cell, at) => {
      const column = table.columns[at];
      if (column !== undefined) samples[at]?.add(looks.cell(cell, row, column, at));
    });
  }
  return {
    part,
    table,
    headerRow,
    widths: columnWidths(sheet, survey),
    samples: samples.map((found) => [...found]),
  };
}

/** The table with its sample rows, which hold no text: no string is shared that the sheet does not have. */
export function addSamples(
  worksheet: Worksheet,
  { table, headerRow, samples }: StreamedSheet,
  looks: Looks,
): void {
  const rows = Array.from({ length: sampleCount(samples) }, () => samples.map(() => 0));
  worksheet.addTable({
    name: table.name,
    ref: `A${headerRow}`,
    headerRow: true,
    columns: table.columns.map(({ header }) => ({ name: escapeCodes(header) })),
    rows,
  });
  table.columns.forEach((column, at) => {
    worksheet.getCell(headerRow, at + 1).style = looks.header(column, at);
  });
  samples.forEach((found, column) => {
    found.forEach((look, below) => {
      worksheet.getCell(headerRow + 1 + below, column + 1).style = look;
    });
  });
}

/** @throws Error where the list has more rows than a sheet, or a part is not as exceljs writes it */
export function withStreams(
  parts: Parts,
  sheets: readonly StreamedSheet[],
  looks: Looks,
  tell: Tell,
): ReadonlyMap<string, Uint8Array | PartStream> {
  const all = new Map<string, Uint8Array | PartStream>(parts);
  for (const sheet of sheets) {
    const { table, headerRow, samples } = sheet;
    const last = headerRow + table.rows.length;
    if (last > MOST_ROWS) throw new Error(`table "${table.name}" has ${table.rows.length} rows`);
    const column = columnLetters(table.columns.length - 1);
    const grown = (xml: string): string =>
      xml.replaceAll(`:${column}${headerRow + sampleCount(samples)}"`, `:${column}${last}"`);
    const xml = partText(partNamed(sheet.part, parts));
    const body = xml.indexOf(`<row r="${headerRow + 1}"`);
    const end = xml.indexOf('</sheetData>');
    if (body < 0 || end < body) throw new Error(`no sample rows in ${sheet.part}`);
    const ids = lookIds(xml.slice(body, end), sheet);
    const tablePart = [...parts.keys()].find(
      (name) =>
        name.startsWith('xl/tables/') &&
        partText(partNamed(name, parts)).includes(` displayName="${table.name}"`),
    );
    if (tablePart === undefined) throw new Error(`no part for table "${table.name}"`);
    all.set(tablePart, partBytes(grown(partText(partNamed(tablePart, parts)))));
    all.set(sheet.part, pieces(grown(xml.slice(0, body)), sheet, looks, ids, grown(xml.slice(end)), tell));
  }
  return all;
}

function sampleCount(samples: StreamedSheet['samples']): number {
  return Math.max(...samples.map((looks) => looks.length));
}

function partNamed(name: string, parts: Parts): Uint8Array {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`no part ${name}`);
  return bytes;
}

/** The number by which the cells of the file name each look. */
function lookIds(rows: string, { samples, headerRow }: StreamedSheet): ReadonlyMap<Partial<Style>, string> {
  const written = new Map(
    [...rows.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].map(([, address = '', id = '']) => [address, id]),
  );
  return new Map(
    samples.flatMap((looks, column) =>
      looks.map((look, below): [Partial<Style>, string] => {
        const id = written.get(`${columnLetters(column)}${headerRow + 1 + below}`);
        if (id === undefined) throw new Error('a sample cell has no look');
        return [look, id];
      }),
    ),
  );
}

function* pieces(
  head: string,
  { table, widths, headerRow }: StreamedSheet,
  looks: Looks,
  ids: ReadonlyMap<Partial<Style>, string>,
  tail: string,
  tell: Tell,
): PartStream {
  const heightOf = bodyHeight(table, widths);
  const letters = table.columns.map((_, at) => columnLetters(at));
  let text = head;
  let at = headerRow;
  for (const row of table.rows) {
    at += 1;
    text += `<row r="${at}" ht="${heightOf(row)}" spans="1:${letters.length}" x14ac:dyDescent="0.25">`;
    table.columns.forEach((column, place) => {
      const cell = row.cells[place];
      const id = cell && ids.get(looks.cell(cell, row, column, place));
      if (cell === undefined || id === undefined)
        throw new Error(`row ${at} of "${table.name}" lacks a cell`);
      text += cellXml(`${letters[place]}${at}`, id, cell);
    });
    text += '</row>';
    if (text.length >= PIECE) {
      yield partBytes(text);
      text = '';
      tell({ kind: 'annex', rows: at - headerRow, of: table.rows.length });
    }
  }
  yield partBytes(text + tail);
}

function cellXml(address: string, style: string, cell: SheetCell): string {
  const start = `<c r="${address}" s="${style}"`;
  switch (cell.kind) {
    case 'number':
      return `${start}><v>${cell.value}</v></c>`;
    case 'date': {
      const serial = dateSerial(cell.iso);
      return serial === undefined ? textXml(start, cell.shown) : `${start}><v>${serial}</v></c>`;
    }
    case 'text':
      return textXml(start, cell.text);
    case 'link':
    case 'empty':
    case 'sum':
      throw new Error(`no cell of a list: ${cell.kind}`);
    default: {
      const unknown: never = cell;
      throw new Error(`unknown cell: ${JSON.stringify(unknown)}`);
    }
  }
}

/** The text in the cell itself: one list of all texts of a workbook would have to be held until the end. */
function textXml(start: string, text: string): string {
  // A reader of XML may leave out white space around a text, and in the middle of it only line breaks count.
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><is><t${space}>${escapeMarkup(escapeCodes(text))}</t></is></c>`;
}
