/** A delivered file as typed columns, every cell checked against its field. */
import type { Report } from '../messages/report.ts';
import { type CellProblem, isMissing, readCell } from './cell.ts';
import type { CellValue } from './cell-value.ts';
import { type CsvFailure, type CsvRow, readCsv } from './csv.ts';
import { DataProblems } from './data-problems.ts';
import type { Field } from './field.ts';
import { type ColumnMap, matchHeader } from './header.ts';
import type { Resource } from './resource.ts';
import { UniqueKey } from './unique-key.ts';

export interface TypedTable {
  /** One list of values for each field, all of one length. */
  readonly columns: readonly (readonly CellValue[])[];
  /** Row of the file for each row here, as the spreadsheet program numbers it, and its line. */
  readonly rows: readonly { readonly row: number; readonly line: number }[];
  /** For each field with a pattern its texts, to be held against the pattern in the store. */
  readonly patternTexts: ReadonlyMap<number, readonly (string | null)[]>;
  readonly problems: DataProblems;
  /** The header or the file itself is wrong; those problems are reported already. */
  readonly broken: boolean;
}

export interface TableShape {
  readonly resource: Pick<Resource, 'dialect' | 'hasHeader' | 'caseSensitiveHeader'>;
  readonly fields: readonly Field[];
  readonly keys: readonly (readonly number[])[];
}

/**
 * @param file the file's name for problems
 * @param text without byte order mark, lines ended by `\n`
 */
export function readTypedTable(text: string, file: string, shape: TableShape, report: Report): TypedTable {
  const builder = new TableBuilder(shape);
  let columns: ColumnMap | undefined = shape.resource.hasHeader ? undefined : shape.fields.map((_, i) => i);
  let headerSound = true;
  const { delimiter } = shape.resource.dialect;
  const failure = readCsv(text, shape.resource.dialect, (row) => {
    if (columns === undefined) {
      const options = { delimiter, caseSensitive: shape.resource.caseSensitiveHeader };
      columns = matchHeader(row.cells, shape.fields, options, { file, row: row.row, line: row.line }, report);
      headerSound = isComplete(columns, shape.fields.length);
    } else {
      builder.add(row, columns);
    }
  });
  if (failure !== undefined) reportFailure(failure, file, report);
  else if (columns === undefined) report.add('data-empty', {}, { file });
  return builder.table(failure !== undefined || columns === undefined || !headerSound);
}

function isComplete(columns: ColumnMap, fields: number): boolean {
  return columns.length === fields && columns.every((index) => index !== undefined);
}

function reportFailure(failure: CsvFailure, file: string, report: Report): void {
  report.add('csv-syntax', { reason: failure.reason }, { file, line: failure.line });
}

class TableBuilder {
  readonly #fields: readonly Field[];
  readonly #keys: readonly UniqueKey[];
  readonly #columns: CellValue[][];
  readonly #rows: { row: number; line: number }[] = [];
  readonly #patternTexts: ReadonlyMap<number, (string | null)[]>;
  readonly #problems = new DataProblems();

  constructor(shape: TableShape) {
    this.#fields = shape.fields;
    this.#keys = shape.keys.map((indexes) => new UniqueKey(indexes));
    this.#columns = shape.fields.map(() => []);
    this.#patternTexts = new Map(
      shape.fields.flatMap((field, index) => (field.pattern === undefined ? [] : [[index, []] as const])),
    );
  }

  add(source: CsvRow, columns: ColumnMap): void {
    const { row, line, cells } = source;
    if (cells.length !== columns.length) {
      this.#problems.add(
        { code: 'row-length', expected: columns.length, found: cells.length },
        { row, line },
      );
      return;
    }
    const values = this.#fields.map((): CellValue => null);
    let sound = true;
    for (const [position, index] of columns.entries()) {
      const field = index === undefined ? undefined : this.#fields[index];
      if (index === undefined || field === undefined) continue;
      const text = cells[position] ?? '';
      const result = readCell(text, field);
      this.#patternTexts.get(index)?.push(isMissing(text, field) ? null : text);
      if (result.ok) {
        values[index] = result.value;
      } else {
        sound = false;
        this.#refuse(result.problem, row, line);
      }
    }
    this.#rows.push({ row, line });
    for (const [index, value] of values.entries()) this.#columns[index]?.push(value);
    if (sound) this.#checkKeys(values, row, line);
  }

  #refuse(problem: CellProblem, row: number, line: number): void {
    this.#problems.add(problem, { row, line, field: problem.field });
  }

  #checkKeys(values: readonly CellValue[], row: number, line: number): void {
    for (const key of this.#keys) {
      const earlier = key.add(values, row);
      if (earlier === undefined) continue;
      const fields = key.indexes.map((index) => this.#fields[index]?.name ?? '');
      this.#problems.add({ code: 'row-duplicate', fields, ...earlier }, { row, line });
    }
  }

  table(broken: boolean): TypedTable {
    return {
      columns: this.#columns,
      rows: this.#rows,
      patternTexts: this.#patternTexts,
      problems: this.#problems,
      broken,
    };
  }
}
