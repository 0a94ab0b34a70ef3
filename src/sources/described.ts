/** Dimensions and measures of a source, from its descriptor and its data. */
import { type DimensionPlan, expands } from './dimension-plan.ts';
import type { Field } from './field.ts';
import { columnName, derivedName, dimensionExpression, knownMembers } from './members.ts';
import type { RepliekPart } from './repliek-part.ts';
import type { Coverage, SourceDimension, SourceMeasure } from './source.ts';
import { largestScale } from './stored-columns.ts';
import type { TypedTable } from './typed-table.ts';

/** Below this many people a count is confidential where the descriptor does not say. */
const DEFAULT_THRESHOLD = 5;

/** @param table absent where the data has problems: the members are then only those that are declared */
export function describeDimensions(
  plans: readonly DimensionPlan[],
  table: TypedTable | undefined,
  coverage: ReadonlyMap<string, Coverage>,
): ReadonlyMap<string, SourceDimension> {
  return new Map(
    plans.map((plan, index) => [
      plan.name,
      {
        name: plan.name,
        label: plan.label,
        type: plan.type,
        declared: plan.declared.size > 0,
        expands: expands(plan),
        members: knownMembers(plan, table?.columns[plan.field] ?? [], coverage.get(plan.name)),
        membersKnown: table !== undefined,
        expression: dimensionExpression(plan, index),
        ...(plan.separator === undefined ? {} : { unnest: derivedName(index) }),
      },
    ]),
  );
}

/** @param table gives the decimals where the descriptor does not */
export function describeMeasures(
  part: RepliekPart,
  fields: readonly Field[],
  table: TypedTable | undefined,
): ReadonlyMap<string, SourceMeasure> {
  return new Map(
    Object.entries(part.measures).map(([id, raw]) => {
      const indexes = (raw.sum ?? []).map((name) => fields.findIndex((field) => field.name === name));
      const [only, ...others] = indexes;
      const title = only === undefined || others.length > 0 ? undefined : fields[only]?.title;
      const scale = Math.max(0, ...indexes.map((index) => largestScale(table?.columns[index] ?? [])));
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
