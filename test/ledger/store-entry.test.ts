import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/io.ts';
import { entryText, type LedgerEntry } from '../../src/ledger/entry.ts';
import { readLedger } from '../../src/ledger/read-ledger.ts';
import { type EntryContent, MARK, storeEntry } from '../../src/ledger/store-entry.ts';
import { Report } from '../../src/messages/report.ts';
import { ENTRY, LOANS, withValue } from '../support/ledger.ts';
import { type MemoryIo, memoryIo, ProcessKilled } from '../support/memory-io.ts';

const ROOT = path.resolve('/werk');
const PLACE = { root: ROOT, data: path.join(ROOT, 'data') };
const FOLDER = path.join(ROOT, 'data', 'ledger');
const bytes = (text: string) => new TextEncoder().encode(text);
const sent = (text: string) =>
  new Map([
    ['antwoord-2021-7.docx', bytes(text)],
    [MARK, bytes('{}')],
  ]);

const { id: _, sources: __, ...CONTENT } = ENTRY;
const other: typeof CONTENT = { ...CONTENT, tables: [withValue(LOANS, 0, '13')] };

async function store(io: Io, content: EntryContent = CONTENT, correction?: string, files = sent('antwoord')) {
  const report = new Report('nl');
  const stored = await storeEntry(
    io,
    PLACE,
    { name: '2021-7', content, sources: async () => [], files, correction },
    report,
  );
  return { stored, codes: report.problems.map(({ code }) => code) };
}

const names = (io: MemoryIo) =>
  [...io.files.keys()].map((file) => path.relative(FOLDER, file).split(path.sep).join('/')).sort();
const entries = (io: Io) => readLedger(io, ROOT, PLACE.data, new Report('nl'));

describe('a publication', () => {
  it('is a file, and a folder with what was sent', async () => {
    const io = memoryIo();
    expect(await store(io)).toEqual({
      stored: {
        id: '2021-7',
        path: 'data/ledger/2021-7.json',
        stored: true,
        published: ENTRY.published,
        files: CONTENT.files,
      },
      codes: [],
    });
    expect(names(io)).toEqual(['2021-7.json', '2021-7/antwoord-2021-7.docx', `2021-7/${MARK}`]);
    expect(entries(io)).toEqual([ENTRY]);
  });

  it('a second time changes nothing, on another day', async () => {
    const io = memoryIo();
    await store(io);
    const before = new Map(io.files);
    expect(await store(io, { ...CONTENT, published: '2022-01-01' })).toEqual({
      stored: {
        id: '2021-7',
        path: 'data/ledger/2021-7.json',
        stored: false,
        published: ENTRY.published,
        files: CONTENT.files,
      },
      codes: ['publish-same'],
    });
    expect(io.files).toEqual(before);
  });

  it('of something else needs a reason, and keeps both', async () => {
    const io = memoryIo();
    await store(io);
    const before = new Map(io.files);
    expect((await store(io, other)).codes).toEqual(['publish-differs']);
    expect(io.files).toEqual(before);
    const { stored, codes } = await store(io, other, 'verkeerd geteld');
    expect([stored?.id, codes]).toEqual(['2021-7.2', []]);
    for (const [file, content] of before) expect(io.files.get(file)).toEqual(content);
    expect(entries(io).map(({ id, correction }) => [id, correction])).toEqual([
      ['2021-7', undefined],
      ['2021-7.2', { of: '2021-7', reason: 'verkeerd geteld' }],
    ]);
    // The last one counts from then on, in either direction.
    expect((await store(io, other)).codes).toEqual(['publish-same']);
    expect((await store(io)).codes).toEqual(['publish-differs']);
  });

  it('of another Word file is something else; another preview is not', async () => {
    const io = memoryIo();
    const file = (name: string, sha256: string) => ({ path: name, sha256, bytes: 1 });
    const content = { ...CONTENT, files: [file('a.docx', '1'), file('a.html', '1')] };
    await store(io, content);
    const preview = { ...CONTENT, files: [file('a.docx', '1'), file('a.html', '2')] };
    expect((await store(io, preview)).codes).toEqual(['publish-same']);
    const word = { ...CONTENT, files: [file('a.docx', '2'), file('a.html', '1')] };
    expect((await store(io, word)).codes).toEqual(['publish-differs']);
  });

  it('corrects nothing where nothing was published', async () => {
    expect((await store(memoryIo(), CONTENT, 'reden')).codes).toEqual(['publish-first']);
  });

  it('of another question with the same name has a file of its own', async () => {
    const io = memoryIo();
    await store(io);
    const question = { ...CONTENT.question, minister: 'Piet Verzonnen' };
    expect((await store(io, { ...CONTENT, question })).stored?.id).toBe('2021-7.2');
  });

  it('is refused while a publication cannot be read', async () => {
    const io = memoryIo({ [path.join(FOLDER, '2020-1.json')]: '{' });
    expect(await store(io)).toEqual({ stored: undefined, codes: ['yaml-syntax'] });
    expect(names(io)).toEqual(['2020-1.json']);
  });

  it('leaves alone what somebody else put there', async () => {
    const mine = path.join(FOLDER, '2021-7', 'notities.txt');
    const io = memoryIo({ [mine]: 'van mij' });
    expect((await store(io)).stored?.id).toBe('2021-7.2');
    expect(new TextDecoder().decode(io.files.get(mine))).toBe('van mij');
  });

  it('says when the disk refuses, and when somebody else is at work', async () => {
    const io = memoryIo();
    io.locked.set(path.join(FOLDER, '2021-7.json'), 'EACCES');
    expect((await store(io)).codes).toEqual(['publish-failed']);
    expect(names(io)).toEqual([]);
    const busy = memoryIo({ [path.join(FOLDER, '.repliek-ledger.lock')]: 'computer/2\n' });
    busy.running.add('computer/2');
    expect((await store(busy)).codes).toEqual(['publish-busy']);
  });
});

