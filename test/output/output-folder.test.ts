import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/messages/report.ts';
import { type OutputFile, writeOutput } from '../../src/output/output-folder.ts';
import { type MemoryIo, memoryIo, ProcessKilled } from '../support/memory-io.ts';

const ROOT = path.resolve('/werk');
const FOLDER = path.join(ROOT, 'output', '2023-7');
const TARGET = { folder: FOLDER, root: ROOT, besideForm: '{name}-nieuw' };
const file = (name: string) => path.join(FOLDER, name);
const bytes = (text: string) => new TextEncoder().encode(text);
const version = (text: string): OutputFile[] => [
  { name: 'antwoord-2023-7.docx', bytes: bytes(`Word ${text}`) },
  { name: 'bijlage-2023-7.xlsx', bytes: bytes(`Excel ${text}`) },
];

function write(io: MemoryIo, files: readonly OutputFile[]) {
  const report = new Report('nl');
  const written = writeOutput(io, TARGET, files, { dossier: '2023-7' }, report);
  return { written: written?.map((one) => path.basename(one.path)), problems: report.problems };
}

const textOf = (io: MemoryIo, name: string) => new TextDecoder().decode(io.files.get(file(name)));
const names = (io: MemoryIo) => [...io.files.keys()].map((one) => path.basename(one)).sort();

