/**
 * The versions of a source: each delivery whole in a folder of its own, `versions/<received>/`, and the current one in
 * the source's folder as well.
 *
 * What is written is written beside its place and moved there in one step, in this order: the version that was current
 * (where no folder has it yet), the new version, the description, the data. So nothing is ever lost, whenever the
 * process dies: at worst the description names data that are not there yet, which a reader notices by their hash.
 */
import path from 'node:path';
import { sha256Of } from '../input-record.ts';
import type { Io } from '../io.ts';
import { type Files, Moves } from '../output/moves.ts';
import { removeLeftovers } from '../output/temporary-files.ts';
import { setJsonValue } from '../reading/json-edit.ts';
import { liesWithin } from '../sources/safe-path.ts';
import { DESCRIPTOR_FILE } from '../sources/source-id.ts';

export const VERSIONS = 'versions';
/** In the folder of all sources, while somebody changes one of them. */
export const RECEIVE_LOCK = '.repliek-receive.lock';

export interface NewVersion {
  /** The source's folder in the file system. */
  readonly folder: string;
  /** datapackage.json as it stands, with any byte order mark. */
  readonly description: string;
  /** Below the folder, with forward slashes: the data as they are called now, and from now on. */
  readonly currentData: string;
  readonly newData: string;
  readonly data: Uint8Array;
  /** Where the resource stands in the description. */
  readonly resource: readonly (string | number)[];
  /** The file that was received. */
  readonly received: { readonly name: string; readonly bytes: Uint8Array };
  readonly by: string;
  /** ISO dates: of today, and of the delivery before, where it is known. */
  readonly on: string;
  readonly previousOn?: string;
}

export interface StoredVersion {
  /** Name of its folder. */
  readonly version: string;
  /** Name of the folder with the version before; absent where there was none. */
  readonly previous?: string;
}

/** A version that is ready to be moved into place. */
export interface StagedVersion {
  /** @throws what the disk throws; all that was moved is put back then */
  readonly commit: () => StoredVersion;
  /** Puts back what was moved into place, as far as the disk lets it. */
  readonly undo: () => void;
  /** Removes what was written, where it is not in its place. */
  readonly discard: () => void;
}

/** Writes all that takes room on the disk. @throws what the disk throws; nothing has its place then */
export function stageVersion(io: Io, version: NewVersion): StagedVersion {
  const { folder, currentData, newData, received } = version;
  const versions = path.join(folder, VERSIONS);
  removeLeftovers(io, folder, { held: true });
  removeLeftovers(io, versions, { held: true });
  io.makeFolder(versions);
  const current = packageFiles(io, folder);
  const taken = new Set(io.list(versions));
  const known = archived(io, versions, version, current);
  const isThere = current.has(currentData);
  const previous = known ?? (isThere ? freeName(version.previousOn ?? version.on, taken) : undefined);
  const name = freeName(version.on, taken);
  const kept = new Map([...current].filter(([file]) => file !== DESCRIPTOR_FILE && file !== currentData));
  const file = freeFile(received.name, [...kept.keys(), DESCRIPTOR_FILE, newData]);
  const description = new TextEncoder().encode(describe(version, name, file));
  const renewed = new Map([
    [DESCRIPTOR_FILE, description],
    [newData, version.data],
  ]);
  const moves = new Moves(io, folder);
  try {
    if (known === undefined && previous !== undefined) moves.stageFolder(`${VERSIONS}/${previous}`, current);
    moves.stageFolder(`${VERSIONS}/${name}`, new Map([...kept, ...renewed, [file, received.bytes]]));
    for (const [one, bytes] of renewed) moves.stageFile(one, bytes, current.get(one));
    // Under its new name; the old one is in the folder of its version.
    if (newData !== currentData) moves.stageRemoval(currentData, current.get(currentData));
  } catch (error) {
    moves.discard();
    throw error;
  }
  return {
    commit: () => {
      moves.commit();
      return { version: name, ...(previous === undefined ? {} : { previous }) };
    },
    undo: () => moves.undo(),
    discard: () => moves.discard(),
  };
}

/**
 * Makes the current data a version of their own, as they stand; whoever calls holds the lock.
 *
 * @param on ISO date of today
 * @returns name of the folder
 * @throws what the disk throws
 */
export function keepCurrent(io: Io, folder: string, on: string): string {
  const versions = path.join(folder, VERSIONS);
  removeLeftovers(io, versions, { held: true });
  io.makeFolder(versions);
  const name = freeName(on, new Set(io.list(versions)));
  const moves = new Moves(io, folder);
  try {
    moves.stageFolder(`${VERSIONS}/${name}`, packageFiles(io, folder));
    moves.commit();
  } finally {
    moves.discard();
  }
  return name;
}

/** The description with who delivered what and when; every other character stays. */
function describe(version: NewVersion, name: string, file: string): string {
  const { description, received, by, on, data, resource, currentData, newData } = version;
  const delivered = {
    by,
    on,
    version: name,
    file,
    sha256: sha256Of(received.bytes),
    data: sha256Of(data),
  };
  const members = Object.entries(delivered).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  const text = setJsonValue(description, ['repliek', 'delivered'], `{ ${members.join(', ')} }`, 'agency');
  return newData === currentData ? text : setJsonValue(text, [...resource, 'path'], JSON.stringify(newData));
}

/** The folder that has the current data already. */
function archived(io: Io, versions: string, { currentData }: NewVersion, current: Files): string | undefined {
  const bytes = current.get(currentData);
  if (bytes === undefined) return undefined;
  return io.list(versions).find((name) => {
    const file = path.join(versions, name, ...currentData.split('/'));
    return io.size(file) === bytes.length && Buffer.compare(io.read(file) ?? new Uint8Array(), bytes) === 0;
  });
}

/** All files of the source but its versions and what other programs hide there. */
function packageFiles(io: Io, folder: string, below = ''): Files {
  const files = new Map<string, Uint8Array>();
  for (const name of io.list(path.join(folder, below))) {
    const relative = below === '' ? name : `${below}/${name}`;
    const file = path.join(folder, relative);
    if (name.startsWith('.') || relative === VERSIONS || !liesWithin(io, file, folder)) continue;
    if (io.isFolder(file)) {
      for (const [inner, bytes] of packageFiles(io, folder, relative)) files.set(inner, bytes);
      continue;
    }
    const bytes = io.read(file);
    if (bytes !== undefined) files.set(relative, bytes);
  }
  return files;
}

/** The date, and a number that tells versions of one day apart. */
function freeName(date: string, taken: Set<string>): string {
  let count = 1;
  while (taken.has(`${date}-${count}`)) count += 1;
  const name = `${date}-${count}`;
  taken.add(name);
  return name;
}

function freeFile(name: string, taken: readonly string[]): string {
  const { name: stem, ext } = path.parse(name);
  let free = name;
  for (let count = 2; taken.includes(free); count += 1) free = `${stem}-${count}${ext}`;
  return free;
}
