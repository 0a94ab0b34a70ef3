/** Nothing of a delivery is lost, whenever a process dies and however many there are. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { receiveFigures } from '../../src/deliveries/receive.ts';
import { type NewVersion, stageVersion } from '../../src/deliveries/versions.ts';
import { Report } from '../../src/messages/report.ts';
import { createStore } from '../../src/sources/store.ts';
import {
  ask,
  CSV,
  DESCRIPTOR,
  exchangeWorkspace,
  FOLDER,
  filesBelow,
  fillIn,
  ID,
  ROWS,
  VERSIONS,
} from '../support/exchange.ts';
import { type MemoryIo, memoryIo, ProcessKilled } from '../support/memory-io.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The workspace in memory, with a workbook that changes one number. */
async function delivered() {
  const files = exchangeWorkspace();
  const rows = ROWS.map((row, index) => (index === 0 ? row.with(3, 7) : row));
  files.write({ 'terug.xlsx': await fillIn((await ask(files)).bytes, rows) });
  const everything = filesBelow(files, '.').map(
    (file) => [files.at(file), readFileSync(files.at(file))] as const,
  );
  const house = path.join(files.workspace.shippedTemplates, 'houses', 'vlaams-parlement', 'house.yaml');
  const open = (): MemoryIo => {
    const io = memoryIo();
    for (const [file, bytes] of everything) io.files.set(file, new Uint8Array(bytes));
    io.files.set(house, new Uint8Array(readFileSync(house)));
    return io;
  };
  const receive = (io: MemoryIo) =>
    receiveFigures(io, files.workspace, files.at('terug.xlsx'), { annotate: false, language: 'nl' });
  return { files, open, receive };
}

describe('a process that dies while it stores a delivery', () => {
  it('has lost nothing at any moment, and what it began is finished by the next one', async () => {
    const { files, open, receive } = await delivered();
    const [csv, descriptor, lock] = [
      files.at(CSV),
      files.at(DESCRIPTOR),
      files.at('data/sources/.repliek-receive.lock'),
    ];
    const before = { csv: text(open().files.get(csv)), descriptor: text(open().files.get(descriptor)) };
    const whole = open();
    whole.stepsLeft = 1000;
    await receive(whole);
    const steps = 1000 - whole.stepsLeft;
    const after = { csv: text(whole.files.get(csv)), descriptor: text(whole.files.get(descriptor)) };
    expect(steps).toBeGreaterThan(8);
    for (let survived = 1; survived < steps; survived += 1) {
      const io = open();
      io.stepsLeft = survived;
      await receive(io).catch((error: unknown) => {
        if (!(error instanceof ProcessKilled)) throw error;
      });
      const now = { csv: text(io.files.get(csv)), descriptor: text(io.files.get(descriptor)) };
      // Each file is the old one or the new one, never a part of it.
      expect([before.csv, after.csv]).toContain(now.csv);
      expect([before.descriptor, after.descriptor]).toContain(now.descriptor);
      const everywhere = [...io.files]
        .filter(([file]) => !file.includes('.tmp'))
        .map(([, bytes]) => text(bytes));
      expect(everywhere).toContain(before.csv);
      // The data never go under the name of somebody who did not deliver them.
      if (now.csv !== before.csv)
        expect(JSON.parse(now.descriptor).repliek.delivered.data).toBe(sha256(bytesOf(now.csv)));
      io.stepsLeft = Number.POSITIVE_INFINITY;
      // The process is no more.
      io.running.clear();
      const again = await receive({ ...io, processName: () => 'computer/2' });
      expect(again).toMatchObject({ ok: true });
      expect(text(io.files.get(csv))).toBe(after.csv);
      expect([...io.files.keys()].filter((file) => file.includes('.tmp'))).toEqual([]);
      expect(io.files.has(lock)).toBe(false);
      const versions = [...io.files].filter(([file]) => file.includes('versions') && file.endsWith('.csv'));
      expect(new Set(versions.map(([, bytes]) => text(bytes)))).toEqual(new Set([before.csv, after.csv]));
    }
  });

  it('is noticed by a build: data that are not those that were received have no deliverer', async () => {
    const { files, open, receive } = await delivered();
    const io = open();
    await receive(io);
    io.files.set(files.at(CSV), bytesOf(text(io.files.get(files.at(CSV))).replace(';7;', ';8;')));
    const report = new Report();
    const places = { root: files.root, dataFolder: files.workspace.data, agencies: undefined };
    const store = createStore({ io, ...places, report });
    const source = await store.open(ID);
    await store.close();
    expect(source?.delivered).toEqual({});
    expect(report.problems).toMatchObject([
      { code: 'delivery-changed', severity: 'warning', place: { file: DESCRIPTOR } },
    ]);
  });
});

