/** The totals of a table that are not the sums of what they stand for, along its rows or its columns. */
import { toNumber } from '../../../decimal.ts';
import { type AxisLine, candidates } from './axis.ts';
import { type Verdict, weigh } from './sum.ts';

export interface Misfit {
  /** Place of the total among the lines. */
  readonly line: number;
  /** Place across the lines: the column of a total row. */
  readonly across: number;
  readonly verdict: Extract<Verdict, { kind: 'differs' | 'rounded' }>;
  /** How many other totals of this line are the sums of theirs, and how many are not. */
  readonly fitting: number;
  readonly differing: number;
  /** The lines that were added up. */
  readonly of: readonly number[];
}

export interface AxisQuestion {
  readonly lines: readonly AxisLine[];
  /** Places across at which nothing is added up: means, shares. */
  readonly skipped: ReadonlySet<number>;
  /** Places across at which the cells are percentages. */
  readonly shares: ReadonlySet<number>;
  readonly rounded: boolean;
  /** Lines of one kind, such as years or regions: what has no fitting total at all may still be wrong. */
  readonly alike: boolean;
}

interface Weighed {
  readonly of: readonly number[];
  readonly verdicts: readonly Verdict[];
  readonly fitting: number;
  readonly differing: number;
}

export function findMisfits(question: AxisQuestion): readonly Misfit[] {
  const { lines } = question;
  return lines.flatMap((line, at) => (line.kind === 'total' ? misfitsOf(line, at, question) : []));
}

function misfitsOf(line: AxisLine, at: number, question: AxisQuestion): readonly Misfit[] {
  const { lines, skipped, shares, rounded, alike } = question;
  let best: Weighed | undefined;
  for (const of of candidates(lines, at)) {
    const verdicts = line.amounts.map(
      (total, across): Verdict =>
        skipped.has(across)
          ? { kind: 'none' }
          : weigh(
              total,
              of.map((index) => lines[index]?.amounts[across]),
              rounded,
              shares.has(across),
            ),
    );
    const fitting = verdicts.filter(isFitting).length;
    const differing = verdicts.filter(({ kind }) => kind === 'differs').length;
    const better =
      best === undefined ||
      fitting > best.fitting ||
      (fitting === best.fitting && differing < best.differing);
    if (better) best = { of, verdicts, fitting, differing };
    if (differing === 0 && fitting > 0) break;
  }
  if (best === undefined) return [];
  const { of, verdicts, fitting, differing } = best;
  // Without one that fits, "Totaal aantal deelnemers" may be a measure of its own, and unlike columns no parts of a sum.
  if (fitting === 0 && !(alike && (line.plain || isLikelySum(verdicts)))) return [];
  return verdicts.flatMap((verdict, across) =>
    verdict.kind === 'differs' || verdict.kind === 'rounded'
      ? [{ line: at, across, verdict, fitting, differing, of }]
      : [],
  );
}

function isFitting(verdict: Verdict): boolean {
  return (verdict.kind === 'fits' && verdict.exact) || verdict.kind === 'rounded';
}

/** Of the size of the sum, so that it hardly counts something else. */
function isLikelySum(verdicts: readonly Verdict[]): boolean {
  return verdicts.every((verdict) => {
    if (verdict.kind !== 'differs') return true;
    const [printed, sum] = [toNumber(verdict.printed), toNumber(verdict.sum)];
    return printed > sum * 0.7 && printed < sum * 1.4;
  });
}
