/** English for `nl/word-form.ts`. */
import { quoted } from '../nl/common.ts';
import type { wordForm as nl } from '../nl/word-form.ts';
import { longDate } from './dates.ts';

function listed(texts: readonly string[], most = 8): string {
  const rest = texts.length - most;
  return `${texts.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function quotedList(texts: readonly string[], most = 5): string {
  return listed(texts.map(quoted), most);
}

/** " by Jan, 3 May 2024" */
function by(author: string, date: string): string {
  return [author === '' ? '' : ` by ${author}`, date === '' ? '' : `, ${longDate(date)}`].join('');
}

const CHANGES: Readonly<Record<'inserted' | 'deleted' | 'moved-to' | 'moved-from', string>> = {
  inserted: 'inserted',
  deleted: 'deleted',
  'moved-to': 'moved to here',
  'moved-from': 'moved away from here',
};

const UPDATE = 'Select all in Word (Ctrl+A) and press F9, or change the number.';

export const wordForm: typeof nl = {
  'word-caption-twice': (d) => ({
    message: `${d.label} occurs twice: ${quoted(d.other)} and ${quoted(d.title)}.`,
    hint: d.counted ? UPDATE : 'Give each table and figure a number of its own, and look at the references.',
  }),
  'word-caption-order': (d) => ({
    message: `Here stands ${d.label}, and in the order of the text ${d.expected} comes next.`,
    hint: d.counted ? UPDATE : 'Number in the order of the text, from 1, and look at the references.',
  }),
  'word-caption-missing': () => ({
    message: 'This table has no caption.',
    hint: 'Put a caption with a number above it (Word: References, Insert Caption).',
  }),
  'word-caption-typed': (d) => ({
    message: `${d.names.length === 1 ? 'This number was' : 'These numbers were'} typed, so that Word does not keep count: ${listed(d.names)}.`,
    hint: 'Insert captions with Word: References, Insert Caption.',
  }),
  'word-reference-unknown': (d) => ({
    message: `The text refers to ${d.reference}, which is not there.${d.known.length === 0 ? '' : ` There are: ${listed(d.known)}.`}`,
    hint: 'Change the number of the reference, or take it away.',
  }),
  'word-reference-broken': (d) => ({
    message:
      d.target === ''
        ? 'An error message of Word stands here in place of a reference.'
        : `This reference leads to a bookmark that is gone (${d.target}); when Word updates the fields, an error message appears.`,
    hint: 'Insert the reference again (Word: References, Cross-reference), or type it.',
  }),
  'word-reference-differs': (d) => ({
    message: `This reference shows ${quoted(d.found)}, and where it leads stands ${quoted(d.expected)}.`,
    hint: 'Select all in Word (Ctrl+A) and press F9: Word then updates the references.',
  }),
  'word-table-unmentioned': (d) => ({
    message: `Nowhere does the text refer to ${d.label}.`,
    hint: 'Say in the text what it shows, and refer to it.',
  }),
  'word-draft-mark': (d) => ({
    message:
      d.where === 'page'
        ? `The pages still say ${quoted(d.mark)}.`
        : `The text still says ${quoted(d.mark)}.`,
    hint:
      d.where === 'page'
        ? 'Take it away in the header and footer or under Design, Watermark, or build the answer again without --draft.'
        : 'Take it away when the answer is ready.',
  }),
  'word-template-mark': (d) => ({
    message: `A command of a template still stands here: ${d.mark}.`,
    hint: 'Put the text that belongs here in its place, or take it away.',
  }),
  'word-gap': (d) => ({
    message: `Something still has to be filled in here: ${quoted(d.found)}.`,
    hint: 'Fill it in, or take it away.',
  }),
  'word-highlight': (d) => ({
    message: `This text is highlighted, as if something had still to be done with it: ${quoted(d.found)}.`,
    hint: 'Look at the text and take the highlighting away.',
  }),
  'word-comment': (d) => ({
    message: `${d.done ? 'There is a resolved comment' : 'There is an open comment'}${by(d.author, d.date)}${d.text === '' ? '' : `: ${quoted(d.text)}`}.`,
    hint: 'Delete the comment before you send the answer (Word: Review, Delete).',
  }),
  'word-comments-more': (d) => ({
    message: `There ${d.count === 1 ? 'is one more comment' : `are ${d.count} more comments`} that ${d.count === 1 ? 'is' : 'are'} not listed here.`,
    hint: 'Word shows all of them under Review.',
  }),
  'word-change': (d) => ({
    message: `A tracked change${by(d.author, d.date)} is still open; ${CHANGES[d.kind]}: ${quoted(d.text)}.`,
    hint: 'Accept or reject it before you send the answer (Word: Review, Accept).',
  }),
  'word-changes-more': (d) => ({
    message: `${d.count === 1 ? 'One more tracked change is' : `${d.count} more tracked changes are`} open${d.looks ? ' in looks, paragraphs or rows' : ''}${d.authors.length === 0 ? '' : ` (${listed(d.authors)})`}.`,
    hint: 'Accept or reject them before you send the answer (Word: Review, Accept).',
  }),
  'word-hidden': (d) => ({
    message: `Here is hidden text, which goes along with the file: ${quoted(d.text)}.`,
    hint: 'Delete it, or make it visible (Word: Font, Hidden).',
  }),
  'word-alt-text': (d) => ({
    message: `${d.kind === 'chart' ? 'A chart' : 'A picture'}${d.name === '' ? '' : ` (${d.name})`}${d.frame ? ' in the header or footer' : ''} has no alternative text.`,
    hint: 'Say in words what it shows (Word: right-click, View Alt Text), or mark it as decorative.',
  }),
  'word-header-row': () => ({
    message: 'The first row of this table is not marked as its header row.',
    hint: 'Select the row and switch on “Repeat Header Rows” under Layout in Word.',
  }),
  'word-merged': () => ({
    message: 'This table has merged cells; a screen reader reads them wrongly.',
    hint: 'Split the cells (Word: Layout, Split Cells), and repeat what is in them.',
  }),
  'word-nested': () => ({
    message: 'A cell of this table holds another table.',
    hint: 'Put the inner table below it, with a caption of its own.',
  }),
  'word-table-typed': () => ({
    message: 'This table was typed with tabs or spaces; a screen reader finds no rows and columns in it.',
    hint: 'Select the lines and choose Insert, Table, Convert Text to Table in Word.',
  }),
  'word-row-splits': (d) => ({
    message: `In ${d.tables.length === 1 ? 'this table' : 'these tables'} a row may break over two pages: ${quotedList(d.tables)}.`,
    hint: 'Switch off “Allow row to break across pages” under Table Properties, Row.',
  }),
  'word-description': (d) => ({
    message: `${d.tables.length === 1 ? 'This table has' : 'These tables have'} no description for who does not see them: ${quotedList(d.tables)}.`,
    hint: 'Fill it in under Table Properties, Alt Text.',
  }),
  'word-heading-skipped': (d) => ({
    message: `This heading has level ${d.level} and follows one of level ${d.before}; a level is skipped.`,
    hint: `Give the heading the style Heading ${d.before + 1}.`,
  }),
  'word-heading-typed': (d) => ({
    message: `${d.texts.length === 1 ? 'This line looks like a heading but has' : 'These lines look like headings but have'} no heading style: ${quotedList(d.texts)}.`,
    hint: 'Give a heading a style such as Heading 2, so that a screen reader finds it.',
  }),
  'word-list-typed': (d) => ({
    message: `A list with typed strokes or bullets begins here; the file has ${d.count} of them.`,
    hint: 'Make it a real list (Word: Home, Bullets).',
  }),
  'word-empty-paragraphs': (d) => ({
    message: `${d.count === 1 ? 'One empty paragraph makes' : `${d.count} empty paragraphs make`} white space.`,
    hint: 'Take them away and give the paragraphs space under Paragraph, Spacing.',
  }),
  'word-page-fields': (d) => ({
    message: `Fields with pages (${d.fields.join(', ')}) are only right once Word has updated them.`,
    hint: 'Select all (Ctrl+A) and press F9 before you send the answer.',
  }),
  'word-update-fields': () => ({
    message: 'Who opens this file is asked by Word whether its fields may be updated.',
    hint: 'Open it in Word, answer yes and save it.',
  }),
  'word-link-text': (d) => ({
    message: d.address
      ? `The text of this link is the address itself: ${d.text}`.replace(/[.?!]?$/u, '.')
      : `The text of this link does not say where it leads: ${quoted(d.text)}.`,
    hint: 'Make the link of words that say what is to be found.',
  }),
  'word-title': (d) => ({
    message:
      d.found === undefined
        ? 'The file has no title in its properties.'
        : `The title in the properties of the file says nothing: ${quoted(d.found)}.`,
    hint: 'Fill it in under File, Info, Title: “Antwoord op vraag nr. …”.',
  }),
  'word-language': (d) => ({
    message:
      d.found === undefined
        ? 'The file does not say in which language it is; a screen reader then reads it wrongly.'
        : `The file says that it is in the language ${quoted(d.found)}, and the answer is in ${quoted(d.expected)}.`,
    hint: 'Select all in Word and choose Review, Language, Set Proofing Language, Set As Default.',
  }),
  'word-contrast': (d) => ({
    message: `This text (colour ${d.text} on ${d.ground}) is too faint to read: contrast ${d.ratio} to 1, where 4.5 to 1 is needed.`,
    hint: 'Take a darker colour, or the automatic one.',
  }),
};
