/** Which colour, pattern or mark is which series, in the order of the series. */
import { TEXT_COLOUR } from '../../charts/looks.ts';
import { element, type Markup } from '../markup.ts';
import { DASHES } from './lines.ts';
import { fillOf } from './patterns.ts';
import { GAP, type LegendEntry, type Plot, sampleWidth } from './plot.ts';
import { label, length, markerMarkup } from './shapes.ts';

export function legendMarkup(plot: Plot): readonly Markup[] {
  return plot.legend.flatMap((entry, at) => [
    ...sample(entry, plot, at),
    label(
      entry.label,
      entry.x + sampleWidth(plot.chart) + GAP,
      entry.y + plot.fontSize * 0.35,
      'start',
      TEXT_COLOUR,
    ),
  ]);
}

function sample({ look, x, y }: LegendEntry, { chart, id }: Plot, at: number): readonly Markup[] {
  const width = sampleWidth(chart);
  if (chart.kind !== 'line') {
    const place = {
      x: length(x),
      y: length(y - width / 2),
      width,
      height: width,
    };
    return [element('rect', { ...place, fill: fillOf(look, id, at) })];
  }
  const line = { x1: length(x), x2: length(x + width), y1: length(y), y2: length(y) };
  const stroke = {
    stroke: `#${look.colour}`,
    'stroke-width': 2.25,
    'stroke-dasharray': DASHES[look.dash],
  };
  return [element('line', { ...line, ...stroke }), markerMarkup(x + width / 2, y, look)];
}
