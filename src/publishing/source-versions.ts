/** The versions of the sources from which an answer was made; one that no folder holds yet is kept with the answer. */
import path from 'node:path';
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { BuiltAnswer } from '../pipeline.ts';
import { liesWithin } from '../sources/safe-path.ts';
import { DESCRIPTOR_FILE, parseSourceId } from '../sources/source-id.ts';
import type { SentFile } from './sent-files.ts';

const VERSIONS = 'versions';
/** A larger file is known by its hash alone. */
const MAX_KEPT = 16 * 1024 * 1024;

export interface SourceVersions {
  readonly versions: LedgerEntry['sources'];
  readonly files: readonly SentFile[];
}

export function sourceVersions(io: Io, workspace: Workspace, { document }: BuiltAnswer): SourceVersions {
  const versions = new Map<string, LedgerEntry['sources'][number]>();
  const files = new Map<string, SentFile>();
  for (const { crosstab } of document.tables) {
    const sources = crosstab.source.id.split(' + ');
    for (const { file, sha256 } of crosstab.source.files) {
      const source = sources.find((id) => liesIn(file, id, workspace));
      const folder =
        source === undefined ? undefined : path.join(workspace.data, 'sources', ...source.split('/'));
      const version = folder && versionOf(io, folder, path.resolve(workspace.root, file), sha256);
      versions.set(file, {
        ...(source === undefined ? {} : { source }),
        file,
        sha256,
        ...(version === undefined ? {} : { version }),
      });
      if (folder === undefined || source === undefined || version !== undefined) continue;
      for (const one of keptFiles(io, folder, path.resolve(workspace.root, file))) {
        const name = `sources/${source}/${path.relative(folder, one).split(path.sep).join('/')}`;
        const bytes = io.read(one);
        if (bytes !== undefined) files.set(name, { name, bytes, edited: false });
      }
    }
  }
  return { versions: [...versions.values()], files: [...files.values()] };
}

function liesIn(file: string, source: string, workspace: Workspace): boolean {
  if (parseSourceId(source) === undefined) return false;
  const folder = path.join(workspace.data, 'sources', ...source.split('/'));
  return file.startsWith(`${displayPath(folder, workspace.root)}/`);
}

/** The folder of `versions/` with the same data. */
function versionOf(io: Io, folder: string, file: string, sha256: string): string | undefined {
  const size = io.size(file);
  const relative = path.relative(folder, file);
  return io.list(path.join(folder, VERSIONS)).find((name) => {
    const candidate = path.join(folder, VERSIONS, name, relative);
    return size !== undefined && io.size(candidate) === size && io.readPieces(candidate, () => {}) === sha256;
  });
}

function keptFiles(io: Io, folder: string, data: string): readonly string[] {
  return [path.join(folder, DESCRIPTOR_FILE), data].filter((file) => {
    const size = io.size(file);
    return size !== undefined && size <= MAX_KEPT && liesWithin(io, file, folder);
  });
}
