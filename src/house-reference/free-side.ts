/**
 * Where a line at the top of a page can be read. A picture that floats in front of the text or behind it is not made way
 * for, so that the line has to stand on another side.
 *
 * Source: ECMA-376, part 1, 20.4.2 (positions of drawings), lengths in English metric units.
 */
import type { PagePart } from '../document/house-reference.ts';
import type { XmlElement } from '../reading/package/xml-tree.ts';

/** Millimetres. */
export interface PageWidth {
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

const EMU = 36_000;
/** Below this it is no part of the head of the page, millimetres. */
const TOP = 50;
/** What is wider than this part of the page is paper with a print, which is made to be written on. */
const WHOLE = 0.6;

export function freeSide(root: XmlElement, page: PageWidth): PagePart['freeSide'] {
  const taken = root
    .descendants('wp:anchor')
    .filter((anchor) => anchor.child('wp:wrapNone') !== undefined)
    .flatMap((anchor) => sideOf(anchor, page));
  const sides = ['right', 'left', 'center'] as const;
  return sides.find((side) => !taken.includes(side)) ?? 'right';
}

function sideOf(anchor: XmlElement, page: PageWidth): readonly PagePart['freeSide'][] {
  const width = lengthOf(anchor.child('wp:extent')?.attribute('cx')) ?? 0;
  const down = anchor.child('wp:positionV');
  const top = lengthOf(down?.child('wp:posOffset')?.text) ?? 0;
  if (top > TOP || width > WHOLE * page.width) return [];
  const across = anchor.child('wp:positionH');
  switch (across?.child('wp:align')?.text.trim()) {
    case 'left':
    case 'inside':
      return ['left'];
    case 'center':
      return ['center'];
    case 'right':
    case 'outside':
      return ['right'];
    default:
  }
  const offset = lengthOf(across?.child('wp:posOffset')?.text) ?? 0;
  const from = across?.attribute('relativeFrom') === 'page' ? 0 : page.left;
  const middle = (from + offset + width / 2) / page.width;
  return [middle < 1 / 3 ? 'left' : middle > 2 / 3 ? 'right' : 'center'];
}

function lengthOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,10}\s*$/.test(text) ? Number(text) / EMU : undefined;
}
