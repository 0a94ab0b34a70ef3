/**
 * How a table is fitted on the page: narrower padding, then smaller letters, then a turned page, then parts with the
 * label columns repeated. A table never runs off the page (STANDARDS.md, Word answer).
 */
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableTexts } from '../table-texts.ts';
import { splitColumns } from './column-parts.ts';
import { type Density, distribute, type MeasuredColumn, measureColumns, needsOf } from './column-widths.ts';
import { type Column, landscapeColumn, portraitColumn } from './page.ts';
import { twipsOfPoints } from './units.ts';

/** Where a table may stand, and in which letters. */
export interface TableRoom {
  /** The first in which all columns fit side by side is taken. */
  readonly upright: readonly [Column, ...Column[]];
  /** The page turned; absent where it cannot be, such as inside a section that is there already. */
  readonly turned?: Column;
  /** Of the letters where there is room, points. */
  readonly size: number;
  /** As in a density. */
  readonly letterWidth?: number;
}

export interface TablePlan {
  readonly landscape: boolean;
  /** Left edge of the table, twips from the margin. */
  readonly left: number;
  readonly density: Density;
  /** How many columns, from the left, stand in every part. */
  readonly repeated: number;
  readonly parts: readonly TablePartPlan[];
}

export interface TablePartPlan {
  /** Columns of the whole table that stand in this part, label columns first. */
  readonly columns: readonly number[];
  /** Twips; together at most the room that there is. */
  readonly widths: readonly number[];
}

/** The texts that widths follow from. */
export type PlannedTexts = Pick<
  TableTexts,
  'headers' | 'labelColumns' | 'keyColumns' | 'columnUnits' | 'rows'
>;

/** Smaller cannot be read on paper; before letters become this small, the page is turned. */
const SMALLEST = 7;
const SMALLEST_UPRIGHT = 7.5;
const STEP = 0.5;

/** Em of padding, roomy and tight. */
const ROOMY = 0.5;
const TIGHT = 0.25;

/** @param text where the text around the table stands */
export function houseRoom(text: Column, house: HouseStyle): TableRoom {
  const portrait = portraitColumn(house);
  const { tableSize: size, letterWidth } = house.fonts;
  const upright: TableRoom['upright'] = text.left === 0 ? [portrait] : [text, portrait];
  const letters = letterWidth === undefined ? {} : { letterWidth };
  return { upright, turned: landscapeColumn(house), size, ...letters };
}

export function planTable(texts: PlannedTexts, room: TableRoom): TablePlan {
  const { upright, turned } = room;
  const measured = measureColumns(texts);
  const small = densitiesOf(room, SMALLEST);
  if (turned === undefined) {
    const widest = upright.reduce((one, other) => (other.width > one.width ? other : one));
    return planWhole(measured, small, upright, false) ?? planParts(texts, measured, small, widest, false);
  }
  return (
    planWhole(measured, densitiesOf(room, SMALLEST_UPRIGHT), upright, false) ??
    planWhole(measured, small, [turned], true) ??
    planParts(texts, measured, small, turned, true)
  );
}

function densitiesOf({ size: largest, letterWidth }: TableRoom, smallest: number): readonly Density[] {
  const sizes = [];
  for (let size = largest; size > smallest; size -= STEP) sizes.push(size);
  sizes.push(Math.min(smallest, largest));
  const letters = letterWidth === undefined ? {} : { letterWidth };
  const density = (size: number, em: number) => ({ size, padding: twipsOfPoints(size * em), ...letters });
  return [density(largest, ROOMY), ...sizes.map((size) => density(size, TIGHT))];
}

/** The roomiest way in which all columns stand side by side, in the first text column that takes them. */
function planWhole(
  measured: readonly MeasuredColumn[],
  densities: readonly Density[],
  columns: readonly Column[],
  landscape: boolean,
): TablePlan | undefined {
  const all = measured.map((_, at) => at);
  const labels = measured.filter(({ isLabel }) => isLabel).length;
  for (const density of densities) {
    const needs = needsOf(measured, density);
    for (const { left, width } of columns) {
      const widths = distribute(needs, labels, width, density);
      if (widths === undefined) continue;
      return { landscape, left, density, repeated: labels, parts: [{ columns: all, widths }] };
    }
  }
  return undefined;
}

/** As few parts as the smallest letters allow, in the largest letters that need no more parts. */
function planParts(
  texts: PlannedTexts,
  measured: readonly MeasuredColumn[],
  densities: readonly Density[],
  { left, width }: Column,
  landscape: boolean,
): TablePlan {
  const ways = densities.map((density) => ({
    density,
    ...splitColumns(needsOf(measured, density), texts, width),
  }));
  const fewest = Math.min(...ways.map(({ groups }) => groups.length));
  const way = ways.find(({ groups }) => groups.length === fewest);
  if (way === undefined) throw new Error('no density for a table');
  const { density, groups, needs, repeated } = way;
  const parts = groups.map((others) => {
    const columns = [...measured.slice(0, repeated).map((_, at) => at), ...others];
    const labels = columns.filter((at) => at < texts.labelColumns).length;
    const own = columns.map((at) => needs[at] ?? { least: 0, whole: 0 });
    const widths = distribute(own, labels, width, density);
    if (widths === undefined) throw new Error('a part of a table does not fit on a page');
    return { columns, widths };
  });
  return { landscape, left, density, repeated, parts: alike(parts, repeated) };
}

/** What is repeated is as wide in every part as where there is the least room, so that parts look like one table. */
function alike(parts: readonly TablePartPlan[], repeated: number): readonly TablePartPlan[] {
  const least = (at: number) => Math.min(...parts.map(({ widths }) => widths[at] ?? 0));
  return parts.map(({ columns, widths }) => ({
    columns,
    widths: widths.map((width, at) => (at < repeated ? least(at) : width)),
  }));
}
