/** A sheet to fill in: a table with an example, empty rows, and a check on every column. */
import type { Worksheet } from 'exceljs';
import type Workbook from 'exceljs/lib/doc/workbook.js';
import type { HouseStyle } from '../../../document/house-style.ts';
import type { RequestColumn, RequestForm, RequestFormat } from '../../../document/request.ts';
import { columnWidths } from '../column-widths.ts';
import { escapeCodes } from '../excel-text.ts';
import { columnLetters } from '../formulas.ts';
import type { Looks } from '../looks.ts';
import { rowHeights } from '../row-heights.ts';
import { type AnnexSheet, plainRow, textCell, textColumn } from '../sheet.ts';
import { cellValue } from '../workbook.ts';
import { bodyStyle, exampleStyle, isNumber } from './form-styles.ts';
import { CHECKED_ROWS, type CheckedColumn, checkedColumn, wordOnly } from './validations.ts';
import { sheetCell, sheetLines } from './values.ts';

/** Empty rows that the table begins with; in Excel it grows with what is typed or pasted below. */
const EMPTY_ROWS = 100;

/** Room for the word that marks an example. */
const MARKER_WIDTH = 14;
/** Points. */
const LINE_HEIGHT = 16;

const TO_DO_FILL = 'FFFFF2A8';
const A4 = 9;

/**
 * @param lists for each column with choices the cells that hold them, as a formula
 * @returns the checks on its columns
 */
export function addForm(
  workbook: Workbook,
  form: RequestForm,
  lists: readonly (string | undefined)[],
  house: HouseStyle,
  looks: Looks,
): readonly CheckedColumn[] {
  const { marker, columns } = form;
  const lines = sheetLines(form.lines);
  const headerRow = lines.length + 2;
  const sheet = asAnnexSheet(form, house);
  const widths = columnWidths(sheet).map((width, at) => (at === 0 ? MARKER_WIDTH : width));
  const worksheet = workbook.addWorksheet(form.sheet, {
    properties: { dyDescent: 0.25 },
    views: [{ state: 'frozen', xSplit: 1, ySplit: headerRow, activeCell: `B${headerRow + 2}` }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
  });
  widths.forEach((width, at) => {
    const column = worksheet.getColumn(at + 1);
    column.width = width;
    // Rows that are added below the table look and behave like the others.
    column.style = bodyStyle(formatAt(columns, at), at === 0);
  });
  addTexts(worksheet, form, looks);
  addTable(worksheet, form, headerRow, house, looks);
  markUnfilled(worksheet, columns, headerRow + 1);
  // The title and the lines stay on one line each.
  const [titleHeight = 0, headerHeight = 0, exampleHeight = 0] = rowHeights(sheet, widths);
  [titleHeight, ...lines.map(() => LINE_HEIGHT), headerHeight, exampleHeight].forEach((height, at) => {
    worksheet.getRow(at + 1).height = height;
  });
  const first = headerRow + 1;
  return [
    wordOnly(marker.word, columnLetters(0), first, marker.prompt),
    ...columns.map((column, at) => checkedColumn(column, columnLetters(at + 1), first, lists[at])),
  ];
}

function formatAt(columns: readonly RequestColumn[], at: number): RequestFormat {
  return columns[at - 1]?.format ?? { kind: 'text' };
}

/** The title and the lines run over the columns beside them, which are empty there. */
function addTexts(worksheet: Worksheet, form: RequestForm, looks: Looks): void {
  const texts = [
    { text: form.title, look: looks.title(form.title) },
    ...sheetLines(form.lines).map((line) => ({ text: line.text, look: looks.line(line) })),
  ];
  texts.forEach(({ text, look }, at) => {
    const cell = worksheet.getCell(at + 1, 1);
    cell.value = escapeCodes(text);
    cell.style = { ...look, alignment: { horizontal: 'left', vertical: 'top' } };
  });
}

function addTable(
  worksheet: Worksheet,
  form: RequestForm,
  headerRow: number,
  house: HouseStyle,
  looks: Looks,
): void {
  const { marker, columns, example } = form;
  const headers = [marker.header, ...columns.map(({ header }) => header)];
  const first = [
    { kind: 'text' as const, text: marker.word },
    ...example.map((value) => sheetCell(value, house)),
  ];
  const empty = headers.map(() => null);
  worksheet.addTable({
    name: form.table,
    ref: `A${headerRow}`,
    headerRow: true,
    columns: headers.map((name) => ({ name: escapeCodes(name) })),
    rows: [
      first.map((cell, at) => cellValue(cell, headerRow, 0, at)),
      ...Array.from({ length: EMPTY_ROWS }, () => [...empty]),
    ],
  });
  const styles = headers.map((_, at) => bodyStyle(formatAt(columns, at), at === 0, house.table.border));
  headers.forEach((header, at) => {
    worksheet.getCell(headerRow, at + 1).style = looks.header(
      { header, holds: isNumber(formatAt(columns, at)) ? 'number' : 'text', total: false },
      at,
    );
    const style = styles[at] ?? {};
    worksheet.getCell(headerRow + 1, at + 1).style = exampleStyle(style);
    for (let row = 1; row <= EMPTY_ROWS; row += 1) {
      worksheet.getCell(headerRow + 1 + row, at + 1).style = style;
    }
  });
}

/** A cell that has to be filled in turns yellow as soon as something stands in its row. */
function markUnfilled(worksheet: Worksheet, columns: readonly RequestColumn[], firstRow: number): void {
  const required = columns.flatMap(({ required: must }, at) => (must ? [columnLetters(at + 1)] : []));
  const [first] = required;
  if (first === undefined) return;
  const last = columnLetters(columns.length);
  worksheet.addConditionalFormatting({
    ref: required
      .map((letters) => `${letters}${firstRow}:${letters}${firstRow + CHECKED_ROWS - 1}`)
      .join(' '),
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`AND(COUNTA($B${firstRow}:$${last}${firstRow})>0,LEN(TRIM(${first}${firstRow}))=0)`],
        style: {
          fill: {
            type: 'pattern',
            pattern: 'solid',
            fgColor: { argb: TO_DO_FILL },
            bgColor: { argb: TO_DO_FILL },
          },
        },
      },
    ],
  });
}

/** The form as the planned sheet that widths and heights are measured on. */
function asAnnexSheet({ sheet, marker, columns, example }: RequestForm, house: HouseStyle): AnnexSheet {
  const longest = columns.map(({ check }) => {
    const choices = check.kind === 'choice' ? check.choices : [];
    return textCell(choices.reduce((most, choice) => (choice.length > most.length ? choice : most), ''));
  });
  return {
    name: sheet,
    title: '-',
    lines: [],
    table: {
      name: '',
      columns: [
        textColumn(marker.header),
        ...columns.map(({ header, format }) => ({
          header,
          holds: isNumber(format) ? ('number' as const) : ('text' as const),
          total: false,
        })),
      ],
      rows: [
        plainRow([textCell(marker.word), ...example.map((value) => sheetCell(value, house))]),
        plainRow([textCell(''), ...longest]),
      ],
    },
  };
}
