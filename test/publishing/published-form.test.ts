/** What `publish` does with question and answer in one document, with the real command and the real dossier. */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/input-record.ts';
import { copyWorkspace, runCommand } from '../support/run-command.ts';

const OUTPUT = 'output/2021-321';
const FORM = 'publicatie-2021-321.docx';
const ANSWER = 'antwoord-2021-321.docx';

let workspace: ReturnType<typeof copyWorkspace>;
beforeEach(() => {
  workspace = copyWorkspace();
  // As if nothing had been published yet.
  rmSync(at('data/ledger'), { recursive: true });
});
afterEach(() => workspace.remove());

const at = (file: string) => path.join(workspace.folder, file);
const read = (file: string) => readFileSync(at(file));
const edit = (file: string) => appendFileSync(at(`${OUTPUT}/${file}`), 'x');
const kept = (id = '2021-321') => at(`data/ledger/${id}/${FORM}`);
const entry = (id = '2021-321') => JSON.parse(read(`data/ledger/${id}.json`).toString('utf8'));
const formOf = (files: readonly { readonly path: string }[]) => files.find((file) => file.path === FORM);

async function run(...args: readonly string[]) {
  const { exit, out, err } = await runCommand([...args, '--json'], workspace.folder);
  expect(err).toBe('');
  const result: {
    readonly stored?: boolean;
    readonly files: readonly { readonly path: string }[];
    readonly problems: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly place: { readonly file?: string };
    }[];
  } = JSON.parse(out);
  const problems = result.problems.filter(({ code }) => code !== 'total-mismatch');
  return {
    exit,
    stored: result.stored,
    files: result.files,
    codes: problems.map(({ code, severity }) => `${severity} ${code}`),
    messages: problems.map(({ message }) => message),
  };
}
const build = () => run('build', '2021-321', '--form', 'publication');
const publish = (...args: readonly string[]) => run('publish', '2021-321', '--on', '2021-07-05', ...args);

describe('the published form that belongs to the answer', () => {
  it('is kept with it, byte for byte', async () => {
    await build();
    const bytes = read(`${OUTPUT}/${FORM}`);
    const result = await publish();
    expect(result).toMatchObject({ exit: 0, stored: true, codes: [] });
    expect(readFileSync(kept()).equals(bytes)).toBe(true);
    const listed = { path: FORM, sha256: sha256Of(bytes), bytes: bytes.length, form: 'publication' };
    expect(formOf(entry().files)).toEqual(listed);
    expect(formOf(result.files)).toEqual(listed);
    expect(read(`${OUTPUT}/${FORM}`).equals(bytes)).toBe(true);
    expect(await publish()).toMatchObject({ exit: 0, stored: false, codes: ['note publish-same'] });
  });

  it('is kept as somebody edited it, with a note', async () => {
    await build();
    edit(FORM);
    const bytes = read(`${OUTPUT}/${FORM}`);
    expect(await publish()).toMatchObject({ exit: 0, codes: ['note publish-edited'] });
    expect(readFileSync(kept()).equals(bytes)).toBe(true);
    expect(formOf(entry().files)).toMatchObject({ edited: true, form: 'publication' });
  });

  it('is not kept where it lacks what somebody changed in the answer', async () => {
    await build();
    edit(ANSWER);
    const { exit, codes, messages, files } = await publish();
    expect({ exit, codes }).toEqual({
      exit: 0,
      codes: ['warning output-edited', 'note publish-edited', 'warning publish-form-built'],
    });
    expect(messages[2]).toContain(`${OUTPUT}/${FORM} wordt niet bewaard`);
    expect(existsSync(kept())).toBe(false);
    expect(formOf(files)).toBeUndefined();
    // With the same changes made in it.
    edit(FORM);
    expect((await publish()).codes).toContain('note publish-form-late');
    const corrected = await publish('--correction', 'Het document voor het Parlement hoort erbij.');
    expect(corrected).toMatchObject({ exit: 0, stored: true });
    expect(readFileSync(kept('2021-321.2')).equals(read(`${OUTPUT}/${FORM}`))).toBe(true);
  });

  it('made after the answer was published is no other answer, and is told of', async () => {
    await publish();
    await build();
    const late = await publish();
    expect(late).toMatchObject({ exit: 0, stored: false });
    expect(late.codes).toEqual(['note publish-same', 'note publish-form-late']);
    expect(formOf(late.files)).toBeUndefined();
    expect(existsSync(kept())).toBe(false);
    const { exit, stored } = await publish('--correction', 'Het document voor het Parlement hoort erbij.');
    expect({ exit, stored }).toEqual({ exit: 0, stored: true });
    expect(formOf(entry('2021-321.2').files)).toBeDefined();
    expect(await publish()).toMatchObject({ stored: false, codes: ['note publish-same'] });
  });

  it('leaves the dossier published, whatever becomes of it', async () => {
    await build();
    await publish();
    edit(FORM);
    const { out } = await runCommand(['list', '--json'], workspace.folder);
    const dossiers: readonly { readonly dossier: string; readonly state: string }[] = JSON.parse(out);
    expect(dossiers.find(({ dossier }) => dossier === '2021-321')?.state).toBe('published');
  });
});

describe('a published form of another answer', () => {
  it('is not kept: it is gone, or told of where somebody edited it', async () => {
    await build();
    appendFileSync(at('data/dossiers/2021-321/answer.md.hbs'), '\nDit is nieuw.\n');
    expect(await publish()).toMatchObject({ exit: 0, codes: ['note output-removed'] });
    expect(readdirSync(at('data/ledger/2021-321'))).not.toContain(FORM);
    writeFileSync(at(`${OUTPUT}/${FORM}`), 'van iemand');
    rmSync(at('data/ledger'), { recursive: true });
    expect(await publish()).toMatchObject({ exit: 0, codes: ['warning output-outdated'] });
    expect(existsSync(kept())).toBe(false);
  });
});
