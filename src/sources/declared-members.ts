/** The values that a schema declares for a column, with categories or an enum. */
import type { Member } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import { memberKey, type TypedValue } from './cell-value.ts';
import type { RawField, Scalar } from './frictionless.ts';
import { type FieldType, type LexicalReader, lexicalReader } from './lexical-reader.ts';

/** A field of the schema, with how its cells are read and where it stands. */
export interface FieldContext {
  readonly raw: RawField;
  readonly type: FieldType;
  readonly read: LexicalReader;
  readonly path: KeyPath;
  readonly located: Located;
  readonly report: Report;
}

type Members = ReadonlyMap<string | number, Member>;

/**
 * Categories with their labels, kept to what the enum allows; empty where neither is declared.
 *
 * @returns undefined after reporting every value that cannot be one, or cannot be told from another
 */
export function declaredMembers(context: FieldContext): Members | undefined {
  const { raw, path } = context;
  const categories = listed(raw.categories ?? [], [...path, 'categories'], context);
  const allowed = listed(raw.constraints?.enum ?? [], [...path, 'constraints', 'enum'], context);
  if (categories === undefined || allowed === undefined) return undefined;
  if (categories.size === 0 || allowed.size === 0) return new Map([...categories, ...allowed]);
  const strange = [...allowed].filter(([key]) => !categories.has(key));
  for (const [, { label: found }] of strange) {
    const index = (raw.constraints?.enum ?? []).findIndex((value) => String(value) === found);
    const details = { field: raw.name, found, known: [...categories.keys()].map(String) };
    context.report.add(
      'enum-category',
      details,
      context.located.place([...path, 'constraints', 'enum', index]),
    );
  }
  return strange.length > 0 ? undefined : new Map([...categories].filter(([key]) => allowed.has(key)));
}

function listed(
  entries: readonly (Scalar | { readonly value: Scalar; readonly label?: string | undefined })[],
  path: KeyPath,
  context: FieldContext,
): Members | undefined {
  const members = new Map<string | number, Member>();
  const labels = new Set<string>();
  let sound = true;
  for (const [index, entry] of entries.entries()) {
    const { value, label } = typeof entry === 'object' ? entry : { value: entry, label: undefined };
    const place = [...path, index, ...(typeof entry === 'object' ? ['value'] : [])];
    const typed = declaredValue(value, place, context);
    if (typed === undefined) {
      sound = false;
      continue;
    }
    const key = memberKey(typed);
    const shown = label ?? String(value);
    if (labels.has(shown) && !members.has(key)) {
      // Two rows of a table would have the same name, and a figure asked by name could be either.
      const { raw, located, report } = context;
      report.add('label-double', { field: raw.name, label: shown }, located.place([...path, index]));
      sound = false;
    }
    labels.add(shown);
    if (!members.has(key)) members.set(key, { key, label: shown });
  }
  return sound ? members : undefined;
}

/** Yes before no, in the delivery's own words. */
export function booleans(raw: RawField): ReadonlyMap<string, Member> {
  return new Map([
    ['true', { key: 'true', label: raw.trueValues?.[0] ?? 'true' }],
    ['false', { key: 'false', label: raw.falseValues?.[0] ?? 'false' }],
  ]);
}

/** A value in the descriptor: as JSON has it, or as text in the notation of the cells. */
export function declaredValue(value: Scalar, path: KeyPath, context: FieldContext): TypedValue | undefined {
  const { type, read, located, report, raw } = context;
  const plain = lexicalReader(type);
  // A blank cell is a missing value, never one of these.
  const blank = String(value).trim() === '';
  const results = blank
    ? []
    : [typeof value === 'string' ? read(value) : plain(String(value)), plain(String(value))];
  for (const result of results) if (result.kind === 'value') return result.value;
  report.add('declared-value', { field: raw.name, type, found: String(value) }, located.place(path));
  return undefined;
}
