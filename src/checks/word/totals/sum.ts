/** Whether a printed total is the sum of its cells, as far as the cells tell. */
import { add, compare, type Decimal, subtract, ZERO } from '../../../decimal.ts';
import type { Amount } from '../reading/amounts.ts';

export type Verdict =
  /** `exact`: all cells are plain numbers; else the sum only has bounds. */
  | { readonly kind: 'fits'; readonly exact: boolean }
  /** Off by no more than the rounding of each cell allows. */
  | { readonly kind: 'rounded'; readonly printed: Decimal; readonly sum: Decimal; readonly share: boolean }
  | {
      readonly kind: 'differs';
      readonly printed: Decimal;
      /** Of the cells that have a number. */
      readonly sum: Decimal;
      /** `strokes`: right where a stroke means that it is not known; `unknown`: cells without a number. */
      readonly because: 'sum' | 'strokes' | 'unknown';
    }
  /** Nothing can be said. */
  | { readonly kind: 'none' };

const NOTHING: Verdict = { kind: 'none' };

const HUNDRED: Decimal = { digits: 100n, scale: 0 };

/** @param rounded the table says that its numbers are rounded @param share the cells are percentages */
export function weigh(
  total: Amount | undefined,
  cells: readonly (Amount | undefined)[],
  rounded: boolean,
  share: boolean,
): Verdict {
  if (total === undefined || total.kind !== 'number') return NOTHING;
  // Any other percentage of all together is no sum.
  if ((share || total.percent) && compare(total.low, HUNDRED) !== 0) return NOTHING;
  const numbers = cells
    .flatMap((cell) => (cell === undefined ? [] : [cell]))
    .filter((cell) => cell.kind !== 'number' || cell.percent === total.percent);
  const counted = numbers.filter(({ kind }) => kind === 'number');
  if (counted.length === 0) return NOTHING;
  const low = numbers.reduce((sum, cell) => add(sum, cell.low), ZERO);
  const open = numbers.some(({ high }) => high === undefined);
  const high = open ? undefined : numbers.reduce((sum, cell) => add(sum, cell.high ?? ZERO), ZERO);
  const printed = total.low;
  const exact = numbers.every(({ kind }) => kind === 'number' || kind === 'dash');
  if (compare(printed, low) >= 0 && (high === undefined || compare(printed, high) <= 0)) {
    return { kind: 'fits', exact: exact && counted.length > 1 };
  }
  const decimals = Math.max(total.decimals, ...counted.map((cell) => cell.decimals));
  if (rounded || decimals > 0 || total.percent || share) {
    const slack: Decimal = { digits: BigInt(5 * (counted.length + 1)), scale: decimals + 1 };
    const bound = compare(printed, low) < 0 ? low : (high ?? low);
    if (compare(distance(printed, bound), slack) <= 0)
      return { kind: 'rounded', printed, sum: low, share: share || total.percent };
  }
  const strokes = numbers.some(({ kind }) => kind === 'dash') && compare(printed, low) > 0;
  const unknown = numbers.some(({ kind }) => kind === 'unknown' || kind === 'bounded');
  return { kind: 'differs', printed, sum: low, because: strokes ? 'strokes' : unknown ? 'unknown' : 'sum' };
}

export function distance(a: Decimal, b: Decimal): Decimal {
  const difference = subtract(a, b);
  return difference.digits < 0n ? { ...difference, digits: -difference.digits } : difference;
}
