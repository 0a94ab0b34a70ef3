/**
 * The lines of a large CSV file, seen as bytes while the database reads its cells: whether it is so regular that both
 * read the same rows, and where its rows stand.
 *
 * Regular means: UTF-8, one kind of line end, quotes as RFC 4180 has them, no empty lines but at the end. Everything
 * else is read by the slower reader, which can say what is wrong.
 */
import { isUtf8 } from 'node:buffer';

export interface CsvFacts {
  readonly regular: boolean;
  /** Rows of data, blank ones included; empty lines at the end are none. */
  readonly rows: number;
  /** Indexes of rows in which every cell is blank. */
  readonly blank: readonly number[];
  /** Rows with line breaks in their cells: their index, and how many. */
  readonly broken: readonly { readonly row: number; readonly breaks: number }[];
  /** Where each row begins, in bytes. */
  readonly starts: readonly number[];
  /** The last row that is not blank; absent where there is none. */
  readonly last?: number;
}

const [LF, CR, SPACE, TAB, NUL] = [10, 13, 32, 9, 0];

/** Where a byte stands: before a cell, in a bare one, in a quoted one, behind a quote in it, behind a CR. */
const [START, BARE, QUOTED, QUOTE_IN_QUOTED, RETURN] = [0, 1, 2, 3, 4];

/** With fewer quotes than this in a piece, for each byte, it is faster to go from quote to quote. */
const FEW_QUOTES = 1 / 300;

export class CsvScan {
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #utf8 = new Utf8Check();
  #skip: number;
  #state = START;
  #regular = true;
  #offset = 0;
  #row = 0;
  #rowStart = 0;
  /** The row has a byte; a byte that is more than delimiters, quotes and spaces. */
  #any = false;
  #content = false;
  #breaks = 0;
  #emptyLine = false;
  #returns = 0;
  #feeds = 0;
  readonly #blank: number[] = [];
  readonly #broken: { readonly row: number; readonly breaks: number }[] = [];
  readonly #starts: number[] = [];
  #last: CsvFacts['last'];

  /**
   * @param delimiter one ASCII character
   * @param quote one ASCII character
   * @param skip lines above the data
   */
  constructor(delimiter: string, quote: string, skip: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quote = quote.charCodeAt(0);
    this.#skip = skip;
  }

