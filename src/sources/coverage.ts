/** For which members a delivery is complete: there an absent combination means zero. */
import * as z from 'zod';
import type { MemberKey } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import { check, type KeyPath, type Located } from '../reading/located.ts';
import { expected, object, oneOf, text, texts } from '../reading/schema.ts';
import { type DimensionPlan, expands, keyOfType } from './dimension-plan.ts';
import { findMember, memberNames } from './member-name.ts';
import { inRange, readRange } from './ranges.ts';
import { PART } from './repliek-part.ts';
import type { Coverage, Source } from './source.ts';

const scalar = oneOf(['text', 'number', 'boolean'], [text, z.number(), z.boolean()]);
const schema = oneOf(
  ['list', 'map'],
  [z.array(scalar).min(1, expected('filled-list')), object({ from: scalar, to: scalar })],
);

export interface DeclaredCoverage {
  readonly byDimension: ReadonlyMap<string, Coverage>;
  readonly remarks: readonly string[];
}

const REMARK = 'remark';

/** @returns undefined after reporting every problem */
export function readCoverage(
  raw: Readonly<Record<string, unknown>>,
  dimensions: readonly DimensionPlan[],
  located: Located,
  report: Report,
): DeclaredCoverage | undefined {
  const at = [PART, 'coverage'];
  const byDimension = new Map<string, Coverage>();
  let remarks: readonly string[] = [];
  let sound = true;
  for (const [name, value] of Object.entries(raw)) {
    const path = [...at, name];
    if (name === REMARK) {
      const checked = check(located, value, path, texts, report);
      if (checked === undefined) sound = false;
      else remarks = checked.value;
      continue;
    }
    const dimension = dimensions.find((one) => one.name === name);
    if (dimension === undefined) {
      const known = [...dimensions.map((one) => one.name), REMARK];
      report.add('dimension-unknown', { found: name, known }, located.keyPlace(path));
    }
    const coverage =
      dimension === undefined ? undefined : ofDimension(value, dimension, path, located, report);
    if (coverage === undefined) sound = false;
    else byDimension.set(name, coverage);
  }
  return sound ? { byDimension, remarks } : undefined;
}

function ofDimension(
  raw: unknown,
  dimension: DimensionPlan,
  path: KeyPath,
  located: Located,
  report: Report,
): Coverage | undefined {
  const value = check(located, raw, path, schema, report)?.value;
  if (value === undefined) return undefined;
  const ordered = dimension.type !== 'text' && dimension.type !== 'boolean';
  // Two numbers are the ends of a range: "year": [2016, 2020].
  if (!Array.isArray(value) || (ordered && value.length === 2)) {
    const [from, to, keys] = Array.isArray(value)
      ? [value[0], value[1], [0, 1]]
      : [value.from, value.to, ['from', 'to']];
    const paths = { from: [...path, keys[0] ?? 0], to: [...path, keys[1] ?? 1] };
    const range = readRange(
      { ...dimension, expands: expands(dimension) },
      { from, to },
      paths,
      located,
      report,
    );
    return range?.from === undefined || range.to === undefined
      ? undefined
      : { kind: 'range', from: range.from, to: range.to };
  }
  const keys = value.map((found, index) => {
    const members = [...dimension.declared.values()];
    const key =
      members.length > 0 ? (findMember(found, members)?.key ?? undefined) : keyOfType(found, dimension.type);
    if (key === undefined) {
      const details = { dimension: dimension.name, found: String(found) };
      const place = located.place([...path, index]);
      if (members.length === 0) report.add('member-type', { ...details, type: dimension.type }, place);
      else report.add('member-unknown', { ...details, known: memberNames(members) }, place);
    }
    return key;
  });
  const known = keys.filter((key) => key !== undefined);
  return known.length === keys.length ? { kind: 'list', keys: new Set(known) } : undefined;
}

/** Whether an absent combination with this member means zero: inside the declared coverage. */
export function isCovered(source: Pick<Source, 'coverage'>, dimension: string, key: MemberKey): boolean {
  const coverage = source.coverage.get(dimension);
  // Rows without a value are all in the delivery: one that is not there does not exist.
  if (coverage === undefined || key === null) return source.coverage.size > 0;
  return coverage.kind === 'list' ? coverage.keys.has(key) : inRange(key, coverage);
}

/** The same for several dimensions at once; a dimension that is not named is summed over. */
export function coversOf(coverage: Source['coverage']): Source['covers'] {
  return (members) =>
    coverage.size > 0 && [...members].every(([name, key]) => isCovered({ coverage }, name, key));
}
