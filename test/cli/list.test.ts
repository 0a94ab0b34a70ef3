/** The list of dossiers as people see it. Everything is made up (fictief). */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/cli/columns.ts';
import { main } from '../../src/cli/main.ts';
import { runCommand, slowScreen } from '../support/run-command.ts';
import { testWorkspace, type WorkspaceFiles } from '../support/workspace.ts';

const PEOPLE = `
ministers:
  an-voorbeeld: { name: An Voorbeeld, function: Vlaams minister van Verzonnen Zaken, from: 2019-10-02 }
`;
const LONG =
  'Stallingen voor fietsen bij gemeentehuizen - Verdeling over de steden en gemeenten, met een titel die in geen terminal past';

function dossier(id: string, title: string, more = '', draft = ''): WorkspaceFiles {
  const folder = `data/dossiers/${id}`;
  return {
    [`${folder}/dossier.yaml`]: `house: vlaams-parlement\nminister: an-voorbeeld\n${more}`,
    [`${folder}/question.yaml`]: `number: "${id.split('-')[1]}"
date: 2021-06-10
authors: [Élodie Van den Proeve]
title: ${JSON.stringify(title)}
items: [{ label: 1, text: Hoeveel? }, { label: 2, text: Waarom? }]
`,
    [`${folder}/answer.md.hbs`]: draft,
  };
}

const OFFICE: WorkspaceFiles = {
  'data/people.yaml': PEOPLE,
  ...dossier('2021-45', LONG, 'deadline: 2021-06-22\n', '# 1\nJa.\n# 2\n'),
  ...dossier('2021-46', 'Laadpalen (fictief)', '', '# 1\nJa.\n# 2\nZo.\n'),
  ...dossier('2021-47', 'Zwembaden'),
  'data/dossiers/2021-48/dossier.yaml': 'minister: [',
};

function office(files: WorkspaceFiles = OFFICE) {
  const { root } = testWorkspace(files);
  const list = (...args: string[]) => runCommand(['list', '--on', '2021-06-25', ...args], root);
  const inTerminal = async (columns: number, ...args: string[]): Promise<readonly string[]> => {
    let printed = '';
    const out = (text: string) => {
      printed += text;
    };
    const terminal = { out, err: () => {}, cwd: root, columns: () => columns };
    expect(await main(['list', '--on', '2021-06-25', ...args], terminal)).toBe(0);
    return printed.split('\n');
  };
  return { root, list, inTerminal };
}

