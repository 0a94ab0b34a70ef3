/** English for `nl/common.ts`. */
import { nearestName } from '../../problem.ts';
import type { Expected, SyntaxReason } from '../expected.ts';
import { type common as nl, quoted, shorten } from '../nl/common.ts';

/** "Did you mean “x”?" with the nearest known name, and the known names while they are few. */
export function suggest(found: string, known: readonly string[]): string {
  const nearest = nearestName(found, known);
  if (nearest === undefined) return 'None is known yet.';
  const all = known.length > 1 && known.length <= 12 ? ` Known are: ${known.join(', ')}.` : '';
  return `Did you mean “${nearest}”?${all}`;
}

const KINDS: Readonly<Record<Expected, string>> = {
  text: 'a text',
  number: 'a number',
  'whole-number': 'a whole number',
  decimals: 'a number of decimals from 0 to 9',
  boolean: 'true or false',
  list: 'a list',
  'filled-list': 'a list with at least one value',
  map: 'a block with keys',
  name: 'a name in lower-case letters, digits and dashes',
  date: 'a date such as 2021-06-10',
  year: 'a year such as 2020',
  'item-label': 'a number or letter such as 1 or a',
  'source-id': 'a source such as agii/trainings (agency/dataset)',
  'file-name': 'a file in the same folder as the description, without ".."',
  'file-form': 'a file name in lower-case letters, digits and dashes with {id} in it, or at “beside” {name}',
  'sheet-name': 'a sheet name of at most 31 letters, digits or _',
  'sheet-form': 'a sheet name in letters, digits or _ with {number} in it',
  length: 'a measure from 0 to 2000',
  'font-size': 'a font size from 4 to 72',
  months: 'a list of the twelve months',
  character: 'one character',
  colour: 'a colour such as 1F3864',
  language: 'a language tag such as nl-BE',
  'chart-kind': 'column, bar, line or stacked',
  'one-measure':
    'exactly one of measure, ratio, mean, share (with of), change (with from, to and as) or distinct',
  scalar: 'another value',
  empty: 'nothing',
};

const REASONS: Readonly<Record<SyntaxReason, string>> = {
  indent: 'the indent is wrong',
  tab: 'there is a tab where spaces are needed',
  'duplicate-key': 'the same key stands there twice',
  'quote-or-bracket': 'a quote or bracket is not closed, or a character is missing',
  'colon-in-text': 'a text without quotes has a colon too many, or a line is indented wrongly',
  'special-start': 'a text begins with a special character and has no quotes around it',
  alias: 'a reference with * or & is wrong',
  'several-documents': 'there is more than one document in the file',
  deep: 'too many blocks are inside each other',
  json: 'it is no valid JSON',
  other: 'this cannot be read',
};

/** "a text or a list" */
export function kinds(expected: readonly Expected[]): string {
  return expected.map((kind) => KINDS[kind]).join(' or ');
}

/** A found value in a few words. */
export function describeFound(found: unknown): string {
  if (found === null || found === undefined) return 'nothing';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'a block with keys';
  if (typeof found === 'string') return found === '' ? 'an empty text' : `the text “${shorten(found)}”`;
  return typeof found === 'number' ? `the number ${found}` : `${found}`;
}

export const common: typeof nl = {
  'file-missing': (d) => ({
    message: `There is no file ${d.path}.`,
    hint: 'Check that the file is in its place and that its name is spelled right.',
  }),
  'file-unreadable': (d) => ({
    message: `The file ${d.path} cannot be read (${d.reason}).`,
    hint: 'Check that you may open it and that no other program holds it.',
  }),
  'file-too-large': (d) => ({
    message: `The file ${d.path} is too large: ${d.bytes} bytes; at most ${d.limit} are read.`,
    hint: 'Check that this is the right file.',
  }),
  'text-encoding': (d) => ({
    message: `The file ${d.path} is not text in UTF-8.`,
    hint: 'Save it again as UTF-8.',
  }),
  'yaml-syntax': (d) => ({
    message: `The file is not well-formed: ${REASONS[d.reason]}.`,
    hint:
      d.reason === 'json'
        ? 'Check the line: quotes around each text and each key, commas only between values, brackets that are closed.'
        : 'Check the line: indents of spaces, a colon followed by a space, quotes that are closed.',
  }),
  'number-inexact': (d) => ({
    message: `The number ${shorten(d.found)} has too many digits to be kept exactly.`,
    hint: 'Check it for a typing error. If it is a code and no number, put it in quotes.',
  }),
  'key-unknown': (d) => {
    if (d.field === undefined) {
      return { message: `“${d.found}” is not a known key here.`, hint: suggest(d.found, d.known) };
    }
    const list = d.resource ? `in the list ${quoted(d.resource)}` : 'in the column that it refers to';
    return {
      message: `${quoted(d.found)} in the column ${quoted(d.field)} does not occur ${list}.`,
      hint: suggest(d.found, d.known),
    };
  },
  'key-missing': (d) => ({
    message: `The key “${d.key}” is missing; expected: ${kinds(d.expected)}.`,
    hint: `Fill in “${d.key}”.`,
  }),
  'value-type': (d) => ({
    message: `“${d.key}” has a wrong value: expected ${kinds(d.expected)}, found ${describeFound(d.found)}.`,
    hint: 'Correct the value.',
  }),
  'value-unknown': (d) => ({
    message: `“${d.found}” is not a possible value of “${d.key}”.`,
    hint: suggest(d.found, d.known),
  }),
};
