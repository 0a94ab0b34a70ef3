/** Some rows of a large file, by where the scan found them. */
import type { Io } from '../../io.ts';
import { decodeUtf8, normaliseLineEnds } from '../../reading/text-file.ts';
import { type CsvDialect, readCsv } from '../csv.ts';
import { cellText } from '../source-row.ts';
import type { CsvFacts } from './csv-scan.ts';

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

  /** Reads rows that were not read yet, all at once. */
  load(indexes: readonly number[]): void {
    const { starts } = this.#facts;
    const end = this.#io.size(this.#file) ?? 0;
    const wanted = indexes.filter((index) => !this.#rows.has(index) && starts[index] !== undefined);
    const parts = this.#io.readParts(
      this.#file,
      wanted.map((index) => [starts[index] ?? end, starts[index + 1] ?? end]),
    );
    const texts = parts.map((bytes) => normaliseLineEnds(decodeUtf8(bytes) ?? '').replace(/\n+$/, ''));
    readCsv(texts.join('\n'), this.#dialect, ({ cells, row }) => {
      const index = wanted[row - 1];
      if (index !== undefined) this.#rows.set(index, cells.map(cellText));
    });
  }

  /** The cells of a row; undefined where it is blank, or the file has none there any more. */
  cells(index: number): readonly string[] | undefined {
    if (!this.#rows.has(index)) this.load([index]);
    return this.#rows.get(index);
  }
}
