import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/dossiers/workspace.ts';
import { newDossier } from '../../src/intake/new-dossier.ts';
import { nodeIo } from '../../src/io.ts';
import { checkDossier } from '../../src/pipeline.ts';
import { memoryIo, ProcessKilled } from '../support/memory-io.ts';
import { encrypted, type Printed, paragraph, pdfFile, pdfOf, wordFile } from '../support/questions.ts';
import { SHIPPED_TEMPLATES, shippedWorkspace } from '../support/workspace.ts';

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
  const place = shippedWorkspace({ 'data/people.yaml': PEOPLE, ...files });
  const { workspace } = place;
  return {
    ...place,
    workspace,
    make: (file: string, minister?: string) =>
      newDossier(nodeIo, workspace, { path: place.at(file), minister, language: 'nl' }),
    read: (file: string) => readFileSync(place.at(file), 'utf8'),
    dossiers: () => readdirSync(place.at('data/dossiers')),
  };
}

/** The lines of a text as they stand on the pages of a PDF. */
function pagesOf(text: string): readonly (readonly Printed[])[] {
  const lines = text.split('\n');
  const perPage = 40;
  return Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) =>
    lines
      .slice(page * perPage, (page + 1) * perPage)
      .flatMap((line, at) => (line === '' ? [] : [{ x: 70, y: 780 - at * 16, text: line }])),
  );
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

  it('is made of a PDF, and of a wrongly named one', async () => {
    const bytes = pdfFile(pagesOf(question()));
    const { workspace, make, read, at } = setUp({
      'vraag.pdf': bytes,
      'vraag.txt': question(),
      'wel.docx': pdfFile(pagesOf(question({ number: '46' }))),
    });
    expect(await make('vraag.pdf')).toMatchObject({ ok: true, dossier: '2021-45', problems: [] });
    expect(new Uint8Array(readFileSync(at('data/dossiers/2021-45/question.pdf')))).toEqual(bytes);
    const names = ['question.yaml', 'dossier.yaml', 'answer.md.hbs'];
    const fromPdf = names.map((name) => read(`data/dossiers/2021-45/${name}`));
    nodeIo.removeFolder(at('data/dossiers/2021-45'));
    await make('vraag.txt');
    expect(names.map((name) => read(`data/dossiers/2021-45/${name}`))).toEqual(fromPdf);
    const named = await make('wel.docx');
    expect(named).toMatchObject({ ok: true, dossier: '2021-46' });
    expect(codes(named.problems)).toEqual(['question-format']);
    expect(readdirSync(at('data/dossiers/2021-46'))).toContain('question.pdf');
    const { problems } = await checkDossier(nodeIo, workspace, '2021-46', { draft: false, language: 'nl' });
    expect([...new Set(codes(problems))]).toEqual(['item-empty']);
  });

  it('is made of a published question with its answer, of which only the question goes in', async () => {
    const published = question({ items: '1. Hoeveel fietsstallingen zijn er?\n2. Wat kostten ze?' }).concat(
      '\nAN VOORBEELD\nVLAAMS MINISTER VAN VERZONNEN ZAKEN\n\nANTWOORD\nop vraag nr. 45 van 10 juni 2021\nvan JAN PROEFPERSOON\n\n1. Er zijn 512 stallingen.\n2. Ze kostten 3 euro.\n',
    );
    const { workspace, make, read, dossiers } = setUp({
      'vraag.txt': published,
      'zelfde.pdf': pdfFile(pagesOf(published)),
    });
    const made = await make('vraag.txt');
    expect(made).toMatchObject({ ok: true, dossier: '2021-45' });
    expect(made.problems.map(({ code, severity }) => [code, severity])).toEqual([['new-answered', 'note']]);
    expect(made.problems[0]?.message).toContain('question.txt');
    const written = ['question.yaml', 'answer.md.hbs'].map((name) => read(`data/dossiers/2021-45/${name}`));
    expect(written.join()).not.toMatch(/512|euro|ANTWOORD/);
    expect(written[1]?.match(/^# .*$/gm)).toEqual(['# 1', '# 2']);
    expect(read('data/dossiers/2021-45/question.txt')).toBe(published);
    const { problems } = await checkDossier(nodeIo, workspace, '2021-45', { draft: false, language: 'nl' });
    expect(codes(problems)).toEqual(['item-empty', 'item-empty']);
    expect(codes((await make('zelfde.pdf')).problems)).toEqual(['new-answered', 'new-exists']);
    expect(dossiers()).toEqual(['2021-45']);
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

  it('points to the answer of another minister who was asked the same', async () => {
    const items =
      '1. Hoeveel?\n2. Waarom?\n\nDeze vraag werd ook gesteld aan minister Proef (vraag nr. 112).';
    const { make } = setUp({ 'vraag.txt': question({ items }) });
    const { problems } = await make('vraag.txt');
    expect(problems.map(({ code, hint }) => [code, hint?.includes('repliek refer')])).toEqual([
      ['closing-left-out', true],
    ]);
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

  const page = pagesOf(question());
  const word = wordFile(paragraph('1. Hoeveel?'));
  it.each<readonly [name: string, content: string | Uint8Array, code: string]>([
    ['leeg.docx', '', 'question-unreadable'],
    ['wit.txt', ' \n\n', 'question-unreadable'],
    ['wachtwoord.pdf', encrypted(pdfFile(page)), 'question-unreadable'],
    ['beeld.pdf', pdfOf(['0 0 100 100 re f']), 'question-unreadable'],
    ['kapot.pdf', pdfFile(page).slice(0, 300), 'question-unreadable'],
    ['half.docx', word.slice(0, word.length - 100), 'question-unreadable'],
    ['oud.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'question-unreadable'],
    ['rekenblad.docx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'question-unreadable'],
    ['brief.docx', '{\\rtf1 Hoeveel?}', 'question-unreadable'],
    ['bom.docx', wordFile(paragraph('a'.repeat(9_000_000))), 'question-unreadable'],
    ['groot.pdf', new Uint8Array(33 * 1024 ** 2).fill(97), 'file-too-large'],
    ['bladzijden.pdf', pdfFile(Array.from({ length: 301 }, () => page[0] ?? [])), 'question-pages'],
    [
      'frans.txt',
      question({
        items:
          '1. Combien de places pour les vélos sont disponibles dans les communes de la région, et quelles sont les mesures que le ministre a prises pour les communes ?',
      }).replace(/^(?:Veel|Fiets).*$/gm, ''),
      'question-language',
    ],
    ['weg.txt', '', 'file-missing'],
  ])('is not made of %s, and nothing is stored', async (name, content, code) => {
    const { make, at, root } = setUp(code === 'file-missing' ? {} : { [name]: content });
    const { ok, dossier, files, problems } = await make(name);
    expect({ ok, dossier, files }).toEqual({ ok: false, dossier: undefined, files: [] });
    expect(problems.filter(({ severity }) => severity === 'error').map((one) => one.code)).toEqual([code]);
    expect(nodeIo.isFolder(at('data/dossiers'))).toBe(false);
    expect(readdirSync(root).sort()).toEqual(code === 'file-missing' ? ['data'] : ['data', name].sort());
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
          readFileSync(path.join(SHIPPED_TEMPLATES, 'houses', 'vlaams-parlement', name), 'utf8'),
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
