/** Cells and margins of an arranged table: what the store gave, and what is computed from it. */
import { add, compare, type Decimal, divide, isZero, subtract, ZERO } from '../decimal.ts';
import type { Cell, MemberKey } from '../document/crosstab.ts';
import type { Arrangement } from './arranged.ts';
import type { Cube, CubeKey } from './cube.ts';
import type { Computation, PlannedMeasure } from './measure-plan.ts';
import type { TablePlan } from './plan.ts';

export interface TableCells {
  readonly plan: TablePlan;
  readonly cube: Cube;
  readonly arrangement: Arrangement;
}

/** What may be told of small counts of people. */
export interface Guard {
  readonly isConfidential: (key: CubeKey, base: number) => boolean;
  /** Whether a margin that no table prints may be told beside them; from then on it counts as told. */
  readonly allows: (key: CubeKey, base: number) => boolean;
}

export interface GuardedCells extends TableCells {
  readonly guard: Guard;
}

/** The value of a measure for a group or a margin; everything is divided once, and rounded once. */
export function measureCell(key: CubeKey, measure: PlannedMeasure, cells: GuardedCells): Cell {
  const { computation, decimals } = measure;
  switch (computation.kind) {
    case 'base':
      return shownCell(key, computation.base, cells);
    case 'ratio': {
      const dividend = shownCell(key, computation.dividend, cells);
      return quotient(dividend, shownCell(key, computation.divisor, cells), decimals);
    }
    case 'share': {
      const whole = shownCell(wholeOf(key, computation.of, cells), computation.base, cells);
      return percentage(shownCell(key, computation.base, cells), whole, decimals);
    }
    case 'change':
      return changeCell(key, computation, decimals, cells);
    default: {
      const unknown: never = computation;
      throw new Error(`unknown computation: ${JSON.stringify(unknown)}`);
    }
  }
}

/** A cell as readers may see it: a value that is computed from a confidential one is confidential, too. */
function shownCell(key: CubeKey, base: number, cells: GuardedCells): Cell {
  return cells.guard.isConfidential(key, base)
    ? { kind: 'missing', missing: 'confidential' }
    : marginCell(key, base, cells);
}

