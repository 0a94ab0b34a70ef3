/** Pieces of drawings. */
import type { Marker, SeriesLook } from '../../charts/looks.ts';
import { element, type Markup, text, together } from '../markup.ts';

/** Half of the width of a mark, and of one where there are many. */
const MARKER = 3.6;
const SMALL_MARKER = 2;

/** A length as short as it can be written without a visible difference. */
export function length(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

export function straight(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: string,
  width: number,
): Markup {
  const [x1, y1] = from.map(length);
  const [x2, y2] = to.map(length);
  return element('line', { x1, y1, x2, y2, stroke: `#${stroke}`, 'stroke-width': width });
}

export function label(
  content: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  colour: string,
  turn?: number,
): Markup {
  const transform = turn === undefined ? undefined : `rotate(${turn} ${length(x)} ${length(y)})`;
  const attributes = { x: length(x), y: length(y), 'text-anchor': anchor, fill: `#${colour}`, transform };
  return element('text', attributes, text(content));
}

/** What a reader sees who points at it. */
export function hint(content: string): Markup {
  return element('title', {}, text(content));
}

/** The mark of a value on a line. */
export function markerMarkup(
  x: number,
  y: number,
  { colour, hollow, marker }: SeriesLook,
  options: { readonly small?: boolean; readonly inside?: Markup } = {},
): Markup {
  const look = { fill: hollow ? '#FFFFFF' : `#${colour}`, stroke: `#${colour}`, 'stroke-width': 1.5 };
  const content = options.inside ?? together([]);
  const size = options.small === true ? SMALL_MARKER : MARKER;
  if (marker === 'circle') {
    return element('circle', { cx: length(x), cy: length(y), r: size, ...look }, content);
  }
  const points = CORNERS[marker].map(([dx, dy]) => `${length(x + dx * size)},${length(y + dy * size)}`);
  return element('polygon', { points: points.join(' '), ...look }, content);
}

const CORNERS: Readonly<Record<Exclude<Marker, 'circle'>, readonly (readonly [number, number])[]>> = {
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  triangle: [
    [0, -1.2],
    [1.2, 1],
    [-1.2, 1],
  ],
  diamond: [
    [0, -1.35],
    [1.35, 0],
    [0, 1.35],
    [-1.35, 0],
  ],
};