describe('writing a build', () => {
  it('writes the files and, last, a manifest with their hashes', () => {
    const io = memoryIo();
    const { written, problems } = write(io, version('1'));
    expect(written).toEqual(['antwoord-2023-7.docx', 'bijlage-2023-7.xlsx', 'manifest.json']);
    expect(problems).toEqual([]);
    expect(names(io)).toEqual(['antwoord-2023-7.docx', 'bijlage-2023-7.xlsx', 'manifest.json']);
    expect(JSON.parse(textOf(io, 'manifest.json'))).toMatchObject({
      dossier: '2023-7',
      files: [{ path: 'antwoord-2023-7.docx', bytes: 6 }, { path: 'bijlage-2023-7.xlsx' }],
    });
  });

  it('replaces what it wrote before', () => {
    const io = memoryIo();
    write(io, version('1'));
    expect(write(io, version('2')).problems).toEqual([]);
    expect(textOf(io, 'antwoord-2023-7.docx')).toBe('Word 2');
  });

  it('keeps a file that a person changed and writes the new one beside it, build after build', () => {
    const io = memoryIo();
    write(io, version('1'));
    io.files.set(file('antwoord-2023-7.docx'), bytes('met de hand'));
    const second = write(io, version('2'));
    expect(second.written).toContain('antwoord-2023-7-nieuw.docx');
    expect(second.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['output-edited', 'warning'],
    ]);
    expect(second.problems[0]?.message).toContain('output/2023-7/antwoord-2023-7-nieuw.docx');
    write(io, version('3'));
    expect(textOf(io, 'antwoord-2023-7.docx')).toBe('met de hand');
    expect(textOf(io, 'antwoord-2023-7-nieuw.docx')).toBe('Word 3');
    io.files.set(file('antwoord-2023-7-nieuw.docx'), bytes('ook met de hand'));
    write(io, version('4'));
    expect(textOf(io, 'antwoord-2023-7-nieuw.docx')).toBe('ook met de hand');
    expect(textOf(io, 'antwoord-2023-7-nieuw-2.docx')).toBe('Word 4');
  });

  it('counts a file that no manifest names as a person’s', () => {
    const io = memoryIo({ [file('antwoord-2023-7.docx')]: 'van iemand' });
    expect(write(io, version('1')).written).toContain('antwoord-2023-7-nieuw.docx');
    expect(textOf(io, 'antwoord-2023-7.docx')).toBe('van iemand');
  });

  it('does not trust a damaged or hostile manifest', () => {
    for (const manifest of ['{', '[]', '{"files":[{"path":"../x.docx","sha256":"0"}]}', '{"files":{}}']) {
      const io = memoryIo({
        [file('manifest.json')]: manifest,
        [file('antwoord-2023-7.docx')]: 'van iemand',
      });
      write(io, version('1'));
      expect(textOf(io, 'antwoord-2023-7.docx')).toBe('van iemand');
    }
  });

  it('removes an unchanged file that is no longer part of the answer, and keeps a changed one', () => {
    const io = memoryIo();
    write(io, version('1'));
    write(io, version('1').slice(0, 1));
    expect(names(io)).toEqual(['antwoord-2023-7.docx', 'manifest.json']);
    write(io, version('1'));
    io.files.set(file('bijlage-2023-7.xlsx'), bytes('met de hand'));
    write(io, version('1').slice(0, 1));
    expect(textOf(io, 'bijlage-2023-7.xlsx')).toBe('met de hand');
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])('writes beside a file that Word holds open (%s)', (code) => {
    const io = memoryIo();
    write(io, version('1'));
    io.locked.set(file('antwoord-2023-7.docx'), code);
    const { written, problems } = write(io, version('2'));
    expect(written).toContain('antwoord-2023-7-nieuw.docx');
    expect(problems[0]).toMatchObject({ code: 'output-locked', severity: 'warning' });
    expect(problems[0]?.message).toContain('geopend in Word of Excel');
    expect(textOf(io, 'antwoord-2023-7-nieuw.docx')).toBe('Word 2');
    expect(textOf(io, 'antwoord-2023-7.docx')).toBe('Word 1');
    io.locked.clear();
    expect(write(io, version('3')).problems).toEqual([]);
    expect(textOf(io, 'antwoord-2023-7.docx')).toBe('Word 3');
    expect(names(io)).not.toContain('antwoord-2023-7-nieuw.docx');
  });

  it('says so where nothing can be written at all', () => {
    const io = memoryIo();
    const broken = {
      ...io,
      makeFolder: () => {
        throw Object.assign(new Error('no'), { code: 'EROFS' });
      },
    };
    const report = new Report('nl');
    expect(writeOutput(broken, TARGET, version('1'), {}, report)).toBeUndefined();
    expect(report.problems[0]).toMatchObject({ code: 'output-failed', severity: 'error' });
  });

  it('leaves whole files when it is killed at any step, and goes on where it was', () => {
    const counting = memoryIo();
    write(counting, version('1'));
    counting.stepsLeft = 1000;
    write(counting, version('2'));
    const steps = 1000 - counting.stepsLeft;
    expect(steps).toBeGreaterThan(5);
    for (let survived = 0; survived <= steps; survived += 1) {
      const io = memoryIo();
      write(io, version('1'));
      io.stepsLeft = survived;
      try {
        write(io, version('2'));
      } catch (error) {
        expect(error).toBeInstanceOf(ProcessKilled);
      }
      for (const name of ['antwoord-2023-7.docx', 'bijlage-2023-7.xlsx']) {
        expect(textOf(io, name)).toMatch(/^(?:Word|Excel) [12]$/);
      }
      expect(() => JSON.parse(textOf(io, 'manifest.json'))).not.toThrow();
      // The next build knows its own files again: none of them counts as a person's.
      io.stepsLeft = Number.POSITIVE_INFINITY;
      expect(write(io, version('3')).problems).toEqual([]);
      expect(textOf(io, 'antwoord-2023-7.docx')).toBe('Word 3');
    }
  });
});

