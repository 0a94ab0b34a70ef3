/**
 * Widths of the columns of a table after a refresh: as people left them where that fits; else narrower, then with smaller
 * letters, then as parts below each other with the columns that name the rows repeated.
 */
import { type ColumnNeed, columnNeeds, type Density, distribute } from '../writers/docx/column-widths.ts';

export interface FitSubject {
  /** One for each column: what it holds, headers first, and whether its texts may be broken over lines. */
  readonly columns: readonly FitColumn[];
  /** Twips. */
  readonly room: number;
  readonly density: Density;
}

export interface FitColumn {
  readonly texts: readonly string[];
  readonly isLabel: boolean;
  /** Twips. */
  readonly width: number;
}

export interface FittedPart {
  /** Places in the list of columns. */
  readonly columns: readonly number[];
  readonly widths: readonly number[];
}

export interface Fitted {
  readonly parts: readonly FittedPart[];
  /** Of the letters, in points, where they have to be smaller. */
  readonly size?: number;
  /** False where the columns stand as wide as they are. */
  readonly narrowed: boolean;
}

/** Smaller cannot be read on paper; as for a new answer. */
const SMALLEST = 7;
const STEP = 0.5;
/** What the eye does not see, and programs round away. */
const UNSEEN = 40;

export function fitTable({ columns, room, density }: FitSubject): Fitted {
  const all = columns.map((_, at) => at);
  const widths = columns.map(({ width }) => width);
  const whole = (own: readonly number[], narrowed: boolean, size?: number): Fitted => ({
    parts: [{ columns: all, widths: own }],
    narrowed,
    ...(size === undefined ? {} : { size }),
  });
  const needs = needsOf(columns, density);
  const fits = (own: readonly number[]) =>
    own.every((width, at) => width + UNSEEN >= Math.min(needs[at]?.least ?? 0, widths[at] ?? 0));
  if (sum(widths) <= room + UNSEEN) return whole(widths, false);
  const scaled = widths.map((width) => Math.floor((width * room) / sum(widths)));
  if (scaled.every((width, at) => width >= (needs[at]?.least ?? 0)) && fits(scaled))
    return whole(scaled, true);
  const labels = columns.findIndex(({ isLabel }) => !isLabel);
  const labelColumns = labels < 0 ? columns.length : labels;
  for (const one of densities(density)) {
    const own = distribute(needsOf(columns, one), labelColumns, room, one);
    if (own !== undefined) return whole(own, true, one.size === density.size ? undefined : one.size);
  }
  return splitTable(columns, labelColumns, room, density);
}

/** As few parts as the smallest letters allow, in the largest letters that need no more. */
function splitTable(
  columns: readonly FitColumn[],
  labelColumns: number,
  room: number,
  density: Density,
): Fitted {
  const splits = densities(density).map((one) => ({
    one,
    groups: groupsOf(cappedNeeds(columns, labelColumns, room, one), labelColumns, room),
  }));
  const fewest = Math.min(...splits.map(({ groups }) => groups.length));
  const best = splits.find(({ groups }) => groups.length === fewest);
  if (best === undefined) throw new Error('no density for a table');
  const { one, groups } = best;
  const needs = cappedNeeds(columns, labelColumns, room, one);
  const labels = columns.map((_, at) => at).slice(0, labelColumns);
  const parts = groups.map((numbers): FittedPart => {
    const own = [...labels, ...numbers];
    const least = own.map((at) => needs[at] ?? { least: 0, whole: 0 });
    const widths = distribute(least, labelColumns, room, one) ?? own.map(() => Math.floor(room / own.length));
    return { columns: own, widths };
  });
  return { parts, narrowed: true, ...(one.size === density.size ? {} : { size: one.size }) };
}

function groupsOf(
  needs: readonly ColumnNeed[],
  labelColumns: number,
  room: number,
): readonly (readonly number[])[] {
  const left = room - sum(needs.slice(0, labelColumns).map(({ least }) => least));
  const groups: number[][] = [];
  let used = 0;
  for (let at = labelColumns; at < needs.length; at += 1) {
    const { least = 0 } = needs[at] ?? {};
    const last = groups.at(-1);
    if (last !== undefined && used + least <= left) {
      last.push(at);
      used += least;
    } else {
      groups.push([at]);
      used = least;
    }
  }
  return groups.length === 0 ? [[]] : groups;
}

/** Words without an end are broken: the names of the rows take half of the room at most, a number the other half. */
function cappedNeeds(
  columns: readonly FitColumn[],
  labelColumns: number,
  room: number,
  density: Density,
): readonly ColumnNeed[] {
  const half = Math.floor(room / 2);
  const share = Math.floor(half / Math.max(1, labelColumns));
  return needsOf(columns, density).map((need, at) => ({
    ...need,
    least: Math.min(need.least, at < labelColumns ? share : half),
  }));
}

export function needsOf(columns: readonly FitColumn[], density: Density): readonly ColumnNeed[] {
  return columns.map(({ texts: [header = '', ...cells], isLabel }) => {
    const rows = cells.map((cell) => ({ kind: 'row' as const, cells: [cell] }));
    const single = {
      labelColumns: isLabel ? 1 : 0,
      headers: [header],
      totalColumns: new Set<number>(),
      rows,
    };
    return columnNeeds(single, density)[0] ?? { least: 0, whole: 0 };
  });
}

/** From the letters that the table has to the smallest. */
function densities({ size, padding }: Density): readonly Density[] {
  const sizes: number[] = [];
  for (let one = size; one > SMALLEST; one -= STEP) sizes.push(one);
  sizes.push(Math.min(SMALLEST, size));
  return sizes.map((one) => ({ size: one, padding }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
