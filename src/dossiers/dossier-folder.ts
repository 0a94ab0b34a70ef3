/** The folders of dossiers, by their ids. */
import path from 'node:path';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { NAME_PATTERN } from '../reading/schema.ts';
import type { Workspace } from './workspace.ts';

/** `<year>-<number>`, with `-<minister>` behind a second one of the same number. */
const ID_PATTERN = /^\d{4}-[0-9]+(?:-[a-z0-9]+)*$/;
/** The name also becomes a file name; dossiers that are no numbered question (an example) are words. */
export const isDossierId = (id: string) => id.length <= 100 && (ID_PATTERN.test(id) || NAME_PATTERN.test(id));

/** Ids of the dossiers in a workspace, sorted. */
export function dossierIds(io: Io, workspace: Workspace): readonly string[] {
  const folder = path.join(workspace.data, 'dossiers');
  return io.list(folder).filter((id) => isDossierId(id) && io.isFolder(path.join(folder, id)));
}

/** @returns the folder of a dossier; undefined after reporting that there is none */
export function findDossier(io: Io, workspace: Workspace, id: string, report: Report): string | undefined {
  if (!isDossierId(id)) {
    report.add('dossier-id', { found: id });
    return undefined;
  }
  const folder = path.join(workspace.data, 'dossiers', id);
  if (io.isFolder(folder)) return folder;
  report.add('dossier-unknown', { found: id, known: dossierIds(io, workspace) });
  return undefined;
}