describe('files that only some builds write', () => {
  const WITH = { ...TARGET, companions: { names: ['publicatie-2023-7.docx', 'antwoord-2023-7.pdf'] } };
  const published = (text: string): OutputFile[] => [
    ...version(text),
    { name: 'publicatie-2023-7.docx', bytes: bytes(`Samen ${text}`) },
  ];
  function writeWith(io: MemoryIo, files: readonly OutputFile[], inputs: string) {
    const report = new Report('nl');
    writeOutput(io, WITH, files, { dossier: '2023-7', inputs: [inputs] }, report);
    return report.problems.map(({ code, place }) => `${code} ${path.basename(place.file ?? '')}`);
  }

  it('stay while inputs and other files are the same, and are known by the manifest', () => {
    const io = memoryIo();
    writeWith(io, published('1'), 'a');
    expect(writeWith(io, version('1'), 'a')).toEqual([]);
    expect(writeWith(io, version('1'), 'a')).toEqual([]);
    expect(textOf(io, 'publicatie-2023-7.docx')).toBe('Samen 1');
    expect(JSON.parse(textOf(io, 'manifest.json'))).toMatchObject({
      files: [{ path: 'antwoord-2023-7.docx' }, { path: 'bijlage-2023-7.xlsx' }],
      kept: [{ path: 'publicatie-2023-7.docx' }],
    });
    // Replaced as its own, not kept as a person's.
    expect(writeWith(io, published('2'), 'b')).toEqual([]);
    expect(textOf(io, 'publicatie-2023-7.docx')).toBe('Samen 2');
  });

  it.each([
    ['inputs', version('1'), 'b'],
    ['files', version('2'), 'a'],
    ['fewer files', version('1').slice(0, 1), 'a'],
  ])('go with other %s', (_, files, inputs) => {
    const io = memoryIo();
    writeWith(io, published('1'), 'a');
    expect(writeWith(io, files, inputs)).toEqual(['output-removed publicatie-2023-7.docx']);
    expect(names(io)).not.toContain('publicatie-2023-7.docx');
    expect(writeWith(io, files, inputs)).toEqual([]);
  });

  it('are said to be old where they are edited, or nobody knows whose they are', () => {
    const io = memoryIo({ [file('antwoord-2023-7-nieuw-2.pdf')]: 'van iemand', [file('los.pdf')]: 'x' });
    writeWith(io, published('1'), 'a');
    io.files.set(file('publicatie-2023-7.docx'), bytes('met de hand'));
    for (const text of ['2', '3', '3']) {
      expect(writeWith(io, version(text), text)).toEqual([
        'output-outdated antwoord-2023-7-nieuw-2.pdf',
        'output-outdated publicatie-2023-7.docx',
      ]);
    }
    expect(writeWith(io, published('4'), '4')).toEqual([
      'output-edited publicatie-2023-7.docx',
      'output-outdated antwoord-2023-7-nieuw-2.pdf',
    ]);
    expect(textOf(io, 'publicatie-2023-7-nieuw.docx')).toBe('Samen 4');
    expect(writeWith(io, version('5'), '5')).toEqual([
      'output-outdated antwoord-2023-7-nieuw-2.pdf',
      'output-removed publicatie-2023-7-nieuw.docx',
      'output-outdated publicatie-2023-7.docx',
    ]);
    expect(textOf(io, 'publicatie-2023-7.docx')).toBe('met de hand');
  });

  it('go later where another program holds them open', () => {
    const io = memoryIo();
    writeWith(io, published('1'), 'a');
    let open = true;
    const held: MemoryIo = Object.assign(memoryIo(), io, {
      read: (name: string) => {
        if (open && name.endsWith('publicatie-2023-7.docx'))
          throw Object.assign(new Error(), { code: 'EBUSY' });
        return io.files.get(name);
      },
    });
    expect(writeWith(held, version('2'), 'b')).toEqual(['output-outdated publicatie-2023-7.docx']);
    open = false;
    expect(writeWith(held, version('2'), 'b')).toEqual(['output-removed publicatie-2023-7.docx']);
  });

  it('are never older than the answer beside them, wherever a build is killed', () => {
    const killed = (survived: number) => {
      const io = memoryIo();
      writeWith(io, published('1'), 'a');
      io.stepsLeft = survived;
      let whole = true;
      try {
        writeWith(io, version('2'), 'b');
      } catch (error) {
        expect(error).toBeInstanceOf(ProcessKilled);
        whole = false;
      }
      const [answer, together] = ['antwoord-2023-7.docx', 'publicatie-2023-7.docx'];
      if (names(io).includes(together)) expect(textOf(io, answer)).toBe('Word 1');
      io.stepsLeft = Number.POSITIVE_INFINITY;
      writeWith(io, version('2'), 'b');
      expect(names(io)).not.toContain(together);
      return whole;
    };
    let survived = 0;
    while (!killed(survived)) survived += 1;
    expect(survived).toBeGreaterThan(5);
  });
});
