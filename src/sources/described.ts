/** Dimensions and measures of a source, from its descriptor and its data. */
import type { DataTable, FoundValue } from './data-table.ts';
import { type DimensionPlan, expands } from './dimension-plan.ts';
import type { Field } from './field.ts';
import { columnName, derivedName, dimensionExpression, knownMembers } from './members.ts';
import type { RepliekPart } from './repliek-part.ts';
import type { Coverage, SourceDimension, SourceMeasure } from './source.ts';

/** Below this many people a count is confidential where the descriptor does not say. */
const DEFAULT_THRESHOLD = 5;

/**
 * @param table absent where the data has problems: the members are then only those that are declared, as they are for
 *   a dimension with more values than can be listed
 */
export async function describeDimensions(
  plans: readonly DimensionPlan[],
  table: DataTable | undefined,
  coverage: ReadonlyMap<string, Coverage>,
): Promise<ReadonlyMap<string, SourceDimension>> {
  const described: (readonly [string, SourceDimension])[] = [];
  for (const [index, plan] of plans.entries()) {
    const values = table && (await listedValues(plan, table));
    described.push([
      plan.name,
      {
        name: plan.name,
        label: plan.label,
        type: plan.type,
        declared: plan.declared.size > 0,
        expands: expands(plan),
        members: knownMembers(plan, values ?? [], coverage.get(plan.name)),
        membersKnown: values !== undefined,
        ...(plan.required === true ? { full: true } : {}),
        expression: dimensionExpression(plan, index),
        ...(table !== undefined && values === undefined ? { endless: true } : {}),
        ...(plan.separator === undefined ? {} : { unnest: derivedName(index) }),
      },
    ]);
  }
  return new Map(described);
}

/**
 * Not needed where the members are declared, since no other value is sound, or where they are what codes lead to. Years
 * are few, however many dates there are.
 */
async function listedValues(
  plan: DimensionPlan,
  table: DataTable,
): Promise<Iterable<FoundValue> | undefined> {
  const isDeclared = plan.declared.size > 0 && plan.separator === undefined && !plan.ofYear;
  if (plan.lookup !== undefined || isDeclared) return [];
  return plan.ofYear ? table.valuesOf(plan.field, Number.POSITIVE_INFINITY) : table.valuesOf(plan.field);
}

/** @param table gives the decimals where the descriptor does not */
export function describeMeasures(
  part: RepliekPart,
  fields: readonly Field[],
  table: DataTable | undefined,
): ReadonlyMap<string, SourceMeasure> {
  return new Map(
    Object.entries(part.measures).map(([id, raw]) => {
      const indexes = (raw.sum ?? []).map((name) => fields.findIndex((field) => field.name === name));
      const [only, ...others] = indexes;
      const title = only === undefined || others.length > 0 ? undefined : fields[only]?.title;
      const scale = Math.max(0, ...indexes.map((index) => table?.scaleOf(index) ?? 0));
      // A sum of money shows cents, or none.
      const found = raw.unit === 'euro' && scale > 0 ? Math.max(2, scale) : scale;
      return [
        id,
        {
          id,
          label: raw.label ?? title ?? id,
          ...(raw.unit === undefined ? {} : { unit: raw.unit }),
          decimals: raw.decimals ?? found,
          ...(raw.people === true ? { people: { threshold: raw.threshold ?? DEFAULT_THRESHOLD } } : {}),
          aggregation:
            raw.sum === undefined
              ? { kind: 'count' }
              : {
                  kind: 'sum',
                  expressions: indexes.map((index) => `"${columnName(index)}"`),
                  ...(raw.gaps === undefined ? {} : { gaps: raw.gaps }),
                },
        },
      ];
    }),
  );
}
