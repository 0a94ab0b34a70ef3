/** The two files of a dossier that proposals change: read, changed in memory, and written together or not at all. */
import path from 'node:path';
import type { Dossier } from '../dossiers/open-dossier.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { Moves } from '../output/moves.ts';
import { decodeUtf8, normaliseLineEnds } from '../reading/text-file.ts';
import { type NewTable, withTables } from './dossier-edit.ts';
import { endOfLines, type Insertions, insertUnderHeadings } from './empty-sections.ts';
import type { Period } from './period.ts';

interface EditedFile {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly mark: boolean;
}

export interface DossierFiles {
  readonly draft: EditedFile;
  readonly dossier: EditedFile;
}

const DRAFT = 'answer.md.hbs';
const DOSSIER = 'dossier.yaml';

/** Undefined where one cannot be read, which was reported when the dossier was opened. */
export function readFiles(io: Io, { folder }: Dossier): DossierFiles | undefined {
  const read = (name: string): EditedFile | undefined => {
    const bytes = io.read(path.join(folder, name));
    const text = bytes && decodeUtf8(bytes);
    return bytes && text !== undefined
      ? { bytes, text, mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf }
      : undefined;
  };
  const [draft, dossier] = [read(DRAFT), read(DOSSIER)];
  return draft && dossier && { draft, dossier };
}

export interface Edits {
  readonly insertions: Insertions;
  /** To be declared, by id. */
  readonly tables: ReadonlyMap<string, NewTable>;
  readonly period: Period | undefined;
}

/** The files that change, by name. */
export function edited(
  files: DossierFiles,
  { insertions, tables, period }: Edits,
): ReadonlyMap<string, Uint8Array> {
  const draft = insertUnderHeadings(files.draft.text, insertions);
  const plain = normaliseLineEnds(files.dossier.text);
  const dossier = withTables(plain, tables, period);
  return new Map([
    // The tables first: a draft never names one that is not there.
    ...(dossier === plain
      ? []
      : [
          [
            DOSSIER,
            encoded(files.dossier, dossier.replaceAll('\n', endOfLines(files.dossier.text))),
          ] as const,
        ]),
    ...(draft === files.draft.text ? [] : [[DRAFT, encoded(files.draft, draft)] as const]),
  ]);
}

function encoded({ mark }: EditedFile, text: string): Uint8Array {
  return new TextEncoder().encode(`${mark ? '\uFEFF' : ''}${text}`);
}

/** Files as they would be. */
export function withStaged(io: Io, staged: ReadonlyMap<string, Uint8Array>): Io {
  return {
    ...io,
    read: (file) => staged.get(file) ?? io.read(file),
    size: (file) => staged.get(file)?.length ?? io.size(file),
    tell: () => {},
  };
}

/** @returns false after reporting why nothing was written */
export function write(
  io: Io,
  workspace: Workspace,
  { folder }: Dossier,
  files: DossierFiles,
  after: ReadonlyMap<string, Uint8Array>,
  report: Report,
): boolean {
  const shown = (name: string) => displayPath(path.join(folder, name), workspace.root);
  const before: Readonly<Record<string, Uint8Array>> = {
    [DRAFT]: files.draft.bytes,
    [DOSSIER]: files.dossier.bytes,
  };
  const moves = new Moves(io, folder);
  try {
    for (const [name, bytes] of after) moves.stageFile(name, bytes, before[name]);
    for (const [name, bytes] of Object.entries(before)) {
      if (Buffer.compare(io.read(path.join(folder, name)) ?? new Uint8Array(), bytes) === 0) continue;
      report.add('suggest-changed', { path: shown(name) }, { file: shown(name) });
      moves.discard();
      return false;
    }
    moves.commit();
    return true;
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    moves.discard();
    report.add(
      'suggest-failed',
      { path: displayPath(folder, workspace.root), reason },
      { file: shown(DRAFT) },
    );
    return false;
  }
}
