/** Columns, bars, and columns of parts. */
import { add, type Decimal, ZERO } from '../../../decimal.ts';
import { element, type Markup } from '../markup.ts';
import { fillOf } from './patterns.ts';
import type { Plot } from './plot.ts';
import { hint, length } from './shapes.ts';

/** White space between groups of bars, in bars. */
const GAP_OF_ONE = 0.6;
const GAP_OF_SEVERAL = 0.7;

export function barsMarkup(plot: Plot): readonly Markup[] {
  const { chart, looks, slot, id, shown } = plot;
  const { categories, series, kind, decimals } = chart;
  const stacked = kind === 'stacked';
  const beside = stacked ? 1 : series.length;
  const thickness = slot / (beside + (beside === 1 ? GAP_OF_ONE : GAP_OF_SEVERAL));
  return categories.flatMap((category, at) => {
    let sum: Decimal = ZERO;
    return series.flatMap((one, index) => {
      const value = one.values[at];
      const look = looks[index];
      if (value === undefined || look === undefined) return [];
      const from = stacked ? sum : ZERO;
      const to = stacked ? add(sum, value) : value;
      sum = to;
      const start = plot.middle(at) + (stacked ? -0.5 : index - beside / 2) * thickness;
      const names = series.length === 1 ? [category.label] : [one.label, category.label];
      const fill = fillOf(look, id, index);
      const said = hint(`${names.join(', ')}: ${shown(value, decimals)}`);
      return [bar(plot, [plot.at(from), plot.at(to)], start, thickness, fill, said)];
    });
  });
}

/** A white line around it, so that no two colours touch. */
function bar(
  { chart }: Plot,
  ends: readonly [number, number],
  start: number,
  thickness: number,
  fill: string,
  said: Markup,
): Markup {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const across = chart.kind === 'bar';
  const place = across ? { x: low, y: start } : { x: start, y: low };
  const size = across ? { width: high - low, height: thickness } : { width: thickness, height: high - low };
  const lengths = Object.fromEntries(
    Object.entries({ ...place, ...size }).map(([key, one]) => [key, length(one)]),
  );
  return element('rect', { ...lengths, fill, stroke: '#FFFFFF', 'stroke-width': 0.75 }, said);
}
