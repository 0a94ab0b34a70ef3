/** The sentences of `nl/refresh.ts` in English. */
import { quoted } from '../nl/common.ts';
import type { refreshes as dutch, refreshTexts as dutchTexts } from '../nl/refresh.ts';

const UNREADABLE = {
  'no-word': {
    message: 'is no Word file (.docx).',
    hint: 'Name the Word file of the answer. Save an older .doc file as .docx in Word first.',
  },
  old: {
    message: 'is a Word file from before 2007 (.doc).',
    hint: 'Open it in Word and save it as .docx. Where the controls are gone by that, build the answer again.',
  },
  encrypted: {
    message: 'has a password and cannot be read.',
    hint: 'Take the password away in Word (File, Info, Protect Document), save it and try again.',
  },
  damaged: {
    message: 'is damaged or incomplete and cannot be read.',
    hint: 'Open it in Word; where Word can repair it, save it under another name. Else take an earlier version.',
  },
  'too-large': {
    message: 'is too large to be refreshed.',
    hint: 'Check that this is the right file, and compress large pictures.',
  },
  macros: {
    message: 'has macros. Such files are not refreshed.',
    hint: 'Save it in Word as a plain Word document (.docx), without macros.',
  },
} as const;

const MISSING = {
  confidential: 'is confidential now',
  unavailable: 'is not available any more',
  'not-applicable': 'is not applicable any more',
} as const;

export const refreshes: typeof dutch = {
  'refresh-unreadable': (d) => ({
    message: `${d.path} ${UNREADABLE[d.reason].message}`,
    hint: UNREADABLE[d.reason].hint,
  }),
  'refresh-open': (d) => ({
    message: `${d.path} is still open in Word or another program: what is not saved there yet would be missing.`,
    hint: `Save and close the file, and try again. Where nobody has it open, remove ${d.lock}.`,
  }),
  'refresh-no-record': (d) => ({
    message: `${d.path} does not say what it has from Repliek: Repliek did not make it, or another program left that out.`,
    hint: 'Go on in the file that Repliek built. Where it is gone, build again and take over your text.',
  }),
  'refresh-other': (d) => ({
    message: `${d.path} is the answer of dossier ${quoted(d.found)}, not of ${quoted(d.dossier)}.`,
    hint: 'Name the dossier of this file, or another file.',
  }),
  'refresh-failed': (d) => ({
    message: `${d.path} could not be written (${d.reason}). Nothing has changed.`,
    hint: 'Check that you may write in that folder, and close the file in other programs.',
  }),
  'refresh-changed': (d) => ({
    message: `While ${d.path} was refreshed, somebody changed it. Nothing was written.`,
    hint: 'Save and close the file, and try again.',
  }),
  'refresh-reference': (d) => ({
    message: `The reference ${quoted(d.text)} leads to a table (${d.table}) that is not in this file any more.`,
    hint: 'Put the table back, or delete the reference: Word makes an error message of it otherwise.',
  }),
  'refresh-numbers': (d) => ({
    message: `${d.label} of the Word file is ${d.other} in the annex and in a new answer: somebody moved, added or deleted tables.`,
    hint: 'Put the tables into the same order in answer.md.hbs and build again: then the annex is right, too.',
  }),
  'refresh-unknown': (d) => ({
    message: `What ${quoted(d.text)} is now cannot be computed any more: the table, row, column or fact that it came from is gone.`,
    hint: 'Check this number yourself, or take it out of the text.',
  }),
  'refresh-missing': (d) => ({
    message: `The number ${quoted(d.text)} ${MISSING[d.missing]}.`,
    hint:
      d.missing === 'confidential'
        ? 'It was replaced. Rewrite the sentence, and check that the number stands nowhere else in the text.'
        : 'It was left. Take it out of the text, or say from when it is.',
  }),
  'refresh-table-narrowed': (d) => ({
    message: `${d.label} had become too wide and was narrowed.`,
    hint: 'Check in Word that the columns can be read well.',
  }),
  'refresh-table-split': (d) => ({
    message: `${d.label} had become too wide and was split into ${d.parts} parts below each other.`,
    hint: 'To have them side by side, turn the page in Word, or build the answer again.',
  }),
  'refresh-table-shape': (d) => ({
    message: `${d.label} got other rows or columns, but somebody merged cells in Word or put them into controls: its shape stayed as it was.`,
    hint: 'Change the table yourself, or put it back as in a new answer with --overwrite-edits.',
  }),
  'refresh-table-left': (d) => ({
    message: `${d.label} was not refreshed: the table is not in the data any more, or was changed in Word beyond recognition.`,
    hint: 'Check the table yourself, or take it out of the text.',
  }),
  'refresh-foreign': (d) => ({
    message: `A control with ${quoted(d.text)} comes from the answer of another dossier. Nothing was changed there.`,
    hint: 'Check yourself whether it is still right.',
  }),
  'refresh-table-long': (d) => ({
    message: `${d.label} has ${d.rows} rows now. With more than ${d.limit} it stands in the annex alone; in this file it was not refreshed.`,
    hint: 'Take the table out of the file and refer to the annex, or raise “word_limit”.',
  }),
  'refresh-chart': (d) => ({
    message: d.edited
      ? `${d.label} was changed in Word and not refreshed: it may show other numbers than the table.`
      : `${d.label} does not belong to the answer any more: it shows old numbers, one of which may be confidential now.`,
    hint: d.edited
      ? 'Check the chart. --overwrite-edits puts it back as in a new answer.'
      : 'Delete the chart from the file.',
  }),
  'refresh-caption': (d) => ({
    message: `A caption outside the controls has another text now: ${quoted(d.current)} instead of ${quoted(d.written)}.`,
    hint: 'Change it in Word yourself.',
  }),
  'refresh-note': (d) => ({
    message: d.gone
      ? `Below ${d.label} stands a remark that does not belong there any more: ${quoted(d.text)}.`
      : `A new remark belongs to ${d.label}: ${quoted(d.text)}.`,
    hint: d.gone ? 'Delete it in Word yourself.' : 'Put it below the table in Word yourself.',
  }),
  'refresh-untagged': (d) => ({
    message: `Of ${d.count === 1 ? 'one control' : `${d.count} controls`} it is not certain what of Repliek is in there (${quoted(d.text)}): another program left out the name. Nothing was changed there.`,
    hint: 'Check these numbers yourself.',
  }),
};

