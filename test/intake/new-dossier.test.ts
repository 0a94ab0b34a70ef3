import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/dossiers/workspace.ts';
import { newDossier } from '../../src/intake/new-dossier.ts';
import { nodeIo } from '../../src/io.ts';
import { checkDossier } from '../../src/pipeline.ts';
import { memoryIo, ProcessKilled } from '../support/memory-io.ts';
import { paragraph, wordFile } from '../support/questions.ts';
import { REPOSITORY } from '../support/run-command.ts';
import { testWorkspace } from '../support/workspace.ts';

const SHIPPED = path.join(REPOSITORY, 'templates');

/** Everybody is made up. */
const PEOPLE = `
ministers:
  an-voorbeeld: { name: An Voorbeeld, function: Vlaams minister van Verzonnen Zaken, from: 2019-10-02, until: 2022-05-01 }
  an-later: { name: An Voorbeeld, function: Vlaams minister van Andere Zaken, from: 2022-05-02 }
  piet-proef: { name: Piet Proef, function: Vlaams minister van Proeven, from: 2019-10-02 }
`;

interface Asked {
  readonly number?: string;
  readonly date?: string;
  readonly to?: string;
  readonly items?: string;
}

function question({ number = '45', date = '10 juni 2021', to, items }: Asked = {}): string {
  const addressee = to ?? 'AN VOORBEELD\nVLAAMS MINISTER VAN VERZONNEN ZAKEN';
  return `Vlaams Parlement

SCHRIFTELIJKE VRAAG

nr. ${number}
van JAN PROEFPERSOON
datum: ${date}
aan ${addressee}

Fietsstallingen bij gemeentehuizen - Stand van zaken

Veel gemeenten plaatsten de voorbije jaren fietsstallingen.

${items ?? '1. Hoeveel fietsstallingen zijn er?\na) Per provincie, met de code --}}}} en {{evil}}.\nb) Per jaar.\n2. Wat kostten ze?'}
`;
}