describe('a disk that refuses', () => {
  it('leaves everything as it was, and is said', async () => {
    const { files, open, receive } = await delivered();
    const io = open();
    const full = {
      ...io,
      write: (file: string, bytes: Uint8Array) => {
        if (file.endsWith('.xlsx')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        io.write(file, bytes);
      },
    };
    const before = [...io.files.keys()].sort();
    const result = await receive(full);
    expect(result).toMatchObject({ ok: false, stored: false, sources: [] });
    expect(result.problems).toMatchObject([
      { code: 'receive-failed', place: { file: 'data/sources' }, message: expect.stringContaining('ENOSPC') },
    ]);
    expect([...io.files.keys()].sort()).toEqual(before);
    expect(text(io.files.get(files.at(CSV)))).toContain('noord;2019;3');
  });
});

describe('a data file that another program holds open', () => {
  it('stays, and so does everything else', async () => {
    const { files, open, receive } = await delivered();
    const io = open();
    const before = [...io.files].map(([file, bytes]) => [file, text(bytes)]);
    io.locked.set(files.at(CSV), 'EBUSY');
    const result = await receive(io);
    expect(result.problems).toMatchObject([
      { code: 'receive-failed', message: expect.stringContaining('EBUSY') },
    ]);
    expect(result).toMatchObject({ ok: false, stored: false });
    const after = [...io.files].map(([file, bytes]) => [file, text(bytes)]);
    // The version before is in a folder of its own by now, which harms nobody.
    const kept = after.filter(([file]) => !file?.includes('versions'));
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(before));
    io.locked.clear();
    expect(await receive(io)).toMatchObject({ ok: true, stored: true });
    expect(text(io.files.get(files.at(CSV)))).toContain('noord;2019;7');
  });
});

describe('a version', () => {
  const folder = `${path.sep}bron`;
  const at = (file: string) => path.join(folder, ...file.split('/'));
  const description = '{"repliek":{"agency":"x"},"resources":[{"path":"data/a.csv"}]}';
  const base: NewVersion = {
    folder,
    description,
    currentData: 'data/a.csv',
    newData: 'data/a.csv',
    data: bytesOf('nieuw'),
    resource: ['resources', 0],
    received: { name: 'terug.xlsx', bytes: bytesOf('xlsx') },
    by: 'x',
    on: '2025-03-04',
  };
  const source = () =>
    memoryIo({
      [at('datapackage.json')]: description,
      [at('data/a.csv')]: 'oud',
      [at('lijst.csv')]: 'codes',
      [at('.verborgen')]: 'x',
    });

  it('has everything that belongs to the source, wherever the data lie', () => {
    const io = source();
    expect(stageVersion(io, { ...base, previousOn: '2024-01-02' }).commit()).toEqual({
      version: '2025-03-04-1',
      previous: '2024-01-02-1',
    });
    const kept = [...io.files].map(([file, bytes]) => [
      path.relative(folder, file).split(path.sep).join('/'),
      text(bytes),
    ]);
    expect(Object.fromEntries(kept)).toMatchObject({
      'data/a.csv': 'nieuw',
      'lijst.csv': 'codes',
      'versions/2024-01-02-1/data/a.csv': 'oud',
      'versions/2024-01-02-1/datapackage.json': description,
      'versions/2024-01-02-1/lijst.csv': 'codes',
      'versions/2025-03-04-1/data/a.csv': 'nieuw',
      'versions/2025-03-04-1/lijst.csv': 'codes',
      'versions/2025-03-04-1/terug.xlsx': 'xlsx',
    });
    expect(kept.map(([file]) => file)).not.toContain('versions/2025-03-04-1/.verborgen');
  });

  it('gives the data another name where they become another kind of file', () => {
    const io = source();
    io.files.set(at('data/a.xlsx'), bytesOf('oud werkboek'));
    io.files.delete(at('data/a.csv'));
    stageVersion(io, { ...base, currentData: 'data/a.xlsx' }).commit();
    expect(io.files.has(at('data/a.xlsx'))).toBe(false);
    expect(text(io.files.get(at('versions/2025-03-04-1/data/a.xlsx')))).toBe('oud werkboek');
    expect(JSON.parse(text(io.files.get(at('datapackage.json')))).resources[0].path).toBe('data/a.csv');
  });

  it('has a file of its own for what was received, whatever that is called', () => {
    const io = source();
    stageVersion(io, { ...base, received: { name: 'datapackage.json', bytes: bytesOf('xlsx') } }).commit();
    expect(text(io.files.get(at('versions/2025-03-04-2/datapackage-2.json')))).toBe('xlsx');
  });

  it('that is discarded leaves nothing behind', () => {
    const io = source();
    const before = [...io.files.keys()];
    stageVersion(io, base).discard();
    expect([...io.files.keys()]).toEqual(before);
  });
});

function bytesOf(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

it('keeps to the layout of the page on formats', () => {
  expect(VERSIONS).toBe(`${FOLDER}/versions`);
});
