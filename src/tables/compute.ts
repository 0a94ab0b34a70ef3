/** From a table spec to its crosstab and the figures in it. */
import type { Crosstab } from '../document/crosstab.ts';
import type { FigureTable } from '../document/figure-table.ts';
import type { Code, Report } from '../messages/report.ts';
import type { Located } from '../reading/located.ts';
import type { Store } from '../sources/store.ts';
import { arrange } from './arrangement.ts';
import { type AttributeTexts, queryAttributes } from './attributes.ts';
import { automaticNotes } from './automatic-notes.ts';
import { chartOf } from './charts.ts';
import { buildCrosstab, type CrosstabShape } from './crosstab-builder.ts';
import { queryCube } from './cube.ts';
import { describeSource, type TableInput } from './described-source.ts';
import { figureTable } from './figures.ts';
import type { Guard, TableCells } from './margins.ts';
import type { PlannedMeasure } from './measure-plan.ts';
import { planTable, type TablePlan } from './plan.ts';
import { scopeOf } from './scope.ts';
import { keepTop } from './top.ts';

/** What a part that was left out of a spec with mistakes would make the rest say. */
const MAY_FOLLOW = new Set<Code>([
  'totals-columns-unfit',
  'subtotals-unfit',
  'order-at-unfit',
  'order-unknown',
]);

/** Larger is no table but a database, and no file could hold it. */
const MAX_CELLS = 200_000;
const MAX_COLUMNS = 1000;

/** A table with its data, before it is decided what of it may be shown. */
export interface PreparedTable {
  readonly input: TableInput;
  readonly cells: TableCells;
  readonly texts: AttributeTexts;
}

/** @returns undefined after reporting every problem, or where the source has no usable data */
export async function prepareTable(input: TableInput, store: Store): Promise<PreparedTable | undefined> {
  const { source, located, house, report } = input;
  const { labels, language } = house;
  const plan = planTable(input.spec, {
    source,
    period: input.period,
    located,
    report: input.sound ? report : report.deafTo(MAY_FOLLOW),
    totalLabel: labels.total,
    othersLabel: labels.others,
  });
  if (plan === undefined || !input.sound || source.table === undefined) return undefined;
  if (!peopleFit(plan, input)) return undefined;
  const everything = await queryCube(plan, source.table, store);
  const words = { unknown: labels.unknown, subtotal: labels.subtotal, language };
  const all = arrange(plan, everything, words);
  const { cube, arrangement } = await keepTop(plan, everything, all, source.table, store);
  const cells: TableCells = { plan, cube, arrangement };
  const rows = arrangement.rows.length;
  const columns = (arrangement.columns?.length ?? 1) * plan.measures.length;
  if (rows * columns > MAX_CELLS || columns > MAX_COLUMNS) {
    report.add('table-too-large', { rows, columns, limit: MAX_CELLS }, located.place(['rows']));
    return undefined;
  }
  const empty = emptyDimension(plan, rows, arrangement.columns?.length);
  if (empty !== undefined) {
    report.add('filter-empty', { dimension: empty.name }, located.place([empty.axis]));
    return undefined;
  }
  const texts = await queryAttributes(
    plan,
    arrangement,
    source.table,
    store,
    labels.unavailable,
    located,
    report,
  );
  return texts && { input, cells, texts };
}

/** @returns undefined after reporting that two columns have one name */
export function finishTable({ input, cells, texts }: PreparedTable, guard: Guard): FigureTable | undefined {
  const { source, located, house, report } = input;
  const { labels, language } = house;
  const guarded = { ...cells, guard };
  const words = { unknown: labels.unknown, subtotal: labels.subtotal, language };
  const shape = buildCrosstab(guarded, texts, words);
  if (!hasUniqueHeaders(shape, located, report)) return undefined;
  const plain: Crosstab = {
    id: input.id,
    title: input.title,
    place: input.spec.place ?? 'both',
    ...shape,
    notes: [...input.notes, ...automaticNotes(shape, cells, labels, house.numbers)],
    source: describeSource(source),
  };
  const chart = chartOf(plain, input.spec.chart, input);
  const crosstab = chart === undefined ? plain : { ...plain, chart };
  return {
    ...figureTable(crosstab, guarded, cells.plan.totals.rows ?? labels.total),
    scope: scopeOf(input.spec, cells.plan, cells.arrangement),
  };
}

/** Forms of a table in which small counts of people could not be followed, and would slip out. */
function peopleFit(
  { bases, measures, order, top, source }: TablePlan,
  { located, report }: TableInput,
): boolean {
  const people = bases.flatMap((base, index) => (base.people === undefined ? [] : [{ ...base, index }]));
  if (people.length === 0) return true;
  const ordered = order.by === 'measure' ? measures[order.measure] : undefined;
  const reasons = {
    top: top !== undefined,
    union: source.united === true,
    filter: people.some(({ filters }) => filters.size > 0),
    order: ordered !== undefined && people.some(({ index }) => usesBase(ordered, index)),
  };
  const found = (['top', 'union', 'filter', 'order'] as const).filter((reason) => reasons[reason]);
  for (const reason of found) report.add('people-unfit', { reason }, located.place([]));
  return found.length === 0;
}

function usesBase({ computation }: PlannedMeasure, base: number): boolean {
  return computation.kind === 'ratio'
    ? computation.dividend === base || computation.divisor === base
    : computation.base === base;
}

function emptyDimension(
  plan: TablePlan,
  rows: number,
  columns: number | undefined,
): { readonly name: string; readonly axis: 'rows' | 'columns' } | undefined {
  const [first] = plan.rows;
  if (rows === 0 && first !== undefined) return { name: first.dimension.name, axis: 'rows' };
  if (columns === 0 && plan.columns !== undefined)
    return { name: plan.columns.dimension.name, axis: 'columns' };
  return undefined;
}

/** Readers, and Excel, know a column by its name. */
function hasUniqueHeaders(
  { rowDimensions, columns }: CrosstabShape,
  located: Located,
  report: Report,
): boolean {
  const seen = new Set<string>();
  let unique = true;
  for (const { label } of [...rowDimensions, ...columns]) {
    const folded = label.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
    if (seen.has(folded)) {
      report.add('header-double', { found: label }, located.place([]));
      unique = false;
    }
    seen.add(folded);
  }
  return unique;
}
