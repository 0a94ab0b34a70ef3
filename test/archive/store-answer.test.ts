import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveFileText, parseArchiveFile } from '../../src/archive/archive-file.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { sha256Of } from '../../src/input-record.ts';
import type { Io } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { add, answer, FOLDER, PLACE } from '../support/archive.ts';
import { type MemoryIo, memoryIo, ProcessKilled } from '../support/memory-io.ts';

const names = (io: MemoryIo) => [...io.files.keys()].map((file) => path.relative(FOLDER, file)).sort();
const text = (io: MemoryIo, name: string) => new TextDecoder().decode(io.files.get(path.join(FOLDER, name)));
const read = (io: Io) => {
  const report = new Report();
  const answers = readArchive(io, PLACE, report);
  return { answers, codes: report.problems.map(({ code }) => code) };
};

describe('an answer', () => {
  it('is a file, and beside it the one that it was read from, byte for byte', () => {
    const io = memoryIo();
    const { stored, codes } = add(io, answer());
    const id = stored?.id ?? '';
    expect([codes, stored?.stored]).toEqual([[], true]);
    expect(id).toMatch(/^2021-20-[0-9a-f]{10}$/);
    expect(names(io)).toEqual([`${id}.json`, `${id}.txt`]);
    const original = io.files.get(path.join(FOLDER, `${id}.txt`)) ?? new Uint8Array();
    expect(JSON.parse(text(io, `${id}.json`))).toMatchObject({
      version: 1,
      id,
      origin: 'file',
      received: {
        file: `${id}.txt`,
        name: 'antwoord.txt',
        sha256: sha256Of(original),
        bytes: original.length,
      },
      number: '20',
    });
    const { origin: _, ...content } = answer();
    expect(read(io)).toEqual({ answers: [{ id, ...content }], codes: [] });
  });

  it('a second time changes nothing, also from another file with other line ends and capitals', () => {
    const io = memoryIo();
    const first = add(io, answer());
    const before = new Map(io.files);
    const again = add(io, answer());
    expect([again.codes, again.stored]).toEqual([['archive-same'], { ...first.stored, stored: false }]);
    const other = answer({ minister: 'BART VERZINSEL' }, [
      ['Hoeveel stal-\nlingen zijn er?', 'Er zijn 12\nSTALLINGEN.'],
    ]);
    expect(add(io, other, undefined, 'een ander bestand').codes).toEqual(['archive-same']);
    expect(io.files).toEqual(before);
  });

  it('with another text needs a reason, keeps both, and the last one counts', () => {
    const io = memoryIo();
    const first = add(io, answer());
    const before = new Map(io.files);
    const other = answer({}, [['Hoeveel stallingen zijn er?', 'Er zijn 13 stallingen.']]);
    expect(add(io, other)).toEqual({ stored: undefined, codes: ['archive-differs'] });
    expect(io.files).toEqual(before);
    const corrected = add(io, other, 'één vergeten');
    expect([corrected.codes, corrected.stored?.stored]).toEqual([[], true]);
    for (const [file, bytes] of before) expect(io.files.get(file)).toEqual(bytes);
    expect(read(io).answers).toMatchObject([
      { id: corrected.stored?.id, replaces: [first.stored?.id], reason: 'één vergeten' },
    ]);
    // The old one, once more: it is known, and does not come back.
    expect(add(io, answer()).codes).toEqual(['archive-same']);
    expect(read(io).answers.map(({ id }) => id)).toEqual([corrected.stored?.id]);
    // Unless somebody says so: then there are three, and the first text counts.
    const back = add(io, answer(), 'toch niet');
    expect(back.codes).toEqual([]);
    expect(read(io).answers).toMatchObject([
      { id: back.stored?.id, items: [{ answer: 'Er zijn 12 stallingen.' }] },
    ]);
    expect(names(io).filter((name) => name.endsWith('.json'))).toHaveLength(3);
  });

  it.each([
    ['Er zijn 1.2 stallingen.', 'Er zijn 12 stallingen.'],
    ['Dat is -5%.', 'Dat is 5%.'],
    ['Jaar 1 2', 'Jaar 12'],
    ['Dat klopt.', 'Dat klopt?'],
  ])('is another one where a sign or a space makes it so: %s, %s', (one, other) => {
    const io = memoryIo();
    add(io, answer({}, [['Hoeveel?', one]]));
    expect(add(io, answer({}, [['Hoeveel?', other]])).codes).toEqual(['archive-differs']);
  });

  it('corrects nothing where there is none', () => {
    const io = memoryIo();
    expect(add(io, answer(), 'reden').codes).toEqual(['archive-first']);
    expect(names(io)).toEqual([]);
  });

  it('goes before its postponement, in either order of adding', () => {
    const later = answer({ kind: 'postponed', answered: '2021-06-01' }, [['Hoeveel?', 'Dat volgt later.']]);
    const real = answer({ answered: '2021-07-01' });
    for (const order of [
      [later, real],
      [real, later],
    ]) {
      const io = memoryIo();
      expect(order.map((one) => add(io, one).codes)).toEqual([[], []]);
      expect(names(io)).toHaveLength(4);
      expect(read(io).answers.map(({ kind }) => kind)).toEqual(['answer']);
    }
  });

  it('is told from that to another question by house, number, minister and date, not by the number alone', () => {
    const io = memoryIo();
    const others = [
      {},
      { house: 'tweede-kamer' },
      { number: '21' },
      { minister: 'Piet Proef' },
      { date: '2021-05-04' },
    ];
    for (const changes of others) expect(add(io, answer(changes)).codes).toEqual([]);
    expect(read(io).answers).toHaveLength(others.length);
    // A text that does not show its minister is of the same question where it has the same title.
    const unknown = { minister: null, kind: 'referring' as const };
    expect(add(io, answer(unknown)).codes).toEqual(['archive-differs']);
    expect(add(io, answer({ ...unknown, title: 'Iets anders' })).codes).toEqual([]);
  });

  it('that Repliek published stays what it is when its print is added', () => {
    const io = memoryIo();
    const own = add(io, answer({ origin: 'publication', ledger: '2021-20' }));
    const print = answer({}, [['Hoeveel stallingen zijn er?', 'Tabel 1\nEr zijn 12 stallingen.']]);
    expect(add(io, print).codes).toEqual(['archive-published']);
    expect(read(io).answers.map(({ id }) => id)).toEqual([own.stored?.id]);
  });

  it('that Repliek publishes takes the place of its print, without a reason', () => {
    const io = memoryIo();
    add(io, answer({}, [['Hoeveel stallingen zijn er?', 'Tabel 1\nEr zijn 12 stallingen.']]));
    const own = add(io, answer({ origin: 'publication', ledger: '2021-20' }));
    const [only, ...more] = read(io).answers;
    expect([only?.id, only?.reason, more]).toEqual([own.stored?.id, undefined, []]);
  });

  it('has a name that is safe, whatever its number is', () => {
    const io = memoryIo();
    for (const number of ['../../x', 'AH 545', '𝟙', 'a'.repeat(300), 'con']) {
      const { stored } = add(io, answer({ number }));
      expect(stored?.id).toMatch(/^2021-[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(stored?.id.length).toBeLessThan(70);
    }
    expect(read(io).answers).toHaveLength(5);
  });

  it('gets its original back when that is added again', () => {
    const io = memoryIo();
    const id = add(io, answer()).stored?.id;
    const original = path.join(FOLDER, `${id}.txt`);
    const bytes = io.files.get(original);
    io.files.delete(original);
    expect(read(io).codes).toEqual(['archive-received-missing']);
    expect(add(io, answer()).codes).toEqual(['archive-same']);
    expect(io.files.get(original)).toEqual(bytes);
  });

  it('is refused where it is larger than what is read again', () => {
    const io = memoryIo();
    const huge = answer({}, [['Hoeveel?', 'x'.repeat(17 * 1024 * 1024)]]);
    expect(add(io, huge, undefined, 'huge').codes).toEqual(['file-too-large']);
    expect(names(io)).toEqual([]);
  });

  it('says when the disk refuses, and leaves nothing', () => {
    const io = memoryIo();
    const id = add(memoryIo(), answer()).stored?.id;
    io.locked.set(path.join(FOLDER, `${id}.json`), 'EACCES');
    expect(add(io, answer()).codes).toEqual(['archive-failed']);
    expect(names(io)).toEqual([]);
  });
});

describe('a folder of answers', () => {
  it('is the same in whatever order, batches and repetitions they are added', () => {
    const question = fc.record({
      number: fc.integer({ min: 1, max: 4 }).map(String),
      minister: fc.constantFrom('Bart Verzinsel', 'Piet Proef', null),
      title: fc.constantFrom('Fietsen', 'Treinen'),
      kind: fc.constantFrom('answer' as const, 'postponed' as const),
    });
    fc.assert(
      fc.property(
        fc
          // Of each question one text of each kind, by what tells questions apart also where a minister is not named.
          .uniqueArray(question, { maxLength: 8, selector: (one) => `${one.number} ${one.kind}` })
          .chain((answers) =>
            fc.tuple(
              fc.constant(answers),
              fc.shuffledSubarray(answers, { minLength: answers.length }),
              fc.subarray(answers),
            ),
          ),
        ([answers, shuffled, twice]) => {
          const [one, other] = [memoryIo(), memoryIo()];
          for (const changes of answers) add(one, answer(changes));
          for (const changes of [...shuffled, ...twice]) add(other, answer(changes));
          expect(new Map([...other.files].sort())).toEqual(new Map([...one.files].sort()));
          expect(read(other)).toEqual(read(one));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is whole when a process is killed at any step, and adding again puts it right', () => {
    const whole = memoryIo();
    add(whole, answer());
    let killed = 0;
    for (let steps = 0; ; steps += 1) {
      const io = memoryIo();
      io.stepsLeft = steps;
      try {
        add(io, answer());
        break;
      } catch (error) {
        if (!(error instanceof ProcessKilled)) throw error;
      }
      killed += 1;
      io.stepsLeft = Number.POSITIVE_INFINITY;
      const found = read(io);
      expect(found.codes.filter((code) => code !== 'archive-unread')).toEqual([]);
      for (const { id } of found.answers) expect(names(io)).toContain(`${id}.txt`);
      add(io, answer());
      expect(read(io)).toEqual(read(whole));
      expect(names(io).filter((name) => !name.endsWith('.tmp'))).toEqual(names(whole));
    }
    expect(killed).toBeGreaterThan(4);
  });

  it('needs no lock: of several who add at once, the last to finish makes it whole', () => {
    const io = memoryIo();
    const other = memoryIo();
    // Another machine adds both between the reading and the writing of this one.
    const late: Io = {
      ...io,
      makeFolder: () => {
        add({ ...io }, answer());
        add({ ...io }, answer({ number: '21' }));
      },
    };
    add(late, answer());
    for (const number of ['20', '21']) add(other, answer({ number }));
    expect(read(io)).toEqual(read(other));
    expect(names(io)).toEqual(names(other));
  });
});

describe('files in the archive that somebody touched', () => {
  const setUp = () => {
    const io = memoryIo();
    const [one = '', two = ''] = ['20', '21'].map((number) => add(io, answer({ number })).stored?.id ?? '');
    const put = (name: string, content: string) =>
      io.files.set(path.join(FOLDER, name), new TextEncoder().encode(content));
    return { io, one, two, put };
  };

  it.each([
    ['no JSON', '{"version": 1,'],
    ['empty', ''],
    ['something else', '[1, 2]'],
    ['a key too many', '{"version": 1, "x": 1}'],
  ])('are named where they hold %s, and the others are there', (_, content) => {
    const { io, one, two, put } = setUp();
    put(`${one}.json`, content);
    const report = new Report();
    expect(readArchive(io, PLACE, report).map(({ id }) => id)).toEqual([two]);
    const [problem, ...more] = report.problems;
    expect(more).toEqual([]);
    expect([problem?.code, problem?.severity]).toEqual(['archive-damaged', 'warning']);
    expect(problem?.message).toContain(`data/archive/${one}.json`);
    expect(problem?.place.file).toBe(`data/archive/${one}.json`);
  });

  it('are named where they were renamed, removed, or are nobody’s', () => {
    const { io, one, two, put } = setUp();
    put('kopie.json', text(io, `${one}.json`));
    put('Mijn antwoord.json', '{}');
    io.files.delete(path.join(FOLDER, `${two}.json`));
    put('van-niemand.yaml', 'title: x\n');
    const { answers, codes } = read(io);
    expect(answers.map(({ id }) => id)).toEqual([one]);
    expect([...codes].sort()).toEqual([
      'archive-name',
      'archive-name',
      'archive-own-alone',
      'archive-unread',
    ]);
  });

  it('correct what was read, in a file of their own', () => {
    const { io, one, put } = setUp();
    const before = text(io, `${one}.json`);
    put(
      `${one}.yaml`,
      'title: Verbeterde titel\ndate: 2021-05-02\nitems:\n  - { ids: ["1a"], question: q, answer: a }\n',
    );
    const [first] = read(io).answers;
    expect(first).toMatchObject({
      id: one,
      title: 'Verbeterde titel',
      date: '2021-05-02',
      minister: 'Bart Verzinsel',
      items: [{ ids: ['1a'], question: 'q', answer: 'a' }],
    });
    expect(text(io, `${one}.json`)).toBe(before);
    // What was added stays known as what it was.
    expect(add(io, answer()).codes).toEqual(['archive-same']);
  });

  it('correct nothing with mistakes in them, which are named with their line', () => {
    const { io, one, put } = setUp();
    put(`${one}.yaml`, 'title: x\ntitel: y\n');
    const report = new Report();
    const answers = readArchive(io, PLACE, report);
    expect(answers.find(({ id }) => id === one)?.title).toBe('Fietsen - Fictieve stallingen');
    expect(report.problems).toMatchObject([
      { severity: 'warning', place: { file: `data/archive/${one}.yaml`, line: 2 } },
    ]);
  });

  it('may replace each other in a circle: one of them is left', () => {
    const { io, one, two, put } = setUp();
    for (const [id, other] of [
      [one, two],
      [two, one],
    ] as const) {
      const file = parseArchiveFile({ file: 'x.json', text: text(io, `${id}.json`) }, new Report());
      if (file === undefined) throw new Error('unreadable');
      put(`${id}.json`, archiveFileText({ ...file, number: '20', replaces: [other] }));
    }
    expect(read(io).answers).toHaveLength(1);
  });
});
