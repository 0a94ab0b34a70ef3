import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/io.ts';
import { withLock } from '../../src/output/lock.ts';
import { type MemoryIo, memoryIo } from '../support/memory-io.ts';

const FILE = '/werk/.lock';
const bytes = (text: string) => new TextEncoder().encode(text);

function process(io: MemoryIo, name: string): Io {
  io.running.add(name);
  return { ...io, processName: () => name };
}

describe('a lock', () => {
  it('is there while somebody works, and gone afterwards, also after a failure', async () => {
    const io = memoryIo();
    const seen = await withLock(io, FILE, async () => io.files.has(FILE));
    expect(seen).toEqual({ kind: 'done', value: true });
    expect(io.files.has(FILE)).toBe(false);
    const failing = withLock(io, FILE, () => Promise.reject(new Error('mislukt')));
    await expect(failing).rejects.toThrow('mislukt');
    expect(io.files.has(FILE)).toBe(false);
  });

  it('lets one in at a time', async () => {
    const io = memoryIo();
    let [inside, most] = [0, 0];
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      inside -= 1;
    };
    const names = Array.from({ length: 10 }, (_, index) => `computer/${index + 10}`);
    const results = await Promise.all(names.map((name) => withLock(process(io, name), FILE, work)));
    expect(results.every(({ kind }) => kind === 'done')).toBe(true);
    expect(most).toBe(1);
  });

  it('is waited for, and then given up on', async () => {
    const io = memoryIo({ [FILE]: 'computer/2\nx\n' });
    io.running.add('computer/2');
    let waited = 0;
    const slow: Io = {
      ...io,
      wait: async (milliseconds) => {
        waited += milliseconds;
      },
    };
    expect(await withLock(slow, FILE, async () => 1, 5000)).toEqual({ kind: 'busy' });
    expect(waited).toBe(5000);
    expect(new TextDecoder().decode(io.files.get(FILE))).toBe('computer/2\nx\n');
  });

  it('of a process that is no more is taken over at once', async () => {
    const io = memoryIo({ [FILE]: 'computer/2\nx\n' });
    expect(await withLock(io, FILE, async () => 1)).toEqual({ kind: 'done', value: 1 });
    expect([...io.files.keys()]).toEqual([]);
  });

  it('of another computer, or half written, is taken over when it is old', async () => {
    for (const content of ['elders/2\nx\n', '']) {
      const io = memoryIo({ [FILE]: content });
      const unknown: Io = { ...io, isRunning: () => undefined };
      expect(await withLock(unknown, FILE, async () => 1, 200)).toEqual({ kind: 'busy' });
      const old: Io = { ...unknown, age: () => 16 * 60 * 1000 };
      expect(await withLock(old, FILE, async () => 1, 200)).toEqual({ kind: 'done', value: 1 });
    }
  });

  it('that somebody else took meanwhile is not removed', async () => {
    const io = memoryIo();
    await withLock(io, FILE, async () => {
      io.files.set(FILE, bytes('computer/9\ny\n'));
    });
    expect(new TextDecoder().decode(io.files.get(FILE))).toBe('computer/9\ny\n');
  });
});
