/** English for `nl/word-figures.ts`. */
import { type Decimal, toPlainText } from '../../decimal.ts';
import type { UnreadableWord } from '../expected.ts';
import { quoted, shorten } from '../nl/common.ts';
import type { wordFigures as nl } from '../nl/word-figures.ts';
import type { NumberOrigin } from '../number-origin.ts';
import type { Sentence } from '../sentence.ts';

/** "1,234.5" */
function shown(number: Decimal): string {
  const [whole = '', fraction] = toPlainText(number).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function listed(texts: readonly string[], most = 6): string {
  const rest = texts.length - most;
  return `${texts.slice(0, most).map(quoted).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const SAVE_AS = 'Open it in Word and save it with Save As, “Word Document (*.docx)”.';

const UNREADABLE: Readonly<Record<UnreadableWord, Sentence>> = {
  empty: { message: 'The file is empty.', hint: 'See whether it was saved or copied as it should be.' },
  'old-word': { message: 'This is a Word file from before 2007 (.doc).', hint: SAVE_AS },
  password: {
    message: 'This file is protected with a password.',
    hint: 'Open it in Word, take the password away under File, Info, Protect Document, and save it.',
  },
  pdf: { message: 'This is a PDF and no Word file.', hint: 'Check the Word file that the PDF was made of.' },
  rtf: { message: 'This is an RTF file and no Word file.', hint: SAVE_AS },
  opendocument: {
    message: 'This is an OpenDocument file (.odt) and no Word file.',
    hint: 'Open it in LibreOffice or Word and save it as “Word (*.docx)”.',
  },
  'no-word': {
    message: 'This is no Word file.',
    hint: 'Name the file with the answer; its name ends in .docx.',
  },
  'other-office': {
    message: 'This is another file of Office, such as a workbook or a presentation, and no Word file.',
    hint: 'Name the file with the answer; its name ends in .docx.',
  },
  damaged: {
    message: 'This Word file is damaged and cannot be read.',
    hint: 'Open it in Word, let Word repair it and save it under another name. If that fails, take an earlier version.',
  },
  'too-large': {
    message: 'This Word file is far larger than an answer ever is.',
    hint: 'Compress the pictures in Word, or take a file with the answer alone.',
  },
};

function origin(found: NumberOrigin): string {
  switch (found.kind) {
    case 'cell':
      return [found.table, found.row, found.column].filter((text) => text.trim() !== '').join(', ');
    case 'fact':
      return `fact ${found.set}, ${found.fact}`;
    case 'computed':
      return `${found.table === '' ? 'computed' : `computed from ${found.table}`}: ${found.from} and ${found.to}`;
    case 'question':
      return 'stands in the question';
    case 'draft':
      return 'stands so in the text of the dossier';
    default: {
      const unknown: never = found;
      throw new Error(`unknown origin: ${JSON.stringify(unknown)}`);
    }
  }
}

export const wordFigures: typeof nl = {
  'word-unreadable': (d) => UNREADABLE[d.reason],
  'word-macros': () => ({
    message: 'This Word file holds macros. Repliek does not run them and checks the text alone.',
    hint: 'Save the answer in Word as “Word Document (*.docx)”, without macros, before you send it.',
  }),
  'word-other-dossier': (d) => ({
    message: `This Word file was made for dossier ${quoted(d.found)}, and not for ${quoted(d.dossier)}.`,
    hint: 'See whether you named the right file and the right dossier.',
  }),
  'word-not-compared': () => ({
    message:
      'The dossier has errors. The figures in the Word file were therefore not compared with the data.',
    hint: 'Mend the dossier first, then check the Word file again.',
  }),
  'word-no-record': () => ({
    message:
      'This file no longer says which figure belongs to which data: Repliek did not make it, or another program left that out. Tables were compared by their title, and numbers in sentences by their value.',
    hint: 'Check the figures in the sentences yourself, or start from a file that Repliek made.',
  }),
  'word-controls-unmatched': (d) => ({
    message: `Another program, such as LibreOffice, left out the tags of the content controls. Of ${d.count === 1 ? 'one' : d.count} of the ${d.of}, nobody can tell which figure it holds: ${listed(d.texts, 5)}.`,
    hint: 'Check these figures yourself against the tables.',
  }),
  'word-item-empty': (d) => ({
    message: `There is no answer below item ${d.id}${d.text === '' ? '' : `: ${quoted(shorten(d.text))}`}.`,
    hint: 'Write the answer, or say why there is none.',
  }),
  'word-item-missing': (d) => ({
    message: `Item ${d.id} has no answer: its number or letter stands nowhere${d.text === '' ? '' : ` (${quoted(shorten(d.text))})`}.`,
    hint: 'Put the number or letter before the answer. Where items are answered together, write “2. tot 4.” or “Vragen 2 en 3”.',
  }),
  'word-item-order': (d) => ({
    message: `The answer to item ${d.id} is not at its place in the order of the question.`,
    hint: 'Put the answers in the order of the items.',
  }),
  'word-figure-outdated': (d) => ({
    message: `This figure is no longer current: it says ${quoted(d.found)}, and the data now gives ${quoted(d.current)}.`,
    hint: 'Update the file with repliek refresh, or change the figure.',
  }),
  'word-figure-edited': (d) => ({
    message:
      d.written === undefined
        ? `This figure was changed by hand: it says ${quoted(d.found)}, and the data gives ${quoted(d.current)}.`
        : `This figure was changed by hand: it says ${quoted(d.found)}, Repliek wrote ${quoted(d.written)}, and the data now gives ${quoted(d.current)}.`,
    hint: 'If the data is right, put the figure back. If the new figure is right, change the data of the dossier.',
  }),
  'word-figure-form': (d) => ({
    message: `The number is right but written otherwise: ${quoted(d.found)} in place of ${quoted(d.current)}.`,
  }),
  'word-figure-dropped': (d) => ({
    message: `The figure ${quoted(d.found)} is no longer in the answer of the dossier; whether it is still right cannot be told.`,
    hint: 'See whether the sentence is still needed and the figure still right.',
  }),
  'word-years-outdated': (d) => ({
    message: `This sentence says ${quoted(d.found)}, and in the answer of the dossier it now says ${quoted(d.current)}.`,
    hint: 'See which of the two belongs to the figures of the sentence. Repliek refresh changes only what stands in a frame.',
  }),
  'word-remark-changed': (d) => ({
    message: `${d.edited ? 'This remark below a table was changed by hand' : 'This remark below a table is no longer current'}: it says ${quoted(d.found)}, and the dossier gives ${quoted(d.current)}.`,
    hint: 'See which of the two is right.',
  }),
  'word-cell': (d) => ({
    message: `The table says ${quoted(d.found)}, and the data now gives ${quoted(d.current)}${d.edited ? '; that cell was changed by hand' : ''}.`,
    hint: d.edited
      ? 'See which number is right. If the data is, put it back, or use repliek refresh with --overwrite-edits.'
      : 'Update the table with repliek refresh, or see which number is right.',
  }),
  'word-cells-more': (d) => ({
    message: `${d.count === 1 ? 'One more cell' : `${d.count} more cells`} of this table ${d.count === 1 ? 'differs' : 'differ'} from the data.`,
    hint: 'Update the table with repliek refresh.',
  }),
  'word-table-rows': (d) => ({
    message: `The rows of this table are not those of the dossier${d.missing.length === 0 ? '' : `; gone: ${listed(d.missing)}`}${d.added.length === 0 ? '' : `; new: ${listed(d.added)}`}.`,
    hint: 'See whether the totals still fit the rows that are there.',
  }),
  'word-table-columns': (d) => ({
    message: `The columns of this table are not those of the dossier${d.missing.length === 0 ? '' : `; gone: ${listed(d.missing)}`}${d.added.length === 0 ? '' : `; new: ${listed(d.added)}`}.`,
    hint: 'See whether the totals still fit the columns that are there.',
  }),
  'word-table-dropped': () => ({
    message: 'This table is no longer in the answer of the dossier.',
    hint: 'See whether it is still needed; its figures are no longer kept up to date.',
  }),
  'word-table-unknown': () => ({
    message:
      'This table does not come from the dossier; its figures cannot be compared with data. Its totals were added up.',
  }),
  'word-table-gone': (d) => ({
    message: `The table ${quoted(d.caption)} of the dossier is not in the Word file.`,
    hint: 'If that is meant, take it out of the dossier as well.',
  }),
  'word-chart-outdated': (d) => ({
    message: `The chart ${quoted(d.caption)} no longer shows what the data now gives.`,
    hint: 'Update the file with repliek refresh.',
  }),
  'word-caption-outdated': (d) => ({
    message: `The title of this table is no longer current: it says ${quoted(d.found)}, and the dossier now gives ${quoted(d.current)}.`,
    hint: 'Update the table with repliek refresh, or change the title.',
  }),
  'word-number-unknown': (d) => ({
    message: `${d.numbers.length === 1 ? 'This number was typed and leads' : 'These numbers were typed and lead'} back to no figure of the answer: ${d.numbers.join('; ')}. The sentence: ${quoted(d.sentence)}.`,
    hint: 'See where the number comes from. If it belongs to the answer, put it into the dossier as a fact or a table.',
  }),
  'word-number-known': (d) => ({
    message: `Typed, and known: ${d.numbers.map(({ text, origin: from }) => `${text} (${origin(from)})`).join('; ')}. The sentence: ${quoted(d.sentence)}.`,
    hint: 'If the figure changes, this sentence does not.',
  }),
  'word-numbers-traced': (d) => ({
    message: `${d.count === 1 ? 'One typed number leads' : `${d.count} typed numbers lead`} back to the answer: ${d.numbers.map(({ text, origin: from }) => `${text} (${origin(from)})`).join('; ')}${d.count > d.numbers.length ? '; and others' : ''}.`,
    hint: 'If a figure changes, the text does not.',
  }),
  'word-total': (d) => {
    const what = d.along === 'column' ? 'column' : 'row';
    const told = `The total says ${shown(d.printed)}, but the ${d.of} cells of the ${what} add up to ${shown(d.sum)} (difference ${shown(d.difference)})`;
    switch (d.reason) {
      case 'sum':
        return {
          message: `${told}.`,
          hint: 'See which number is right. If the total is no sum for a reason, since who occurs more than once counts once, say so in a remark below the table.',
        };
      case 'strokes':
        return {
          message: `${told}. A stroke or an empty cell counts as zero.`,
          hint: 'If a stroke means that the figure is not known, write “n.b.”. If it means zero, see which number is right.',
        };
      case 'unknown':
        return {
          message: `${told}. Cells without a figure were not counted.`,
          hint: 'The total cannot be right. See which number is.',
        };
      case 'explained':
        return { message: `${told}. The text at the table explains it.` };
      default: {
        const unknown: never = d.reason;
        throw new Error(`unknown reason: ${String(unknown)}`);
      }
    }
  },
  'word-total-rounded': (d) => ({
    message: `The total says ${shown(d.printed)}, and the ${d.of} cells of the ${d.along === 'column' ? 'column' : 'row'} add up to ${shown(d.sum)}. Rounding may be the cause.`,
    hint: 'If the cells were rounded, say so in a remark below the table.',
  }),
  'word-shares': (d) => ({
    message: `The ${d.of} percentages of the ${d.along === 'column' ? 'column' : 'row'} add up to ${shown(d.sum)}%, and not to 100%. That is more than rounding explains.`,
    hint: 'See whether the percentages are right, or say in a remark below the table why they do not give 100%.',
  }),
};
