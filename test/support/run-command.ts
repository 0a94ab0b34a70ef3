/** Runs the command in this process, or its bundle in one of its own, on a workspace that may be changed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Screen } from '../../src/cli/options.ts';
import { REPOSITORY } from './repository.ts';

export { REPOSITORY };

export interface CommandRun {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** @param screen where a person looks at the error stream */
export async function runCommand(args: readonly string[], cwd: string, screen?: Screen): Promise<CommandRun> {
  let [out, err] = ['', ''];
  const exit = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    screen,
    cwd,
  });
  return { exit, out, err };
}

/** Makes `dist/`: the bundle of this very source, not of an earlier one. */
export function buildBundle(): void {
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** A copy of the repository's data and templates, with an empty output; `remove` when done. */
export function copyWorkspace(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'repliek-werk-'));
  for (const name of ['data', 'templates']) {
    cpSync(path.join(REPOSITORY, name), path.join(folder, name), { recursive: true });
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A screen on which every moment takes two seconds. */
export function slowScreen(): Screen {
  let now = 0;
  return {
    columns: () => 100,
    now: () => {
      now += 2000;
      return now;
    },
    every: () => () => {},
  };
}
