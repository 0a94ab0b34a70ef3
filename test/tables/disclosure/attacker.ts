/** An attacker who knows nothing of the audit's methods and simply tries tables. */
import type { CountTable } from '../../../src/tables/disclosure/counts.ts';

interface Unknown {
  readonly key: string;
  readonly real: number;
  readonly lowest: number;
}

interface Equation {
  readonly terms: readonly { readonly key: string; readonly sign: number }[];
}

/**
 * Cells of which no other count was found: all tables are tried in which each unknown count is off by at most the
 * reach, a mark hides at least 1 and everything published is as it is.
 *
 * @param confidential keys of marked cells; cells that the tables do not print are unknown as well
 * @param reaches the next is tried for what the one before has found nothing for
 */
export function derivable(
  tables: readonly CountTable[],
  confidential: ReadonlySet<string>,
  reaches: readonly number[] = [1, 2, 4, 8],
): readonly string[] {
  const real = countsOf(tables);
  const cells = new Map(tables.flatMap((table) => table.cells.map((cell) => [cell.key, cell] as const)));
  const isPrinted = (key: string) => cells.has(key) && cells.get(key)?.visibility !== 'hidden';
  const unknowns = new Map<string, Unknown>();
  for (const [key, value] of real) {
    if (isPrinted(key) && !confidential.has(key)) continue;
    unknowns.set(key, { key, real: value, lowest: isPrinted(key) ? 1 : 0 });
  }
  const equations = tables
    .flatMap(({ relations }) => relations)
    .map(({ total, parts }): Equation => {
      const terms = [{ key: total, sign: -1 }, ...parts.map((key) => ({ key, sign: 1 }))];
      return { terms: terms.filter(({ key }) => unknowns.has(key)) };
    });
  const hasOther = (key: string, reach: number) => {
    const target = unknowns.get(key);
    if (target === undefined) return false;
    return offsets(target, reach).some(
      (by) => by !== 0 && solve(new Map([[key, by]]), unknowns, equations, reach),
    );
  };
  return reaches.reduce<readonly string[]>(
    (left, reach) => left.filter((key) => !hasOther(key, reach)),
    [...confidential],
  );
}

/** Counts of all cells, those of margins that nobody prints computed. */
function countsOf(tables: readonly CountTable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key, value } of tables.flatMap((table) => table.cells)) {
    if (value !== undefined) counts.set(key, Number(value));
  }
  const relations = tables.flatMap((table) => table.relations);
  for (let round = 0; round < 4; round += 1) {
    for (const { total, parts } of relations) {
      const values = parts.map((part) => counts.get(part));
      if (counts.has(total) || values.includes(undefined)) continue;
      counts.set(
        total,
        values.reduce((sum: number, value) => sum + (value ?? 0), 0),
      );
    }
  }
  return counts;
}

/** How far a count may be off, nearest first. */
function offsets({ real, lowest }: Unknown, reach: number): readonly number[] {
  const all = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  return all.filter((by) => real + by >= lowest).sort((a, b) => Math.abs(a) - Math.abs(b));
}

/** Whether the cells can be off so that all equations hold, given some; changes the map. */
function solve(
  chosen: Map<string, number>,
  unknowns: ReadonlyMap<string, Unknown>,
  equations: readonly Equation[],
  reach: number,
): boolean {
  const forced: string[] = [];
  const undo = (): false => {
    for (const key of forced) chosen.delete(key);
    return false;
  };
  for (let again = true; again; ) {
    again = false;
    for (const { terms } of equations) {
      const open = terms.filter(({ key }) => !chosen.has(key));
      const sum = terms.reduce((total, { key, sign }) => total + sign * (chosen.get(key) ?? 0), 0);
      const [only] = open;
      if (only === undefined && sum !== 0) return undo();
      if (only === undefined || open.length > 1) continue;
      const by = 0 - sum * only.sign;
      const unknown = unknowns.get(only.key);
      if (unknown === undefined || !offsets(unknown, reach).includes(by)) return undo();
      chosen.set(only.key, by);
      forced.push(only.key);
      again = true;
    }
  }
  // An equation that has begun is finished first; what hangs on none stays as it is.
  const begun = equations.find(
    ({ terms }) => terms.some(({ key }) => chosen.get(key)) && terms.some(({ key }) => !chosen.has(key)),
  );
  const next = begun?.terms.find(({ key }) => !chosen.has(key));
  if (next === undefined) return true;
  const unknown = unknowns.get(next.key);
  if (unknown === undefined) return undo();
  for (const by of offsets(unknown, reach)) {
    chosen.set(next.key, by);
    if (solve(chosen, unknowns, equations, reach)) return true;
    chosen.delete(next.key);
  }
  return undo();
}
