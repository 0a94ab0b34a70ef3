/** Sentences about questions as they arrive. */
import type { QuestionPart, UnreadableQuestion } from '../expected.ts';
import { quoted } from '../nl/common.ts';
import { ASKED_TO, type questions as dutch } from '../nl/questions.ts';
import type { Sentence } from '../sentence.ts';

const FAILURES: Readonly<Record<UnreadableQuestion, Sentence>> = {
  empty: { message: 'This file is empty.', hint: 'Check whether it is the right file.' },
  unknown: {
    message: 'This is no text (.txt), no Word file (.docx) and no PDF.',
    hint: 'Open the file in the program that made it, and save it as .docx or as PDF.',
  },
  'old-office': {
    message: 'This is an old Word file (.doc), or a Word file with a password.',
    hint: 'Open it in Word, take the password away and save it as a Word document (.docx).',
  },
  'other-office': {
    message: 'This is a compressed file or a file of Office, but not of Word.',
    hint: 'Give the file that holds the question itself.',
  },
  damaged: {
    message: 'This file is damaged or has a form that is not read.',
    hint: 'Open it in the program that made it and save it again.',
  },
  'too-large': {
    message: 'Unpacked, this file is much too large to be a question.',
    hint: 'Check whether it is the right file.',
  },
  encrypted: {
    message: 'This PDF is protected by a password.',
    hint: 'Open it with the password and save a copy without protection.',
  },
  scanned: {
    message: 'This PDF has no text: it only holds pictures of pages.',
    hint: 'Ask for the document as Word or as PDF with text, or have the text recognised first (OCR).',
  },
  slow: {
    message: 'Reading this file takes too long.',
    hint: 'Save only the pages with the question in a file of their own.',
  },
};

export const PARTS: Readonly<Record<QuestionPart, string>> = {
  number: 'the number',
  date: 'the date',
  authors: 'who asks',
  addressees: 'who is asked',
  title: 'the title',
};

const LANGUAGES: Readonly<Record<string, string>> = {
  fr: 'French',
  de: 'German',
  en: 'English',
  nl: 'Dutch',
};

const FORMATS: Readonly<Record<string, string>> = { txt: 'text', docx: 'a Word file', pdf: 'a PDF' };

export const questions: typeof dutch = {
  'question-unreadable': (d) => FAILURES[d.reason],
  'question-pages': (d) => ({
    message: `This PDF has ${d.count} pages; at most ${d.limit} are read.`,
    hint: 'Save only the pages with the question in a file of their own.',
  }),
  'question-format': (d) => ({
    message: `The name ends in ${quoted(d.named)}, but the file is ${FORMATS[d.found] ?? d.found}; it was read as that.`,
    hint: 'Give the file the right name.',
  }),
  'question-encoding': (d) => ({
    message:
      d.reason === 'mixed'
        ? 'This text has letters in two encodings (UTF-8 and Windows-1252).'
        : 'This text does not show how its letters are encoded.',
    hint: 'Open it in Notepad and save it as UTF-8.',
  }),
  'question-language': (d) => ({
    message: `This text is in ${LANGUAGES[d.found] ?? d.found}; only questions in Dutch are read.`,
    hint: 'Give the Dutch text of the question.',
  }),
  'question-house-unknown': (d) => ({
    message: 'This text does not show in which parliament the question was asked.',
    hint: `Fill in “house” in question.yaml yourself.${d.known.length === 0 ? '' : ` Known are: ${d.known.join(', ')}.`}`,
  }),
  'question-incomplete': (d) => ({
    message: `The text does not say: ${d.missing.map((part) => PARTS[part]).join(', ')}.`,
    hint: 'Fill it in yourself in question.yaml.',
  }),
  'question-items-missing': () => ({
    message: 'No question at all was found in this text.',
    hint: 'Check whether it is the right file, or fill in the questions yourself.',
  }),
  'question-unnumbered': (d) => ({
    message:
      d.count === 1
        ? 'The question has no numbers: the text was read as one item.'
        : `The questions have no numbers: the text was divided into ${d.count} items, one for each paragraph that asks something.`,
    hint: 'Check whether the division is right.',
  }),
  'question-several': (d) => ({
    message: `Another question seems to begin here: ${quoted(d.text)}.`,
    hint: 'If there are several questions in this file, save each in a file of its own.',
  }),
  'label-doubt': (d) => ({
    message: d.accepted
      ? `It is not certain that an item begins here: ${quoted(d.text)}. It was read as one.`
      : `An item may begin here: ${quoted(d.text)}. It was read as plain text.`,
    hint: 'Check the numbering.',
  }),
  'headings-left-out': (d) => ({
    message: `This line was read as a heading and belongs to no item: ${quoted(d.text)}.`,
    hint: 'If it belongs to an item, put it into its text.',
  }),
  'preamble-left-out': (d) => ({
    message: `What stands above the head of the question was left out: ${quoted(d.text)}.`,
    hint: 'If it belongs to the question, put it into question.yaml.',
  }),
  'closing-left-out': (d) => ({
    message: `What stands below the items was left out: ${quoted(d.text)}.`,
    hint: `If it belongs to the question, put it into question.yaml.${ASKED_TO.test(d.text) ? ' Where another minister coordinates the answer, refer to it with repliek refer.' : ''}`,
  }),
  'footnotes-left-out': (d) => ({
    message:
      d.count === 1
        ? 'The text has a footnote; it belongs to no item and was left out.'
        : `The text has ${d.count} footnotes; they belong to no item and were left out.`,
    hint: 'They are in the document itself.',
  }),
  'answer-items-missing': (d) => ({
    message: `The answer has nothing for ${d.items.length === 1 ? 'item' : 'items'} ${d.items.slice(0, 20).join(', ')}.`,
    hint: 'Check whether the answer was divided in the right way.',
  }),
  'intake-slot': (d) => ({
    message: `{${d.found}} is no name that a form can have.`,
    hint: 'docs/formats.md, intake.yaml, has the names.',
  }),
};
