/** What is seen of a CSV file by its bytes alone, in pieces of any size. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvFacts, CsvScan } from '../../../src/sources/bulk/csv-scan.ts';

/** @param cuts where the file is cut into pieces */
function scan(bytes: Uint8Array, skip = 0, cuts: readonly number[] = []): CsvFacts {
  const scanner = new CsvScan(';', '"', skip);
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  let from = 0;
  for (const end of ends) {
    scanner.push(bytes.subarray(from, end));
    from = end;
  }
  return scanner.end();
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const scanText = (text: string, skip?: number) => scan(bytesOf(text), skip);

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', 'a', '12,5', ' ', 'één', '😀 x', '\t', '–') },
  { weight: 1, arbitrary: fc.constantFrom('a;b', 'zegt "ja"', 'twee\nregels', '\n\n', '"', ';') },
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  )
  // A row of one blank bare cell is an empty line.
  .filter((rows) => rows.every((cells) => cells.length > 1 || cells[0] !== ''));
const style = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  ended: fc.boolean(),
  skip: fc.integer({ min: 0, max: 2 }),
  empty: fc.integer({ min: 0, max: 2 }),
  cuts: fc.array(fc.nat(400), { maxLength: 8 }),
});

describe('a regular file', () => {
  it('has its rows, its blank rows, its line breaks and its last row found, wherever it is cut', () => {
    fc.assert(
      fc.property(table, style, (rows, { lineEnd, quoteAll, ended, skip, empty, cuts }) => {
        const written = rows.map((cells) => cells.map((text) => quoted(text, quoteAll)).join(';'));
        const above = 'kop;kop'.concat(lineEnd).repeat(skip);
        const below = ended ? lineEnd.repeat(1 + empty) : '';
        const text = `${above}${written.join(lineEnd)}${below}`;
        const bytes = bytesOf(text);
        const facts = scan(bytes, skip, cuts);
        const isBlank = (cells: readonly string[]) => cells.every((one) => /^[ \t\n]*$/.test(one));
        const breaks = rows.map((cells) => cells.join('').split('\n').length - 1);
        expect(facts.regular).toBe(true);
        expect(facts.rows).toBe(rows.length);
        expect(facts.blank).toEqual(rows.flatMap((cells, row) => (isBlank(cells) ? [row] : [])));
        expect(facts.broken).toEqual(
          breaks.flatMap((count, row) => (count > 0 ? [{ row, breaks: count }] : [])),
        );
        const starts = written.map(
          (_, row) => bytesOf([above, ...written.slice(0, row).map((one) => one + lineEnd)].join('')).length,
        );
        expect(facts.starts).toEqual(starts);
        const last = rows.findLastIndex((cells) => !isBlank(cells));
        expect(facts.last ?? -1).toBe(last);
      }),
      { numRuns: 500 },
    );
  });

  it('may have more quotes than cells', () => {
    const rows = Array.from({ length: 200 }, (_, index) => `"${index}";"""a"" en ""b"""`);
    const facts = scanText(`${rows.join('\r\n')}\r\n`);
    expect(facts).toMatchObject({ regular: true, rows: 200, blank: [], broken: [], last: 199 });
  });
});

describe('a file is not regular', () => {
  it.each([
    ['with an empty line between rows', 'a;b\n\nc;d\n'],
    ['with two kinds of line ends', 'a;b\nc;d\r\n'],
    ['with a carriage return alone', 'a;b\rc;d\n'],
    ['with a carriage return at its end', 'a;b\nc;d\r'],
    ['with a carriage return in a quoted cell', '"a\r\nb";c\n'],
    ['with a quote inside a bare cell', 'a"b;c\n'],
    ['with text behind a closed quote', '"a"b;c\n'],
    ['with a space before a quote', ' "a";b\n'],
    ['with a quote that is never closed', 'a;b\n"c;d\n'],
    ['with U+0000 in it', 'a;b\nc;\u0000\n'],
  ])('%s', (_, text) => {
    expect(scanText(text).regular).toBe(false);
    // The same where there are so many quotes that each byte is looked at.
    const many = '"q";"q"\n'.repeat(50);
    if (!text.includes('\r\n')) expect(scanText(many + text).regular).toBe(false);
  });

  it.each([
    ['cut off in a character', [0x61, 0x3b, 0xc3]],
    ['in Windows-1252', [0x61, 0x3b, 0xe9, 0x0a]],
    ['in UTF-16', [0xff, 0xfe, 0x61, 0x00]],
  ])('%s', (_, bytes) => {
    expect(scan(Uint8Array.from(bytes)).regular).toBe(false);
  });
});

function quoted(text: string, always: boolean): string {
  return always || /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
