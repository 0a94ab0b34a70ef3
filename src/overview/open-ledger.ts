/** What was published before, read once for all dossiers. */

import type { Workspace } from '../dossiers/workspace.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { ledgerFolder, readLedger } from '../ledger/read-ledger.ts';
import { type Language, Report } from '../messages/report.ts';
import type { Problem } from '../problem.ts';

export interface ReadLedger {
  readonly entries: readonly LedgerEntry[];
  /** A check names them for every dossier. */
  readonly problems: readonly Problem[];
}

export function openLedger(io: Io, workspace: Workspace, language: Language): ReadLedger {
  const report = new Report(language);
  try {
    const entries = readLedger(io, workspace.root, workspace.data, report);
    return { entries, problems: report.problems };
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    const shown = displayPath(ledgerFolder(workspace.data), workspace.root);
    report.add('file-unreadable', { path: shown, reason }, { file: shown });
    return { entries: [], problems: report.problems };
  }
}
