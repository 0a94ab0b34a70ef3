/**
 * A column of dates of which the description does not say how they are written. Each way by itself is clear; together
 * they betray a file that a program with another date order has been at: it turned 05/03/2020 into 2020-05-03, the
 * 3rd of May, and left 31/12/2020 as it was.
 */
import type { NotedCell } from './unstyled-column.ts';

const MAX_KEPT = 1000;

export type DateOrder = 'year-first' | 'day-first';

export class DateColumn {
  #yearFirst = false;
  #dayFirst = false;
  readonly #swappable: NotedCell[] = [];
  #count = 0;

  noteStyle(order: DateOrder): void {
    if (order === 'year-first') this.#yearFirst = true;
    else this.#dayFirst = true;
  }

  get isMixed(): boolean {
    return this.#yearFirst && this.#dayFirst;
  }

  /**
   * @param text as people see it
   * @param isNative whether it is a real date of a workbook, which counts as written with the year first
   * @param iso what it was read as
   */
  note(text: string, isNative: boolean, iso: string, index: number): void {
    if (isNative || /^\s*\d{4}/.test(text)) this.#yearFirst = true;
    else this.#dayFirst = true;
    const [, month, day] = iso.split('-').map(Number);
    if (month === undefined || day === undefined || day > 12 || day === month) return;
    this.#count += 1;
    if (this.#swappable.length < MAX_KEPT) this.#swappable.push({ index, text });
  }

  /** In a column that mixes both ways, the dates of which day and month may have changed places. */
  get doubtful(): { readonly cells: readonly NotedCell[]; readonly count: number } {
    return this.isMixed ? { cells: this.#swappable, count: this.#count } : { cells: [], count: 0 };
  }
}
