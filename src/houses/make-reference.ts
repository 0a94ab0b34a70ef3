/** A first Word file of a house, made of its house.yaml, for somebody to change in Word. */
import path from 'node:path';
import { plainReference } from '../document/house-reference.ts';
import { REFERENCE_FILE } from '../dossiers/house-look.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { edgesOf } from '../house-reference/read-reference.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import { type Language, Report } from '../messages/report.ts';
import type { Problem } from '../problem.ts';
import { findHouse } from './find-house.ts';
import { sampleDocument } from './sample-document.ts';

export interface ReferenceResult {
  readonly house: string;
  readonly ok: boolean;
  /** Path of the file that was written; null where none was. */
  readonly file: string | null;
  readonly problems: readonly Problem[];
}

export interface ReferenceOptions {
  /** Of the messages. */
  readonly language: Language;
}

/** Writes `reference.docx` into the workspace's own folder of the house; one that is there is never touched. */
export async function makeReference(
  io: Io,
  workspace: Workspace,
  name: string,
  { language }: ReferenceOptions,
): Promise<ReferenceResult> {
  const report = new Report(language);
  const house = findHouse(io, workspace, name, report)?.house;
  const folder = path.join(workspace.templates, 'houses', name);
  const file = path.join(folder, REFERENCE_FILE);
  const shown = displayPath(file, workspace.root);
  const done = (written: boolean): ReferenceResult => {
    const ok = !report.hasErrors;
    return { house: name, ok, file: written ? shown : null, problems: report.problems };
  };
  if (house === undefined) return done(false);
  // Few commands write: what does is loaded when it is used.
  const { writeDocx } = await import('../writers/docx/docx-writer.ts');
  const styled = { ...house, reference: plainReference(edgesOf(house)) };
  const bytes = await writeDocx(sampleDocument(house), styled);
  try {
    io.makeFolder(folder);
    const written = io.writeNew(file, bytes);
    if (!written) report.add('reference-exists', { path: shown }, { file: shown });
    return done(written);
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    report.add('output-failed', { path: shown, reason }, { file: shown });
    return done(false);
  }
}
