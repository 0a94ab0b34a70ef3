/**
 * Edits a Word file as people and Word do, for measuring: texts in several runs, ids of sessions, comments, tracked changes.
 *
 * Arguments: the file to read, the file to write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type EditName, editWordFile } from '../test/support/word-edits/edits.ts';

const EDITS: readonly EditName[] = [
  'sessionIds',
  'paragraphIds',
  'splitRuns',
  'settings',
  'addParagraphs',
  'comments',
  'trackWords',
  'pictures',
];

const [from = '', to = ''] = process.argv.slice(2);
const planned = EDITS.map((name, at) => ({ name, seed: at + 1 }));
writeFileSync(to, editWordFile(readFileSync(from), planned));
