/** The bundle and the code that is kept of it: taken when it is whole, and never needed. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as api from '../../src/index.ts';
import { buildBundle, copyWorkspace, REPOSITORY } from '../support/run-command.ts';

/** A copy of all that a run needs, so that its `dist/` may be damaged. */
let installed: ReturnType<typeof copyWorkspace>;
/** What a build gives when nothing is damaged. */
let whole: ReturnType<typeof build>;
beforeAll(() => {
  buildBundle();
  install();
  whole = build();
  installed.remove();
});
beforeEach(install);
afterEach(() => installed.remove());

function install() {
  installed = copyWorkspace();
  cpSync(path.join(REPOSITORY, 'dist'), dist(), { recursive: true });
  const modules = path.join(installed.folder, 'node_modules');
  symlinkSync(path.join(REPOSITORY, 'node_modules'), modules, 'junction');
}

const dist = (...names: readonly string[]) => path.join(installed.folder, 'dist', ...names);
const code = () => dist('program.code');

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const options = { cwd: installed.folder, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, stdout, stderr };
}
const keepCode = () => run([dist('keep-code.js')]);

/** The exit code, and every file of an answer. */
function build(flags: readonly string[] = []) {
  const output = path.join(installed.folder, 'output');
  rmSync(output, { recursive: true, force: true });
  const { status, stderr } = run([...flags, dist('repliek.js'), 'build', '2021-321']);
  const folder = path.join(output, '2021-321');
  const files = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'base64')]);
  return { status, stderr, files };
}

/** Every file and folder with its size and the time when it was written. */
function everything() {
  return readdirSync(installed.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('node_modules'))
    .map((name) => {
      const { size, mtimeMs } = statSync(path.join(installed.folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .sort();
}

function flipBit(at: number) {
  const bytes = readFileSync(code());
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  writeFileSync(code(), bytes);
}

describe('the code that is kept of the program', () => {
  it('is there after a build of the bundle, and taken wherever the bundle lies', () => {
    expect(keepCode()).toEqual({ status: 0, stdout: 'current\n', stderr: '' });
    expect(whole).toMatchObject({ status: 0, stderr: '' });
  });

  it.each<readonly [string, () => void]>([
    ['is missing', () => rmSync(code())],
    ['was written half', () => writeFileSync(code(), readFileSync(code()).subarray(0, 1_000_000))],
    ['is damaged', () => flipBit(1_500_000)],
    ['is of another engine', () => flipBit(-127)],
    ['is of another program', () => writeFileSync(dist('program.js'), `${readProgram()}\n`)],
    ['is of another program that is as long', () => writeFileSync(dist('program.js'), renamed())],
  ])('makes no difference to the files of an answer when it %s, and is made anew', (_what, damage) => {
    damage();
    expect(build()).toEqual(whole);
    expect([keepCode().stdout, keepCode().stdout]).toEqual(['kept\n', 'current\n']);
  });

  it('is not taken by an engine with other settings, which builds the same', () => {
    expect(build(['--no-opt'])).toEqual(whole);
  });

  it('cannot stop a build where a folder is in its place', () => {
    rmSync(code());
    mkdirSync(code());
    expect(build()).toEqual(whole);
    expect(keepCode().status).not.toBe(0);
    expect(readdirSync(dist()).filter((name) => /^trial|^program\.code\./.test(name))).toEqual([]);
  });

  it('is left alone by a run, and made without a trace elsewhere', () => {
    build();
    const temporary = path.join(installed.folder, 'temporary');
    mkdirSync(temporary);
    const before = everything();
    run([dist('repliek.js'), 'check', '2021-321'], { TMPDIR: temporary });
    expect(everything()).toEqual(before);
    rmSync(code());
    expect(run([dist('keep-code.js')], { TMPDIR: temporary }).stdout).toBe('kept\n');
    const apart = (names: readonly string[]) =>
      names.filter((name) => !/^dist(?: |.program\.code)/.test(name));
    expect(apart(everything())).toEqual(apart(before));
  });

  it('is not kept of a run that failed', () => {
    rmSync(code());
    rmSync(path.join(installed.folder, 'data', 'dossiers', '2021-321'), { recursive: true });
    expect(keepCode()).toMatchObject({ status: 1, stdout: '' });
    expect(readdirSync(dist()).filter((name) => /^trial|^program\.code/.test(name))).toEqual([]);
  });
});

const readProgram = () => readFileSync(dist('program.js'), 'utf8');
/** The program with one letter changed, where it makes no difference to an answer. */
const renamed = () => readProgram().replace('Unexpected', 'unexpected');

describe('the bundle', () => {
  it('says what to do when a part of it is missing', () => {
    rmSync(dist('program.js'));
    const { status, stderr } = run([dist('repliek.js'), 'list']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('npm run build')]);
  });

  it('has the public API as an ES module, name by name', async () => {
    const bundled: unknown = await import(pathToFileURL(dist('index.js')).href);
    expect(Object.keys(Object(bundled)).sort()).toEqual(Object.keys(api).sort());
  });
});
