/** Planned sheets as a workbook of exceljs. */
import type { CellValue, PageSetup, Worksheet } from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { HouseStyle } from '../../document/house-style.ts';
import { columnWidths } from './column-widths.ts';
import { escapeCodes } from './excel-text.ts';
import { type Looks, looksOf } from './looks.ts';
import { rowHeights } from './row-heights.ts';
import type { AnnexSheet, SheetCell, SheetTable, SummedCells } from './sheet.ts';

/** A4, in Excel's list of papers. */
const A4 = 9;

/** Digits of Arial 12 that an upright A4 page holds while it is still easy to read; wider tables are turned. */
const UPRIGHT_WIDTH = 95;

/** Excel takes so many arguments in a function and characters in a formula; both with some room. */
const ARGUMENTS = 200;
const FORMULA_LENGTH = 8000;

export function buildWorkbook(sheets: readonly AnnexSheet[], house: HouseStyle): Workbook {
  const workbook = new Workbook();
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  const looks = looksOf(house);
  for (const sheet of sheets) addSheet(workbook, sheet, looks);
  return workbook;
}

function addSheet(workbook: Workbook, sheet: AnnexSheet, looks: Looks): void {
  const widths = columnWidths(sheet);
  const headerRow = sheet.lines.length + 2;
  const worksheet = workbook.addWorksheet(sheet.name, {
    properties: { dyDescent: 0.25 },
    views: [{ state: 'normal', activeCell: 'A1', showGridLines: false }],
    pageSetup: pageSetup(widths, sheet.table === undefined ? undefined : headerRow),
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
  if (sheet.table !== undefined) addTable(worksheet, sheet.table, headerRow, looks);
  rowHeights(sheet, widths).forEach((height, at) => {
    worksheet.getRow(at + 1).height = height;
  });
}

function addTable(worksheet: Worksheet, table: SheetTable, headerRow: number, looks: Looks): void {
  worksheet.addTable({
    name: table.name,
    ref: `A${headerRow}`,
    headerRow: true,
    columns: table.columns.map(({ header }) => ({ name: escapeCodes(header) })),
    rows: table.rows.map((row, at) =>
      row.cells.map((cell, column) => cellValue(cell, headerRow, at, column)),
    ),
  });
  table.columns.forEach((column, at) => {
    worksheet.getCell(headerRow, at + 1).style = looks.header(column, at);
    table.rows.forEach((row, below) => {
      const cell = row.cells[at];
      if (cell !== undefined) {
        worksheet.getCell(headerRow + 1 + below, at + 1).style = looks.cell(cell, row, column, at);
      }
    });
  });
}

function cellValue(cell: SheetCell, headerRow: number, row: number, column: number): CellValue {
  switch (cell.kind) {
    case 'text':
      return escapeCodes(cell.text);
    case 'link':
      return { text: escapeCodes(cell.text), hyperlink: `'${cell.sheet}'!A1` };
    case 'number':
      return cell.value;
    case 'sum': {
      const formula = sumFormula(cell.of, headerRow + 1, row, column);
      return formula.length > FORMULA_LENGTH ? cell.value : { formula, result: cell.value, date1904: false };
    }
    default: {
      const unknown: never = cell;
      throw new Error(`unknown cell: ${JSON.stringify(unknown)}`);
    }
  }
}

/** `SUM(B9:B12,B14)`: ranges where the cells lie side by side. */
function sumFormula(of: SummedCells, firstRow: number, row: number, column: number): string {
  const ranges = runsOf(of.along === 'column' ? of.rows : of.columns).map(([from, to]) => {
    const [start, end] =
      of.along === 'column'
        ? [address(column, firstRow + from), address(column, firstRow + to)]
        : [address(from, firstRow + row), address(to, firstRow + row)];
    return from === to ? start : `${start}:${end}`;
  });
  const chunks = Array.from({ length: Math.ceil(ranges.length / ARGUMENTS) }, (_, at) =>
    ranges.slice(at * ARGUMENTS, (at + 1) * ARGUMENTS).join(','),
  );
  return chunks.length === 1
    ? `SUM(${chunks.join('')})`
    : `SUM(${chunks.map((chunk) => `SUM(${chunk})`).join(',')})`;
}

/** First and last of each run of numbers without a gap. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** @param column from 0 */
function address(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
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
