/**
 * Widths of the columns of a table after a refresh: as people left them where that fits; else narrower, then with smaller
 * letters, then as parts below each other with the columns that name the rows repeated.
 */
import { splitColumns } from '../writers/docx/column-parts.ts';
import { type ColumnNeed, columnNeeds, type Density, distribute } from '../writers/docx/column-widths.ts';

export interface FitSubject {
  /** One for each column: what it holds, headers first, and whether its texts may be broken over lines. */
  readonly columns: readonly FitColumn[];
  /** How many of them, from the left, say which row this is. */
  readonly keys: number;
  /** Columns of numbers that belong together, by their place in the list. */
  readonly units: readonly (readonly number[])[];
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
  /** How many columns, from the left, stand in every part. */
  readonly repeated: number;
}

/** Smaller cannot be read on paper; as for a new answer. */
const SMALLEST = 7;
const STEP = 0.5;
/** What the eye does not see, and programs round away. */
const UNSEEN = 40;

export function fitTable(subject: FitSubject): Fitted {
  const { columns, room, density } = subject;
  const labels = columns.findIndex(({ isLabel }) => !isLabel);
  const labelColumns = labels < 0 ? columns.length : labels;
  const all = columns.map((_, at) => at);
  const widths = columns.map(({ width }) => width);
  const whole = (own: readonly number[], narrowed: boolean, size?: number): Fitted => ({
    parts: [{ columns: all, widths: own }],
    narrowed,
    repeated: labelColumns,
    ...(size === undefined ? {} : { size }),
  });
  const needs = needsOf(columns, density);
  const fits = (own: readonly number[]) =>
    own.every((width, at) => width + UNSEEN >= Math.min(needs[at]?.least ?? 0, widths[at] ?? 0));
  if (sum(widths) <= room + UNSEEN) return whole(widths, false);
  const scaled = widths.map((width) => Math.floor((width * room) / sum(widths)));
  if (scaled.every((width, at) => width >= (needs[at]?.least ?? 0)) && fits(scaled))
    return whole(scaled, true);
  for (const one of densities(density)) {
    const own = distribute(needsOf(columns, one), labelColumns, room, one);
    if (own !== undefined) return whole(own, true, one.size === density.size ? undefined : one.size);
  }
  return splitTable(subject, labelColumns);
}

/** As few parts as the smallest letters allow, in the largest letters that need no more. */
function splitTable({ columns, keys, units, room, density }: FitSubject, labelColumns: number): Fitted {
  const keyColumns = Math.max(1, Math.min(keys, labelColumns));
  const listed = new Set(units.flat());
  const others = columns.flatMap((_, at) => (at < labelColumns || listed.has(at) ? [] : [[at]]));
  const columnUnits = [...units.filter(([at = 0]) => at >= labelColumns), ...others].sort(
    ([a = 0], [b = 0]) => a - b,
  );
  const ways = densities(density).map((one) => ({
    one,
    ...splitColumns(needsOf(columns, one), { labelColumns, keyColumns, columnUnits }, room),
  }));
  const fewest = Math.min(...ways.map(({ groups }) => groups.length));
  const best = ways.find(({ groups }) => groups.length === fewest);
  if (best === undefined) throw new Error('no density for a table');
  const { one, groups, needs, repeated } = best;
  const parts = groups.map((group): FittedPart => {
    const own = [...columns.slice(0, repeated).map((_, at) => at), ...group];
    const least = own.map((at) => needs[at] ?? { least: 0, whole: 0 });
    const labels = own.filter((at) => at < labelColumns).length;
    const widths = distribute(least, labels, room, one) ?? own.map(() => Math.floor(room / own.length));
    return { columns: own, widths };
  });
  return { parts, narrowed: true, repeated, ...(one.size === density.size ? {} : { size: one.size }) };
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
