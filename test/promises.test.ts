/** What Repliek promises of the files that it writes, kept with the real dossier and the real command. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Of } from '../src/input-record.ts';
import { fillIn } from './support/exchange.ts';
import { buildBundle, copyWorkspace, REPOSITORY, runCommand } from './support/run-command.ts';

const FILES = [
  'antwoord-2021-321.docx',
  'bijlage-2021-321.xlsx',
  'voorbeeld-2021-321.html',
  'figures.json',
  'manifest.json',
];
const BUNDLE = path.join(REPOSITORY, 'dist', 'repliek.js');

let workspace: ReturnType<typeof copyWorkspace>;
beforeAll(buildBundle);
beforeEach(() => {
  workspace = copyWorkspace();
});
afterEach(() => {
  vi.useRealTimers();
  workspace.remove();
});

const output = () => path.join(workspace.folder, 'output', '2021-321');
const readAll = () => FILES.map((name) => readFileSync(path.join(output(), name)).toString('base64'));
const build = () => runCommand(['build', '2021-321'], workspace.folder);

describe('same inputs, same bytes', () => {
  it('twice in one process, at another date', async () => {
    await build();
    const first = readAll();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-12-31T23:30:00Z') });
    await build();
    expect(readAll()).toEqual(first);
  });

  it('in other processes, time zones and languages of the machine', async () => {
    await build();
    const first = readAll();
    for (const [TZ, LANG] of [
      ['Pacific/Kiritimati', 'en_US.UTF-8'],
      ['America/Los_Angeles', 'tr_TR.UTF-8'],
    ]) {
      const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
      const { status } = spawnSync(process.execPath, [BUNDLE, 'build', '2021-321'], {
        cwd: workspace.folder,
        env,
      });
      expect(status).toBe(0);
      expect(readAll()).toEqual(first);
    }
  });

  it('whatever line ends the text files have', async () => {
    await build();
    const first = readAll().slice(0, 3);
    for (const file of readdirSync(workspace.folder, { recursive: true, encoding: 'utf8' })) {
      if (!/^(?:data|templates).*\.(?:yaml|hbs|txt)$/.test(file)) continue;
      const text = readFileSync(path.join(workspace.folder, file), 'utf8');
      writeFileSync(path.join(workspace.folder, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    const { exit, out } = await build();
    expect([exit, out]).toEqual([0, expect.stringContaining('2 waarschuwingen')]);
    expect(readAll().slice(0, 3)).toEqual(first);
  });
});

describe('nothing is lost', () => {
  it('keeps a Word file that somebody changed, and says where the new one is', async () => {
    await build();
    const file = path.join(output(), 'antwoord-2021-321.docx');
    writeFileSync(file, 'door iemand bewerkt');
    const { exit, out } = await build();
    expect(exit).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('door iemand bewerkt');
    expect(existsSync(path.join(output(), 'antwoord-2021-321-nieuw.docx'))).toBe(true);
    expect(out).toContain('antwoord-2021-321-nieuw.docx');
    expect(out).toContain('blijft staan');
  });

  it('writes nothing when there are errors, and leaves what was there', async () => {
    await build();
    const before = readAll();
    const draft = path.join(workspace.folder, 'data', 'dossiers', '2021-321', 'answer.md.hbs');
    writeFileSync(draft, readFileSync(draft, 'utf8').replace('{{ref "per-year"}}', '{{ref "per-jaar"}}'));
    const { exit, out } = await build();
    expect(exit).toBe(1);
    expect(out).toContain('Het dossier heeft geen tabel “per-jaar”');
    expect(out).toContain('answer.md.hbs, regel 2, kolom 4');
    expect(out).toContain('Bedoelde u “per-year”?');
    expect(readAll()).toEqual(before);
  });

  it('leaves whole files when it is killed at any moment, and knows them again afterwards', async () => {
    await build();
    const first = readAll();
    const source = path.join(workspace.folder, 'data', 'sources', 'agii', 'trainings', 'trainings.csv');
    writeFileSync(source, readFileSync(source, 'utf8').replace('antwerpen,2016,110', 'antwerpen,2016,111'));
    const reference = copyWorkspace();
    writeFileSync(
      path.join(reference.folder, 'data', 'sources', 'agii', 'trainings', 'trainings.csv'),
      readFileSync(source),
    );
    await runCommand(['build', '2021-321'], reference.folder);
    const second = FILES.map((name) =>
      readFileSync(path.join(reference.folder, 'output', '2021-321', name)).toString('base64'),
    );
    reference.remove();
    for (let delay = 150; delay <= 700; delay += 50) {
      const child = spawn(process.execPath, [BUNDLE, 'build', '2021-321'], {
        cwd: workspace.folder,
        stdio: 'ignore',
      });
      await killAfter(child, delay);
      for (const [index, bytes] of readAll().entries()) {
        // A file is the old one or the new one, never a part of it.
        expect([first[index], second[index]]).toContain(bytes);
      }
    }
    const { exit, out } = await build();
    expect(exit).toBe(0);
    expect(out).not.toContain('-nieuw');
    expect(readAll()).toEqual(second);
  });
});

describe('deliveries', () => {
  const folder = () => path.join(workspace.folder, 'data', 'sources', 'agii', 'trainings');
  const csv = () => readFileSync(path.join(folder(), 'trainings.csv'), 'utf8');
  /** A workbook that came back with these numbers for one region and year. */
  const returned = async (counts: readonly number[]) => {
    await runCommand(['request', '2021-321', '--agency', 'agii'], workspace.folder);
    const asked = readFileSync(path.join(output(), 'aanvraag-2021-321-agii.xlsx'));
    const table = csv().trim().split('\n').slice(1);
    for (const count of counts) {
      const rows = table.map((line, index) => {
        const [region = '', year = '', number = ''] = line.split(',');
        return [null, LABELS[region] ?? region, Number(year), index === 0 ? count : Number(number)];
      });
      writeFileSync(path.join(workspace.folder, `${count}.xlsx`), await fillIn(new Uint8Array(asked), rows));
    }
  };
  const receive = (count: number) =>
    spawn(process.execPath, [BUNDLE, 'receive', `${count}.xlsx`], { cwd: workspace.folder, stdio: 'ignore' });
  const ended = (child: ChildProcess) => new Promise((resolve) => child.on('exit', resolve));
  /** The first number of every version. */
  const versions = () =>
    readdirSync(path.join(folder(), 'versions'))
      .map((name) => readFileSync(path.join(folder(), 'versions', name, 'trainings.csv'), 'utf8'))
      .map((text) => Number(/antwerpen,2016,(\d+)/.exec(text)?.[1]));

  it('that come in at once are all kept, and the last one counts', async () => {
    const counts = [201, 202, 203, 204];
    await returned(counts);
    const exits = await Promise.all(counts.map((count) => ended(receive(count))));
    expect(exits).toEqual([0, 0, 0, 0]);
    expect(versions().sort()).toEqual([110, ...counts]);
    const { delivered } = JSON.parse(readFileSync(path.join(folder(), 'datapackage.json'), 'utf8')).repliek;
    const current = /antwerpen,2016,(\d+)/.exec(csv())?.[1];
    expect(delivered.file).toBe(`${current}.xlsx`);
    expect(existsSync(path.join(folder(), 'versions', delivered.version, delivered.file))).toBe(true);
  });

  it('are whole, or not there, when the process is killed at any moment', async () => {
    await returned([201]);
    const before = csv();
    const after = before.replace('antwerpen,2016,110', 'antwerpen,2016,201');
    for (let delay = 200; delay <= 900; delay += 100) {
      await killAfter(receive(201), delay);
      expect([before, after]).toContain(csv());
    }
    expect(await ended(receive(201))).toBe(0);
    expect(csv()).toBe(after);
    expect(new Set(versions())).toEqual(new Set([110, 201]));
    expect(readdirSync(folder())).toEqual(['datapackage.json', 'trainings.csv', 'versions']);
  });
});

