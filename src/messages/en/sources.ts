/** English for `nl/sources.ts`. */
import { toPlainText } from '../../decimal.ts';
import { quoted, shorten } from '../nl/common.ts';
import type { sources as nl } from '../nl/sources.ts';
import { suggest } from './common.ts';

/** What a column or dimension of a type holds. */
export const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  text: 'text',
  integer: 'a whole number',
  number: 'a number',
  decimal: 'a number',
  boolean: 'true or false',
  date: 'a date',
  year: 'a year',
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
        : d.expected === 'text'
          ? 'Give the column the type string in the schema, or name another column.'
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
  'foreign-key-form': () => ({
    message: 'This reference to another table does not name as many columns there as here.',
    hint: 'Name as many columns at “fields” as at “reference”, in the same order.',
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
    message: `The dimension ${quoted(d.dimension)} needs exactly one of these: “field” (with “lookup” if wanted), “yearOf” or “unnest” (with “separator” if wanted).`,
    hint: 'Write for example { "field": "region" } or { "yearOf": "date" }.',
  }),
  'lookup-unknown': (d) => ({
    message: `There is no lookup ${quoted(d.found)} in data/lookups.`,
    hint: suggest(d.found, d.known),
  }),
  'lookup-missing': (d) => ({
    message: `The lookup does not know the value ${quoted(d.found)} of the column ${quoted(d.field)}.`,
    hint: `${suggest(d.found, d.known)} A value that leads nowhere has to be in it, too, without a target.`,
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
  'agency-differs': (d) => ({
    message: `The description says that agency ${quoted(d.found)} delivers this data, but it is in the folder of “${d.folder}”.`,
    hint: 'Check who delivered the data: that name is printed under the tables.',
  }),
  'total-mismatch': (d) => {
    if (d.in === undefined) {
      const sum = d.computed === undefined ? 'give no number' : `add up to ${toPlainText(d.computed)}`;
      return {
        message: `The row of totals says ${toPlainText(d.published)} for ${quoted(d.measure)}, but the rows above it ${sum}.`,
        ...(d.accepted
          ? {}
          : {
              hint: 'Check whether a row is missing or stands there twice, or correct the total. The row of totals itself does not count.',
            }),
      };
    }
    const what = [d.agency, d.measure, ...d.part].join(', ');
    const found =
      d.computed === undefined
        ? `gives ${d.untold ? 'another' : 'no'} number here`
        : `adds up to ${toPlainText(d.computed)}`;
    return {
      message: `${what}: ${toPlainText(d.published)} was published (${d.in}), but the data ${found}.`,
      ...(d.accepted
        ? {}
        : {
            hint: 'Ask the agency which number is right. Once the difference is explained, put the explanation at “accepted” in dossier.yaml.',
          }),
    };
  },
};
