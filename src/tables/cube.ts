/** Every group of a table in one query: each combination of members, and every margin over them. */
import type { Cell, MemberKey } from '../document/crosstab.ts';
import { memberKey } from '../sources/cell-value.ts';
import { conditionSql, Parameters } from '../sources/condition.ts';
import type { StoreRow, StoreValue } from '../sources/engine.ts';
import { cellOf, columnsOf, measureSql, skippedRows, sumOfGroupsSql } from '../sources/measure-sql.ts';
import type { Store } from '../sources/store.ts';
import { nestedSql, rowFilterSql } from '../sources/unnest-sql.ts';
import { type DimensionFilter, uncoveredMembers } from './filter.ts';
import type { PlannedDimension, TablePlan } from './plan.ts';

/** A member for each dimension of the table, rows first; undefined where the dimension is summed over. */
export type CubeKey = readonly (MemberKey | undefined)[];

export interface Cube {
  /** Rows first, then the column dimension where there is one. */
  readonly dimensions: readonly PlannedDimension[];
  /** The combinations that the data has, every dimension named. */
  readonly combinations: readonly (readonly MemberKey[])[];
  /** What the store computed for a group; a group without rows is zero where the delivery is complete. */
  readonly cell: (key: CubeKey, base: number) => Cell;
  /** Whether the source has rows for a group, whatever their values. */
  readonly hasRows: (key: CubeKey, base: number) => boolean;
  /** Rows of the whole table, and how many of them a base measure leaves out because they lack a value. */
  readonly gaps: (base: number) => { readonly rows: number; readonly skipped: number };
}

/** @param table the source's table in the store */
export async function queryCube(plan: TablePlan, table: string, store: Store): Promise<Cube> {
  const dimensions = [...plan.rows, ...(plan.columns === undefined ? [] : [plan.columns])];
  const nested = dimensions.findIndex(({ dimension }) => dimension.unnest !== undefined);
  const complete = await isComplete(plan, dimensions, table, store);
  const whole = await queryGroups(plan, dimensions, table, store);
  if (nested < 0) return makeCube(plan, dimensions, complete, whole, whole);
  // A training of two organisations stands in two groups, and must count once wherever organisations are summed.
  const others = dimensions.filter((_, index) => index !== nested);
  const once = await queryGroups(plan, others, table, store);
  return makeCube(
    plan,
    dimensions,
    complete,
    whole,
    {
      combinations: [],
      values: (key) => once.values(key.filter((_, index) => index !== nested)),
    },
    nested,
  );
}

interface Groups {
  readonly combinations: readonly (readonly MemberKey[])[];
  readonly values: (key: CubeKey) => readonly StoreValue[] | undefined;
}

function makeCube(
  plan: TablePlan,
  dimensions: readonly PlannedDimension[],
  complete: boolean,
  named: Groups,
  summed: Groups,
  nested = -1,
): Cube {
  const offsets = plan.bases.map((_, base) =>
    plan.bases.slice(0, base).reduce((sum, { aggregation }) => sum + columnsOf(aggregation), 0),
  );
  const aggregationOf = (base: number) => {
    const found = plan.bases[base]?.aggregation;
    if (found === undefined) throw new RangeError(`the table has no base measure ${base}`);
    return found;
  };
  const slice = (values: readonly StoreValue[], base: number) =>
    values.slice(offsets[base] ?? 0, (offsets[base] ?? 0) + columnsOf(aggregationOf(base)));
  return {
    dimensions,
    combinations: named.combinations,
    cell: (key, base) => {
      if (isImpossible(key, dimensions, plan)) return { kind: 'missing', missing: 'not-applicable' };
      if (!complete) return { kind: 'missing', missing: 'unavailable' };
      const values = (nested >= 0 && key[nested] === undefined ? summed : named).values(key);
      const covered = plan.source.covers(membersOf(key, dimensions));
      return cellOf(aggregationOf(base), values === undefined ? [0n] : slice(values, base), covered);
    },
    hasRows: (key, base) => {
      const values = named.values(key);
      return values !== undefined && skippedRows(aggregationOf(base), slice(values, base)).rows > 0;
    },
    gaps: (base) => {
      const all = summed.values(dimensions.map(() => undefined)) ?? [];
      return skippedRows(aggregationOf(base), slice(all, base));
    },
  };
}

