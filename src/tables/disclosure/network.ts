/**
 * Cells as the edges of a network between the sums they stand in.
 *
 * The cells of a two-way table with margins run between row sums and column sums; row totals, column totals and the
 * grand total fit in as well (Cox and George, "Controlled rounding for tables with subtotals", Annals of OR 1989).
 * What changes together is then a flow that goes around: every cell that rises carries it on, every cell that falls
 * carries it back.
 */
import { at } from './budget.ts';
import { Groups } from './groups.ts';
import type { System } from './system.ts';

export interface Edge {
  readonly cell: number;
  /** Numbers of relations; a cell in one sum alone runs to the ground, the number after the last relation. */
  readonly from: number;
  readonly to: number;
}

export interface Network {
  readonly edges: readonly Edge[];
  /** Cells in more than two sums, or against the orientation that the earlier cells gave the sums. */
  readonly unfit: readonly number[];
}

/** Cells without a sum are left out: nothing holds them. */
export function layOut(cells: readonly number[], system: System): Network {
  const ground = system.relations.length;
  const sums = new Groups(ground);
  const unfit: number[] = [];
  const fit = cells.filter((cell) => {
    const { occurrences } = at(system.cells, cell);
    const [first, second] = occurrences;
    if (first === undefined) return false;
    const fits =
      occurrences.length === 1 ||
      (occurrences.length === 2 &&
        second !== undefined &&
        sums.join(first.relation, second.relation, first.sign === second.sign ? 'opposite' : 'same'));
    if (!fits) unfit.push(cell);
    return fits;
  });
  const edges = fit.map((cell): Edge => {
    const ends = at(system.cells, cell).occurrences.map(({ relation, sign }) => ({
      relation,
      leaves: sums.find(relation).side === sign,
    }));
    const from = ends.find(({ leaves }) => leaves)?.relation ?? ground;
    const to = ends.find(({ leaves }) => !leaves)?.relation ?? ground;
    return { cell, from, to };
  });
  return { edges, unfit };
}
