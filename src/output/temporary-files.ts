/** Names of files and folders that are being written, and what is left of them when a process dies. */
import path from 'node:path';
import { errorCode, type Io } from '../io.ts';

const TEMPORARY = /^\.repliek-[\w-]+\.tmp$/;
/** Another process may be at work; only what is older than this was left by one that died. */
const LEFTOVER_MILLISECONDS = 3_600_000;

/** A name of its own for what is written beside its place. */
export const temporaryName = (io: Io): string => `.repliek-${io.uniqueId()}.tmp`;

export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

/** Whether what is there was written so long ago that no other process can still be at it. */
export const isAbandoned = (io: Io, file: string): boolean => (io.age(file) ?? 0) > LEFTOVER_MILLISECONDS;

/**
 * Removes what a process that died left in a folder.
 *
 * @param held whether whoever calls holds the lock of the folder: then nobody else is at work there, else what is young
 *   stays
 */
export function removeLeftovers(io: Io, folder: string, { held }: { readonly held: boolean }): void {
  for (const name of io.list(folder)) {
    const file = path.join(folder, name);
    if (isTemporary(name) && (held || isAbandoned(io, file))) io.removeFolder(file);
  }
}

/** Removes a file that is of no use any more; one that another program holds stays. */
export function removeQuietly(io: Io, file: string): void {
  try {
    io.remove(file);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