async function queryGroups(
  plan: TablePlan,
  dimensions: readonly PlannedDimension[],
  table: string,
  store: Store,
): Promise<Groups> {
  const parameters = new Parameters();
  const nested = dimensions.find(({ dimension }) => dimension.unnest !== undefined)?.dimension;
  const filters = [...plan.filters.values()].map((filter) =>
    filterSql(filter, nested?.name, table, parameters),
  );
  const names = dimensions.map((_, index) => `d${index}`);
  const members = dimensions.map(({ dimension }, index) => `${dimension.expression} AS d${index}`);
  const measures = plan.bases.flatMap(({ aggregation, condition }) =>
    measureSql(aggregation, conditionSql(condition, parameters)),
  );
  const from = nested?.unnest === undefined ? `"${table}"` : nestedSql(table, nested.unnest);
  const where = filters.length === 0 ? 'true' : filters.join(' AND ');
  const rows = `(SELECT ${['*', ...members].join(', ')} FROM ${from} WHERE ${where})`;
  const found = await store.query(groupsSql(plan, names, measures, rows), parameters.values);
  return readGroups(found, dimensions.length);
}

/**
 * Every combination of the dimensions and every margin. Where the measures can be added up, the margins are made of the
 * combinations: the rows of the source are then read once, not once for each margin.
 */
function groupsSql(
  plan: TablePlan,
  names: readonly string[],
  measures: readonly string[],
  rows: string,
): string {
  if (names.length === 0) return `SELECT 0, ${measures.join(', ')} FROM ${rows}`;
  const list = names.join(', ');
  const parts = measures.map((_, index) => `m${index}`);
  let at = 0;
  const sums = plan.bases.map(({ aggregation }) => {
    const from = at;
    at += columnsOf(aggregation);
    return sumOfGroupsSql(aggregation, parts.slice(from, at));
  });
  const isAdditive = sums.every((columns) => columns !== undefined);
  const columns = isAdditive ? sums.flatMap((sum) => sum ?? []) : measures;
  const groups = measures.map((measure, index) => `${measure} AS m${index}`);
  const source = isAdditive ? `(SELECT ${[list, ...groups].join(', ')} FROM ${rows} GROUP BY ${list})` : rows;
  return `SELECT ${[`GROUPING(${list})`, list, ...columns].join(', ')} FROM ${source} GROUP BY CUBE (${list})`;
}

function readGroups(rows: readonly StoreRow[], dimensions: number): Groups {
  const groups = new Map<string, readonly StoreValue[]>();
  const combinations: (readonly MemberKey[])[] = [];
  for (const row of rows) {
    const summed = Number(row[0]);
    const key = Array.from({ length: dimensions }, (_, index): MemberKey | undefined =>
      // GROUPING() sets the highest bit for the first dimension.
      (summed >> (dimensions - 1 - index)) & 1 ? undefined : keyOf(row[index + 1] ?? null),
    );
    groups.set(groupName(key), row.slice(dimensions + 1));
    if (summed === 0) combinations.push(key.map((member) => member ?? null));
  }
  return { combinations, values: (key) => groups.get(groupName(key)) };
}

/** A filter over rows; one on a dimension of several values a row, that is not itself in the table, asks for any. */
function filterSql(
  { dimension, condition }: DimensionFilter,
  nested: string | undefined,
  table: string,
  parameters: Parameters,
): string {
  const sql = conditionSql(condition, parameters);
  if (dimension.unnest === undefined || dimension.name === nested) return sql;
  return rowFilterSql(table, dimension.unnest, sql);
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
    const { expression, unnest } = filter.dimension;
    const from = unnest === undefined ? `"${table}"` : nestedSql(table, unnest);
    const rows = await store.query(`SELECT DISTINCT ${expression} FROM ${from}`, []);
    const present = new Set(rows.map((row) => keyOf(row[0] ?? null)));
    if (uncovered.some(({ key }) => !present.has(key))) return false;
  }
  return true;
}

function membersOf(key: CubeKey, dimensions: readonly PlannedDimension[]): ReadonlyMap<string, MemberKey> {
  return new Map(
    dimensions.flatMap(({ dimension }, index) => {
      const member = key[index];
      return member === undefined ? [] : [[dimension.name, member] as const];
    }),
  );
}

function isImpossible(key: CubeKey, dimensions: readonly PlannedDimension[], { source }: TablePlan): boolean {
  if (source.impossible.length === 0) return false;
  const members = membersOf(key, dimensions);
  return source.impossible.some((combination) =>
    [...combination].every(([name, keys]) => {
      const member = members.get(name);
      return member !== undefined && keys.has(member);
    }),
  );
}

function keyOf(value: StoreValue): MemberKey {
  return value === null ? null : memberKey(value);
}

function groupName(key: CubeKey): string {
  return JSON.stringify(key.map((member) => (member === undefined ? {} : member)));
}
