/** The kinds of value that a file can be asked for; `nl` and `en` have words for each. */
export const EXPECTED = [
  'text',
  'number',
  'whole-number',
  'decimals',
  'boolean',
  'list',
  'filled-list',
  'map',
  'name',
  'date',
  'year',
  'item-label',
  'source-id',
  'file-name',
  'file-form',
  'sheet-name',
  'sheet-form',
  'length',
  'font-size',
  'months',
  'character',
  'colour',
  'language',
  'scalar',
  'chart-kind',
  'one-measure',
  'empty',
] as const;

export type Expected = (typeof EXPECTED)[number];

export function isExpected(value: string): value is Expected {
  return EXPECTED.some((kind) => kind === value);
}

/** Why a YAML or JSON text cannot be read. */
export const SYNTAX_REASONS = [
  'indent',
  'tab',
  'duplicate-key',
  'quote-or-bracket',
  'colon-in-text',
  'special-start',
  'alias',
  'several-documents',
  'deep',
  'json',
  'other',
] as const;

export type SyntaxReason = (typeof SYNTAX_REASONS)[number];

/** Why a cell is refused that looks like a value of its type. */
export const CELL_DOUBTS = ['number', 'mixed-numbers', 'mixed-dates', 'error', 'formula', 'time'] as const;

export type CellDoubt = (typeof CELL_DOUBTS)[number];

/** What is wrong with the encoding of a file. */
export type EncodingProblem =
  /** No text in the declared encoding. */
  | { readonly reason: 'wrong'; readonly encoding: string }
  /** Text in another encoding than the declared one. */
  | { readonly reason: 'other'; readonly encoding: string; readonly found: string }
  /** None is declared, and the bytes do not tell. */
  | { readonly reason: 'unmarked' | 'mixed' };

/** Why a workbook cannot be read. */
export const WORKBOOK_FAILURES = ['no-workbook', 'old', 'damaged', 'too-large'] as const;

export type WorkbookFailure = (typeof WORKBOOK_FAILURES)[number];

/** Why the text of a question cannot be read. */
export const UNREADABLE_QUESTIONS = [
  'empty',
  'unknown',
  'old-office',
  'other-office',
  'damaged',
  'too-large',
  'encrypted',
  'scanned',
  'slow',
] as const;

export type UnreadableQuestion = (typeof UNREADABLE_QUESTIONS)[number];

/** What a question has to have, and its text may lack. */
export const QUESTION_PARTS = ['number', 'date', 'authors', 'addressees', 'title'] as const;

export type QuestionPart = (typeof QUESTION_PARTS)[number];

/** Why a file cannot be read as a Word file. */
export const UNREADABLE_WORDS = [
  'empty',
  'old-word',
  'password',
  'pdf',
  'rtf',
  'opendocument',
  'no-word',
  'other-office',
  'damaged',
  'too-large',
] as const;

export type UnreadableWord = (typeof UNREADABLE_WORDS)[number];

/** Why a house cannot take its look from a file. */
export const REFERENCE_FAILURES = [
  'no-word',
  'old',
  'encrypted',
  'macros',
  'strict',
  'other-office',
  'damaged',
  'too-large',
  'no-styles',
] as const;

export type ReferenceFailure = (typeof REFERENCE_FAILURES)[number];

/** What a file holds that an answer does not take over. */
export const LEFT_OUT = [
  'ole',
  'activex',
  'chart',
  'picture',
  'large-picture',
  'numbering',
  'borders',
] as const;

export type LeftOut = (typeof LEFT_OUT)[number];
