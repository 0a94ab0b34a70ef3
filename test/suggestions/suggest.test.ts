/** The command, on the repository's own data and on dossiers that `new` makes. */
import * as fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SuggestResult } from '../../src/index.ts';
import { openWorkspace, shippedTemplates, suggest } from '../../src/index.ts';
import { nodeIo } from '../../src/io.ts';
import { copyWorkspace, runCommand } from '../support/run-command.ts';

/** A made-up question about the data of the repository. */
const QUESTION = `VLAAMS PARLEMENT
SCHRIFTELIJKE VRAAG

nr. 87
van PIET PROEF
datum: 15 november 2022

aan BART SOMERS
VICEMINISTER-PRESIDENT VAN DE VLAAMSE REGERING, VLAAMS MINISTER VAN BINNENLANDS BESTUUR, BESTUURSZAKEN, INBURGERING EN GELIJKE KANSEN

Agentschap Integratie en Inburgering - Opleidingsaanbod voor lokale besturen

Het Agentschap Integratie en Inburgering geeft opleidingen aan steden, gemeenten en organisaties.

1. Hoeveel opleidingen organiseerde het Agentschap Integratie en Inburgering van 2016 tot en met 2020?

a) Graag een overzicht per jaar, met de evolutie.

b) Graag een opsplitsing per provincie.

c) Hoeveel cursisten namen deel, uitgesplitst naar lokale besturen en andere organisaties?

2. Wat betalen lokale besturen om deel te nemen aan het open aanbod?

3. Welke opleidingen gaf IN-Gent, opgesplitst volgens thema?

4. Hoeveel mensen werden er aangeworven voor de ICT-dienst?
`;

let made: ReturnType<typeof copyWorkspace>;
const folder = () => path.join(made.folder, 'data', 'dossiers', '2022-87');
const read = (name: string) => fs.readFileSync(path.join(folder(), name), 'utf8');
const write = (name: string, text: string) => fs.writeFileSync(path.join(folder(), name), text);

async function json(...args: readonly string[]): Promise<SuggestResult> {
  const { out } = await runCommand(['suggest', '2022-87', '--json', ...args], made.folder);
  return JSON.parse(out);
}

let fresh: { readonly draft: string; readonly dossier: string };

beforeAll(async () => {
  made = copyWorkspace();
  fs.writeFileSync(path.join(made.folder, 'vraag.txt'), QUESTION);
  const { exit, out } = await runCommand(['new', 'vraag.txt'], made.folder);
  expect(exit, out).toBe(0);
  fresh = { draft: read('answer.md.hbs'), dossier: read('dossier.yaml') };
});

afterAll(() => made.remove());

function reset(): void {
  write('answer.md.hbs', fresh.draft);
  write('dossier.yaml', fresh.dossier);
}

describe('proposals', () => {
  it('come with what is asked, why, from which source, and from which earlier answer', async () => {
    reset();
    const { items, ok, applied } = await json();
    const of = (id: string) => items.find((item) => item.id === id);
    expect(ok).toBe(true);
    expect(applied).toBeUndefined();
    expect(of('1b')).toMatchObject({ asked: ['per provincie'], period: { from: 2016, to: 2020 } });
    // No source has provinces, but one has regions that bear their names.
    expect(of('1b')?.suggestions[0]).toMatchObject({
      kind: 'spec',
      name: 'trainings-by-region',
      sources: ['agii/trainings'],
    });
    expect(of('1b')?.suggestions[0]?.reason).toContain('per provincie');
    expect(of('1b')?.suggestions[0]?.words).toContain('opleidingsaanbod');
    const earlier = of('1b')?.suggestions.find(({ kind }) => kind === 'answer');
    expect(earlier?.question).toEqual({
      number: '321',
      date: '2021-06-10',
      minister: 'Bart Somers',
      authors: [],
      items: ['1g'],
    });
    expect(of('1c')?.unavailable).toContain('deelnemers');
    expect(of('1c')?.suggestions.map(({ name }) => name)).toContain('not-available');
    expect(of('3')?.suggestions[0]?.reason).toContain('bron: in-gent/trainings');
    expect(of('4')?.suggestions).toEqual([]);
  });

  it('are shown in lines of a hundred letters, and say that there is none', async () => {
    reset();
    const { out, exit } = await runCommand(['suggest', '2022-87'], made.folder);
    expect(exit).toBe(0);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(out).toMatch(/^4 {3}Hoeveel mensen[^\n]*\n {4}Geen voorstel\.$/m);
    expect(out).toMatch(
      /eerder antwoord: vraag nr\. 321 van 10\/06\/2021, deelvraag 1g, beantwoord\s+door Bart Somers/,
    );
    expect(read('answer.md.hbs')).toBe(fresh.draft);
  });

  it('are shown for one item, in English too, and name an item that is none', async () => {
    reset();
    const one = await json('--item', '1B');
    expect(one.items.map(({ id }) => id)).toEqual(['1b']);
    const wrong = await json('--item', '9z');
    expect(wrong.ok).toBe(false);
    expect(wrong.problems.map(({ code }) => code)).toEqual(['suggest-item']);
    const { out } = await runCommand(['suggest', '2022-87', '--lang', 'en', '--item', '4'], made.folder);
    expect(out).toContain('No proposal.');
  });

  it('need a dossier that can be opened', async () => {
    const { exit, out } = await runCommand(['suggest', '2022-88', '--json'], made.folder);
    expect(exit).toBe(1);
    expect(JSON.parse(out).problems[0].code).toBe('dossier-unknown');
  });

  it('count the words of the workspace too', async () => {
    reset();
    const question = read('question.yaml');
    write('question.yaml', question.replace('opgesplitst volgens thema', 'per kluwen'));
    const words = path.join(made.folder, 'templates', 'words', 'asked.yaml');
    const shipped = fs.readFileSync(words, 'utf8');
    expect((await json('--item', '3')).items[0]?.asked).toEqual([]);
    fs.writeFileSync(words, 'dimensions:\n  theme: { words: [kluwen] }\n');
    expect((await json('--item', '3')).items[0]?.asked).toEqual(['per thema']);
    fs.writeFileSync(words, 'dimensions:\n  theme: { wordz: [kluwen] }\n');
    expect((await json('--item', '3')).problems.map(({ code }) => code)).toEqual(['key-unknown']);
    fs.writeFileSync(words, shipped);
    write('question.yaml', question);
  });
});

