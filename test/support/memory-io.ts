/** A file system in memory that can be told to fail, lock files or die at a given step. */
import path from 'node:path';
import type { Io } from '../../src/io.ts';

export class ProcessKilled extends Error {}

export interface MemoryIo extends Io {
  readonly files: Map<string, Uint8Array>;
  /** Paths whose replacement fails, as when Word holds the file open, with the error's code. */
  readonly locked: Map<string, string>;
  /** Changing steps (write, rename, remove) that are still done before the process "dies". */
  stepsLeft: number;
}

export function memoryIo(initial: Readonly<Record<string, string>> = {}): MemoryIo {
  const files = new Map<string, Uint8Array>(
    Object.entries(initial).map(([file, text]) => [file, new TextEncoder().encode(text)]),
  );
  const locked = new Map<string, string>();
  let ids = 0;
  const fail = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const step = () => {
    if (io.stepsLeft <= 0) throw new ProcessKilled('killed');
    io.stepsLeft -= 1;
  };
  const io: MemoryIo = {
    files,
    locked,
    stepsLeft: Number.POSITIVE_INFINITY,
    read: (file) => files.get(file),
    size: (file) => files.get(file)?.length,
    age: (file) => (files.has(file) ? 0 : undefined),
    list: (folder) =>
      [
        ...new Set(
          [...files.keys()]
            .filter((file) => path.dirname(file) === folder)
            .map((file) => path.basename(file)),
        ),
      ].sort(),
    isFolder: (folder) => [...files.keys()].some((file) => file.startsWith(`${folder}${path.sep}`)),
    realPath: (file) => file,
    makeFolder: () => {},
    write: (file, bytes) => {
      if (io.stepsLeft <= 0) {
        throw new ProcessKilled('killed');
      }
      // Dying in the middle of a write leaves half a file.
      if (io.stepsLeft === 1) files.set(file, bytes.slice(0, Math.floor(bytes.length / 2)));
      step();
      if (io.stepsLeft > 0) files.set(file, bytes);
    },
    rename: (from, to) => {
      const code = locked.get(to);
      if (code !== undefined) fail(code);
      const bytes = files.get(from) ?? fail('ENOENT');
      step();
      files.set(to, bytes);
      files.delete(from);
    },
    remove: (file) => {
      step();
      files.delete(file);
    },
    removeFolder: (folder) => {
      step();
      for (const file of [...files.keys()]) if (file.startsWith(`${folder}${path.sep}`)) files.delete(file);
    },
    writeNew: (file, bytes) => {
      if (files.has(file)) return false;
      io.write(file, bytes);
      return true;
    },
    today: () => '2021-06-10',
    wait: async () => {},
    processName: () => 'memory',
    isRunning: () => false,
    uniqueId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
  return io;
}
