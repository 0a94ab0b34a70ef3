/** English for `nl/interface.ts`. */
import type { ProgressStep } from '../../progress.ts';
import type { interfaceTexts as nl } from '../nl/interface.ts';
import { longDate } from './dates.ts';
import { followUpResult } from './follow-up-result.ts';
import { houses } from './houses.ts';
import { grouped } from './numbers.ts';
import { overview } from './overview.ts';
import { proofTexts } from './proof.ts';
import { refreshTexts } from './refresh.ts';
import { suggestedTexts, suggestionTexts } from './suggestions.ts';

export const interfaceTexts: typeof nl = {
  description: 'Repliek turns data and templates into the Word answer and the Excel annex.',
  usage: 'Usage: repliek <command> [options]',
  build: 'Build the answer and the annex of one or more dossiers',
  form: 'publication: also question and answer in one document, as the parliament publishes them',
  pdf: 'Also make a PDF of every Word file (with LibreOffice)',
  check: 'Check a dossier without writing anything',
  proof: proofTexts,
  list: 'List the dossiers: how far they are, and by when',
  request: 'Ask an agency for the figures of a dossier, with a workbook to fill in',
  receive: 'Receive a completed request as the new version of its sources',
  publish: 'Publish an answer: keep what was sent, and enter its figures into the ledger',
  sentDocx: 'The Word file that was sent, where it is another one than in output',
  onDate: 'Date of the answer, such as 2021-07-05 (today by default)',
  correction: 'Why this answer takes the place of one that was published already',
  ledger: 'Work with the ledger of published figures',
  ledgerAdd: 'Enter the figures of an answer that was made without Repliek into the ledger',
  ledgerForm: 'File with the figures (.yaml)',
  new: 'Make the dossier of a question as it arrives',
  newQuestion: 'The question (.txt, .docx, or .pdf with text)',
  archive: 'Work with the archive of published answers',
  archiveAdd: 'Add published answers to the archive',
  archiveFiles: 'Files with a question and its answer (.pdf, .docx or .txt), folders or patterns',
  archiveSearch: 'Search the archive, the best match first',
  archiveWords: 'Words, the number of a question, or a phrase in quotes',
  limit: 'How many answers are shown at most',
  ofMinister: 'Only answers of this minister (part of the name)',
  fromDate: 'Only questions of this date or later, such as 2020-01-01',
  toDate: 'Only questions of this date or earlier, such as 2020-12-31',
  noLimit: (found) => `--limit is ${found}, and has to be a number from 1 to 1000.`,
  archived: {
    ofQuestion: (number, date) => `no. ${number} of ${longDate(date)}`,
    kept: (file) => `Put into the archive: ${file}`,
    added: (number, date, title) =>
      `Added: nr. ${number} of ${longDate(date)}${title === '' ? '' : `  ${title}`}`,
    answered: (items, open, kind) =>
      kind === 'postponed'
        ? 'postponed: the answer itself follows later'
        : `${kind === 'referring' ? 'referring answer, ' : ''}${count(items, 'part')} answered${open === 0 ? '' : `, ${open} without an answer`}`,
    summary: (files, added, present, refused) => {
      const parts = [
        added === 0 ? '' : `${grouped(added)} added`,
        present === 0 ? '' : `${grouped(present)} there already`,
        refused === 0 ? '' : `${grouped(refused)} refused`,
      ].filter((text) => text !== '');
      return `${count(files, 'file')}: ${parts.length === 0 ? 'nothing added' : parts.join(', ')}.`;
    },
    next: 'To search: repliek archive search WORDS',
    found: (shown, found, questions) =>
      `${shown < found ? `The first ${grouped(shown)} of ` : ''}${count(found, 'answer')} of the ${grouped(questions)} in the archive.`,
    more: 'To see more: --limit 50; or search with more words.',
    nothing: (text) => `Nothing found for ${text}.`,
    try: 'Try fewer or other words, part of a word, or the number of the question (2021-321). Small words such as “de”, “van” and “niet” do not count.',
    empty: 'The archive is still empty. Add published answers with: repliek archive add FILE…',
    instead: (word, terms) => `“${word}” does not occur; searched for: ${terms.join(', ')}.`,
    asWords: (phrase) => `${phrase} does not occur as it stands; searched for its words.`,
    asker: 'question of',
    minister: 'answer of',
    question: 'question',
    answer: 'answer',
    item: (ids) => (ids.length === 0 ? 'beforehand' : `item ${ids.join(', ')}`),
    kinds: { answer: '', referring: 'referring answer', postponed: 'postponed' },
    corrected: (reason) => `corrected answer: ${reason}`,
    unanswered: '(no answer)',
  },
  minister: 'Minister who answers, such as bart-somers, where the question does not say',
  deadline: (date) => `To be answered by ${longDate(date)}.`,
  followUp: 'Make the dossier of a question that follows an earlier one, from the earlier answer',
  earlierAnswer: 'Earlier question: a dossier such as 2021-321, its number, or an answer in the archive',
  followUpResult,
  refer: {
    command: "Refer to another minister's answer to the same question",
    to: 'Dossier of the minister who coordinates the answer',
    minister: 'That minister, such as bart-somers, where there is no such dossier',
    number: 'Number of the question to that minister',
    date: 'Date of that question, such as 2021-06-10',
    which: 'Name the other dossier with --to, or the other question with --minister, --number and --date.',
    refersTo: (name: string, number: string, date: string): string =>
      `Refers to the answer of ${name} to question no. ${number} of ${longDate(date)}.`,
    next: (id: string): string => `Read the text and build the answer: repliek build ${id}`,
  },
  refreshed: refreshTexts,
  suggest: 'Propose for each item what could stand there: passages, tables and earlier answers',
  suggestItem: 'Only these items, such as 2b',
  suggestApply: 'Put the first proposal into the answer, where nothing stands yet',
  suggested: suggestedTexts,
  suggestion: suggestionTexts,
  parse: 'Read a question as it arrives, and show its parts',
  questionFile: 'The question, with or without its answer (.txt, .docx, or .pdf with text)',
  agency: 'Agency, such as agii',
  byDate: 'Date by which the figures are wanted, such as 2021-06-25',
  source: 'Only these sources, such as agii/trainings',
  receivedFile: 'The completed workbook (.xlsx)',
  byName: 'Who delivers the figures (the agency by default)',
  annotate: 'Where there are errors, write a list to send back, beside the workbook',
  validate: 'Check a delivery, and show everything that is wrong with it',
  delivery: 'A datapackage.json, a folder with one, or a data file (with --schema)',
  chosenSheet: 'Name of the sheet with the data, where an Excel file has more than one (with --schema)',
  schema: 'What describes the columns of the data file: a Table Schema or a datapackage.json',
  dossier: 'Dossier, such as 2021-321',
  all: 'All dossiers',
  workspace: 'Folder with data, templates and output (the current folder by default)',
  data: 'Another folder for data',
  templates: 'Another folder for templates',
  output: 'Another folder for output',
  json: 'Print the result as JSON',
  draft: 'Write a draft, also when there are errors',
  lang: 'Language of the messages',
  help: 'Show this help',
  yargs: {},
  chooseDossiers: 'Name at least one dossier, or use --all.',
  eitherDossiersOrAll: 'Name dossiers or use --all, not both.',
  noDossiers: (folder) => `There are no dossiers in ${folder} yet.`,
  noDate: (option, found) => `${option} is ${found}, and has to be a date such as 2021-06-25.`,
  requestTo: (dossier, agency, sources) =>
    `${dossier}  request to ${agency}${sources.length === 0 ? '' : `: ${sources.join(', ')}`}`,
  needsSchema: (file) => `${file} is a data file: say with --schema which file describes its columns.`,
  tableRead: (rows) => (rows === 1 ? '1 row read.' : `${rows} rows read.`),
  headerAt: (row) => `The names of the columns are in row ${row}; what stands above it does not count.`,
  totalsAt: (row) => `Row ${row} is a row of totals and does not count.`,
  notAllShown: 'Not all errors are shown: at most 1,000 for each file.',
  requestOf: (dossier, agency) => `request of dossier ${dossier} to ${agency}`,
  rowChanges: ({ before, after, added, removed, changed }) => {
    const changes = [
      ...(added === 0 ? [] : [`${added} new`]),
      ...(removed === 0 ? [] : [`${removed} removed`]),
      ...(changed === 0 ? [] : [`${changed} changed`]),
    ];
    return `${before} → ${after} rows: ${changes.length === 0 ? 'nothing changed' : changes.join(', ')}`;
  },
  storedAs: (folder) => `Stored as the current version, also in ${folder}`,
  keptAs: (folder) => `The previous version is in ${folder}`,
  remarks: (file) => `The remarks to send back are in ${file}`,
  noDraft: 'A draft cannot be published: leave out --draft.',
  published: (file, figures) => `Published: ${count(figures, 'figure') || 'no figures'} in ${file}`,
  notPublished: 'Nothing was published.',
  entered: (file, figures) =>
    `Entered into the ledger: ${count(figures, 'figure') || 'no figures'} in ${file}`,
  notStored: 'Nothing was stored: the errors have to be mended first.',
  moreHelp: 'More help: repliek --help',
  turn: (index, count, id) => (count === 1 ? id : `${index}/${count} ${id}`),
  working: (subject, step) =>
    `${[subject, ...(step === undefined ? [] : [describeStep(step)])].filter((text) => text !== '').join(': ')} …`,
  written: (folder) => `Written to ${folder}:`,
  nothingWritten: 'Nothing was written: mend the errors first, or make a draft with --draft.',
  mendFirst: 'Nothing was written: mend the errors first.',
  draftWritten: 'This is a draft: every page and every sheet says that it is not finished.',
  allWell: 'All is well.',
  counts: (errors, warnings, notes) =>
    [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')]
      .filter((text) => text !== '')
      .join(', '),
  parsed: {
    title: 'title',
    house: 'parliament',
    session: 'session',
    question: 'question',
    authors: 'by',
    addressees: 'to',
    follows: 'follows',
    context: 'introduction',
    items: 'items',
    answer: 'answer',
    kinds: { answer: 'answer', referring: 'refers to another answer', postponed: 'postponed' },
    general: 'before the first',
    unknown: 'unknown',
    none: 'none',
  },
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  page: 'page',
  line: 'line',
  column: 'column',
  sheet: 'sheet',
  row: 'row',
  field: 'column',
  cell: 'cell',
  item: 'item',
  table: 'table',
  unreadable: '(cannot be read)',
  overview,
  houses,
};

function count(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`;
}

function describeStep(step: ProgressStep): string {
  switch (step.kind) {
    case 'read':
      return step.rows === undefined
        ? `reading ${step.file}`
        : `reading ${step.file}, ${grouped(step.rows)} rows`;
    case 'check':
      return `checking ${step.file}`;
    case 'load':
      return `loading ${step.source}`;
    case 'table':
      return `computing table ${step.index} of ${step.count} (${step.table})`;
    case 'answer':
      return 'writing the answer';
    case 'annex':
      return step.rows === undefined || step.of === undefined
        ? 'writing the annex'
        : `writing the annex, ${grouped(step.rows)} of ${grouped(step.of)} rows`;
    case 'pdf':
      return 'making PDFs with LibreOffice';
    case 'workbook':
      return 'making the workbook';
    case 'compare':
      return `comparing ${step.source} with the previous delivery`;
    case 'archive':
      return `adding ${step.file}, ${grouped(step.index)} of ${grouped(step.count)}`;
    case 'index':
      return `making answers searchable, ${grouped(step.done)} of ${grouped(step.count)}`;
    case 'write':
      return 'saving the files';
    default: {
      const unknown: never = step;
      throw new Error(`unknown step: ${JSON.stringify(unknown)}`);
    }
  }
}
