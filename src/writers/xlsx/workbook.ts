/** Planned sheets as a workbook of exceljs. */
import type { CellValue, PageSetup, Worksheet } from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import { columnWidths } from './column-widths.ts';
import { dateSerial } from './dates.ts';
import { escapeCodes } from './excel-text.ts';
import { sumFormula } from './formulas.ts';
import type { Looks } from './looks.ts';
import { rowHeights } from './row-heights.ts';
import type { AnnexSheet, SheetCell, SheetTable } from './sheet.ts';
import { addSamples, planStream, type StreamedSheet } from './sheet-stream.ts';

/** A4, in Excel's list of papers. */
const A4 = 9;

/** Digits of Arial 12 that an upright A4 page holds while it is still easy to read; wider tables are turned. */
const UPRIGHT_WIDTH = 95;

export interface BuiltWorkbook {
  readonly workbook: Workbook;
  /** The sheets of which the rows are still to be written. */
  readonly streamed: readonly StreamedSheet[];
}

export function buildWorkbook(sheets: readonly AnnexSheet[], looks: Looks): BuiltWorkbook {
  const workbook = new Workbook();
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  const streamed: StreamedSheet[] = [];
  sheets.forEach((sheet, at) => {
    const { table } = sheet;
    if (table?.streamed !== true) {
      addSheet(workbook, sheet, looks);
      return;
    }
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    const stream = planStream(sheet, table, part, headerRowOf(sheet), looks);
    addSamples(addPage(workbook, sheet, stream.widths, looks), stream, looks);
    streamed.push(stream);
  });
  return { workbook, streamed };
}

/** A sheet of which every row is written here. */
export function addSheet(workbook: Workbook, sheet: AnnexSheet, looks: Looks): Worksheet {
  const worksheet = addPage(workbook, sheet, columnWidths(sheet), looks);
  if (sheet.table !== undefined) addTable(worksheet, sheet.table, headerRowOf(sheet), looks);
  return worksheet;
}

function headerRowOf({ lines }: AnnexSheet): number {
  return lines.length + 2;
}

/** The sheet without its table: columns, heights of rows, and what stands above. */
function addPage(workbook: Workbook, sheet: AnnexSheet, widths: readonly number[], looks: Looks): Worksheet {
  const worksheet = workbook.addWorksheet(sheet.name, {
    properties: { dyDescent: 0.25 },
    views: [{ state: 'normal', activeCell: 'A1', showGridLines: false }],
    pageSetup: pageSetup(widths, sheet.table === undefined ? undefined : headerRowOf(sheet)),
  });
  widths.forEach((width, at) => {
    worksheet.getColumn(at + 1).width = width;
  });
  const texts = [
    { text: sheet.title, look: looks.title(sheet.title) },
    ...sheet.lines.map((line) => ({ text: line.text, look: looks.line(line) })),
  ];
  texts.forEach(({ text, look }, at) => {
    const cell = worksheet.getCell(at + 1, 1);
    cell.value = escapeCodes(text);
    cell.style = look;
  });
  rowHeights(sheet, widths).forEach((height, at) => {
    worksheet.getRow(at + 1).height = height;
  });
  return worksheet;
}

function addTable(worksheet: Worksheet, table: SheetTable, headerRow: number, looks: Looks): void {
  const rows = [...table.rows];
  worksheet.addTable({
    name: table.name,
    ref: `A${headerRow}`,
    headerRow: true,
    columns: table.columns.map(({ header }) => ({ name: escapeCodes(header) })),
    rows: rows.map((row, at) => row.cells.map((cell, column) => cellValue(cell, headerRow, at, column))),
  });
  table.columns.forEach((column, at) => {
    worksheet.getCell(headerRow, at + 1).style = looks.header(column, at);
    rows.forEach((row, below) => {
      const cell = row.cells[at];
      if (cell !== undefined) {
        worksheet.getCell(headerRow + 1 + below, at + 1).style = looks.cell(cell, row, column, at);
      }
    });
  });
}

/** @param row of the table's body, from 0 */
export function cellValue(cell: SheetCell, headerRow: number, row: number, column: number): CellValue {
  switch (cell.kind) {
    case 'text':
      return escapeCodes(cell.text);
    case 'link':
      return { text: escapeCodes(cell.text), hyperlink: `'${cell.sheet}'!A1` };
    case 'number':
      return cell.value;
    case 'date':
      return dateSerial(cell.iso) ?? escapeCodes(cell.shown);
    case 'empty':
      return null;
    case 'sum': {
      const formula = sumFormula(cell.of, headerRow + 1, row, column);
      return formula === undefined ? cell.value : { formula, result: cell.value, date1904: false };
    }
    default: {
      const unknown: never = cell;
      throw new Error(`unknown cell: ${JSON.stringify(unknown)}`);
    }
  }
}

function pageSetup(widths: readonly number[], headerRow: number | undefined): Partial<PageSetup> {
  const wide = widths.reduce((sum, width) => sum + width, 0) > UPRIGHT_WIDTH;
  return {
    paperSize: A4,
    orientation: wide ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    // On paper a long table says on every page what its columns are.
    ...(headerRow === undefined ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
  };
}
