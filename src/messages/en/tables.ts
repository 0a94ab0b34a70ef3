/** English for `nl/tables.ts`. */
import { shorten } from '../nl/common.ts';
import type { tables as nl } from '../nl/tables.ts';
import { suggest } from './common.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  contradiction: 'two tables contradict each other',
  'not-additive': 'a total is not the sum of its parts',
  'threshold-too-low': 'the threshold is too low',
  'already-public': 'a small count is public already',
  unprotectable: 'nothing is left to cover them',
  'too-complex': 'the table is too large to be audited',
};

export const tables: typeof nl = {
  'dimension-endless': (d) => ({
    message: `“${d.dimension}” has more than 10,000 different values: nobody reads a table with so many rows or columns.`,
    hint: 'Take a dimension with fewer values, or make a listing with one row for each registration.',
  }),
  'dimension-double': (d) => ({
    message: `The dimension “${d.found}” is in the table twice.`,
    hint: 'Use each dimension once: in the rows or in the columns.',
  }),
  'measure-double': (d) => ({
    message: `The measure “${d.found}” is in the table twice.`,
    hint: 'Remove one, or give each an “id” and a “label” of its own.',
  }),
  'header-double': (d) => ({
    message: `Two columns of the table are called “${d.found}”.`,
    hint: 'Give a dimension, measure or total another “label”: each column needs a name of its own.',
  }),
  'totals-columns-unfit': () => ({
    message: 'A total column is possible only where “columns” names a dimension.',
    hint: 'Remove “columns” at “totals”, or name a dimension at “columns”.',
  }),
  'subtotals-unfit': () => ({
    message: 'Subtotals are possible only where “rows” names more than one dimension.',
    hint: 'Remove “subtotals”, or name a second dimension at “rows”.',
  }),
  'order-unknown': (d) => ({
    message: `This table cannot be ordered by “${d.found}”.`,
    hint: suggest(d.found, d.known),
  }),
  'order-at-unfit': (d) => ({
    message:
      d.reason === 'no-columns'
        ? '“at” chooses a column to order by, but this table has no dimension at “columns”.'
        : '“at” is possible only where the table is ordered by a measure.',
    hint: 'Remove “at”.',
  }),
  'change-unfit': () => ({
    message: 'A change runs between two columns, and this table has no dimension at “columns”.',
    hint: 'Name a dimension at “columns”, such as the year, or remove the measure.',
  }),
  'top-unfit': () => ({
    message: '“top” is possible only where “rows” names exactly one dimension.',
    hint: 'Remove “top”, or name one dimension at “rows”.',
  }),
  'attribute-several': (d) => ({
    message: `“${d.row}” has more than one “${d.attribute}”: ${d.values.map((text) => `“${shorten(text)}”`).join(', ')}.`,
    hint: 'An attribute has one value a row: correct the data, or make it a dimension at “rows”.',
  }),
  'union-unit': (d) => ({
    message: `The measure “${d.measure}” has not the same unit in every source: ${d.units.join(', ')}.`,
    hint: 'Such sources cannot share a table: name one, or correct the unit in their descriptions.',
  }),
  'listing-column': (d) => ({
    message: `“${d.found}” is no dimension and no measure of this source.`,
    hint: suggest(d.found, d.known),
  }),
  'listing-too-long': (d) => ({
    message: `The listing has more than ${d.limit} rows, which do not fit on a sheet of Excel.`,
    hint: 'Narrow the listing with a filter, or make several listings of it.',
  }),
  'listing-too-large': (d) => ({
    message: `The listing of ${d.columns} columns is too large for a sheet of Excel.`,
    hint: 'Take fewer columns, narrow the listing with a filter, or make several listings of it.',
  }),
  'people-unfit': (d) => ({
    message: `A table that counts people cannot have ${{ top: '“top”', union: 'a list of sources', filter: 'a measure with a filter of its own', order: 'that measure as its order' }[d.reason]} here: small counts could be derived from it.`,
    hint: 'Leave it out, or count something other than people.',
  }),
  'people-one-category': (d) => ({
    message:
      d.count === 1
        ? `In the table “${d.table}” all people of the row “${d.row}” are in one column: “${d.category}”.`
        : `In the table “${d.table}” all people of ${d.count} rows are in one column, such as “${d.row}” in “${d.category}”.`,
    hint: 'Whoever knows that somebody is among them then knows the column, too. Where that is sensitive, join rows or columns.',
  }),
  'people-refused': (d) => ({
    message: `Table “${d.table}” is not possible: small counts of people could always be derived from what is shown (${REFUSALS[d.reason] ?? d.reason}).`,
    hint: 'Take larger groups, leave out a total, or leave out the table.',
  }),
  'filter-empty': (d) => ({
    message: `Nothing of the dimension “${d.dimension}” is left in this table.`,
    hint: 'Check the filter, and whether the source has data for those values.',
  }),
  'table-too-large': (d) => ({
    message: `The table would have ${d.rows} rows and ${d.columns} columns; at most ${d.limit} cells are possible in all.`,
    hint: 'Limit the table with a filter, or choose another dimension.',
  }),
};
