/** Cells and margins of an arranged table. */
import { add, compare, ZERO } from '../decimal.ts';
import type { Cell, MemberKey } from '../document/crosstab.ts';
import type { Arrangement } from './arrangement.ts';
import type { Cube, CubeKey } from './cube.ts';

/**
 * The cell of a group, or of a margin.
 *
 * A margin over a cell without a number has none either, for the same reason: a total over the years 2015 to 2020
 * is no total where 2015 is not available.
 *
 * @throws Error where the shown cells do not add up to what the store computed, which no input can cause
 */
export function marginCell(key: CubeKey, measure: number, cube: Cube, arrangement: Arrangement): Cell {
  const cell = cube.cell(key, measure);
  if (!key.includes(undefined)) return cell;
  const parts = partsOf(key, arrangement).map((part) => cube.cell(part, measure));
  if (parts.length === 0) return cell;
  const missing = parts.find((part) => part.kind === 'missing');
  if (missing !== undefined) return missing;
  const sum = parts.reduce((total, part) => (part.kind === 'number' ? add(total, part.value) : total), ZERO);
  const whole: Cell = cell.kind === 'number' ? cell : { kind: 'number', value: ZERO, sourceRows: 0 };
  if (whole.kind === 'number' && compare(whole.value, sum) !== 0) {
    throw new Error(`the cells of ${JSON.stringify(key)} do not add up to their total`);
  }
  return whole;
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
