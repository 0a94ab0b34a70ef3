/**
 * The versions of the sources from which an answer was made. Data that no folder in `versions/` holds yet become one,
 * so that they are still there when somebody replaces them; they never go into the ledger, which holds nothing
 * confidential.
 */
import path from 'node:path';
import { keepCurrent, RECEIVE_LOCK, VERSIONS } from '../deliveries/versions.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { withLock } from '../output/lock.ts';
import type { BuiltAnswer } from '../pipeline.ts';
import { parseSourceId } from '../sources/source-id.ts';

type SourceVersion = LedgerEntry['sources'][number];

/** A larger file is known by its hash alone. */
const MAX_KEPT = 256 * 1024 * 1024;

/** @throws what the disk throws */
export async function keepSources(
  io: Io,
  workspace: Workspace,
  { document }: BuiltAnswer,
): Promise<readonly SourceVersion[]> {
  const versions = new Map<string, SourceVersion>();
  for (const { crosstab } of document.tables) {
    const sources = crosstab.source.id.split(' + ');
    for (const { file, sha256 } of crosstab.source.files) {
      if (versions.has(file)) continue;
      const source = sources.find((id) => liesIn(file, id, workspace));
      const version = source && (await versionOf(io, workspace, source, { file, sha256 }));
      versions.set(file, {
        ...(source === undefined ? {} : { source }),
        file,
        sha256,
        ...(version === undefined ? {} : { version }),
      });
    }
  }
  return [...versions.values()];
}

function folderOf(source: string, workspace: Workspace): string {
  return path.join(workspace.data, 'sources', ...source.split('/'));
}

function liesIn(file: string, source: string, workspace: Workspace): boolean {
  if (parseSourceId(source) === undefined) return false;
  return file.startsWith(`${displayPath(folderOf(source, workspace), workspace.root)}/`);
}

/** The folder with the same data; undefined where they are too large, or no longer those that were read. */
async function versionOf(
  io: Io,
  workspace: Workspace,
  source: string,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
): Promise<string | undefined> {
  const folder = folderOf(source, workspace);
  const data = path.resolve(workspace.root, file);
  const relative = path.relative(folder, data);
  const hashOf = (place: string) => io.readPieces(place, () => {});
  const size = io.size(data);
  const known = io.list(path.join(folder, VERSIONS)).find((name) => {
    const candidate = path.join(folder, VERSIONS, name, relative);
    return io.size(candidate) === size && hashOf(candidate) === sha256;
  });
  if (known !== undefined || size === undefined || size > MAX_KEPT) return known;
  const lock = path.join(workspace.data, 'sources', RECEIVE_LOCK);
  const kept = await withLock(io, lock, async () =>
    hashOf(data) === sha256 ? keepCurrent(io, folder, io.today()) : undefined,
  );
  return kept.kind === 'done' ? kept.value : undefined;
}
