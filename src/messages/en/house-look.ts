/** The sentences of `nl/house-look.ts` in English. */
import type { LeftOut, ReferenceFailure } from '../expected.ts';
import { quoted, shorten } from '../nl/common.ts';
import type { houseLook as dutch } from '../nl/house-look.ts';

/** What Word calls the styles on an English screen. */
export const STYLE_NAMES: Readonly<Record<string, string>> = {
  Normal: 'Normal',
  Heading1: 'Heading 1',
  Heading2: 'Heading 2',
  Heading3: 'Heading 3',
  Heading4: 'Heading 4',
  AnswerName: 'Answer Name',
  AnswerFunction: 'Answer Function',
  AnswerLine: 'Answer Line',
  AnswerItem: 'Answer Item',
  AnswerLetterItem: 'Answer Letter Item',
  AnswerText: 'Answer Text',
  ListParagraph: 'List Paragraph',
  ListContinue: 'List Continue',
  Caption: 'Caption',
  AnswerTable: 'Answer Table',
  TableText: 'Table Text',
  TableNumber: 'Table Number',
  TableHeader: 'Table Header',
  TableNumberHeader: 'Table Number Header',
  TableNote: 'Table Note',
  Header: 'Header',
  Hyperlink: 'Hyperlink',
};

/** What each style is for. */
export const STYLE_USES: Readonly<Record<string, string>> = {
  Normal: 'plain text; the other styles build on it',
  Heading1: 'what the document is, such as ANTWOORD',
  Heading2: 'heading in an answer, and the subject of the question',
  Heading3: 'heading below that',
  Heading4: 'heading below that again',
  AnswerName: 'name of the minister, above the answer',
  AnswerFunction: 'function of the minister',
  AnswerLine: 'other lines above the answer',
  AnswerItem: 'first paragraph of an item, with its number',
  AnswerLetterItem: 'first paragraph of an item with a letter alone',
  AnswerText: 'paragraphs of an item after the first',
  ListParagraph: 'entry of a list',
  ListContinue: 'paragraphs of an entry after the first',
  Caption: 'caption above a table',
  AnswerTable: 'lines of a table, colours of its first and last row',
  TableText: 'text in a table',
  TableNumber: 'number in a table',
  TableHeader: 'header above text in a table',
  TableNumberHeader: 'header above numbers in a table',
  TableNote: 'remark below a table',
  Header: 'head of each page',
  Hyperlink: 'link to the web',
};

const named = (id: string): string => STYLE_NAMES[id] ?? id;

const FAILURES: Readonly<Record<ReferenceFailure, readonly [string, string]>> = {
  'no-word': ['it is no Word file', 'Open it in Word and save it as a Word document (.docx).'],
  old: ['it is an old Word file (.doc)', 'Open it in Word and save it as a Word document (.docx).'],
  encrypted: ['it has a password', 'Remove the password in Word: File, Info, Protect Document.'],
  macros: ['it has macros', 'Save it in Word as a plain Word document (.docx), which has none.'],
  strict: ['it was saved as “Strict Open XML Document”', 'Save it in Word as a plain Word document (.docx).'],
  'other-office': [
    'it is an Office file, but no Word document',
    'Save it in Word as a Word document (.docx).',
  ],
  damaged: [
    'it is damaged or incomplete',
    'Open it in Word, let it be repaired where asked, and save it anew.',
  ],
  'too-large': ['it is too large', 'Make its pictures smaller: in Word under Picture, Compress Pictures.'],
  'no-styles': ['it has no styles', 'Open it in Word and save it anew.'],
};

const PLACES: Readonly<Record<string, string>> = {
  header: 'the header',
  footer: 'the footer',
  styles: 'the styles',
  theme: 'the theme',
  body: 'the text',
};

const LEFT: Readonly<Record<LeftOut, readonly [string, string]>> = {
  ole: ['an inserted file (OLE)', 'Put a picture or plain text in its place.'],
  activex: ['a button or field that starts a program (ActiveX)', 'Remove it in Word.'],
  chart: ['a chart or SmartArt', 'Put a picture in its place.'],
  picture: ['a picture in a form that is not known', 'Use PNG, JPEG, GIF, BMP, TIFF, EMF or WMF.'],
  'large-picture': [
    'a picture of more than 5 MB',
    'Make it smaller in Word under Picture, Compress Pictures.',
  ],
  borders: ['a border around the page', 'Nothing has to be done; an answer has no border.'],
  numbering: [
    'the numbering or bullet of a style',
    'That is meant: the answer numbers its parts and lists itself.',
  ],
};

function inPlaces(places: readonly string[]): string {
  return `in ${places.map((place) => PLACES[place] ?? place).join(' and in ')}`;
}

function fonts(found: Parameters<(typeof dutch)['reference-fonts']>[0]['own']): string {
  return `${found.body} ${found.size} pt, in tables ${found.tableSize} pt, in captions ${found.captionSize} pt`;
}

