/** Widths of columns from the texts in them. Deterministic: no font is asked. */
import type { TableTexts } from '../table-texts.ts';
import { longestWordWidth, textWidth } from '../text-width.ts';
import { twipsOfPoints } from './units.ts';

/** How close together the texts of a table stand. */
export interface Density {
  /** Size of the letters in points. */
  readonly size: number;
  /** Left and right of the text in a cell, twips. */
  readonly padding: number;
  /** How many times wider than those of Arial its letters are; 1 where it is not said. */
  readonly letterWidth?: number;
}

/** What widths follow from. */
export type MeasuredTexts = Pick<TableTexts, 'headers' | 'labelColumns' | 'rows'>;

/** What the texts of a column take in em, before letters have a size; measured once, since tables can be long. */
export interface MeasuredColumn {
  readonly isLabel: boolean;
  /** The widest word of a label, the widest number. */
  readonly longest: number;
  readonly whole: number;
}

/** Twips, padding included. */
export interface ColumnNeed {
  /** Below this a word or a number would be broken. */
  readonly least: number;
  /** Enough for every cell on one line. */
  readonly whole: number;
}

/** Lines around a cell, and what other fonts are wider than the one that is measured; twips. */
const ALLOWANCE = 24;

/** A label may be broken over lines, but not into a column narrower than this, in em. */
const LABEL_COMFORT = 12;

/** A word in a label that is longer than this, in em, is an address or the like and may be broken. */
const LONGEST_WORD = 24;

/** A number column grows no wider than this without need, in em; for the sake of a long header up to twice this. */
const NUMBER_COMFORT = 8;

/** A table that is comfortable in less than this part of the room is no wider: eyes follow a short row best. */
const NARROW = 2 / 3;

export function measureColumns({ headers, labelColumns, rows }: MeasuredTexts): readonly MeasuredColumn[] {
  return headers.map((header, at) => {
    const isLabel = at < labelColumns;
    const unbroken = isLabel ? longestWordWidth : textWidth;
    const widest = (measure: (text: string) => number) =>
      rows.reduce((width, { cells }) => Math.max(width, measure(cells[at] ?? '')), 0);
    return {
      isLabel,
      longest: Math.max(longestWordWidth(header), widest(unbroken)),
      whole: Math.max(textWidth(header), widest(textWidth)),
    };
  });
}

/** The same for texts that are measured for one density alone. */
export function columnNeeds(texts: MeasuredTexts, density: Density): readonly ColumnNeed[] {
  return needsOf(measureColumns(texts), density);
}

export function needsOf(columns: readonly MeasuredColumn[], density: Density): readonly ColumnNeed[] {
  const em = emOf(density);
  const around = 2 * density.padding + ALLOWANCE;
  const twips = (ems: number) => Math.ceil(ems * em) + around;
  return columns.map(({ isLabel, longest, whole }) => {
    const least = isLabel
      ? Math.max(Math.min(longest, LONGEST_WORD), Math.min(whole, LABEL_COMFORT))
      : longest;
    return { least: twips(least), whole: twips(whole) };
  });
}

/** The width of an em as texts are measured, twips. */
export function emOf({ size, letterWidth = 1 }: Pick<Density, 'size' | 'letterWidth'>): number {
  return twipsOfPoints(size * letterWidth);
}

/**
 * Shares out the room: first what each column needs, numbers equal where that is possible; then labels up to one
 * line; then numbers up to a comfortable width; what is left goes to the labels.
 *
 * @returns widths that together are `room`, less where a narrow table is easier to read; undefined where the columns
 *   do not fit
 */
export function distribute(
  needs: readonly ColumnNeed[],
  labelColumns: number,
  room: number,
  density: Density,
): readonly number[] | undefined {
  const least = needs.map((need) => need.least);
  if (sum(least) > room) return undefined;
  const isLabel = (at: number) => at < labelColumns;
  const labelGoals = needs.map((need, at) => (isLabel(at) ? need.whole : 0));
  const comfort = comfortableNumber(needs.slice(labelColumns), density);
  const numberGoals = needs.map((_, at) => (isLabel(at) ? 0 : comfort));

  const comfortable = sum(
    needs.map((need, at) => Math.max(need.least, isLabel(at) ? labelComfort(need, density) : comfort)),
  );
  const goal = comfortable < NARROW * room ? comfortable : room;
  const grown = grow(grow(equalNumbers(least, labelColumns, goal), labelGoals, goal), numberGoals, goal);
  return spread(grown, labelColumns > 0 ? labelGoals : needs.map(() => 1), goal);
}

function comfortableNumber(numbers: readonly ColumnNeed[], { size }: Density): number {
  const comfort = twipsOfPoints(NUMBER_COMFORT * size);
  return Math.min(2 * comfort, Math.max(comfort, ...numbers.map(({ whole }) => whole)));
}

function labelComfort({ whole }: ColumnNeed, { size }: Density): number {
  return Math.max(whole, twipsOfPoints(LABEL_COMFORT * size));
}

/** All number columns as wide as the widest of them, where there is room for that. */
function equalNumbers(least: readonly number[], labelColumns: number, room: number): readonly number[] {
  const most = Math.max(0, ...least.slice(labelColumns));
  const equal = least.map((width, at) => (at < labelColumns ? width : most));
  return sum(equal) <= room ? equal : least;
}

/** Widens columns towards their goals, each by the same share of what it lacks. */
function grow(widths: readonly number[], goals: readonly number[], room: number): readonly number[] {
  const lacks = widths.map((width, at) => Math.max(0, (goals[at] ?? 0) - width));
  const share = Math.min(1, (room - sum(widths)) / Math.max(1, sum(lacks)));
  return widths.map((width, at) => width + Math.floor((lacks[at] ?? 0) * share));
}

/** Gives all the room that is left to the columns by weight; what rounding leaves, to the heaviest. */
function spread(widths: readonly number[], weights: readonly number[], room: number): readonly number[] {
  const left = room - sum(widths);
  const extra = weights.map((weight) => Math.floor((left * weight) / Math.max(1, sum(weights))));
  const heaviest = weights.indexOf(Math.max(...weights));
  const rest = left - sum(extra);
  return widths.map((width, at) => width + (extra[at] ?? 0) + (at === heaviest ? rest : 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
