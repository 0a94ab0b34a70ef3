/**
 * What may be said beside the tables: margins they do not print, sums, and whatever is computed from either.
 *
 * Every further number that is shown is one more relation that the attacker knows, and the audit is done again with
 * it. A figure that is computed from several numbers (a share, a mean, a change) tells at most these numbers: it may
 * be shown where all of them may.
 */
import { Auditor } from './audit.ts';
import { at, Budget, StepLimitReached } from './budget.ts';
import type { Protection } from './protect.ts';
import type { Occurrence, System, SystemCell } from './system.ts';

/**
 * Keys of cells that are added up; one key is the cell itself. What the tables do not have (another filter, say) has
 * to be given to `protect` as a hidden cell.
 */
export type Sum = readonly string[];

/** Whether the figure computed from these sums may be shown, beside everything that was shown before. */
export function mayShow(protection: Protection, sums: readonly Sum[]): boolean {
  return show(protection, sums) !== undefined;
}

/**
 * Whether all cells may be read: the strict rule for figures that are no plain sums.
 *
 * @throws RangeError where a key is not known
 */
export function areOpen(protection: Protection, keys: readonly string[]): boolean {
  return keys.every((key) => {
    const { value, visibility } = at(protection.system.cells, numberOf(protection.system, key));
    return value !== undefined && visibility !== 'hidden' && !protection.confidential.has(key);
  });
}

/**
 * Shows a figure computed from these sums: from now on the attacker knows them.
 *
 * @returns the protection to ask about the next figure; undefined where the figure may not be shown
 * @throws RangeError where a key is not known or named twice in a sum
 */
export function show(protection: Protection, sums: readonly Sum[]): Protection | undefined {
  let system = protection.system;
  for (const sum of sums) {
    const next = withSum({ ...protection, system }, sum);
    if (next === undefined) return undefined;
    system = next;
  }
  if (system === protection.system) return protection;
  try {
    const { unknowns, limit } = protection;
    const witnesses = new Map(protection.witnesses);
    const { length } = new Auditor(system, unknowns, witnesses, new Budget(limit)).exposures();
    return length === 0 ? { ...protection, system, witnesses } : undefined;
  } catch (error) {
    if (error instanceof StepLimitReached) return undefined;
    throw error;
  }
}

/** @returns the same system where the sum tells nothing new; undefined where it is missing or a small count itself */
function withSum({ system, unknowns }: Protection, sum: Sum): System | undefined {
  if (new Set(sum).size !== sum.length) throw new RangeError(`a sum names a cell twice: ${sum.join(', ')}`);
  const numbers = sum.map((key) => numberOf(system, key));
  const untold = numbers.filter((number) => {
    return at(system.cells, number).visibility === 'hidden' || unknowns.confidential.has(number);
  });
  // Taking away what is known leaves the sum of the unknown cells: that is told as well.
  if (![numbers, untold].every((cells) => isSafe(cells.map((number) => at(system.cells, number))))) {
    return undefined;
  }
  const [only] = untold;
  if (only === undefined) return system;
  if (untold.length > 1) return withRelation(system, untold);
  if (unknowns.confidential.has(only)) return undefined;
  return replaced(system, new Set([only]), (cell) => ({ ...cell, visibility: 'fixed' }));
}

/** Whether the sum is a number, and not a small count. */
function isSafe(cells: readonly SystemCell[]): boolean {
  let [sum, threshold] = [0n, 0n];
  for (const cell of cells) {
    if (cell.value === undefined) return false;
    sum += cell.value;
    if (cell.threshold > threshold) threshold = cell.threshold;
  }
  return sum === 0n || sum >= threshold;
}

/** The sum itself is known, so that the relation names the unknown cells alone. */
function withRelation(system: System, parts: readonly number[]): System {
  const occurrence: Occurrence = { relation: system.relations.length, sign: 1 };
  const relation = parts.map((cell) => ({ cell, sign: 1 }) as const);
  const known = { ...system, relations: [...system.relations, relation] };
  return replaced(known, new Set(parts), (cell) => ({
    ...cell,
    occurrences: [...cell.occurrences, occurrence],
  }));
}

function replaced(
  system: System,
  wanted: ReadonlySet<number>,
  change: (cell: SystemCell) => SystemCell,
): System {
  const cells = system.cells.map((cell, number) => (wanted.has(number) ? change(cell) : cell));
  return { ...system, cells };
}

function numberOf({ numbers }: System, key: string): number {
  const number = numbers.get(key);
  if (number === undefined) throw new RangeError(`no cell ${key}`);
  return number;
}