describe('a process that dies while it publishes', () => {
  it('leaves a whole publication or none, whatever the step, and the next one puts it right', async () => {
    const whole = memoryIo();
    await store(whole);
    await store(whole, other, 'reden');
    let killed = 0;
    for (let steps = 0; ; steps += 1) {
      const io = memoryIo();
      await store(io);
      io.stepsLeft = steps;
      const died = await store(io, other, 'reden').then(
        () => false,
        (error: unknown) => {
          if (error instanceof ProcessKilled) return true;
          throw error;
        },
      );
      if (!died) break;
      killed += 1;
      io.stepsLeft = Number.POSITIVE_INFINITY;
      // The process is no more, and what it held with it.
      io.running.clear();
      const found = entries(io);
      expect([1, 2]).toContain(found.length);
      for (const { id } of found) expect(names(io)).toContain(`${id}/antwoord-2021-7.docx`);
      const again = await store({ ...io, processName: () => 'computer/3' }, other, 'reden');
      expect(again.stored?.id).toBe('2021-7.2');
      expect(entries(io)).toEqual(entries(whole));
      expect(names(io).filter((name) => !name.includes('.tmp'))).toEqual(names(whole));
    }
    expect(killed).toBeGreaterThan(5);
  });
});

describe('what was published', () => {
  it('is read from the oldest to the latest, by day and then by time', () => {
    const file = (id: string, changes: Partial<LedgerEntry>) => [
      path.join(FOLDER, `${id}.json`),
      entryText({ ...ENTRY, id, ...changes }),
    ];
    const io = memoryIo(
      Object.fromEntries([
        file('2021-7', {}),
        file('2021-7.10', {}),
        file('2021-7.2', {}),
        file('2019-1', { published: '2022-01-01' }),
        file('2021-1', { question: { ...ENTRY.question, date: '2021-01-01' } }),
      ]),
    );
    const ids = entries(io).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['2021-1', '2021-7', '2021-7.2', '2021-7.10']);
    expect(ids.at(-1)).toBe('2019-1');
  });

  it('has a file of its own name, and nothing else is read', () => {
    const io = memoryIo({
      [path.join(FOLDER, 'kopie.json')]: entryText(ENTRY),
      [path.join(FOLDER, 'lees mij.txt')]: 'x',
      [path.join(FOLDER, '.verborgen.json')]: '{',
    });
    const report = new Report('nl');
    expect(readLedger(io, ROOT, PLACE.data, report)).toEqual([]);
    expect(report.problems.map(({ code }) => code)).toEqual(['ledger-name']);
  });
});
