/** The axis of values with its lines, the axis of names, and what is drawn between them. */
import { ZERO } from '../../../decimal.ts';
import { AXIS_COLOUR, GRID_COLOUR, TEXT_COLOUR } from '../../charts/looks.ts';
import { LINE_HEIGHT, nameStep } from '../../charts/size.ts';
import { textWidth } from '../../text-width.ts';
import type { Markup } from '../markup.ts';
import { GAP, type Plot } from './plot.ts';
import { label, straight } from './shapes.ts';

/** A baseline that puts a text's middle at its place, in shares of its size. */
const MIDDLE = 0.35;

/** @param drawn stands on the lines of the grid, below the axis */
export function axesMarkup(plot: Plot, drawn: readonly Markup[]): readonly Markup[] {
  const across = plot.chart.kind === 'bar';
  const { left, right, top, bottom } = plot;
  const zero = plot.at(ZERO);
  const line = (at: number, colour: string) =>
    across
      ? straight([at, top], [at, bottom], colour, 0.75)
      : straight([left, at], [right, at], colour, 0.75);
  const grid = plot.scale.ticks.map((tick) => line(plot.at(tick), GRID_COLOUR));
  return [...grid, ...drawn, line(zero, AXIS_COLOUR), ...ticks(plot), ...names(plot), ...title(plot)];
}

function ticks(plot: Plot): readonly Markup[] {
  const { scale, shown, fontSize, left, bottom, chart } = plot;
  return scale.ticks.map((tick) => {
    const content = shown(tick, scale.decimals);
    return chart.kind === 'bar'
      ? label(content, plot.at(tick), bottom + GAP + fontSize * 0.8, 'middle', TEXT_COLOUR)
      : label(content, left - GAP, plot.at(tick) + fontSize * MIDDLE, 'end', TEXT_COLOUR);
  });
}

function names(plot: Plot): readonly Markup[] {
  const { fontSize, left, bottom, chart, turn } = plot;
  const line = fontSize * LINE_HEIGHT;
  const step = chart.kind === 'bar' ? 1 : nameStep(fontSize, plot.slot);
  return plot.names.flatMap((lines, at) => {
    if (at % step !== 0) return [];
    const middle = plot.middle(at);
    return lines.map((content, index) => {
      if (chart.kind === 'bar') {
        const y = middle + (index - (lines.length - 1) / 2) * line + fontSize * MIDDLE;
        return label(content, left - GAP, y, 'end', TEXT_COLOUR);
      }
      if (turn === 'level') {
        return label(content, middle, bottom + GAP + fontSize * 0.8 + index * line, 'middle', TEXT_COLOUR);
      }
      const degrees = turn === 'slanted' ? -45 : -90;
      const x = turn === 'slanted' ? middle : middle + fontSize * MIDDLE;
      return label(
        content,
        x,
        bottom + GAP + (turn === 'slanted' ? fontSize / 2 : 0),
        'end',
        TEXT_COLOUR,
        degrees,
      );
    });
  });
}

/** Level, so that nobody has to turn the head. */
function title({ chart, fontSize, left, right, bottom }: Plot): readonly Markup[] {
  const { valueLabel } = chart;
  if (valueLabel === '') return [];
  if (chart.kind !== 'bar') return [label(valueLabel, 0, fontSize, 'start', TEXT_COLOUR)];
  const y = bottom + 2 * GAP + fontSize * (0.8 + LINE_HEIGHT);
  // Of a title that is wider than what is drawn, the beginning must be there.
  const fits = textWidth(valueLabel) * fontSize <= right - left;
  return [label(valueLabel, fits ? (left + right) / 2 : right, y, fits ? 'middle' : 'end', TEXT_COLOUR)];
}
