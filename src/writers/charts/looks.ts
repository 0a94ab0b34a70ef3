/**
 * How the series of a chart are told apart: by colour, and without colour by lightness, pattern, dashes and marks.
 *
 * Every colour stands out from white paper by at least 3 : 1, and from those of its neighbours by as much: WCAG 2.1,
 * success criterion 1.4.11. Dark and light ones take turns, so that neighbours differ in print as well; since there is
 * room for no third lightness between white paper and black, each further pair has a pattern of its own.
 */

import { contrast } from '../../document/contrast.ts';
import type { HouseStyle } from '../../document/house-style.ts';

export type Pattern = 'solid' | 'diagonal' | 'across' | 'crossed';
export type Dash = 'solid' | 'short' | 'long' | 'dots';
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond';

export interface SeriesLook {
  /** RRGGBB */
  readonly colour: string;
  /** Of bars: white on the colour; `across` runs across a bar, whether it stands or lies. */
  readonly pattern: Pattern;
  /** Of lines. */
  readonly dash: Dash;
  readonly marker: Marker;
  /** Filled with white. */
  readonly hollow: boolean;
}

const PAPER = 'FFFFFF';
const LEAST = 3;

/** Dark and light in turn. */
const COLOURS = ['1F3864', 'D97A00', '7B1E3A', '3E97D8', '14453D', 'D56AA0', '3B2A66', '8C9A00'] as const;
const PATTERNS = ['solid', 'diagonal', 'across', 'crossed'] as const;
const DASHES = ['solid', 'short', 'long', 'dots'] as const;
const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;

/** Grey lines behind what is drawn, and the axis: no more than needed to read a value. */
export const GRID_COLOUR = 'D0D5DD';
export const AXIS_COLOUR = '595959';
export const TEXT_COLOUR = '1B1B1B';

/** @param count of the series, from 1 to 8; more repeat the first ones */
export function seriesLooks(count: number, { table }: Pick<HouseStyle, 'table'>): readonly SeriesLook[] {
  const [, second] = COLOURS;
  // The house's own dark colour comes first where it can be told from white and from its neighbour.
  const own = table.headerFill.toUpperCase();
  const fits = contrast(own, PAPER) >= LEAST && contrast(own, second) >= LEAST;
  return Array.from({ length: count }, (_, at): SeriesLook => {
    const pair = Math.floor(at / 2);
    const colour = COLOURS[at % COLOURS.length] ?? COLOURS[0];
    return {
      colour: at === 0 && fits ? own : colour,
      pattern: PATTERNS[pair % PATTERNS.length] ?? 'solid',
      dash: DASHES[pair % DASHES.length] ?? 'solid',
      marker: MARKERS[at % MARKERS.length] ?? 'circle',
      hollow: at % 8 >= MARKERS.length,
    };
  });
}
