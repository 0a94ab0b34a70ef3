import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/dossiers/workspace.ts';
import { itemsOfHeading } from '../../src/drafting/item-headings.ts';
import { newDossier } from '../../src/intake/new-dossier.ts';
import { parseQuestion } from '../../src/intake/parse-question.ts';
import { type ReferOptions, referAnswer } from '../../src/intake/refer-answer.ts';
import { headingOfAll } from '../../src/intake/same-question.ts';
import { nodeIo } from '../../src/io.ts';
import { buildDossier } from '../../src/pipeline.ts';
import { itemsToAnswer, type QuestionItem } from '../../src/question/question.ts';
import { memoryIo, ProcessKilled } from '../support/memory-io.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { SHIPPED_TEMPLATES, shippedWorkspace } from '../support/workspace.ts';

/** Everybody is made up. */
const PEOPLE = `
ministers:
  an-voorbeeld: { name: An "Annie" Voorbeeld, function: "viceminister-president, Vlaams minister van Verzonnen Zaken", from: 2019-10-02 }
  piet-proef: { name: Piet Proef, function: Vlaams minister van Proeven, from: 2019-10-02, until: 2024-09-30 }
  els-verzinsel: { name: Els Verzinsel, function: Vlaams minister van Verzinsels, from: 2019-10-02 }
members:
  jan-proefpersoon: { name: Jan Proefpersoon }
`;

const ITEMS = `items:
  - label: 1
    text: Hoeveel fietsstallingen zijn er?
    items:
      - { label: a, text: Per provincie. }
      - { label: b, text: Per jaar. }
  - { label: 2, text: Wat kostten de fietsstallingen? }
`;

interface Asked {
  readonly minister: string;
  readonly number: number;
  readonly house?: string;
  readonly author?: string;
  readonly items?: string;
  readonly draft?: string | undefined;
}

function dossier(id: string, asked: Asked): Readonly<Record<string, string>> {
  const { minister, number, house = 'vlaams-parlement', author = 'Jan Proefpersoon', items = ITEMS } = asked;
  const folder = `data/dossiers/${id}`;
  return {
    [`${folder}/dossier.yaml`]: `house: ${house}\nminister: ${minister}\n`,
    [`${folder}/question.yaml`]: `number: ${number}\ndate: 2021-06-10\nauthors: [${author}]\ntitle: Fietsstallingen\n${items}`,
    ...('draft' in asked && asked.draft === undefined
      ? {}
      : { [`${folder}/answer.md.hbs`]: asked.draft ?? '# 1a\n\n# 1b\n\n# 2\n' }),
  };
}

const OWN = { minister: 'piet-proef', number: 112 } as const;
const OTHER = { minister: 'an-voorbeeld', number: 45, author: 'jan-proefpersoon' } as const;

