/** The sentences of `nl/archive.ts` in English. */

import type { archive as dutch } from '../nl/archive.ts';
import { quoted } from '../nl/common.ts';
import { longDate } from './dates.ts';
import { PARTS } from './questions.ts';

export const archive: typeof dutch = {
  'archive-damaged': (d) => ({
    message: `${d.path} cannot be read and does not count in the archive. ${d.reason}`,
    hint: 'Add the original, which lies beside it, once more with “repliek archive add”, or put back a copy of this file.',
  }),
  'archive-date': (d) => ({
    message: `The text does not show the date of the question; the archive has it under ${longDate(d.date)}, the date of the answer.`,
    hint: 'If you know the date, write it as “date” into a .yaml file with the name of the answer, in data/archive.',
  }),
  'archive-differs': (d) => ({
    message: `The archive has an answer to question nr. ${d.number} of ${longDate(d.date)} already, with another text: ${d.path}.`,
    hint: 'If this corrects that answer, add it with --correction "reason": both are kept.',
  }),
  'archive-failed': (d) => ({
    message: `The answer could not be stored in ${d.path} (${d.reason}).`,
    hint: 'See whether you may write in that folder and whether the disk is full, then repeat the command.',
  }),
  'archive-first': (d) => ({
    message: `There is nothing to correct: the archive has no answer to question nr. ${d.number} of ${longDate(d.date)} yet.`,
    hint: 'Leave out --correction.',
  }),
  'archive-incomplete': (d) => ({
    message: `The question has no ${d.missing.join(' and no ')}: without it, it cannot go into the archive.`,
    hint: 'Save the text as .txt, fill it in as other questions of this parliament have it, and add that file.',
  }),
  'archive-name': (d) => ({
    message: `${quoted(d.found)} does not have the name that the archive gave it, and does not count.`,
    hint: 'Give the file the name that stands in it as “id”, followed by .json, or move it out of this folder.',
  }),
  'archive-no-answer': () => ({
    message: 'This file has a question without an answer: the archive is for published answers.',
    hint: 'Use “repliek new” to make a dossier of a question that is still to be answered.',
  }),
  'archive-none': (d) => ({
    message: `No file with an answer was found: ${d.path}.`,
    hint: 'Name files that end in .pdf, .docx or .txt, a folder that holds them, or a pattern such as answers/*.pdf.',
  }),
  'archive-own-alone': (d) => ({
    message: `The archive has no answer beside ${quoted(d.found)}, so that it corrects nothing.`,
    hint: 'Give it the name of the answer that you want to correct, with .yaml in place of .json.',
  }),
  'archive-parts': (d) => ({
    message: `The text does not show this, or it was not recognised: ${d.missing.map((part) => PARTS[part]).join(', ')}.`,
    hint: 'You can fill it in in a .yaml file with the name of the answer, in data/archive.',
  }),
  'archive-published': (d) => ({
    message: `The answer to question nr. ${d.number} of ${longDate(d.date)} was published with Repliek and is in the archive: ${d.path}. Nothing has changed.`,
    hint: 'If this corrects it, add it with --correction "reason".',
  }),
  'archive-received-missing': (d) => ({
    message: `The original ${d.path} is gone; what was read from it stays in the archive.`,
    hint: 'Put the file back if you still have it.',
  }),
  'archive-same': (d) => ({
    message: `This answer is in the archive already (${d.path}); nothing has changed.`,
  }),
  'archive-unread': (d) => ({
    message: `Nothing of ${d.path} was read into the archive: the answer is not found.`,
    hint: `Add it once more: repliek archive add ${d.path}.`,
  }),
};
