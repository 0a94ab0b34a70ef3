/** A table as the CSV file that its description promises: its columns, its notation, its encoding. */
import type { CellValue } from '../sources/cell-value.ts';
import type { CsvDialect } from '../sources/csv.ts';
import type { DescribedData } from '../sources/described-data.ts';
import type { Mapping } from '../sources/mapping.ts';
import type { DeclaredDialect } from '../sources/resource.ts';
import { cellWriter } from './cell-text.ts';
import { encodeText } from './text-encoding.ts';

export interface CsvForm {
  /** As in the file before, where there was one. */
  readonly lineEnd: '\n' | '\r\n';
  readonly byteOrderMark: boolean;
}

export interface CsvTable {
  /** One list of values for each field. */
  readonly columns: readonly (readonly CellValue[])[];
  /** The word in place of a missing value, where there is one. */
  readonly word: (field: number, row: number) => string | undefined;
}

export function csvFile(
  { resource, fields }: DescribedData,
  mapping: Mapping | undefined,
  { columns, word }: CsvTable,
  form: CsvForm,
): Uint8Array {
  const { dialect, schema, hasHeader } = resource;
  const writers = fields.map((field, index) => {
    const raw = schema.fields[index];
    if (raw === undefined) throw new Error(`no field ${index}`);
    return cellWriter(field, raw, mapping?.values.get(index));
  });
  const layout = layoutOf(fields, hasHeader ? mapping : undefined);
  const quote = quoter(dialect);
  const lines: string[] = [];
  const push = (cells: readonly string[]) => {
    lines.push(cells.map((cell, at) => quote(cell, at)).join(delimiterOf(dialect)));
  };
  if (hasHeader) push(layout.map(({ name }) => name));
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    push(
      layout.map(({ field }) => {
        if (field === null) return '';
        const value = columns[field]?.[row] ?? null;
        return value === null ? (word(field, row) ?? '') : (writers[field]?.(value) ?? '');
      }),
    );
  }
  const text = lines.map((line) => `${line}${form.lineEnd}`).join('');
  return encodeText(text, resource.encoding ?? 'utf-8', form.byteOrderMark);
}

interface FileColumn {
  readonly name: string;
  /** Null for a column of the delivery that is not used. */
  readonly field: number | null;
}

/** The delivery's own columns in their order, then fields that its mapping does not name. */
function layoutOf(fields: DescribedData['fields'], mapping: Mapping | undefined): readonly FileColumn[] {
  const mapped = (mapping?.columns ?? []).map(({ name, target }) => ({ name, field: target }));
  const named = new Set(mapped.map(({ field }) => field));
  const others = fields.flatMap(({ name }, field) => (named.has(field) ? [] : [{ name, field }]));
  return [...mapped, ...others];
}

function delimiterOf({ delimiter }: DeclaredDialect): string {
  return delimiter ?? ',';
}

/** Quotes a cell that would not be read back as it is. */
function quoter(dialect: DeclaredDialect): (cell: string, column: number) => string {
  const { quote, escape: mark, comment }: Omit<CsvDialect, 'delimiter'> = dialect;
  const delimiter = delimiterOf(dialect);
  return (cell, column) => {
    const risky =
      cell.includes(delimiter) ||
      cell.includes(quote) ||
      /[\r\n]|^\s|\s$/.test(cell) ||
      (mark !== null && cell.includes(mark)) ||
      (column === 0 && comment !== null && cell.startsWith(comment));
    if (!risky) return cell;
    const escaped =
      mark === null
        ? cell
        : cell
            .replaceAll(mark, () => mark + mark)
            .replaceAll(quote, (found) => (mark === quote ? found : mark + found));
    return `${quote}${escaped.replace(/\r\n?/g, '\n')}${quote}`;
  };
}
