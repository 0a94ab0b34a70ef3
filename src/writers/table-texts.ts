/** A crosstab as the texts of its cells. */
import { cellText } from '../document/cell-text.ts';
import type { CrosstabColumn, CrosstabMeasure } from '../document/crosstab.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { TableEntry } from '../document/nodes.ts';

export interface TableTexts {
  /** How many columns, from the left, are labels; the others are numbers. */
  readonly labelColumns: number;
  readonly headers: readonly string[];
  /** Columns that sum others. */
  readonly totalColumns: ReadonlySet<number>;
  /** Columns of numbers that belong together, in their order: those of one year with several measures, say. */
  readonly columnUnits: readonly (readonly number[])[];
  /** How many columns, from the left, say which row this is; rows that differ in the last of them only are a group. */
  readonly keyColumns: number;
  readonly rows: readonly TableTextRow[];
}

export interface TableTextRow {
  readonly kind: 'row' | 'subtotal' | 'total';
  readonly cells: readonly string[];
}

/** @throws Error where a table has no columns, a column names a measure that the table has not, or a row lacks cells */
export function tableTexts(entry: TableEntry, house: HouseStyle): TableTexts {
  const { rowDimensions, columns, rows } = entry.crosstab;
  const measures = columns.map((column) => measureOf(entry, column));
  const labelColumns = rowDimensions.length;
  if (labelColumns + columns.length === 0) throw new Error(`table "${entry.id}" has no columns`);
  return {
    labelColumns,
    headers: [
      ...rowDimensions.map(({ label }) => label),
      ...columns.map((column, at) => headerText(entry, column, measures[at])),
    ],
    totalColumns: new Set(columns.flatMap(({ kind }, at) => (kind === 'total' ? [labelColumns + at] : []))),
    columnUnits: columnUnits(columns, labelColumns),
    keyColumns: Math.min(labelColumns, Math.max(1, rowDimensions.filter((each) => !each.attribute).length)),
    rows: rows.map(({ kind, labels, cells }) => {
      if (cells.length !== columns.length) {
        throw new Error(`table "${entry.id}" has ${columns.length} columns and a row of ${cells.length}`);
      }
      return {
        kind,
        cells: [
          ...rowDimensions.map((_, at) => labels[at] ?? ''),
          ...cells.map((cell, at) => cellText(cell, measures[at], house)),
        ],
      };
    }),
  };
}

/** The measures of one member, or of the total, stand side by side and are read together. */
function columnUnits(
  columns: readonly CrosstabColumn[],
  labelColumns: number,
): readonly (readonly number[])[] {
  const units: number[][] = [];
  columns.forEach(({ kind, member, measure }, at) => {
    const before = columns[at - 1];
    const together =
      before?.kind === kind &&
      before.member === member &&
      before.measure !== measure &&
      (kind === 'total' || member !== undefined);
    if (together) units.at(-1)?.push(labelColumns + at);
    else units.push([labelColumns + at]);
  });
  return units;
}

/** Money is a bare number in its cell, so its unit has to be read above it: "Kostprijs (euro)". */
function headerText(
  { caption }: TableEntry,
  { label }: CrosstabColumn,
  measure: CrosstabMeasure | undefined,
): string {
  const unit = measure?.unit;
  if (unit !== 'euro' || label.includes(unit) || caption.includes(unit)) return label;
  return `${label} (${unit})`;
}

function measureOf({ id, crosstab }: TableEntry, { label, measure }: CrosstabColumn): CrosstabMeasure {
  const found = crosstab.measures.find((candidate) => candidate.id === measure);
  if (found === undefined) throw new Error(`column "${label}" of table "${id}" has no measure "${measure}"`);
  return found;
}
