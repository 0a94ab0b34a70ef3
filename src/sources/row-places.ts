/** Where the rows and cells of a delivered table stand, in the words of whoever made it. */
import type { RowPlace } from './data-problems.ts';
import type { Field } from './field.ts';
import type { Header } from './header.ts';
import { cellAddress } from './source-row.ts';

export interface KnownRow {
  readonly row: number;
  readonly line?: number;
}

export class RowPlaces {
  readonly #fields: readonly Pick<Field, 'name'>[];
  readonly #names: readonly string[];
  readonly #sheet: string | undefined;
  /** Column of the file by index of its field. */
  readonly #positions: ReadonlyMap<number, number>;

  /** @param sheet absent in CSV */
  constructor(fields: readonly Pick<Field, 'name'>[], header: Header, sheet: string | undefined) {
    this.#fields = fields;
    this.#names = header.names;
    this.#sheet = sheet;
    this.#positions = new Map(
      header.columns.flatMap((index, position) => (index === undefined ? [] : [[index, position] as const])),
    );
  }

  /** The place of a row, or of the cell of a field in it. */
  of({ row, line }: KnownRow, field?: number): RowPlace {
    const position = field === undefined ? undefined : this.#positions.get(field);
    const inSheet = this.#sheet !== undefined && position !== undefined;
    return {
      row,
      ...(line === undefined ? {} : { line }),
      ...(this.#sheet === undefined ? {} : { sheet: this.#sheet }),
      ...(field === undefined ? {} : { field: this.columnName(field) }),
      ...(inSheet ? { cell: cellAddress(position, row) } : {}),
    };
  }

  /** The name of a field's column as the file has it. */
  columnName(field: number): string {
    const position = this.#positions.get(field);
    const written = position === undefined ? undefined : this.#names[position];
    return written ?? this.#fields[field]?.name ?? '';
  }
}
