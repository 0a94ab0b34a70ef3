/** English for `nl/sources.ts`. */
import { toPlainText } from '../../decimal.ts';
import { shorten } from '../nl/common.ts';
import { type sources as nl, quoted } from '../nl/sources.ts';
import { suggest } from './common.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  text: 'text',
  integer: 'a whole number',
  number: 'a number',
  decimal: 'a number',
  boolean: 'true or false',
  date: 'a date',
  year: 'a year',
};

const NUMBER_HINT =
  'Correct the value, or say in the description which character separates decimals (decimalChar) and thousands (groupChar).';

const TYPE_HINTS: Readonly<Record<string, string>> = {
  integer: NUMBER_HINT,
  number: NUMBER_HINT,
  boolean:
    'Correct the value, or name the words for yes (trueValues) and no (falseValues) in the description.',
  date: 'Check that the date exists, and that “format” in the description says how it is written (%d/%m/%Y is 31/12/2020).',
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

export const sources: typeof nl = {
  'source-unknown': (d) => ({
    message: `There is no source ${quoted(d.found)} in data/sources.`,
    hint: suggest(d.found, d.known),
  }),
  'not-yet': (d) => ({
    message: `${quoted(d.key)} is part of the format, but this version cannot work with it yet.`,
    hint: `Remove ${quoted(d.key)}.`,
  }),
  'resource-unknown': (d) => ({
    message:
      d.found === undefined
        ? 'The delivery has more than one data file, and nothing says which one is used.'
        : `The delivery has no data file ${quoted(d.found)}.`,
    hint:
      d.found === undefined
        ? `Give each data file a “name” and put under "repliek": "resource": "…", with the name of the right one.${d.known.length === 0 ? '' : ` Names now: ${shorten(d.known.join(', '))}.`}`
        : suggest(d.found, d.known),
  }),
  'path-outside': (d) => ({
    message: `${quoted(d.found)} leads to a place outside the folder of the delivery.`,
    hint: 'Put the file itself in the folder, without a link to another place.',
  }),
  'field-double': (d) => ({
    message: `The schema describes the column ${quoted(d.field)} twice.`,
    hint: 'Give each column a name of its own.',
  }),
  'field-unknown': (d) => ({
    message: `${quoted(d.key)} names the column ${quoted(d.found)}, which is not in the schema.`,
    hint: suggest(d.found, d.known),
  }),
  'field-type': (d) => ({
    message: `The column ${quoted(d.field)} has to hold ${TYPES[d.expected] ?? d.expected} here; the schema says ${TYPES[d.type] ?? d.type}.`,
    hint:
      d.expected === 'date'
        ? 'Give the column the type date in the schema, or name another column.'
        : 'Give the column the type integer or number in the schema, or name another column.',
  }),
  'field-separators': (d) => ({
    message: d.same
      ? `The column ${quoted(d.field)} uses ${quoted(d.found)} for decimals and for thousands.`
      : `The column ${quoted(d.field)} uses ${quoted(d.found)} as a separator, which can be part of a number.`,
    hint: 'Choose two different characters for decimalChar and groupChar, such as a comma and a point.',
  }),
  'boolean-values': (d) => ({
    message: `${quoted(d.found)} means yes and also no in the column ${quoted(d.field)}.`,
    hint: 'Choose different words for trueValues and falseValues.',
  }),
  'date-format': (d) => ({
    message: `${quoted(d.found)} is no form of a date.`,
    hint: 'Write for example %d/%m/%Y for 31/12/2020, or leave “format” out for 2020-12-31.',
  }),
  'constraint-unfit': (d) => ({
    message: `${quoted(d.constraint)} does not fit the column ${quoted(d.field)}, which holds ${TYPES[d.type] ?? d.type}.`,
    hint: `Remove ${quoted(d.constraint)}, or change the type of the column.`,
  }),
  'declared-value': (d) => ({
    message: `${quoted(d.found)} cannot be a value of the column ${quoted(d.field)}: expected ${TYPES[d.type] ?? d.type}.`,
    hint: 'Correct the value or the type of the column.',
  }),
  'enum-category': (d) => ({
    message: `${quoted(d.found)} stands under “enum” of the column ${quoted(d.field)}, but not under “categories”.`,
    hint: suggest(d.found, d.known),
  }),
  'label-double': (d) => ({
    message: `Two values of the column ${quoted(d.field)} are called ${quoted(d.label)}.`,
    hint: 'Give each value a “label” of its own: nobody could tell them apart in a table.',
  }),
  'pattern-invalid': (d) => ({
    message: `The pattern ${quoted(d.found)} of the column ${quoted(d.field)} cannot be used.`,
    hint: 'Check the pattern: it has to be a regular expression without references to earlier groups.',
  }),
  'csv-dialect': () => ({
    message: 'In “dialect” two characters have the same role, or a line end is chosen as a character.',
    hint: 'Choose different characters for delimiter, quoteChar, escapeChar and commentChar.',
  }),
  'dimension-form': (d) => ({
    message: `The dimension ${quoted(d.dimension)} needs exactly one of these: “field” or “yearOf”.`,
    hint: 'Write for example { "field": "region" } or { "yearOf": "date" }.',
  }),
  'measure-form': (d) => ({
    message: `The measure ${quoted(d.measure)} needs exactly one of these: “sum” or “count”.`,
    hint: 'Write for example { "sum": "amount" } or { "count": true }.',
  }),
  'dimension-unknown': (d) => ({
    message: `${quoted(d.found)} is no dimension of this source.`,
    hint: suggest(d.found, d.known),
  }),
  'measure-unknown': (d) => ({
    message: `${quoted(d.found)} is no measure of this source.`,
    hint: suggest(d.found, d.known),
  }),
  'member-unknown': (d) => ({
    message: `${quoted(d.found)} is no value of the dimension ${quoted(d.dimension)}.`,
    hint: suggest(d.found, d.known),
  }),
  'member-type': (d) => ({
    message: `${quoted(d.found)} cannot be a value of the dimension ${quoted(d.dimension)}: expected ${TYPES[d.type] ?? d.type}.`,
    hint: 'Correct the value.',
  }),
  'range-unfit': (d) => ({
    message: `The dimension ${quoted(d.dimension)} has no order: from … to … means nothing there.`,
    hint: 'Name the values one by one, in a list.',
  }),
  'range-order': (d) => ({
    message: `The range runs backwards: from ${d.from} to ${d.to}.`,
    hint: 'Put the smaller value first.',
  }),
  'range-wide': (d) => ({
    message: `The range from ${d.from} to ${d.to} is too wide: a table takes at most ${d.limit} values.`,
    hint: 'Check it for a typing error.',
  }),
  'data-encoding': (d) => ({
    message:
      d.found === undefined
        ? `${d.path} is not text in ${d.encoding}.`
        : `${d.path} was saved as ${d.found}; the description says ${d.encoding}.`,
    hint: 'Say at “encoding” in the description how the file was saved (such as windows-1252), or save it again as CSV UTF-8.',
  }),
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
        : suggest(d.found, d.known),
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
    hint: 'Check for a separator too many or too few.',
  }),
  'row-duplicate': (d) => ({
    message: `Row ${d.first} has the same value for ${shorten(d.fields.join(', '))}: ${shorten(d.values.join(', '))}.`,
    hint: 'Each combination may occur once: add the rows up or remove one.',
  }),
  'cell-type': (d) => ({
    message: `${quoted(d.found)} does not fit the column ${quoted(d.field)}: expected ${TYPES[d.type] ?? d.type}.`,
    hint: TYPE_HINTS[d.type] ?? 'Correct the value.',
  }),
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
          hint: 'Check it for a typing error.',
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
    message: `${quoted(d.found)} has not the form that the column ${quoted(d.field)} asks for (${shorten(d.pattern)}).`,
    hint: 'Correct the value.',
  }),
  'more-problems': (d) => ({
    message: `This file has ${d.count} errors in all; only the first ${d.listed} are shown.`,
    hint: 'Mend those first; often they have one cause.',
  }),
  'agency-differs': (d) => ({
    message: `The description says that agency ${quoted(d.found)} delivers this data, but it is in the folder of “${d.folder}”.`,
    hint: 'Check who delivered the data: that name is printed under the tables.',
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
  'total-mismatch': (d) => {
    const what = [d.agency, d.measure, ...d.part].join(', ');
    return {
      message:
        d.computed === undefined
          ? `${what}: ${toPlainText(d.published)} was published (${d.in}), but the data gives no number here.`
          : `${what}: ${toPlainText(d.published)} was published (${d.in}), but the data adds up to ${toPlainText(d.computed)}.`,
      ...(d.accepted
        ? {}
        : {
            hint: 'Ask the agency which number is right. Once the difference is explained, put the explanation at “accepted” in dossier.yaml.',
          }),
    };
  },
};
