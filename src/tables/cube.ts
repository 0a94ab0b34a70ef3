/** Every group of a table in one query: each combination of members, and every margin over them. */
import type { Cell, MemberKey } from '../document/crosstab.ts';
import { memberKey } from '../sources/cell-value.ts';
import { conditionSql, Parameters } from '../sources/condition.ts';
import { isCovered } from '../sources/coverage.ts';
import type { StoreRow, StoreValue } from '../sources/engine.ts';
import { cellOf, columnsOf, measureSql } from '../sources/measure-sql.ts';
import type { Store } from '../sources/store.ts';
import { uncoveredMembers } from './filter.ts';
import type { PlannedDimension, TablePlan } from './plan.ts';

/** A member for each dimension of the table, rows first; undefined where the dimension is summed over. */
export type CubeKey = readonly (MemberKey | undefined)[];

export interface Cube {
  /** Rows first, then the column dimension where there is one. */
  readonly dimensions: readonly PlannedDimension[];
  /** The combinations that the data has, every dimension named. */
  readonly combinations: readonly (readonly MemberKey[])[];
  /** What the store computed for a group; a group without rows is zero where the delivery is complete. */
  readonly cell: (key: CubeKey, measure: number) => Cell;
}

/** @param table the source's table in the store */
export async function queryCube(plan: TablePlan, table: string, store: Store): Promise<Cube> {
  const dimensions = [...plan.rows, ...(plan.columns === undefined ? [] : [plan.columns])];
  const complete = await isComplete(plan, dimensions, table, store);
  const rows = await queryGroups(plan, dimensions, table, store);
  const groups = new Map<string, readonly StoreValue[]>();
  const combinations: (readonly MemberKey[])[] = [];
  for (const row of rows) {
    const summed = Number(row[0]);
    const key = dimensions.map((_, index): MemberKey | undefined =>
      // GROUPING() sets the highest bit for the first dimension.
      (summed >> (dimensions.length - 1 - index)) & 1 ? undefined : keyOf(row[index + 1] ?? null),
    );
    groups.set(groupName(key), row.slice(dimensions.length + 1));
    if (summed === 0) combinations.push(key.map((member) => member ?? null));
  }
  return {
    dimensions,
    combinations,
    cell: (key, measure) => {
      if (!complete) return { kind: 'missing', missing: 'unavailable' };
      const values = groups.get(groupName(key));
      const aggregations = plan.measures.map(({ aggregation }) => aggregation);
      const from = aggregations.slice(0, measure).reduce((sum, one) => sum + columnsOf(one), 0);
      const aggregation = aggregations[measure];
      if (aggregation === undefined) throw new RangeError(`the table has no measure ${measure}`);
      const covered = isGroupCovered(key, dimensions, plan);
      return cellOf(values === undefined ? [0n] : values.slice(from, from + columnsOf(aggregation)), covered);
    },
  };
}

async function queryGroups(
  plan: TablePlan,
  dimensions: readonly PlannedDimension[],
  table: string,
  store: Store,
): Promise<readonly StoreRow[]> {
  const parameters = new Parameters();
  const conditions = [...plan.filters.values()].map((filter) => filter.condition);
  const where = conditionSql({ kind: 'and', conditions }, parameters);
  const names = dimensions.map((_, index) => `d${index}`);
  const members = dimensions.map(({ dimension }, index) => `${dimension.expression} AS d${index}`);
  const measures = plan.measures.flatMap(({ aggregation, condition }) =>
    measureSql(aggregation, conditionSql(condition, parameters)),
  );
  const list = names.join(', ');
  return store.query(
    `SELECT GROUPING(${list}), ${[...names, ...measures].join(', ')} ` +
      `FROM (SELECT *, ${members.join(', ')} FROM "${table}" WHERE ${where}) GROUP BY CUBE (${list})`,
    parameters.values,
  );
}

/**
 * False where a filter asks for members that are neither rows nor columns (the year 2015, in a table by region) and
 * of which the delivery says nothing: every number of the table would then silently lack them.
 */
async function isComplete(
  plan: TablePlan,
  dimensions: readonly PlannedDimension[],
  table: string,
  store: Store,
): Promise<boolean> {
  for (const [name, filter] of plan.filters) {
    if (dimensions.some(({ dimension }) => dimension.name === name)) continue;
    const uncovered = uncoveredMembers(filter, plan.source);
    if (uncovered.length === 0) continue;
    const rows = await store.query(`SELECT DISTINCT ${filter.dimension.expression} FROM "${table}"`, []);
    const present = new Set(rows.map((row) => keyOf(row[0] ?? null)));
    if (uncovered.some(({ key }) => !present.has(key))) return false;
  }
  return true;
}

function isGroupCovered(
  key: CubeKey,
  dimensions: readonly PlannedDimension[],
  { source }: TablePlan,
): boolean {
  if (source.coverage.size === 0) return false;
  return dimensions.every(({ dimension }, index) => {
    const member = key[index];
    return member === undefined || isCovered(source, dimension.name, member);
  });
}

function keyOf(value: StoreValue): MemberKey {
  return value === null ? null : memberKey(value);
}

function groupName(key: CubeKey): string {
  return JSON.stringify(key.map((member) => (member === undefined ? {} : member)));
}
