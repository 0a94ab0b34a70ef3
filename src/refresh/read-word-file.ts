/** Reads the Word file that is to be refreshed, or says why it cannot be. */
import path from 'node:path';
import { displayPath, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { readBytes } from '../reading/text-file.ts';
import { oldContainer } from '../wordfile/old-container.ts';
import { type ControlsRecord, recordedControls } from '../wordfile/recorded-controls.ts';
import { UnreadableWordFile, WordFile } from '../wordfile/word-file.ts';

export interface ReadWordFile {
  readonly bytes: Uint8Array;
  readonly file: WordFile;
  readonly record: ControlsRecord;
}

/** A long answer with many pictures is far below it. */
const MAX_BYTES = 128 * 1024 * 1024;

/** @param file a path in the file system @returns undefined after reporting why not */
export function readWordFile(
  io: Io,
  root: string,
  file: string,
  dossier: string,
  report: Report,
): ReadWordFile | undefined {
  const shown = displayPath(file, root);
  const bytes = readBytes(io, root, file, report, MAX_BYTES);
  if (bytes === undefined) return undefined;
  const lock = lockOf(io, file);
  if (lock !== undefined) {
    report.add('refresh-open', { path: shown, lock: displayPath(lock, root) }, { file: shown });
    return undefined;
  }
  try {
    const word = new WordFile(bytes);
    if (word.hasMacros) throw new Refused('macros');
    const record = recordedControls(word);
    if (record === undefined) {
      report.add('refresh-no-record', { path: shown }, { file: shown });
      return undefined;
    }
    if (record.dossier !== dossier) {
      report.add('refresh-other', { path: shown, found: record.dossier, dossier }, { file: shown });
      return undefined;
    }
    return { bytes, file: word, record };
  } catch (error) {
    const reason = reasonOf(error, bytes);
    if (reason === undefined) throw error;
    report.add('refresh-unreadable', { path: shown, reason }, { file: shown });
    return undefined;
  }
}

class Refused extends Error {
  constructor(readonly reason: 'macros') {
    super(reason);
  }
}

function reasonOf(error: unknown, bytes: Uint8Array) {
  if (error instanceof Refused) return error.reason;
  if (!(error instanceof UnreadableWordFile)) return undefined;
  const old = oldContainer(bytes);
  if (old !== undefined) return old;
  if (error.reason === 'too-large') return 'too-large';
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return error.reason === 'damaged' && isZip ? 'damaged' : 'no-word';
}

/**
 * The file by which Word or LibreOffice says that it has this one open.
 *
 * Word writes `~$` in the place of the first two characters of a name; of a short one it keeps them.
 */
function lockOf(io: Io, file: string): string | undefined {
  const folder = path.dirname(file);
  const name = path.basename(file);
  const owners = [`~$${name.slice(2)}`, `~$${name.slice(1)}`, `~$${name}`, `.~lock.${name}#`];
  const there = new Set(io.list(folder).map((one) => one.toLowerCase()));
  const lock = owners.find((one) => there.has(one.toLowerCase()));
  return lock === undefined ? undefined : path.join(folder, lock);
}
