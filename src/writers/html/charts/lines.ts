/** Lines with a mark at each value; where a value is missing, the line has a gap. */
import type { Dash } from '../../charts/looks.ts';
import { isCrowded } from '../../charts/size.ts';
import { element, type Markup } from '../markup.ts';
import type { Plot } from './plot.ts';
import { hint, length, markerMarkup } from './shapes.ts';

export const DASHES: Readonly<Record<Dash, string | undefined>> = {
  solid: undefined,
  short: '5 3',
  long: '10 4',
  dots: '2 3',
};

export function linesMarkup(plot: Plot): readonly Markup[] {
  const { chart, looks, shown } = plot;
  return chart.series.flatMap(({ label, values }, index) => {
    const look = looks[index];
    if (look === undefined) return [];
    const points = values.map((value, at) =>
      value === undefined ? undefined : { value, at, x: plot.middle(at), y: plot.at(value) },
    );
    const lines = runsOf(points).map((run) =>
      element('polyline', {
        points: run.map(({ x, y }) => `${length(x)},${length(y)}`).join(' '),
        fill: 'none',
        stroke: `#${look.colour}`,
        'stroke-width': 2.25,
        'stroke-linejoin': 'round',
        'stroke-dasharray': DASHES[look.dash],
      }),
    );
    const marks = points.flatMap((point) => {
      if (point === undefined) return [];
      const name = chart.categories[point.at]?.label ?? '';
      const names = chart.series.length === 1 ? [name] : [label, name];
      const said = hint(`${names.join(', ')}: ${shown(point.value, chart.decimals)}`);
      return [markerMarkup(point.x, point.y, look, { inside: said, small: isCrowded(chart) })];
    });
    return [...lines, ...marks];
  });
}

/** Neighbours that are there; one alone makes no line. */
function runsOf<T>(points: readonly (T | undefined)[]): readonly (readonly T[])[] {
  const runs: T[][] = [[]];
  for (const point of points) {
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter(({ length: count }) => count > 1);
}
