/** The first rows of a table by themselves, all the others as one. */
import { type MemberKey, OTHERS } from '../document/crosstab.ts';
import type { Condition } from '../sources/condition.ts';
import type { Store } from '../sources/store.ts';
import type { Arrangement } from './arranged.ts';
import { type Cube, queryCube } from './cube.ts';
import { marginCell } from './margins.ts';
import type { TablePlan } from './plan.ts';

/**
 * The others are computed from their own rows of the source, so that means and counts of different values are right
 * for them, too.
 */
export async function keepTop(
  plan: TablePlan,
  cube: Cube,
  arrangement: Arrangement,
  table: string,
  store: Store,
): Promise<{ readonly cube: Cube; readonly arrangement: Arrangement }> {
  const { top } = plan;
  const [row] = plan.rows;
  const kept = arrangement.rows.slice(0, top?.n);
  const rest = arrangement.rows.slice(kept.length);
  // One row that is left is shown by its own name.
  if (top === undefined || row === undefined || rest.length < 2) return { cube, arrangement };
  const { dimension } = row;
  const keys = kept.map(([member]): MemberKey => member?.key ?? null);
  const filter = plan.filters.get(dimension.name);
  const without: Condition = { kind: 'not', condition: { kind: 'in', dimension, keys } };
  const conditions = filter === undefined ? [without] : [filter.condition, without];
  const members = rest.flatMap(([member]) => (member === undefined ? [] : [member]));
  const admitsMissing = members.some(({ key }) => key === null);
  const othersPlan: TablePlan = {
    ...plan,
    filters: new Map([
      ...plan.filters,
      [dimension.name, { dimension, members, admitsMissing, condition: { kind: 'and', conditions } }],
    ]),
  };
  const othersCube = await queryCube(othersPlan, table, store);
  const others = { plan: othersPlan, cube: othersCube, arrangement: { ...arrangement, rows: rest } };
  return {
    cube: {
      ...cube,
      cell: (key, base) =>
        key[0] === OTHERS ? marginCell([undefined, ...key.slice(1)], base, others) : cube.cell(key, base),
    },
    arrangement: { ...arrangement, rows: [...kept, [{ key: OTHERS, label: top.others }]] },
  };
}
