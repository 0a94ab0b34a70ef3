/**
 * A column of numbers of which the description does not say how they are written. "1.234" alone may be 1234 or a bit
 * more than 1; a cell such as "1.234,50" or "12,5" in the same column decides.
 */
import { type DecimalMark, type NumberStyle, type NumberType, numberStyle, other } from './number-style.ts';

export interface UnstyledNumber {
  readonly type: NumberType;
  readonly bareNumber: boolean;
}

/** How numbers of a column are written. */
export interface NumberColumnStyle {
  readonly decimal?: DecimalMark;
  /** Whole numbers of one to three digits, and of more. */
  readonly short?: boolean;
  readonly long?: boolean;
}

export interface NotedCell {
  /** Of the row in the table. */
  readonly index: number;
  readonly text: string;
}

/** Cells that are listed where two ways of writing contradict each other; the others are only counted. */
const MAX_KEPT = 1000;

export class UnstyledColumn {
  readonly #number: UnstyledNumber;
  #pending: NotedCell[] = [];
  readonly #commas: NotedCell[] = [];
  #commaCount = 0;
  #points = false;
  /** Whole numbers of one to three digits, and of more, without a character in them. */
  #short = false;
  #long = false;

  constructor(number: UnstyledNumber) {
    this.#number = number;
  }

  /** Takes note of a cell that holds something. */
  note(text: string, index: number): NumberStyle {
    const trimmed = text.trim();
    const style = numberStyle(trimmed, this.#number.type, this.#number.bareNumber);
    if (style.kind === 'either') this.#pending.push({ index, text });
    else if (style.kind === 'plain') {
      if (/[1-9]\d{3}/.test(trimmed)) this.#long = true;
      else if (/[1-9]/.test(trimmed)) this.#short = true;
    } else if (style.decimal === '.') this.#points = true;
    else {
      this.#commaCount += 1;
      if (this.#commas.length < MAX_KEPT) this.#commas.push({ index, text });
    }
    return style;
  }

  /** Cells that are read elsewhere: whole numbers, or with this character before their decimals. */
  noteStyle({ decimal, short = false, long = false }: NumberColumnStyle): void {
    if (decimal === '.') this.#points = true;
    if (decimal === ',') this.#commaCount += 1;
    this.#short ||= short;
    this.#long ||= long;
  }

  /** Whether some cells have a point before their decimals and others a comma. */
  get isMixed(): boolean {
    return this.#points && this.#commaCount > 0;
  }

  /** The character before decimals in this column; undefined where the cells do not tell. */
  get decimal(): DecimalMark | undefined {
    if (this.#points) return this.#commaCount > 0 ? undefined : '.';
    if (this.#commaCount > 0) return ',';
    if (this.#number.type === 'number') return undefined;
    // Were "1.000" one with three decimals, then 950 would not stand there without.
    const [first, ...rest] = new Set(this.#pending.map(({ text }) => /[.,]/.exec(text)?.[0]));
    const same = (first === '.' || first === ',') && rest.length === 0;
    return same && this.#short && !this.#long ? other(first) : undefined;
  }

  get isPending(): boolean {
    return this.#pending.length > 0;
  }

  /** The cells with two readings since the last time. */
  takePending(): readonly NotedCell[] {
    const pending = this.#pending;
    this.#pending = [];
    return pending;
  }

  /** Cells with a decimal comma in a column where others have a point, and how many there are in all. */
  get contradicting(): { readonly cells: readonly NotedCell[]; readonly count: number } {
    return this.#points ? { cells: this.#commas, count: this.#commaCount } : { cells: [], count: 0 };
  }
}
