/** Small counts made confidential, with as many other cells as it takes that none can be derived. */
import { Auditor, looseCells, type Unknowns, type Witnesses } from './audit.ts';
import { cheapestBreak } from './break.ts';
import { at, Budget, StepLimitReached } from './budget.ts';
import type { CountTable, LoneCategory, ProtectionOptions, Refusal } from './counts.ts';
import { CoverNetwork, costOf } from './cover.ts';
import { DEFAULT_THRESHOLD, joinTables, refused, type System } from './system.ts';

/** Tables in which no confidential cell can be derived; what else may be shown is asked of it (`release.ts`). */
export interface Protection {
  readonly kind: 'protected';
  /** Keys, in the order of the tables; a hidden cell among them may not be shown either. */
  readonly confidential: ReadonlySet<string>;
  readonly loneCategories: readonly LoneCategory[];
  readonly system: System;
  readonly unknowns: Unknowns;
  readonly witnesses: Witnesses;
  readonly limit: number;
}

/** Ten to thirty seconds; a table of 60 by 40 takes less than a hundredth of it. */
const DEFAULT_LIMIT = 400_000_000;

/** Some two seconds: fewer marks are worth a while, but not a refusal. */
const UNCOVER_LIMIT = 100_000_000;

/**
 * Marks small counts and what covers them, in all tables together.
 *
 * @throws RangeError where a count is negative or a relation names a cell twice
 */
export function protect(
  tables: readonly CountTable[],
  options: ProtectionOptions = {},
): Protection | Refusal {
  const { threshold = DEFAULT_THRESHOLD, limit = DEFAULT_LIMIT } = options;
  const small = tables.flatMap(({ cells }) =>
    cells.filter(({ value = 0n, threshold: own = threshold }) => value > 0n && value < own),
  );
  try {
    const budget = new Budget(limit);
    const system = joinTables(tables, threshold, budget);
    if ('kind' in system) return system;
    return protectSystem(system, limit, budget);
  } catch (error) {
    if (!(error instanceof StepLimitReached)) throw error;
    return refused('too-complex', [...new Set(small.map(({ key }) => key))]);
  }
}

function protectSystem(system: System, limit: number, budget: Budget): Protection | Refusal {
  const primary = system.cells.flatMap(({ value = 0n, threshold }, cell) =>
    value > 0n && value < threshold ? [cell] : [],
  );
  const keysOf = (cells: readonly number[]) => cells.map((cell) => at(system.cells, cell).key);
  const untold = primary.filter((cell) => at(system.cells, cell).threshold <= 2n);
  if (untold.length > 0) return refused('threshold-too-low', keysOf(untold));
  const known = primary.filter((cell) => at(system.cells, cell).visibility === 'fixed');
  if (known.length > 0) return refused('already-public', keysOf(known));
  const loose = looseCells(system, budget);
  const confidential = new Set(primary);
  const unknowns: Unknowns = { confidential, loose };
  const witnesses: Witnesses = new Map();
  const auditor = new Auditor(system, unknowns, witnesses, budget);
  const network = new CoverNetwork(system, unknowns, budget);
  const exposed = cover(system, unknowns, confidential, network, auditor);
  if (exposed.length > 0) return refused('unprotectable', keysOf(exposed));
  const spare = new Budget(Math.min(budget.left, UNCOVER_LIMIT));
  uncover(system, confidential, new Set(primary), new Auditor(system, unknowns, witnesses, spare));
  const marked = system.cells.flatMap(({ key }, cell) => (confidential.has(cell) ? [key] : []));
  const loneCategories = findLoneCategories(system);
  return {
    kind: 'protected',
    confidential: new Set(marked),
    loneCategories,
    system,
    unknowns,
    witnesses,
    limit,
  };
}

/**
 * Marks cells until the audit finds none exposed.
 *
 * @returns the cells that cannot be protected
 */
function cover(
  system: System,
  unknowns: Unknowns,
  confidential: Set<number>,
  network: CoverNetwork,
  auditor: Auditor,
): readonly number[] {
  for (;;) {
    const exposures = auditor.exposures();
    if (exposures.length === 0) return [];
    const marked = new Set<number>();
    const mark = (cells: readonly number[] = []) => {
      for (const cell of cells) {
        confidential.add(cell);
        marked.add(cell);
        network.mark(cell);
      }
    };
    for (const exposure of exposures) {
      mark(network.cheapestCycle(exposure.cell) ?? cheapestBreak(exposure, system, unknowns, marked));
    }
    // A cycle that the audit could not prove whole does not count.
    if (marked.size === 0) {
      for (const exposure of exposures) mark(cheapestBreak(exposure, system, unknowns, marked));
    }
    if (marked.size === 0) return exposures.map(({ cell }) => cell);
  }
}

/** Publishes again what later marks made superfluous, the dearest first. */
function uncover(
  system: System,
  confidential: Set<number>,
  primary: ReadonlySet<number>,
  auditor: Auditor,
): void {
  const covers = [...confidential].filter((cell) => !primary.has(cell));
  covers.sort((a, b) => costOf(system, b) - costOf(system, a) || b - a);
  for (const cell of covers) {
    confidential.delete(cell);
    let safe = false;
    try {
      safe = auditor.isSafeWithout(cell);
    } catch (error) {
      if (!(error instanceof StepLimitReached)) throw error;
      confidential.add(cell);
      return;
    }
    if (!safe) confidential.add(cell);
  }
}

function findLoneCategories({ cells, relations }: System): readonly LoneCategory[] {
  return relations.flatMap((terms): readonly LoneCategory[] => {
    const [total, ...parts] = terms.map(({ cell }) => at(cells, cell));
    const filled = parts.filter(({ value }) => value !== 0n);
    const [only] = filled;
    if (total === undefined || only?.value === undefined || filled.length > 1 || parts.length < 2) return [];
    return [{ total: total.key, cell: only.key }];
  });
}
