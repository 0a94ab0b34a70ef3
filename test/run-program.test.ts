/** A process that is told to end while another program runs for it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../src/run-program.ts';
import { REPOSITORY } from './support/run-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'repliek-proces-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('a program that runs for this one', () => {
  it.each([
    ['exit 3', { kind: 'ended', code: 3 }],
    ['kill -TERM $$', { kind: 'failed', reason: 'SIGTERM' }],
  ])('tells how it ended: %s', async (script, end) => {
    const listeners = process.listenerCount('SIGINT');
    expect(await runProgram('/bin/sh', ['-c', script], 60_000, () => {})).toEqual(end);
    expect(process.listenerCount('SIGINT')).toBe(listeners);
  });

  it('ends with it, and leaves nothing at work', async () => {
    const program = path.join(folder, 'run-program.mjs');
    await build({
      entryPoints: [path.join(REPOSITORY, 'src', 'run-program.ts')],
      outfile: program,
      platform: 'node',
      format: 'esm',
    });
    writeFileSync(
      path.join(folder, 'main.mjs'),
      `import { writeFileSync } from 'node:fs';
      import { runProgram } from './run-program.mjs';
      const script = '(sleep 2; touch later) & touch begun; wait';
      await runProgram('/bin/sh', ['-c', script], 60_000, () => writeFileSync('tidied', ''));`,
    );
    const main = spawn(process.execPath, ['main.mjs'], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => main.on('exit', (_, signal) => resolve(signal)));
    while (!existsSync(path.join(folder, 'begun'))) await wait(20);
    main.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    await wait(2200);
    expect(readdirSync(folder).sort()).toEqual(['begun', 'main.mjs', 'run-program.mjs', 'tidied']);
  });
});
