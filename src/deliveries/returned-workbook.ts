/** A workbook that comes back: recognised by its hidden sheet, and read sheet by sheet. It is never written to. */
import type { Report } from '../messages/report.ts';
import { UnreadablePackage } from '../reading/package/failure.ts';
import { cellText, type SourceRow } from '../sources/source-row.ts';
import type { RowReader } from '../sources/typed-table.ts';
import { reportLayout } from '../sources/xlsx/layout-warnings.ts';
import { readSharedStrings } from '../sources/xlsx/shared-strings.ts';
import { readSheet, type SheetLayout } from '../sources/xlsx/sheet.ts';
import { readFormats } from '../sources/xlsx/styles.ts';
import { openWorkbook, type Sheet, type Workbook } from '../sources/xlsx/workbook.ts';
import { parseIdentity, REQUEST_MARK, type RequestIdentity } from './request-identity.ts';

export interface ReturnedWorkbook {
  /** Path for problems. */
  readonly file: string;
  readonly identity: RequestIdentity;
  readonly sheets: readonly string[];
  /** Whether the sheet is there, and hands over its rows. */
  readonly read: (sheet: string) => SheetReader | undefined;
}

export interface SheetReader {
  /** As the workbook has it. */
  readonly name: string;
  readonly rows: RowReader;
  /** Reports what hides cells of the table, once the rows were read. */
  readonly reportLayout: (header: { readonly row: number; readonly width: number }) => void;
}

/** @returns undefined after reporting that it is no workbook, or no request of ours */
export function openReturned(bytes: Uint8Array, file: string, report: Report): ReturnedWorkbook | undefined {
  try {
    const workbook = openWorkbook(bytes);
    const context = { strings: readSharedStrings(workbook), from1904: workbook.from1904 };
    const formats = readFormats(workbook);
    const readRows = (sheet: Sheet, onRow: (row: SourceRow) => void) =>
      readSheet(workbook, sheet, formats, context, onRow);
    const found = findIdentity(workbook, readRows);
    if (found === undefined) {
      report.add('request-unknown', {}, { file });
      return undefined;
    }
    const identity = parseIdentity(found);
    if (identity === undefined) {
      report.add('request-damaged', {}, { file });
      return undefined;
    }
    return {
      file,
      identity,
      sheets: workbook.sheets.filter(({ visible }) => visible).map(({ name }) => name),
      read: (name) => {
        const sheet = workbook.sheets.find((one) => fold(one.name) === fold(name));
        return sheet && sheetReader(sheet, file, readRows, report);
      },
    };
  } catch (error) {
    reportUnreadable(error, file, report);
    return undefined;
  }
}

/** @throws what is no fault of the workbook */
function reportUnreadable(error: unknown, file: string, report: Report): void {
  if (!(error instanceof UnreadablePackage)) throw error;
  report.add('workbook-unreadable', { reason: error.reason }, { file });
}

type ReadRows = (sheet: Sheet, onRow: (row: SourceRow) => void) => SheetLayout;

function sheetReader(sheet: Sheet, file: string, readRows: ReadRows, report: Report): SheetReader {
  let layout: SheetLayout | undefined;
  return {
    name: sheet.name,
    rows: (onRow) => {
      try {
        layout = readRows(sheet, onRow);
        return true;
      } catch (error) {
        reportUnreadable(error, file, report);
        return false;
      }
    },
    reportLayout: (header) => {
      if (layout !== undefined) reportLayout(layout, header, { file, sheet: sheet.name }, report);
    },
  };
}

/** What stands beside the mark, on whatever sheet: programs rename sheets, and show hidden ones. */
function findIdentity({ sheets }: Workbook, readRows: ReadRows): string | undefined {
  const hiddenFirst = [...sheets].sort((a, b) => Number(a.visible) - Number(b.visible));
  for (const sheet of hiddenFirst) {
    const [mark, identity] = firstRow(sheet, readRows)?.cells ?? [];
    if (cellText(mark) === REQUEST_MARK) return cellText(identity);
  }
  return undefined;
}

class RowFound extends Error {
  constructor(readonly row: SourceRow) {
    super('row found');
  }
}

/** The rest of a large sheet is not read for it. */
function firstRow(sheet: Sheet, readRows: ReadRows): SourceRow | undefined {
  try {
    readRows(sheet, (row) => {
      throw new RowFound(row);
    });
    return undefined;
  } catch (error) {
    if (error instanceof RowFound) return error.row;
    throw error;
  }
}

/** Spreadsheet programs do not tell names of sheets apart by their capitals. */
function fold(name: string): string {
  return name.trim().toLowerCase();
}
