/** The best way to pair two lists, each with at most one of the other: the Hungarian method (Kuhn 1955, Munkres 1957). */

/**
 * @param profits by row and column, 0 or more; 0 pairs nothing
 * @returns by row: the column, or undefined. The sum of the profits is the largest possible; always the same for the same input
 */
export function assign(profits: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const rows = profits.length;
  const columns = Math.max(0, ...profits.map((row) => row.length));
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number) => -(profits[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    const way = new Array<number>(size + 1).fill(0);
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    do {
      used[column] = true;
      const current = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (used[other] === true) continue;
        const reduced = cost(current, other) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          way[other] = column;
        }
        if ((least[other] ?? 0) < delta) {
          delta = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        const owner = rowOf[other] ?? 0;
        if (used[other] === true) {
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else {
          least[other] = (least[other] ?? 0) - delta;
        }
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = way[column] ?? 0) rowOf[column] = rowOf[way[column] ?? 0] ?? 0;
  }
  const columnOf = new Map(rowOf.map((row, column) => [row, column]));
  return profits.map((row, index) => {
    const column = (columnOf.get(index + 1) ?? 0) - 1;
    return (row[column] ?? 0) > 0 ? column : undefined;
  });
}