export const refreshTexts: typeof dutchTexts = {
  command: 'Bring the current figures into a Word file that people edited',
  file: 'The Word file of the answer (.docx)',
  inPlace: 'Change the file itself, and keep a copy with the date first',
  overwrite: 'Also replace what somebody changed by hand inside a control',
  noDraft: 'A draft cannot be refreshed: leave out --draft.',
  unchanged: 'All figures in the file are still right. Nothing was written.',
  nothing: 'Nothing was written.',
  written: (file) => `Refreshed: ${file}`,
  copy: (file) => `As it was: ${file}`,
  next: 'Look at the changed sentences in Word: only the numbers were replaced, not the words around them.',
  changed: (count) => `${count === 1 ? '1 text' : `${count} texts`} changed:`,
  shapes: 'Tables that got another shape:',
  shape: {
    'row-added': 'row added',
    'row-removed': 'row removed',
    'row-moved': 'rows in another order',
    'column-added': 'column added',
    'column-removed': 'column removed',
    'column-moved': 'columns in another order',
    'table-replaced': 'replaced as a whole',
  },
  edited: 'Changed by hand, and left so (--overwrite-edits replaces it):',
  overwritten: 'Changed by hand, and replaced:',
  gone: 'Not in the file any more, or not in a control:',
  deleted: 'deleted with tracked changes',
  added: 'New tables in the answer, not put into this file:',
  after: (text) => `behind ${quoted(text)}`,
  item: (item) => `item ${item}`,
  parts: {
    header: 'header',
    footer: 'footer',
    footnotes: 'footnote',
    endnotes: 'endnote',
    comments: 'comment',
  },
  kinds: {
    figure: 'figure',
    cell: 'cell',
    caption: 'caption',
    number: 'number',
    note: 'remark',
    reference: 'reference',
    table: 'table',
    chart: 'chart',
    row: 'row',
    column: 'column',
    order: 'order',
  },
  empty: '(empty)',
  now: (text) => `now it would be: ${text}`,
  ownRow: 'added',
  takenRow: 'taken away',
  moved: 'put into another order',
};
