/**
 * Exact linear algebra on the changes that unknown cells may make together.
 *
 * A change keeps every sum and takes no cell below its lower bound. Whether one cell can change at all is a linear
 * program over the cone of these changes: cells at their bound may only rise, all others may rise and fall. Solved by
 * the simplex method (`tableau.ts`), for systems that are no network: cells in three or more sums, as Fischetti and
 * Salazar (2001) audit them.
 */
import { at, type Budget } from './budget.ts';
import type { System } from './system.ts';
import { Tableau } from './tableau.ts';

/** An unknown cell: how far it may fall, 0 where it stands at its lower bound. */
export interface Move {
  readonly cell: number;
  readonly room: number;
}

/** What cells change together, in whole numbers by cell. */
export type Change = ReadonlyMap<number, number>;

/** Multiples of relations whose sum leaves the cell no change: what an attacker would add up. */
export type Proof = ReadonlyMap<number, number>;

export type Verdict =
  | {
      readonly kind: 'moves';
      /** None further down than it may. */
      readonly change: Change;
    }
  | { readonly kind: 'stuck'; readonly proof: Proof }
  /** It may fall by less than one, which counts do not. */
  | { readonly kind: 'unproven' };

type Direction = 1 | -1;

/** Swaps by what looks best, before Bland's rule, which is slow but cannot go round in a circle, takes over. */
const FREE_SWAPS = 60;

export class Cone {
  readonly #tableau: Tableau;
  readonly #moves: readonly Move[];
  readonly #columns: ReadonlyMap<number, number>;
  readonly #relations: readonly number[];
  /** Columns that may not fall. */
  readonly #rising: Set<number>;

  constructor(moves: readonly Move[], { cells }: System, budget: Budget) {
    // Cells that may go both ways never block a change: with these as the basis little is left to solve.
    this.#moves = [...moves].sort((a, b) => Number(a.room === 0) - Number(b.room === 0) || a.cell - b.cell);
    const relations = new Map<number, { column: number; sign: number }[]>();
    for (const [column, { cell }] of this.#moves.entries()) {
      for (const { relation, sign } of at(cells, cell).occurrences) {
        const terms = relations.get(relation);
        if (terms === undefined) relations.set(relation, [{ column, sign }]);
        else terms.push({ column, sign });
      }
    }
    this.#relations = [...relations.keys()];
    this.#columns = new Map(this.#moves.map(({ cell }, column) => [cell, column] as const));
    this.#rising = new Set(this.#moves.flatMap(({ room }, column) => (room === 0 ? [column] : [])));
    this.#tableau = new Tableau([...relations.values()], moves.length, budget);
  }

  /**
   * Whether the cell can rise (1) or fall (-1), and what changes with it; a cell at its bound is not asked to fall.
   *
   * A change may need more than a cell has: then it is looked for without this cell's fall. What is found is a
   * change in whole numbers; where none is found there may be one all the same, in systems that are no network.
   */
  push(cell: number, direction: Direction): Verdict {
    const pushed = this.#columns.get(cell);
    if (pushed === undefined) throw new RangeError(`cell ${cell} is not among those that change`);
    const spared: number[] = [];
    const verdict = ((): Verdict => {
      for (;;) {
        const found = this.#search(pushed, direction);
        if (found.kind !== 'moves') return found;
        const over = [...found.change].filter(([column, by]) => by < -at(this.#moves, column).room);
        if (over.length === 0) return { kind: 'moves', change: this.#byCell(found.change) };
        if (over.some(([column]) => column === pushed)) return { kind: 'unproven' };
        for (const [column] of over) {
          this.#rising.add(column);
          spared.push(column);
        }
      }
    })();
    for (const column of spared) this.#rising.delete(column);
    return verdict;
  }

  #byCell(change: ReadonlyMap<number, number>): Change {
    return new Map([...change].map(([column, by]) => [at(this.#moves, column).cell, by] as const));
  }

  #search(pushed: number, direction: Direction) {
    const tableau = this.#tableau;
    if (!tableau.isBasic(pushed)) {
      const [blocker] = this.#blockers(pushed, direction, pushed);
      if (blocker === undefined) return { kind: 'moves', change: tableau.change(pushed, direction) } as const;
      tableau.swap(blocker, pushed);
    }
    for (let swaps = 0; ; swaps += 1) {
      const entering = this.#entering(pushed, direction);
      let best: { readonly column: number; readonly blockers: readonly number[] } | undefined;
      for (const { column, way } of swaps < FREE_SWAPS ? entering : entering.slice(0, 1)) {
        const blockers = this.#blockers(column, way, pushed);
        if (blockers.length === 0) return { kind: 'moves', change: tableau.change(column, way) } as const;
        if (best === undefined || blockers.length < best.blockers.length) best = { column, blockers };
      }
      if (best === undefined) return { kind: 'stuck', proof: this.#proof(pushed) } as const;
      tableau.swap(at(best.blockers, 0), best.column);
    }
  }

  /** Columns outside the basis that take the pushed one in the direction, the lowest first. */
  #entering(
    pushed: number,
    direction: Direction,
  ): readonly { readonly column: number; readonly way: Direction }[] {
    return this.#moves.flatMap((_, column) => {
      const coefficient = column === pushed ? 0 : this.#tableau.coefficient(pushed, column);
      if (coefficient === 0) return [];
      const way = coefficient > 0 === direction > 0 ? -1 : 1;
      return way > 0 || !this.#rising.has(column) ? [{ column, way }] : [];
    });
  }

  /** Columns at their bound that would have to fall, the lowest first. */
  #blockers(moved: number, direction: Direction, spared: number): readonly number[] {
    const blockers: number[] = [];
    for (const column of this.#rising) {
      if (column === spared || !this.#tableau.isBasic(column)) continue;
      if (this.#tableau.coefficient(column, moved) * direction > 0) blockers.push(column);
    }
    return blockers.sort((a, b) => a - b);
  }

  #proof(pushed: number): Proof {
    const multiples = this.#tableau.multiples(pushed);
    return new Map(
      this.#relations.flatMap((relation, index) => {
        const times = at(multiples, index);
        return times === 0 ? [] : [[relation, times] as const];
      }),
    );
  }
}
