import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { type ArchiveQuery, openArchive, searchArchive } from '../../src/archive/search-archive.ts';
import { type NewAnswer, openStore } from '../../src/archive/store-answer.ts';
import { type Io, nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { answer } from '../support/archive.ts';
import { testWorkspace } from '../support/workspace.ts';

type Content = NewAnswer['content'];

function setUp(contents: readonly Content[] = [], io: Io = nodeIo) {
  const { workspace, at } = testWorkspace();
  const report = new Report();
  const addAll = (more: readonly Content[], correction?: string) => {
    const store = openStore(io, workspace);
    return more.map((content) => store.add({ content, correction, file: 'x' }, report)?.id ?? '');
  };
  const ids = addAll(contents);
  const problems = new Report();
  const find = (text: string, more: Partial<ArchiveQuery> = {}) =>
    openArchive(io, workspace, problems).search({ text, ...more }, problems);
  return {
    workspace,
    at,
    ids,
    addAll,
    find,
    numbers: (text: string, more?: Partial<ArchiveQuery>) =>
      find(text, more).hits.map((hit) => hit.answer.number),
    problems: () => problems.problems,
  };
}

const LIBRARY: readonly Content[] = [
  answer(
    { number: '1', title: 'Inburgering - Vormingsaanbod', minister: 'An Voorbeeld', date: '2020-01-02' },
    [
      ['Welk opleidingsaanbod is er voor leerkrachten?', 'Er waren 12 cursussen in de provincie Limburg.'],
      ['Wat kost het?', 'De kosten zijn 9.000 euro, zonder de financiële steun van de stad.'],
    ],
  ),
  answer({ number: '2', title: 'Fietsen - Stallingen', minister: 'Bart Verzinsel', date: '2021-02-03' }, [
    [
      'Hoeveel fietsenstallingen zijn er?',
      'Er zijn 321 stallingen, en elk jaar komen er huizen voor fietsen bij.',
    ],
  ]),
  answer({ number: '321', title: 'Wegen - Onderhoud', minister: 'Bart Verzinsel', date: '2021-06-10' }, [
    ['Hoeveel kilometer weg werd hersteld?', 'In 2019 werd 12 km hersteld; de wegen in Limburg niet.'],
  ]),
];

describe('a search', () => {
  it('finds the parts of compounds, other forms, and letters with and without accents', () => {
    const { numbers } = setUp(LIBRARY);
    expect(numbers('opleiding')).toEqual(['1']);
    expect(numbers('aanbod')).toEqual(['1']);
    expect(numbers('VORMINGEN')).toEqual(['1']);
    expect(numbers('cursus')).toEqual(['1']);
    expect(numbers('financiele')).toEqual(['1']);
    expect(numbers('huis')).toEqual(['2']);
    expect(numbers('stalling')).toEqual(['2']);
    // A compound that stands nowhere, by a part of it.
    expect(numbers('opleidingsplan')).toEqual(['1']);
  });

  it('puts the answer first that has all words, and names the item, its words and where they stand', () => {
    const { find } = setUp(LIBRARY);
    const { hits, count, questions, instead } = find('cursussen limburg');
    expect(hits.map((hit) => hit.answer.number)).toEqual(['1', '321']);
    expect([count, questions, instead]).toEqual([2, 3, []]);
    const [first] = hits;
    expect(first?.item?.ids).toEqual(['1']);
    expect(first?.words).toEqual(['cursussen', 'limburg']);
    const { text = '', marks = [] } = first?.reply ?? {};
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['cursussen', 'Limburg']);
  });

  it('finds numbers of questions, before numbers in texts', () => {
    const { numbers } = setUp(LIBRARY);
    expect(numbers('321')).toEqual(['321', '2']);
    expect(numbers('2021-321')).toEqual(['321']);
    expect(numbers('2020-321')).toEqual([]);
    expect(numbers('nr. 321 onderhoud')[0]).toBe('321');
  });

  it('finds names', () => {
    expect(setUp(LIBRARY).numbers('voorbeeld')).toEqual(['1']);
  });

  it('finds phrases as they stand', () => {
    const { numbers, find } = setUp(LIBRARY);
    expect(numbers('"provincie limburg"')).toEqual(['1']);
    expect(numbers('“wegen in Limburg” hersteld')).toEqual(['321']);
    expect(numbers('"limburg provincie"')).toEqual([]);
    expect(find('"de stad"').count).toBe(1);
  });

  it('may be limited to a minister and a time', () => {
    const { numbers } = setUp(LIBRARY);
    expect(numbers('limburg', { minister: 'verzinsel' })).toEqual(['321']);
    expect(numbers('limburg', { from: '2021-01-01' })).toEqual(['321']);
    expect(numbers('limburg', { to: '2020-01-02' })).toEqual(['1']);
    expect(numbers('limburg', { limit: 1 })).toHaveLength(1);
  });

  it('looks for what was meant only where a word stands nowhere, and says so', () => {
    const { find, numbers } = setUp(LIBRARY);
    const typed = find('opleidng');
    expect(typed.hits.map((hit) => hit.answer.number)).toEqual(['1']);
    expect(typed.instead).toEqual([{ word: 'opleidng', terms: ['opleid'] }]);
    expect(find('inburg').instead[0]?.terms[0]).toMatch(/^inburg/);
    expect(find('stalling').instead).toEqual([]);
    // Another number is another question.
    expect(numbers('2021-322')).toEqual([]);
    expect(numbers('xyzxyz')).toEqual([]);
  });

  it('of nothing, of small words or of signs finds nothing', () => {
    const { find } = setUp(LIBRARY);
    for (const text of [
      '',
      '   ',
      'de van het',
      '"',
      '""',
      '%$*(',
      '\n',
      'constructor __proto__',
      '\u0000',
    ]) {
      expect(find(text).hits).toEqual([]);
    }
    expect(setUp().find('fietsen')).toEqual({
      hits: [],
      count: 0,
      instead: [],
      asWords: false,
      questions: 0,
    });
  });

  it('is not slowed by a long query', () => {
    const { find } = setUp(LIBRARY);
    expect(find('limburg '.repeat(100_000)).hits).toHaveLength(2);
    expect(find('a'.repeat(1_000_000)).hits).toEqual([]);
  });

  it('shows the answer that counts, once', () => {
    const { addAll, find } = setUp(LIBRARY);
    const [id] = addAll(
      [
        answer(
          { number: '2', title: 'Fietsen - Stallingen', minister: 'Bart Verzinsel', date: '2021-02-03' },
          [['Hoeveel fietsenstallingen zijn er?', 'Er zijn 322 stallingen.']],
        ),
      ],
      'verkeerd geteld',
    );
    const { hits, questions } = find('stallingen');
    expect(hits.map((hit) => [hit.answer.id, hit.answer.reason])).toEqual([[id, 'verkeerd geteld']]);
    expect(questions).toBe(3);
    expect(find('huizen').hits).toEqual([]);
  });
});

