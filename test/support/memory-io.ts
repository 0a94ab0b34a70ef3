/** A file system in memory that can be told to fail, lock files or die at a given step. */
import path from 'node:path';
import { sha256Of } from '../../src/input-record.ts';
import type { Io } from '../../src/io.ts';

export class ProcessKilled extends Error {}

export interface MemoryIo extends Io {
  readonly files: Map<string, Uint8Array>;
  /** Paths whose replacement fails, as when Word holds the file open, with the error's code. */
  readonly locked: Map<string, string>;
  /** Changing steps (write, rename, remove) that are still done before the process "dies". */
  stepsLeft: number;
  /** What the clock says. */
  date: string;
  /** Processes that run, by name; this one is called `computer/1`. */
  readonly running: Set<string>;
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
  /** A file, or all files of a folder. */
  const below = (name: string) =>
    [...files].filter(([file]) => file === name || file.startsWith(`${name}${path.sep}`));
  const io: MemoryIo = {
    files,
    locked,
    stepsLeft: Number.POSITIVE_INFINITY,
    date: '2025-03-04',
    running: new Set(['computer/1']),
    tell: () => {},
    read: (file) => files.get(file),
    readPieces: (file, onPiece) => {
      const bytes = files.get(file);
      if (bytes === undefined) return undefined;
      onPiece(bytes);
      return sha256Of(bytes);
    },
    readParts: (file, parts) =>
      parts.map(([from, to]) => (files.get(file) ?? new Uint8Array()).subarray(from, to)),
    localPath: () => undefined,
    stamp: (file) => files.get(file)?.length.toString(),
    size: (file) => files.get(file)?.length,
    age: (file) => (files.has(file) ? 0 : undefined),
    list: (folder) =>
      [
        ...new Set(
          [...files.keys()]
            .filter((file) => file.startsWith(`${folder}${path.sep}`))
            .map((file) => file.slice(folder.length + 1).split(path.sep)[0] ?? ''),
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
      const moved = below(from);
      if (moved.length === 0) fail('ENOENT');
      step();
      for (const [file, bytes] of moved) {
        files.set(to + file.slice(from.length), bytes);
        files.delete(file);
      }
    },
    remove: (file) => {
      step();
      files.delete(file);
    },
    removeFolder: (folder) => {
      step();
      for (const [file] of below(folder)) files.delete(file);
    },
    writeNew: (file, bytes) => {
      if (files.has(file)) return false;
      io.write(file, bytes);
      return true;
    },
    today: () => io.date,
    wait: () => Promise.resolve(),
    deadline: () => new AbortController().signal,
    processName: () => 'computer/1',
    isRunning: (name) => io.running.has(name),
    platform: 'linux',
    environment: () => undefined,
    makeTemporaryFolder: () => path.resolve('/tijdelijk'),
    run: () => Promise.resolve({ kind: 'failed', reason: 'ENOENT' }),
    uniqueId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
  return io;
}
