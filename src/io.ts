/**
 * The outside world behind one interface: files, the clock, random ids and who waits. Only the store, readers and
 * `pipeline` get it; tests pass one of their own to see what happens when a file is locked or the process dies.
 */
import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Tell, tellNobody } from './progress.ts';
import type { ProgramEnd } from './run-program.ts';

export interface Io {
  /** The bytes of a file, or undefined where there is none. @throws on any other failure, with `code` */
  readonly read: (file: string) => Uint8Array | undefined;
  /**
   * Hands over the bytes of a file in pieces, which are valid until the next one: a large file never stands in memory whole.
   *
   * @returns its sha256 in hexadecimal digits, or undefined where there is no file
   */
  readonly readPieces: (file: string, onPiece: (bytes: Uint8Array) => void) => string | undefined;
  /** Parts of a file, each from one position to another; shorter where the file ends before. */
  readonly readParts: (
    file: string,
    parts: readonly (readonly [from: number, to: number])[],
  ) => readonly Uint8Array[];
  /** The path by which another program on this machine finds the file; undefined where it lies on no disk. */
  readonly localPath: (file: string) => string | undefined;
  /** Changes whenever the file was written since; undefined where there is none. */
  readonly stamp: (file: string) => string | undefined;
  /** Size in bytes, or undefined where there is no such file. */
  readonly size: (file: string) => number | undefined;
  /** Milliseconds since the file was last written, or undefined where there is none. */
  readonly age: (file: string) => number | undefined;
  /** Names in a folder, sorted by UTF-16 code units; empty where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  readonly isFolder: (folder: string) => boolean;
  /** The path with every symbolic link followed, or undefined where it leads nowhere. */
  readonly realPath: (file: string) => string | undefined;
  readonly makeFolder: (folder: string) => void;
  /** Writes, and flushes to the disk unless that is not worth its time: what a loss of power may take. */
  readonly write: (file: string, bytes: Uint8Array, flush?: boolean) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (file: string) => void;
  /** Removes a folder with everything in it. */
  readonly removeFolder: (folder: string) => void;
  /** A name that no other process uses. */
  readonly uniqueId: () => string;
  /** Writes a file that is not there yet. @returns false where there is one, which stays as it is */
  readonly writeNew: (file: string, bytes: Uint8Array) => boolean;
  /** ISO date of today, where the user is. */
  readonly today: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Aborts when the time is over; keeps no process alive. */
  readonly deadline: (milliseconds: number) => AbortSignal;
  /** This process, by a name that other processes on any machine can tell from theirs. */
  readonly processName: () => string;
  /** Tells a person who waits what is being done. */
  readonly tell: Tell;
  /** The kind of machine, as Node calls it: `win32`, `darwin`, `linux`. */
  readonly platform: string;
  /** Value of an environment variable; undefined where there is none, or an empty one. */
  readonly environment: (name: string) => string | undefined;
  /** Makes an empty folder that only this user can look into; whoever asked for it removes it. */
  readonly makeTemporaryFolder: () => string;
  /**
   * Runs another program to its end, for at most so many milliseconds.
   *
   * @param program its whole path
   * @param stopped is called before this process ends, where it is told to while the other one runs
   */
  readonly run: (
    program: string,
    args: readonly string[],
    milliseconds: number,
    stopped: () => void,
  ) => Promise<ProgramEnd>;
  /** Whether the process of this name still runs; undefined where that cannot be known from here. */
  readonly isRunning: (processName: string) => boolean | undefined;
}

/** Bytes that are read at once of a file that is read in pieces. */
const PIECE = 4 * 1024 * 1024;

