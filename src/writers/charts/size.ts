/** How much room a chart takes, and how the names along its axis stand. */
import type { Chart } from '../../document/chart.ts';
import { longestWordWidth, textWidth } from '../text-width.ts';

/** Lengths in points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Of names below an upright chart: beside each other, slanted up to the right, or upright. */
export type LabelTurn = 'level' | 'slanted' | 'upright';

/** Lines that a name may take below a column. */
export const MOST_LINES = 3;

/** Letters of a name that stands slanted below a chart, of one in lines beside a bar, and of one in the legend. */
const LONG_NAME = 30;
const LONG_LINE = 90;
const LONG_TITLE = 70;

/** Room beside the names: the numbers of the axis, and white space. */
const AXIS_ROOM = 50;
/** Of the height of a line of text. */
export const LINE_HEIGHT = 1.25;
/** Height of what is drawn in an upright chart, without names and legend, in shares of its width. */
const UPRIGHT = 0.42;
/** Points of a bar, and of the white space between groups of bars. */
const BAR = 13;
const BAR_GAP = 9;
/** Points around what is drawn. */
const AROUND = 46;

/**
 * @param width points of the text column
 * @param most points of height that a page has for a chart and its caption
 */
export function chartSize(chart: Chart, fontSize: number, width: number, most: number): ChartSize {
  const legend = legendHeight(chart, fontSize, width);
  const height =
    chart.kind === 'bar'
      ? chart.categories.length * (chart.series.length * BAR + BAR_GAP) + AROUND + legend
      : width * UPRIGHT + namesHeight(chart, fontSize, width) + legend;
  return { width, height: Math.min(Math.max(height, 120), most) };
}

/** How the names of an upright chart stand best. @param slot points that each category has */
export function labelTurn(labels: readonly string[], fontSize: number, slot: number): LabelTurn {
  const level = labels.every(
    (label) =>
      linesOf(label, fontSize, slot - 4).length <= MOST_LINES &&
      longestWordWidth(label) * fontSize <= slot - 4,
  );
  if (level) return 'level';
  return slot >= fontSize * 1.6 ? 'slanted' : 'upright';
}

/**
 * The chart with names that fit below it: long ones that cannot stand beside each other are cut. The table above has
 * them whole.
 *
 * @param width points of the drawing
 */
export function withShownNames(chart: Chart, fontSize: number, width: number): Chart {
  const labels = chart.categories.map(({ label }) => label);
  const upright = chart.kind !== 'bar' && labelTurn(labels, fontSize, slotOf(chart, width)) !== 'level';
  const length = upright ? LONG_NAME : LONG_LINE;
  const names = cutApart(labels, length);
  const titles = cutApart(
    chart.series.map(({ label }) => label),
    LONG_TITLE,
  );
  return {
    ...chart,
    categories: chart.categories.map((one, at) => ({ ...one, label: names[at] ?? one.label })),
    series: chart.series.map((one, at) => ({ ...one, label: titles[at] ?? one.label })),
  };
}

/** Two that would be the same stay as they are. */
function cutApart(labels: readonly string[], length: number): readonly string[] {
  const cut = labels.map((label) => shortened(label, length));
  return labels.map((label, at) => {
    const short = cut[at] ?? label;
    return cut.filter((one) => one === short).length === 1 ? short : label;
  });
}

function shortened(label: string, length: number): string {
  if (label.length <= length) return label;
  const start = label.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  const words = start.replace(/\s+\S*$/, '');
  return `${(words.length > length / 2 ? words : start).replace(/[\s,;:(–-]+$/, '')}…`;
}

/** Of more points the marks on a line are small, since they would hide it. */
const CROWD = 20;

export function isCrowded({ categories }: Chart): boolean {
  return categories.length > CROWD;
}

/** Every how many names one is shown, where there is no room for all. @param slot points that each category has */
export function nameStep(fontSize: number, slot: number): number {
  return Math.max(1, Math.ceil((fontSize * 1.1) / slot));
}

/** Points that each category of an upright chart has. */
export function slotOf({ categories }: Chart, width: number): number {
  return (width - AXIS_ROOM) / Math.max(1, categories.length);
}

/** A text in lines of at most this width, words whole where they can be. */
export function linesOf(text: string, fontSize: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+|(?<=-)/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last}${last.endsWith('-') ? '' : ' '}${word}`;
    if (last !== undefined && textWidth(joined) * fontSize <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** The legend of several series, in rows of the chart's width. */
function legendHeight({ series }: Chart, fontSize: number, width: number): number {
  if (series.length < 2) return 0;
  const total = series.reduce((sum, { label }) => sum + textWidth(label) * fontSize + 36, 0);
  return Math.ceil(total / (width * 0.9)) * fontSize * LINE_HEIGHT + 8;
}

function namesHeight(chart: Chart, fontSize: number, width: number): number {
  const labels = chart.categories.map(({ label }) => label);
  const slot = slotOf(chart, width);
  const longest = Math.max(...labels.map(textWidth)) * fontSize;
  switch (labelTurn(labels, fontSize, slot)) {
    case 'level':
      return (
        Math.max(...labels.map((label) => linesOf(label, fontSize, slot - 4).length)) * fontSize * LINE_HEIGHT
      );
    case 'slanted':
      return Math.min(longest, width * 0.5) * Math.SQRT1_2 + fontSize;
    case 'upright':
      return Math.min(longest, width * 0.5);
  }
}
