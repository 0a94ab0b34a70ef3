/** One process at a time: a file that says who is at work. What a process that died left behind is taken over. */
import { errorCode, type Io } from '../io.ts';

/** Longer than any delivery takes to be stored. */
const STALE_MILLISECONDS = 15 * 60 * 1000;
const PAUSE_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 60 * 1000;

export type Locked<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'busy' };

/**
 * Waits until no other process holds the lock, and does the work.
 *
 * @param file that is there while somebody is at work; its folder exists
 * @returns busy where the other process does not end
 * @throws whatever the work throws; the lock is free then, too
 */
export async function withLock<T>(
  io: Io,
  file: string,
  work: () => Promise<T>,
  patience = PATIENCE_MILLISECONDS,
): Promise<Locked<T>> {
  const mine = new TextEncoder().encode(`${io.processName()}\n${io.uniqueId()}\n`);
  for (let waited = 0; !io.writeNew(file, mine); waited += PAUSE_MILLISECONDS) {
    if (releaseStale(io, file)) continue;
    if (waited >= patience) return { kind: 'busy' };
    await io.wait(PAUSE_MILLISECONDS);
  }
  try {
    return { kind: 'done', value: await work() };
  } finally {
    if (sameBytes(io.read(file), mine)) io.remove(file);
  }
}

/** @returns true where the lock was left by a process that is no more, and is gone now */
function releaseStale(io: Io, file: string): boolean {
  const found = io.read(file);
  if (found === undefined) return true;
  const [holder = ''] = new TextDecoder().decode(found).split('\n');
  // An old lock may bear the number of a process that has nothing to do with it.
  if (io.isRunning(holder) !== false && (io.age(file) ?? 0) < STALE_MILLISECONDS) return false;
  // Of several that take over at once, one can move the file.
  const aside = `${file}-${io.uniqueId()}`;
  try {
    io.rename(file, aside);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
  const moved = io.read(aside);
  // It was released and taken again in between: it goes back to whoever has it now.
  if (moved !== undefined && !sameBytes(moved, found)) io.writeNew(file, moved);
  io.remove(aside);
  return true;
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
