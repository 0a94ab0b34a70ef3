/** Puts a refreshed Word file on the disk: beside the one that was edited, or in its place with a dated copy of it. */
import path from 'node:path';
import { fillForm } from '../format.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import type { WrittenFile } from '../output/output-folder.ts';
import { removeQuietly, temporaryName } from '../output/temporary-files.ts';

export interface StoredFile {
  readonly written: WrittenFile;
  /** Where the file is kept as it was, with `inPlace`. */
  readonly copy?: string;
}

export interface RefreshTarget {
  /** Of the edited file, in the file system. */
  readonly file: string;
  readonly root: string;
  /** What stood in it when it was read. */
  readonly before: Uint8Array;
  /** Name for a file beside one that is kept: "{name}-nieuw". */
  readonly besideForm: string;
  readonly inPlace: boolean;
}

/** Enough names beside a file for any sane folder. */
const MOST_NAMES = 1000;

/** @returns undefined after reporting that it could not be written */
export function storeRefreshed(
  io: Io,
  target: RefreshTarget,
  bytes: Uint8Array,
  report: Report,
): StoredFile | undefined {
  const { file, root } = target;
  const temporary = path.join(path.dirname(file), temporaryName(io));
  const shown = (name: string) => displayPath(name, root);
  let copy: string | undefined;
  let placed = false;
  try {
    io.write(temporary, bytes);
    const found = io.read(file);
    if (found === undefined || sha256Of(found) !== sha256Of(target.before)) {
      report.add('refresh-changed', { path: shown(file) }, { file: shown(file) });
      return undefined;
    }
    copy = target.inPlace ? keepCopy(io, target) : undefined;
    const place = target.inPlace
      ? file
      : freePlace(io, file, fillForm(target.besideForm, { name: stemOf(file) }));
    io.rename(temporary, place);
    placed = true;
    const written = { path: shown(place), sha256: sha256Of(bytes), bytes: bytes.length };
    return copy === undefined ? { written } : { written, copy: shown(copy) };
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    report.add('refresh-failed', { path: shown(file), reason }, { file: shown(file) });
    return undefined;
  } finally {
    removeQuietly(io, temporary);
    if (copy !== undefined && !placed) removeQuietly(io, copy);
  }
}

/** The file as it was, under its name with the day behind it. */
function keepCopy(io: Io, { file, before }: RefreshTarget): string {
  const temporary = path.join(path.dirname(file), temporaryName(io));
  try {
    io.write(temporary, before);
    const place = freePlace(io, file, `${stemOf(file)}-${io.today()}`);
    io.rename(temporary, place);
    return place;
  } finally {
    removeQuietly(io, temporary);
  }
}

/** A path beside the file that nothing has yet. */
function freePlace(io: Io, file: string, name: string): string {
  const [folder, ending] = [path.dirname(file), path.extname(file)];
  const taken = new Set(io.list(folder).map((one) => one.toLowerCase()));
  for (let count = 1; count <= MOST_NAMES; count += 1) {
    const candidate = `${name}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!taken.has(candidate.toLowerCase())) return path.join(folder, candidate);
  }
  throw new Error(`no free name beside ${file}`);
}

function stemOf(file: string): string {
  return path.basename(file, path.extname(file));
}

/** What cannot be removed now is removed by a later build, and harms nobody. */
