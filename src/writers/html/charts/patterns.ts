/** White patterns on the colours of bars, by which they differ in print. */
import type { Pattern, SeriesLook } from '../../charts/looks.ts';
import { container, element, type Markup } from '../markup.ts';
import type { Plot } from './plot.ts';

/** Side of the square that is repeated, points. */
const SIDE = 6;

/** Lines of a pattern in its square, as the path of a pen. */
const PATHS: Readonly<Record<Exclude<Pattern, 'solid'>, string>> = {
  diagonal: 'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2',
  across: 'M0,3 h6',
  crossed: 'M0,0 l6,6 M6,0 l-6,6',
};
/** `across` for bars that lie down. */
const UPRIGHT_LINES = 'M3,0 v6';

/** Nothing where no bar has one. */
export function patternsMarkup({ chart, looks, id }: Plot): readonly Markup[] {
  if (chart.kind === 'line') return [];
  const patterns = looks.flatMap(({ colour, pattern }, at) => {
    if (pattern === 'solid') return [];
    const path = pattern === 'across' && chart.kind === 'bar' ? UPRIGHT_LINES : PATHS[pattern];
    const square = { width: SIDE, height: SIDE };
    return [
      element(
        'pattern',
        { id: `${id}-pattern-${at + 1}`, patternUnits: 'userSpaceOnUse', ...square },
        element('rect', { ...square, fill: `#${colour}` }),
        element('path', { d: path, stroke: '#FFFFFF', 'stroke-width': 1 }),
      ),
    ];
  });
  return patterns.length === 0 ? [] : [container('defs', {}, patterns)];
}

/** The fill of a bar of this series. */
export function fillOf({ colour, pattern }: SeriesLook, id: string, at: number): string {
  return pattern === 'solid' ? `#${colour}` : `url(#${id}-pattern-${at + 1})`;
}
