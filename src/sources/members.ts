/** The members of a dimension: what the descriptor declares, what the data has, what the coverage adds. */
import type { Member } from '../document/crosstab.ts';
import { type CellValue, memberKey } from './cell-value.ts';
import { type DimensionPlan, expands } from './dimension-plan.ts';
import { sortedMembers, withRange } from './ranges.ts';
import type { Coverage } from './source.ts';

/** @param values the dimension's column; empty where the data could not be read */
export function knownMembers(
  plan: DimensionPlan,
  values: readonly CellValue[],
  coverage: Coverage | undefined,
): readonly Member[] {
  const keys = new Set<string | number>();
  for (const value of values) {
    if (value === null) continue;
    keys.add(plan.ofYear && typeof value === 'string' ? Number(value.slice(0, 4)) : memberKey(value));
  }
  if (coverage?.kind === 'list') {
    for (const key of coverage.keys) if (key !== null) keys.add(key);
  }
  const found = [...keys]
    .filter((key) => !plan.declared.has(key))
    .map((key) => ({ key, label: String(key) }));
  const ordered = plan.type === 'text' || plan.type === 'boolean' ? found : sortedMembers(found);
  const members = [...plan.declared.values(), ...ordered];
  return coverage?.kind === 'range' && expands(plan) ? withRange(members, coverage) : members;
}

/** The dimension as SQL over the source's table; dates and years as memberKey gives them. */
export function dimensionExpression(plan: DimensionPlan): string {
  const column = `"${columnName(plan.field)}"`;
  if (plan.ofYear) return `year(${column})`;
  return plan.type === 'date' ? `CAST(${column} AS VARCHAR)` : column;
}

/** Columns have names of our own: those of the delivery may be anything, and may differ only in case. */
export function columnName(field: number): string {
  return `c${field}`;
}
