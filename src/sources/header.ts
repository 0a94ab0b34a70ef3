/** The header row of a delivered file against the fields of its schema; columns may stand in any order. */
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { HeaderNames } from './header-names.ts';
import { cellText, type RawCell } from './source-row.ts';

export interface Header {
  /** For each column of the file the index of its field; undefined where it has none. */
  readonly columns: readonly (number | undefined)[];
  /** The columns' names as the file has them. */
  readonly names: readonly string[];
  /** Columns of a workbook without a name: they may stand there as long as they hold nothing. */
  readonly unnamed: ReadonlySet<number>;
  readonly sound: boolean;
}

export interface HeaderOptions {
  /** Absent in a workbook. */
  readonly delimiter?: string | undefined;
  /** Place of the cell in this column, or of the whole row. */
  readonly place: (column?: number) => Place;
}

const DELIMITERS = [';', ',', '\t', '|'];

/**
 * Reports header-unknown, header-missing, header-duplicate and mapping-column, or the one csv-delimiter that explains
 * them.
 */
export function matchHeader(
  cells: readonly RawCell[],
  names: HeaderNames,
  options: HeaderOptions,
  report: Report,
): Header {
  const { delimiter, place } = options;
  const texts = cells.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim());
  const found = delimiter === undefined ? undefined : otherDelimiter(cells, names, delimiter);
  if (delimiter !== undefined && found !== undefined) {
    report.add('csv-delimiter', { expected: delimiter, found }, place());
    return { columns: texts.map(() => undefined), names: texts, unnamed: new Set(), sound: false };
  }
  let sound = true;
  const seen = new Set<number>();
  const unnamed = new Set<number>();
  const columns = texts.map((text, column) => {
    const target = names.targetOf(text);
    if (target === null) return undefined;
    if (target === undefined && text === '' && delimiter === undefined) {
      unnamed.add(column);
      return undefined;
    }
    if (target === undefined) {
      const mapped = names.mapped.length > 0;
      const details = { found: text, known: names.known, mapped };
      report.add('header-unknown', details, { ...place(column), field: text });
    } else if (seen.has(target)) {
      report.add('header-duplicate', { found: text }, { ...place(column), field: text });
    } else {
      seen.add(target);
      return target;
    }
    sound = false;
    return undefined;
  });
  const explained = checkMapped(texts, names, seen, report);
  for (const [index, name] of names.fields.entries()) {
    if (seen.has(index)) continue;
    sound = false;
    if (!explained.has(index)) report.add('header-missing', { expected: name, found: texts }, place());
  }
  return { columns, names: texts, unnamed, sound };
}

/**
 * Reports the columns of the mapping that the file does not have; a warning where nothing is lost.
 *
 * @param seen fields that have a column
 * @returns fields of which this says already that they have none
 */
function checkMapped(
  texts: readonly string[],
  names: HeaderNames,
  seen: ReadonlySet<number>,
  report: Report,
): ReadonlySet<number> {
  const present = new Set(texts.map((text) => names.fold(text)));
  const explained = new Set<number>();
  for (const { name, target, place } of names.mapped) {
    if (present.has(names.fold(name))) continue;
    const lost = target !== null && !seen.has(target);
    if (lost) explained.add(target);
    report.add('mapping-column', { found: name, known: texts }, place, lost ? 'error' : 'warning');
  }
  return explained;
}

/** The delimiter that splits a header of one column into the fields' names, where the declared one does not. */
export function otherDelimiter(
  cells: readonly RawCell[],
  names: HeaderNames,
  declared: string,
): string | undefined {
  const [only, ...others] = cells;
  if (typeof only !== 'string' || others.length > 0 || names.fields.length < 2) return undefined;
  return DELIMITERS.find((delimiter) => delimiter !== declared && names.count(only.split(delimiter)) > 1);
}
