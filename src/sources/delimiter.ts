/** Which character separates the columns, where the description does not say. */
import { type CsvDialect, readCsv } from './csv.ts';
import type { HeaderNames } from './header-names.ts';
import type { SourceRow } from './source-row.ts';

/** The first one wins where all fit alike; it is that of the standard. */
const CANDIDATES = [',', ';', '\t'];

/** What is looked at: characters and rows at the beginning of the file. */
const SAMPLE = 100_000;
const MAX_ROWS = 60;

/**
 * The candidate with which a row names the most columns of the schema; among equals, the one with which most rows have
 * as many cells as that row, then the one that separates anything at all.
 *
 * @param text lines ended by `\n`
 * @param names absent where the file has no header: the rows then have as many cells as there are fields
 */
export function detectDelimiter(
  text: string,
  dialect: Omit<CsvDialect, 'delimiter'>,
  names: HeaderNames | undefined,
  fields: number,
): string {
  const sample = text.slice(0, SAMPLE);
  // Most files are plain: no other candidate occurs, and the first row has a cell for each field.
  const first = sample.slice(0, sample.indexOf('\n')).split(',').length;
  const usual = !Object.values(dialect).includes(',') && !/[;\t]/.test(sample);
  if (usual && first === fields && fields > 1) return ',';
  let best = { delimiter: ',', merits: [-1] };
  for (const delimiter of CANDIDATES) {
    if (Object.values(dialect).includes(delimiter)) continue;
    const rows: SourceRow[] = [];
    // A sample may end in the middle of a row, which is then no mistake.
    readCsv(sample, { ...dialect, delimiter }, (row) => rows.push(row), MAX_ROWS);
    const counts = rows.map((row) => names?.count(row.cells) ?? 0);
    const named = Math.max(0, ...counts);
    const width = named === 0 ? fields : (rows[counts.indexOf(named)]?.cells.length ?? fields);
    const even = rows.filter((row) => row.cells.length === width).length;
    const merits = [named, even, rows.filter((row) => row.cells.length > 1).length];
    if (isBetter(merits, best.merits)) best = { delimiter, merits };
  }
  return best.delimiter;
}

/** Whether the first number that differs is larger. */
function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, at) => value !== (b[at] ?? -1));
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? -1);
}
