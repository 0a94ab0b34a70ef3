/** A sheet of text to read, as wide as a page. */
import type Workbook from 'exceljs/lib/doc/workbook.js';
import type { RequestPage } from '../../../document/request.ts';
import { escapeCodes } from '../excel-text.ts';
import type { Looks } from '../looks.ts';
import { rowHeights } from '../row-heights.ts';
import { sheetLines } from './values.ts';

/** In digits of the text’s font: upright A4, since LibreOffice does not shrink one column. */
const WIDTH = 70;
/** Points above a heading. */
const ABOVE_HEADING = 12;
const A4 = 9;

export function addPage(workbook: Workbook, page: RequestPage, looks: Looks): void {
  const worksheet = workbook.addWorksheet(page.sheet, {
    properties: { dyDescent: 0.25 },
    views: [{ state: 'normal', activeCell: 'A1', showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  worksheet.getColumn(1).width = WIDTH;
  const lines = sheetLines(page.lines);
  const texts = [
    { text: page.title, style: looks.title(page.title) },
    ...lines.map((line) => ({ text: line.text, style: looks.line(line) })),
  ];
  const heights = rowHeights({ name: page.sheet, title: page.title, lines }, [WIDTH]);
  texts.forEach(({ text, style }, at) => {
    const cell = worksheet.getCell(at + 1, 1);
    const isHeading = page.lines[at - 1]?.look === 'heading';
    cell.value = escapeCodes(text);
    cell.style = isHeading ? { ...style, alignment: { ...style.alignment, vertical: 'bottom' } } : style;
    worksheet.getRow(at + 1).height = (heights[at] ?? 0) + (isHeading ? ABOVE_HEADING : 0);
  });
}
