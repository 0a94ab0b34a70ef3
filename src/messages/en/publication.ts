/** The sentences of `nl/publication.ts` in English. */
import { quoted, shorten } from '../nl/common.ts';
import type { publication as dutch } from '../nl/publication.ts';

const FAILURES = {
  late: 'it was not done after two minutes',
  start: 'it could not start',
  stopped: 'it stopped with an error',
  nothing: 'it wrote no PDF',
} as const;

const LACKING = {
  tags: 'the tags by which a screen reader reads the document aloud',
  language: 'the language of the document',
  title: 'the title of the document',
} as const;

export const publication: typeof dutch = {
  'house-file-double': (d) => ({
    message: `The answer and the document with question and answer could both be called ${quoted(d.found)}.`,
    hint: 'Give each file a name of its own under “files” in house.yaml.',
  }),
  'output-removed': (d) => ({
    message: `${d.path} belonged to an earlier answer and was removed.`,
    hint: 'If you still need it, build again with --form publication, with --pdf, or with both.',
  }),
  'output-outdated': (d) => ({
    message: `${d.path} does not belong to this answer: its figures and its text may be out of date.`,
    hint: 'Make it again with --form publication, with --pdf, or with both, and remove the old file.',
  }),
  'pdf-no-office': (d) => ({
    message:
      d.named === undefined
        ? 'No PDF was made: that needs LibreOffice, which is not on this computer.'
        : `No PDF was made: REPLIEK_SOFFICE names ${quoted(shorten(d.named))}, and there is no such file.`,
    hint:
      d.named === undefined
        ? 'Install LibreOffice (libreoffice.org), or save the Word file as PDF in Word. Where LibreOffice is in a folder of its own, name it in REPLIEK_SOFFICE.'
        : 'Set REPLIEK_SOFFICE to the whole path of soffice, or remove the setting.',
  }),
  'pdf-failed': (d) => ({
    message: `No PDF was made of ${d.path}: LibreOffice did not work, ${FAILURES[d.failure]}${d.detail === '' ? '' : ` (${shorten(d.detail)})`}.`,
    hint: 'Close LibreOffice where it is open and try again, or save the Word file as PDF in Word.',
  }),
  'pdf-incomplete': (d) => ({
    message: `${d.path} lacks: ${d.lacking.map((part) => LACKING[part]).join('; ')}.`,
    hint: 'Use LibreOffice 7.4 or later. Do not hand out this PDF yet: it is not accessible.',
  }),
  'pdf-of-new': (d) => ({
    message: `${d.path} was made of ${d.docx}, not of ${d.edited}.`,
    hint: 'If you want the PDF of the file that you changed yourself, save that as PDF in Word.',
  }),
};
