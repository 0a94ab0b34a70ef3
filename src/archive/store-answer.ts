/**
 * Puts an answer into the archive: a file of its own, and beside it the file that it was read from. Nothing that is there
 * is ever changed, so that several machines may add to one folder: an id is made of what the answer says, and the same
 * answer gets the same one everywhere.
 */
import path from 'node:path';
import { sha256Of } from '../input-record.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import { Report } from '../messages/report.ts';
import { Moves } from '../output/moves.ts';
import { removeLeftovers } from '../output/temporary-files.ts';
import { MAX_TEXT_BYTES } from '../reading/text-file.ts';
import { type ArchiveContent, type ArchiveFile, archiveFileText, VERSION } from './archive-file.ts';
import { type ArchivePlace, archiveFolder, listArchive, readEntry } from './archive-folder.ts';
import {
  current,
  folded,
  isSameQuestion,
  sameForAllPrints,
  type Version,
  versionOf,
} from './same-question.ts';

export interface NewAnswer {
  readonly content: Omit<ArchiveContent, 'replaces' | 'reason'>;
  /** The file that it was read from. */
  readonly received?: { readonly name: string; readonly format: string; readonly bytes: Uint8Array };
  /** Why it takes the place of what is there. */
  readonly correction?: string | undefined;
  /** Where it came from, for problems. */
  readonly file: string;
}

export interface StoredAnswer {
  readonly id: string;
  /** Its file, as users see it. */
  readonly path: string;
  /** False where it was there already. */
  readonly stored: boolean;
}

export interface ArchiveStore {
  /** @returns undefined after reporting why it cannot be stored */
  readonly add: (answer: NewAnswer, report: Report) => StoredAnswer | undefined;
}

/** What has to be known of an answer that is there. */
interface Known extends Version {
  readonly received: ArchiveFile['received'];
  /** The same for the same text. */
  readonly text: string;
}

const keyOf = ({ number, date }: Pick<ArchiveFile, 'number' | 'date'>) => `${date} ${number}`;

/** Opens the archive for one answer or many; what is in it is read once. */
export function openStore(io: Io, place: ArchivePlace): ArchiveStore {
  const folder = archiveFolder(place);
  const shown = (name: string) => displayPath(path.join(folder, name), place.root);
  const known = readKnown(io, place);
  return {
    add: (answer, report) => {
      try {
        return addOne(answer, report);
      } catch (error) {
        const reason = errorCode(error);
        if (reason === undefined) throw error;
        report.add(
          'archive-failed',
          { path: displayPath(folder, place.root), reason },
          { file: answer.file },
        );
        return undefined;
      }
    },
  };

  function addOne(
    { content, received, correction, file }: NewAnswer,
    report: Report,
  ): StoredAnswer | undefined {
    const details = { number: content.number, date: content.date };
    const at = { file };
    const others = known(content).filter((other) => isSameQuestion(other, content));
    const hash = received && sha256Of(received.bytes);
    const text = textOf(content);
    const same = others.find((other) => {
      const sameFile = hash !== undefined && other.received?.sha256 === hash && correction === undefined;
      return sameFile || other.text === text;
    });
    const heads = current(others);
    const rivals = heads.filter(({ kind }) => (kind === 'postponed') === (content.kind === 'postponed'));
    const present = (id: string): StoredAnswer => ({ id, path: shown(`${id}.json`), stored: false });
    if (same !== undefined && (correction === undefined || heads.includes(same))) {
      complete(same, received);
      report.add('archive-same', { path: shown(`${same.id}.json`) }, at);
      return present(same.id);
    }
    const [rival] = rivals;
    // What Repliek made is published once it is sent; what is read from a file may be anything.
    const needsReason = content.origin === 'file' && correction === undefined;
    if (rival !== undefined && needsReason) {
      const where = { ...details, path: shown(`${rival.id}.json`) };
      if (rival.origin === 'publication') {
        report.add('archive-published', where, at);
        return present(rival.id);
      }
      report.add('archive-differs', where, at);
      return undefined;
    }
    if (rivals.length === 0 && content.origin === 'file' && correction !== undefined) {
      report.add('archive-first', details, at);
      return undefined;
    }
    const replaces = rivals.map(({ id }) => id).sort();
    const id = idOf(content, text, replaces);
    const name = received && `${id}.${received.format}`;
    const { origin, ...rest } = content;
    const whole: ArchiveFile = {
      version: VERSION,
      id,
      origin,
      ...(replaces.length === 0 ? {} : { replaces }),
      ...(replaces.length === 0 || correction === undefined ? {} : { reason: correction }),
      ...(received === undefined || name === undefined
        ? {}
        : {
            received: {
              file: name,
              name: received.name,
              sha256: hash ?? '',
              bytes: received.bytes.length,
            },
          }),
      ...rest,
    };
    const bytes = new TextEncoder().encode(archiveFileText(whole));
    if (bytes.length > MAX_TEXT_BYTES) {
      report.add('file-too-large', { path: file, bytes: bytes.length, limit: MAX_TEXT_BYTES }, at);
      return undefined;
    }
    write(whole, bytes, received?.bytes);
    known(content).push(toKnown(whole));
    return { id, path: shown(`${id}.json`), stored: true };
  }

  /** The file that makes the answer comes last: of a process that died, it is not there. */
  function write(whole: ArchiveFile, bytes: Uint8Array, original: Uint8Array | undefined): void {
    io.makeFolder(folder);
    const moves = new Moves(io, folder);
    try {
      if (original !== undefined && whole.received !== undefined) {
        // What was read of it is safe; the file itself is there where it came from, and can be added again.
        moves.stageFile(whole.received.file, original, undefined, false);
      }
      moves.stageFile(`${whole.id}.json`, bytes, undefined);
      moves.commit();
    } finally {
      moves.discard();
    }
  }

  /** Puts back an original that somebody removed, or a loss of power took. */
  function complete({ received }: Known, again: NewAnswer['received']): void {
    if (received === undefined || again === undefined || sha256Of(again.bytes) !== received.sha256) return;
    if (io.size(path.join(folder, received.file)) === received.bytes) return;
    const moves = new Moves(io, folder);
    try {
      moves.stageFile(received.file, again.bytes, undefined);
      moves.commit();
    } finally {
      moves.discard();
    }
  }
}