describe('repliek list', () => {
  it('is a table with whole titles where no terminal is', async () => {
    const { exit, out, err } = await office().list();
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const lines = out.split('\n');
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ['Dossier', 'Uiterste datum', 'Stand', 'Problemen', 'Nr.', 'Minister', 'Vraagsteller', 'Titel'],
      [
        '2021-45',
        '22 juni 2021 (3 werkdagen te laat)',
        'ontwerp (1 van 2)',
        '45',
        'An Voorbeeld',
        'Élodie Van den Proeve',
        LONG,
      ],
      [
        '2021-47',
        '8 juli 2021 (nog 9 werkdagen)',
        'nieuw',
        '47',
        'An Voorbeeld',
        'Élodie Van den Proeve',
        'Zwembaden',
      ],
      ['2021-48', 'nieuw', '3 fouten', '(kan niet gelezen worden)'],
      [
        '2021-46',
        '8 juli 2021 (nog 9 werkdagen)',
        'nagekeken',
        'geen',
        '46',
        'An Voorbeeld',
        'Élodie Van den Proeve',
        'Laadpalen (fictief)',
      ],
      [''],
      ['De problemen van een dossier leest u met: npx repliek check DOSSIER'],
      [''],
    ]);
    const starts = lines.slice(0, 5).map((line) => line.search(/Titel|Stallingen|Zwembaden|\(kan|Laadpalen/));
    expect(new Set(starts).size).toBe(1);
  });

  it.each([80, 100, 120, 160, 250])('fits a terminal of %i columns', async (columns) => {
    const lines = await office().inTerminal(columns);
    expect(lines.filter((line) => widthOf(line) >= columns)).toEqual([]);
    const text = lines.join('\n');
    expect(text).toMatch(/^Dossier {2}Uiterste datum +Stand/);
    expect(text).toContain('2021-45  22 juni 2021 (3 werkdagen te laat)  ontwerp (1 van 2)');
    expect(text).toContain(columns < 250 ? 'Stallingen voor f' : LONG);
    if (columns >= 100) expect(text).toMatch(/2021-48 .* nieuw +3 fouten/);
    // One line for each dossier where there is room, or two.
    const table = lines.slice(0, lines.indexOf(''));
    expect(table).toHaveLength(columns < 160 ? 10 : 5);
  });

  it('says that a dossier is made up where the shortened title does not', async () => {
    const { inTerminal } = office({
      'data/people.yaml': PEOPLE,
      ...dossier('2021-1', `${LONG} (fictief)`),
    });
    expect((await inTerminal(100)).join('\n')).toMatch(/ {2}\(fictief\) Stallingen voor .*…/);
    expect((await inTerminal(100, '--lang', 'en')).join('\n')).toMatch(
      / {2}\(fictitious\) Stallingen voor .*…/,
    );
    expect((await inTerminal(400)).join('\n')).not.toContain('(fictief) Stallingen');
  });

  it('counts columns, not characters, and lets nothing steer the terminal', async () => {
    const { inTerminal, list } = office({
      'data/people.yaml': PEOPLE,
      ...dossier('2021-1', 'Rood \u001b[31m\u202Eomgekeerd\r\nnieuwe regel \u0007\u009b2J'),
      ...dossier('2021-2', '研修の登録'.repeat(20)),
      ...dossier('2021-3', 'Cafe\u0301 Ele\u0301onore'),
      ...dossier('2021-4', 'x'.repeat(100_000)),
    });
    const lines = await inTerminal(100);
    expect(lines.filter((line) => widthOf(line) >= 100)).toEqual([]);
    const text = [...lines, (await list()).out].join('\n');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain('omgekeerd nieuwe regel');
    expect(text).toContain('Café Eléonore');
    expect(text).toMatch(/研修の登録.*…/);
  });

  it('names no folder that can be no dossier', async () => {
    const { root, list } = office({ 'data/people.yaml': PEOPLE, ...dossier('2021-1', 'Een') });
    for (const name of ['\u001b[31mrood', 'Oud dossier', '__proto__', '2021-1 - kopie']) {
      mkdirSync(path.join(root, 'data/dossiers', name));
    }
    writeFileSync(path.join(root, 'data/dossiers/2021-9'), '');
    const { out } = await list('--json');
    expect(JSON.parse(out).map(({ dossier: id }: { dossier: string }) => id)).toEqual(['2021-1']);
  });

  it('shows only what is asked', async () => {
    const { list, root } = office();
    const ids = async (...args: string[]) =>
      JSON.parse((await list('--json', ...args)).out).map(({ dossier: id }: { dossier: string }) => id);
    expect(await ids('--open')).toEqual(['2021-45', '2021-47', '2021-48', '2021-46']);
    expect(await ids('--state', 'new')).toEqual(['2021-47', '2021-48']);
    expect(await ids('--state', 'checked')).toEqual(['2021-46']);
    expect(await ids('--state', 'published')).toEqual([]);
    expect(await list('--state', 'published')).toEqual({
      exit: 0,
      out: '',
      err: 'Geen enkel dossier staat zo ver.\n',
    });
    expect(await list('--state', 'klaar')).toMatchObject({ exit: 2, out: '' });
    expect(await runCommand(['list', '--on', '25/6/2021'], root)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--on is 25/6/2021, en moet een datum zijn'),
    });
  });

  it('speaks English where that is asked', async () => {
    const { out } = await office().list('--lang', 'en');
    expect(out).toContain('Deadline');
    expect(out).toContain('22 June 2021 (3 working days late)  drafted (1 of 2)');
    expect(out).toContain('8 July 2021 (9 working days left)');
    expect(out).toContain('(cannot be read)');
    expect(out).toContain('npx repliek check DOSSIER');
  });

  it.each([
    ['2021-06-22', '22 juni 2021 (vandaag)'],
    ['2021-06-21', '22 juni 2021 (nog 1 werkdag)'],
    ['2021-06-23', '22 juni 2021 (1 werkdag te laat)'],
    ['2025-06-23', '22 juni 2021 (1.009 werkdagen te laat)'],
  ])('says on %s: %s', async (on, deadline) => {
    const { root } = office({
      'data/people.yaml': PEOPLE,
      ...dossier('2021-1', 'Een', 'deadline: 2021-06-22\n'),
    });
    expect((await runCommand(['list', '--on', on], root)).out).toContain(`${deadline}  nieuw`);
  });

  it('says what is wrong with a term, once, since no check does', async () => {
    const { list } = office({
      'data/people.yaml': PEOPLE,
      ...dossier('2021-1', 'Een'),
      ...dossier('2021-2', 'Twee'),
      'templates/houses/vlaams-parlement/term.yaml': 'working_days: 20\nholidays: { country: XX }\n',
    });
    const { exit, out } = await list();
    expect(exit).toBe(0);
    expect(out.match(/Van “XX” zijn geen feestdagen bekend/g)).toHaveLength(1);
  });

  it('says whom it is at where somebody waits', async () => {
    const { root } = office();
    const { err } = await runCommand(['list'], root, slowScreen());
    expect(err).toMatch(/[1-4]\/4 2021-4\d …/);
    expect(err.endsWith('\r\u001B[K')).toBe(true);
  });
});
