/** The data file of a delivery: read, typed, and held against its description. */
import path from 'node:path';
import type { SourceFile } from '../document/crosstab.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, type Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { readBytes } from '../reading/text-file.ts';
import type { BulkTable } from './bulk/bulk-table.ts';
import { readCsvTable } from './csv-table.ts';
import type { DescribedData } from './described-data.ts';
import type { Engine } from './engine.ts';
import { checkForeignKey } from './foreign-keys.ts';
import { HeaderNames } from './header-names.ts';
import { MAPPING_FILE, type Mapping, readMapping } from './mapping.ts';
import { checkPatterns } from './patterns.ts';
import { liesWithin } from './safe-path.ts';
import type { TypedTable } from './typed-table.ts';
import { isWorkbook, readWorkbookTable } from './workbook-table.ts';

export interface DataContext {
  readonly io: Io;
  /** Root of the workspace, to which paths in problems are relative. */
  readonly root: string;
  readonly report: Report;
  /** Opened at the first use. */
  readonly engine: () => Promise<Engine>;
  /** Bytes from which on the database reads a file itself; `BULK_BYTES` where it is absent. */
  readonly bulkFrom?: number;
}

export interface Data {
  readonly file: SourceFile;
  /** Absent where the file cannot be read as a table. */
  readonly table?: TypedTable | BulkTable;
}

/** Smaller files are read faster cell by cell than the database can be told about them. */
const BULK_BYTES = 4 * 1024 * 1024;

/** A file that has to be read cell by cell stands in memory; anything larger belongs in a database. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * @param scratch name for tables in the store, where the rows of a large file lie
 * @param mapped whether a mapping that lies beside the file belongs to it, also where the description does not name it
 * @returns undefined after reporting that there is no file
 */
export async function readData(
  described: DescribedData,
  scratch: string,
  context: DataContext,
  mapped = true,
): Promise<Data | undefined> {
  const { io, root, report } = context;
  const { resource, fields } = described;
  const name = displayPath(resource.file, root);
  io.tell({ kind: 'read', file: name });
  const mappingFile = resource.mapping ?? (mapped ? mappingBeside(io, resource.file) : undefined);
  if (isLarge(io, resource.file, context.bulkFrom)) {
    const silent = new Report(report.language);
    const mapping =
      mappingFile === undefined ? undefined : readMapping(io, root, mappingFile, fields, silent);
    const { readBulk } = await import('./bulk/read-bulk.ts');
    const sound = silent.problems.length === 0;
    const bulk =
      sound &&
      (await readBulk(described, shapeOf(described, mapping), {
        io,
        engine: await context.engine(),
        name: scratch,
      }));
    if (bulk) return { file: { file: name, sha256: bulk.sha256 }, table: bulk.table };
  }
  const bytes = readBytes(io, root, resource.file, report, MAX_BYTES);
  if (bytes === undefined) return undefined;
  const file = { file: name, sha256: sha256Of(bytes) };
  const mapping = mappingFile === undefined ? undefined : readMapping(io, root, mappingFile, fields, report);
  if (mappingFile !== undefined && mapping === undefined) return { file };
  const onRows = (rows: number) => io.tell({ kind: 'read', file: name, rows });
  const shape = { ...shapeOf(described, mapping), onRows };
  const table = isWorkbook(name, bytes)
    ? readWorkbookTable(bytes, name, resource, shape, report)
    : readCsvTable(bytes, name, resource, shape, report);
  return table === undefined ? { file } : { file, table };
}

/** Whether a file may be too large to be read cell by cell, and is no workbook. */
export function isLarge(io: Io, file: string, from = BULK_BYTES): boolean {
  return (io.size(file) ?? 0) >= from && !file.toLowerCase().endsWith('.xlsx');
}

function shapeOf({ resource, fields, keys, summed }: DescribedData, mapping: Mapping | undefined) {
  const names = new HeaderNames(fields, mapping, resource.caseSensitiveHeader);
  return { fields, keys, mapping, summed, names, hasHeader: resource.hasHeader };
}

/** The mapping that lies beside the data; none where it leads out of the folder. */
function mappingBeside(io: Io, file: string): string | undefined {
  const folder = path.dirname(file);
  const mapping = path.join(folder, MAPPING_FILE);
  return io.size(mapping) !== undefined && liesWithin(io, mapping, folder) ? mapping : undefined;
}

/**
 * Finishes the checks of the data and reports them in the order of the file.
 *
 * @param scratch name for a table in the store that is dropped afterwards
 */
export async function isSound(
  table: TypedTable | BulkTable,
  file: string,
  scratch: string,
  described: DescribedData,
  context: DataContext,
): Promise<boolean> {
  const { fields, resource, located } = described;
  context.io.tell({ kind: 'check', file });
  const at = [...resource.path, 'fields'];
  const texts = table.kind === 'bulk' ? table.oddTexts : table;
  const patterns =
    texts.patternTexts.size === 0 ||
    (await checkPatterns(texts, fields, await context.engine(), scratch, at, located, context.report));
  const keys = await checkForeignKeys(table, described, scratch, context);
  table.problems.reportTo(context.report, file);
  return patterns && keys && !table.broken && table.problems.count === 0;
}

/** @returns false where another table that is meant cannot be read */
async function checkForeignKeys(
  table: TypedTable | BulkTable,
  described: DescribedData,
  scratch: string,
  context: DataContext,
): Promise<boolean> {
  const tables = new Map<DescribedData | undefined, TypedTable | BulkTable | undefined>([[undefined, table]]);
  let sound = true;
  for (const key of described.foreignKeys) {
    const { target } = key;
    if (target !== undefined && !tables.has(target)) {
      const data = await readData(target, `${scratch}_k${tables.size}`, context, false);
      data?.table?.problems.reportTo(context.report, data.file.file);
      const whole = data?.table?.broken === false && data.table.problems.count === 0;
      tables.set(target, whole ? data.table : undefined);
    }
    const other = tables.get(target);
    if (other === undefined) sound = false;
    else await checkForeignKey(table, key, other);
  }
  return sound;
}
