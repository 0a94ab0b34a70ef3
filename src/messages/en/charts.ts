/** Sentences about charts. */
import type { charts as nl } from '../nl/charts.ts';
import { quoted } from '../nl/common.ts';
import { suggest } from './common.ts';

const TYPES: Readonly<Record<string, string>> = {
  column: 'a column chart',
  bar: 'a bar chart',
  line: 'a line chart',
  stacked: 'a stacked column chart',
};

const TOO_MANY = {
  series: 'series',
  categories: 'groups along the axis',
  bars: 'bars beside each other',
} as const;

const STACKING = {
  negative: 'there are negative numbers, which are no part of a whole',
  parts: 'the numbers are no whole together (such as means, or percentages of more than 100% together)',
} as const;

export const charts: typeof nl = {
  'chart-listing': (d) => ({
    message: `Table “${d.table}” is a listing, of which no chart can be made.`,
    hint: 'Remove “chart”, or make a table with “rows” and “measures” for the chart.',
  }),
  'chart-place': (d) => ({
    message: `Table “${d.table}” does not stand in the text (place: ${d.place}), so it gets no chart.`,
    hint: 'A chart stands below its table in the answer: remove “chart”, or put the table in the text (place: both).',
  }),
  'chart-house': (d) => ({
    message: `Table “${d.table}” gets no chart: the house style has no words for it.`,
    hint: 'Put the group “charts” in house.yaml, as in the style of the Flemish Parliament, or remove “chart”.',
  }),
  'chart-confidential': (d) => ({
    message: `Table “${d.table}” gets no chart: it holds a confidential figure, which nobody may read from it.`,
    hint: 'Take larger groups, so that nothing is confidential, or remove “chart”.',
  }),
  'chart-empty': (d) => ({
    message: `Table “${d.table}” gets no chart: it has no number that can be drawn.`,
    hint: 'Check whether the source has these figures, or remove “chart”.',
  }),
  'chart-digits': (d) => ({
    message: `Table “${d.table}” gets no chart: it holds a number of more than fifteen digits, which Excel cannot keep exactly.`,
    hint: 'Check the number, or remove “chart”.',
  }),
  'chart-measure': (d) => ({
    message: `The chart of table “${d.table}” asks for the measure ${quoted(d.found)}, which cannot be drawn in that table.`,
    hint: suggest(d.found, d.known),
  }),
  'chart-measures': (d) => ({
    message: `Table “${d.table}” gets no chart: each of its columns has several measures (${d.known.join(', ')}).`,
    hint: `Choose one: chart: { type: ${d.type}, measures: ${d.known[0] ?? ''} }.`,
  }),
  'chart-units': (d) => ({
    message: `Table “${d.table}” gets no chart: its measures have different units (${d.units.map((unit) => (unit === '' ? 'no unit' : unit)).join(', ')}).`,
    hint: `Choose measures that belong together: chart: { type: ${d.type}, measures: ${d.known[0] ?? ''} }.`,
  }),
  'chart-one': (d) => ({
    message: `Table “${d.table}” gets no chart: there is only one ${d.type === 'line' ? 'point, and a line needs two' : 'number, which can be compared with nothing'}.`,
    hint: 'Remove “chart”, take more years or groups, or choose another type of chart.',
  }),
  'chart-many': (d) => ({
    message: `Table “${d.table}” gets no chart: it has ${d.count} ${TOO_MANY[d.what]}, and in ${TYPES[d.type] ?? d.type} at most ${d.limit} can be read.`,
    hint: 'Limit the table with “filter” or “top”, or swap rows and columns: chart: { type: …, categories: rows } or categories: columns.',
  }),
  'chart-stack': (d) => ({
    message: `Table “${d.table}” cannot be stacked: ${STACKING[d.reason]}.`,
    hint: 'Choose “chart: column”, or swap rows and columns with “categories”, so that the parts of one whole stand on each other.',
  }),
  'chart-gaps': (d) => ({
    message: `In the stacked chart of table “${d.table}” ${d.count === 1 ? 'one figure is' : `${d.count} figures are`} missing: those columns are not as high as the whole.`,
    hint: 'Choose “chart: column”, or leave out with “filter” what has no figures.',
  }),
  'chart-overlap': (d) => ({
    message: `The chart of table “${d.table}” stacks different measures.`,
    hint: 'Check that nothing counts twice, such as a whole and a part of it; else choose “chart: column”.',
  }),
  'chart-names': (d) => ({
    message: `In the chart of table “${d.table}” there are long names, such as ${quoted(d.label)}, which are cut there.`,
    hint: `${d.type === 'column' ? 'Choose “chart: bar”: there the names stand beside horizontal bars and are easy to read. ' : 'Put the shortest names along the axis with “categories”, or shorten the names. '}The table itself always shows them whole.`,
  }),
  'chart-missing': (d) => ({
    message: `Table “${d.table}” has no chart to refer to.`,
    hint: `Put “chart: column”, “bar”, “line” or “stacked” at the table, or remove {{chart "${d.table}"}}.`,
  }),
};