function setUp(files: Readonly<Record<string, string | Uint8Array>>) {
  const place = testWorkspace({ 'data/people.yaml': PEOPLE, ...files });
  const workspace = { ...place.workspace, shippedTemplates: SHIPPED };
  return {
    ...place,
    workspace,
    make: (file: string, minister?: string) =>
      newDossier(nodeIo, workspace, { path: place.at(file), minister, language: 'nl' }),
    read: (file: string) => readFileSync(place.at(file), 'utf8'),
    dossiers: () => readdirSync(place.at('data/dossiers')),
  };
}

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('a new dossier', () => {
  it('lacks nothing but its answers', async () => {
    const { workspace, make, read, at } = setUp({ 'vraag.txt': question() });
    const made = await make('vraag.txt');
    expect(made).toMatchObject({
      ok: true,
      dossier: '2021-45',
      minister: 'an-voorbeeld',
      deadline: '2021-07-08',
    });
    expect(read('data/dossiers/2021-45/dossier.yaml')).toContain('deadline: 2021-07-08');
    expect(readFileSync(at('data/dossiers/2021-45/question.txt'))).toEqual(readFileSync(at('vraag.txt')));
    expect(made.files.map((file) => file.path)).toEqual(
      ['question.txt', 'question.yaml', 'dossier.yaml', 'answer.md.hbs'].map(
        (name) => `data/dossiers/2021-45/${name}`,
      ),
    );
    const draft = read('data/dossiers/2021-45/answer.md.hbs');
    expect(draft.match(/^# .*$/gm)).toEqual(['# 1a', '# 1b', '# 2']);
    expect(draft).toContain('1. Hoeveel fietsstallingen zijn er?\na. Per provincie');
    const { problems } = await checkDossier(nodeIo, workspace, '2021-45', { draft: false, language: 'nl' });
    expect(problems.map(({ code, place }) => [code, place.item])).toEqual([
      ['item-empty', '1a'],
      ['item-empty', '1b'],
      ['item-empty', '2'],
    ]);
  });

  it('keeps a Word file under the name of what it is', async () => {
    const bytes = wordFile(
      question({ items: '1. Hoeveel zijn er?\n2. Wat kostten ze?' })
        .split('\n')
        .map((line) => paragraph(line))
        .join(''),
    );
    const { make, at } = setUp({ 'vraag.docx': bytes });
    expect(await make('vraag.docx')).toMatchObject({ ok: true, dossier: '2021-45' });
    expect(new Uint8Array(readFileSync(at('data/dossiers/2021-45/question.docx')))).toEqual(bytes);
  });

  it('never touches one that is there', async () => {
    const { make, read, at, write } = setUp({ 'vraag.txt': question() });
    await make('vraag.txt');
    write({ 'data/dossiers/2021-45/answer.md.hbs': '# 1a\nVan een mens.\n' });
    const again = await make('vraag.txt');
    expect(again.ok).toBe(false);
    expect(again.dossier).toBeUndefined();
    expect(codes(again.problems)).toEqual(['new-exists']);
    expect(read('data/dossiers/2021-45/answer.md.hbs')).toBe('# 1a\nVan een mens.\n');
    expect(readdirSync(at('data/dossiers'))).toEqual(['2021-45']);
  });

  it('puts the minister behind the number of a second one', async () => {
    const { make, dossiers } = setUp({
      'een.txt': question(),
      'twee.txt': question({ to: 'PIET PROEF\nVLAAMS MINISTER VAN PROEVEN' }),
    });
    await make('een.txt');
    expect(await make('twee.txt')).toMatchObject({ ok: true, dossier: '2021-45-piet-proef' });
    expect(codes((await make('twee.txt')).problems)).toEqual(['new-exists']);
    expect(dossiers()).toEqual(['2021-45', '2021-45-piet-proef']);
  });

  it('takes one that cannot be read for the same question', async () => {
    const { make, dossiers } = setUp({ 'vraag.txt': question(), 'data/dossiers/2021-45/question.yaml': '[' });
    expect(codes((await make('vraag.txt')).problems)).toEqual(['new-exists']);
    expect(dossiers()).toEqual(['2021-45']);
  });

  it('is of the minister in office on the day of the question', async () => {
    const { make } = setUp({
      'vraag.txt': question({ date: '2 mei 2022', to: 'AN VOORBEELD\nVLAAMS MINISTER VAN ANDERE ZAKEN' }),
    });
    expect(await make('vraag.txt')).toMatchObject({ ok: true, minister: 'an-later' });
  });

  it('needs a minister whom people.yaml or a person knows', async () => {
    const { make, at } = setUp({ 'vraag.txt': question({ to: 'ELS ONBEKEND\nVLAAMS MINISTER VAN NIETS' }) });
    expect(codes((await make('vraag.txt')).problems)).toEqual(['new-minister']);
    expect(codes((await make('vraag.txt', '../an')).problems)).toEqual(['person-unknown']);
    expect(nodeIo.isFolder(at('data/dossiers'))).toBe(false);
    expect(await make('vraag.txt', 'piet-proef')).toMatchObject({ ok: true, minister: 'piet-proef' });
  });

  it('is of the first of several addressees who is known, and says so', async () => {
    const to = 'ELS ONBEKEND\nVLAAMS MINISTER VAN NIETS\nen aan PIET PROEF\nVLAAMS MINISTER VAN PROEVEN';
    const { make } = setUp({ 'vraag.txt': question({ to }) });
    const made = await make('vraag.txt');
    expect(made).toMatchObject({ ok: true, minister: 'piet-proef' });
    expect(codes(made.problems)).toEqual(['new-addressees']);
  });

  it('tells with the line what the parser was not sure of', async () => {
    const { make } = setUp({ 'vraag.txt': question({ items: 'Hoeveel zijn er?\n\nWat kosten ze?' }) });
    const { ok, problems } = await make('vraag.txt');
    expect(ok).toBe(true);
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ['question-unnumbered', { file: 'vraag.txt', line: 15 }],
    ]);
  });

  it('is not made of a question of another house, or of one without a house', async () => {
    const { make, at } = setUp({
      'leeg.txt': '',
      'boodschap.txt': 'Brood, melk en kaas.\nTot morgen.\n',
    });
    expect(codes((await make('leeg.txt')).problems)).toEqual(['question-unreadable']);
    const { ok, problems } = await make('boodschap.txt');
    expect(ok).toBe(false);
    expect(codes(problems)).toEqual(expect.arrayContaining(['new-incomplete', 'new-house']));
    expect(nodeIo.isFolder(at('data/dossiers'))).toBe(false);
  });

  it('is there whole or not at all when the process is killed', async () => {
    const root = path.resolve('/werk');
    const workspace = openWorkspace({}, root, path.join(root, 'programma'));
    const houses = path.join(workspace.shippedTemplates, 'houses', 'vlaams-parlement');
    const initial = {
      [path.join(root, 'vraag.txt')]: question(),
      [path.join(root, 'data', 'people.yaml')]: PEOPLE,
      ...Object.fromEntries(
        ['house.yaml', 'intake.yaml', 'term.yaml'].map((name) => [
          path.join(houses, name),
          readFileSync(path.join(SHIPPED, 'houses', 'vlaams-parlement', name), 'utf8'),
        ]),
      ),
    };
    const folder = path.join(root, 'data', 'dossiers');
    const options = { path: path.join(root, 'vraag.txt'), language: 'nl' } as const;
    let killed = 0;
    for (let steps = 0; ; steps += 1) {
      const io = memoryIo(initial);
      io.stepsLeft = steps;
      const outcome = await newDossier(io, workspace, options).catch((error: unknown) => error);
      if (!(outcome instanceof ProcessKilled)) break;
      killed += 1;
      const there = io.list(path.join(folder, '2021-45'));
      expect([0, 4]).toContain(there.length);
      // The next one clears up.
      io.stepsLeft = Number.POSITIVE_INFINITY;
      io.running.clear();
      const next = await newDossier(io, workspace, options);
      expect(codes(next.problems)).toEqual(there.length === 0 ? [] : ['new-exists']);
      expect(io.list(folder)).toEqual(['2021-45']);
      expect(io.list(path.join(folder, '2021-45'))).toHaveLength(4);
    }
    expect(killed).toBeGreaterThan(5);
  });
});
