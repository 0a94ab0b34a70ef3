/** The members of a dimension: what the descriptor declares, what the data has, what the coverage adds. */
import type { Member } from '../document/crosstab.ts';
import { type CellValue, memberKey } from './cell-value.ts';
import type { FoundValue } from './data-table.ts';
import { type DimensionPlan, expands } from './dimension-plan.ts';
import { sortedMembers, withRange } from './ranges.ts';
import type { Coverage } from './source.ts';
import { VALUE_EXPRESSION } from './unnest-sql.ts';

/** @param found values of the dimension's field; empty where the data could not be read */
export function knownMembers(
  plan: DimensionPlan,
  found: Iterable<FoundValue>,
  coverage: Coverage | undefined,
): readonly Member[] {
  const keys = new Set<string | number>();
  for (const [, value] of found) {
    // What a code leads to is declared; that every code leads somewhere is checked elsewhere.
    if (value === null || plan.lookup !== undefined) continue;
    if (plan.separator !== undefined) for (const part of severalValues(value, plan.separator)) keys.add(part);
    else keys.add(plan.ofYear && typeof value === 'string' ? Number(value.slice(0, 4)) : memberKey(value));
  }
  if (coverage?.kind === 'list') {
    for (const key of coverage.keys) if (key !== null) keys.add(key);
  }
  const undeclared = [...keys]
    .filter((key) => !plan.declared.has(key))
    .map((key) => ({ key, label: String(key) }));
  const ordered = plan.type === 'text' || plan.type === 'boolean' ? undeclared : sortedMembers(undeclared);
  const members = [...plan.declared.values(), ...ordered];
  return coverage?.kind === 'range' && expands(plan) ? withRange(members, coverage) : members;
}

/** The different values of one cell, in its order. */
export function severalValues(value: CellValue, separator: string): readonly string[] {
  if (typeof value !== 'string') return [];
  const parts = value.split(separator).map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '');
}

/**
 * The dimension as SQL over the source's table; dates and years as memberKey gives them.
 *
 * @param index of the dimension
 */
export function dimensionExpression(plan: DimensionPlan, index: number): string {
  if (plan.lookup !== undefined) return `"${derivedName(index)}"`;
  if (plan.separator !== undefined) return VALUE_EXPRESSION;
  const column = `"${columnName(plan.field)}"`;
  if (plan.ofYear) return `year(${column})`;
  return plan.type === 'date' ? `CAST(${column} AS VARCHAR)` : column;
}

/** A column that is made from another when the data is stored. @param dimension its index */
export function derivedName(dimension: number): string {
  return `d${dimension}_derived`;
}

/** Columns have names of our own: those of the delivery may be anything, and may differ only in case. */
export function columnName(field: number): string {
  return `c${field}`;
}
