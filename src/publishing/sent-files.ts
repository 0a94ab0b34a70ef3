/** What was sent: the files that a build wrote, or what a person made of them since. */
import path from 'node:path';
import type { Workspace } from '../dossiers/workspace.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import { MARK } from '../ledger/store-entry.ts';
import type { Report } from '../messages/report.ts';
import { isCompanion } from '../output/companions.ts';
import { parseHashes } from '../output/hashes.ts';
import { heldFiles } from '../output/output-folder.ts';
import type { BuiltAnswer } from '../pipeline.ts';
import { UnreadablePackage } from '../reading/package/failure.ts';
import { Zip } from '../reading/package/zip.ts';
import { readBytes } from '../reading/text-file.ts';
import { publicationNames } from '../writers/file-names.ts';

export interface SentFile {
  /** Path in the folder of the publication, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Not as the build wrote it. */
  readonly edited: boolean;
  /** Question and answer in one document. */
  readonly form?: 'publication';
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
  if (manifest === undefined) return undefined;
  const published = collectPublished(io, root, folder, dossier, manifest, report);
  if (published === undefined) return undefined;
  const answer = sent.find(({ name, edited }) => edited && name.endsWith('.docx'));
  // It would say something else than what was sent.
  const others = answer === undefined ? [] : published.filter(({ edited }) => !edited);
  for (const { name } of others) {
    const shown = displayPath(path.join(folder, name), root);
    report.add('publish-form-built', { path: shown, docx: answer?.name ?? '' }, { file: shown });
  }
  const kept = published.filter((file) => !others.includes(file));
  return [...sent, ...kept, { name: MARK, bytes: manifest, edited: false }];
}

/**
 * Question and answer in one document, where the manifest says that what lies in the folder belongs to this answer: what
 * belongs to an earlier one is gone, or the build has told of it.
 *
 * @returns undefined after reporting what cannot be read
 */
function collectPublished(
  io: Io,
  root: string,
  folder: string,
  { id, house }: BuiltAnswer['dossier'],
  manifest: Uint8Array,
  report: Report,
): readonly SentFile[] | undefined {
  const fitting = parseHashes(manifest, ['files', 'kept']);
  const published: SentFile[] = [];
  for (const name of publicationNames(house, id)) {
    const companions = { names: [name], besideForm: house.files.beside };
    const found =
      fitting.find((file) => file.name === name) ??
      fitting.find((file) => isCompanion(file.name, companions));
    if (found === undefined) continue;
    const file = path.join(folder, found.name);
    const bytes = readBytes(io, root, file, report, MAX_BYTES);
    if (bytes === undefined) return undefined;
    const edited = sha256Of(bytes) !== found.sha256;
    const place = displayPath(file, root);
    if (edited) report.add('publish-edited', { path: place }, { file: place });
    published.push({ name, bytes, edited, form: 'publication' });
  }
  return published;
}

function isWordFile(bytes: Uint8Array): boolean {
  try {
    return new Zip(bytes).has('word/document.xml');
  } catch (error) {
    if (error instanceof UnreadablePackage || errorCode(error) !== undefined) return false;
    throw error;
  }
}