/** The base measures that a computed measure tells something of, each with the group that it is asked for. */
export function askedOf(
  key: CubeKey,
  { computation }: PlannedMeasure,
  cells: TableCells,
): readonly { readonly key: CubeKey; readonly base: number }[] {
  switch (computation.kind) {
    case 'base':
      return [{ key, base: computation.base }];
    case 'ratio':
      return [computation.dividend, computation.divisor].map((base) => ({ key, base }));
    case 'share':
      return [key, wholeOf(key, computation.of, cells)].map((one) => ({ key: one, base: computation.base }));
    case 'change':
      return changeKeys(key, computation, cells).map((one) => ({ key: one, base: computation.base }));
    default: {
      const unknown: never = computation;
      throw new Error(`unknown computation: ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * The cell of a group, or of a margin.
 *
 * A margin over a cell without a number has none either, for the same reason: a total over the years 2015 to 2020
 * is no total where 2015 is not available. What cannot occur is no part of it.
 *
 * @throws Error where the shown cells do not add up to what the store computed, which no input can cause
 */
export function marginCell(key: CubeKey, base: number, { plan, cube, arrangement }: TableCells): Cell {
  const cell = cube.cell(key, base);
  if (!key.includes(undefined)) return cell;
  const keys = partsOf(key, arrangement);
  const skips = aggregationSkips(plan, base);
  const all = keys.map((part) => cube.cell(part, base));
  const parts = all.filter((part, index) => {
    if (part.kind === 'number') return true;
    // Of a sum that leaves out what is not known, a part with nothing but unknown rows is left out, too.
    if (skips && part.missing === 'unavailable') return !cube.hasRows(keys[index] ?? [], base);
    return part.missing !== 'not-applicable';
  });
  if (parts.length === 0) return all[0] ?? cell;
  const missing = parts.find((part) => part.kind === 'missing');
  if (missing !== undefined) return missing;
  if (cell.kind === 'number' && addsUp(plan, base)) {
    const sum = parts.reduce(
      (total, part) => (part.kind === 'number' ? add(total, part.value) : total),
      ZERO,
    );
    if (compare(cell.value, sum) !== 0) {
      throw new Error(`the cells of ${JSON.stringify(key)} do not add up to their total`);
    }
  }
  return cell;
}

function aggregationSkips({ bases }: TablePlan, base: number): boolean {
  const aggregation = bases[base]?.aggregation;
  return aggregation?.kind === 'sum' && aggregation.gaps === 'skip';
}

/** Whether a margin is the sum of its cells: not a count of different values, nor where a row counts several times. */
export function addsUp({ bases, rows, columns }: TablePlan, base: number): boolean {
  const nested = [...rows, ...(columns === undefined ? [] : [columns])].some(
    ({ dimension }) => dimension.unnest !== undefined,
  );
  return !nested && bases[base]?.aggregation.kind !== 'distinct';
}

/** The shown combinations inside a margin. */
function partsOf(key: CubeKey, { rows, columns }: Arrangement): readonly CubeKey[] {
  const depth = columns === undefined ? key.length : key.length - 1;
  const fits = (wanted: MemberKey | undefined, found: MemberKey | undefined) =>
    wanted === undefined || wanted === found;
  const rowKeys = rows
    .map((members) => members.map((member) => member.key))
    .filter((keys) => keys.every((found, index) => fits(key[index], found)));
  if (columns === undefined) return rowKeys;
  const columnKeys = columns.map((member) => member.key).filter((found) => fits(key[depth], found));
  return rowKeys.flatMap((row) => columnKeys.map((column) => [...row, column]));
}

function wholeOf(key: CubeKey, of: 'row' | 'column' | 'table', { plan }: TableCells): CubeKey {
  const rows = plan.rows.length;
  return key.map((member, index) => {
    const kept = of === 'row' ? index < rows : of === 'column' ? index >= rows : false;
    return kept ? member : undefined;
  });
}

function changeCell(
  key: CubeKey,
  computation: Extract<Computation, { kind: 'change' }>,
  decimals: number,
  cells: GuardedCells,
): Cell {
  const { base, as } = computation;
  const [from, to] = changeKeys(key, computation, cells);
  const [before, after] = [shownCell(from, base, cells), shownCell(to, base, cells)];
  if (before.kind === 'missing') return before;
  if (after.kind === 'missing') return after;
  const difference: Cell = { ...after, value: subtract(after.value, before.value) };
  return as === 'number' ? difference : percentage(difference, before, decimals);
}

function changeKeys(
  key: CubeKey,
  { from, to }: Extract<Computation, { kind: 'change' }>,
  { arrangement: { columns = [] } }: TableCells,
): readonly [CubeKey, CubeKey] {
  const at = (end: MemberKey | 'first' | 'last'): CubeKey => {
    const member = end === 'first' ? columns[0]?.key : end === 'last' ? columns.at(-1)?.key : end;
    return [...key.slice(0, -1), member];
  };
  return [at(from), at(to)];
}

function percentage(part: Cell, whole: Cell, decimals: number): Cell {
  if (part.kind === 'missing') return part;
  return quotient({ ...part, value: { ...part.value, digits: part.value.digits * 100n } }, whole, decimals);
}

/** What is divided by nothing cannot occur. */
function quotient(dividend: Cell, divisor: Cell, decimals: number): Cell {
  if (dividend.kind === 'missing') return dividend;
  if (divisor.kind === 'missing') return divisor;
  if (isZero(divisor.value)) return { kind: 'missing', missing: 'not-applicable' };
  const value: Decimal = divide(dividend.value, divisor.value, decimals);
  return { kind: 'number', value, sourceRows: dividend.sourceRows };
}
