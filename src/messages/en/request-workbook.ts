/** English for `nl/request-workbook.ts`, for houses whose language is not Dutch. */
import type { requestWorkbook as nl } from '../nl/request-workbook.ts';

export const requestWorkbook: typeof nl = {
  sheets: {
    explanation: 'Explanation',
    form: 'Fill_in',
    guide: 'Columns',
    previous: 'Previous_delivery',
    lists: 'Lists',
  },
  file: (dossier, agency) => `request-${dossier}-${agency}.xlsx`,
  manifest: (agency) => `manifest-request-${agency}.json`,
  title: (title) => `Request for figures: ${title}`,
  subject: (number, date) => `Written question no. ${number} of ${date}`,

  what: 'What do we ask?',
  asked: (agency, number, date) =>
    `For the answer to written question no. ${number} of ${date} we ask ${agency} for these figures:`,
  askedSource: (source, sheet) => `• ${source}: sheet ${sheet}`,
  why: 'Why?',
  reason: (authors, minister, title) => `${authors} put the question to ${minister}. It is about “${title}”.`,
  tables: (several) =>
    several
      ? 'From your figures we make these tables of the answer:'
      : 'From your figures we make this table of the answer:',
  table: (title, items) => `• ${title}${items === '' ? '' : ` (${items})`}`,
  item: (several) => (several ? 'items' : 'item'),
  items: 'The items for which we need the figures:',
  itemText: (item, text) => `• Item ${item}: ${text}`,
  when: 'By when?',
  deadline: (date) => `Please send the completed workbook by ${date}.`,

  how: 'How do you fill it in?',
  onePerEvent: (sheet) => `On the sheet ${sheet}, fill in one row for each registration.`,
  onePerCombination: (sheet, columns) =>
    `On the sheet ${sheet}, fill in one row for each combination of ${columns}. Each combination occurs only once.`,
  onePerFigure: (sheet) => `On the sheet ${sheet}, fill in one row for each figure.`,
  example: (word) =>
    `The grey row is an example: its first column says “${word}”. It does not count. Leave it or delete it, and leave the first column of your own rows empty.`,
  prompts:
    'Click on a cell: it says what can be filled in. In some columns you choose from a list. What each column means stands on the sheet Columns, too.',
  required: 'A cell that turns yellow is still to be filled in.',
  missing: 'If you do not have a figure, leave the cell empty. Fill in 0 only where there really are none.',
  missingWords:
    'If you do not have a figure, the explanation of the column says what to fill in, or to leave the cell empty. If Excel asks whether to go on with such a word, choose Yes. Fill in 0 only where there really are none.',
  paste:
    'If you paste from another file, paste values only (Paste Special, Values). The lists and checks then go on working.',
  shape:
    'Do not change the names of sheets and columns. Do not add columns, do not merge cells and put no totals below the rows: we add up.',
  whole: (sheets, several) =>
    `Give all figures, also those that you sent before: this delivery replaces the previous one. The previous figures are on the ${several ? 'sheets' : 'sheet'} ${sheets}.`,
  wholeFirst: 'Give all figures that you have: we do not add to them from another file.',
  back: 'Sending it back',
  sendBack: (minister) =>
    `Save the workbook as an Excel file (.xlsx) and send it back to whoever sent it to you at the office of ${minister}.`,

  formLine: (row) => `Fill in from row ${row} on. What each column means stands on the sheet Columns.`,
  markerHeader: 'Example?',
  markerWord: 'example',
  markerPrompt: 'Leave this cell empty. A row with “example” in this column does not count.',
  listsRemark: 'This sheet belongs to the drop-down lists. Do not change it.',
  yes: 'yes',
  no: 'no',

  guideTitle: 'What do you fill in?',
  guideLine: 'Each row of the table describes one column that you fill in.',
  guideHeaders: {
    sheet: 'Sheet',
    column: 'Column',
    meaning: 'Meaning',
    value: 'What you fill in',
    required: 'Required',
  },

  choice: (choices, count) =>
    choices.length === count
      ? `Choose from the list: ${choices.join(', ')}.`
      : `Choose from the list of ${count} possibilities.`,
  wholeNumber: 'A whole number',
  decimal: 'A number',
  date: 'A date, such as 31/12/2020',
  year: 'A year',
  text: 'Text',
  least: (value, inclusive) => (inclusive ? `, at least ${value}` : `, more than ${value}`),
  most: (value, inclusive) => (inclusive ? `, at most ${value}` : `, less than ${value}`),
  fromDate: (value) => `, not before ${value}`,
  toDate: (value) => `, not after ${value}`,
  minLength: (count) => `, at least ${count} ${count === 1 ? 'character' : 'characters'}`,
  maxLength: (count) => `, at most ${count} ${count === 1 ? 'character' : 'characters'}`,
  separator: (separator) => `More than one? Put “${separator}” between them.`,
  unique: 'Each value occurs only once.',
  words: (words) => `If you do not have it, say why: ${words.join(' or ')}.`,
  blank: (meaning) => `Empty means: ${meaning}.`,
  mandatory: 'Required.',
  optional: 'May be left empty.',
  refusal: 'This does not fit here',

  previousTitle: (source) => `Previous delivery: ${source}`,
  previousRows: 'These are the figures that you sent last time. They stand here for information only.',
  previousTotals: (rows) =>
    `The previous delivery had ${rows} rows. Only the totals stand here, for information.`,
  previousDelivered: (date) => `Received on ${date}.`,
  previousTotal: 'All rows together',
  all: 'Total',
};
