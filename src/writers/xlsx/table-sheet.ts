/** The sheet of one table: what a reader has to know about it, then the table itself. */
import type {
  Cell,
  Crosstab,
  CrosstabColumn,
  CrosstabDimension,
  CrosstabMeasure,
  CrosstabRow,
  CrosstabRows,
  MissingKind,
} from '../../document/crosstab.ts';
import type { HouseStyle } from '../../document/house-style.ts';
import type { TableEntry } from '../../document/nodes.ts';
import { fillForm, joinTexts } from '../../format.ts';
import { cellText, isBlank } from './excel-text.ts';
import { uniqueHeaders, withUnit } from './headers.ts';
import type { AnnexNote } from './note-register.ts';
import { numberCell } from './numbers.ts';
import {
  type AnnexSheet,
  plainRow,
  type SheetCell,
  type SheetRow,
  type SheetRows,
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
  const used = missingKinds(crosstab);
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
    ...(isListing(crosstab) ? { streamed: true } : {}),
  };
}

function bodyRows(crosstab: Crosstab, measures: readonly CrosstabMeasure[], house: HouseStyle): SheetRows {
  const labels = crosstab.rowDimensions.length;
  const cellsOf = (row: CrosstabRow): readonly SheetCell[] => [
    ...labelCells(row, crosstab, house),
    ...row.cells.map((cell, at) => valueCell(cell, measures[at]?.decimals ?? 0, house)),
  ];
  if (isListing(crosstab)) return listedRows(crosstab.rows, (row) => plainRow(cellsOf(row)));
  const values = crosstab.rows.map(cellsOf);
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

/** Each row is made when it is asked for. */
function listedRows(rows: CrosstabRows, make: (row: CrosstabRow) => SheetRow): SheetRows {
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) yield make(row);
    },
  };
}

/** A listing may be of any length; it has no totals. */
function isListing({ wordLimit }: Crosstab): boolean {
  return wordLimit !== undefined;
}

function labelCells(row: CrosstabRow, { rowDimensions }: Crosstab, house: HouseStyle): readonly SheetCell[] {
  return filledLabels(row, rowDimensions.length, house).map((label, at) => {
    const dimension = rowDimensions[at];
    if (dimension !== undefined && lacksText(row, dimension, at)) return textCell(MARKERS.unavailable);
    const member = row.members[at];
    return dimension?.dates === true && typeof member === 'string'
      ? { kind: 'date', iso: member, shown: cellText(label) }
      : textCell(label);
  });
}

/** The rows of a listing say of each of their texts whether the source has it. */
function lacksText({ members }: CrosstabRow, { attribute }: CrosstabDimension, at: number): boolean {
  return attribute === true && members[at] === null;
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
  for (const { cells } of rows) {
    if (cells.length === columns.length) continue;
    throw new Error(`table "${id}" has ${columns.length} columns and a row of ${cells.length}`);
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

/** Why cells of the table have no number, and texts of a listing are not there. */
function missingKinds({ rows, rowDimensions }: Crosstab): ReadonlySet<MissingKind> {
  const used = new Set<MissingKind>();
  for (const row of rows) {
    for (const cell of row.cells) if (cell.kind === 'missing') used.add(cell.missing);
    if (rowDimensions.some((dimension, at) => lacksText(row, dimension, at))) used.add('unavailable');
  }
  return used;
}