const INDEX = 'data/archive/.index';

describe('the index', () => {
  it('may be deleted, cut off, or filled with something else at any time', () => {
    const { at, find } = setUp(LIBRARY);
    const expected = find('limburg stallingen opleiding');
    const segments = () => readdirSync(at(INDEX)).filter((name) => name.endsWith('.segment'));
    expect(segments()).toHaveLength(1);
    const [name = ''] = segments();
    const whole = readFileSync(at(`${INDEX}/${name}`));
    for (const bytes of [
      whole.subarray(0, whole.length - 10),
      whole.subarray(0, 20),
      Buffer.alloc(0),
      Buffer.from('iets anders'),
      Buffer.concat([whole, Buffer.from('x')]),
      Buffer.concat([whole.subarray(0, 18), Buffer.alloc(16, 255), whole.subarray(34)]),
    ]) {
      writeFileSync(at(`${INDEX}/${name}`), bytes);
      expect(find('limburg stallingen opleiding')).toEqual(expected);
    }
    rmSync(at(INDEX), { recursive: true });
    expect(find('limburg stallingen opleiding')).toEqual(expected);
    // A folder of its name is in the way.
    rmSync(at(INDEX), { recursive: true });
    writeFileSync(at(INDEX), 'x');
    expect(find('limburg stallingen opleiding')).toEqual(expected);
  });

  it('is read, and not the answers, where nothing has changed', () => {
    const read: string[] = [];
    const io: Io = {
      ...nodeIo,
      read: (file) => {
        if (file.endsWith('.json')) read.push(path.basename(file));
        return nodeIo.read(file);
      },
    };
    const { find, ids } = setUp(LIBRARY, io);
    find('limburg');
    read.length = 0;
    expect(find('fietsenstalling').hits).toHaveLength(1);
    expect(read).toEqual([`${ids[1]}.json`]);
  });

  it('follows what is added, removed, corrected and changed', () => {
    const { addAll, at, ids, find, numbers, problems } = setUp(LIBRARY);
    expect(numbers('limburg')).toHaveLength(2);
    addAll([answer({ number: '7' }, [['Waar?', 'In Limburg.']])]);
    expect(numbers('limburg').sort()).toEqual(['1', '321', '7']);
    rmSync(at(`data/archive/${ids[2]}.json`));
    expect(numbers('limburg').sort()).toEqual(['1', '7']);
    writeFileSync(at(`data/archive/${ids[0]}.yaml`), 'title: Over zeehonden\n');
    expect(numbers('zeehond')).toEqual(['1']);
    expect(numbers('inburgering')).toEqual([]);
    expect(find('zeehond').hits[0]?.answer.title).toBe('Over zeehonden');
    const changed = at(`data/archive/${ids[1]}.json`);
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('huizen', 'walvis'));
    utimesSync(changed, 1, 1);
    expect(numbers('walvis')).toEqual(['2']);
    expect(problems()).toEqual([]);
    writeFileSync(changed, '{');
    expect(numbers('walvis')).toEqual([]);
    expect(problems().map(({ code }) => code)).toEqual(['archive-damaged']);
  });

  it('stays in few parts, and finds the same as when everything is added at once', () => {
    const { addAll, find, at } = setUp();
    const many = Array.from({ length: 30 }, (_, at) =>
      answer({ number: String(at + 1) }, [[`Hoeveel stallingen in ${at}?`, `Er zijn ${at} fietsen.`]]),
    );
    for (const one of many) {
      addAll([one]);
      find('x');
      expect(readdirSync(at(INDEX)).length).toBeLessThanOrEqual(9);
    }
    const together = setUp(many);
    const shown = (found: ReturnType<typeof find>) =>
      found.hits.map((hit) => [hit.answer.id, hit.score.toFixed(9), hit.words]);
    expect(shown(find('fietsen stalling 7', { limit: 100 }))).toEqual(
      shown(together.find('fietsen stalling 7', { limit: 100 })),
    );
  });

  it('finds every answer that has a word as it stands, and none that has nothing of it', () => {
    const word = fc.constantFrom(
      'fietsenstalling',
      'brug',
      'limburg',
      'cursussen',
      'financiële',
      'jaarverslag',
    );
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 5 }), word, (answers, split, asked) => {
        const contents = answers.map((words, at) =>
          answer({ number: String(at + 1), title: '', authors: [] }, [['', words.join(' en ')]]),
        );
        const { addAll, find, workspace } = setUp(contents.slice(0, split));
        find('x');
        addAll(contents.slice(split));
        const found = find(asked, { limit: 100 }).hits.map((hit) => hit.answer.number);
        const expected = answers.flatMap((words, at) => (words.includes(asked) ? [String(at + 1)] : []));
        expect([...found].sort()).toEqual(expected);
        expect(readArchive(nodeIo, workspace, new Report())).toHaveLength(answers.length);
      }),
      { numRuns: 25 },
    );
  });

  it('is not needed where nothing may be written', () => {
    const io: Io = {
      ...nodeIo,
      makeFolder: (folder) => {
        if (folder.endsWith('.index')) throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
        nodeIo.makeFolder(folder);
      },
    };
    const { numbers, at } = setUp(LIBRARY, io);
    expect(numbers('opleiding')).toEqual(['1']);
    expect(() => readdirSync(at(INDEX))).toThrow();
  });

  it('takes what a dead process left for nothing, and removes it', () => {
    const { numbers, at } = setUp(LIBRARY);
    mkdirSync(at(INDEX));
    writeFileSync(at(`${INDEX}/.repliek-oud.tmp`), 'half');
    writeFileSync(at(`${INDEX}/0123456789abcdef.segment`), 'van een andere versie');
    for (const name of ['.repliek-oud.tmp', '0123456789abcdef.segment'])
      utimesSync(at(`${INDEX}/${name}`), 1, 1);
    expect(numbers('opleiding')).toEqual(['1']);
    expect(readdirSync(at(INDEX))).toEqual([expect.stringMatching(/^(?!0123)\w+\.segment$/)]);
  });
});

describe('searchArchive', () => {
  it('gives the hits alone', () => {
    const { workspace } = setUp(LIBRARY);
    const [hit] = searchArchive(nodeIo, workspace, { text: 'opleiding' }, new Report());
    expect([hit?.answer.number, hit?.item?.ids, hit?.words]).toEqual(['1', ['1'], ['opleidingsaanbod']]);
  });
});
