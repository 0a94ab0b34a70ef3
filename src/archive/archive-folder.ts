/** What lies in `data/archive`. */
import path from 'node:path';
import { displayPath, type Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { readTextFile } from '../reading/text-file.ts';
import { type ArchiveFile, parseArchiveFile, parseOwnReading } from './archive-file.ts';
import type { ArchivedAnswer } from './archived-answer.ts';

export interface ArchivePlace {
  /** Of the workspace, for places. */
  readonly root: string;
  /** `data` of the workspace. */
  readonly data: string;
}

const ENDING = '.json';
const OWN = '.yaml';
const RECEIVED = /^[a-z0-9].*\.(?:pdf|docx|txt)$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function archiveFolder({ data }: ArchivePlace): string {
  return path.join(data, 'archive');
}

export interface FolderEntry {
  readonly id: string;
  /** A person's own reading lies beside it. */
  readonly own: boolean;
}

export interface ArchiveFolder {
  readonly entries: readonly FolderEntry[];
  /** Every name in it. */
  readonly names: ReadonlySet<string>;
}

/** The answers by their names; what is no answer, and received files without one, is reported. */
export function listArchive(io: Io, place: ArchivePlace, report: Report): ArchiveFolder {
  const folder = archiveFolder(place);
  const names = new Set(io.list(folder));
  const shown = (name: string) => displayPath(path.join(folder, name), place.root);
  const entries: FolderEntry[] = [];
  for (const name of names) {
    const id = name.slice(0, name.lastIndexOf('.'));
    if (name.endsWith(ENDING)) {
      if (ID.test(id)) entries.push({ id, own: names.has(`${id}${OWN}`) });
      else report.add('archive-name', { found: name }, { file: shown(name) });
    } else if (RECEIVED.test(name) && !names.has(`${id}${ENDING}`)) {
      report.add('archive-unread', { path: shown(name) }, { file: shown(name) });
    } else if (name.endsWith(OWN) && !names.has(`${id}${ENDING}`)) {
      report.add('archive-own-alone', { found: name }, { file: shown(name) });
    }
  }
  return { entries, names };
}

/** A file of the archive as it counts: with what a person wrote beside it. */
export function readEntry(
  io: Io,
  place: ArchivePlace,
  { id, own }: FolderEntry,
  report: Report,
): ArchiveFile | undefined {
  const silent = new Report(report.language);
  const folder = archiveFolder(place);
  const source = readTextFile(io, place.root, path.join(folder, `${id}${ENDING}`), silent);
  const parsed = source && parseArchiveFile(source, silent);
  const file = displayPath(path.join(folder, `${id}${ENDING}`), place.root);
  if (parsed === undefined || silent.hasErrors) {
    const [first] = silent.problems;
    report.add('archive-damaged', { path: file, reason: first?.message ?? '' }, first?.place ?? { file });
    return undefined;
  }
  if (parsed.id !== id) {
    report.add('archive-name', { found: `${id}${ENDING}` }, { file });
    return undefined;
  }
  return own ? { ...parsed, ...readOwn(io, place, id, report) } : parsed;
}

function readOwn(io: Io, place: ArchivePlace, id: string, report: Report): Partial<ArchiveFile> {
  const silent = new Report(report.language);
  const source = readTextFile(io, place.root, path.join(archiveFolder(place), `${id}${OWN}`), silent);
  const own = source && parseOwnReading(source, silent);
  for (const problem of silent.problems) report.pass({ ...problem, severity: 'warning' });
  if (own === undefined) return {};
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

/** The received file is not what the answer is read from, but a later, better parser will want it. */
export function reportMissing(
  { received }: { readonly received?: { readonly file: string } | undefined },
  { names }: ArchiveFolder,
  place: ArchivePlace,
  report: Report,
): void {
  if (received === undefined || names.has(received.file)) return;
  const shown = displayPath(path.join(archiveFolder(place), received.file), place.root);
  report.add('archive-received-missing', { path: shown }, { file: shown });
}

export function toAnswer(file: ArchiveFile): ArchivedAnswer {
  const { version: _, origin: __, received: ___, ledger: ____, replaces, reason, ...rest } = file;
  return {
    ...rest,
    ...(replaces === undefined ? {} : { replaces }),
    ...(reason === undefined ? {} : { reason }),
  };
}
