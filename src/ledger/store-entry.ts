/**
 * Puts a publication into the ledger: a file of its own, and beside it a folder with what was sent. Nothing that is
 * there is ever changed.
 *
 * Both are written beside their places and moved there, the folder first: the file is what makes a publication. Of a
 * process that died in between, the folder has no file, and goes when its name is needed.
 */
import path from 'node:path';
import { displayPath, errorCode, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { withLock } from '../output/lock.ts';
import { type Files, Moves } from '../output/moves.ts';
import { removeLeftovers } from '../output/temporary-files.ts';
import { sameQuestion } from './deviations.ts';
import { entryText, type LedgerEntry } from './entry.ts';
import { entryId, ledgerFolder, readLedger, timeOf } from './read-ledger.ts';

export type EntryContent = Omit<LedgerEntry, 'id' | 'correction' | 'sources'>;

export interface NewEntry {
  /** What the ledger calls the publication, where it is the first. */
  readonly name: string;
  readonly content: EntryContent;
  /** From what it was made; asked for once it is clear that there is something to store. */
  readonly sources: () => Promise<LedgerEntry['sources']>;
  /** What was sent, by its path in the folder of the publication. */
  readonly files: Files;
  /** Why it takes the place of an earlier one. */
  readonly correction?: string | undefined;
}

export interface StoredEntry {
  readonly id: string;
  /** The file of the publication, as users see it. */
  readonly path: string;
  /** False where it was there already. */
  readonly stored: boolean;
  /** As it stands in the ledger, which may be of an earlier time. */
  readonly published?: string | undefined;
  readonly correction?: LedgerEntry['correction'];
  /** What is kept of it. */
  readonly files: LedgerEntry['files'];
}

export interface LedgerPlace {
  readonly root: string;
  /** `data` of the workspace. */
  readonly data: string;
}

/** In every folder with what was sent. */
export const MARK = 'manifest.json';
const LOCK = '.repliek-ledger.lock';
const ENTRY_NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*(?:\.\d+)?$/;

/** @returns undefined after reporting why it cannot be stored */
export async function storeEntry(
  io: Io,
  { root, data }: LedgerPlace,
  entry: NewEntry,
  report: Report,
): Promise<StoredEntry | undefined> {
  const folder = ledgerFolder(data);
  const lock = path.join(folder, LOCK);
  try {
    io.makeFolder(folder);
    const locked = await withLock(io, lock, () => storeAlone(io, { root, data }, entry, report));
    if (locked.kind === 'done') return locked.value;
    report.add('publish-busy', { lock: displayPath(lock, root) });
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    const shown = displayPath(folder, root);
    report.add('publish-failed', { path: shown, reason }, { file: shown });
  }
  return undefined;
}

/** While no other process publishes anything in this workspace. */
async function storeAlone(
  io: Io,
  { root, data }: LedgerPlace,
  { name, content, sources, files, correction }: NewEntry,
  report: Report,
): Promise<StoredEntry | undefined> {
  const folder = ledgerFolder(data);
  const { question } = content;
  const shown = (id: string) => displayPath(path.join(folder, `${id}.json`), root);
  const entries = readLedger(io, root, data, report);
  // What cannot be read may be the very answer that this one would contradict.
  if (report.hasErrors) return undefined;
  const earlier = entries
    .filter((one) => sameQuestion(one.question, question))
    .sort((a, b) => timeOf(a.id) - timeOf(b.id));
  const last = earlier.at(-1);
  const details = { number: question.number, date: question.date };
  const addsForm = correction !== undefined && last !== undefined && hasOtherForm(content, last);
  if (last !== undefined && !addsForm && sameContent(last, content)) {
    report.add('publish-same', { path: shown(last.id) });
    const { id, published, correction: corrects, files: kept } = last;
    return { id, path: shown(id), stored: false, published, correction: corrects, files: kept };
  }
  if (last !== undefined && correction === undefined) {
    report.add('publish-differs', { path: shown(last.id), ...details });
    return undefined;
  }
  if (last === undefined && correction !== undefined) {
    report.add('publish-first', details);
    return undefined;
  }
  removeUnfinished(io, folder);
  const id = freeId(io, folder, name);
  const { version, published, origin, question: asked, files: listed, ...figures } = content;
  const whole: LedgerEntry = {
    version,
    id,
    ...(published === undefined ? {} : { published }),
    origin,
    ...(last === undefined || correction === undefined
      ? {}
      : { correction: { of: last.id, reason: correction } }),
    question: asked,
    files: listed,
    sources: await sources(),
    ...figures,
  };
  place(io, folder, id, new TextEncoder().encode(entryText(whole)), files);
  return { id, path: shown(id), stored: true, published, correction: whole.correction, files: listed };
}

function place(io: Io, folder: string, id: string, bytes: Uint8Array, files: Files): void {
  const moves = new Moves(io, folder);
  try {
    if (files.size > 0) moves.stageFolder(id, files);
    moves.stageFile(`${id}.json`, bytes, undefined);
    moves.commit();
  } finally {
    moves.discard();
  }
}

/** Whoever is here holds the lock: what has no file was left by a process that died. */
function removeUnfinished(io: Io, folder: string): void {
  removeLeftovers(io, folder, { held: true });
  for (const name of io.list(folder)) {
    const one = path.join(folder, name);
    const unfinished =
      ENTRY_NAME.test(name) &&
      // Only what was published has one: other folders are somebody's own.
      io.size(path.join(one, MARK)) !== undefined &&
      io.size(path.join(folder, `${name}.json`)) === undefined;
    if (unfinished) io.removeFolder(one);
  }
}

function freeId(io: Io, folder: string, name: string): string {
  let time = 1;
  const taken = (id: string) =>
    io.size(path.join(folder, `${id}.json`)) !== undefined || io.isFolder(path.join(folder, id));
  while (taken(entryId(name, time))) time += 1;
  return entryId(name, time);
}

/** What readers were sent, and the figures: not the day, nor how the preview looks, nor in which form it is published. */
function sameContent(a: EntryContent, b: EntryContent): boolean {
  return canonical(sent(a)) === canonical(sent(b));
}

function sent({ origin, files, tables, facts }: EntryContent) {
  const read = files.filter(({ path: name, form }) => form === undefined && /\.(?:docx|xlsx)$/.test(name));
  return { origin, files: read.map(({ path: name, sha256 }) => [name, sha256]), tables, facts };
}

/** Whether question and answer in one document are there as the earlier publication has them not. */
function hasOtherForm({ files }: EntryContent, earlier: EntryContent): boolean {
  const known = new Set(earlier.files.map(({ sha256 }) => sha256));
  return files.some(({ form, sha256 }) => form !== undefined && !known.has(sha256));
}

/** JSON in which the order of keys does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
