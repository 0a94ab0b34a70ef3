/** The dimensions of a delivery as its descriptor defines them, before there is data. */
import type { Member } from '../document/crosstab.ts';
import { parseIsoDate } from '../format.ts';
import { memberKey } from './cell-value.ts';
import type { Field } from './field.ts';
import { lexicalReader } from './lexical-reader.ts';
import type { Lookup } from './lookup.ts';
import type { RepliekPart } from './repliek-part.ts';
import type { DimensionType } from './source.ts';

export interface DimensionPlan {
  readonly name: string;
  readonly label: string;
  readonly type: DimensionType;
  /** Index of the field with its values. */
  readonly field: number;
  /** The members are the years of the field's dates. */
  readonly ofYear: boolean;
  /** No row lacks a value of the field. */
  readonly required?: true;
  /** The members are what the field's codes lead to. */
  readonly lookup?: Lookup;
  /** The field holds several members, with this between them. */
  readonly separator?: string;
  /** Declared members by key; empty where anything may occur. */
  readonly declared: ReadonlyMap<string | number, Member>;
}

/** What stands between several values where the descriptor does not say. */
const SEPARATOR = '|';

/**
 * @param part of which the references hold
 * @param lookups by name; a dimension without its lookup, which was reported, is left out
 */
export function planDimensions(
  part: RepliekPart,
  fields: readonly Field[],
  lookups: ReadonlyMap<string, Lookup>,
): readonly DimensionPlan[] {
  return Object.entries(part.dimensions).flatMap(([name, raw]): readonly DimensionPlan[] => {
    const index = fields.findIndex((field) => field.name === (raw.yearOf ?? raw.unnest ?? raw.field));
    const field = fields[index];
    if (field === undefined) return [];
    const lookup = raw.lookup === undefined ? undefined : lookups.get(raw.lookup);
    if (raw.lookup !== undefined && lookup === undefined) return [];
    const label = raw.label ?? field.title ?? name;
    const none = new Map<string | number, Member>();
    if (lookup !== undefined) {
      const declared = new Map(lookup.members.map((member) => [String(member.key), member]));
      return [
        { name, label: raw.label ?? name, type: 'text', field: index, ofYear: false, declared, lookup },
      ];
    }
    if (raw.unnest !== undefined) {
      const { separator = SEPARATOR } = raw;
      return [{ name, label, type: 'text', field: index, ofYear: false, declared: none, separator }];
    }
    const ofYear = raw.yearOf !== undefined;
    return [
      {
        name,
        label: raw.label ?? (ofYear ? name : (field.title ?? name)),
        type: ofYear ? 'integer' : dimensionType(field),
        field: index,
        ofYear,
        ...(field.required ? { required: true } : {}),
        declared: (ofYear ? undefined : field.members) ?? none,
      },
    ];
  });
}

function dimensionType(field: Field): DimensionType {
  switch (field.type) {
    case 'string':
      return 'text';
    case 'integer':
    case 'year':
      return 'integer';
    case 'number':
      return 'decimal';
    case 'boolean':
      return 'boolean';
    case 'date':
      return 'date';
    default: {
      const unknown: never = field.type;
      throw new Error(`unknown field type: ${String(unknown)}`);
    }
  }
}

/** Whether every whole number of a range is a member: years, not codes that the descriptor lists. */
export function expands(dimension: Pick<DimensionPlan, 'type' | 'declared'>): boolean {
  return dimension.type === 'integer' && dimension.declared.size === 0;
}

/** A value that a person wrote as the key of a member of this type; undefined where it can be none. */
export function keyOfType(
  value: string | number | boolean,
  type: DimensionType,
): string | number | undefined {
  const text = String(value);
  switch (type) {
    case 'text':
      return text;
    case 'date':
      return parseIsoDate(text) === undefined ? undefined : text;
    case 'boolean':
    case 'integer':
    case 'decimal': {
      const result = lexicalReader(type === 'decimal' ? 'number' : type)(text);
      return result.kind === 'value' ? memberKey(result.value) : undefined;
    }
    default: {
      const unknown: never = type;
      throw new Error(`unknown dimension type: ${String(unknown)}`);
    }
  }
}
