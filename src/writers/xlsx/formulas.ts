/** Sums in the language of formulas. */
import type { SummedCells } from './sheet.ts';

/** Excel takes so many arguments in a function and characters in a formula; both with some room. */
const ARGUMENTS = 200;
const FORMULA_LENGTH = 8000;

/**
 * `SUM(B9:B12,B14)`: ranges where the cells lie side by side.
 *
 * @param firstRow row of the sheet in which the body of the table begins
 * @param row of the total in the body, from 0
 * @param column of the total, from 0
 * @returns undefined where it would be longer than a formula can be
 */
export function sumFormula(
  of: SummedCells,
  firstRow: number,
  row: number,
  column: number,
): string | undefined {
  const ranges = runsOf(of.along === 'column' ? of.rows : of.columns).map(([from, to]) => {
    const [start, end] =
      of.along === 'column'
        ? [address(column, firstRow + from), address(column, firstRow + to)]
        : [address(from, firstRow + row), address(to, firstRow + row)];
    return from === to ? start : `${start}:${end}`;
  });
  const chunks = Array.from({ length: Math.ceil(ranges.length / ARGUMENTS) }, (_, at) =>
    ranges.slice(at * ARGUMENTS, (at + 1) * ARGUMENTS).join(','),
  );
  const formula =
    chunks.length === 1
      ? `SUM(${chunks.join('')})`
      : `SUM(${chunks.map((chunk) => `SUM(${chunk})`).join(',')})`;
  return formula.length > FORMULA_LENGTH ? undefined : formula;
}

/** First and last of each run of numbers without a gap. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** @param column from 0 */
function address(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** @param column from 0 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
