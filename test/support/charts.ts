/** Charts of small tables, for tests of what stands downstream of them. */
import type { Chart } from '../../src/document/chart.ts';
import type { Crosstab } from '../../src/document/crosstab.ts';
import type { AnswerDocument, TableEntry } from '../../src/document/nodes.ts';
import { resolveBody } from '../../src/document/resolve.ts';
import { type ChartWish, planChart } from '../../src/tables/plan-chart.ts';
import { loadHouse } from './house.ts';
import { answer } from './sample-document.ts';
import { item, paragraph, table } from './sample-nodes.ts';
import { type Counts, countTable } from './sample-tables.ts';

/** A table with a column dimension, as the tables of a dossier have it. */
export function columnTable(counts: Counts, dimension = 'Jaar'): Crosstab {
  const plain = countTable(counts);
  const members = counts.columns.map((key) => ({ key, label: key }));
  return { ...plain, columnDimension: { name: dimension.toLowerCase(), label: dimension, members } };
}

/** @throws Error where the table cannot be drawn like this */
export function chartOf(crosstab: Crosstab, wish: ChartWish): Chart {
  const planned = planChart(crosstab, wish);
  if (!planned.ok) throw new Error(`no chart: ${JSON.stringify(planned.refusal)}`);
  return planned.chart;
}

export function charted(crosstab: Crosstab, wish: ChartWish): Crosstab {
  return { ...crosstab, chart: chartOf(crosstab, wish) };
}

/** An answer with each of these tables in an item of its own, numbered as a build numbers them. */
export function chartDocument(...crosstabs: readonly Crosstab[]): AnswerDocument {
  const items = crosstabs.map(({ id, title }, at) =>
    item(String(at + 1), `${at + 1}.`, paragraph(title), table(id)),
  );
  const known = new Map(crosstabs.map((crosstab) => [crosstab.id, crosstab]));
  const resolved = resolveBody({ introduction: [], items }, known, loadHouse());
  return answer(resolved.items, { tables: resolved.tables });
}

/** The entry of the first table. @throws Error where there is none, or it has no chart */
export function firstChart({ tables }: AnswerDocument): NonNullable<TableEntry['chart']> {
  const chart = tables[0]?.chart;
  if (chart === undefined) throw new Error('no chart');
  return chart;
}
