/** Conditions on dimensions as SQL, every value bound as a parameter. */
import { parseDecimal } from '../decimal.ts';
import type { MemberKey } from '../document/crosstab.ts';
import type { Parameter } from './engine.ts';
import type { KeyRange } from './ranges.ts';
import type { SourceDimension } from './source.ts';

type ConditionDimension = Pick<SourceDimension, 'expression' | 'type'>;

export type Condition =
  | { readonly kind: 'in'; readonly dimension: ConditionDimension; readonly keys: readonly MemberKey[] }
  | { readonly kind: 'between'; readonly dimension: ConditionDimension; readonly range: KeyRange }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'and'; readonly conditions: readonly Condition[] };

/** The values that a statement binds, in order. */
export class Parameters {
  readonly values: Parameter[] = [];

  /** @returns the placeholder */
  add(value: Parameter): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** An expression that is true or false, never NULL: a row without a value meets no list and no range. */
export function conditionSql(condition: Condition, parameters: Parameters): string {
  switch (condition.kind) {
    case 'in':
      return listSql(condition.dimension, condition.keys, parameters);
    case 'between': {
      const { dimension, range } = condition;
      const { expression } = dimension;
      const parts = [
        `${expression} IS NOT NULL`,
        ...(range.from === undefined ? [] : [`${expression} >= ${bind(range.from, dimension, parameters)}`]),
        ...(range.to === undefined ? [] : [`${expression} <= ${bind(range.to, dimension, parameters)}`]),
      ];
      return `(${parts.join(' AND ')})`;
    }
    case 'not':
      return `(NOT ${conditionSql(condition.condition, parameters)})`;
    case 'and': {
      const parts = condition.conditions.map((part) => conditionSql(part, parameters));
      return parts.length === 0 ? 'true' : `(${parts.join(' AND ')})`;
    }
    default: {
      const unknown: never = condition;
      throw new Error(`unknown condition: ${JSON.stringify(unknown)}`);
    }
  }
}

function listSql(dimension: ConditionDimension, keys: readonly MemberKey[], parameters: Parameters): string {
  const { expression } = dimension;
  const named = keys.filter((key) => key !== null).map((key) => bind(key, dimension, parameters));
  const parts = [
    ...(named.length === 0 ? [] : [`coalesce(${expression} IN (${named.join(', ')}), false)`]),
    ...(keys.includes(null) ? [`${expression} IS NULL`] : []),
  ];
  return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
}

function bind(key: string | number, dimension: ConditionDimension, parameters: Parameters): string {
  switch (dimension.type) {
    case 'text':
    case 'date':
      return parameters.add(String(key));
    case 'boolean':
      return parameters.add(key === 'true');
    case 'integer':
      return parameters.add(BigInt(key));
    case 'decimal': {
      const scale = parseDecimal(String(key))?.scale ?? 0;
      return `CAST(${parameters.add(String(key))} AS DECIMAL(38, ${scale}))`;
    }
    default: {
      const unknown: never = dimension.type;
      throw new Error(`unknown dimension type: ${String(unknown)}`);
    }
  }
}
