/** English for `nl/deliveries.ts`. */
import { quoted, shorten } from '../nl/common.ts';
import type { deliveries as nl } from '../nl/deliveries.ts';
import { suggest } from './common.ts';
import { doubtful } from './doubtful-cells.ts';
import { TYPES } from './sources.ts';

const NUMBER_HINT =
  'Write the number in digits alone, such as 1234. Where other characters belong in it, say in the description which one separates decimals (decimalChar) and thousands (groupChar).';

const TYPE_HINTS: Readonly<Record<string, string>> = {
  integer: NUMBER_HINT,
  number: NUMBER_HINT,
  boolean:
    'Correct the value, or name the words for yes (trueValues) and no (falseValues) in the description.',
  date: 'Check that the date exists, and write it as 31/12/2020, or as “format” in the description says (%d/%m/%Y is 31/12/2020).',
  year: 'Write the year in four digits, such as 2020.',
};

const LIMITS: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'more than',
  exclusiveMaximum: 'less than',
  minLength: 'at least',
  maxLength: 'at most',
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ';': 'semicolon (;)',
  ',': 'comma (,)',
  '\t': 'tab',
  '|': 'vertical bar (|)',
};

function digits(pattern: string): string | undefined {
  const [, count] = /^\^?(?:\\d|\[0-9\])\{(\d+)\}\$?$/.exec(pattern) ?? [];
  return count === undefined ? undefined : `${count} digits`;
}

export const deliveries: typeof nl = {
  encoding: (d) => {
    const hint =
      'Save the file again as CSV UTF-8 (in Excel: Save as), or say at “encoding” in the description how it was saved (such as windows-1252).';
    switch (d.reason) {
      case 'wrong':
        return { message: `${d.path} is not text in ${d.encoding}.`, hint };
      case 'other':
        return { message: `${d.path} was saved as ${d.found}; the description says ${d.encoding}.`, hint };
      case 'unmarked':
        return { message: `${d.path} is not plain text: probably UTF-16 without its mark in front.`, hint };
      default:
        return {
          message: `${d.path} was not saved in one way throughout: letters with accents cannot be read from here on.`,
          hint,
        };
    }
  },
  'data-empty': () => ({
    message: 'The file is empty: it has not even a row of column names.',
    hint: 'Check that this is the right file.',
  }),
  'csv-syntax': (d) => {
    switch (d.reason) {
      case 'quote-open':
        return {
          message: 'Here a text begins with a quote that is closed nowhere.',
          hint: 'Close the quote, or remove it.',
        };
      case 'quote-inside':
        return {
          message: 'Here is a quote in the middle of a cell.',
          hint: 'Put the whole cell in quotes and double the one inside ("").',
        };
      default:
        return {
          message: 'This row cannot be read with the characters that the description names at “dialect”.',
          hint: 'Check delimiter, quoteChar and escapeChar.',
        };
    }
  },
  'csv-delimiter': (d) => ({
    message: `The columns are separated by a ${DELIMITERS[d.found] ?? d.found}; the description says ${DELIMITERS[d.expected] ?? d.expected}.`,
    hint: `Put beside the data file in the description: "dialect": { "delimiter": ${JSON.stringify(d.found)} }.`,
  }),
  'header-unknown': (d) => ({
    message:
      d.found === '' ? 'This column has no name.' : `The column ${quoted(d.found)} is not in the schema.`,
    hint:
      d.found === ''
        ? 'Remove the empty column (also a separator too many at the end of every row), or give it a name.'
        : `${suggest(d.found, d.known)}${d.mapped ? ' Where it is not used, name it in mapping.yaml with nothing behind the colon.' : ''}`,
  }),
  'header-missing': (d) => ({
    message: `The column ${quoted(d.expected)} is missing.`,
    hint: `Columns found: ${shorten(d.found.join(', '))}.`,
  }),
  'header-duplicate': (d) => ({
    message: `The column ${quoted(d.found)} is there twice.`,
    hint: 'Remove one of them, or give them different names.',
  }),
  'row-length': (d) => ({
    message: `This row has ${d.found} ${d.found === 1 ? 'cell' : 'cells'}; expected: ${d.expected}.`,
    hint: 'Check for a separator too many or too few, or something beside the table.',
  }),
  'row-duplicate': (d) => ({
    message: `Row ${d.first} has the same value for ${shorten(d.fields.join(', '))}: ${shorten(d.values.join(', '))}.`,
    hint: 'Each combination may occur once: add the rows up or remove one.',
  }),
  'cell-type': (d) =>
    d.doubt === undefined
      ? {
          message: `${quoted(d.found)} does not fit the column ${quoted(d.field)}: expected ${TYPES[d.type] ?? d.type}.`,
          hint: TYPE_HINTS[d.type] ?? 'Correct the value.',
        }
      : doubtful(d.doubt, d.found, d.field),
  'cell-required': (d) => ({
    message: `The column ${quoted(d.field)} is empty here, but must always be filled in.`,
    hint: 'Fill in the value.',
  }),
  'cell-enum': (d) => ({
    message: `${quoted(d.found)} is not a possible value of the column ${quoted(d.field)}.`,
    hint: suggest(d.found, d.known),
  }),
  'cell-range': (d) =>
    d.limit === 'exact'
      ? {
          message: `${quoted(d.found)} in the column ${quoted(d.field)} has too many digits to be stored exactly.`,
          hint: 'Round the number to at most ten digits behind the point, or check it for a typing error.',
        }
      : {
          message: `${quoted(d.found)} in the column ${quoted(d.field)} has to be ${LIMITS[d.limit] ?? d.limit} ${d.value}.`,
          hint: 'Correct the value.',
        },
  'cell-length': (d) => ({
    message: `The text in the column ${quoted(d.field)} has ${d.length} characters; expected: ${LIMITS[d.limit] ?? d.limit} ${d.value}.`,
    hint: 'Correct the text.',
  }),
  'cell-pattern': (d) => ({
    message: `${quoted(d.found)} has not the form that the column ${quoted(d.field)} asks for (${digits(d.pattern) ?? shorten(d.pattern)}).`,
    hint: 'Correct the value.',
  }),
  'more-problems': (d) => ({
    message: `This file has ${d.count} errors in all; only the first ${d.listed} are shown.`,
    hint: 'Mend those first; often they have one cause.',
  }),
  'member-total': (d) => ({
    message: `${quoted(d.found)} in the dimension ${quoted(d.dimension)} looks like a total, which would be counted twice.`,
    hint: 'Remove the rows with totals from the file: Repliek adds up itself.',
  }),
  'members-alike': (d) => ({
    message: `${quoted(d.found)} and ${quoted(d.other)} are two values of the dimension ${quoted(d.dimension)} that differ only in capitals, spaces or characters that look the same.`,
    hint: 'If the same is meant, write it the same everywhere: now they are counted apart.',
  }),
  'rows-alike': (d) => ({
    message: `This row has the same characteristics as row ${d.first} and is added to it${d.count === 1 ? '' : `; there are ${d.count} such rows`}.`,
    hint: 'If it is a double row, remove it. Put a “primaryKey” in the schema with the columns that together occur only once.',
  }),
};
