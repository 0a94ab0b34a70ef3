/**
 * Puts built files in their place: whole or not at all, and never over something that a person changed.
 *
 * `manifest.json`, written last, holds the hashes of what a build wrote. A file that differs from it, or has no
 * entry, counts as changed by a person: it stays, and the new one is written beside it. A journal written before
 * the first file is put in place tells a later build which files a killed one had already replaced.
 */
import path from 'node:path';
import { fillForm } from '../format.ts';
import { sha256Of } from '../input-record.ts';
import { displayPath, errorCode, type Io } from '../io.ts';
import type { Report } from '../messages/report.ts';
import { type Companions, fittingCompanions, isCompanion } from './companions.ts';
import { jsonBytes, parseHashes } from './hashes.ts';
import { isAbandoned, isTemporary, temporaryName } from './temporary-files.ts';

export interface OutputFile {
  /** File name, lower case with dashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WrittenFile {
  /** Relative to the workspace where it lies inside, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface OutputTarget {
  readonly folder: string;
  /** Workspace, for paths that users see. */
  readonly root: string;
  /** Name for a file beside one that is kept: "{name}-nieuw". */
  readonly besideForm: string;
  /** Of files that are written by themselves: they stay when others in the folder are written again. */
  readonly manifest?: string;
  /** Files that only some builds write: one that is not asked for them keeps them while they fit its answer. */
  readonly companions?: Omit<Companions, 'besideForm'>;
}

const MANIFEST = 'manifest.json';
const JOURNAL = '.repliek-journal.json';
const LOCKED = ['EBUSY', 'EPERM', 'EACCES'];
/** Enough names beside an edited file for any sane folder. */
const MAX_BESIDE = 1000;

/**
 * @param details what else the manifest says, such as the inputs
 * @returns what was written, under the names that it got; undefined after reporting that it could not be
 */
export function writeOutput(
  io: Io,
  target: OutputTarget,
  files: readonly OutputFile[],
  details: Readonly<Record<string, unknown>>,
  report: Report,
): readonly WrittenFile[] | undefined {
  try {
    return new OutputFolder(io, target, report).write(files, details);
  } catch (error) {
    const reason = errorCode(error);
    if (reason === undefined) throw error;
    const folder = displayPath(target.folder, target.root);
    report.add('output-failed', { path: folder, reason }, { file: folder });
    return undefined;
  }
}

/** Names of files that the last build could not replace, since another program held them open. */
export function heldFiles(io: Io, folder: string): ReadonlySet<string> {
  const bytes = io.read(path.join(folder, MANIFEST));
  return new Set(bytes === undefined ? [] : parseHashes(bytes, ['held']).map(({ name }) => name));
}

class OutputFolder {
  /** Hashes that a build wrote, by file name. */
  readonly #known: ReadonlyMap<string, readonly string[]>;
  /** Our own files that another program holds open; they stay as they are until a later build. */
  readonly #held = new Set<string>();
  readonly #manifest: string;
  readonly #journal: string;
  readonly #companions: Companions;

  constructor(
    private readonly io: Io,
    private readonly target: OutputTarget,
    private readonly report: Report,
  ) {
    this.#manifest = target.manifest ?? MANIFEST;
    this.#journal = target.manifest === undefined ? JOURNAL : `.repliek-journal-${target.manifest}`;
    this.#companions = { names: [], ...target.companions, besideForm: target.besideForm };
    io.makeFolder(target.folder);
    this.#known = this.readKnown();
  }

