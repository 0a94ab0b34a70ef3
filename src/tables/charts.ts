/** The chart of a table, or what to do about it where there is none. */
import type { Chart, ChartKind } from '../document/chart.ts';
import type { Crosstab } from '../document/crosstab.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { Located } from '../reading/located.ts';
import { type ChartDoubt, type ChartRefusal, type ChartWish, planChart } from './plan-chart.ts';
import type { ListingSpec } from './spec.ts';

/** @returns undefined where none is asked for, or after reporting why there is none */
export function chartOf(
  crosstab: Crosstab,
  wish: ChartWish | undefined,
  { located, house, report }: { located: Located; house: Pick<HouseStyle, 'charts'>; report: Report },
): Chart | undefined {
  if (wish === undefined) return undefined;
  const { id: table, place } = crosstab;
  const at = located.keyPlace(['chart']);
  if (place !== 'both') {
    report.add('chart-place', { table, place }, at);
    return undefined;
  }
  if (house.charts === undefined) {
    report.add('chart-house', { table }, at);
    return undefined;
  }
  const planned = planChart(crosstab, wish);
  if (!planned.ok) {
    reportRefusal(planned.refusal, table, wish, at, report);
    return undefined;
  }
  for (const doubt of planned.doubts) reportDoubt(doubt, table, wish.kind, at, report);
  return planned.chart;
}

/** A list of cases has nothing to draw. */
export function refuseListingChart(
  table: string,
  { chart }: Pick<ListingSpec, 'chart'>,
  located: Located,
  report: Report,
): void {
  if (chart !== undefined) report.add('chart-listing', { table }, located.keyPlace(['chart']));
}

function reportRefusal(
  refusal: ChartRefusal,
  table: string,
  { kind: type, measures }: ChartWish,
  at: Place,
  report: Report,
): void {
  switch (refusal.kind) {
    case 'confidential':
      report.add('chart-confidential', { table }, at);
      return;
    case 'empty':
      report.add('chart-empty', { table }, at);
      return;
    case 'digits':
      report.add('chart-digits', { table }, at);
      return;
    case 'measure':
      report.add('chart-measure', { table, found: refusal.found, known: refusal.known }, at);
      return;
    case 'measures':
      report.add('chart-measures', { table, type, known: refusal.known }, at);
      return;
    case 'units':
      report.add('chart-units', { table, type, units: refusal.units, known: measures ?? refusal.known }, at);
      return;
    case 'one':
      report.add('chart-one', { table, type }, at);
      return;
    case 'negative':
    case 'parts':
      report.add('chart-stack', { table, reason: refusal.kind }, at);
      return;
    case 'series':
    case 'categories':
    case 'bars':
      report.add(
        'chart-many',
        { table, what: refusal.kind, type, count: refusal.count, limit: refusal.limit },
        at,
      );
      return;
    default: {
      const unknown: never = refusal;
      throw new Error(`unknown refusal: ${JSON.stringify(unknown)}`);
    }
  }
}

function reportDoubt(doubt: ChartDoubt, table: string, type: ChartKind, at: Place, report: Report): void {
  switch (doubt.kind) {
    case 'gaps':
      report.add('chart-gaps', { table, count: doubt.count }, at);
      return;
    case 'overlap':
      report.add('chart-overlap', { table }, at);
      return;
    case 'names':
      report.add('chart-names', { table, type, label: doubt.label }, at);
      return;
    default: {
      const unknown: never = doubt;
      throw new Error(`unknown doubt: ${JSON.stringify(unknown)}`);
    }
  }
}
