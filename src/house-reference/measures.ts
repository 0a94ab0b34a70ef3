/** What the rest of a house style becomes, so that tables and labels fit the styles and the paper of the file. */

import { fontWidth } from '../document/font-widths.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { WordStyle } from '../wordfile/word-styles.ts';
import type { Looks } from './looks.ts';
import type { Paper } from './section-page.ts';

/** Twips of a millimetre. */
const TWIPS = 1440 / 25.4;
const PAPER = 'FFFFFF';
/** What capitals are wider than small letters. */
const CAPITALS = 1.25;

/** Below this no table can be read; a page with less room than this is not taken over. Millimetres. */
export const LEAST_ROOM = 60;

/** Room for text across the page, millimetres. */
export function roomOf({ width, margins }: Paper): number {
  return width - margins.left - margins.right;
}

/** Whether a table can stand on it, upright. */
export function isUsable(paper: Paper): boolean {
  const { height, width, margins } = paper;
  const down = height - margins.top - margins.bottom;
  return roomOf(paper) >= LEAST_ROOM && down >= LEAST_ROOM && Math.max(width, height) <= 1200;
}

/** @param found styles of the file, by their ids in an answer */
export function measuredBy(
  house: HouseStyle,
  found: ReadonlyMap<string, WordStyle>,
  looks: Looks,
  paper: Paper | undefined,
): HouseStyle {
  const page = paper !== undefined && isUsable(paper) ? paper : house.page;
  return {
    ...house,
    page,
    fonts: fontsOf(house, found, looks),
    paragraph: paragraphOf(house, found, looks, page),
    table: tableOf(house, found, looks),
  };
}

function fontsOf(
  { fonts }: HouseStyle,
  found: ReadonlyMap<string, WordStyle>,
  looks: Looks,
): HouseStyle['fonts'] {
  const normal = found.get('Normal');
  const caption = found.get('Caption');
  const cells = ['TableText', 'TableNumber', 'TableHeader', 'TableNumberHeader'].flatMap(
    (id) => found.get(id) ?? [],
  );
  const body = normal === undefined ? fonts.body : looks.font(normal);
  const widths = [body, ...cells.map((style) => looks.font(style))].map((font) => fontWidth(font) ?? 1);
  const capitals = cells.some((style) => looks.isCapitals(style)) ? CAPITALS : 1;
  const width = Math.max(...widths) * capitals;
  return {
    body,
    size: normal === undefined ? fonts.size : looks.size(normal),
    // The widest decides: a table is measured by one size.
    tableSize: cells.length === 0 ? fonts.tableSize : Math.max(...cells.map((style) => looks.size(style))),
    captionSize: caption === undefined ? fonts.captionSize : looks.size(caption),
    ...(width === 1 ? {} : { letterWidth: width }),
  };
}

function paragraphOf(
  { paragraph }: HouseStyle,
  found: ReadonlyMap<string, WordStyle>,
  looks: Looks,
  paper: Paper,
): HouseStyle['paragraph'] {
  const normal = found.get('Normal');
  const text = found.get('AnswerText') ?? found.get('AnswerItem');
  const letter = found.get('AnswerLetterItem');
  const inside = (twips: number) => {
    const length = Math.min(Math.max(0, twips / TWIPS), roomOf(paper) / 3);
    return Math.round(length * 100) / 100;
  };
  const after = normal === undefined ? 0 : looks.spaceAfter(normal);
  return {
    ...paragraph,
    // Distances are counted in it; without any, the head would stand against the text.
    spaceAfter: after > 0 ? after : paragraph.spaceAfter,
    itemIndent: text === undefined ? paragraph.itemIndent : inside(looks.indent(text).left),
    letterIndent: letter === undefined ? paragraph.letterIndent : inside(looks.indent(letter).first),
  };
}

function tableOf(
  { table }: HouseStyle,
  found: ReadonlyMap<string, WordStyle>,
  looks: Looks,
): HouseStyle['table'] {
  const style = found.get('AnswerTable');
  const header = found.get('TableHeader');
  const fill = (rows: 'firstRow' | 'lastRow') =>
    style === undefined
      ? undefined
      : (looks.rowFill(style, rows) ?? looks.rowFill(style, 'wholeTable') ?? PAPER);
  return {
    ...table,
    headerFill: fill('firstRow') ?? table.headerFill,
    totalFill: fill('lastRow') ?? table.totalFill,
    headerText: (header === undefined ? undefined : looks.colour(header)) ?? table.headerText,
  };
}
