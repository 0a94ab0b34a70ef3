/** The result of a build or a check, in the shape of docs/formats.md. */
import { toNumber } from './decimal.ts';
import { cellText } from './document/cell-text.ts';
import type { Cell, Crosstab, CrosstabMeasure, MissingKind } from './document/crosstab.ts';
import type { HouseStyle } from './document/house-style.ts';
import type { TableEntry } from './document/nodes.ts';
import type { WrittenFile } from './output/output-folder.ts';
import type { Problem } from './problem.ts';

export interface ResultCellNumber {
  readonly value: number;
  readonly text: string;
}

export interface ResultCellMissing {
  readonly missing: MissingKind;
  readonly text: string;
}

export type ResultCell = ResultCellNumber | ResultCellMissing;

export interface ResultTable {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly labels: readonly string[];
    readonly kind: 'row' | 'subtotal' | 'total';
    readonly cells: readonly ResultCell[];
  }[];
  /** How many rows the table has, where these are too many to be repeated here: `rows` is then empty. */
  readonly left_out?: number;
}

/** A longer listing is data; its rows stand in the annex. */
const MOST_ROWS = 20_000;

export interface BuildResult {
  readonly dossier: string;
  /** No errors; warnings are allowed. */
  readonly ok: boolean;
  readonly files: readonly WrittenFile[];
  readonly tables: readonly ResultTable[];
  readonly problems: readonly Problem[];
  /** Title of the question, where it could be read. */
  readonly title?: string;
  /** False for a check, which never writes. */
  readonly wouldWrite: boolean;
  /** Enough could be read to write a draft, whatever the errors. */
  readonly draftable: boolean;
}

export function toResultTable(entry: TableEntry, house: HouseStyle): ResultTable {
  const { crosstab } = entry;
  const measures = new Map(crosstab.measures.map((measure) => [measure.id, measure]));
  const long = crosstab.wordLimit !== undefined && crosstab.rows.length > MOST_ROWS;
  const rows: Crosstab['rows'] = long ? [] : crosstab.rows;
  return {
    id: entry.id,
    number: entry.number,
    title: crosstab.title,
    columns: crosstab.columns.map((column) => column.label),
    rows: rows.map(({ labels, kind, cells }) => ({
      labels: kind === 'row' ? labels : labels.filter((label) => label !== ''),
      kind,
      cells: cells.map((cell, index) =>
        toResultCell(cell, measures.get(crosstab.columns[index]?.measure ?? ''), house),
      ),
    })),
    ...(long ? { left_out: crosstab.rows.length } : {}),
  };
}

export function toResultCell(
  cell: Cell,
  measure: CrosstabMeasure | undefined,
  house: HouseStyle,
): ResultCell {
  const text = cellText(cell, measure, house);
  return cell.kind === 'number' ? { value: toNumber(cell.value), text } : { missing: cell.missing, text };
}
