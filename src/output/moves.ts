/** Files and folders that are written beside their places, then moved there, each in one step. */
import path from 'node:path';
import { errorCode, type Io } from '../io.ts';
import { temporaryName } from './temporary-files.ts';

/** Bytes by path below a folder, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

interface Step {
  readonly run: () => void;
  readonly undo: () => void;
}

export class Moves {
  readonly #io: Io;
  readonly #folder: string;
  readonly #staged: string[] = [];
  readonly #steps: Step[] = [];
  #done: Step[] = [];

  /** @param folder to which all paths are relative */
  constructor(io: Io, folder: string) {
    this.#io = io;
    this.#folder = folder;
  }

  /** @param place of a folder that is not there yet; its own folder is */
  stageFolder(place: string, files: Files): void {
    const target = this.#at(place);
    const temporary = this.#temporary(path.dirname(target));
    for (const [file, bytes] of files) {
      const inside = path.join(temporary, ...file.split('/'));
      this.#io.makeFolder(path.dirname(inside));
      this.#io.write(inside, bytes);
    }
    this.#steps.push({
      run: () => this.#io.rename(temporary, target),
      undo: () => this.#io.removeFolder(target),
    });
  }

  /** @param before what is there now @param flush false where a loss of power may take the file */
  stageFile(place: string, bytes: Uint8Array, before: Uint8Array | undefined, flush = true): void {
    const target = this.#at(place);
    const temporary = this.#temporary(this.#folder);
    this.#io.makeFolder(path.dirname(target));
    this.#io.write(temporary, bytes, flush);
    this.#steps.push({
      run: () => this.#io.rename(temporary, target),
      undo: () => this.#restore(target, before),
    });
  }

  stageRemoval(place: string, before: Uint8Array | undefined): void {
    const target = this.#at(place);
    this.#steps.push({ run: () => this.#io.remove(target), undo: () => this.#restore(target, before) });
  }

  /** @throws what the disk throws, after putting back what was moved */
  commit(): void {
    try {
      for (const step of this.#steps) {
        step.run();
        this.#done.push(step);
      }
    } catch (error) {
      // Only what the disk refuses: a process that dies puts nothing back.
      if (errorCode(error) !== undefined) this.undo();
      throw error;
    }
  }

  undo(): void {
    for (const step of this.#done.toReversed()) this.#quietly(step.undo);
    this.#done = [];
  }

  discard(): void {
    for (const one of this.#staged) this.#quietly(() => this.#io.removeFolder(one));
  }

  #restore(target: string, before: Uint8Array | undefined): void {
    if (before === undefined) {
      this.#io.remove(target);
      return;
    }
    const temporary = this.#temporary(this.#folder);
    this.#io.write(temporary, before);
    this.#io.rename(temporary, target);
  }

  #temporary(folder: string): string {
    const name = path.join(folder, temporaryName(this.#io));
    this.#staged.push(name);
    return name;
  }

  #at(place: string): string {
    return path.join(this.#folder, ...place.split('/'));
  }

  /** What cannot be put back or removed now is named by its hash, or removed by the next delivery. */
  #quietly(action: () => void): void {
    try {
      action();
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
    }
  }
}
