/** The columns of a table that only the whole of their cells can explain: how numbers and dates are written in them. */
import { type CellResult, checkResult, refused } from './cell.ts';
import { DateColumn, type DateOrder } from './date-column.ts';
import type { Field } from './field.ts';
import { type DecimalMark, readWith } from './number-style.ts';
import { type RawCell, shownText } from './source-row.ts';
import { type NotedCell, type NumberColumnStyle, UnstyledColumn } from './unstyled-column.ts';

/** A cell of which the value, or what is wrong with it, became clear at the end of the file. */
export interface LateCell {
  readonly field: number;
  /** Of the row in the table. */
  readonly index: number;
  readonly result: CellResult;
}

/** Problems that are not listed one by one. */
export interface LateCells {
  readonly cells: readonly LateCell[];
  readonly unlisted: number;
}

/** How the cells of a column are written that are read elsewhere, all in one way. */
export interface ColumnStyle extends NumberColumnStyle {
  readonly dates?: DateOrder;
}

export class OpenColumns {
  readonly #fields: readonly Field[];
  readonly #numbers: ReadonlyMap<number, UnstyledColumn>;
  readonly #dates: ReadonlyMap<number, DateColumn>;

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
    this.#numbers = new Map(
      fields.flatMap(({ unstyled }, index) =>
        unstyled === undefined ? [] : [[index, new UnstyledColumn(unstyled)] as const],
      ),
    );
    this.#dates = new Map(
      fields.flatMap(({ anyDate }, index) =>
        anyDate === undefined ? [] : [[index, new DateColumn()] as const],
      ),
    );
  }

  /**
   * Takes note of a cell that is not missing.
   *
   * @returns true where its value is not known before the end of the file
   */
  note(field: number, cell: RawCell, result: CellResult, index: number): boolean {
    if (typeof cell === 'string') {
      const numbers = isNumber(result) ? this.#numbers.get(field) : undefined;
      if (numbers !== undefined) return numbers.note(cell, index).kind === 'either';
    }
    if (!result.ok || typeof result.value !== 'string') return false;
    this.#dates.get(field)?.note(shownText(cell), typeof cell !== 'string', result.value, index);
    return false;
  }

  noteStyle(field: number, style: ColumnStyle): void {
    this.#numbers.get(field)?.noteStyle(style);
    if (style.dates !== undefined) this.#dates.get(field)?.noteStyle(style.dates);
  }

  /** Whether some column is written in two ways that contradict each other. */
  get isMixed(): boolean {
    return [...this.#numbers.values(), ...this.#dates.values()].some((column) => column.isMixed);
  }

  /** Whether a column has numbers that are not clear yet. */
  isPending(field: number): boolean {
    return this.#numbers.get(field)?.isPending === true;
  }

  decimal(field: number): DecimalMark | undefined {
    return this.#numbers.get(field)?.decimal;
  }

  /**
   * The numbers with two readings since the last time, now that their column is known.
   *
   * @param ended no cell follows any more: what is not clear now never will be
   */
  resolve(ended: boolean): readonly LateCell[] {
    return [...this.#numbers].flatMap(([index, column]) => {
      const field = this.#fields[index];
      const { decimal } = column;
      if (field?.unstyled === undefined || (decimal === undefined && !ended)) return [];
      const { type, bareNumber } = field.unstyled;
      return column.takePending().map(({ index: row, text }) => ({
        field: index,
        index: row,
        result:
          decimal === undefined
            ? refused(text, field, 'number')
            : checkResult(text, readWith(text, decimal, type, bareNumber), field),
      }));
    });
  }

  /** Cells that contradict others of their column. */
  contradictions(): LateCells {
    const cells: LateCell[] = [];
    let unlisted = 0;
    const collect = (
      field: number,
      found: { readonly cells: readonly NotedCell[]; readonly count: number },
      doubt: 'mixed-numbers' | 'mixed-dates',
    ): void => {
      const described = this.#fields[field];
      if (described === undefined) return;
      for (const { index, text } of found.cells)
        cells.push({ field, index, result: refused(text, described, doubt) });
      unlisted += found.count - found.cells.length;
    };
    for (const [field, column] of this.#numbers) collect(field, column.contradicting, 'mixed-numbers');
    for (const [field, column] of this.#dates) collect(field, column.doubtful, 'mixed-dates');
    return { cells, unlisted };
  }
}

/** Whether the cell is a number, be it one with two readings: what is none says nothing about the others. */
function isNumber(result: CellResult): boolean {
  return result.ok || result.problem.code !== 'cell-type' || result.problem.doubt === 'number';
}
