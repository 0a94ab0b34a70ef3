/** Where a number of a table comes from. */
import { type Crosstab, hasConfidential } from './crosstab.ts';
import type { FigureSource } from './figure.ts';

/**
 * The files behind a number. The count of rows is left out where it cannot be told by file, and in a table with a
 * confidential cell: there the counts of a total and of its other cells would give back what is withheld.
 *
 * @param sourceRows rows of all files together
 */
export function cellSources(crosstab: Crosstab, sourceRows: number): readonly FigureSource[] {
  const { files } = crosstab.source;
  const countable = files.length === 1 && !hasConfidential(crosstab);
  return files.map((file) => (countable ? { ...file, rows: sourceRows } : file));
}
