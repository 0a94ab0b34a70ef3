/** Helpers that place tables and refer to them: `table`, `ref`, `annex` and `chart`. */
import type { HelperSpec } from '../helper.ts';
import { printBlock, printInline } from '../printable.ts';
import { tableArgument } from './arguments.ts';

/** `{{table "per-region"}}`: caption, table and notes, on a line of its own. */
export const table: HelperSpec = {
  name: 'table',
  parameters: [1, 1],
  options: [],
  run: (call, context) => {
    const { id, place } = tableArgument(call, 'table', context)?.crosstab ?? {};
    if (id === undefined || place === undefined) return undefined;
    if (place !== 'both') {
      context.report.add('table-not-in-answer', { table: id, place }, call.place);
      return undefined;
    }
    return printBlock({ type: 'table', table: id });
  },
};

/** `{{ref "per-region"}}`: "tabel 2". */
export const ref: HelperSpec = {
  name: 'ref',
  parameters: [1, 1],
  options: [],
  run: (call, context) => {
    const { id, place } = tableArgument(call, 'ref', context)?.crosstab ?? {};
    if (id === undefined || place === undefined) return undefined;
    if (place !== 'both') {
      context.report.add('table-not-in-answer', { table: id, place }, call.place);
      return undefined;
    }
    return printInline({ type: 'reference', target: 'answer', table: id, text: '' }, id);
  },
};

/** `{{annex "per-region"}}`: "tabel 2 in de bijlage". */
export const annex: HelperSpec = {
  name: 'annex',
  parameters: [1, 1],
  options: [],
  run: (call, context) => {
    const { id, place } = tableArgument(call, 'annex', context)?.crosstab ?? {};
    if (id === undefined) return undefined;
    if (place === 'none') {
      context.report.add('table-not-in-annex', { table: id }, call.place);
      return undefined;
    }
    return printInline({ type: 'reference', target: 'annex', table: id, text: '' }, id);
  },
};

/** `{{chart "per-region"}}`: "grafiek 1". The chart itself stands below its table. */
export const chart: HelperSpec = {
  name: 'chart',
  parameters: [1, 1],
  options: [],
  run: (call, context) => {
    const crosstab = tableArgument(call, 'chart', context)?.crosstab;
    if (crosstab === undefined) return undefined;
    const { id } = crosstab;
    if (crosstab.chart === undefined) {
      context.report.add('chart-missing', { table: id }, call.place);
      return undefined;
    }
    return printInline({ type: 'reference', target: 'chart', table: id, text: '' }, id);
  },
};
