/** English for `nl/interface.ts`. */
import type { interfaceTexts as nl } from '../nl/interface.ts';

export const interfaceTexts: typeof nl = {
  description: 'Repliek turns data and templates into the Word answer and the Excel annex.',
  usage: 'Usage: repliek <command> [options]',
  build: 'Build the answer and the annex of one or more dossiers',
  check: 'Check a dossier without writing anything',
  list: 'List the dossiers',
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
  moreHelp: 'More help: repliek --help',
  progress: (index, count, id) => `${index}/${count} ${id} …`,
  written: (folder) => `Written to ${folder}:`,
  nothingWritten: 'Nothing was written: mend the errors first, or make a draft with --draft.',
  mendFirst: 'Nothing was written: mend the errors first.',
  draftWritten: 'This is a draft: every page and every sheet says that it is not finished.',
  allWell: 'All is well.',
  counts: (errors, warnings, notes) =>
    [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')]
      .filter((text) => text !== '')
      .join(', '),
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  line: 'line',
  column: 'column',
  sheet: 'sheet',
  row: 'row',
  field: 'column',
  cell: 'cell',
  item: 'item',
  unreadable: '(cannot be read)',
};

function count(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`;
}
