/** Where everything of a chart stands, in points from the upper left corner. */
import type { Decimal } from '../../../decimal.ts';
import type { Chart } from '../../../document/chart.ts';
import { formatQuantity, type NumberForms } from '../../../format.ts';
import type { SeriesLook } from '../../charts/looks.ts';
import { chartScale, type Scale, share } from '../../charts/scale.ts';
import { type ChartSize, type LabelTurn, LINE_HEIGHT, labelTurn, linesOf } from '../../charts/size.ts';
import { textWidth } from '../../text-width.ts';

export interface PlotTexts {
  readonly fontSize: number;
  readonly numbers: NumberForms;
  /** Begins the ids of what is drawn. */
  readonly id: string;
  readonly looks: readonly SeriesLook[];
}

export interface LegendEntry {
  readonly label: string;
  readonly look: SeriesLook;
  readonly x: number;
  readonly y: number;
}

export interface Plot extends PlotTexts {
  readonly chart: Chart;
  readonly width: number;
  readonly height: number;
  readonly scale: Scale;
  /** Edges of what is drawn. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly turn: LabelTurn;
  /** Names along the axis, in lines. */
  readonly names: readonly (readonly string[])[];
  /** Where a value stands: from the left for bars that lie down, else from the top. */
  readonly at: (value: Decimal) => number;
  /** Where the middle of a category stands, on the other axis. */
  readonly middle: (category: number) => number;
  /** Room of a category. */
  readonly slot: number;
  readonly shown: (value: Decimal, decimals: number) => string;
  readonly legend: readonly LegendEntry[];
}

/** White space between texts and what they stand beside. */
export const GAP = 6;
/** Width of a sample in the legend. */
export function sampleWidth({ kind }: Chart): number {
  return kind === 'line' ? 18 : 10;
}

/** Names beside bars that lie down take so much of the width at most. */
const NAME_SHARE = 0.38;

export function planPlot(chart: Chart, size: ChartSize, texts: PlotTexts): Plot {
  const { fontSize, numbers } = texts;
  const scale = chartScale(chart);
  const shown = (value: Decimal, decimals: number) =>
    formatQuantity(value, chart.unit === '%' ? '%' : undefined, numbers, decimals);
  const line = fontSize * LINE_HEIGHT;
  const ticks = scale.ticks.map((tick) => textWidth(shown(tick, scale.decimals)) * fontSize);
  const labels = chart.categories.map(({ label }) => label);
  const titled = chart.valueLabel === '' ? 0 : line + GAP;
  const right = size.width - Math.max(GAP, (ticks.at(-1) ?? 0) / 2);
  if (chart.kind === 'bar') {
    const names = labels.map((label) => linesOf(label, fontSize, size.width * NAME_SHARE));
    const left = Math.max(...names.flat().map(textWidth), 0) * fontSize + GAP;
    const { entries, height: below } = legendOf(chart, texts, size.width);
    const bottom = size.height - below - titled - line - GAP;
    const slot = (bottom - GAP) / Math.max(1, labels.length);
    return {
      ...texts,
      ...{ chart, scale, shown, slot, names, left, right, bottom },
      ...{ width: size.width, height: size.height, top: GAP, turn: 'level' },
      at: (value) => left + share(value, scale) * (right - left),
      middle: (category) => GAP + slot * (category + 0.5),
      legend: entries.map((entry) => ({ ...entry, y: size.height - below + entry.y })),
    };
  }
  const narrow = Math.max(...ticks) + GAP;
  const turn = labelTurn(labels, fontSize, (right - narrow) / Math.max(1, labels.length));
  const left = Math.max(narrow, ...(turn === 'slanted' ? overhang(labels, fontSize, right) : []));
  const slot = (right - left) / Math.max(1, labels.length);
  const names = labels.map((label) => (turn === 'level' ? linesOf(label, fontSize, slot - 4) : [label]));
  const { entries, height: below } = legendOf(chart, texts, size.width);
  const bottom = size.height - below - nameRoom(names, turn, fontSize) - GAP;
  const top = titled + fontSize / 2;
  return {
    ...texts,
    ...{ chart, scale, shown, slot, names, turn, left, right, top, bottom },
    ...{ width: size.width, height: size.height },
    at: (value) => bottom - share(value, scale) * (bottom - top),
    middle: (category) => left + slot * (category + 0.5),
    legend: entries.map((entry) => ({ ...entry, y: size.height - below + entry.y })),
  };
}

/** How far the first slanted names reach to the left of what is drawn. */
function overhang(labels: readonly string[], fontSize: number, right: number): readonly number[] {
  return labels.map((label, at) => {
    const reach = textWidth(label) * fontSize * Math.SQRT1_2 + GAP;
    // left + slot · (at + ½) = reach, where slot = (right − left) / count.
    const part = (at + 0.5) / labels.length;
    return (reach - right * part) / (1 - part);
  });
}

function nameRoom(names: readonly (readonly string[])[], turn: LabelTurn, fontSize: number): number {
  const longest = Math.max(...names.flat().map(textWidth), 0) * fontSize;
  switch (turn) {
    case 'level':
      return Math.max(...names.map(({ length }) => length)) * fontSize * LINE_HEIGHT;
    case 'slanted':
      return longest * Math.SQRT1_2 + fontSize;
    case 'upright':
      return longest;
  }
}

/** Entries in rows; heights from the top of the legend. */
function legendOf(
  chart: Chart,
  { fontSize, looks }: PlotTexts,
  width: number,
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const { series } = chart;
  if (series.length < 2) return { entries: [], height: 0 };
  const line = fontSize * LINE_HEIGHT + 2;
  let [x, y] = [0, GAP + line / 2];
  const entries = series.map(({ label }, at): LegendEntry => {
    const look = looks[at];
    if (look === undefined) throw new Error('a series without a look');
    const room = sampleWidth(chart) + GAP + textWidth(label) * fontSize;
    if (x > 0 && x + room > width) [x, y] = [0, y + line];
    const entry = { label, look, x, y };
    x += room + 2 * GAP;
    return entry;
  });
  return { entries, height: y + line / 2 };
}
