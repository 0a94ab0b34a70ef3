/** Which columns of a table that is too wide for any page stand together in a part. */
import type { TableTexts } from '../table-texts.ts';
import type { ColumnNeed } from './column-widths.ts';

export interface SplitColumns {
  readonly needs: readonly ColumnNeed[];
  /** How many columns, from the left, stand in every part. */
  readonly repeated: number;
  /** The other columns of each part. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * As few parts as there can be, about as wide as each other.
 *
 * Labels stand in every part where they leave half of it to the numbers, else the columns that say which row it is;
 * words without an end are broken where these take more than half.
 *
 * @param width of the page between its margins, twips
 */
export function splitColumns(
  columnsNeeds: readonly ColumnNeed[],
  { labelColumns, keyColumns, columnUnits }: Pick<TableTexts, 'labelColumns' | 'keyColumns' | 'columnUnits'>,
  width: number,
): SplitColumns {
  const half = Math.floor(width / 2);
  const repeated = sumOfLeast(columnsNeeds.slice(0, labelColumns)) <= half ? labelColumns : keyColumns;
  const needs = cappedNeeds(columnsNeeds, repeated, width, half);
  const attributes = needs.flatMap((_, at) => (at >= repeated && at < labelColumns ? [[at]] : []));
  const room = width - sumOfLeast(needs.slice(0, repeated));
  return { needs, repeated, groups: evenGroups([...attributes, ...columnUnits], needs, room) };
}

function cappedNeeds(
  needs: readonly ColumnNeed[],
  repeated: number,
  width: number,
  half: number,
): readonly ColumnNeed[] {
  const forRepeated = needs.length > repeated ? half : width;
  const tooWide = sumOfLeast(needs.slice(0, repeated)) > forRepeated;
  const share = Math.floor(forRepeated / Math.max(1, repeated));
  return needs.map((need, at) => {
    const most = at >= repeated ? half : tooWide ? share : forRepeated;
    return { ...need, least: Math.min(need.least, most) };
  });
}

/** @param units columns that stay together where a part has room for them */
function evenGroups(
  units: readonly (readonly number[])[],
  needs: readonly ColumnNeed[],
  room: number,
): readonly (readonly number[])[] {
  const widthOf = (columns: readonly number[]) => sumOfLeast(columns.map((at) => needs[at] ?? NOTHING));
  const whole = units.flatMap((unit) => (widthOf(unit) <= room ? [unit] : unit.map((at) => [at])));
  if (whole.length === 0) return [[]];
  const fewest = packed(whole, widthOf, room).length;
  // The narrowest parts that are no more: what greed leaves for the last part is shared by all.
  let narrow = Math.max(...whole.map(widthOf));
  let wide = room;
  while (narrow < wide) {
    const middle = Math.floor((narrow + wide) / 2);
    if (packed(whole, widthOf, middle).length > fewest) narrow = middle + 1;
    else wide = middle;
  }
  return packed(whole, widthOf, wide);
}

const NOTHING: ColumnNeed = { least: 0, whole: 0 };

function packed(
  units: readonly (readonly number[])[],
  widthOf: (columns: readonly number[]) => number,
  room: number,
): readonly (readonly number[])[] {
  const parts: number[][] = [];
  let used = 0;
  for (const unit of units) {
    const width = widthOf(unit);
    const part = parts.at(-1);
    if (part !== undefined && used + width <= room) {
      part.push(...unit);
      used += width;
    } else {
      parts.push([...unit]);
      used = width;
    }
  }
  return parts;
}

function sumOfLeast(needs: readonly ColumnNeed[]): number {
  return needs.reduce((sum, { least }) => sum + least, 0);
}
