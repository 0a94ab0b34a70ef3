/** What `stored-columns.ts` derives from a column, as SQL: what codes lead to, several values joined by one separator. */
import type { DimensionPlan } from '../dimension-plan.ts';
import { SEPARATOR } from '../unnest-sql.ts';
import { literal, SPACE } from './field-sql.ts';

/**
 * @param column a text
 * @returns undefined where the dimension takes the values of its field as they are
 */
export function derivedSql({ lookup, separator }: DimensionPlan, column: string): string | undefined {
  if (lookup !== undefined) return lookupSql(lookup.targets, column);
  return separator === undefined ? undefined : severalSql(separator, column);
}

/** By the position of the code in a list, so that a long list costs no more than a short one. */
function lookupSql(targets: ReadonlyMap<string, string | null>, column: string): string {
  const codes = [...targets.keys()];
  if (codes.length === 0) return 'CAST(NULL AS VARCHAR)';
  const ends = [...targets.values()].map((target) => (target === null ? 'NULL' : literal(target)));
  const code = `TRY_CAST(${column} AS ENUM(${codes.map(literal).join(', ')}))`;
  return `([${ends.join(', ')}]::VARCHAR[])[enum_code(${code}) + 1]`;
}

/** As `severalValues` of members.ts has them. */
function severalSql(separator: string, column: string): string {
  const trimmed = (text: string) => `regexp_replace(${text}, ${literal(`^${SPACE}+|${SPACE}+$`)}, '', 'g')`;
  const parts = `list_transform(string_split(${column}, ${literal(separator)}), lambda part: ${trimmed('part')})`;
  const different = `list_filter(${parts}, lambda part, n: part <> '' AND list_position(${parts}, part) = n)`;
  const joined = `array_to_string(${different}, ${literal(SEPARATOR)})`;
  const one = `nullif(${trimmed(column)}, '')`;
  return `CASE WHEN contains(${column}, ${literal(separator)}) THEN nullif(${joined}, '') ELSE ${one} END`;
}
