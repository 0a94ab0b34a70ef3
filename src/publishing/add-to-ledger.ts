/** Enters into the ledger what was published without Repliek. */
import { readPeople } from '../dossiers/people.ts';
import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, type Io } from '../io.ts';
import { countFigures } from '../ledger/entry.ts';
import { readForm } from '../ledger/form.ts';
import { storeEntry } from '../ledger/store-entry.ts';
import { type Language, Report } from '../messages/report.ts';
import type { Problem } from '../problem.ts';
import { readTextFile } from '../reading/text-file.ts';

export interface AddOptions {
  /** Why these figures take the place of earlier ones of the same answer. */
  readonly correction?: string;
  /** Of the messages. */
  readonly language: Language;
}

export interface AddResult {
  /** The form, as the user knows it. */
  readonly file: string;
  readonly ok: boolean;
  /** False also where the same was entered before. */
  readonly stored: boolean;
  readonly ledger?: { readonly id: string; readonly path: string };
  readonly figures: number;
  readonly problems: readonly Problem[];
}

/** @param file path in the file system; it is only ever read */
export async function addToLedger(
  io: Io,
  workspace: Workspace,
  file: string,
  options: AddOptions,
): Promise<AddResult> {
  const report = new Report(options.language);
  const text = readTextFile(io, workspace.root, file, report);
  const people = readPeople(io, workspace, report);
  const entered = text && people && readForm(text, people, report);
  const stored =
    entered === undefined || report.hasErrors
      ? undefined
      : await storeEntry(
          io,
          workspace,
          { ...entered, sources: async () => [], files: new Map(), correction: options.correction },
          report,
        );
  const figures = entered === undefined ? 0 : countFigures(entered.content);
  return {
    file: displayPath(file, workspace.root),
    ok: !report.hasErrors,
    stored: stored?.stored ?? false,
    ...(stored === undefined ? {} : { ledger: { id: stored.id, path: stored.path } }),
    figures: stored === undefined ? 0 : figures,
    problems: report.problems,
  };
}
