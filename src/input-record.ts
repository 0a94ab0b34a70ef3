/** Keeps track of what a build read, so that its manifest can name every input with its hash. */
import { createHash } from 'node:crypto';
import { displayPath, type Io } from './io.ts';

export interface InputFile {
  readonly path: string;
  readonly sha256: string;
}

/** @returns an io that does the same and remembers, and the inputs so far, by path */
export function recordReads(
  io: Io,
  root: string,
): { readonly io: Io; readonly inputs: () => readonly InputFile[] } {
  const read = new Map<string, () => string>();
  return {
    io: {
      ...io,
      read: (file) => {
        const bytes = io.read(file);
        if (bytes !== undefined) read.set(displayPath(file, root), () => sha256Of(bytes));
        return bytes;
      },
      readPieces: (file, onPiece) => {
        const sha256 = io.readPieces(file, onPiece);
        if (sha256 !== undefined) read.set(displayPath(file, root), () => sha256);
        return sha256;
      },
    },
    inputs: () =>
      [...read]
        .map(([path, sha256]) => ({ path, sha256: sha256() }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** @returns the hash in hexadecimal digits; of a text, that of its UTF-8 */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
