import { describe, expect, it } from 'vitest';
import { dossierIds } from '../../src/dossiers/dossier-folder.ts';
import { openDossier } from '../../src/dossiers/open-dossier.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { DOSSIER, dossierWith, FILES, FOLDER, HOUSE, open, questionWith } from '../support/dossiers.ts';
import { testWorkspace } from '../support/workspace.ts';

describe('a sound dossier', () => {
  it('has everything that its files say', () => {
    const { dossier, problems, files } = open();
    expect(problems).toEqual([]);
    expect(dossier).toMatchObject({
      id: DOSSIER,
      folder: files.at(FOLDER),
      writable: true,
      uncertain: new Set(),
      period: { from: 2019, to: 2020 },
      minister: {
        name: 'Nele Fictief',
        function: 'Vlaams minister van Fictie',
        from: '2019-10-02',
        until: '2024-09-30',
      },
      declaredTables: ['per-depot'],
      accepted: [],
      question: {
        number: '7',
        date: '2021-06-10',
        authors: ['Jan Verzonnen'],
        title: 'Fietsen (fictief)',
        context: '',
      },
      house: { id: 'vlaams-parlement', language: 'nl-BE', fonts: { tableSize: 9.5 } },
      draft: { file: `${FOLDER}/answer.md.hbs`, text: '# 1\nZeven.\n' },
    });
    expect(dossier?.agencies.get('fictief')).toEqual({ name: 'Fictieve dienst', short: 'FD' });
    expect(dossier?.facts.get('depot')?.facts.get('bikes.count')?.unit).toBe('fietsen');
  });

  it('is the same when every file has the line ends of Windows and a byte order mark', () => {
    const windows = Object.fromEntries(
      Object.entries({ ...FILES, 'templates/houses/vlaams-parlement/house.yaml': HOUSE }).map(
        ([file, text]) => [file, `\ufeff${text.replaceAll('\n', '\r\n')}`],
      ),
    );
    const [unix, other] = [open(), open(windows)];
    expect(other.problems).toEqual([]);
    const plain = ({ dossier }: typeof unix) => {
      const { house, question, minister, declaredTables, draft } = dossier ?? {};
      return {
        house,
        question,
        minister,
        declaredTables,
        text: draft?.text,
        facts: [...(dossier?.facts.get('depot')?.facts ?? [])],
      };
    };
    expect(plain(other)).toEqual(plain(unix));
  });

  it('takes the house and the minister from the question where its own file names none', () => {
    const { dossier, problems } = open({
      [`${FOLDER}/dossier.yaml`]: dossierWith({ house: '', minister: '' }),
      [`${FOLDER}/question.yaml`]: questionWith({
        house: 'house: vlaams-parlement',
        addressees: 'addressees: [ { name: Iemand Anders, title: minister }, nele-fictief ]',
      }),
    });
    expect(problems).toEqual([]);
    expect(dossier?.minister.name).toBe('Nele Fictief');
    const byQuestion = open({
      [`${FOLDER}/dossier.yaml`]: dossierWith({ minister: '' }),
      [`${FOLDER}/question.yaml`]: questionWith({ minister: 'minister: nele-fictief' }),
    });
    expect(byQuestion.dossier?.minister.name).toBe('Nele Fictief');
  });

  it('keeps the tables in the order of its file, also those with numbers for names', () => {
    const tables =
      'tables:\n  zomer: { use: loans }\n  "2020": { use: loans }\n  10: { use: loans }\n  9-a: { use: loans }';
    const { dossier, problems } = open({ [`${FOLDER}/dossier.yaml`]: dossierWith({ tables }) });
    expect(problems).toEqual([]);
    expect([...(dossier?.tables.keys() ?? [])]).toEqual(['zomer', '2020', '10', '9-a']);
  });
});

describe('an id', () => {
  it.each(['2021-321', '2021-321-somers', '2021-1', 'voorbeeld-registraties', 'a', 'x'.repeat(100)])(
    'may be %j',
    (id) => {
      const report = new Report();
      openDossier(nodeIo, testWorkspace().workspace, id, report);
      expect(report.problems.map(({ code }) => code)).toEqual(['dossier-unknown']);
    },
  );

  it.each([
    ...[
      '../x',
      '..',
      '.',
      'a/b',
      'a\\b',
      '/etc',
      'C:',
      'CON',
      'con',
      'nul',
      'aux',
      'com1',
      'lpt9',
      '',
      ' ',
      'Ab',
    ],
    ...['2021_', '-1', 'a..b', '2021-321 ', 'é', '\u0000', 'x'.repeat(101), 'x'.repeat(300), '__proto__'],
  ])('may not be %j', (id) => {
    const report = new Report();
    const { workspace } = testWorkspace({ 'data/dossiers/x/dossier.yaml': '', 'x/dossier.yaml': '' });
    expect(openDossier(nodeIo, workspace, id, report)).toBeUndefined();
    expect(report.problems).toMatchObject([{ code: 'dossier-id' }]);
    expect(report.problems[0]?.message.length).toBeLessThan(200);
  });

  it('is one of the folders in data/dossiers that have such a name', () => {
    const { workspace } = testWorkspace({
      'data/dossiers/2021-9/dossier.yaml': '',
      'data/dossiers/2021-10/dossier.yaml': '',
      'data/dossiers/voorbeeld/dossier.yaml': '',
      'data/dossiers/Oud dossier/dossier.yaml': '',
      'data/dossiers/lees-mij': '',
      'data/dossiers/nul/dossier.yaml': '',
    });
    expect(dossierIds(nodeIo, workspace)).toEqual(['2021-10', '2021-9', 'voorbeeld']);
    expect(dossierIds(nodeIo, testWorkspace().workspace)).toEqual([]);
  });
});