/** Only the answers of a year and a number that are asked for are read: their files are named so. */
function readKnown(io: Io, place: ArchivePlace): (content: NewAnswer['content']) => Known[] {
  const silent = new Report();
  const known = new Map<string, Known[]>();
  removeLeftovers(io, archiveFolder(place), { held: false });
  const byName = new Map<string, ReturnType<typeof listArchive>['entries'][number][]>();
  for (const entry of listArchive(io, place, silent).entries) {
    const name = entry.id.slice(0, entry.id.lastIndexOf('-'));
    const others = byName.get(name);
    if (others === undefined) byName.set(name, [entry]);
    else others.push(entry);
  }
  return (content) => {
    const name = nameOf(content);
    const entries = byName.get(name) ?? [];
    byName.delete(name);
    for (const entry of entries) {
      // As it was read: what a person corrected since does not make the same file another one.
      const file = readEntry(io, place, { ...entry, own: false }, silent);
      if (file === undefined) continue;
      known.set(keyOf(file), [...(known.get(keyOf(file)) ?? []), toKnown(file)]);
    }
    const found = known.get(keyOf(content)) ?? [];
    known.set(keyOf(content), found);
    return found;
  };
}

/** `2021-321`; of a number with other signs than these, what is left of it. */
function nameOf({ date, number }: Pick<ArchiveFile, 'number' | 'date'>): string {
  const plain = number
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${date.slice(0, 4)}-${plain === '' ? 'x' : plain}`;
}

function idOf(content: NewAnswer['content'], text: string, replaces: readonly string[]): string {
  const { house, number, date, minister, title } = content;
  const identity = [house, number, date, minister === null ? null : folded(minister), folded(title)];
  const hash = sha256Of(Buffer.from(JSON.stringify([identity, text, replaces])));
  return `${nameOf(content)}-${hash.slice(0, 10)}`;
}

/** What it says, whatever it is printed with: a hash. */
function textOf({ kind, items }: Pick<ArchiveFile, 'kind' | 'items'>): string {
  const texts = items.map(({ ids, question, answer }) => [
    ids,
    sameForAllPrints(question),
    sameForAllPrints(answer),
  ]);
  return sha256Of(Buffer.from(JSON.stringify([kind, texts])));
}

function toKnown(file: ArchiveFile): Known {
  return { ...versionOf(file), received: file.received, text: textOf(file) };
}