describe('--apply', () => {
  it('fills in what is known and leaves the rest as remarks, so that the answer can be checked', async () => {
    reset();
    const before = await runCommand(['check', '2022-87', '--json'], made.folder);
    const { applied, ok } = await json('--apply');
    expect(ok).toBe(true);
    expect(applied?.applied).toContainEqual({
      items: ['1b'],
      kind: 'spec',
      name: 'trainings-by-region',
      as: 'answer',
      table: 'trainings-by-region',
    });
    expect(applied?.left).toContainEqual({ items: ['4'], why: 'nothing' });
    expect(applied?.period).toEqual({ from: 2016, to: 2020 });
    expect(parse(read('dossier.yaml'))).toMatchObject({
      period: { from: 2016, to: 2020 },
      tables: { 'trainings-by-theme': { use: 'trainings-by-theme', source: 'in-gent/trainings' } },
    });
    expect(read('answer.md.hbs')).toContain('# 3\n{{table "trainings-by-theme"}}\n');
    // The set of facts is a person's choice: prices of another agency would be wrong.
    expect(read('answer.md.hbs')).toMatch(
      /# 2\n\{\{!-- [^\n]*price-policy[^\n]*\n\{\{> price-policy set="…"\}\}\n--\}\}\n/,
    );
    const after = await runCommand(['check', '2022-87', '--json'], made.folder);
    const codes = (run: { readonly out: string }): readonly string[] =>
      JSON.parse(run.out).problems.map(({ code }: { readonly code: string }) => code);
    expect(new Set(codes(after))).toEqual(new Set(['item-empty']));
    expect(codes(after).length).toBeLessThan(codes(before).length);
  });

  it('calls a passage with the set of facts that the dossier uses, unless the passage is no longer valid', async () => {
    write('answer.md.hbs', fresh.draft);
    write('dossier.yaml', `${fresh.dossier}facts: [agii, in-gent]\n`);
    await json('--apply', '--item', '2');
    expect(read('answer.md.hbs')).toContain('# 2\n{{> price-policy set="agii"}}\n');
    expect(read('dossier.yaml')).toBe(`${fresh.dossier}facts: [agii, in-gent]\n`);

    const passage = path.join(made.folder, 'templates', 'passages', 'price-policy.md.hbs');
    const text = fs.readFileSync(passage, 'utf8');
    fs.writeFileSync(passage, text.replace('owner: kabinet\n', 'owner: kabinet\nvalid_until: 2021-12-31\n'));
    write('answer.md.hbs', fresh.draft);
    const { items } = await json('--apply', '--item', '2');
    fs.writeFileSync(passage, text);
    expect(items[0]?.suggestions[0]?.reason).toContain('was geldig tot en met 31/12/2021');
    expect(read('answer.md.hbs')).not.toContain('{{> price-policy');
    expect(read('answer.md.hbs')).toContain('laat ze eerst nakijken');
  });

  it('changes nothing the second time', async () => {
    reset();
    await json('--apply');
    const [draft, dossier] = [read('answer.md.hbs'), read('dossier.yaml')];
    const again = await json('--apply');
    expect(again.applied?.files).toEqual([]);
    expect(again.applied?.applied).toEqual([]);
    expect([read('answer.md.hbs'), read('dossier.yaml')]).toEqual([draft, dossier]);
  });

  it('touches nothing that a person wrote, and keeps line ends, marks and remarks', async () => {
    const draft = `\uFEFF${fresh.draft.replace('# 1a\n', '# 1a\nEigen tekst met 12 getallen.\n').replace('# 1b\n', '# 1b\n{{!-- nog vragen --}}\n')}`;
    write('answer.md.hbs', draft.replaceAll('\n', '\r\n'));
    write('dossier.yaml', `# eigen opmerking\r\n${fresh.dossier.replaceAll('\n', '\r\n')}`);
    const { applied } = await json('--apply');
    expect(applied?.left).toContainEqual({ items: ['1a'], why: 'written' });
    expect(applied?.left).toContainEqual({ items: ['1b'], why: 'written' });
    const after = read('answer.md.hbs');
    expect(after.startsWith('\uFEFF')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    // What was there is still there, line by line in its order.
    const rest = after.split('\r\n');
    for (const line of draft.split('\n')) {
      const at = rest.indexOf(line);
      expect(at, line).toBeGreaterThanOrEqual(0);
      rest.splice(0, at + 1);
    }
    expect(read('dossier.yaml')).toMatch(/^# eigen opmerking\r\nhouse/);
    expect(read('dossier.yaml').replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('never takes over a figure or a sentence of an earlier answer', async () => {
    reset();
    await json('--apply');
    const earlier = fs.readFileSync(path.join(made.folder, 'data/ledger/2021-321.json'), 'utf8');
    expect(earlier).toContain('276');
    const text = read('answer.md.hbs')
      .replace(/\{\{!--[\s\S]*?--\}\}/g, '')
      .replace(/\{\{[^}]*\}\}/g, '');
    expect(text.replace(/# \d[a-z]?/g, '').trim()).toBe('');
  });

  it('makes a remark of a table for another period than that of the dossier', async () => {
    write('answer.md.hbs', fresh.draft);
    write('dossier.yaml', `${fresh.dossier}period: { from: 2018, to: 2019 }\n`);
    const { applied } = await json('--apply');
    expect(applied?.applied.filter(({ as }) => as === 'answer').map(({ items }) => items)).toEqual([['3']]);
    expect(read('answer.md.hbs')).toContain('De vraag gaat over 2016-2020');
  });

  it('makes a remark of what the check refuses', async () => {
    reset();
    const spec = path.join(made.folder, 'templates', 'tables', 'trainings-by-region.yaml');
    const sound = fs.readFileSync(spec, 'utf8');
    fs.writeFileSync(spec, sound.replace('by: listed', 'by: nonsense'));
    const { applied } = await json('--apply');
    fs.writeFileSync(spec, sound);
    const at1b = applied?.applied.find(({ items }) => items[0] === '1b');
    expect(at1b).toEqual({ items: ['1b'], kind: 'spec', name: 'trainings-by-region', as: 'remark' });
    expect(applied?.applied.some(({ as }) => as === 'answer')).toBe(true);
    expect(parse(read('dossier.yaml')).tables).not.toHaveProperty('trainings-by-region');
  });

  it('writes both files or none', async () => {
    reset();
    const workspace = openWorkspace({}, made.folder, shippedTemplates());
    const options = { items: [], apply: true, language: 'nl' } as const;
    const locked: typeof nodeIo = {
      ...nodeIo,
      rename: (from, to) => {
        if (to.endsWith('answer.md.hbs')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        nodeIo.rename(from, to);
      },
    };
    const failed = await suggest(locked, workspace, '2022-87', options);
    expect(failed.problems.map(({ code }) => code)).toEqual(['suggest-failed']);
    expect(failed.applied?.applied).toEqual([]);
    expect([read('answer.md.hbs'), read('dossier.yaml')]).toEqual([fresh.draft, fresh.dossier]);
    expect(fs.readdirSync(folder()).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('writes nothing where somebody changes a file meanwhile', async () => {
    reset();
    const workspace = openWorkspace({}, made.folder, shippedTemplates());
    const saving: typeof nodeIo = {
      ...nodeIo,
      write: (file, bytes) => {
        if (file.endsWith('.tmp')) write('answer.md.hbs', '# 1a\nNet bewaard.\n');
        nodeIo.write(file, bytes);
      },
    };
    const options = { items: [], apply: true, language: 'nl' } as const;
    const result = await suggest(saving, workspace, '2022-87', options);
    expect(result.problems.map(({ code }) => code)).toEqual(['suggest-changed']);
    expect(read('answer.md.hbs')).toBe('# 1a\nNet bewaard.\n');
    expect(read('dossier.yaml')).toBe(fresh.dossier);
  });

  it('says that an item has no heading, and leaves a draft alone that is no template', async () => {
    reset();
    write('answer.md.hbs', fresh.draft.replace('# 4\n', ''));
    expect((await json('--apply')).applied?.left).toContainEqual({ items: ['4'], why: 'no-heading' });
    reset();
    write('answer.md.hbs', `${fresh.draft}{{#if\n`);
    const broken = await json('--apply');
    expect(broken.problems.map(({ code }) => code)).toEqual(['template-syntax']);
    expect(read('answer.md.hbs')).toBe(`${fresh.draft}{{#if\n`);
  });
});
