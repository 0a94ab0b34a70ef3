/** The tables of a dossier: each a spec of its own, or a shared one with some keys changed. */
import * as z from 'zod';
import type { Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { type Checked, check, type KeyPath, locate } from '../reading/located.ts';
import { name } from '../reading/schema.ts';
import { readTextFile } from '../reading/text-file.ts';
import type { DossierFile } from './dossier-file.ts';
import { findTemplate, templateFolders, templateNames, type Workspace } from './workspace.ts';

/** A table spec as written, the keys of the dossier in place of the shared spec's. */
export interface DeclaredTable {
  readonly raw: Readonly<Record<string, unknown>>;
  /** Name of the shared spec, where it uses one. */
  readonly use?: string;
  /** Where a value of the spec stands: in the dossier or in the shared spec. */
  readonly place: (path: KeyPath) => Place;
  readonly keyPlace: (path: KeyPath) => Place;
}

/** @returns the tables that could be put together, in the dossier's order */
export function declareTables(
  io: Io,
  workspace: Workspace,
  dossierFolder: string,
  dossier: Checked<DossierFile>,
  report: Report,
): ReadonlyMap<string, DeclaredTable> {
  const folders = templateFolders(workspace, dossierFolder, 'tables');
  const tables = new Map<string, DeclaredTable>();
  for (const [id, { use, ...own }] of dossier.value.tables) {
    const place = (keys: KeyPath) => dossier.located.place(['tables', id, ...keys]);
    const keyPlace = (keys: KeyPath) => dossier.located.keyPlace(['tables', id, ...keys]);
    if (use === undefined) {
      tables.set(id, { raw: own, place, keyPlace });
      continue;
    }
    const specName = check(dossier.located, use, ['tables', id, 'use'], name, report)?.value;
    if (specName === undefined) continue;
    const file = findTemplate(io, folders, `${specName}.yaml`);
    if (file === undefined) {
      const known = templateNames(io, folders, '.yaml');
      report.add('table-spec-unknown', { found: specName, known }, place(['use']));
      continue;
    }
    const text = readTextFile(io, workspace.root, file, report);
    const located = text && locate(text, report);
    const spec = located && check(located, located.raw, [], z.record(z.string(), z.unknown()), report);
    if (spec === undefined) continue;
    const isOwn = (keys: KeyPath) => keys.length === 0 || Object.hasOwn(own, String(keys[0]));
    tables.set(id, {
      raw: { ...spec.value, ...own },
      use: specName,
      place: (keys) => (isOwn(keys) ? place(keys) : spec.located.place(keys)),
      keyPlace: (keys) => (isOwn(keys) ? keyPlace(keys) : spec.located.keyPlace(keys)),
    });
  }
  return tables;
}
