/** Where a workspace keeps its files, and the three places of its templates. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossiers/open-dossier.ts';
import { findTemplate, openWorkspace, templateFolders, templateNames } from '../../src/dossiers/workspace.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { DOSSIER, dossierWith, FILES, FOLDER, HOUSE, open } from '../support/dossiers.ts';
import { testWorkspace } from '../support/workspace.ts';

describe('templates', () => {
  const OWN = `${FOLDER}/tables/loans.yaml`;
  const titleOf = (files: Readonly<Record<string, string>>, shipped: Readonly<Record<string, string>>) => {
    const { workspace } = testWorkspace(
      {
        ...FILES,
        [`${FOLDER}/dossier.yaml`]: dossierWith({ tables: 'tables: { t: { use: loans } }' }),
        ...files,
      },
      { 'houses/vlaams-parlement/house.yaml': HOUSE, ...shipped },
    );
    return openDossier(nodeIo, workspace, DOSSIER, new Report())?.tables.get('t')?.raw['title'];
  };

  it('are looked up in the dossier, then the workspace, then the program', () => {
    expect(titleOf({ [OWN]: 'title: Eigen' }, { 'tables/loans.yaml': 'title: Programma' })).toBe('Eigen');
    expect(titleOf({}, { 'tables/loans.yaml': 'title: Programma' })).toBe('Fietsen');
    const { workspace } = testWorkspace({}, { 'passages/a.md.hbs': '' });
    const folders = templateFolders(workspace, path.join(workspace.data, 'dossiers', DOSSIER), 'passages');
    expect(findTemplate(nodeIo, folders, 'a.md.hbs')).toBe(
      path.join(workspace.shippedTemplates, 'passages', 'a.md.hbs'),
    );
    expect(findTemplate(nodeIo, folders, 'b.md.hbs')).toBeUndefined();
  });

  it('of the house may be those of the dossier or of the workspace', () => {
    const house = (name: string) => HOUSE.replace('name: Vlaams Parlement', `name: ${name}`);
    const folder = 'houses/vlaams-parlement/house.yaml';
    expect(open({ [`templates/${folder}`]: house('Raad') }).dossier?.house.name).toBe('Raad');
    const both = open({ [`templates/${folder}`]: house('Raad'), [`${FOLDER}/${folder}`]: house('Dossier') });
    expect(both.dossier?.house.name).toBe('Dossier');
    expect(both.dossier?.housePlace.file).toBe(`${FOLDER}/${folder}`);
  });

  it('are named once, from all three places', () => {
    const { workspace } = testWorkspace(
      { 'templates/tables/b.yaml': '', 'templates/tables/lees-mij.txt': '', [OWN]: '' },
      { 'tables/a.yaml': '', 'tables/b.yaml': '' },
    );
    const folders = templateFolders(workspace, path.join(workspace.data, 'dossiers', DOSSIER), 'tables');
    expect(templateNames(nodeIo, folders, '.yaml')).toEqual(['a', 'b', 'loans']);
  });

  it('give way to the keys beside "use", each with the place where it stands', () => {
    const tables = 'tables:\n  t:\n    use: loans\n    title: Anders';
    const { dossier } = open({ [`${FOLDER}/dossier.yaml`]: dossierWith({ tables }) });
    const table = dossier?.tables.get('t');
    expect(table?.raw).toEqual({
      title: 'Anders',
      source: 'fictief/uitleningen',
      rows: 'depot',
      measures: ['loans'],
    });
    expect(table?.place(['title'])).toEqual({ file: `${FOLDER}/dossier.yaml`, line: 8, column: 12 });
    expect(table?.place(['rows'])).toEqual({ file: 'templates/tables/loans.yaml', line: 3, column: 7 });
    expect(table?.keyPlace(['measures'])).toEqual({
      file: 'templates/tables/loans.yaml',
      line: 4,
      column: 1,
    });
  });

  it.each(['../loans', '5', 'con', 'Loans', '[]'])('cannot lead out of their folder: use: %s', (use) => {
    const tables = `tables:\n  t: { use: ${use} }`;
    const { codes } = open({ [`${FOLDER}/dossier.yaml`]: dossierWith({ tables }) });
    expect(codes).toEqual(['value-type dossier.yaml:6:13']);
  });
});

describe('a workspace', () => {
  it('has three folders, each of which may lie elsewhere', () => {
    const root = path.resolve('/werk');
    expect(openWorkspace({}, root, '/programma')).toEqual({
      root,
      data: path.join(root, 'data'),
      templates: path.join(root, 'templates'),
      output: path.join(root, 'output'),
      shippedTemplates: '/programma',
    });
    expect(
      openWorkspace({ workspace: 'mijn', data: '../gegevens', output: '/uit' }, root, '/programma'),
    ).toMatchObject({
      root: path.join(root, 'mijn'),
      data: path.resolve('/gegevens'),
      templates: path.join(root, 'mijn', 'templates'),
      output: path.resolve('/uit'),
    });
  });
});
