/** Single rows of a large file, by where the scan found them. */
import type { Io } from '../../io.ts';
import { decodeUtf8, normaliseLineEnds } from '../../reading/text-file.ts';
import { type CsvDialect, readCsv } from '../csv.ts';
import { cellText } from '../source-row.ts';
import { type CsvFacts, OFFSET_ROWS } from './csv-scan.ts';

export class RowReader {
  readonly #file: string;
  readonly #dialect: CsvDialect;
  readonly #facts: CsvFacts;
  readonly #io: Io;
  readonly #rows = new Map<number, readonly string[]>();

  constructor(file: string, dialect: CsvDialect, facts: CsvFacts, io: Io) {
    this.#file = file;
    this.#dialect = dialect;
    this.#facts = facts;
    this.#io = io;
  }

  /** Whether a row was read already. */
  has(index: number): boolean {
    return this.#rows.has(index);
  }

  /** The cells of a row; undefined where the file has none there any more. */
  cells(index: number): readonly string[] | undefined {
    if (!this.#rows.has(index)) this.#read(Math.floor(index / OFFSET_ROWS));
    return this.#rows.get(index);
  }

  #read(group: number): void {
    const { offsets } = this.#facts;
    const from = offsets[group];
    if (from === undefined) return;
    const to = offsets[group + 1] ?? this.#io.size(this.#file) ?? from;
    const text = decodeUtf8(this.#io.readPart(this.#file, from, to - from)) ?? '';
    readCsv(normaliseLineEnds(text), this.#dialect, ({ cells, row }) => {
      this.#rows.set(group * OFFSET_ROWS + row - 1, cells.map(cellText));
    });
  }
}
