/** A delivered workbook (.xlsx) as a typed table. The values that were saved are read; nothing is computed or written. */
import type { Report } from '../messages/report.ts';
import { UnreadablePackage } from '../reading/package/failure.ts';
import type { Resource } from './resource.ts';
import { isBlank, type SourceRow } from './source-row.ts';
import { readTypedTable, type TableShape, type TypedTable } from './typed-table.ts';
import { reportLayout } from './xlsx/layout-warnings.ts';
import { readSharedStrings } from './xlsx/shared-strings.ts';
import { isEmptySheet, readSheet, type SheetLayout } from './xlsx/sheet.ts';
import { readFormats } from './xlsx/styles.ts';
import { openWorkbook, type Sheet, type Workbook } from './xlsx/workbook.ts';

/** By its name or by its first bytes: a workbook that is called .csv is no text all the same. */
export function isWorkbook(name: string, bytes: Uint8Array): boolean {
  return (
    name.toLowerCase().endsWith('.xlsx') || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)
  );
}

/**
 * @param file the file's name for problems
 * @returns undefined after reporting that there is no sheet to read
 */
export function readWorkbookTable(
  bytes: Uint8Array,
  file: string,
  { sheet: chosen, dialect: { comment } }: Pick<Resource, 'sheet' | 'dialect'>,
  shape: TableShape,
  report: Report,
): TypedTable | undefined {
  try {
    const workbook = openWorkbook(bytes);
    const sheet = chooseSheet(workbook, chosen, file, report);
    return sheet && readTable(workbook, sheet, comment, file, shape, report);
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    report.add('workbook-unreadable', { reason: error.reason }, { file });
    return undefined;
  }
}

function readTable(
  workbook: Workbook,
  sheet: Sheet,
  comment: string | null,
  file: string,
  shape: TableShape,
  report: Report,
): TypedTable {
  const context = { strings: readSharedStrings(workbook), from1904: workbook.from1904 };
  const formats = readFormats(workbook);
  let layout: SheetLayout | undefined;
  const table = readTypedTable(
    (onRow) => {
      layout = readSheet(workbook, sheet, formats, context, (row) => {
        if (comment === null || !isComment(row, comment)) onRow(row);
      });
      return true;
    },
    file,
    { ...shape, sheet: sheet.name },
    report,
  );
  const header = table.header ?? { row: 0, width: shape.fields.length };
  if (layout !== undefined) reportLayout(layout, header, { file, sheet: sheet.name }, report);
  return table;
}

function isComment({ cells }: SourceRow, comment: string): boolean {
  const first = cells.find((cell) => !isBlank(cell));
  return typeof first === 'string' && first.trimStart().startsWith(comment);
}

/** The sheet that the description names, else the only visible one that holds something. */
function chooseSheet(
  workbook: Workbook,
  chosen: string | number | undefined,
  file: string,
  report: Report,
): Sheet | undefined {
  const { sheets } = workbook;
  if (chosen !== undefined) {
    const found =
      typeof chosen === 'number' ? sheets[chosen - 1] : sheets.find(({ name }) => sameName(name, chosen));
    if (found !== undefined) return found;
    const known = sheets.map(({ name }) => name);
    report.add('sheet-unknown', { found: String(chosen), known }, { file });
    return undefined;
  }
  const filled = sheets.filter((sheet) => sheet.visible && !isEmptySheet(workbook, sheet));
  const [only, ...others] = filled;
  if (only === undefined) report.add('data-empty', {}, { file });
  else if (others.length > 0) report.add('sheet-choice', { known: filled.map(({ name }) => name) }, { file });
  else return only;
  return undefined;
}

/** Spreadsheet programs do not tell names of sheets apart by their capitals. */
function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
