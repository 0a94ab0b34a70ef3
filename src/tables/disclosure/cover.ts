/** Secondary suppression: the cheapest published cells that keep an exposed one from being derived. */
import { type Exposure, movesOf, type Unknowns } from './audit.ts';
import { at, type Budget } from './budget.ts';
import type { Proof } from './cone.ts';
import { type Edge, layOut } from './network.ts';
import type { System } from './system.ts';

/** Inner cells before margins, small counts before large ones. */
const MARGIN_COST = 2 ** 40;
const LARGEST_COST = 2 ** 30;

/** A cell that may still be marked: printed, not zero, not yet marked, not public already. */
export function isOpen(system: System, { confidential }: Unknowns, cell: number): boolean {
  const { value = 0n, visibility } = at(system.cells, cell);
  return visibility === 'shown' && value > 0n && !confidential.has(cell);
}

/** What marking the cell costs; sums of costs stay exact in a table of any size that is allowed. */
export function costOf(system: System, cell: number): number {
  const { value = 0n, margin } = at(system.cells, cell);
  return Math.min(Number(value), LARGEST_COST) + (margin ? MARGIN_COST : 0);
}

interface Link {
  readonly cell: number;
  readonly node: number;
  readonly falls: boolean;
}

/** Every cell that is unknown or may be marked, where it fits into one network. */
export class CoverNetwork {
  readonly #system: System;
  readonly #budget: Budget;
  readonly #edges: ReadonlyMap<number, Edge>;
  readonly #links: readonly (readonly Link[])[];

  constructor(system: System, unknowns: Unknowns, budget: Budget) {
    const hidden = movesOf(system, unknowns).map(({ cell }) => cell);
    const open = system.cells.map((_, cell) => cell).filter((cell) => isOpen(system, unknowns, cell));
    const isMargin = (cell: number) => at(system.cells, cell).margin;
    const inOrder = [...hidden, ...open].sort((a, b) => Number(isMargin(a)) - Number(isMargin(b)));
    const { edges } = layOut(inOrder, system);
    const links = Array.from({ length: system.relations.length + 1 }, (): Link[] => []);
    for (const { cell, from, to } of edges) {
      at(links, from).push({ cell, node: to, falls: false });
      at(links, to).push({ cell, node: from, falls: true });
    }
    this.#system = system;
    this.#budget = budget;
    this.#edges = new Map(edges.map((edge) => [edge.cell, edge] as const));
    this.#links = links;
  }

  /**
   * The cheapest cells to mark so that the cell lies on a directed cycle: a shortest path back from where its change
   * goes (as Kelly, Golden and Assad, 1992, look for cycles by minimum cost flow).
   *
   * @returns undefined where no cycle can be closed; nothing to mark where it lies on one already
   */
  cheapestCycle(cell: number, unknowns: Unknowns): readonly number[] | undefined {
    const edge = this.#edges.get(cell);
    if (edge === undefined) return undefined;
    const rise = this.#shortest(edge.to, edge.from, cell, unknowns);
    const fall = this.#passes({ cell, node: edge.from, falls: true }, unknowns)
      ? this.#shortest(edge.from, edge.to, cell, unknowns)
      : undefined;
    if (rise === undefined || fall === undefined) return (rise ?? fall)?.cells;
    return rise.cost <= fall.cost ? rise.cells : fall.cells;
  }

  /** Dijkstra's algorithm; of equal paths the one that was found first, in the order of the cells. */
  #shortest(start: number, goal: number, without: number, unknowns: Unknowns) {
    const reached = new Map([[start, { cost: 0, by: -1, before: -1 }]]);
    const frontier = new Set([start]);
    for (;;) {
      let nearest = -1;
      let least = Number.POSITIVE_INFINITY;
      for (const node of frontier) {
        const cost = reached.get(node)?.cost ?? 0;
        if (cost < least) [nearest, least] = [node, cost];
      }
      this.#budget.spend(frontier.size + 1);
      if (nearest < 0) return undefined;
      if (nearest === goal) break;
      frontier.delete(nearest);
      const links = at(this.#links, nearest);
      this.#budget.spend(links.length);
      for (const link of links) {
        if (link.cell === without || !this.#passes(link, unknowns)) continue;
        const step = isOpen(this.#system, unknowns, link.cell) ? costOf(this.#system, link.cell) : 0;
        const known = reached.get(link.node);
        if (known !== undefined && known.cost <= least + step) continue;
        reached.set(link.node, { cost: least + step, by: link.cell, before: nearest });
        frontier.add(link.node);
      }
    }
    const cells: number[] = [];
    for (let node = goal; node !== start; ) {
      const { by, before } = reached.get(node) ?? { by: -1, before: start };
      if (isOpen(this.#system, unknowns, by)) cells.push(by);
      node = before;
    }
    return { cost: reached.get(goal)?.cost ?? 0, cells };
  }

  /** Whether the cell can change in the direction, once it is marked. */
  #passes({ cell, falls }: Link, unknowns: Unknowns): boolean {
    const { value, visibility } = at(this.#system.cells, cell);
    if (value === undefined) return unknowns.loose.has(cell);
    if (visibility === 'hidden') return !falls || value > 0n;
    return !falls || value > 1n;
  }
}

/**
 * For what is no network: the cheapest cell that an attacker's reasoning uses, since without such a cell it stands
 * (a cut of Fischetti and Salazar, 2001).
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
  if (used.some((cells) => [...cells].some((one) => marked.has(one)))) return [];
  let best: number | undefined;
  for (const one of used.flatMap((cells) => [...cells])) {
    if (!isOpen(system, unknowns, one)) continue;
    if (best === undefined || costOf(system, one) < costOf(system, best)) best = one;
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