describe('publications', () => {
  const ledger = () => path.join(workspace.folder, 'data', 'ledger');
  const publish = (count: number) => {
    const sent = path.join(workspace.folder, `${count}.docx`);
    // Bytes behind the end of the package: another file, and still one of Word.
    const built = readFileSync(path.join(output(), 'antwoord-2021-321.docx'));
    writeFileSync(sent, Buffer.concat([built, Buffer.from(`${count}`)]));
    const args = ['publish', '2021-321', '--docx', sent, '--correction', `reden ${count}`];
    return spawn(process.execPath, [BUNDLE, ...args], { cwd: workspace.folder, stdio: 'ignore' });
  };
  const ended = (child: ChildProcess) => new Promise((resolve) => child.on('exit', resolve));
  const entries = () => readdirSync(ledger()).filter((name) => name.endsWith('.json'));
  const reasons = () =>
    entries().map((name) => JSON.parse(readFileSync(path.join(ledger(), name), 'utf8')).correction?.reason);

  it('that are made at once are all kept, each with what was sent', async () => {
    await build();
    const first = readFileSync(path.join(ledger(), '2021-321.json'));
    const exits = await Promise.all([1, 2, 3].map((count) => ended(publish(count))));
    expect(exits).toEqual([0, 0, 0]);
    expect(reasons().sort()).toEqual(['reden 1', 'reden 2', 'reden 3', undefined]);
    for (const name of entries().filter((one) => one !== '2021-321.json')) {
      const { files } = JSON.parse(readFileSync(path.join(ledger(), name), 'utf8'));
      for (const { path: file, sha256 } of files) {
        const kept = readFileSync(path.join(ledger(), name.replace('.json', ''), file));
        expect(sha256Of(kept)).toBe(sha256);
      }
    }
    expect(readFileSync(path.join(ledger(), '2021-321.json'))).toEqual(first);
  });

  it('are whole, or not there, when the process is killed at any moment', async () => {
    await build();
    for (let delay = 300; delay <= 1000; delay += 100) {
      await killAfter(publish(1), delay);
      for (const name of entries()) {
        const { id, files } = JSON.parse(readFileSync(path.join(ledger(), name), 'utf8'));
        for (const { path: file } of files) expect(existsSync(path.join(ledger(), id, file))).toBe(true);
      }
    }
    expect(await ended(publish(1))).toBe(0);
    expect(reasons().sort()).toEqual(['reden 1', undefined]);
    expect(readdirSync(ledger()).sort()).toEqual(['2021-321.2', '2021-321.2.json', '2021-321.json']);
  });
});

const LABELS: Readonly<Record<string, string>> = {
  antwerpen: 'Antwerpen',
  brussel: 'Brussel',
  limburg: 'Limburg',
  'oost-vlaanderen': 'Oost-Vlaanderen',
  'vlaams-brabant': 'Vlaams-Brabant',
  'west-vlaanderen': 'West-Vlaanderen',
  'cross-regional': 'Regio-overschrijdend',
};

function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
}
