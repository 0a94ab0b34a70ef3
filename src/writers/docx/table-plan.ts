/**
 * How a table is fitted on the page: narrower padding, then smaller letters, then a turned page, then parts with the
 * label columns repeated. A table never runs off the page (STANDARDS.md, Word answer).
 */
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableTexts } from '../table-texts.ts';
import { type ColumnNeed, columnNeeds, type Density, distribute } from './column-widths.ts';
import { type Column, landscapeColumn, portraitColumn } from './page.ts';
import { twipsOfPoints } from './units.ts';

export interface TablePlan {
  readonly landscape: boolean;
  /** Left edge of the table, twips from the margin. */
  readonly left: number;
  readonly density: Density;
  readonly parts: readonly TablePartPlan[];
}

export interface TablePartPlan {
  /** Columns of the whole table that stand in this part, label columns first. */
  readonly columns: readonly number[];
  /** Twips; together at most the room that there is. */
  readonly widths: readonly number[];
}

/** Smaller cannot be read on paper; before letters become this small, the page is turned. */
const SMALLEST = 7;
const SMALLEST_UPRIGHT = 7.5;
const STEP = 0.5;

/** Em of padding, roomy and tight. */
const ROOMY = 0.5;
const TIGHT = 0.25;

/** @param text where the text around the table stands */
export function planTable(texts: TableTexts, text: Column, house: HouseStyle): TablePlan {
  const portrait = portraitColumn(house);
  const columns = text.left === 0 ? [portrait] : [text, portrait];
  const densities = densitiesOf(house, SMALLEST);
  const landscape = landscapeColumn(house);
  return (
    planWhole(texts, densitiesOf(house, SMALLEST_UPRIGHT), columns, false) ??
    planWhole(texts, densities, [landscape], true) ??
    planParts(texts, densities, landscape)
  );
}

function densitiesOf({ fonts }: HouseStyle, smallest: number): readonly Density[] {
  const sizes = [];
  for (let size = fonts.tableSize; size > smallest; size -= STEP) sizes.push(size);
  sizes.push(Math.min(smallest, fonts.tableSize));
  const letters = fonts.letterWidth === undefined ? {} : { letterWidth: fonts.letterWidth };
  const density = (size: number, em: number) => ({ size, padding: twipsOfPoints(size * em), ...letters });
  return [density(fonts.tableSize, ROOMY), ...sizes.map((size) => density(size, TIGHT))];
}

/** The roomiest way in which all columns stand side by side, in the first text column that takes them. */
function planWhole(
  texts: TableTexts,
  densities: readonly Density[],
  columns: readonly Column[],
  landscape: boolean,
): TablePlan | undefined {
  const all = texts.headers.map((_, at) => at);
  for (const density of densities) {
    const needs = columnNeeds(texts, density);
    for (const { left, width } of columns) {
      const widths = distribute(needs, texts.labelColumns, width, density);
      if (widths !== undefined) return { landscape, left, density, parts: [{ columns: all, widths }] };
    }
  }
  return undefined;
}

/** As few parts as the smallest letters allow, in the largest letters that need no more parts. */
function planParts(texts: TableTexts, densities: readonly Density[], column: Column): TablePlan {
  const fewest = Math.min(...densities.map((density) => splitColumns(texts, density, column).length));
  const density = densities.find((each) => splitColumns(texts, each, column).length === fewest);
  if (density === undefined) throw new Error('no density for a table');
  const needs = cappedNeeds(texts, density, column);
  const labels = needs.slice(0, texts.labelColumns).map((_, at) => at);
  const parts = splitColumns(texts, density, column).map((numbers) => {
    const columns = [...labels, ...numbers];
    const partNeeds = columns.map((at) => needs[at] ?? { least: 0, whole: 0 });
    const widths = distribute(partNeeds, texts.labelColumns, column.width, density);
    if (widths === undefined) throw new Error('a part of a table does not fit on a page');
    return { columns, widths };
  });
  return { landscape: true, left: column.left, density, parts };
}

/** Groups of number columns, each of which fits beside the labels; as even as they can be. */
function splitColumns(texts: TableTexts, density: Density, column: Column): readonly (readonly number[])[] {
  const needs = cappedNeeds(texts, density, column);
  const room = column.width - sumOfLeast(needs.slice(0, texts.labelColumns));
  const numbers = needs.map((_, at) => at).slice(texts.labelColumns);
  if (numbers.length === 0) return [[]];
  const fits = (group: readonly number[]) =>
    sumOfLeast(group.map((at) => needs[at] ?? { least: 0, whole: 0 })) <= room;
  const greedy = inGroups(numbers, (group) => fits(group));
  const size = Math.ceil(numbers.length / greedy.length);
  const even = inGroups(numbers, (group) => group.length <= size);
  return even.every(fits) ? even : greedy;
}

/**
 * Words without an end are broken: labels beside numbers take half of a page at most, and every number fits in the
 * other half.
 */
function cappedNeeds(texts: TableTexts, density: Density, column: Column): readonly ColumnNeed[] {
  const needs = columnNeeds(texts, density);
  const half = Math.floor(column.width / 2);
  const forLabels = needs.length > texts.labelColumns ? half : column.width;
  const labelShare = Math.floor(forLabels / Math.max(1, texts.labelColumns));
  const tooWide = sumOfLeast(needs.slice(0, texts.labelColumns)) > forLabels;
  return needs.map((need, at) => {
    const isLabel = at < texts.labelColumns;
    const most = isLabel ? (tooWide ? labelShare : forLabels) : half;
    return { ...need, least: Math.min(need.least, most) };
  });
}

function inGroups(
  values: readonly number[],
  fits: (group: readonly number[]) => boolean,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const value of values) {
    const last = groups.at(-1);
    if (last !== undefined && fits([...last, value])) last.push(value);
    else groups.push([value]);
  }
  return groups;
}

function sumOfLeast(needs: readonly ColumnNeed[]): number {
  return needs.reduce((sum, { least }) => sum + least, 0);
}