  push(bytes: Uint8Array): void {
    if (!this.#regular) return;
    if (!this.#utf8.push(bytes) || bytes.includes(NUL)) {
      this.#regular = false;
      return;
    }
    let at = 0;
    while (this.#skip > 0 && at < bytes.length) {
      const end = bytes.indexOf(LF, at);
      at = end < 0 ? bytes.length : end + 1;
      if (end >= 0) this.#skip -= 1;
      this.#rowStart = this.#offset + at;
    }
    const few = bytes.length * FEW_QUOTES;
    let quotes = 0;
    while (at < bytes.length) {
      if (this.#state === QUOTED || this.#state === QUOTE_IN_QUOTED) at = this.#quoted(bytes, at);
      else {
        const quote = bytes.indexOf(this.#quote, at);
        this.#hop(bytes, at, quote < 0 ? bytes.length : quote);
        if (quote < 0) break;
        if (this.#state !== START) this.#regular = false;
        this.#state = QUOTED;
        this.#any = true;
        at = quote + 1;
      }
      quotes += 1;
      if (quotes > few) {
        this.#walk(bytes, at);
        break;
      }
    }
    this.#offset += bytes.length;
  }

  end(): CsvFacts {
    if (this.#state === QUOTED || this.#state === RETURN) this.#regular = false;
    if (this.#any) this.#endRow();
    const mixed = this.#returns > 0 && this.#returns !== this.#feeds;
    return {
      regular: this.#regular && this.#utf8.isComplete && !mixed,
      rows: this.#row,
      blank: this.#blank,
      broken: this.#broken,
      starts: this.#starts,
      ...(this.#last === undefined ? {} : { last: this.#last }),
    };
  }

  /** In a quoted cell, up to its end. @returns where the next cell or line begins */
  #quoted(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      if (this.#state === QUOTED) {
        const quote = bytes.indexOf(this.#quote, at);
        const end = quote < 0 ? bytes.length : quote;
        for (; at < end; at += 1) {
          const byte = bytes[at];
          if (byte === LF) this.#breaks += 1;
          else if (byte === CR) this.#regular = false;
          else if (byte !== SPACE && byte !== TAB) this.#content = true;
        }
        if (quote < 0) return at;
        this.#state = QUOTE_IN_QUOTED;
      } else if (bytes[at] === this.#quote) {
        this.#state = QUOTED;
        this.#content = true;
      } else {
        return this.#afterQuoted(bytes, at);
      }
      at += 1;
    }
    return at;
  }

  #afterQuoted(bytes: Uint8Array, at: number): number {
    const byte = bytes[at];
    this.#state = byte === CR ? RETURN : START;
    if (byte === CR) this.#returns += 1;
    else if (byte === LF) this.#endLine(this.#offset + at, 1);
    else if (byte !== this.#delimiter) this.#regular = false;
    return at + 1;
  }

  /** Byte by byte, where there are many quotes. */
  #walk(bytes: Uint8Array, from: number): void {
    const [delimiter, quote] = [this.#delimiter, this.#quote];
    let state = this.#state;
    let any = this.#any;
    let content = this.#content;
    const endLine = (end: number, length: number) => {
      this.#any = any;
      this.#content = content;
      this.#endLine(this.#offset + end, length);
      any = false;
      content = false;
      state = START;
    };
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (state === QUOTED) {
        if (byte === quote) state = QUOTE_IN_QUOTED;
        else if (byte === LF) this.#breaks += 1;
        else if (byte === CR) this.#regular = false;
        else if (!content && byte !== SPACE && byte !== TAB) content = true;
      } else if (state === RETURN) {
        if (byte !== LF) this.#regular = false;
        endLine(at - 1, 2);
      } else if (byte === LF) endLine(at, 1);
      else if (byte === CR) {
        this.#returns += 1;
        state = RETURN;
      } else if (byte === delimiter) {
        any = true;
        state = START;
      } else if (byte === quote) {
        any = true;
        if (state === BARE) this.#regular = false;
        if (state === QUOTE_IN_QUOTED) content = true;
        state = QUOTED;
      } else {
        any = true;
        if (state === QUOTE_IN_QUOTED) this.#regular = false;
        state = BARE;
        if (!content && byte !== SPACE && byte !== TAB) content = true;
      }
    }
    this.#state = state;
    this.#any = any;
    this.#content = content;
  }

  /** From line end to line end, where there are no quotes: many times as fast. */
  #hop(piece: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    const bytes = to === piece.length ? piece : piece.subarray(0, to);
    let start = from;
    for (let at = bytes.indexOf(CR, from); at >= 0; at = bytes.indexOf(CR, at + 1)) {
      this.#returns += 1;
      if (at + 1 < bytes.length && bytes[at + 1] !== LF) this.#regular = false;
    }
    if (this.#state === RETURN) {
      if (bytes[from] !== LF) this.#regular = false;
      this.#endLine(this.#offset + from - 1, 2);
      start = from + 1;
    }
    for (let at = bytes.indexOf(LF, start); at >= 0; at = bytes.indexOf(LF, start)) {
      const end = at > start && bytes[at - 1] === CR ? at - 1 : at;
      this.#look(bytes, start, end);
      this.#endLine(this.#offset + end, at + 1 - end);
      start = at + 1;
    }
    const ends = bytes.length > start && bytes[bytes.length - 1] === CR;
    this.#look(bytes, start, ends ? bytes.length - 1 : bytes.length);
    const before = bytes.length === start || bytes[bytes.length - 1] === this.#delimiter;
    this.#state = ends ? RETURN : before ? START : BARE;
  }

  /** Takes note of what stands in a part of a line. */
  #look(bytes: Uint8Array, from: number, to: number): void {
    if (to <= from) return;
    this.#any = true;
    for (let at = from; at < to && !this.#content; at += 1) {
      const byte = bytes[at];
      this.#content = byte !== this.#delimiter && byte !== SPACE && byte !== TAB;
    }
  }

  /** @param length of the line end */
  #endLine(end: number, length: number): void {
    this.#feeds += 1;
    if (this.#any) this.#endRow();
    else this.#emptyLine = true;
    this.#rowStart = end + length;
  }

  #endRow(): void {
    // Empty lines count as rows in a spreadsheet, and the database passes over them.
    if (this.#emptyLine) this.#regular = false;
    if (this.#content) this.#last = this.#row;
    else this.#blank.push(this.#row);
    this.#starts.push(this.#rowStart);
    if (this.#breaks > 0) this.#broken.push({ row: this.#row, breaks: this.#breaks });
    this.#row += 1;
    this.#any = false;
    this.#content = false;
    this.#breaks = 0;
  }
}

/** Whether pieces of bytes are UTF-8 together: a character may stand across two of them. */
class Utf8Check {
  #rest: Uint8Array = new Uint8Array();

  get isComplete(): boolean {
    return this.#rest.length === 0;
  }

  push(bytes: Uint8Array): boolean {
    let from = 0;
    if (this.#rest.length > 0) {
      while (from < bytes.length && isContinuation(bytes[from])) from += 1;
      const joined = Buffer.concat([this.#rest, bytes.subarray(0, from)]);
      if (from === bytes.length && completeEnd(joined) === 0) {
        this.#rest = joined;
        return true;
      }
      if (!isUtf8(joined)) return false;
    }
    const end = completeEnd(bytes);
    this.#rest = Uint8Array.from(bytes.subarray(Math.max(end, from)));
    return isUtf8(bytes.subarray(from, Math.max(end, from)));
  }
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Where the last character begins, if it is not whole. */
function completeEnd(bytes: Uint8Array): number {
  let lead = bytes.length - 1;
  while (lead >= 0 && lead > bytes.length - 4 && isContinuation(bytes[lead])) lead -= 1;
  const first = bytes[lead] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return lead >= 0 && lead + length > bytes.length ? lead : bytes.length;
}