export const nodeIo: Io = {
  read: (file) => missingAs(undefined, () => fs.readFileSync(file)),
  readPieces: (file, onPiece) =>
    missingAs(undefined, () => {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(PIECE);
      const handle = fs.openSync(file, 'r');
      try {
        for (let read = 0; ; ) {
          read = fs.readSync(handle, buffer, 0, PIECE, null);
          if (read === 0) return hash.digest('hex');
          const piece = buffer.subarray(0, read);
          hash.update(piece);
          onPiece(piece);
        }
      } finally {
        fs.closeSync(handle);
      }
    }),
  readParts: (file, parts) => {
    const handle = fs.openSync(file, 'r');
    try {
      return parts.map(([from, to]) => {
        const buffer = Buffer.alloc(Math.max(0, to - from));
        return buffer.subarray(0, fs.readSync(handle, buffer, 0, buffer.length, from));
      });
    } finally {
      fs.closeSync(handle);
    }
  },
  localPath: (file) => path.resolve(file),
  stamp: (file) =>
    missingAs(undefined, () => {
      const { size, mtimeMs, ino } = fs.statSync(file);
      return `${size}/${mtimeMs}/${ino}`;
    }),
  size: (file) =>
    missingAs(undefined, () => {
      const stats = fs.statSync(file);
      return stats.isFile() ? stats.size : undefined;
    }),
  age: (file) => missingAs(undefined, () => Date.now() - fs.statSync(file).mtimeMs),
  list: (folder) => missingAs([], () => fs.readdirSync(folder).sort()),
  isFolder: (folder) => missingAs(false, () => fs.statSync(folder).isDirectory()),
  realPath: (file) => missingAs(undefined, () => fs.realpathSync(file)),
  makeFolder: (folder) => {
    fs.mkdirSync(folder, { recursive: true });
  },
  write: (file, bytes, flush = true) => {
    const handle = fs.openSync(file, 'w');
    try {
      fs.writeFileSync(handle, bytes);
      if (flush) fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  },
  rename: (from, to) => fs.renameSync(from, to),
  remove: (file) => fs.rmSync(file, { force: true }),
  removeFolder: (folder) => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  uniqueId: () => randomUUID(),
  writeNew: (file, bytes) => {
    try {
      fs.writeFileSync(file, bytes, { flag: 'wx', flush: true });
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  },
  today: () => {
    const now = new Date();
    const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    return `${now.getFullYear()}-${month}-${day}`;
  },
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
  tell: tellNobody,
  processName: () => `${os.hostname()}/${process.pid}`,
  platform: process.platform,
  environment: (name) => process.env[name] || undefined,
  makeTemporaryFolder: () => fs.mkdtempSync(path.join(os.tmpdir(), 'repliek-')),
  // Few runs need it: it is loaded when it is used.
  run: async (...args) => (await import('./run-program.ts')).runProgram(...args),
  isRunning: (processName) => {
    const at = processName.lastIndexOf('/');
    const pid = Number(processName.slice(at + 1));
    if (processName.slice(0, at) !== os.hostname() || !Number.isSafeInteger(pid) || pid <= 0)
      return undefined;
    try {
      // Signal 0 only asks whether there is such a process.
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return errorCode(error) !== 'ESRCH';
    }
  },
};

/** The `code` of a failed system call ("EBUSY"), or undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * A path as users see it: relative to `root` where it lies inside, always with forward slashes.
 *
 * @param rules how paths are written on this machine
 */
export function displayPath(file: string, root: string, rules: path.PlatformPath = path): string {
  const relative = rules.relative(root, file);
  const outside = relative === '..' || relative.startsWith(`..${rules.sep}`) || rules.isAbsolute(relative);
  return (relative === '' || outside ? file : relative).split(rules.sep).join('/');
}

/** The last two: a name that no file can have, too long or with U+0000 in it. */
const NOT_THERE: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  // A symbolic link that leads to itself.
  'ELOOP',
  'ENAMETOOLONG',
  'ERR_INVALID_ARG_VALUE',
]);

function missingAs<T>(value: T, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (NOT_THERE.has(errorCode(error) ?? '')) return value;
    throw error;
  }
}