  write(files: readonly OutputFile[], details: Readonly<Record<string, unknown>>): readonly WrittenFile[] {
    this.removeStale();
    const planned = files.map((file) => ({ file, sha256: sha256Of(file.bytes), name: this.freeName(file) }));
    const staged: string[] = [];
    try {
      const temporaries = planned.map(({ file }) => {
        const temporary = this.inFolder(temporaryName(this.io));
        staged.push(temporary);
        this.io.write(temporary, file.bytes);
        return temporary;
      });
      this.replace(
        this.#journal,
        jsonBytes({ files: planned.map(({ name, sha256 }) => ({ path: name, sha256 })) }),
      );
      // Before the new answer is in its place: nothing of the old one ever stands beside it.
      const kept = this.keptCompanions(details, planned);
      const staying = kept.map(({ path }) => path);
      this.removeCompanions(files, new Set([...planned.map(({ name }) => name), ...staying]));
      const written = planned.map((plan, index) => {
        const name = this.place(temporaries[index] ?? '', plan.name, plan.file);
        return { name, sha256: plan.sha256, bytes: plan.file.bytes.length };
      });
      this.removeObsolete(new Set([...written.map(({ name }) => name), ...staying]));
      const manifest = {
        ...details,
        files: written.map(({ name, sha256, bytes }) => ({ path: name, sha256, bytes })),
        ...(kept.length === 0 ? {} : { kept }),
        ...this.heldFiles(),
      };
      const manifestBytes = jsonBytes(manifest);
      this.replace(this.#manifest, manifestBytes);
      this.io.remove(this.inFolder(this.#journal));
      return [
        ...written.map(({ name, ...rest }) => ({ path: this.shown(name), ...rest })),
        { path: this.shown(this.#manifest), sha256: sha256Of(manifestBytes), bytes: manifestBytes.length },
      ];
    } finally {
      for (const temporary of staged) this.removeQuietly(temporary);
    }
  }

  /** The file's own name, or one beside it where a person changed what stands there. */
  private freeName(file: OutputFile): string {
    const name = this.namesFor(file.name).find((candidate) => this.isOurs(candidate, file.bytes));
    if (name === undefined) throw new Error(`no free name beside ${file.name}`);
    if (name !== file.name) {
      const [path, written] = [this.shown(file.name), this.shown(name)];
      this.report.add('output-edited', { path, written }, { file: path });
    }
    return name;
  }

  private namesFor(name: string): readonly string[] {
    const { name: stem, ext } = path.parse(name);
    const beside = fillForm(this.target.besideForm, { name: stem });
    const more = Array.from({ length: MAX_BESIDE }, (_, index) => `${beside}-${index + 2}${ext}`);
    return [name, `${beside}${ext}`, ...more];
  }

  /** True where there is no file, or one that a build wrote and nobody changed, or already the wanted one. */
  private isOurs(name: string, wanted: Uint8Array): boolean {
    const bytes = this.readLenient(name);
    if (bytes === undefined) return true;
    if (bytes === 'locked') return this.#known.has(name);
    const found = sha256Of(bytes);
    return found === sha256Of(wanted) || (this.#known.get(name) ?? []).includes(found);
  }

  /** Puts a staged file in its place, or beside it where another program holds that one open. */
  private place(temporary: string, name: string, file: OutputFile): string {
    try {
      this.io.rename(temporary, this.inFolder(name));
      return name;
    } catch (error) {
      const reason = errorCode(error);
      if (reason === undefined || !LOCKED.includes(reason)) throw error;
      for (const beside of this.namesFor(file.name)) {
        if (beside === name || !this.isOurs(beside, file.bytes)) continue;
        try {
          this.io.rename(temporary, this.inFolder(beside));
        } catch (second) {
          if (LOCKED.includes(errorCode(second) ?? '')) continue;
          throw second;
        }
        this.#held.add(name);
        const [path, written] = [this.shown(name), this.shown(beside)];
        this.report.add('output-locked', { path, written, reason }, { file: path });
        return beside;
      }
      throw error;
    }
  }

  /** What an earlier build wrote and this one could not replace is still ours. */
  private heldFiles(): { readonly held?: readonly { readonly path: string; readonly sha256: string }[] } {
    const held = [...this.#held].flatMap((name) =>
      (this.#known.get(name) ?? []).map((sha256) => ({ path: name, sha256 })),
    );
    return held.length === 0 ? {} : { held };
  }

  /** What an earlier build of the same answer wrote and this one was not asked for, edited or not. */
  private keptCompanions(
    details: Readonly<Record<string, unknown>>,
    planned: readonly { readonly name: string; readonly sha256: string }[],
  ): readonly { readonly path: string; readonly sha256: string }[] {
    if (this.#companions.names.length === 0) return [];
    const earlier = this.readLenient(this.#manifest);
    if (earlier === undefined || earlier === 'locked') return [];
    const kept = fittingCompanions(earlier, details, planned, this.#companions);
    const there = kept.length === 0 ? [] : this.io.list(this.target.folder);
    return kept.filter(({ path }) => there.includes(path));
  }

  /** Companions that this build was not asked for and that do not fit its answer. @param current names that stay */
  private removeCompanions(files: readonly OutputFile[], current: ReadonlySet<string>): void {
    const names = this.#companions.names.filter((name) => !files.some((file) => file.name === name));
    const others: Companions = { ...this.#companions, names };
    for (const name of names.length === 0 ? [] : this.io.list(this.target.folder)) {
      if (current.has(name) || !isCompanion(name, others)) continue;
      const code = this.removeOwn(name) ? 'output-removed' : 'output-outdated';
      this.report.add(code, { path: this.shown(name) }, { file: this.shown(name) });
    }
  }

  /** Files of the build before that this one no longer has, as far as nobody changed them. */
  private removeObsolete(current: ReadonlySet<string>): void {
    for (const name of this.#known.keys()) {
      if (!current.has(name) && !this.#held.has(name)) this.removeOwn(name);
    }
  }

  /** @returns false for what a person changed, and for what another program has open: that a later build removes */
  private removeOwn(name: string): boolean {
    const hashes = this.#known.get(name);
    if (hashes === undefined) return false;
    const bytes = this.readLenient(name);
    if (bytes === undefined) return true;
    if (bytes !== 'locked' && !hashes.includes(sha256Of(bytes))) return false;
    const removed = bytes !== 'locked' && this.removeQuietly(this.inFolder(name));
    if (!removed) this.#held.add(name);
    return removed;
  }

  private removeStale(): void {
    for (const name of this.io.list(this.target.folder)) {
      const file = this.inFolder(name);
      if (isTemporary(name) && isAbandoned(this.io, file)) this.removeQuietly(file);
    }
  }

  private replace(name: string, bytes: Uint8Array): void {
    const temporary = this.inFolder(`.repliek-${this.io.uniqueId()}.tmp`);
    try {
      this.io.write(temporary, bytes);
      this.io.rename(temporary, this.inFolder(name));
    } finally {
      this.removeQuietly(temporary);
    }
  }

  private readKnown(): ReadonlyMap<string, readonly string[]> {
    const known = new Map<string, readonly string[]>();
    for (const file of [this.#manifest, this.#journal]) {
      const bytes = this.readLenient(file);
      for (const { name, sha256 } of bytes === undefined || bytes === 'locked' ? [] : parseHashes(bytes)) {
        known.set(name, [...(known.get(name) ?? []), sha256]);
      }
    }
    return known;
  }

  private readLenient(name: string): Uint8Array | 'locked' | undefined {
    try {
      return this.io.read(this.inFolder(name));
    } catch (error) {
      if (LOCKED.includes(errorCode(error) ?? '')) return 'locked';
      throw error;
    }
  }

  /** @returns false where it cannot be removed now: a later build does, and it harms nobody */
  private removeQuietly(file: string): boolean {
    try {
      this.io.remove(file);
      return true;
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return false;
    }
  }

  private inFolder(name: string): string {
    return path.join(this.target.folder, name);
  }

  private shown(name: string): string {
    return displayPath(this.inFolder(name), this.target.root);
  }
}
