/** The values of an axis: from a round number at or below the least to one at or above the most, zero among them. */
import { add, compare, type Decimal, ZERO } from '../../decimal.ts';
import { type Chart, valuesOf } from '../../document/chart.ts';

export interface Scale {
  readonly least: Decimal;
  readonly most: Decimal;
  /** Ascending, at equal distances; the first is `least`, the last `most`. */
  readonly ticks: readonly Decimal[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

/** More lines across a chart are no help. */
const MOST_STEPS = 6;
const STEPS = [1n, 2n, 5n] as const;

/** The axis of a chart; bars that stand on each other are as high as their sum. */
export function chartScale(chart: Pick<Chart, 'kind' | 'categories' | 'series' | 'decimals'>): Scale {
  return axisScale(
    chart.kind === 'stacked' ? sums(chart) : valuesOf(chart).map(({ value }) => value),
    chart.decimals,
  );
}

/** @param decimals that the values have at most; steps are no finer */
export function axisScale(values: readonly Decimal[], decimals: number): Scale {
  const unit = 10n ** BigInt(decimals);
  const whole = values.map(({ digits, scale }) => (digits * unit) / 10n ** BigInt(scale));
  const least = whole.reduce((low, value) => (value < low ? value : low), 0n);
  const most = whole.reduce((high, value) => (value > high ? value : high), 0n);
  for (let size = 1n; ; size *= 10n) {
    for (const factor of STEPS) {
      const step = factor * size;
      const [first, last] = [-ceiling(-least, step), ceiling(most, step)];
      if (last - first > MOST_STEPS) continue;
      return scaleOf(step, first, first === last ? first + 1n : last, decimals);
    }
  }
}

function scaleOf(step: bigint, first: bigint, last: bigint, decimals: number): Scale {
  const needed = decimalsOf(step, decimals);
  const divisor = 10n ** BigInt(decimals - needed);
  const tick = (at: bigint): Decimal => ({ digits: (at * step) / divisor, scale: needed });
  const ticks = Array.from({ length: Number(last - first) + 1 }, (_, at) => tick(first + BigInt(at)));
  return { least: tick(first), most: tick(last), ticks, decimals: needed };
}

/** Those without zeros at the end. @param step in units of the last of `decimals` */
function decimalsOf(step: bigint, decimals: number): number {
  let [rest, needed] = [step, decimals];
  while (needed > 0 && rest % 10n === 0n) {
    rest /= 10n;
    needed -= 1;
  }
  return needed;
}

/** Of a number that is not negative. */
function ceiling(value: bigint, step: bigint): bigint {
  return (value + step - 1n) / step;
}

function sums({ categories, series }: Pick<Chart, 'categories' | 'series'>): readonly Decimal[] {
  return categories.map((_, at) => series.reduce((sum, { values }) => add(sum, values[at] ?? ZERO), ZERO));
}

/** Where a value stands between the ends of a scale, from 0 to 1. */
export function share(value: Decimal, { least, most }: Pick<Scale, 'least' | 'most'>): number {
  if (compare(value, least) <= 0) return 0;
  if (compare(value, most) >= 0) return 1;
  const scale = Math.max(value.scale, least.scale, most.scale);
  const digits = (one: Decimal) => one.digits * 10n ** BigInt(scale - one.scale);
  // A ten-thousandth of an axis is thinner than any line.
  return Number(((digits(value) - digits(least)) * 1_000_000n) / (digits(most) - digits(least))) / 1_000_000;
}
