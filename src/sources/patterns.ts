/**
 * The patterns of a schema, held against the cells by the store's RE2, which takes linear time whatever the
 * pattern: a descriptor is text from outside, and JavaScript's own engine can be stopped for years by one.
 */
import type { Report } from '../messages/report.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import type { DataProblems, RowPlace } from './data-problems.ts';
import type { Engine } from './engine.ts';
import type { Field } from './field.ts';

export interface PatternTexts {
  /** For each field with a pattern its texts; null where there is none. */
  readonly patternTexts: ReadonlyMap<number, readonly (string | null)[]>;
  readonly problems: DataProblems;
  readonly place: (index: number, field: number) => RowPlace;
}

/**
 * Adds a cell-pattern problem for each cell that does not match as a whole.
 *
 * @param scratch name for a table in the store that is dropped afterwards
 * @param path where the fields stand in the descriptor
 * @returns false after reporting a pattern that cannot be used
 */
export async function checkPatterns(
  table: PatternTexts,
  fields: readonly Field[],
  engine: Engine,
  scratch: string,
  path: KeyPath,
  located: Located,
  report: Report,
): Promise<boolean> {
  let sound = true;
  for (const [index, texts] of table.patternTexts) {
    const { name, pattern = '' } = fields[index] ?? { name: '' };
    const failing = await textsThatFail(texts, pattern, engine, scratch);
    if (failing === undefined) {
      sound = false;
      const place = located.place([...path, index, 'constraints', 'pattern']);
      report.add('pattern-invalid', { field: name, found: pattern }, place);
      continue;
    }
    for (const [position, found] of texts.entries()) {
      if (found === null || !failing.has(found)) continue;
      const place = table.place(position, index);
      const field = place.field ?? name;
      table.problems.add({ code: 'cell-pattern', field, found, pattern }, place);
    }
  }
  return sound;
}

/** @returns undefined where RE2 refuses the pattern */
async function textsThatFail(
  texts: readonly (string | null)[],
  pattern: string,
  engine: Engine,
  scratch: string,
): Promise<ReadonlySet<string> | undefined> {
  const distinct = [...new Set(texts)].filter((text) => text !== null);
  await engine.createTable(scratch, [{ name: 'found', type: { kind: 'text' }, values: distinct }]);
  try {
    const rows = await engine.query(`SELECT found FROM "${scratch}" WHERE NOT regexp_full_match(found, $1)`, [
      pattern,
    ]);
    return new Set(rows.map((row) => String(row[0])));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Invalid Input Error')) return undefined;
    throw error;
  } finally {
    await engine.query(`DROP TABLE "${scratch}"`);
  }
}
