/** Stores a new dossier: whole or not at all, and never over another. */
import path from 'node:path';
import { parseDossierFile } from '../dossiers/dossier-file.ts';
import { isDossierId } from '../dossiers/dossier-folder.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, type Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import type { Files } from '../output/moves.ts';
import { parseQuestionFile } from '../question/question-file.ts';
import { readTextFile } from '../reading/text-file.ts';
import type { BuildResult } from '../result.ts';
import { changeDossiers } from './change-dossiers.ts';

export interface StoredDossier {
  readonly id: string;
  readonly files: BuildResult['files'];
}

export interface Identity {
  readonly house: string;
  readonly minister: string;
  readonly number: string;
  readonly date: string;
}

/**
 * @param texts of the files that the dossier consists of beside the question as received, once its id is known
 * @returns the id under which it was stored, or undefined after reporting why it was not
 */
export function storeDossier(
  io: Io,
  workspace: Workspace,
  question: Identity,
  received: { readonly name: string; readonly bytes: Uint8Array },
  texts: (id: string) => Readonly<Record<string, string>>,
  report: Report,
): Promise<StoredDossier | undefined> {
  return changeDossiers(io, workspace, report, (moves, folder, names) => {
    const id = freeId(io, workspace, folder, names, question, report);
    if (id === undefined) return undefined;
    const written = Object.entries(texts(id)).map(([name, text]): [string, Uint8Array] => [
      name,
      new TextEncoder().encode(text),
    ]);
    const files: Files = new Map([[received.name, received.bytes], ...written]);
    moves.stageFolder(id, files);
    return {
      id,
      files: [...files].map(([name, bytes]) => ({
        path: displayPath(path.join(folder, id, name), workspace.root),
        sha256: sha256Of(bytes),
        bytes: bytes.length,
      })),
    };
  });
}

/** Numbers run per minister and session: a second question of the same number bears its minister's name. */
function freeId(
  io: Io,
  workspace: Workspace,
  folder: string,
  names: readonly string[],
  question: Identity,
  report: Report,
): string | undefined {
  const short = `${question.date.slice(0, 4)}-${question.number}`;
  for (const id of [short, `${short}-${question.minister}`]) {
    if (isDossierId(id) && !names.includes(id)) return id;
    if (id === short && isOther(io, workspace, path.join(folder, id), question)) continue;
    const shown = displayPath(path.join(folder, id), workspace.root);
    report.add('new-exists', { found: id, path: shown }, { file: shown });
    return undefined;
  }
  return undefined;
}

/** Whether the dossier is surely that of another question: one that cannot be read may be that of this one. */
function isOther(io: Io, workspace: Workspace, folder: string, question: Identity): boolean {
  const silent = new Report();
  const read = (name: string) => readTextFile(io, workspace.root, path.join(folder, name), silent);
  const questionSource = read('question.yaml');
  const dossierSource = read('dossier.yaml');
  const asked = questionSource && parseQuestionFile(questionSource, silent)?.value;
  const dossier = dossierSource && parseDossierFile(dossierSource, silent)?.value;
  if (asked === undefined || dossier === undefined || silent.hasErrors) return false;
  const minister = dossier.minister ?? asked.minister;
  const house = dossier.house ?? asked.house;
  return (
    asked.date !== question.date ||
    asked.number !== question.number ||
    (minister !== undefined && minister !== question.minister) ||
    (house !== undefined && house !== question.house)
  );
}
