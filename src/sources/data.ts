/** The data file of a delivery: read, typed, and held against its description. */
import path from 'node:path';
import type { SourceFile } from '../document/crosstab.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { readBytes } from '../reading/text-file.ts';
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
}

export interface Data {
  readonly file: SourceFile;
  /** Absent where the file cannot be read as a table. */
  readonly table?: TypedTable;
}

/** A delivery is a file that people send; anything larger belongs in a database. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * @param mapped whether a mapping that lies beside the file belongs to it, also where the description does not name it
 * @returns undefined after reporting that there is no file
 */
export function readData(described: DescribedData, context: DataContext, mapped = true): Data | undefined {
  const { io, root, report } = context;
  const { resource, fields } = described;
  const name = displayPath(resource.file, root);
  io.tell({ kind: 'read', file: name });
  const bytes = readBytes(io, root, resource.file, report, MAX_BYTES);
  if (bytes === undefined) return undefined;
  const file = { file: name, sha256: sha256Of(bytes) };
  const mappingFile = resource.mapping ?? (mapped ? mappingBeside(io, resource.file) : undefined);
  const mapping = mappingFile === undefined ? undefined : readMapping(io, root, mappingFile, fields, report);
  if (mappingFile !== undefined && mapping === undefined) return { file };
  const onRows = (rows: number) => io.tell({ kind: 'read', file: name, rows });
  const shape = { ...shapeOf(described, mapping), onRows };
  const table = isWorkbook(name, bytes)
    ? readWorkbookTable(bytes, name, resource, shape, report)
    : readCsvTable(bytes, name, resource, shape, report);
  return table === undefined ? { file } : { file, table };
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
  table: TypedTable,
  file: string,
  scratch: string,
  described: DescribedData,
  context: DataContext,
): Promise<boolean> {
  const { fields, resource, located } = described;
  context.io.tell({ kind: 'check', file });
  const at = [...resource.path, 'fields'];
  const patterns =
    table.patternTexts.size === 0 ||
    (await checkPatterns(table, fields, await context.engine(), scratch, at, located, context.report));
  const keys = checkForeignKeys(table, described, context);
  table.problems.reportTo(context.report, file);
  return patterns && keys && !table.broken && table.problems.count === 0;
}

/** @returns false where another table that is meant cannot be read */
function checkForeignKeys(table: TypedTable, described: DescribedData, context: DataContext): boolean {
  const tables = new Map<DescribedData | undefined, TypedTable | undefined>([[undefined, table]]);
  let sound = true;
  for (const key of described.foreignKeys) {
    const { target } = key;
    if (target !== undefined && !tables.has(target)) {
      const data = readData(target, context, false);
      data?.table?.problems.reportTo(context.report, data.file.file);
      const whole = data?.table?.broken === false && data.table.problems.count === 0;
      tables.set(target, whole ? data.table : undefined);
    }
    const other = tables.get(target);
    if (other === undefined) sound = false;
    else checkForeignKey(table, key, other);
  }
  return sound;
}
