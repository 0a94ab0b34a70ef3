/** Deliveries are text from outside: paths that lead out of their folder. */
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { createStore } from '../../src/sources/store.ts';
import {
  CSV,
  DESCRIPTOR,
  type Delivery,
  descriptorText,
  ID,
  load,
  workspaceWith,
} from '../support/deliveries.ts';
import { testWorkspace } from '../support/workspace.ts';

const codesOf = async (delivery: Delivery): Promise<readonly string[]> =>
  (await load(delivery)).problems.map(({ code }) => code);

describe('a path in a descriptor', () => {
  it.each([
    '../uitleningen.csv',
    'sub/../../uitleningen.csv',
    '/etc/passwd',
    'C:/data.csv',
    'C:\\data.csv',
    '..\\uitleningen.csv',
    'https://example.org/uitleningen.csv',
    'sub//uitleningen.csv',
    '.',
    './.',
    'nul',
    'sub/CON.csv',
    'uitleningen.csv\u0000.txt',
    'x\n.csv',
  ])('%j leads nowhere', async (path) => {
    const { problems } = await load({ resource: { path } });
    expect(problems).toMatchObject([
      { code: 'value-type', message: expect.stringContaining('een bestand in dezelfde map') },
    ]);
  });

  it('may lead to a folder below the descriptor', async () => {
    const files = workspaceWith({ resource: { path: './2021/uitleningen.csv' }, csv: null });
    files.write({
      [CSV.replace('uitleningen.csv', '2021/uitleningen.csv')]: 'depot,jaar,aantal\nnoord,2020,3\n',
    });
    const { problems, value } = await load({}, files);
    expect(problems).toEqual([]);
    expect(await value('loans')).toBe('3');
  });

  it('does not lead out through a link, of the file, a folder or the descriptor itself', async () => {
    const secret = {
      'geheim/uitleningen.csv': 'depot,jaar,aantal\nnoord,2020,3\n',
      'geheim/d.json': descriptorText(),
    };
    const file = workspaceWith({ csv: null });
    file.write(secret);
    file.link(CSV, '../../../../geheim/uitleningen.csv');
    expect((await load({}, file)).codes[0]).toMatch(/^path-outside datapackage/);
    const folder = workspaceWith({ resource: { path: 'sub/uitleningen.csv' }, csv: null });
    folder.write(secret);
    folder.link(CSV.replace('uitleningen.csv', 'sub'), folder.at('geheim'));
    expect((await load({}, folder)).codes[0]).toMatch(/^path-outside datapackage/);
    const descriptor = testWorkspace(secret);
    descriptor.link(DESCRIPTOR, descriptor.at('geheim/d.json'));
    expect((await load({}, descriptor)).codes).toEqual(['path-outside datapackage.json']);
  });

  it('to nothing, to a folder, to itself or far too long is a problem, not a crash', async () => {
    expect(await codesOf({ csv: null })).toEqual(['file-missing']);
    expect(await codesOf({ resource: { path: `${'x'.repeat(5000)}.csv` } })).toEqual(['file-missing']);
    const loop = workspaceWith({ csv: null });
    loop.link(CSV, 'uitleningen.csv');
    expect((await load({}, loop)).problems.map(({ code }) => code)).toEqual(['file-missing']);
    const folder = workspaceWith({ csv: null });
    folder.write({ [`${CSV}/x`]: '' });
    expect((await load({}, folder)).problems.map(({ code }) => code)).toEqual(['file-missing']);
  });
});

describe('a source id', () => {
  it.each([
    '../x',
    'fictief/../fictief/uitleningen',
    'fictief',
    'fictief/',
    '/uitleningen',
    'Fictief/Uitleningen',
    '',
    'a/b/c',
    'nul/uitleningen',
  ])('%j is no folder', async (id) => {
    const { problems } = await load({}, workspaceWith(), id);
    expect(problems).toMatchObject([{ code: 'source-unknown', hint: expect.stringContaining(ID) }]);
  });

  it('is not listed where the folder has an unfit name or no descriptor', async () => {
    const files = testWorkspace({
      [DESCRIPTOR]: descriptorText(),
      'data/sources/fictief/leeg/lees-mij.txt': '',
      'data/sources/Grote Dienst/x/datapackage.json': '{}',
      'data/sources/fictief/con/datapackage.json': '{}',
      'data/sources/los.txt': '',
    });
    const report = new Report();
    const store = createStore({
      io: nodeIo,
      root: files.root,
      dataFolder: files.at('data'),
      agencies: undefined,
      report,
    });
    await store.open('fictief/x');
    await store.close();
    expect(report.problems[0]?.hint).toBe(`Bedoelde u “${ID}”?`);
  });
});
