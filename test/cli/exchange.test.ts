/** `repliek request` and `repliek receive` as they are typed. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn } from '../support/exchange.ts';
import { copyWorkspace, runCommand, slowScreen } from '../support/run-command.ts';

let workspace: ReturnType<typeof copyWorkspace>;
beforeAll(() => {
  workspace = copyWorkspace();
});
afterAll(() => workspace.remove());
const run = (...args: string[]) => runCommand(args, workspace.folder);
const WORKBOOK = 'output/2021-321/aanvraag-2021-321-agii.xlsx';

/** What came back: Limburg alone, in one year. */
async function sendBack(count: unknown): Promise<void> {
  const asked = readFileSync(path.join(workspace.folder, WORKBOOK));
  const rows = [[null, 'Limburg', 2020, count as number]];
  writeFileSync(path.join(workspace.folder, 'terug.xlsx'), await fillIn(new Uint8Array(asked), rows));
}

describe('request', () => {
  it('says what it wrote, in Dutch', async () => {
    expect(await run('request', '2021-321', '--agency', 'agii', '--by', '2021-06-25')).toEqual({
      exit: 0,
      err: '',
      out: [
        '2021-321  aanvraag aan agii: agii/trainings',
        '  Geschreven in output/2021-321:',
        '    aanvraag-2021-321-agii.xlsx',
        '    manifest-aanvraag-agii.json',
        '  Alles is in orde.',
        '',
      ].join('\n'),
    });
  });

  it('says in a terminal what it is doing', async () => {
    const args = ['request', '2021-321', '--agency', 'agii'];
    const { err } = await runCommand(args, workspace.folder, slowScreen());
    expect(err).toContain('\rdata/sources/agii/trainings/trainings.csv lezen …');
    expect(err).toContain('\rwerkblad maken …');
    expect(err.endsWith('\r\u001B[K')).toBe(true);
  });

  it('prints one JSON object with --json', async () => {
    const { exit, out } = await run('request', '2021-321', '--agency', 'agii', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({
      dossier: '2021-321',
      agency: 'agii',
      ok: true,
      sources: ['agii/trainings'],
      files: [
        { path: WORKBOOK, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: expect.any(Number) },
        expect.objectContaining({ path: 'output/2021-321/manifest-aanvraag-agii.json' }),
      ],
      problems: [],
    });
  });

  it('takes sources by name, and ends with 1 where one is not there', async () => {
    const { exit, out } = await run('request', '2021-321', '--agency', 'agii', '--source', 'agii/training');
    expect(exit).toBe(1);
    expect(out).toContain('Bedoelde u “agii/trainings”?');
    expect(out).toContain('Er is niets geschreven');
  });

  it.each([
    [['request', '2021-321'], 'Deze optie is nodig: --agency'],
    [['request', '--agency', 'agii'], 'Noem'],
    [['request', '2021-321', '--agency', 'agii', '--by', '25/06/2021'], 'moet een datum zijn als 2021-06-25'],
    [['request', '2021-321', '--agency'], 'hoort nog een waarde'],
    [['receive'], 'Noem'],
  ])('%j ends with 2 and says what to do', async (args, message) => {
    const { exit, out, err } = await run(...args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('receive', () => {
  it('says in a terminal what it is doing', async () => {
    await sendBack('veel');
    const { err, exit } = await runCommand(['receive', 'terug.xlsx'], workspace.folder, slowScreen());
    expect(exit).toBe(1);
    expect(err).toContain('\rterug.xlsx lezen …');
    expect(err).toContain('\rterug.xlsx nakijken …');
    expect(err.endsWith('\r\u001B[K')).toBe(true);
  });

  it('shows in a few lines what changes, and where it was stored', async () => {
    await run('request', '2021-321', '--agency', 'agii');
    await sendBack(46);
    const { exit, out, err } = await run('receive', 'terug.xlsx', '--by', 'Jan Proef');
    expect([exit, err]).toEqual([0, '']);
    expect(out.split('\n').slice(0, 6)).toEqual([
      'terug.xlsx  aanvraag van dossier 2021-321 aan agii',
      '  agii/trainings: Vormingen per regio en jaar',
      '    35 → 1 rijen: 34 geschrapt, 1 veranderd',
      '      Limburg, 2020: Aantal vormingen 45 → 46',
      '    Aantal vormingen: 2.512 → 46',
      expect.stringMatching(
        /Bewaard als huidige versie, ook in data\/sources\/agii\/trainings\/versions\/\d{4}-\d\d-\d\d-2$/,
      ),
    ]);
    expect(out).toContain('34 van de 35 rijen van de vorige levering');
  });

  it('stores nothing with errors, and writes a list to send back when asked', async () => {
    await sendBack('veel');
    const { exit, out } = await run('receive', 'terug.xlsx', '--annotate');
    expect(exit).toBe(1);
    expect(out).toContain('terug.xlsx, blad Invullen, rij 5, kolom Aantal vormingen, cel D5');
    expect(out).toContain('De opmerkingen om terug te sturen staan in terug-opmerkingen.xlsx');
    expect(out).toContain('Er is niets bewaard');
    const json = await run('receive', 'terug.xlsx', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      stored: false,
      problems: [{ code: 'cell-type' }],
    });
  });

  it('speaks English', async () => {
    const { out } = await run('receive', 'terug.xlsx', '--lang', 'en');
    expect(out).toContain('request of dossier 2021-321 to agii');
    expect(out).toContain('Nothing was stored');
  });

  it('is said where there is no such file', async () => {
    const { exit, out } = await run('receive', 'nergens.xlsx', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ file: 'nergens.xlsx', problems: [{ code: 'file-missing' }] });
  });
});