export const houseLook: typeof dutch = {
  'reference-unusable': (d) => ({
    message: `This file gives no look: ${FAILURES[d.reason][0]}.`,
    hint: `${FAILURES[d.reason][1]} Or take it away: then the look comes from house.yaml.`,
  }),
  'reference-styles-missing': (d) => ({
    message: `${d.styles.length === 1 ? 'One style is missing and gets' : `${d.styles.length} styles are missing and get`} the look of house.yaml: ${d.styles.map(named).join(', ')}.`,
    hint: 'Make them in Word with exactly that name, or copy them from a file that “repliek house reference” made.',
  }),
  'reference-no-page': () => ({
    message: 'Paper and margins cannot be found; they come from house.yaml.',
    hint: 'Set them in Word under Layout, Margins, and save the file anew.',
  }),
  'reference-paper': (d) => ({
    message: `The paper is ${d.width} by ${d.height} mm and not A4 (210 by 297 mm).`,
    hint: 'Choose A4 in Word under Layout, Size, if that is not meant.',
  }),
  'reference-margins': (d) => ({
    message: `Between the margins ${d.room < 0 ? 'nothing' : `${d.room} mm`} is left; ${d.unusable ? `a table needs at least ${d.limit} mm, so that paper and margins of house.yaml hold` : `below ${d.limit} mm tables are soon turned or split`}.`,
    hint: 'Make the margins smaller in Word under Layout, Margins.',
  }),
  'reference-turned': () => ({
    message: 'The paper lies on its side; an answer stands upright and turns wide tables alone.',
    hint: 'Width and height were swapped; the margins stayed where they were.',
  }),
  'reference-columns': () => ({
    message: 'The text runs in columns; an answer does not take that over.',
    hint: 'Nothing has to be done.',
  }),
  'reference-language': (d) => ({
    message:
      d.found === undefined
        ? `The file does not say the language of the text; an answer gets ${d.language}.`
        : `The language of the text is ${shorten(d.found)}; an answer gets ${d.language}, the language of the house.`,
    hint: 'Choose the language in Word under Review, Language, Set Proofing Language, Set As Default.',
  }),
  'reference-contrast': (d) => ({
    message: `The style ${named(d.style)} is hard to read: ${d.text} on ${d.ground} is a contrast of ${d.ratio} to 1, and it has to be at least 4.5 to 1.`,
    hint: 'Choose a darker colour of the letters in Word, or another colour behind them.',
  }),
  'reference-fonts': (d) => ({
    message: `The font is ${fonts(d.fonts)}; house.yaml has ${fonts(d.own)}.`,
    hint: 'The Word file counts, also for measuring tables.',
  }),
  'reference-font-unknown': (d) => ({
    message: `How wide the letters of ${quoted(shorten(d.font))} are is not known; tables are measured as if it were Arial.`,
    hint: 'Look in an answer with a wide table whether no number stands on two lines.',
  }),
  'reference-alt-text': (d) => ({
    message: `${d.count === 1 ? 'A picture' : `${d.count} pictures`} in ${PLACES[d.where]} ${d.count === 1 ? 'has' : 'have'} no alternative text for who cannot see.`,
    hint: 'Click the picture in Word with the right mouse button and choose Edit Alt Text.',
  }),
  'reference-field': (d) => ({
    message: `${inPlaces(d.places).replace(/^i/, 'I')} stands the field ${d.field}.`,
    hint: 'That is fine: Word fills it in on each page by itself, without anybody updating it.',
  }),
  'reference-field-frozen': (d) => ({
    message: `The field ${d.field} ${inPlaces(d.places)} becomes plain text: nothing in an answer may change with the day or the computer on which it is opened.`,
    hint: 'Put plain text in its place in Word, or remove the field.',
  }),
  'reference-external': (d) => ({
    message: `The file fetches something from outside: ${shorten(d.found)}. An answer does not take that over.`,
    hint: 'Insert a picture in Word without a link, and detach a template under Developer, Document Template.',
  }),
  'reference-left-out': (d) => ({
    message: `An answer does not take this over: ${LEFT[d.part][0]} ${inPlaces(d.places)}.`,
    hint: LEFT[d.part][1],
  }),
  'reference-heavy': (d) => ({
    message: `The pictures are ${Math.ceil((d.bytes * 10) / 1024 ** 2) / 10} MB together, and every answer carries them.`,
    hint: 'Make them smaller in Word under Picture, Compress Pictures.',
  }),
  'reference-other-name': (d) => ({
    message: `${d.found} is not read: only a file with the name ${d.expected} gives a look.`,
    hint: `Save it in Word as a Word document with the name ${d.expected}.`,
  }),
  'reference-exists': (d) => ({
    message: `${d.path} is there already and stays as it is.`,
    hint: 'Change it in Word, or give it another name first if you want to begin anew.',
  }),
};
