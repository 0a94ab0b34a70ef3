/** Hashes of what was written, to tell whether it was changed. */
import { createHash } from 'node:crypto';
import { writtenText } from './written-text.ts';

/** SHA-256 as 64 hexadecimal digits. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The hash of a table's cells as they stand in the file: parts, rows, cells, as JSON without spaces.
 *
 * @param parts texts of the cells, headers first; a cell's paragraphs and lines are parted by "\n"
 */
export function cellsHash(parts: readonly (readonly (readonly string[])[])[]): string {
  return hashOf(JSON.stringify(parts.map((rows) => rows.map((cells) => cells.map(writtenText)))));
}
