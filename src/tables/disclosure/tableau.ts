/**
 * A simplex tableau in whole numbers for equations whose right sides are nothing.
 *
 * Each row keeps its own denominator (the coefficient of its basic column), so that nothing is ever rounded; behind
 * the columns stands of how many times each equation the row is made up.
 */
import { at, type Budget, StepLimitReached } from './budget.ts';

interface Row {
  readonly values: Float64Array;
  /** At least the largest absolute value. */
  largest: number;
}

export class Tableau {
  readonly #columns: number;
  /** By basic column, whose coefficient is positive. */
  readonly #rows = new Map<number, Row>();
  readonly #budget: Budget;

  /** @param equations of each the columns in it, with 1 or -1; low columns are made basic first */
  constructor(
    equations: readonly (readonly { readonly column: number; readonly sign: number }[])[],
    columns: number,
    budget: Budget,
  ) {
    this.#columns = columns;
    this.#budget = budget;
    const width = columns + equations.length;
    budget.spend(width * equations.length);
    const open = equations.map((terms, index): Row => {
      const values = new Float64Array(width);
      for (const { column, sign } of terms) values[column] = sign;
      values[columns + index] = 1;
      return { values, largest: 1 };
    });
    const free = new Set(open);
    for (let column = 0; column < columns && free.size > 0; column += 1) {
      const row = [...free].find(({ values }) => values[column] !== 0);
      if (row === undefined) continue;
      free.delete(row);
      this.#makeBasic(row, column, open);
    }
  }

  isBasic(column: number): boolean {
    return this.#rows.has(column);
  }

  coefficient(basic: number, column: number): number {
    return this.#rows.get(basic)?.values[column] ?? 0;
  }

  /** How many times each equation the row of a basic column is made up of. */
  multiples(basic: number): Float64Array {
    return this.#row(basic).values.subarray(this.#columns);
  }

  /** Makes one column basic in the place of another. */
  swap(leaving: number, entering: number): void {
    const row = this.#row(leaving);
    this.#rows.delete(leaving);
    this.#makeBasic(row, entering, [...this.#rows.values()]);
  }

  /** What changes, by column, when one outside the basis moves by itself, as small whole numbers. */
  change(moved: number, direction: 1 | -1): ReadonlyMap<number, number> {
    const touched = [...this.#rows].filter(([, { values }]) => values[moved] !== 0);
    this.#budget.spend(this.#rows.size);
    let unit = 1;
    for (const [basic, { values }] of touched) {
      const coefficient = at(values, basic);
      unit = exact((unit / divisor(unit, coefficient)) * coefficient);
    }
    const change = new Map([[moved, direction * unit]]);
    for (const [basic, { values }] of touched) {
      change.set(basic, exact(-direction * at(values, moved) * (unit / at(values, basic))));
    }
    const common = [...change.values()].reduce(divisor, 0);
    return new Map([...change].map(([column, by]) => [column, by / common] as const));
  }

  #row(basic: number): Row {
    const row = this.#rows.get(basic);
    if (row === undefined) throw new RangeError(`column ${basic} is not basic`);
    return row;
  }

  #makeBasic(row: Row, column: number, others: readonly Row[]): void {
    const { values } = row;
    if (at(values, column) < 0) divide(values, -1);
    this.#rows.set(column, row);
    for (const other of others) {
      if (other !== row && other.values[column] !== 0) this.#eliminate(other, row, column);
    }
    this.#budget.spend(others.length);
  }

  #eliminate(target: Row, pivot: Row, column: number): void {
    const [to, from] = [target.values, pivot.values];
    const [up, down] = [at(from, column), at(to, column)];
    const common = divisor(up, down);
    const [scale, times] = [up / common, down / common];
    exact(target.largest * scale + pivot.largest * Math.abs(times));
    let largest = 0;
    for (let index = 0; index < to.length; index += 1) {
      const value = (to[index] ?? 0) * scale - (from[index] ?? 0) * times;
      to[index] = value;
      largest = Math.max(largest, Math.abs(value));
    }
    target.largest = largest;
    this.#budget.spend(to.length >> 2);
    if (largest > 1 && scale !== 1) shorten(target);
  }
}

function shorten(row: Row): void {
  const { values } = row;
  let common = 0;
  for (const value of values) {
    if (value !== 0) common = divisor(common, value);
    if (common === 1) return;
  }
  divide(values, common);
  row.largest /= common;
}

function divide(values: Float64Array, by: number): void {
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) / by;
}

/** The greatest common divisor, at least 1. */
function divisor(a: number, b: number): number {
  let [one, other] = [Math.abs(a), Math.abs(b)];
  while (other !== 0) [one, other] = [other, one % other];
  return one === 0 ? 1 : one;
}

/** @throws StepLimitReached where the number is too large to be exact */
function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new StepLimitReached('a coefficient is too large to stay exact');
  return value;
}
