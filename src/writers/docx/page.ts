/** Where text may stand on a page, upright and turned. */
import type { HouseStyle } from '../../document/house-style.ts';
import { twipsOf } from './units.ts';

/** A column of text; lengths in twips, `left` counted from the left margin. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

export function portraitColumn(house: HouseStyle): Column {
  return { left: 0, width: twipsOf(house.page.width) - sideMargins(house) };
}

/** The page turned, its margins where they were on the reader's screen. */
export function landscapeColumn(house: HouseStyle): Column {
  return { left: 0, width: twipsOf(house.page.height) - sideMargins(house) };
}

/** Between the margins, twips. */
export function textHeight({ page }: HouseStyle, landscape: boolean): number {
  const { top, bottom } = page.margins;
  return twipsOf(landscape ? page.width : page.height) - twipsOf(top) - twipsOf(bottom);
}

function sideMargins({ page }: HouseStyle): number {
  return twipsOf(page.margins.left) + twipsOf(page.margins.right);
}
