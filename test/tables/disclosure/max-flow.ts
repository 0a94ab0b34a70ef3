/** Bounds of marked cells of a two-way table with published totals, by the greatest flow from rows to columns. */

/** Cells as [row, column]. */
export type Place = readonly [number, number];

/**
 * Marked cells that can have no other count than they have. What is left of the row and column totals when the
 * published cells are taken away flows from rows to columns through the marked cells, each of which takes at least 1.
 */
export function fixedCells(
  counts: readonly (readonly number[])[],
  marked: readonly Place[],
): readonly Place[] {
  return marked.filter(([row, column]) => {
    const value = counts[row]?.[column] ?? 0;
    return ![value - 1, value + 1].some(
      (other) => other >= 1 && isPossible(counts, marked, [row, column], other),
    );
  });
}

function isPossible(
  counts: readonly (readonly number[])[],
  marked: readonly Place[],
  [fixedRow, fixedColumn]: Place,
  value: number,
): boolean {
  const others = marked.filter(([row, column]) => row !== fixedRow || column !== fixedColumn);
  const [supply, demand] = [new Map<number, number>(), new Map<number, number>()];
  for (const [row, column] of marked) {
    const count = (counts[row]?.[column] ?? 0) - 1;
    supply.set(row, (supply.get(row) ?? 0) + count);
    demand.set(column, (demand.get(column) ?? 0) + count);
  }
  supply.set(fixedRow, (supply.get(fixedRow) ?? 0) - value + 1);
  demand.set(fixedColumn, (demand.get(fixedColumn) ?? 0) - value + 1);
  const wanted = [...supply.values()].reduce((sum, one) => sum + one, 0);
  if ([...supply.values(), ...demand.values()].some((one) => one < 0)) return false;
  return greatestFlow(supply, demand, others) === wanted;
}

/** Edmonds and Karp: the shortest path with room is filled, again and again. */
function greatestFlow(
  supply: ReadonlyMap<number, number>,
  demand: ReadonlyMap<number, number>,
  places: readonly Place[],
): number {
  const room = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, by: number) => {
    const edges = room.get(from) ?? new Map<string, number>();
    room.set(from, edges.set(to, (edges.get(to) ?? 0) + by));
  };
  for (const [row, by] of supply) add('source', `row ${row}`, by);
  for (const [column, by] of demand) add(`column ${column}`, 'sink', by);
  for (const [row, column] of places) add(`row ${row}`, `column ${column}`, Number.POSITIVE_INFINITY);
  let flow = 0;
  for (;;) {
    const before = new Map([['source', '']]);
    for (const node of before.keys()) {
      for (const [next, by] of room.get(node) ?? []) {
        if (by > 0 && !before.has(next)) before.set(next, node);
      }
    }
    if (!before.has('sink')) return flow;
    const path: (readonly [string, string])[] = [];
    for (let node = 'sink'; node !== 'source'; node = before.get(node) ?? 'source') {
      path.push([before.get(node) ?? 'source', node]);
    }
    const least = Math.min(...path.map(([from, to]) => room.get(from)?.get(to) ?? 0));
    for (const [from, to] of path) {
      add(from, to, -least);
      add(to, from, least);
    }
    flow += least;
  }
}
