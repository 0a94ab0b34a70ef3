/** A delivered CSV file as a typed table. */
import type { Report } from '../messages/report.ts';
import { decode } from '../reading/encoding.ts';
import { normaliseLineEnds } from '../reading/text-file.ts';
import { readCsv } from './csv.ts';
import { detectDelimiter } from './delimiter.ts';
import type { Resource } from './resource.ts';
import { readTypedTable, type TableShape, type TypedTable } from './typed-table.ts';

/**
 * @param file the file's name for problems
 * @returns undefined after reporting that the bytes are no text
 */
export function readCsvTable(
  bytes: Uint8Array,
  file: string,
  { encoding, dialect, hasHeader }: Pick<Resource, 'encoding' | 'dialect' | 'hasHeader'>,
  shape: TableShape,
  report: Report,
): TypedTable | undefined {
  const decoded = decode(bytes, encoding);
  if (!decoded.ok) {
    report.add('encoding', { path: file, ...decoded.failure }, { file, line: decoded.line });
    return undefined;
  }
  const text = normaliseLineEnds(decoded.text);
  const names = hasHeader ? shape.names : undefined;
  const delimiter = dialect.delimiter ?? detectDelimiter(text, dialect, names, shape.fields.length);
  return readTypedTable(
    (onRow) => {
      const failure = readCsv(text, { ...dialect, delimiter }, onRow);
      if (failure === undefined) return true;
      report.add('csv-syntax', { reason: failure.reason }, { file, line: failure.line });
      return false;
    },
    file,
    { ...shape, delimiter },
    report,
  );
}
