/** The audit: which confidential cells can be derived from everything that is published. */
import { at, type Budget } from './budget.ts';
import { type Change, Cone, type Move, type Proof } from './cone.ts';
import { onCycles } from './cycles.ts';
import { Groups } from './groups.ts';
import { layOut } from './network.ts';
import type { System } from './system.ts';

/** Cells that an attacker does not know. */
export interface Unknowns {
  /** Under a mark, or small and printed nowhere: none of these may be derivable. */
  readonly confidential: ReadonlySet<number>;
  /** Numbers that nobody has and that could be as high as one likes; the other missing ones count as known. */
  readonly loose: ReadonlySet<number>;
}

export interface Exposure {
  readonly cell: number;
  /** Why it cannot rise, and why it cannot fall. */
  readonly proofs: () => readonly Proof[];
}

/** What a cell of a network takes, beside a step of the linear programming. */
const MOVE_STEPS = 100;

/** Changes by cell that show that a cell can change; each is checked before it is believed. */
export type Witnesses = Map<number, Change>;

export class Auditor {
  readonly #system: System;
  readonly #unknowns: Unknowns;
  readonly #witnesses: Witnesses;
  readonly #budget: Budget;

  /** @param unknowns looked at anew in every audit @param witnesses of earlier audits; new ones are added */
  constructor(system: System, unknowns: Unknowns, witnesses: Witnesses, budget: Budget) {
    this.#system = system;
    this.#unknowns = unknowns;
    this.#witnesses = witnesses;
    this.#budget = budget;
  }

  /** The exposed cells in ascending order; empty where the confidential cells are safe. */
  exposures(): readonly Exposure[] {
    return [...this.#exposures()].sort((a, b) => a.cell - b.cell);
  }

  /** Whether nothing is exposed of what hangs together with a cell that became known. */
  isSafeWithout(cell: number): boolean {
    const sums = at(this.#system.cells, cell).occurrences.map(({ relation }) =>
      at(this.#system.relations, relation),
    );
    const near = new Set(sums.flatMap((terms) => terms.map((term) => term.cell)));
    return this.#exposures(near).next().done === true;
  }

  /** @param near cells to ask first; parts of the system that have none of them are passed over */
  *#exposures(near?: ReadonlySet<number>): Generator<Exposure> {
    const moves = movesOf(this.#system, this.#unknowns);
    this.#budget.spend(MOVE_STEPS * moves.length);
    for (const part of connected(moves, this.#system)) {
      if (near !== undefined && !part.some(({ cell }) => near.has(cell))) continue;
      const questioned = part.filter(({ cell }) => this.#unknowns.confidential.has(cell));
      if (questioned.length === 0) continue;
      const numbers = part.map(({ cell }) => cell);
      const { edges, unfit } = layOut(numbers, this.#system);
      if (unfit.length > 0) {
        const isNear = ({ cell }: Move) => near?.has(cell) === true;
        questioned.sort((a, b) => Number(isNear(b)) - Number(isNear(a)));
        yield* this.#general(part, questioned);
        continue;
      }
      const free = onCycles(
        edges.map(({ from, to }, index) => ({ from, to, both: at(part, index).room > 0 })),
      );
      for (const [index, move] of part.entries()) {
        if (free[index] === true || !this.#unknowns.confidential.has(move.cell)) continue;
        const proofs = () => [...this.#general(part, [move])].flatMap((exposure) => exposure.proofs());
        yield { cell: move.cell, proofs };
      }
    }
  }

  /** By linear programming, for what is no network. */
  *#general(moves: readonly Move[], questioned: readonly Move[]): Generator<Exposure> {
    const room = new Map(moves.map((move) => [move.cell, move.room] as const));
    const checked = new Map<Change, boolean>();
    const changes = (cell: number): boolean => {
      const change = this.#witnesses.get(cell);
      if (change === undefined) return false;
      const holds = checked.get(change) ?? isChange(change, room, this.#system);
      checked.set(change, holds);
      return holds;
    };
    let cone: Cone | undefined;
    for (const { cell, room: own } of questioned) {
      const proofs: Proof[] = [];
      for (const direction of own > 0 ? ([1, -1] as const) : ([1] as const)) {
        if (changes(cell)) break;
        cone ??= new Cone(moves, this.#system, this.#budget);
        const verdict = cone.push(cell, direction);
        if (verdict.kind === 'stuck') proofs.push(verdict.proof);
        if (verdict.kind !== 'moves') continue;
        for (const one of verdict.change.keys()) {
          if (!changes(one)) this.#witnesses.set(one, verdict.change);
        }
      }
      if (!changes(cell)) yield { cell, proofs: () => proofs };
    }
  }
}

/** Whether every sum stays and no cell falls further than it may. */
function isChange(change: Change, room: ReadonlyMap<number, number>, { cells }: System): boolean {
  const sums = new Map<number, number>();
  for (const [cell, by] of change) {
    const own = room.get(cell);
    if (own === undefined || by < -own) return false;
    for (const { relation, sign } of at(cells, cell).occurrences) {
      sums.set(relation, (sums.get(relation) ?? 0) + sign * by);
    }
  }
  return [...sums.values()].every((sum) => sum === 0);
}

/** Every cell that can change, with the room it has downward; a mark hides at least 1, other cells at least 0. */
export function movesOf({ cells, unread }: System, { confidential, loose }: Unknowns): readonly Move[] {
  const inOrder = [...new Set([...unread, ...confidential])].sort((a, b) => a - b);
  return inOrder.flatMap((cell): readonly Move[] => {
    const { value, visibility } = at(cells, cell);
    if (value === undefined) return loose.has(cell) ? [{ cell, room: Number.POSITIVE_INFINITY }] : [];
    if (visibility === 'hidden') return [{ cell, room: Number(value) }];
    return confidential.has(cell) ? [{ cell, room: Number(value - 1n) }] : [];
  });
}

/**
 * Missing numbers that may be as high as one likes: together they can rise without changing anything else. Nothing
 * is then known of them, not even that they are not negative. The others are taken as known, which is never too
 * little protection; at worst tables are refused of which one lacks what another has.
 */
export function looseCells(system: System, budget: Budget): ReadonlySet<number> {
  const moves = system.cells.flatMap(({ value }, cell) => (value === undefined ? [{ cell, room: 0 }] : []));
  const cone = new Cone(moves, system, budget);
  const loose = new Set<number>();
  for (const { cell } of moves) {
    if (loose.has(cell)) continue;
    const verdict = cone.push(cell, 1);
    if (verdict.kind === 'moves') for (const risen of verdict.change.keys()) loose.add(risen);
  }
  return loose;
}

/** Cells that have sums in common, directly or through others; what is in no sum is free. */
function connected(moves: readonly Move[], system: System): readonly (readonly Move[])[] {
  const sums = new Groups(system.relations.length);
  for (const { cell } of moves) {
    const [first, ...others] = at(system.cells, cell).occurrences;
    if (first === undefined) continue;
    for (const other of others) sums.join(first.relation, other.relation, 'same');
  }
  const parts = new Map<number, Move[]>();
  for (const move of moves) {
    const [first] = at(system.cells, move.cell).occurrences;
    if (first === undefined) continue;
    const { root } = sums.find(first.relation);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [move]);
    else part.push(move);
  }
  return [...parts.values()];
}
