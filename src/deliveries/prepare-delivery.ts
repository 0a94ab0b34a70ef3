/** A received table as the next version of its source: as its file, held against all that a build checks. */
import path from 'node:path';
import type { HouseStyle } from '../document/house-style.ts';
import { displayPath, type Io } from '../io.ts';
import { type Code, Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { readBytes } from '../reading/text-file.ts';
import type { DescribedData } from '../sources/described-data.ts';
import type { Engine } from '../sources/engine.ts';
import { type LoadContext, type LoadedSource, loadDescribed } from '../sources/load.ts';
import { MAPPING_FILE, type Mapping, readMapping } from '../sources/mapping.ts';
import { reportMismatches } from '../sources/published.ts';
import { liesWithin } from '../sources/safe-path.ts';
import type { TypedTable } from '../sources/typed-table.ts';
import { isWorkbook } from '../sources/workbook-table.ts';
import { compareRows, type RowChanges, sameRows } from './changes.ts';
import { csvFile } from './csv-file.ts';
import type { DescribedSource } from './described-source.ts';
import type { FormColumn } from './form-columns.ts';
import { formValue } from './form-values.ts';
import { type MeasureChange, measureChanges } from './measure-changes.ts';
import { PlacedReport } from './placed-report.ts';
import type { ReceivedTable } from './receive-form.ts';
import { shownValue } from './shown-value.ts';

export interface PreparedDelivery {
  readonly source: DescribedSource;
  /** Paths below the source's folder, with forward slashes. */
  readonly currentData: string;
  readonly newData: string;
  readonly data: Uint8Array;
  /** The data that are there already, where they are. */
  readonly currentBytes?: Uint8Array;
  readonly rows: RowChanges;
  readonly measures: readonly MeasureChange[];
}

export interface PrepareContext extends LoadContext {
  readonly house: HouseStyle;
  /** Of the source among those that are received together: tables of the store are called by it. */
  readonly index: number;
}

/**
 * @param received the table as it came, without problems
 * @param file the file that it came in, for problems
 * @returns undefined after reporting why it cannot be stored
 */
export async function prepareDelivery(
  source: DescribedSource,
  columns: readonly FormColumn[],
  { table: received, words }: ReceivedTable,
  file: string,
  context: PrepareContext,
): Promise<PreparedDelivery | undefined> {
  const { io, root, report } = context;
  const { descriptor, folder, id } = source;
  const engine = await context.engine();
  const before = await loadBefore(source, context, engine);
  const current = descriptor.resource.file;
  const bytes = io.size(current) === undefined ? undefined : readBytes(io, root, current, report);
  const workbook = isWorkbook(current, bytes ?? new Uint8Array());
  const target = workbook ? current.replace(/(?:\.xlsx)?$/i, '.csv') : current;
  const resource = { ...descriptor.resource, file: target };
  const mapping = readOwnMapping(descriptor, context);
  if (mapping === 'unreadable') return undefined;
  const word = (field: number, row: number) => words.get(field)?.get(received.rows[row]?.row ?? 0);
  const written = { columns: received.columns, word };
  const data = csvFile(descriptor, mapping, written, formOf(workbook ? undefined : bytes));
  // The new file is read as a build would read it: nothing is stored that would then be refused.
  const shown = displayPath(target, root);
  const placed = new PlacedReport(report, (place) => placeIn(received, place, shown, file, descriptor));
  const errors = countErrors(report);
  const reading = { ...context, io: withFile(io, target, data), report: placed.deafTo(OF_THE_FILE) };
  // Who delivered the version before says nothing about this one.
  const { delivered: _delivered, ...part } = descriptor.part;
  const after = await loadDescribed({ ...descriptor, part, resource }, id, `after_${context.index}`, reading);
  reportMismatches(after.source.mismatches, report, () => false);
  const read = columnsOf(after.data);
  if (after.source.table === undefined || read === undefined || !sameRows(received.columns, read)) {
    if (countErrors(report) === errors) report.add('receive-unfaithful', { source: id }, { file: shown });
    return undefined;
  }
  io.tell({ kind: 'compare', source: id });
  const below = (one: string) => path.relative(folder, one).split(path.sep).join('/');
  return {
    source,
    currentData: below(current),
    newData: below(target),
    data,
    ...(bytes === undefined ? {} : { currentBytes: bytes }),
    rows: rowChanges(columnsOf(before.data), received, columns, descriptor, context.house),
    measures: await measureChanges(before.source, after.source, engine),
  };
}

/** The table itself is sound: such a problem of the file that is made of it is none of whoever delivers. */
const OF_THE_FILE: ReadonlySet<Code> = new Set<Code>([
  ...(['encoding', 'data-empty', 'csv-syntax', 'csv-delimiter', 'mapping-column'] as const),
  ...(['header-unknown', 'header-missing', 'header-duplicate', 'row-length', 'row-duplicate'] as const),
  ...(['cell-type', 'cell-required', 'cell-enum', 'cell-range', 'cell-length', 'cell-pattern'] as const),
  'more-problems',
]);

/** What is wrong with the version that is replaced is nobody's concern any more. */
async function loadBefore(
  { descriptor, id }: DescribedSource,
  context: PrepareContext,
  engine: Engine,
): Promise<Partial<LoadedSource>> {
  const silent = new Report(context.report.language);
  const loaded = await loadDescribed(descriptor, id, `before_${context.index}`, {
    ...context,
    report: silent,
    engine: async () => engine,
  });
  return loaded.source.table === undefined ? {} : loaded;
}

/** The values of a table that was read cell by cell, as all are where the store may read no files. */
function columnsOf(data: LoadedSource['data']): TypedTable['columns'] | undefined {
  return data?.kind === 'typed' ? data.columns : undefined;
}

function countErrors({ problems }: Report): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function withFile(io: Io, target: string, bytes: Uint8Array): Io {
  return {
    ...io,
    size: (file) => (file === target ? bytes.length : io.size(file)),
    read: (file) => (file === target ? bytes : io.read(file)),
    // What is read in its place lies on no disk.
    localPath: () => undefined,
  };
}

/** The mapping that goes with the data: the file keeps the delivery's own names. */
function readOwnMapping(
  { resource, fields }: DescribedData,
  { io, root, report }: LoadContext,
): Mapping | 'unreadable' | undefined {
  const folder = path.dirname(resource.file);
  const beside = path.join(folder, MAPPING_FILE);
  const lies = io.size(beside) !== undefined && liesWithin(io, beside, folder);
  const file = resource.mapping ?? (lies ? beside : undefined);
  return file === undefined ? undefined : (readMapping(io, root, file, fields, report) ?? 'unreadable');
}

/** Line ends and byte order mark as in the file before. */
function formOf(bytes: Uint8Array | undefined) {
  const [a, b, c] = bytes ?? [];
  const start = new TextDecoder('latin1').decode((bytes ?? new Uint8Array()).subarray(0, 100_000));
  return {
    lineEnd: /^[^\n]*\r\n/.test(start) ? ('\r\n' as const) : ('\n' as const),
    byteOrderMark: a === 0xef && b === 0xbb && c === 0xbf,
  };
}

/** A row of the new file is a row of the sheet that it was made of. */
function placeIn(
  received: TypedTable,
  place: Place,
  shown: string,
  file: string,
  { fields, resource }: DescribedData,
): Place {
  if (place.file !== shown) return place;
  const index = place.row === undefined ? -1 : place.row - (resource.hasHeader ? 2 : 1);
  if (index < 0 || index >= received.rows.length) return { file };
  const field = fields.findIndex(({ name }) => name === place.field);
  return { file, ...received.place(index, field < 0 ? undefined : field) };
}

function rowChanges(
  before: TypedTable['columns'] | undefined,
  received: TypedTable,
  columns: readonly FormColumn[],
  { keys, part, fields }: DescribedSource['descriptor'],
  house: HouseStyle,
): RowChanges {
  const counted = new Set(
    Object.values(part.measures).flatMap(({ people, sum }) => (people === true ? (sum ?? []) : [])),
  );
  return compareRows(before ?? fields.map(() => []), received.columns, {
    key: keys[0],
    fields: columns.map((column) => ({
      name: column.header,
      text: (value) =>
        counted.has(column.field.name) ? undefined : shownValue(formValue(value, column), house),
    })),
  });
}
