/** What was published before, read once for all dossiers. */
import type { Workspace } from '../dossiers/workspace.ts';
import type { Io } from '../io.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { ledgerFolder, readLedger } from '../ledger/read-ledger.ts';
import { type Language, Report } from '../messages/report.ts';
import type { Problem } from '../problem.ts';
import { guarded } from './disk.ts';

export interface ReadLedger {
  readonly entries: readonly LedgerEntry[];
  /** A check names them for every dossier. */
  readonly problems: readonly Problem[];
}

export async function openLedger(io: Io, { root, data }: Workspace, language: Language): Promise<ReadLedger> {
  const report = new Report(language);
  const read = () => readLedger(io, root, data, report);
  const entries = (await guarded(ledgerFolder(data), root, report, read)) ?? [];
  return { entries, problems: report.problems };
}
