/** The sheet of one table: what a reader has to know about it, then the table itself. */
import type {
  Cell,
  Crosstab,
  CrosstabColumn,
  CrosstabMeasure,
  CrosstabRow,
  MissingKind,
} from '../../document/crosstab.ts';
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableEntry } from '../../document/nodes.ts';
import { fillForm, joinTexts } from '../../format.ts';
import { isBlank } from './excel-text.ts';
import { uniqueHeaders, withUnit } from './headers.ts';
import type { AnnexNote } from './note-register.ts';
import { numberCell } from './numbers.ts';
import {
  type AnnexSheet,
  type SheetCell,
  type SheetRow,
  type SheetTable,
  textCell,
  textColumn,
} from './sheet.ts';
import { lineTexts } from './sheet-lines.ts';
import { asSum, liveSums } from './totals.ts';

/** UK Government Analysis Function, "Releasing statistics in spreadsheets": symbols in tables. */
const MARKERS: Readonly<Record<MissingKind, string>> = {
  unavailable: '[x]',
  'not-applicable': '[z]',
  confidential: '[c]',
};

/**
 * @param sheet name of the sheet
 * @param tableName name of the Excel table
 * @param notes those of the whole workbook
 * @throws Error where the table has no columns, or a row has more or fewer cells than there are columns
 */
export function tableSheet(
  entry: TableEntry,
  sheet: string,
  tableName: string,
  notes: readonly AnnexNote[],
  marks: readonly string[],
  house: HouseStyle,
): AnnexSheet {
  const { annex } = house;
  const crosstab = filledCrosstab(entry);
  const noteMarks = notes.filter(({ tables }) => tables.includes(entry)).map(({ mark }) => mark);
  const used = new Set(crosstab.rows.flatMap(({ cells }) => cells.map(missingKind)));
  const explanations: readonly (readonly [MissingKind, string])[] = [
    ['unavailable', annex.unavailable],
    ['not-applicable', annex.notApplicable],
    ['confidential', annex.confidential],
  ];
  const { agency, title } = crosstab.source;
  return {
    name: sheet,
    title: [entry.caption, ...noteMarks].join(' '),
    lines: lineTexts(annex.oneTable, marks, [
      ...(noteMarks.length === 0
        ? []
        : [fillForm(annex.seeNotes, { notes: joinTexts(noteMarks, house.labels.and) })]),
      ...explanations.flatMap(([kind, text]) => (used.has(kind) ? [text] : [])),
      fillForm(annex.sourceLine, { agency, source: title }),
    ]),
    table: { name: tableName, ...sheetTable(crosstab, house) },
  };
}

function sheetTable(crosstab: Crosstab, house: HouseStyle): Omit<SheetTable, 'name'> {
  const { rowDimensions, columns } = crosstab;
  const measures = columns.map((column) => measureOf(crosstab, column));
  const headers = uniqueHeaders(
    [
      ...rowDimensions.map(({ label, name }) => (isBlank(label) ? name : label)),
      ...columns.map(({ label }, at) =>
        withUnit(isBlank(label) ? (measures[at]?.label ?? '') : label, measures[at]?.unit),
      ),
    ],
    house.annex.unspecified,
  );
  return {
    columns: [
      ...rowDimensions.map((_, at) => textColumn(headers[at] ?? '')),
      ...columns.map(({ kind }, at) => ({
        header: headers[rowDimensions.length + at] ?? '',
        holds: 'number' as const,
        total: kind === 'total',
      })),
    ],
    rows: bodyRows(crosstab, measures, house),
  };
}

function bodyRows(
  crosstab: Crosstab,
  measures: readonly CrosstabMeasure[],
  house: HouseStyle,
): readonly SheetRow[] {
  const labels = crosstab.rowDimensions.length;
  const values = crosstab.rows.map((row) => [
    ...filledLabels(row, labels, house).map(textCell),
    ...row.cells.map((cell, at) => valueCell(cell, measures[at]?.decimals ?? 0, house)),
  ]);
  const sums = liveSums(crosstab, values);
  return crosstab.rows.map(({ kind }, row) => ({
    kind,
    cells: (values[row] ?? []).map((cell, place) => {
      if (cell.kind !== 'number') return cell;
      const of = sums[row]?.[place - labels];
      return of === undefined ? cell : asSum(cell, of);
    }),
  }));
}

function valueCell(cell: Cell, decimals: number, house: HouseStyle): SheetCell {
  return cell.kind === 'missing' ? textCell(MARKERS[cell.missing]) : numberCell(cell.value, decimals, house);
}

/** One label per dimension: a total, which has one label in all, is called by it in every column. */
function filledLabels({ kind, labels }: CrosstabRow, count: number, house: HouseStyle): readonly string[] {
  const filled = labels.filter((label) => !isBlank(label));
  const without = kind === 'row' ? house.labels.unknown : house.labels.total;
  return Array.from({ length: count }, (_, at) => {
    const label = labels[at];
    if (label !== undefined && !isBlank(label)) return label;
    return kind === 'row' ? without : (filled.at(-1) ?? without);
  });
}

/** An Excel table needs a row: one without data says that nothing is available. */
function filledCrosstab({ id, crosstab }: TableEntry): Crosstab {
  const { columns, rows, rowDimensions } = crosstab;
  if (columns.length + rowDimensions.length === 0) throw new Error(`table "${id}" has no columns`);
  const uneven = rows.find(({ cells }) => cells.length !== columns.length);
  if (uneven !== undefined) {
    throw new Error(`table "${id}" has ${columns.length} columns and a row of ${uneven.cells.length}`);
  }
  if (rows.length > 0) return crosstab;
  const cells = columns.map((): Cell => ({ kind: 'missing', missing: 'unavailable' }));
  return { ...crosstab, rows: [{ labels: [], kind: 'row', members: [], cells }] };
}

function measureOf({ id, measures }: Crosstab, { label, measure }: CrosstabColumn): CrosstabMeasure {
  const found = measures.find((candidate) => candidate.id === measure);
  if (found === undefined) throw new Error(`column "${label}" of table "${id}" has no measure "${measure}"`);
  return found;
}

function missingKind(cell: Cell): MissingKind | undefined {
  return cell.kind === 'missing' ? cell.missing : undefined;
}
