/**
 * The index on the disk: a cache of what the files of the archive hold, in `data/archive/.index`. It may be deleted at any
 * time, and is made anew of whatever is not in it.
 *
 * Each part is a file that is written once, under a name made of what it covers; of several processes that write the same
 * part, each writes the same.
 */
import path from 'node:path';
import { sha256Of } from '../../input-record.ts';
import { errorCode, type Io } from '../../io.ts';
import type { Report } from '../../messages/report.ts';
import { isAbandoned, isTemporary, temporaryName } from '../../output/temporary-files.ts';
import type { DutchWords } from '../../words/dutch-words.ts';
import type { ArchiveFile } from '../archive-file.ts';
import {
  type ArchivePlace,
  archiveFolder,
  type FolderEntry,
  listArchive,
  readEntry,
  reportMissing,
} from '../archive-folder.ts';
import { versionOf } from '../same-question.ts';
import { documentsOf } from './fields.ts';
import { type IndexedAnswer, parseSegment, type Segment, SegmentBuilder } from './segment.ts';

const FOLDER = '.index';
const ENDING = '.segment';
/** Answers in one part, so that making it takes little memory. */
const LARGEST = 2000;
/** Smaller parts are put together when there are more than so many. */
const SMALL = 1000;
const MOST_SMALL = 8;

interface Part {
  readonly name: string;
  readonly segment: Segment;
}

export interface Index {
  readonly segments: readonly Segment[];
  /** By key: the answers that are in the archive now. */
  readonly live: ReadonlySet<string>;
  /** Ids of those that a person corrected. */
  readonly own: ReadonlySet<string>;
}

/**
 * The index as it fits the files that are there now; what is missing is added and kept.
 *
 * @param onAnswer called for each answer that is read for it
 */
export function openIndex(
  io: Io,
  place: ArchivePlace,
  words: () => DutchWords,
  report: Report,
  onAnswer: (done: number, of: number) => void = () => {},
): Index {
  const folder = listArchive(io, place, report);
  const cache = path.join(archiveFolder(place), FOLDER);
  const keys = new Map(folder.entries.map((entry) => [keyOf(io, place, entry), entry]));
  const kept: Part[] = [];
  const covered = new Set<string>();
  const stale: string[] = [];
  for (const part of readParts(io, cache)) {
    const fresh = part.segment.answers.filter(({ key }) => keys.has(key) && !covered.has(key));
    // A part of which little is left only takes time.
    if (fresh.length * 2 <= part.segment.answers.length) stale.push(part.name);
    else {
      kept.push(part);
      for (const { key } of fresh) covered.add(key);
    }
  }
  const small = kept.filter(({ segment }) => segment.answers.length < SMALL);
  const uncovered = [...keys].filter(([key]) => !covered.has(key));
  const merged = small.length + (uncovered.length > 0 ? 1 : 0) > MOST_SMALL ? small : [];
  const again = new Set(merged.flatMap(({ segment }) => segment.answers.map(({ key }) => key)));
  const wanted = [...keys].filter(([key]) => !covered.has(key) || again.has(key));
  const made = wanted.length === 0 ? [] : makeParts(io, place, wanted, words(), report, onAnswer);
  stale.push(...merged.map(({ name }) => name));
  if (made.length > 0 || stale.length > 0) {
    const current = new Set(
      [...kept.filter((part) => !merged.includes(part)), ...made].map(({ name }) => name),
    );
    store(io, cache, made, current, new Set(stale));
  }
  const segments = [...kept.filter((part) => !merged.includes(part)), ...made].map(({ segment }) => segment);
  for (const answer of segments.flatMap(({ answers }) => answers)) {
    if (keys.has(answer.key)) reportMissing(answer, folder, place, report);
  }
  const own = folder.entries.flatMap((entry) => (entry.own ? [entry.id] : []));
  return { segments, live: new Set(keys.keys()), own: new Set(own) };
}

/** Changes with every byte that is read of an answer; the same on every machine that sees the folder. */
function keyOf(io: Io, place: ArchivePlace, { id, own }: FolderEntry): string {
  const stamp = (ending: string) =>
    (io.stamp(path.join(archiveFolder(place), `${id}${ending}`)) ?? '').split('/').slice(0, 2).join('/');
  return `${id} ${stamp('.json')}${own ? ` ${stamp('.yaml')}` : ''}`;
}

function readParts(io: Io, cache: string): readonly Part[] {
  return io.list(cache).flatMap((name) => {
    if (!name.endsWith(ENDING)) return [];
    const bytes = quietly(() => io.read(path.join(cache, name)));
    const segment = bytes && parseSegment(bytes);
    return segment === undefined ? [] : [{ name, segment }];
  });
}

function makeParts(
  io: Io,
  place: ArchivePlace,
  wanted: readonly (readonly [string, FolderEntry])[],
  words: DutchWords,
  report: Report,
  onAnswer: (done: number, of: number) => void,
): readonly (Part & { readonly bytes: Uint8Array })[] {
  const made: (Part & { readonly bytes: Uint8Array })[] = [];
  for (let from = 0; from < wanted.length; from += LARGEST) {
    const builder = new SegmentBuilder();
    for (const [at, [key, entry]] of wanted.slice(from, from + LARGEST).entries()) {
      const file = readEntry(io, place, entry, report);
      if (file !== undefined) builder.add(indexed(file, key), documentsOf(file, words));
      onAnswer(from + at + 1, wanted.length);
    }
    if (builder.size === 0) continue;
    const bytes = builder.bytes();
    const segment = parseSegment(bytes);
    if (segment === undefined) throw new Error('an index cannot be read back');
    const name = `${sha256Of(Buffer.from(segment.answers.map(({ key }) => key).join('\n'))).slice(0, 16)}${ENDING}`;
    made.push({ name, segment, bytes });
  }
  return made;
}

function indexed(file: ArchiveFile, key: string): IndexedAnswer {
  const { received } = file;
  return {
    key,
    ...versionOf(file),
    ...(received === undefined ? {} : { received: { file: received.file } }),
    items: file.items.length,
  };
}

/** A folder in which nothing may be written is searched without a cache. */
function store(
  io: Io,
  cache: string,
  made: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  current: ReadonlySet<string>,
  stale: ReadonlySet<string>,
): void {
  quietly(() => {
    io.makeFolder(cache);
    for (const { name, bytes } of made) {
      const temporary = path.join(cache, temporaryName(io));
      io.write(temporary, bytes);
      io.rename(temporary, path.join(cache, name));
    }
    for (const name of io.list(cache)) {
      if (current.has(name) || !(name.endsWith(ENDING) || isTemporary(name))) continue;
      const file = path.join(cache, name);
      // What is young and unknown may be what another process is just writing.
      if (stale.has(name) || isAbandoned(io, file)) io.remove(file);
    }
  });
}

function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
