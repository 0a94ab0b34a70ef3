/** Secondary suppression: the cheapest published cells that keep an exposed one from being derived. */
import { movesOf, type Unknowns } from './audit.ts';
import { at, type Budget } from './budget.ts';
import { type Edge, layOut } from './network.ts';
import { NearestQueue } from './queue.ts';
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

/** Beside a step of the linear programming. */
const LINK_STEPS = 10;

interface Link {
  readonly cell: number;
  readonly node: number;
  readonly cost: number;
}

/** Every cell that is unknown or may be marked, where it fits into one network. */
export class CoverNetwork {
  readonly #system: System;
  readonly #unknowns: Unknowns;
  readonly #budget: Budget;
  readonly #edges: ReadonlyMap<number, Edge>;
  /** By node: first what is unknown already, then what may be marked, the cheapest first. */
  readonly #links: readonly { readonly unknown: Link[]; readonly open: readonly Link[] }[];

  /** @param unknowns cells that are marked later have to be told with `mark` as well */
  constructor(system: System, unknowns: Unknowns, budget: Budget) {
    this.#system = system;
    this.#unknowns = unknowns;
    this.#budget = budget;
    const unknown = movesOf(system, unknowns).map(({ cell }) => cell);
    const open = system.cells.map((_, cell) => cell).filter((cell) => isOpen(system, unknowns, cell));
    const isMargin = (cell: number) => at(system.cells, cell).margin;
    const inOrder = [...unknown, ...open].sort((a, b) => Number(isMargin(a)) - Number(isMargin(b)));
    const { edges } = layOut(inOrder, system);
    this.#edges = new Map(edges.map((edge) => [edge.cell, edge] as const));
    const links = Array.from({ length: system.relations.length + 1 }, (): Link[] => []);
    for (const { cell, from, to } of edges) {
      if (!isOpen(system, unknowns, cell)) continue;
      const cost = costOf(system, cell);
      at(links, from).push({ cell, node: to, cost });
      at(links, to).push({ cell, node: from, cost });
    }
    for (const list of links) list.sort((a, b) => a.cost - b.cost || a.cell - b.cell);
    this.#links = links.map((list) => ({ unknown: [], open: list }));
    for (const cell of unknown) this.mark(cell);
  }

  /** From now on the cell costs nothing. */
  mark(cell: number): void {
    const edge = this.#edges.get(cell);
    if (edge === undefined) return;
    at(this.#links, edge.from).unknown.push({ cell, node: edge.to, cost: 0 });
    at(this.#links, edge.to).unknown.push({ cell, node: edge.from, cost: 0 });
  }

  /**
   * The cheapest cells to mark so that the cell lies on a directed cycle: a shortest path back from where its change
   * goes (as Kelly, Golden and Assad, 1992, look for cycles by minimum cost flow).
   *
   * @returns undefined where no cycle can be closed; nothing to mark where it lies on one already
   */
  cheapestCycle(cell: number): readonly number[] | undefined {
    const edge = this.#edges.get(cell);
    if (edge === undefined) return undefined;
    const { from, to } = edge;
    const rise = this.#shortest(to, from, cell, Number.POSITIVE_INFINITY);
    const fall = this.#passes(cell, to)
      ? this.#shortest(from, to, cell, rise?.cost ?? Number.POSITIVE_INFINITY)
      : undefined;
    return (fall ?? rise)?.cells;
  }

  /** Dijkstra's algorithm. @returns undefined where no path costs less than the limit */
  #shortest(start: number, goal: number, without: number, limit: number) {
    const reached = new Map([[start, { cost: 0, by: -1, before: -1 }]]);
    const queue = new NearestQueue();
    let bound = limit;
    queue.add(start, 0);
    for (let nearest = queue.take(); nearest !== undefined; nearest = queue.take()) {
      const { node, cost } = nearest;
      if (node === goal || cost >= bound) break;
      if (cost > (reached.get(node)?.cost ?? 0)) continue;
      const { unknown, open } = at(this.#links, node);
      for (let index = 0; index < unknown.length + open.length; index += 1) {
        const link = unknown[index] ?? at(open, index - unknown.length);
        const total = cost + link.cost;
        if (total >= bound) break;
        this.#budget.spend(LINK_STEPS);
        if (link.cell === without || total >= (reached.get(link.node)?.cost ?? bound)) continue;
        // A cell that was marked since stands among the unknown ones.
        if (link.cost > 0 && this.#unknowns.confidential.has(link.cell)) continue;
        if (!this.#passes(link.cell, node)) continue;
        reached.set(link.node, { cost: total, by: link.cell, before: node });
        queue.add(link.node, total);
        if (link.node === goal) bound = total;
      }
    }
    const end = reached.get(goal);
    if (end === undefined) return undefined;
    const cells: number[] = [];
    for (let step = end; step.before >= 0; ) {
      if (isOpen(this.#system, this.#unknowns, step.by)) cells.push(step.by);
      step = reached.get(step.before) ?? { cost: 0, by: -1, before: -1 };
    }
    return { cost: end.cost, cells };
  }

  /** Whether the cell's change can leave a node: a cell that starts there rises, one that ends there falls. */
  #passes(cell: number, node: number): boolean {
    if (this.#edges.get(cell)?.from === node) return true;
    const { value, visibility } = at(this.#system.cells, cell);
    return value === undefined || value > (visibility === 'hidden' ? 0n : 1n);
  }
}
