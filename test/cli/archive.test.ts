/** The archive through the command, with real files. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveAddResult, ArchiveSearchResult } from '../../src/index.ts';
import { printed, printedText } from '../support/archive.ts';
import { paragraph, pdfFile, pdfOf, wordFile } from '../support/questions.ts';
import { buildBundle, REPOSITORY, runCommand, slowScreen } from '../support/run-command.ts';
import { testWorkspace, type WorkspaceFiles } from '../support/workspace.ts';

function setUp(files: WorkspaceFiles = {}) {
  const { root, at, write } = testWorkspace(files);
  const run = (...args: readonly string[]) => runCommand(['archive', ...args], root);
  const json = async (...args: readonly string[]) => {
    const { exit, out, err } = await run(...args, '--json');
    expect(err).toBe('');
    return { exit, out: JSON.parse(out) };
  };
  return {
    root,
    at,
    write,
    run,
    add: async (...args: readonly string[]) => {
      const { exit, out } = await json('add', ...args);
      const result: ArchiveAddResult = out;
      return { exit, result, codes: result.problems.map(({ code }) => code) };
    },
    search: async (...args: readonly string[]): Promise<ArchiveSearchResult> =>
      (await json('search', ...args)).out,
    stored: () =>
      existsSync(at('data/archive'))
        ? readdirSync(at('data/archive')).filter((name) => !name.startsWith('.'))
        : [],
  };
}

const asWord = (lines: readonly string[]) => wordFile(lines.map((line) => paragraph(line)).join(''));
const asPdf = (lines: readonly string[]) =>
  pdfFile([lines.flatMap((text, at) => (text === '' ? [] : [{ x: 70, y: 800 - at * 14, text, size: 10 }]))]);

describe('repliek archive add', () => {
  it('takes text, Word and PDF, each by item, and keeps the file as it came', async () => {
    const files = {
      'een.txt': printedText({ number: '1' }),
      'twee.docx': asWord(printed({ number: '2' })),
      'drie.pdf': asPdf(printed({ number: '3' })),
    };
    const { add, stored, at, search } = setUp(files);
    const { exit, result, codes } = await add(...Object.keys(files));
    expect([exit, codes, stored().length]).toEqual([0, [], 6]);
    for (const [index, [name, content]] of Object.entries(files).entries()) {
      const answer = result.answers[index];
      expect(answer).toMatchObject({
        file: name,
        stored: true,
        number: String(index + 1),
        date: '2021-05-03',
      });
      const { received, items } = JSON.parse(readFileSync(at(answer?.path ?? ''), 'utf8'));
      expect(readFileSync(at(`data/archive/${received.file}`))).toEqual(Buffer.from(content));
      expect(items).toEqual([
        {
          ids: ['1'],
          question: 'Hoeveel stallingen zijn er per provincie?',
          answer: 'Er zijn 12 stallingen in elke provincie.',
        },
        {
          ids: ['2'],
          question: 'Wat kost een overdekte stalling?',
          answer: 'Een overdekte stalling kost 900 euro.',
        },
      ]);
    }
    const { hits } = await search('overdekt');
    expect(hits.map((hit) => [hit.number, hit.item?.ids])).toEqual([
      ['1', ['2']],
      ['2', ['2']],
      ['3', ['2']],
    ]);
  });

  it('knows the same answer in another format, and changes nothing', async () => {
    const { add, stored } = setUp({
      'a.txt': printedText(),
      'a.docx': asWord(printed()),
      'a.pdf': asPdf(printed()),
    });
    await add('a.txt');
    const before = stored();
    expect((await add('a.txt', 'a.docx', 'a.pdf')).codes).toEqual([
      'archive-same',
      'archive-same',
      'archive-same',
    ]);
    expect(stored()).toEqual(before);
  });

  it('takes folders and patterns, also where the shell leaves them to the program', async () => {
    const files = {
      'antwoorden/a.txt': printedText({ number: '1' }),
      'antwoorden/B.TXT': printedText({ number: '2' }),
      'antwoorden/oud/c.docx': asWord(printed({ number: '3' })),
      'antwoorden/notities.md': 'x',
      'antwoorden/~$c.docx': 'x',
    };
    const numbers = async (...given: readonly string[]) => {
      const { add } = setUp(files);
      const { result } = await add(...given);
      return result.answers.map(({ number }) => number).sort();
    };
    expect(await numbers('antwoorden')).toEqual(['1', '2', '3']);
    expect(await numbers('antwoorden/*.txt', 'antwoorden/a.txt')).toEqual(['1', '2']);
    expect(await numbers('antwoorden/?.txt')).toEqual(['1', '2']);
    expect(await numbers('antwoorden/oud/*')).toEqual(['3']);
    const { add } = setUp(files);
    const { exit, codes } = await add('antwoorden/*.pdf', 'nergens', 'weg.txt', `${'*a'.repeat(200)}.pdf`);
    expect([exit, codes]).toEqual([1, Array.from({ length: 4 }, () => 'archive-none')]);
  });

  it('adds the good ones of a batch, and names the others with what is wrong', async () => {
    const { run, stored } = setUp({
      'goed.txt': printedText(),
      'leeg.txt': '',
      'vraag.txt': printedText({ number: '9', answers: [] }),
    });
    const { exit, out } = await run('add', 'goed.txt', 'leeg.txt', 'vraag.txt', 'weg.txt');
    expect(exit).toBe(1);
    expect(stored()).toHaveLength(2);
    expect(out).toContain(
      'Toegevoegd: nr. 20 van 3 mei 2021  Fietsen - Fictieve stallingen\n  2 delen beantwoord\n',
    );
    expect(out).toContain('3 fouten:');
    expect(out).toMatch(/een vraag zonder antwoord.*\n {6}vraag\.txt\n/);
    expect(out).toContain('3 bestanden: 1 antwoord toegevoegd, 2 geweigerd.\n');
    expect(out).toContain('repliek archive search');
  });

  it('needs a reason for another text, and shows the corrected one with a mark', async () => {
    const { add, run, write } = setUp({ 'a.txt': printedText() });
    await add('a.txt');
    write({ 'b.txt': printedText({ answers: ['Er zijn 13 stallingen.', 'Een overdekte kost 900 euro.'] }) });
    expect((await add('b.txt')).codes).toEqual(['archive-differs']);
    expect((await add('b.txt', '--correction', 'één vergeten')).exit).toBe(0);
    const { out } = await run('search', 'stallingen');
    expect(out).toContain('verbeterd antwoord: één vergeten');
    expect(out).toContain('Er zijn 13 *stallingen*.');
    expect(out.match(/^\d+\. nr\./gm)).toHaveLength(1);
  });

  it('says what it does while it takes long', async () => {
    const { root } = setUp({ 'a.txt': printedText(), 'b.txt': printedText({ number: '21' }) });
    const { err } = await runCommand(['archive', 'add', '.'], root, slowScreen());
    expect(err).toContain('b.txt toevoegen, 2 van 2');
  });

  it('speaks English, too', async () => {
    const { run } = setUp({ 'a.txt': printedText() });
    expect((await run('add', 'a.txt', '--lang', 'en')).out).toContain('1 file: 1 added.');
    expect((await run('search', 'stalling', '--lang', 'en')).out).toContain(
      '1 answer of the 1 in the archive.',
    );
  });
});

describe('what is no published answer', () => {
  const zip = (files: Readonly<Record<string, Uint8Array>>) => zipSync(files, { level: 6 });
  const text = (words: string) => `BT /F1 10 Tf 70 700 Td (${words}) Tj ET`;
  const cases: readonly (readonly [string, string, () => string | Uint8Array])[] = [
    ['empty', 'leeg.pdf', () => ''],
    ['blank', 'blanco.txt', () => ' \n\n '],
    ['scanned', 'scan.pdf', () => pdfOf(['', ''])],
    ['of 5,000 pages', 'lang.pdf', () => pdfOf(Array.from({ length: 5000 }, () => text('x')))],
    [
      'encrypted',
      'geheim.docx',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    ],
    [
      'a zip bomb',
      'bom.docx',
      () =>
        zip({
          'word/document.xml': new Uint8Array(100 * 1024 * 1024),
          '[Content_Types].xml': strToU8('<x/>'),
        }),
    ],
    [
      'no Word file',
      'foto.docx',
      () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1]),
    ],
    ['of 200 MB', 'groot.pdf', () => Buffer.alloc(200 * 1024 * 1024, 'x')],
    [
      'in French',
      'frans.txt',
      () =>
        'Question écrite n° 5 du 3 mai 2021 de Madame Untel\n\n1. Combien de véhicules sont concernés par cette mesure dans les provinces ?\n2. Quels sont les coûts de cette mesure pour les communes et pour les habitants ?\n\nRéponse\n\n1. Il y a douze véhicules dans les provinces, et ils sont tous concernés par la mesure.\n',
    ],
    ['a question alone', 'vraag.txt', () => printedText({ answers: [] })],
    [
      'without a number',
      'los.txt',
      () =>
        printedText()
          .replace(/^nr\. 20$/m, '')
          .replace('vraag nr. 20 van', 'de vraag van'),
    ],
  ];

  it.each(cases)('is named where it is %s, and nothing is stored', async (_, name, make) => {
    const { add, stored } = setUp({ [name]: make() });
    const { exit, result } = await add(name);
    expect([exit, result.answers, stored()]).toEqual([1, [], []]);
    const [problem] = result.problems;
    expect(problem).toMatchObject({ severity: 'error', place: { file: name } });
    expect(problem?.hint).toBeDefined();
  });

  it('is taken for what it is where only its name is wrong', async () => {
    const { add } = setUp({ 'antwoord.pdf': asWord(printed()) });
    const { exit, codes } = await add('antwoord.pdf');
    expect([exit, codes]).toEqual([0, ['question-format']]);
  });
});

describe('repliek archive search', () => {
  it('shows who asked what, the item, and the words in their place', async () => {
    const { add, run } = setUp({
      'a.txt': printedText(),
      'b.txt': printedText({ number: '21', title: 'Treinen' }),
    });
    await add('a.txt');
    const { exit, out } = await run('search', 'overdekte', 'stalling');
    expect(exit).toBe(0);
    expect(out).toMatch(
      new RegExp(
        [
          '^1\\. nr\\. 20 van 3 mei 2021  Fietsen - Fictieve stallingen',
          ' {3}antwoord van BART VERZINSEL; vraag van AN PROEF',
          ' {3}deelvraag 2',
          ' {3}vraag {5}Wat kost een \\*overdekte\\* \\*stalling\\*\\?',
          ' {3}antwoord {2}Een \\*overdekte\\* \\*stalling\\* kost 900 euro\\.',
          ' {3}data/archive/2021-20-[0-9a-f]{10}\\.json',
          '',
          '1 antwoord van de 1 in het archief\\.\n$',
        ].join('\n'),
      ),
    );
  });

  it('says that nothing is found, or nothing is there, and what to do', async () => {
    const { add, run } = setUp({ 'a.txt': printedText() });
    const empty = await run('search', 'fietsen');
    expect([empty.exit, empty.out]).toEqual([0, expect.stringContaining('repliek archive add')]);
    await add('a.txt');
    const { exit, out } = await run('search', 'zeehonden');
    expect([exit, out]).toEqual([0, expect.stringContaining('Niets gevonden voor zeehonden.')]);
    expect(out).toContain('Probeer');
    expect((await run('search', 'stalingen')).out).toContain(
      '“stalingen” komt niet voor; gezocht is naar: stal',
    );
  });

  it('takes a phrase that the shell took out of its quotes', async () => {
    const { add, search, run } = setUp({ 'a.txt': printedText() });
    await add('a.txt');
    expect((await search('fietsen', 'overdekte stalling')).hits).toHaveLength(1);
    expect((await search('fietsen', 'stalling overdekte')).hits).toEqual([]);
    expect(await search('overdekte stalling')).toMatchObject({ count: 1, asWords: false });
    // Words that somebody put between quotes to be safe.
    expect(await search('stalling overdekte')).toMatchObject({ count: 1, asWords: true });
    expect((await run('search', 'stalling overdekte')).out).toContain(
      '"stalling overdekte" staat nergens zo',
    );
  });

  it('has a limit, a minister and dates, which have to be such', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`${at}.txt`, printedText({ number: String(at + 1) })]),
    );
    const { add, run, search } = setUp(files);
    await add('.');
    const ten = await run('search', 'stalling');
    expect(ten.out).toContain('De eerste 10 van 12 antwoorden van de 12 in het archief.');
    expect((await search('stalling', '--limit', '3')).hits).toHaveLength(3);
    expect((await search('stalling', '--minister', 'iemand anders')).hits).toEqual([]);
    expect((await search('stalling', '--from', '2021-05-04')).hits).toEqual([]);
    for (const wrong of [
      ['--limit', '0'],
      ['--limit', 'veel'],
      ['--from', 'gisteren'],
      ['--to', '2021-13-01'],
    ]) {
      const { exit, err, out } = await run('search', 'stalling', ...wrong);
      expect([exit, out]).toEqual([2, '']);
      expect(err).toContain(wrong[0]);
    }
  });

  it('lets no text from outside steer the terminal', async () => {
    const nasty = 'Fietsen \u001B[2J\u001B]0;weg\u0007 - \u009B31m stallingen';
    const { add, run, at, stored } = setUp({ 'a.txt': printedText() });
    await add('a.txt');
    const [id = ''] = stored();
    const file = at(`data/archive/${id}`);
    const content = JSON.parse(readFileSync(file, 'utf8'));
    const items = [{ ids: ['1'], question: `${nasty}\r\nFout: nep`, answer: `${nasty}\u0000` }];
    writeFileSync(
      file,
      JSON.stringify({ ...content, title: `${nasty}\n1. nr. 666`, authors: [nasty], items }),
    );
    const { out } = await run('search', 'stallingen', nasty);
    expect(out).toContain('stallingen');
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    expect(out).not.toMatch(/^(?:1\. nr\. 666|Fout: nep)/m);
  });

  it('goes on where files are damaged or gone, and names them', async () => {
    const { add, run, at, stored } = setUp({
      'a.txt': printedText(),
      'b.txt': printedText({ number: '21' }),
      'c.txt': printedText({ number: '22' }),
    });
    await add('.');
    const [first = '', second = ''] = stored().filter((name) => name.endsWith('.json'));
    writeFileSync(at(`data/archive/${first}`), '{ stuk');
    rmSync(at(`data/archive/${second}`));
    const { exit, out } = await run('search', 'stallingen');
    expect(exit).toBe(0);
    expect(out).toContain('1 antwoord van de 1 in het archief.');
    expect(out).toContain(`data/archive/${first} kan niet gelezen worden`);
    expect(out).toContain(`repliek archive add data/archive/${second.replace('.json', '.txt')}`);
    // What it says to do puts it right.
    await add('data/archive');
    expect((await run('search', 'stallingen')).out).toContain('3 antwoorden van de 3 in het archief.');
  });
});

describe('several at once', () => {
  beforeAll(() => buildBundle(), 60_000);

  const started = (root: string, args: readonly string[]) => {
    const program = path.join(REPOSITORY, 'dist', 'repliek.js');
    const child = spawn(process.execPath, [program, 'archive', ...args], { cwd: root });
    let out = '';
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
    });
    const done = new Promise<{ status: number | null; out: string }>((resolve) =>
      child.on('close', (status) => resolve({ status, out })),
    );
    return { child, done };
  };

  it('add and search the same archive, and it is the same as after one', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 15 }, (_, at) => [`in/${at}.txt`, printedText({ number: String(at + 1) })]),
    );
    const [together, alone] = [setUp(files), setUp(files)];
    await alone.add('in');
    const runs = [
      ['add', 'in'],
      ['add', 'in'],
      ['search', 'stallingen'],
    ].map((args) => started(together.root, args).done);
    for (const { status } of await Promise.all(runs)) expect(status).toBe(0);
    expect(together.stored()).toEqual(alone.stored());
    expect((await together.search('stallingen')).count).toBe(15);
  });

  it('are killed, and adding again makes the archive whole', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`in/${at}.txt`, printedText({ number: String(at + 1) })]),
    );
    const { root, stored, add, search } = setUp(files);
    const { child, done } = started(root, ['add', 'in']);
    // Somewhere in the middle of its work.
    while (stored().length < 20 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGKILL');
    await done;
    expect((await search('stallingen')).problems.filter(({ code }) => code !== 'archive-unread')).toEqual([]);
    expect((await add('in')).exit).toBe(0);
    expect((await search('stallingen')).count).toBe(60);
    expect(stored()).toHaveLength(120);
  });
});
