/** The published answer to question nr. 321, where it is at hand: it stands outside the repository, as it was extracted. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORY } from './run-command.ts';

const FILE = path.resolve(REPOSITORY, '..', 'shared', 'reference', 'vraag-321-2021.txt');

export const hasReference = existsSync(FILE);

export interface ReferenceTable {
  readonly caption: string;
  /** As it came out of the PDF, line by line. */
  readonly lines: readonly string[];
  /** Put together again: header first, each row its label and its numbers. */
  readonly rows: readonly (readonly string[])[];
}

/** Tables 2, 3 and 4, whose columns are years. */
export function referenceTables(): readonly ReferenceTable[] {
  const lines = readFileSync(FILE, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim());
  return [2, 3, 4].map((number) => {
    const start = lines.findIndex((line) => new RegExp(`^(?:[a-z]\\) )?Tabel ${number}:`).test(line));
    const caption = (lines[start] ?? '').replace(/^[a-z]\) /, '');
    const behind = lines.slice(start + 1);
    const last = behind.findIndex((line) => /^(?:Totaal \d|vormingen \d+ \d)/.test(line));
    const own = behind.slice(0, last + 1).filter((line) => line !== '');
    const [header = ''] = own;
    return {
      caption,
      lines: own,
      rows: [['', ...header.split(' ')], ...wholeRows(own.slice(1), header.split(' ').length)],
    };
  });
}

/** A label that was broken over several lines, with its numbers behind the last or below it. */
function wholeRows(lines: readonly string[], width: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let label = '';
  for (const line of lines) {
    const words = line.split(' ');
    const numbers = words.slice(-width);
    if (numbers.length < width || !numbers.every((word) => /^\d+$/.test(word))) {
      label = `${label} ${line}`.trim();
      continue;
    }
    rows.push([`${label} ${words.slice(0, -width).join(' ')}`.trim(), ...numbers]);
    label = '';
  }
  return rows;
}
