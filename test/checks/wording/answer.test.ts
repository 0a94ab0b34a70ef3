/** The advice in a whole run: told with places, changing nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/problem.ts';
import { REPOSITORY, runCommand } from '../../support/run-command.ts';
import { testWorkspace } from '../../support/workspace.ts';

const FOLDER = 'data/dossiers/2021-7';
const ANSWER = `# 1
De stad (made up) telt elk jaar {{figure "fietsen"}} fietsen, en tevens de steps.

{{table "fietsen"}}

# 2
{{> klacht what="De klacht"}}

- De VDAB helpt, en op 1 mei 2021 ook de stad.
- Op 2/5/2021 dient men te melden wie reeds hielp.
`;
const FILES = {
  'data/people.yaml': `ministers:
  an-voorbeeld: { name: An Voorbeeld (fictief), function: minister van Fietsen, from: 2019-01-01 }
agencies:
  fietsdienst: { name: Fietsdienst (fictief), short: FDX }
`,
  [`${FOLDER}/question.yaml`]: `number: 7
date: 2021-05-03
authors: [Jan Niemand]
title: Fietsen (fictief)
items: [{ label: 1, text: Hoeveel? }, { label: 2, text: Wie? }]
`,
  [`${FOLDER}/dossier.yaml`]: `house: vlaams-parlement
minister: an-voorbeeld
period: { from: 2020, to: 2020 }
tables:
  fietsen:
    title: Fietsen per jaar, inclusief wat reeds verdween, {{period}}
    source: fietsdienst/fietsen
    rows: jaar
    measures: [fietsen]
    notes: [Enkel wat slechts één keer gemeld werd.]
`,
  [`${FOLDER}/answer.md.hbs`]: ANSWER,
  'templates/passages/klacht.md.hbs': `---
description: Fictief.
owner: kabinet
parameters:
  what: { type: text, required: true }
---
{{what}} werd steeds behandeld.
`,
  'data/sources/fietsdienst/fietsen/fietsen.csv': 'jaar,fietsen\n2020,12\n',
  'data/sources/fietsdienst/fietsen/datapackage.json': JSON.stringify({
    name: 'fietsen',
    title: 'Fietsen (fictief)',
    resources: [
      {
        name: 'fietsen',
        path: 'fietsen.csv',
        schema: {
          fields: [
            { name: 'jaar', type: 'year' },
            { name: 'fietsen', type: 'integer' },
          ],
          primaryKey: ['jaar'],
        },
      },
    ],
    repliek: {
      kind: 'statistic',
      agency: 'fietsdienst',
      synthetic: true,
      coverage: { jaar: [2020, 2020] },
      dimensions: { jaar: { field: 'jaar' } },
      measures: { fietsen: { label: 'Aantal fietsen', sum: 'fietsen' } },
    },
  }),
};

async function run(command: 'build' | 'check', files: Readonly<Record<string, string>> = {}, lang = 'nl') {
  const { root, at } = testWorkspace({ ...FILES, ...files });
  const args = [command, '2021-7', '--workspace', root, '--json', '--lang', lang];
  const { exit, out } = await runCommand(args, REPOSITORY);
  const { ok, problems }: { ok: boolean; problems: readonly Problem[] } = JSON.parse(out);
  const bytes = (file: string) => readFileSync(at(`output/2021-7/${file}`));
  return { exit, ok, problems, bytes };
}

describe('the advice on an answer', () => {
  it('is notes with the places of the words, in the draft, its passages and its tables', async () => {
    const { exit, ok, problems } = await run('check');
    expect({ exit, ok }).toEqual({ exit: 0, ok: true });
    expect(problems.map(({ severity }) => severity)).toEqual(problems.map(() => 'note'));
    const told = problems.map(({ code, message, place: { file, line, column, item } }) => [
      `${code} ${/“([^”]*)”/.exec(message)?.[1]}`,
      `${file}:${line}:${column} ${item ?? ''}`.trim(),
    ]);
    expect(Object.fromEntries(told)).toEqual({
      'wording-plain tevens': `${FOLDER}/answer.md.hbs:2:66 1`,
      'wording-plain reeds': `${FOLDER}/dossier.yaml:6:5`,
      'wording-plain enkel': `${FOLDER}/dossier.yaml:6:5`,
      'wording-plain steeds': 'templates/passages/klacht.md.hbs:7:15 2',
      'wording-plain dient … te': `${FOLDER}/answer.md.hbs:10:15 2`,
      'wording-abbreviations VDAB': `${FOLDER}/answer.md.hbs:9:6 2`,
      'wording-forms 1 mei 2021': `${FOLDER}/answer.md.hbs:10:6 2`,
    });
  });

  it('changes not a byte of what is written', async () => {
    const [one, other] = [
      await run('build'),
      await run('build', { 'templates/wording/nl.yaml': 'known: VDAB' }),
    ];
    expect(one.problems.length).toBe(other.problems.length + 1);
    for (const file of ['antwoord-2021-7.docx', 'bijlage-2021-7.xlsx', 'manifest.json', 'figures.json']) {
      expect(one.bytes(file).equals(other.bytes(file)), file).toBe(true);
    }
  });

  it('leaves out what a list of the dossier says', async () => {
    const ignore = 'tevens, reeds, enkel, slechts, steeds, dient, VDAB';
    const { problems } = await run('check', { [`${FOLDER}/wording/nl.yaml`]: `ignore: ${ignore}\n` });
    expect(problems.map(({ code }) => code)).toEqual(['wording-forms']);
  });

  it('is in English for who asks for it', async () => {
    const { problems } = await run('check', {}, 'en');
    expect(problems.map(({ message }) => message)).toContain(
      'Not explained where first used: “VDAB” (in 2).',
    );
  });

  it('survives a mistake in a list, which is a warning', async () => {
    const { ok, problems } = await run('check', { 'templates/wording/nl.yaml': 'sentence_wrods: 20' });
    expect(ok).toBe(true);
    expect(
      problems.filter(({ severity }) => severity !== 'note').map(({ code, severity }) => [code, severity]),
    ).toEqual([['key-unknown', 'warning']]);
  });
});
