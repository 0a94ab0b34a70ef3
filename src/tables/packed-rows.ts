/**
 * Many rows of short texts in little memory: a hundred thousand rows of ten columns as objects take hundreds of
 * megabytes, packed they take about what their characters take.
 */

/** Rows that are packed together: enough that what a block takes for itself does not count. */
const BLOCK = 1024;

/** One column of a block: its texts, one behind the other, and where each of them ends; `-1 - end` for none. */
interface PackedTexts {
  readonly text: string;
  readonly ends: Int32Array;
}

/** null where there is none, which is not an empty text. */
export type PackedRow = readonly (string | null)[];

export interface PackedRows {
  readonly length: number;
  /** The rows in their order, each made when it is asked for. */
  readonly rows: () => Iterable<PackedRow>;
}

export class RowPacker {
  readonly #blocks: (readonly PackedTexts[])[] = [];
  #open: (string | null)[][];
  #length = 0;
  #characters = 0;

  /** @param columns how many texts each row has */
  constructor(private readonly columns: number) {
    this.#open = this.emptyBlock();
  }

  get length(): number {
    return this.#length;
  }

  /** UTF-16 units of all texts together. */
  get characters(): number {
    return this.#characters;
  }

  /** @throws Error where the row has more or fewer texts than there are columns */
  add(row: PackedRow): void {
    if (row.length !== this.columns) throw new Error(`a row of ${row.length} in ${this.columns} columns`);
    row.forEach((text, column) => {
      this.#open[column]?.push(text);
      this.#characters += text?.length ?? 0;
    });
    this.#length += 1;
    if (this.#length % BLOCK === 0) this.closeBlock();
  }

  finish(): PackedRows {
    if (this.#length % BLOCK !== 0) this.closeBlock();
    const blocks = this.#blocks;
    return { length: this.#length, rows: () => unpack(blocks) };
  }

  private closeBlock(): void {
    this.#blocks.push(this.#open.map(packTexts));
    this.#open = this.emptyBlock();
  }

  private emptyBlock(): (string | null)[][] {
    return Array.from({ length: this.columns }, () => []);
  }
}

function packTexts(texts: PackedRow): PackedTexts {
  const ends = new Int32Array(texts.length);
  let end = 0;
  texts.forEach((text, at) => {
    end += text?.length ?? 0;
    ends[at] = text === null ? -1 - end : end;
  });
  return { text: texts.join(''), ends };
}

function* unpack(blocks: readonly (readonly PackedTexts[])[]): Generator<PackedRow> {
  for (const columns of blocks) {
    const count = columns[0]?.ends.length ?? 0;
    for (let row = 0; row < count; row += 1) yield columns.map((column) => textAt(column, row));
  }
}

function textAt({ text, ends }: PackedTexts, row: number): string | null {
  const end = ends[row] ?? 0;
  const before = row === 0 ? 0 : (ends[row - 1] ?? 0);
  return end < 0 ? null : text.slice(before < 0 ? -1 - before : before, end);
}
