/** The result of a build or a check, in the shape of docs/formats.md. */
import { toNumber } from './decimal.ts';
import type { Cell, MissingKind } from './document/crosstab.ts';
import type { HouseStyle } from './document/house-style.ts';
import type { TableEntry } from './document/nodes.ts';
import { cellText } from './document/resolve.ts';
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

export interface ResultTable {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly labels: readonly string[];
    readonly kind: 'row' | 'subtotal' | 'total';
    readonly cells: readonly (ResultCellNumber | ResultCellMissing)[];
  }[];
}

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
}

export function toResultTable(entry: TableEntry, house: HouseStyle): ResultTable {
  const { crosstab } = entry;
  const decimals = new Map(crosstab.measures.map((measure) => [measure.id, measure.decimals]));
  return {
    id: entry.id,
    number: entry.number,
    title: crosstab.title,
    columns: crosstab.columns.map((column) => column.label),
    rows: crosstab.rows.map(({ labels, kind, cells }) => ({
      labels: kind === 'row' ? labels : labels.filter((label) => label !== ''),
      kind,
      cells: cells.map((cell, index) =>
        toResultCell(cell, decimals.get(crosstab.columns[index]?.measure ?? '') ?? 0, house),
      ),
    })),
  };
}

function toResultCell(cell: Cell, decimals: number, house: HouseStyle): ResultCellNumber | ResultCellMissing {
  return cell.kind === 'number'
    ? { value: toNumber(cell.value), text: cellText(cell.value, decimals, house) }
    : { missing: cell.missing, text: missingText(cell.missing, house) };
}

/** How a house prints a cell without a number. */
export function missingText(missing: MissingKind, house: HouseStyle): string {
  switch (missing) {
    case 'unavailable':
      return house.labels.unavailable;
    case 'not-applicable':
      return house.labels.notApplicable;
    case 'confidential':
      return house.labels.confidential;
    default: {
      const unknown: never = missing;
      throw new Error(`unknown kind of missing cell: ${String(unknown)}`);
    }
  }
}
