/** Whether a question was answered already, and whether its dossier still holds that very answer. */
import path from 'node:path';
import type { Workspace } from '../dossiers/workspace.ts';
import { errorCode, type Io } from '../io.ts';
import { sameQuestion } from '../ledger/deviations.ts';
import type { LedgerEntry, LedgerQuestion } from '../ledger/entry.ts';
import { ledgerFolder, timeOf } from '../ledger/read-ledger.ts';
import { MARK } from '../ledger/store-entry.ts';
import { heldFiles } from '../output/output-folder.ts';

export interface Publication {
  /** In the ledger; the last one where the answer was corrected. */
  readonly id: string;
  /** ISO date; null where nobody wrote it down. */
  readonly published: string | null;
  /** False where the dossier or its output was changed since, or where the answer was made without Repliek. */
  readonly current: boolean;
}

/** @returns undefined where the question was not answered yet */
export function findPublication(
  io: Io,
  workspace: Workspace,
  dossier: string,
  question: Pick<LedgerQuestion, 'number' | 'date' | 'minister'>,
  ledger: readonly LedgerEntry[],
): Publication | undefined {
  const last = ledger
    .filter((entry) => sameQuestion(entry.question, question))
    .sort((a, b) => timeOf(a.id) - timeOf(b.id))
    .at(-1);
  if (last === undefined) return undefined;
  const current = last.origin === 'build' && isCurrent(io, workspace, dossier, last);
  return { id: last.id, published: last.published ?? null, current };
}

interface Listed {
  readonly path: string;
  readonly sha256: string;
}

/**
 * The files of the dossier's own folder are those that it was built from, and the Word and Excel files in its output, as
 * far as they are there, are those that were built then or sent. What many dossiers share (data, passages) may change:
 * the answer was given all the same.
 */
function isCurrent(io: Io, workspace: Workspace, dossier: string, entry: LedgerEntry): boolean {
  const manifest = path.join(ledgerFolder(workspace.data), entry.id, MARK);
  try {
    const kept = parseManifest(io.read(manifest));
    const part = `dossiers/${dossier}/`;
    const own = kept.inputs.flatMap((input) => {
      const at = input.path.lastIndexOf(part);
      const before = input.path[at - 1];
      return at >= 0 && (before === undefined || before === '/')
        ? [{ ...input, path: input.path.slice(at + part.length) }]
        : [];
    });
    const hashOf = (file: string) => io.readPieces(file, () => {});
    const folder = path.join(workspace.data, 'dossiers', dossier);
    if (own.length === 0) return false;
    if (own.some((input) => hashOf(path.join(folder, ...input.path.split('/'))) !== input.sha256))
      return false;
    const known = new Set([...entry.files, ...kept.files].map(({ sha256 }) => sha256));
    const output = path.join(workspace.output, dossier);
    const held = heldFiles(io, output);
    return entry.files.every(({ path: name, form }) => {
      // It is made after the answer was given, or anew in another look.
      if (form !== undefined) return true;
      if (!/\.(?:docx|xlsx)$/.test(name) || path.basename(name) !== name || held.has(name)) return true;
      const found = hashOf(path.join(output, name));
      return found === undefined || known.has(found);
    });
  } catch (error) {
    // What cannot be read now is not known to be what was published.
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}

const NOTHING = { inputs: [], files: [] };

function parseManifest(bytes: Uint8Array | undefined): {
  readonly inputs: readonly Listed[];
  readonly files: readonly Listed[];
} {
  if (bytes === undefined) return NOTHING;
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return NOTHING;
  }
  if (typeof parsed !== 'object' || parsed === null) return NOTHING;
  return { inputs: listed(Reflect.get(parsed, 'inputs')), files: listed(Reflect.get(parsed, 'files')) };
}

function listed(value: unknown): readonly Listed[] {
  return (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const [name, sha256]: unknown[] = [Reflect.get(one, 'path'), Reflect.get(one, 'sha256')];
    return typeof name === 'string' && typeof sha256 === 'string' ? [{ path: name, sha256 }] : [];
  });
}
