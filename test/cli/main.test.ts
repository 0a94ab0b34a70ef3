import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyWorkspace, runCommand, slowScreen } from '../support/run-command.ts';

let workspace: ReturnType<typeof copyWorkspace>;
beforeAll(() => {
  workspace = copyWorkspace();
});
afterAll(() => workspace.remove());
const run = (...args: string[]) => runCommand(args, workspace.folder);

describe('build', () => {
  it('writes five files and says so in a few Dutch lines, with the two warnings of nr. 321', async () => {
    const { exit, out, err } = await run('build', '2021-321');
    expect(exit).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('Geschreven in output/2021-321:');
    for (const name of [
      'antwoord-2021-321.docx',
      'bijlage-2021-321.xlsx',
      'voorbeeld-2021-321.html',
      'figures.json',
      'manifest.json',
    ]) {
      expect(out).toContain(`    ${name}\n`);
    }
    expect(out).toContain('2 waarschuwingen:');
    expect(out).toMatch(/Atlas.*2019.*268.*270/);
    expect(out).toMatch(/Atlas.*2020.*116.*227/);
    expect(out.split('\n').length).toBeLessThan(20);
  });

  it('prints one JSON object and nothing else with --json', async () => {
    const { exit, out, err } = await run('build', '2021-321', '--json');
    expect([exit, err]).toEqual([0, '']);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['dossier', 'ok', 'files', 'tables', 'problems']);
    expect(result).toMatchObject({ dossier: '2021-321', ok: true });
    expect(result.files).toHaveLength(5);
    expect(result.files[0]).toEqual({
      path: 'output/2021-321/antwoord-2021-321.docx',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: expect.any(Number),
    });
    expect(result.tables.map((table: { number: number }) => table.number)).toEqual([1, 2, 3, 4]);
    expect(result.tables[1].rows[2]).toEqual({
      labels: ['Limburg'],
      kind: 'row',
      cells: [77, 130, 170, 122, 45].map((value) => ({ value, text: String(value) })),
    });
    expect(result.problems).toHaveLength(2);
    expect(result.problems[0]).toMatchObject({
      code: 'total-mismatch',
      severity: 'warning',
      place: { file: 'data/sources/atlas/trainings/datapackage.json' },
    });
  });

  it('goes on after a dossier that fails, and prints an array for several', async () => {
    const { exit, out } = await run('build', '2021-999', '2021-321', '--json');
    expect(exit).toBe(1);
    const results: { dossier: string; ok: boolean }[] = JSON.parse(out);
    expect(results.map(({ dossier, ok }) => [dossier, ok])).toEqual([
      ['2021-999', false],
      ['2021-321', true],
    ]);
  });

  it('builds every dossier with --all', async () => {
    const { exit, out } = await run('build', '--all');
    expect(exit).toBe(0);
    expect(out).toContain('2021-321');
  });

  it('shows a progress line only where a person looks, and takes it away', async () => {
    const { err, out } = await runCommand(['build', '2021-321'], workspace.folder, slowScreen());
    const lines = err.split(/\r|\u001B\[K/).filter((line) => line !== '');
    expect(lines[0]).toBe('2021-321 …');
    expect(lines).toContain('2021-321: data/sources/agii/trainings/trainings.csv lezen …');
    expect(lines).toContain('2021-321: agii/trainings klaarzetten …');
    expect(lines).toContain('2021-321: tabel 1 van 4 berekenen (per-year) …');
    expect(lines).toContain('2021-321: bijlage maken …');
    expect(lines.at(-1)).toBe('2021-321: bestanden bewaren …');
    expect(err.endsWith('\r\u001B[K')).toBe(true);
    expect(out).not.toMatch(/\u001B|…/);
    expect((await run('check', '2021-321')).err).toBe('');
  });

  it('shows it for deliveries too, in English where that is asked', async () => {
    const args = ['data/sources/agii/registrations', '--json', '--lang', 'en'];
    const { err, out } = await runCommand(['validate', ...args], workspace.folder, slowScreen());
    expect(err).toContain('\rreading data/sources/agii/registrations/registrations.csv, 2,000 rows …');
    expect(err).toContain('\rchecking data/sources/agii/registrations/registrations.csv …');
    expect(JSON.parse(out).ok).toBe(true);
  });

  it('takes each folder by itself', async () => {
    const { folder } = workspace;
    const elsewhere = path.join(folder, 'elders');
    const { exit, out } = await runCommand(
      [
        'build',
        '2021-321',
        '--data',
        path.join(folder, 'data'),
        '--templates',
        path.join(folder, 'templates'),
        '--output',
        'elders',
        '--json',
      ],
      folder,
    );
    expect(exit).toBe(0);
    expect(JSON.parse(out).files[0].path).toBe('elders/2021-321/antwoord-2021-321.docx');
    expect(readFileSync(path.join(elsewhere, '2021-321', 'manifest.json'), 'utf8')).toContain('2021-321');
  });
});

