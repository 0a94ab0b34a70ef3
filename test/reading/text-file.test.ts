import { describe, expect, it } from 'vitest';
import { Report } from '../../src/messages/report.ts';
import { decodeUtf8, normaliseLineEnds, readBytes, readTextFile } from '../../src/reading/text-file.ts';
import { type MemoryIo, memoryIo } from '../support/memory-io.ts';

const ROOT = '/werk';
const FILE = '/werk/data/people.yaml';

function withBytes(...bytes: readonly number[]): MemoryIo {
  const io = memoryIo();
  io.files.set(FILE, Uint8Array.from(bytes));
  return io;
}

function read(io: Parameters<typeof readTextFile>[0]) {
  const report = new Report('nl');
  const found = readTextFile(io, ROOT, FILE, report);
  return { found, problems: report.problems, codes: report.problems.map(({ code }) => code) };
}

describe('a text file', () => {
  it('is read with its path for people and its bytes', () => {
    const { found, codes } = read(memoryIo({ [FILE]: 'één €' }));
    expect(codes).toEqual([]);
    expect(found).toMatchObject({ file: 'data/people.yaml', text: 'één €' });
    expect(found?.bytes).toHaveLength(9);
  });

  it('loses its byte order mark and has one kind of line end', () => {
    const io = withBytes(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62, 0x0d, 0x63, 0x0a, 0x0d);
    expect(read(io).found?.text).toBe('a\nb\nc\n\n');
    expect(read(io).found?.bytes).toHaveLength(11);
  });

  it('may be empty', () => {
    expect(read(withBytes()).found?.text).toBe('');
  });

  it.each([
    ['Windows-1252', [0x65, 0xe9, 0x6e]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
    ['UTF-8 that is cut off', [0x61, 0xe2, 0x82]],
    ['a lone surrogate', [0xed, 0xa0, 0x80]],
  ])('in another encoding is refused: %s', (_, bytes) => {
    const { found, problems } = read(withBytes(...bytes));
    expect(found).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'text-encoding', place: { file: 'data/people.yaml' } }]);
    expect(problems[0]?.message).toContain('UTF-8');
  });
});

describe('a file that cannot be read', () => {
  it('is missing', () => {
    const { found, problems } = read(memoryIo());
    expect(found).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'file-missing', severity: 'error', place: { file: 'data/people.yaml' } },
    ]);
    expect(problems[0]?.message).toContain('data/people.yaml');
  });

  it('is taken away while it is read', () => {
    const io = { ...memoryIo({ [FILE]: 'x' }), read: () => undefined };
    expect(read(io).codes).toEqual(['file-missing']);
  });

  it('is too large, which is seen before it is read', () => {
    const never = (): never => {
      throw new Error('read all the same');
    };
    const huge = { ...memoryIo({ [FILE]: 'x' }), size: () => 17 * 1024 * 1024, read: never };
    expect(read(huge).codes).toEqual(['file-too-large']);
    const report = new Report('nl');
    const io = memoryIo({ [FILE]: '12345' });
    expect(readBytes(io, ROOT, FILE, report, 4)).toBeUndefined();
    expect(readBytes(io, ROOT, FILE, report, 5)).toHaveLength(5);
    expect(report.problems.map(({ code }) => code)).toEqual(['file-too-large']);
  });

  it('is held by another program or by the system, which the problem names', () => {
    for (const code of ['EACCES', 'EBUSY', 'EISDIR']) {
      const failing = (): never => {
        throw Object.assign(new Error(code), { code });
      };
      const { codes, problems } = read({ ...memoryIo({ [FILE]: 'x' }), read: failing });
      expect(codes).toEqual(['file-unreadable']);
      expect(problems[0]?.message).toContain(code);
    }
  });

  it('for any other reason is a mistake of the program, and not hidden', () => {
    const broken = (): never => {
      throw new Error('broken');
    };
    expect(() => read({ ...memoryIo({ [FILE]: 'x' }), read: broken })).toThrow('broken');
  });
});

describe('texts', () => {
  it('are decoded strictly', () => {
    expect(decodeUtf8(new TextEncoder().encode('\u0000 é 😀'))).toBe('\u0000 é 😀');
    expect(decodeUtf8(Uint8Array.from([0xff]))).toBeUndefined();
  });

  it('have line ends of any program made one', () => {
    expect(normaliseLineEnds('a\r\nb\rc\nd\r\r\n')).toBe('a\nb\nc\nd\n\n');
  });
});
