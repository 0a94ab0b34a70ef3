/** Programs outside the project that look at what was written: the Open XML validator, LibreOffice, poppler. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import validate, { type ValidationResult } from '@ooxml-tools/validate';

const run = promisify(execFile);

/** Enough for a first start of LibreOffice on a busy machine. */
const CONVERT_TIMEOUT = 120_000;

/** Tests that need them: `it.skipIf(!hasOffice)('… (needs LibreOffice and poppler)', …)`. */
export const hasOffice = answers('soffice', ['--version']) && answers('pdftotext', ['-v']);

/** What the Open XML SDK finds wrong, one line each; empty where the file is valid. */
export async function validateOoxml(bytes: Uint8Array, kind: 'docx' | 'xlsx'): Promise<readonly string[]> {
  return (await validate(Uint8Array.from(bytes), kind, 'Microsoft365')).map(describe);
}

/** A file as PDF by LibreOffice, as `convertTo` does it. */
export function convertToPdf(bytes: Uint8Array, name: string): Promise<Uint8Array | undefined> {
  return convertTo('pdf', bytes, name);
}

/**
 * Word files as PDF, in the same order, by one start of LibreOffice.
 *
 * @throws Error where it fails, or is not installed
 */
export async function convertAllToPdf(documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return inFolder(async (folder) => {
    const file = (at: number, format: string) => path.join(folder, `document-${at}.${format}`);
    await Promise.all(documents.map((bytes, at) => writeFile(file(at, 'docx'), bytes)));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const options = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder];
    const files = documents.map((_, at) => file(at, 'docx'));
    await run('soffice', [...options, ...files], { timeout: CONVERT_TIMEOUT });
    return Promise.all(documents.map(async (_, at) => new Uint8Array(await readFile(file(at, 'pdf')))));
  });
}

/**
 * A file as LibreOffice writes it in another format, with a profile of its own so that several can run at once.
 *
 * @param format extension of the format: `pdf`, `fods`
 * @param name file name with its extension: `antwoord.docx`
 * @returns undefined where LibreOffice is not installed
 * @throws Error where it fails
 */
export async function convertTo(
  format: string,
  bytes: Uint8Array,
  name: string,
): Promise<Uint8Array | undefined> {
  if (!answers('soffice', ['--version'])) return undefined;
  return inFolder(async (folder) => {
    await writeFile(path.join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    // A folder of its own, since the format may be that of the file.
    const target = path.join(folder, 'converted');
    const options = [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', target];
    await run('soffice', [...options, path.join(folder, name)], { timeout: CONVERT_TIMEOUT });
    return new Uint8Array(await readFile(path.join(target, `${path.parse(name).name}.${format}`)));
  });
}

/**
 * The text of a PDF, one entry per page, laid out as on the page.
 *
 * @returns undefined where poppler is not installed
 */
export async function pdfText(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  if (!answers('pdftotext', ['-v'])) return undefined;
  return inFolder(async (folder) => {
    const file = path.join(folder, 'read.pdf');
    await writeFile(file, bytes);
    const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split('\f').slice(0, -1);
  });
}

function answers(program: string, options: readonly string[]): boolean {
  return spawnSync(program, options, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function describe({ path: where, description }: ValidationResult): string {
  return `${where.partUri} ${where.xpath}: ${description}`;
}

async function inFolder<T>(action: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'repliek-office-'));
  try {
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