describe('check', () => {
  it('finds the same and writes nothing', async () => {
    const { exit, out } = await run('check', '2021-321', '--json', '--output', 'nergens');
    expect(exit).toBe(0);
    expect(JSON.parse(out).files).toEqual([]);
  });
});

describe('list', () => {
  it('shows the examples: one made up, and one that was answered without Repliek', async () => {
    const { out } = await run('list', '--on', '2021-06-25');
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['Dossier', 'Uiterste datum', 'Stand', 'Problemen', 'Nr.', 'Minister', 'Vraagsteller', 'Titel'],
      [
        'voorbeeld-registraties',
        '8 juli 2021 (nog 9 werkdagen)',
        'nagekeken',
        'geen',
        '0 (voorbeeld)',
        'An Voorbeeld (fictief)',
        'Piet Proef (fictief)',
        'Voorbeeldvraag (fictief) - Vormingsaanbod van het AgII, beantwoord met registraties',
      ],
      [
        '2021-321',
        'al gepubliceerd',
        'nagekeken',
        '2 waarschuwingen',
        '321',
        'Bart Somers',
        'Maaike De Vreese',
        'Agentschap Integratie en Inburgering (AgII) - Vormingsaanbod',
      ],
      [''],
      ['De problemen van een dossier leest u met: npx repliek check DOSSIER'],
      [''],
    ]);
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'Noem een opdracht'],
    [['bild', '2021-321'], 'Bedoelde u build?'],
    [['build'], 'Noem minstens één dossier'],
    [['build', '2021-321', '--all'], 'niet allebei'],
    [['build', '2021-321', '--jsn'], 'Onbekende optie: jsn'],
    [['build', '2021-321', '--lang', 'fr'], 'moet een van deze zijn'],
    [['build', '--workspace'], 'hoort nog een waarde'],
    [['build', '--lang', 'en'], 'Name at least one dossier'],
  ])('%j ends with 2 and says what to do', async (args, message) => {
    const { exit, out, err } = await run(...args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\bat .*:\d+/);
  });

  it('explains itself in Dutch and in English', async () => {
    const dutch = await run('--help');
    expect([dutch.exit, dutch.err]).toEqual([0, '']);
    expect(dutch.out).toContain('Opdrachten:');
    expect(dutch.out).not.toMatch(/Commands:|Options:|\[string\]/);
    expect((await run('--help', '--lang', 'en')).out).toContain('Commands:');
  });

  it.each(['../2021-321', 'a/b', '', '2021-321/', 'C:\\x', `${'9'.repeat(300)}`])(
    'a dossier called %j is a problem, not a path',
    async (id) => {
      const { exit, out } = await run('check', id, '--json');
      expect(exit).toBe(1);
      expect(JSON.parse(out).problems[0].code).toMatch(/^dossier-(?:id|unknown)$/);
    },
  );
});
