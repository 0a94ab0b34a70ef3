/** Which rows and columns a table shows, and in which order. */
import { compare, type Decimal } from '../decimal.ts';
import type { Member, MemberKey } from '../document/crosstab.ts';
import type { Arrangement } from './arranged.ts';
import type { Cube, CubeKey } from './cube.ts';
import { type GuardedCells, measureCell } from './margins.ts';
import type { PlannedDimension, PlannedOrder, TablePlan } from './plan.ts';

export interface Words {
  /** Label of the member of rows that the source leaves empty. */
  readonly unknown: string;
  /** BCP 47 tag, for alphabetical order. */
  readonly language: string;
}

export function arrange(plan: TablePlan, cube: Cube, words: Words): Arrangement {
  const columns =
    plan.columns === undefined ? {} : { columns: shownMembers(plan.columns, plan.rows.length, cube, words) };
  const listed: Arrangement = { rows: arrangeRows(plan, cube, words, (members) => members), ...columns };
  const { order } = plan;
  if (order.by === 'listed' && !order.descending) return listed;
  return { ...listed, rows: arrangeRows(plan, cube, words, sorter(plan, cube, words, listed)) };
}

/** Puts the members of one dimension in order. @param before keys of the dimensions to the left */
type Sorter = (members: readonly Member[], before: readonly MemberKey[]) => readonly Member[];

/**
 * A single dimension shows all its members; of several, only the combinations that the data has: a theme of one
 * agency is no row of another.
 */
function arrangeRows(
  plan: TablePlan,
  cube: Cube,
  words: Words,
  sort: Sorter,
): readonly (readonly Member[])[] {
  const depth = plan.rows.length;
  const dimensions = plan.rows.map((planned, index) => shownMembers(planned, index, cube, words));
  const [only = []] = dimensions;
  if (depth === 1) return sort(only, []).map((member) => [member]);
  const occurring = new Set<string>();
  for (const combination of cube.combinations) {
    for (let length = 1; length <= depth; length += 1) occurring.add(nameOf(combination.slice(0, length)));
  }
  const below = (before: readonly Member[]): readonly (readonly Member[])[] => {
    if (before.length === depth) return [before];
    const keys = before.map((member) => member.key);
    const here = (dimensions[before.length] ?? []).filter(({ key }) => occurring.has(nameOf([...keys, key])));
    return sort(here, keys).flatMap((member) => below([...before, member]));
  };
  return below([]);
}

/** The members that the filter lets through, and one for rows without a value where there are any. */
function shownMembers(
  { members, admitsMissing }: PlannedDimension,
  index: number,
  cube: Cube,
  words: Words,
): readonly Member[] {
  const missing = admitsMissing && cube.combinations.some((combination) => combination[index] === null);
  return missing ? [...members, { key: null, label: words.unknown }] : members;
}

/** What rows are ordered by is no number that is shown; that it is not one of people is checked before. */
const UNGUARDED: GuardedCells['guard'] = { isConfidential: () => false, allows: () => true };

function sorter(plan: TablePlan, cube: Cube, words: Words, listed: Arrangement): Sorter {
  const { order } = plan;
  const sign = order.descending ? -1 : 1;
  switch (order.by) {
    case 'listed':
      return (members) => (order.descending ? [...members].reverse() : members);
    case 'label': {
      const { compare: compareTexts } = new Intl.Collator(words.language, { numeric: true });
      return (members) => [...members].sort((a, b) => sign * compareTexts(a.label, b.label));
    }
    case 'measure':
      return (members, before) => {
        const values = new Map(
          members.map(({ key }) => [
            key,
            orderValue([...before, key], order, { plan, cube, arrangement: listed, guard: UNGUARDED }),
          ]),
        );
        return [...members].sort((a, b) => compareValues(values.get(a.key), values.get(b.key), sign));
      };
    default: {
      const unknown: never = order;
      throw new Error(`unknown order: ${JSON.stringify(unknown)}`);
    }
  }
}

function orderValue(
  keys: readonly MemberKey[],
  order: Extract<PlannedOrder, { by: 'measure' }>,
  cells: GuardedCells,
): Decimal | undefined {
  const { plan } = cells;
  const key: CubeKey = [
    ...plan.rows.map((_, index) => keys[index]),
    ...(plan.columns === undefined ? [] : [order.at]),
  ];
  const measure = plan.measures[order.measure];
  const cell = measure && measureCell(key, measure, cells);
  return cell?.kind === 'number' ? cell.value : undefined;
}

/** What has no number comes last, in either direction. */
function compareValues(a: Decimal | undefined, b: Decimal | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * compare(a, b);
}

function nameOf(keys: readonly MemberKey[]): string {
  return JSON.stringify(keys);
}