function setUp(
  own: Partial<Asked> = {},
  other: Partial<Asked> = {},
  more: Readonly<Record<string, string>> = {},
) {
  const place = shippedWorkspace({
    'data/people.yaml': PEOPLE,
    ...dossier('2021-112', { ...OWN, ...own }),
    ...dossier('2021-45', { ...OTHER, ...other }),
    ...more,
  });
  const { workspace } = place;
  const draftFile = place.at('data/dossiers/2021-112/answer.md.hbs');
  return {
    ...place,
    workspace,
    draftFile,
    draft: () => readFileSync(draftFile, 'utf8'),
    refer: (to: ReferOptions['to'] = '2021-45', language: 'nl' | 'en' = 'nl') =>
      referAnswer(nodeIo, workspace, '2021-112', { to, language }),
    build: () => buildDossier(nodeIo, workspace, '2021-112', { draft: false, language: 'nl' }),
    parseBuilt: () =>
      parseQuestion(nodeIo, workspace, {
        path: place.at('output/2021-112/antwoord-2021-112.docx'),
        language: 'nl',
      }),
  };
}

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('a referring answer', () => {
  it('builds to a Word answer that names the other one, and that is read as referring', async () => {
    const { refer, build, parseBuilt, at } = setUp();
    expect(await refer()).toMatchObject({
      ok: true,
      to: { name: 'An "Annie" Voorbeeld', number: '45', date: '2021-06-10' },
      files: [{ path: 'data/dossiers/2021-112/answer.md.hbs' }],
      problems: [],
    });
    expect(await build()).toMatchObject({ ok: true, problems: [] });
    const { number, answer } = await parseBuilt();
    expect(number).toBe('112');
    expect(answer).toMatchObject({ kind: 'referring', minister: 'PIET PROEF' });
    expect(answer?.items.map(({ text }) => text)).toEqual([
      '1. tot 2. Voor het antwoord op deze vraag verwijs ik naar het antwoord op schriftelijke vraag nr. 45 van 10 juni 2021. Dat gecoördineerde antwoord komt van An "Annie" Voorbeeld, viceminister-president, Vlaams minister van Verzonnen Zaken.',
    ]);
    // Numbers and dates of questions are no figures.
    expect(JSON.parse(readFileSync(at('output/2021-112/figures.json'), 'utf8'))).toEqual({ figures: [] });
  });

  it.each([
    ['without numbers', 'items: [{ text: Hoeveel? }, { text: Waarom? }]\n', '# 1-2'],
    ['of one item', 'items: [{ text: Hoeveel? }]\n', '# 1'],
    [
      'of one number',
      'items: [{ label: 1, text: Hoeveel, items: [{ label: a, text: Per jaar? }, { label: b, text: Per dag? }] }]\n',
      '# 1a-1b',
    ],
    ['with odd labels', 'items: [{ label: 1-2, text: Hoeveel? }, { label: 3, text: Waarom? }]\n', undefined],
  ])('answers all items of a question %s', async (_, items, heading) => {
    const { refer, build, draft } = setUp({ items, draft: '' }, { items });
    expect(await refer()).toMatchObject({ ok: true, problems: [] });
    if (heading === undefined) return;
    expect(draft().split('\n')[0]).toBe(heading);
    expect(await build()).toMatchObject({ ok: true, problems: [] });
  });

  it('has one heading for whatever items there are', () => {
    const tree = (depth: number, parent: string): fc.Arbitrary<readonly QuestionItem[]> =>
      fc.array(fc.nat({ max: depth > 0 ? 3 : 0 }), { minLength: 1, maxLength: 5 }).chain((sizes) =>
        fc.tuple(
          ...sizes.map((size, at) => {
            const label = parent === '' ? String(at + 1) : 'abcde'.charAt(at);
            const id = parent + label;
            const inner = size === 0 ? fc.constant([]) : tree(depth - 1, id);
            return inner.map((items): QuestionItem => ({ id, label, text: '', items }));
          }),
        ),
      );
    fc.assert(
      fc.property(tree(1, ''), (items) => {
        const found = itemsOfHeading(headingOfAll(items), items);
        expect(found.ok && itemsToAnswer(items).every((leaf) => found.items.includes(leaf))).toBe(true);
      }),
    );
  });

  it('keeps the comments of the draft that new made, and can be made again', async () => {
    const { refer, draft, write, workspace, at } = setUp();
    write({
      'vraag.txt':
        'SCHRIFTELIJKE VRAAG\n\nnr. 7\nvan JAN PROEFPERSOON\ndatum: 10 juni 2021\naan PIET PROEF\nVLAAMS MINISTER VAN PROEVEN\n\nFietsstallingen\n\n1. Hoeveel zijn er?\n2. Wat kostten ze?\n',
    });
    const made = await newDossier(nodeIo, workspace, { path: at('vraag.txt'), language: 'nl' });
    expect(made).toMatchObject({ ok: true, dossier: '2021-7' });
    const file = at('data/dossiers/2021-7/answer.md.hbs');
    const comments = readFileSync(file, 'utf8').match(/\{\{!--[\s\S]*?--\}\}/g);
    const refer7 = () => referAnswer(nodeIo, workspace, '2021-7', { to: '2021-45', language: 'nl' });
    expect(await refer7()).toMatchObject({ ok: true, problems: [] });
    const first = readFileSync(file, 'utf8');
    expect(first.match(/\{\{!--[\s\S]*?--\}\}/g)).toEqual(comments);
    expect(comments).toHaveLength(2);
    expect(first.match(/^# .*$/gm)).toEqual(['# 1-2']);
    const again = await refer7();
    expect(again).toMatchObject({ ok: true, files: [] });
    expect(codes(again.problems)).toContain('refer-same');
    expect(readFileSync(file, 'utf8')).toBe(first);
    await refer();
    expect(codes((await refer()).problems)).toEqual(['refer-same']);
    expect(draft()).toContain('{{> referring-answer name="An \\"Annie\\" Voorbeeld"');
  });

  it.each([
    ['text', '# 1a\nVan een mens.\n'],
    ['a passage', '# 1a\n{{> not-available what="Dat"}}\n'],
    ['a value', '# 1a\n{{question.number}}\n'],
    ['a heading of its own', '# 1a\n\n## Vooraf\n'],
    ['a heading of no item', '# 9\n'],
    [
      'another reference',
      '# 1-2\n{{> referring-answer name="X" function="Y" number="9" date="2021-06-10"}}\n',
    ],
  ])('never takes the place of %s', async (_, text) => {
    const { refer, draft } = setUp({ draft: text });
    const { ok, files, problems } = await refer();
    expect({ ok, files, codes: codes(problems) }).toEqual({ ok: false, files: [], codes: ['refer-edited'] });
    expect(problems[0]?.hint).toContain('{{> referring-answer name=');
    expect(draft()).toBe(text);
  });

  it.each([
    ['empty', ' \n\n'],
    ['gone', undefined],
    ['saved on Windows', '\uFEFF# 1a\r\n\r\n# 2\r\n'],
  ])('takes the place of a draft that is %s', async (_, text) => {
    const { refer, build, draft } = setUp({ draft: text });
    expect(await refer()).toMatchObject({ ok: true, problems: [] });
    expect(draft()).toMatch(/^# 1-2\n\{\{> referring-answer .*\}\}\n$/);
    expect(await build()).toMatchObject({ ok: true, problems: [] });
  });

  it('says what is wrong with the other dossier, and writes nothing', async () => {
    const chain = (number: number) =>
      `# 1-2\n{{#if question.number}}{{> referring-answer name="Els Verzinsel" function="x" number="${number}" date="2021-06-10"}}{{/if}}\n`;
    const wrong: readonly [ReferOptions['to'], Partial<Asked>, string][] = [
      ['2021-112', {}, 'refer-self'],
      ['2021-46', {}, 'refer-unknown'],
      ['../2021-45', {}, 'refer-unknown'],
      ['2021-45', { minister: 'piet-proef' }, 'refer-minister'],
      ['2021-45', { minister: 'niemand' }, 'person-unknown'],
      ['2021-45', { house: 'stadsraad' }, 'refer-house'],
      ['2021-45', { draft: chain(46) }, 'refer-chain'],
      ['2021-45', { draft: chain(112) }, 'refer-chain'],
      [{ minister: 'niemand', number: '45', date: '2021-06-10' }, {}, 'person-unknown'],
      [{ minister: 'piet-proef', number: '45', date: '2021-06-10' }, {}, 'refer-minister'],
      [{ minister: 'an-voorbeeld', number: '45"}}', date: '2021-06-10' }, {}, 'refer-number'],
    ];
    for (const [to, other, code] of wrong) {
      const { refer, draft } = setUp({}, other);
      const before = draft();
      for (const language of ['nl', 'en'] as const) {
        const { ok, files, problems } = await refer(to, language);
        expect([code, ok, files, codes(problems)]).toEqual([code, false, [], [code]]);
      }
      expect(draft()).toBe(before);
    }
  });

  it('asks to look where the other question may be another one', async () => {
    const other = {
      author: 'Mia Anders',
      items:
        'items: [{ label: 1, text: Wat kostten de fietsstallingen juist? }, { label: 2, text: Zijn er plannen? }]\n',
    };
    const { refer, draft } = setUp({}, other, {
      ...dossier('2021-9', {
        minister: 'els-verzinsel',
        number: 9,
        draft:
          '# 1-2\n{{> referring-answer name="Piet Proef" function="x" number="112" date="2021-06-10"}}\n',
      }),
      'data/dossiers/stuk/answer.md.hbs': '{{#if',
    });
    const { ok, problems } = await refer();
    expect(ok).toBe(true);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['refer-items', 'warning'],
      ['refer-authors', 'warning'],
      ['refer-referred', 'warning'],
    ]);
    expect(problems[0]?.message).toContain(': 1a, 1b.');
    expect(problems[2]?.message).toContain('“2021-9”');
    expect(draft()).toContain('number="45"');
  });

  it('refers to a question without a dossier, by a minister who was in office', async () => {
    const { refer, build, parseBuilt } = setUp();
    const to = { minister: 'els-verzinsel', number: '1203', date: '2019-09-01' };
    expect(await refer(to)).toMatchObject({ ok: true, to: { number: '1203' } });
    expect(await build()).toMatchObject({ ok: true, problems: [] });
    const text = (await parseBuilt()).answer?.items[0]?.text;
    expect(text).toContain('vraag nr. 1203 van 1 september 2019');
    expect(text).toContain('van Els Verzinsel, Vlaams minister van Verzinsels.');
    const again = setUp();
    expect(codes((await again.refer(to)).problems)).toEqual(['minister-not-in-office']);
  });

  it("is worded as the workspace's own passage says", async () => {
    const own = (parameters: string) => ({
      'templates/passages/referring-answer.md.hbs': `---\ndescription: Eigen vorm.\nparameters:\n${parameters}---\nZie het antwoord van {{name}}.\n`,
    });
    const short = setUp({}, {}, own('  name: { required: true }\n'));
    expect(await short.refer()).toMatchObject({ ok: true });
    expect(short.draft()).toBe('# 1-2\n{{> referring-answer name="An \\"Annie\\" Voorbeeld"}}\n');
    expect(await short.build()).toMatchObject({ ok: true, problems: [] });
    const strange = setUp({}, {}, own('  name: { required: true }\n  zaal: { required: true }\n'));
    expect(codes((await strange.refer()).problems)).toEqual(['refer-parameter']);
    const broken = setUp({}, {}, { 'templates/passages/referring-answer.md.hbs': 'Zie elders.' });
    expect(codes((await broken.refer()).problems)).toEqual(['passage-front-matter']);
    const none = setUp();
    const { problems } = await referAnswer(
      nodeIo,
      { ...none.workspace, shippedTemplates: none.at('niets') },
      '2021-112',
      { to: '2021-45', language: 'nl' },
    );
    expect(codes(problems)).toEqual(['passage-unknown']);
  });

  it('is there whole or not at all when the process is killed, and not over what was just saved', async () => {
    const root = path.resolve('/werk');
    const workspace = openWorkspace({}, root, path.join(root, 'programma'));
    const files = {
      'data/people.yaml': PEOPLE,
      ...dossier('2021-112', OWN),
      ...dossier('2021-45', OTHER),
      'programma/passages/referring-answer.md.hbs': readFileSync(
        path.join(SHIPPED_TEMPLATES, 'passages', 'referring-answer.md.hbs'),
        'utf8',
      ),
    };
    const initial = Object.fromEntries(
      Object.entries(files).map(([file, text]) => [path.join(root, file), text]),
    );
    const draft = path.join(root, 'data', 'dossiers', '2021-112', 'answer.md.hbs');
    const options = { to: '2021-45', language: 'nl' } as const;
    let killed = 0;
    for (let steps = 0; ; steps += 1) {
      const io = memoryIo(initial);
      io.stepsLeft = steps;
      const outcome = await referAnswer(io, workspace, '2021-112', options).catch((error: unknown) => error);
      if (!(outcome instanceof ProcessKilled)) break;
      killed += 1;
      const now = new TextDecoder().decode(io.read(draft));
      expect([initial[draft], '# 1-2']).toContain(now.startsWith('# 1-2\n{{>') ? '# 1-2' : now);
      io.stepsLeft = Number.POSITIVE_INFINITY;
      io.running.clear();
      expect(await referAnswer(io, workspace, '2021-112', options)).toMatchObject({ ok: true });
      // Where it was written before the process died, only the lock is left, which the next change takes over.
      const left = io.list(path.join(root, 'data', 'dossiers'));
      expect(left.filter((name) => name !== '.repliek-new.lock')).toEqual(['2021-112', '2021-45']);
    }
    expect(killed).toBeGreaterThan(3);
    const io = memoryIo(initial);
    let reads = 0;
    const busy = {
      ...io,
      read: (file: string) => {
        if (file === draft) reads += 1;
        return file === draft && reads > 1
          ? new TextEncoder().encode('# 1a\nNet geschreven.\n')
          : io.read(file);
      },
    };
    expect(codes((await referAnswer(busy, workspace, '2021-112', options)).problems)).toEqual([
      'refer-edited',
    ]);
  });
});

describe('repliek refer', () => {
  it('says what it did and what comes next', async () => {
    const { root, draftFile } = setUp();
    const { exit, out, err } = await runCommand(
      ['refer', '2021-112', '--to', '2021-45', '--workspace', root],
      REPOSITORY,
    );
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '2021-112  Fietsstallingen',
      '  Geschreven in data/dossiers/2021-112:',
      '    answer.md.hbs',
      '  Verwijst naar het antwoord van An "Annie" Voorbeeld op vraag nr. 45 van 10 juni 2021.',
      '  Kijk de tekst na en bouw het antwoord: repliek build 2021-112',
      '',
    ]);
    writeFileSync(draftFile, 'Van een mens.');
    const again = await runCommand(
      ['refer', '2021-112', '--to', '2021-45', '--workspace', root, '--json', '--lang', 'en'],
      REPOSITORY,
    );
    expect(again.exit).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({ ok: false, dossier: '2021-112', files: [] });
    expect(readdirSync(path.dirname(draftFile))).toEqual(['answer.md.hbs', 'dossier.yaml', 'question.yaml']);
  });

  it.each([
    [[]],
    [['--minister', 'an-voorbeeld']],
    [['--to', '2021-45', '--number', '45']],
    [['--minister', 'an-voorbeeld', '--number', '45', '--date', '10 juni 2021']],
  ])('does not guess what %j means', async (args) => {
    const { root, draft } = setUp();
    const before = draft();
    const { exit, out, err } = await runCommand(
      ['refer', '2021-112', ...args, '--workspace', root],
      REPOSITORY,
    );
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/--to|--date/);
    expect(draft()).toBe(before);
  });
});
