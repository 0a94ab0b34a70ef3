/** Secondary suppression in what is no network: an attacker's reasoning is broken where it is cheapest. */
import type { Exposure, Unknowns } from './audit.ts';
import { at } from './budget.ts';
import type { Proof } from './cone.ts';
import { costOf, isOpen } from './cover.ts';
import type { System } from './system.ts';

/**
 * The cheapest cell that the reasoning uses: unless one of its cells is marked, it stands (a cut of Fischetti and
 * Salazar, 2001).
 *
 * @param marked cells marked since the audit: reasoning that uses one of them has fallen already
 * @returns undefined where nothing is left to mark; nothing to mark where the reasoning has fallen
 */
export function cheapestBreak(
  { proofs }: Exposure,
  system: System,
  unknowns: Unknowns,
  marked: ReadonlySet<number>,
): readonly number[] | undefined {
  const used = proofs().map((proof) => usedCells(proof, system));
  if (used.some((cells) => [...cells].some((cell) => marked.has(cell)))) return [];
  let best: number | undefined;
  for (const cell of used.flatMap((cells) => [...cells])) {
    if (!isOpen(system, unknowns, cell)) continue;
    if (best === undefined || costOf(system, cell) < costOf(system, best)) best = cell;
  }
  return best === undefined ? undefined : [best];
}

/** Cells that do not cancel out when the multiples of the relations are added up. */
function usedCells(proof: Proof, { relations }: System): ReadonlySet<number> {
  const sums = new Map<number, number>();
  for (const [relation, times] of proof) {
    for (const { cell, sign } of at(relations, relation)) {
      sums.set(cell, (sums.get(cell) ?? 0) + sign * times);
    }
  }
  return new Set([...sums].flatMap(([cell, sum]) => (sum === 0 ? [] : [cell])));
}
