/** The header row of a delivered file against the fields of its schema; columns may stand in any order. */
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { Field } from './field.ts';

export interface HeaderOptions {
  readonly delimiter: string;
  readonly caseSensitive: boolean;
}

/** For each column of the file the index of its field; undefined where it has none. */
export type ColumnMap = readonly (number | undefined)[];

const DELIMITERS = [';', ',', '\t', '|'];

/** Reports header-unknown, header-missing and header-duplicate, or the one csv-delimiter that explains them. */
export function matchHeader(
  cells: readonly string[],
  fields: readonly Field[],
  options: HeaderOptions,
  place: Place,
  report: Report,
): ColumnMap {
  const fold = (name: string) => (options.caseSensitive ? name.trim() : name.trim().toLowerCase());
  const names = fields.map((field) => field.name);
  const other = otherDelimiter(cells, fields, options.delimiter);
  if (other !== undefined) {
    report.add('csv-delimiter', { expected: options.delimiter, found: other }, place);
    return cells.map(() => undefined);
  }
  const indexes = new Map(names.map((name, index) => [fold(name), index]));
  const seen = new Set<number>();
  const columns = cells.map((cell) => {
    const index = indexes.get(fold(cell));
    const found = cell.trim();
    if (index === undefined) {
      report.add('header-unknown', { found, known: names }, { ...place, field: found });
      return undefined;
    }
    if (seen.has(index)) {
      report.add('header-duplicate', { found }, { ...place, field: found });
      return undefined;
    }
    seen.add(index);
    return index;
  });
  for (const [index, name] of names.entries()) {
    if (!seen.has(index)) report.add('header-missing', { expected: name, found: cells }, place);
  }
  return columns;
}

/** The delimiter that splits a header of one column into the fields' names, where the declared one does not. */
function otherDelimiter(
  cells: readonly string[],
  fields: readonly Field[],
  declared: string,
): string | undefined {
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0 || fields.length < 2) return undefined;
  const names = new Set(fields.map((field) => field.name));
  return DELIMITERS.find(
    (delimiter) =>
      delimiter !== declared && only.split(delimiter).filter((name) => names.has(name.trim())).length > 1,
  );
}
