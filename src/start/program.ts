/**
 * Loads the program with the code that the engine made of it earlier, so that a run does not begin with reading and
 * compiling two megabytes of JavaScript.
 *
 * `npm run build` keeps that code beside the program (keep-code.ts). Where it is missing, damaged, or of another
 * program, Node or machine, the engine compiles the program as it would any other: slower, and the same in all else.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import type { Io } from '../io.ts';

/** What the bundle of `src/cli/main.ts` offers. */
export type Program = Pick<typeof import('../cli/main.ts'), 'main'>;

export interface LoadedProgram {
  readonly program: Program;
  /** Whether the engine took the code that was kept. */
  readonly fromKeptCode: boolean;
  /** Keeps the code of all functions that have run by now. Other processes see the old file or the new one. */
  readonly keepCode: () => void;
}

/** The engine's own code and, at the end, what it belongs to. */
const KEPT = 'program.code';
/** CommonJS in one expression: a function of `exports`, `require`, `module` and `__filename`. */
const PROGRAM = 'program.js';

/**
 * Has to come before anything is loaded: the engine takes kept code only with the settings that it was made with.
 *
 * A build takes less than half a second: machine code for long runs comes too late for it, and making that code takes
 * the processor from it. Seven times the usual 66 KB of work has to be seen before; long runs still get theirs. Only the
 * engine of Node 20 has this flag: later ones count differently, and would complain aloud.
 */
export function setEngine(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
}

/** @param folder where `npm run build` put the program */
export function loadProgram(folder: string, io: Io): LoadedProgram {
  const file = path.join(folder, PROGRAM);
  const source = io.read(file);
  if (source === undefined) throw new Error(`${file} is missing: run "npm run build"`);
  const cachedData = keptCode(path.join(folder, KEPT), source, io);
  const script = new Script(Buffer.from(source.buffer, source.byteOffset, source.length).toString('utf8'), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module: { exports: Partial<Program> } = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file);
  const { main } = module.exports;
  if (main === undefined) throw new Error(`${file} is not the program`);
  return {
    program: { main },
    fromKeptCode: cachedData !== undefined && script.cachedDataRejected === false,
    keepCode: () => {
      const code = script.createCachedData();
      const temporary = path.join(folder, `${KEPT}.${io.uniqueId()}`);
      try {
        io.write(temporary, Buffer.concat([code, mark(source, code)]));
        io.rename(temporary, path.join(folder, KEPT));
      } finally {
        io.remove(temporary);
      }
    },
  };
}

/** Undefined where there is none that is certainly whole and of this program. */
function keptCode(file: string, source: Uint8Array, io: Io): Uint8Array | undefined {
  try {
    const kept = io.read(file);
    if (kept === undefined || kept.length <= MARK_LENGTH) return undefined;
    const code = kept.subarray(0, -MARK_LENGTH);
    return mark(source, code).equals(kept.subarray(-MARK_LENGTH)) ? code : undefined;
  } catch {
    // A file that cannot be read is no reason not to run.
    return undefined;
  }
}

const MARK_LENGTH = 128;

/** The engine compares no more of a program than its length, and trusts its own code to be undamaged. */
function mark(source: Uint8Array, code: Uint8Array): Buffer {
  const { version, arch, platform } = process;
  const engine = [version, process.versions.v8, platform, arch, cachedDataVersionTag()];
  const contents = [source.length, crc32(source), code.length, crc32(code)];
  return Buffer.from([...engine, ...contents].join(' ').padEnd(MARK_LENGTH).slice(0, MARK_LENGTH));
}
