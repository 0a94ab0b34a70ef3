/** English for `nl/workbooks.ts`. */
import type { WorkbookFailure } from '../expected.ts';
import { quoted, shorten } from '../nl/common.ts';
import type { workbooks as nl } from '../nl/workbooks.ts';
import type { Sentence } from '../sentence.ts';
import { suggest } from './common.ts';

const FAILURES: Readonly<Record<WorkbookFailure, Sentence>> = {
  'no-workbook': {
    message: 'This is no Excel file (.xlsx), whatever its name says.',
    hint: 'Open it in Excel and save it as an Excel workbook (.xlsx).',
  },
  old: {
    message: 'This Excel file is protected by a password, or in an old format (.xls).',
    hint: 'Open it in Excel, remove the password and save it as an Excel workbook (.xlsx).',
  },
  damaged: {
    message: 'This Excel file is damaged, or has a form that is not read.',
    hint: 'Open it in Excel and save it again as an Excel workbook (.xlsx).',
  },
  'too-large': {
    message: 'Unpacked, this Excel file is far too large to be a delivery.',
    hint: 'Check that this is the right file, and remove empty rows and columns below and beside the table.',
  },
};

export const workbooks: typeof nl = {
  'workbook-unreadable': (d) => FAILURES[d.reason],
  'sheet-unknown': (d) => ({
    message: `The Excel file has no sheet ${quoted(d.found)}.`,
    hint: suggest(d.found, d.known),
  }),
  'sheet-choice': (d) => ({
    message: `There is data on more than one sheet: ${shorten(d.known.join(', '))}.`,
    hint: 'Say in the description, beside the data file, which sheet has the table: "dialect": { "sheetName": "…" }. When you check the file with --schema, name the sheet with --sheet. Or save the sheet as a file of its own.',
  }),
  'cells-merged': (d) => ({
    message: `The cells ${d.range} are merged: only ${d.first} has a value, the others are read as empty.`,
    hint: 'Split the cells and fill in the value wherever it applies.',
  }),
  'rows-hidden': (d) => ({
    message:
      d.count === 1
        ? `Row ${d.rows} is hidden; it is read all the same.`
        : `There are ${d.count} hidden rows (${shorten(d.rows)}); they are read all the same.`,
    hint: 'Check that they belong to the delivery. If not, remove them.',
  }),
  'columns-hidden': (d) => ({
    message:
      d.count === 1
        ? `Column ${d.columns} is hidden; it is read all the same.`
        : `There are ${d.count} hidden columns (${shorten(d.columns)}); they are read all the same.`,
    hint: 'Check that they belong to the delivery. If not, remove them.',
  }),
  'mapping-column': (d) => ({
    message: `The column ${quoted(d.found)} of this mapping is not in the file.`,
    hint: suggest(d.found, d.known),
  }),
  'mapping-double': (d) => ({
    message: `Two columns are mapped to ${quoted(d.field)}: ${shorten(d.columns.join(' and '))}.`,
    hint: 'Leave out the name behind the colon of one of them: that column is then not used.',
  }),
};
