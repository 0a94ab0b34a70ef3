/** Changes to the folder of dossiers: by one process at a time, whole or not at all. */
import path from 'node:path';
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { withLock } from '../output/lock.ts';
import { Moves } from '../output/moves.ts';
import { removeLeftovers } from '../output/temporary-files.ts';

const LOCK = '.repliek-new.lock';

/**
 * @param stage says what is to be written below the folder; it knows what else is in it
 * @returns what `stage` gave, once it is on the disk; undefined after reporting why it is not
 */
export async function changeDossiers<T>(
  io: Io,
  workspace: Workspace,
  report: Report,
  stage: (moves: Moves, folder: string, names: readonly string[]) => T | undefined,
): Promise<T | undefined> {
  const folder = path.join(workspace.data, 'dossiers');
  const lock = path.join(folder, LOCK);
  const shown = (file: string) => displayPath(file, workspace.root);
  try {
    io.makeFolder(folder);
    const locked = await withLock(io, lock, async () => {
      removeLeftovers(io, folder, { held: true });
      const names = io.list(folder);
      const moves = new Moves(io, folder);
      try {
        const staged = stage(moves, folder, names);
        if (staged !== undefined) moves.commit();
        return staged;
      } catch (error) {
        // A process that dies removes nothing.
        if (errorCode(error) !== undefined) moves.discard();
        throw error;
      }
    });
    if (locked.kind === 'done') return locked.value;
    report.add('new-busy', { lock: shown(lock) });
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    report.add('new-failed', { path: shown(folder), reason }, { file: shown(folder) });
  }
  return undefined;
}
