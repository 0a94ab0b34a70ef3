import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordReads } from '../src/input-record.ts';
import { memoryIo } from './support/memory-io.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the inputs of a build', () => {
  it('are the files that were read, each once, by path', () => {
    const { io, inputs } = recordReads(
      memoryIo({ '/werk/data/b.yaml': 'b', '/werk/data/a.yaml': 'a', '/werk/data/unread.yaml': 'x' }),
      '/werk',
    );
    for (const file of ['/werk/data/b.yaml', '/werk/data/a.yaml', '/werk/data/b.yaml']) io.read(file);
    expect(inputs()).toEqual([
      { path: 'data/a.yaml', sha256: hash('a') },
      { path: 'data/b.yaml', sha256: hash('b') },
    ]);
  });

  it('are not those that were only looked for', () => {
    const { io, inputs } = recordReads(memoryIo({ '/werk/a.yaml': 'a' }), '/werk');
    expect(io.read('/werk/nothing.yaml')).toBeUndefined();
    expect(io.size('/werk/a.yaml')).toBe(1);
    expect(io.list('/werk')).toEqual(['a.yaml']);
    expect(inputs()).toEqual([]);
  });

  it('grow while the build reads on', () => {
    const { io, inputs } = recordReads(memoryIo({ '/werk/a.yaml': 'a' }), '/werk');
    expect(inputs()).toEqual([]);
    io.read('/werk/a.yaml');
    expect(inputs()).toHaveLength(1);
  });

  it('keep the whole path of what lies outside the workspace', () => {
    const { io, inputs } = recordReads(memoryIo({ '/gedeeld/people.yaml': 'x' }), '/werk');
    io.read('/gedeeld/people.yaml');
    expect(inputs().map(({ path }) => path)).toEqual(['/gedeeld/people.yaml']);
  });
});
