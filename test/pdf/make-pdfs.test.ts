/** LibreOffice where it is, is not, hangs or cannot start; the programs that stand in for it are made up. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Io, nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { findOffice } from '../../src/pdf/find-office.ts';
import { makePdfs } from '../../src/pdf/make-pdfs.ts';
import { memoryIo } from '../support/memory-io.ts';
import { hasOffice } from '../support/office.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'repliek proef & '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A machine on which LibreOffice is this program, and temporary folders are made here. */
function machine(program: string): Io {
  return {
    ...nodeIo,
    environment: (name) => (name === 'REPLIEK_SOFFICE' ? program : undefined),
    makeTemporaryFolder: () => mkdtempSync(path.join(folder, 'tijdelijk ')),
  };
}

function stub(script: string): string {
  const file = path.join(folder, 'soffice');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const FILE = { path: 'output/a.docx', pdfPath: 'output/a.pdf', bytes: new Uint8Array([1]) };

async function make(io: Io, patience: number) {
  const report = new Report('nl');
  const pdfs = await makePdfs(io, [FILE], report, patience);
  return { pdfs, messages: report.problems.map(({ message }) => message) };
}

describe.skipIf(process.platform === 'win32')('a program that hangs', () => {
  it('is ended with all that it started, and leaves nothing behind', async () => {
    // The second is a program of its own, as LibreOffice's is.
    const program = stub(`(sleep 2; touch "${folder}/later") & touch "${folder}/begun"; wait`);
    const { pdfs, messages } = await make(machine(program), 700);
    expect(pdfs).toEqual([undefined]);
    expect(messages).toEqual([
      'Van output/a.docx is geen PDF gemaakt: LibreOffice werkte niet, het was na twee minuten nog niet klaar.',
    ]);
    await wait(2000);
    expect(readdirSync(folder).sort()).toEqual(['begun', 'soffice']);
  });

  it('gets its files in a folder that nobody else can look into', async () => {
    const program = stub(`for last; do :; done; ls -ld "$(dirname "$last")" > "${folder}/rechten"; exit 1`);
    await make(machine(program), 60_000);
    expect(readFileSync(path.join(folder, 'rechten'), 'utf8')).toMatch(/^drwx------/);
  });
});

describe.skipIf(process.platform === 'win32')('the settings', () => {
  it('keep more charts ready than LibreOffice does by itself', async () => {
    const program = stub(
      `cp "$(dirname "$(ls "${folder}"/tijdelijk*/*.docx)")/profile/user/registrymodifications.xcu" "${folder}"; exit 1`,
    );
    await make(machine(program), 60_000);
    const settings = readFileSync(path.join(folder, 'registrymodifications.xcu'), 'utf8');
    const [, count] = /OLE_Objects"[^>]*><value>(\d+)</.exec(settings) ?? [];
    expect(Number(count)).toBeGreaterThan(20);
  });
});

describe('a program that cannot start', () => {
  it.skipIf(process.platform === 'win32')('is named with the reason', async () => {
    const program = path.join(folder, 'soffice');
    writeFileSync(program, 'geen programma');
    const { pdfs, messages } = await make(machine(program), 60_000);
    expect(pdfs).toEqual([undefined]);
    expect(messages[0]).toContain('het kon niet starten (EACCES)');
  });

  it('is no stack trace where there is no room for its files', async () => {
    const full: Io = {
      ...machine(process.execPath),
      makeTemporaryFolder: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    expect((await make(full, 1000)).messages[0]).toContain('(ENOSPC)');
  });
});

describe.skipIf(!hasOffice)('what LibreOffice makes (needs LibreOffice)', () => {
  it('is not called accessible where the Word file has no title', async () => {
    const office = findOffice(nodeIo);
    if (office.kind !== 'found') throw new Error('LibreOffice is not there');
    // LibreOffice reads any text as a document: one without title.
    const report = new Report('nl');
    const file = { ...FILE, bytes: new TextEncoder().encode('Zomaar tekst.') };
    const [pdf] = await makePdfs(machine(office.program), [file], report);
    expect(pdf?.length).toBeGreaterThan(1000);
    expect(report.problems.map(({ code, severity, place }) => [code, severity, place.file])).toEqual([
      ['pdf-incomplete', 'error', 'output/a.pdf'],
    ]);
    expect(existsSync(path.join(folder, 'profile'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('where LibreOffice is looked for', () => {
  const look = (platform: string, environment: Readonly<Record<string, string>>, files: readonly string[]) =>
    findOffice({
      ...memoryIo(Object.fromEntries(files.map((file) => [file, 'x']))),
      platform,
      environment: (name) => environment[name],
    });
  const inBin = path.resolve('/eigen/bin/soffice');

  it('in the setting first, and then nowhere else', () => {
    const files = [inBin, path.resolve('/elders/soffice')];
    const environment = { REPLIEK_SOFFICE: path.resolve('/elders/soffice'), PATH: path.dirname(inBin) };
    expect(look('linux', environment, files)).toEqual({
      kind: 'found',
      program: environment.REPLIEK_SOFFICE,
    });
    expect(look('linux', environment, [inBin])).toEqual({
      kind: 'missing',
      named: environment.REPLIEK_SOFFICE,
    });
    expect(look('linux', { REPLIEK_SOFFICE: 'soffice' }, ['soffice'])).toMatchObject({ kind: 'missing' });
  });

  it('in the search path, but never in the current folder', () => {
    expect(look('linux', { PATH: path.dirname(inBin) }, [inBin])).toEqual({ kind: 'found', program: inBin });
    expect(look('linux', { PATH: `.${path.delimiter}bin` }, ['soffice', 'bin/soffice'])).toEqual({
      kind: 'missing',
    });
  });

  it('where its installers put it', () => {
    const windows = path.resolve('/Program Files');
    const waiting = path.join(windows, 'LibreOffice', 'program', 'soffice.com');
    const files = [waiting, waiting.replace('.com', '.exe')];
    expect(look('win32', { ProgramFiles: windows }, files)).toEqual({ kind: 'found', program: waiting });
    const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
    expect(look('darwin', {}, [mac])).toEqual({ kind: 'found', program: mac });
    const own = path.join('/opt', 'libreoffice24.8', 'program', 'soffice');
    expect(look('linux', {}, [own])).toMatchObject({ kind: 'found' });
  });
});
