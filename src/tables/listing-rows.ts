/** The rows of a listing: read from the store, kept packed, and handed out one at a time. */
import { add, type Decimal, decimalOf, parseDecimal, round, toPlainText, ZERO } from '../decimal.ts';
import type { Cell, CrosstabRow, CrosstabRows } from '../document/crosstab.ts';
import { fillForm, formatDate, formatNumber } from '../format.ts';
import { memberKey } from '../sources/cell-value.ts';
import type { StoreRow, StoreValue } from '../sources/engine.ts';
import { SEPARATOR } from '../sources/unnest-sql.ts';
import { columnSql, type ListingColumn, type ListingInput } from './listing-columns.ts';
import { type PackedRow, type PackedRows, RowPacker } from './packed-rows.ts';

type House = ListingInput['house'];

/** How a row of the store becomes texts and how these become a row of the table; each made once for a column. */
interface ColumnReader {
  readonly label: boolean;
  /** How many values of the store it takes. */
  readonly width: number;
  /** @returns null where a value is missing */
  readonly read: (values: readonly StoreValue[]) => string | null;
  /** The text that readers see, of a label. */
  readonly show: (text: string) => string;
}

const SAME = (text: string): string => text;

/** Takes the rows of a listing as the store gives them, and adds up its columns of numbers on the way. */
export class ListingRows {
  readonly #readers: readonly ColumnReader[];
  readonly #packer: RowPacker;
  /** By column; undefined from the first missing value on, and of labels. */
  readonly #sums: (Decimal | undefined)[];

  constructor(
    columns: readonly ListingColumn[],
    private readonly house: House,
  ) {
    this.#readers = columns.map((column) => readerOf(column, house));
    this.#packer = new RowPacker(columns.length);
    this.#sums = columns.map(({ kind }) => (kind === 'number' ? ZERO : undefined));
  }

  get length(): number {
    return this.#packer.length;
  }

  get characters(): number {
    return this.#packer.characters;
  }

  add(row: StoreRow): void {
    let at = 0;
    const texts = this.#readers.map(({ width, read }, column) => {
      const values = row.slice(at, at + width);
      at += width;
      const text = read(values);
      const sum = this.#sums[column];
      if (sum !== undefined) this.#sums[column] = text === null ? undefined : add(sum, decimal(text));
      return text;
    });
    this.#packer.add(texts);
  }

  /** Of the columns of numbers, in their order; undefined where a value is missing. */
  sums(): readonly (Decimal | undefined)[] {
    return this.#sums.filter((_, column) => this.#readers[column]?.label === false);
  }

  finish(): CrosstabRows {
    return new UnpackedRows(this.#packer.finish(), this.#readers, this.house.labels.unavailable);
  }
}

class UnpackedRows implements CrosstabRows {
  readonly length: number;
  readonly #packed: PackedRows;
  readonly #readers: readonly ColumnReader[];
  readonly #unavailable: string;

  /** @param unavailable label of a missing text */
  constructor(packed: PackedRows, readers: readonly ColumnReader[], unavailable: string) {
    this.length = packed.length;
    this.#packed = packed;
    this.#readers = readers;
    this.#unavailable = unavailable;
  }

  *[Symbol.iterator](): Generator<CrosstabRow> {
    for (const row of this.#packed.rows()) yield this.#unpack(row);
  }

  map = <T>(make: (row: CrosstabRow, index: number) => T): readonly T[] => Array.from(this, make);

  #unpack(row: PackedRow): CrosstabRow {
    const labels: string[] = [];
    const members: (string | null)[] = [];
    const cells: Cell[] = [];
    this.#readers.forEach(({ label, show }, column) => {
      const text = row[column] ?? null;
      if (label) {
        members.push(text);
        labels.push(text === null ? this.#unavailable : show(text));
      } else if (text === null) cells.push({ kind: 'missing', missing: 'unavailable' });
      else cells.push({ kind: 'number', value: decimal(text), sourceRows: 1 });
    });
    return { kind: 'row', labels, members, cells };
  }
}

function readerOf(column: ListingColumn, house: House): ColumnReader {
  const width = columnSql(column).length;
  switch (column.kind) {
    case 'number':
      return {
        label: false,
        width,
        read: (values) => {
          const sum = sumOf(values);
          return sum === undefined ? null : toPlainText(sum);
        },
        show: SAME,
      };
    case 'band':
      return {
        label: true,
        width,
        read: (values) => {
          const sum = sumOf(values);
          return sum === undefined ? null : bandOf(sum, column.threshold, house);
        },
        show: SAME,
      };
    case 'text': {
      const { members, type, unnest } = column.dimension;
      // Most members are called by their key; the others are few, whatever the number of rows.
      const labels = new Map(
        members.flatMap(({ key, label }) => (String(key) === label ? [] : [[key, label]])),
      );
      return {
        label: true,
        width,
        read: ([value = null]) => {
          if (value === null) return null;
          if (unnest !== undefined && typeof value === 'string') return value.split(SEPARATOR).join(', ');
          const key = memberKey(value);
          return labels.get(key) ?? String(key);
        },
        show: type === 'date' ? (text) => formatDate(text, house.numbers, 'short') : SAME,
      };
    }
    default: {
      const unknown: never = column;
      throw new Error(`unknown kind of column: ${JSON.stringify(unknown)}`);
    }
  }
}

/** Undefined where a part of it is missing. */
function sumOf(values: readonly StoreValue[]): Decimal | undefined {
  let sum: Decimal = ZERO;
  for (const value of values) {
    if (value === null) return undefined;
    sum = add(sum, typeof value === 'bigint' ? decimalOf(value) : numberOf(value));
  }
  return sum;
}

function numberOf(value: StoreValue): Decimal {
  if (typeof value === 'object' && value !== null) return value;
  throw new Error(`the store gave no number: ${String(value)}`);
}

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`no number: ${text}`);
  return value;
}

/** Where bands begin, above the threshold. */
const BANDS = [10n, 20n, 50n, 100n, 200n, 500n, 1000n];

/** "10-19": small counts in one band, larger ones in wider bands. */
function bandOf(value: Decimal, threshold: number, { labels, numbers }: House): string {
  const count = round(value, 0).digits;
  if (count === 0n) return '0';
  const text = (limit: bigint) => formatNumber(decimalOf(limit), numbers);
  const lowest = BigInt(threshold);
  if (count < lowest) return fillForm(labels.bandBelow, { to: text(lowest) });
  const starts = [lowest, ...BANDS.filter((start) => start > lowest)];
  const from = starts.findLast((start) => start <= count) ?? lowest;
  const next = starts.find((start) => start > count);
  return next === undefined
    ? fillForm(labels.bandAbove, { from: text(from) })
    : fillForm(labels.band, { from: text(from), to: text(next - 1n) });
}
