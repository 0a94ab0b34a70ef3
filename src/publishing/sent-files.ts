/** What was sent: the files that a build wrote, or what a person made of them since. */
import path from 'node:path';
import type { Workspace } from '../dossiers/workspace.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import { MARK } from '../ledger/store-entry.ts';
import type { Report } from '../messages/report.ts';
import { heldFiles } from '../output/output-folder.ts';
import type { BuiltAnswer } from '../pipeline.ts';
import { UnreadablePackage } from '../reading/package/failure.ts';
import { Zip } from '../reading/package/zip.ts';
import { readBytes } from '../reading/text-file.ts';

export interface SentFile {
  /** Path in the folder of the publication, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Not as the build wrote it. */
  readonly edited: boolean;
}

/** The most that is kept of one file. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * @param docx path of the Word file that was sent, where it is another one
 * @returns undefined after reporting what cannot be read
 */
export function collectSent(
  io: Io,
  workspace: Workspace,
  { dossier, written }: BuiltAnswer,
  docx: string | undefined,
  report: Report,
): readonly SentFile[] | undefined {
  const { root } = workspace;
  const folder = path.join(workspace.output, dossier.id);
  const held = heldFiles(io, folder);
  const sent: SentFile[] = [];
  for (const [name, { path: shown, sha256 }] of written) {
    const own = docx !== undefined && name.endsWith('.docx');
    const actual = path.basename(shown);
    // Beside its own name stands what was built where a person edited the file, or where it is held open and old.
    const edited = actual !== name && !held.has(name);
    const file = own ? docx : path.join(folder, edited ? name : actual);
    const bytes = readBytes(io, root, file, report, MAX_BYTES);
    if (bytes === undefined) return undefined;
    const place = displayPath(file, root);
    if (own && !isWordFile(bytes)) {
      report.add('publish-docx', { path: place }, { file: place });
      return undefined;
    }
    const differs = sha256Of(bytes) !== sha256;
    if (differs) report.add('publish-edited', { path: place }, { file: place });
    sent.push({ name, bytes, edited: differs });
  }
  const manifest = readBytes(io, root, path.join(folder, MARK), report);
  return manifest && [...sent, { name: MARK, bytes: manifest, edited: false }];
}

function isWordFile(bytes: Uint8Array): boolean {
  try {
    return new Zip(bytes).has('word/document.xml');
  } catch (error) {
    if (error instanceof UnreadablePackage || errorCode(error) !== undefined) return false;
    throw error;
  }
}
