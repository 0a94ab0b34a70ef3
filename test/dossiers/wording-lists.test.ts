/** Word lists: they add up, and a mistake in one holds nothing up. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordingLists } from '../../src/dossiers/wording-lists.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { testWorkspace, type WorkspaceFiles } from '../support/workspace.ts';

const FOLDER = 'data/dossiers/2021-7';
const SHIPPED =
  'sentence_words: 25\nplain: { ook: "tevens, eveneens" }\nknown: EU, OCMW\nterms: ["klant, cliënt"]\n';

function read(
  files: WorkspaceFiles,
  shipped: WorkspaceFiles = { 'wording/nl.yaml': SHIPPED },
  language = 'nl-BE',
) {
  const { workspace, root } = testWorkspace(files, shipped);
  const report = new Report('nl');
  const dossier = path.join(root, FOLDER);
  const lists = readWordingLists(nodeIo, workspace, dossier, { id: 'vlaams-parlement', language }, report);
  return { lists, problems: report.problems };
}

describe('word lists', () => {
  it('of the program, the house, the workspace and the dossier add up', () => {
    const { lists, problems } = read(
      {
        'templates/wording/nl.yaml': 'known: VDAB\nignore: Tevens\nplain: { veel: "een groot aantal" }\n',
        [`${FOLDER}/wording/nl.yaml`]: 'known: CAW\n',
      },
      { 'wording/nl.yaml': SHIPPED, 'houses/vlaams-parlement/wording.yaml': 'known: NMBS\n' },
    );
    expect(problems).toEqual([]);
    expect([...(lists?.known ?? [])].sort()).toEqual(['CAW', 'EU', 'NMBS', 'OCMW', 'VDAB']);
    expect(lists?.plain).toEqual([
      { use: 'veel', instead: ['een groot aantal'] },
      { use: 'ook', instead: ['tevens', 'eveneens'] },
    ]);
    expect(lists?.terms).toEqual([['klant', 'cliënt']]);
    expect([...(lists?.ignore ?? [])]).toEqual(['tevens']);
  });

  it('say how long a sentence may be, the nearest first', () => {
    expect(read({}).lists?.sentenceWords).toBe(25);
    expect(read({ 'templates/wording/nl.yaml': 'sentence_words: 20' }).lists?.sentenceWords).toBe(20);
    const both = {
      'templates/wording/nl.yaml': 'sentence_words: 20',
      [`${FOLDER}/wording/nl.yaml`]: 'sentence_words: 30',
    };
    expect(read(both).lists?.sentenceWords).toBe(30);
  });

  it('are those of the language of the answer; without one there is no advice', () => {
    expect(read({}, { 'wording/nl.yaml': SHIPPED }, 'nl').lists).toBeDefined();
    expect(read({}, { 'wording/nl.yaml': SHIPPED }, 'fr-BE').lists).toBeUndefined();
    expect(read({}, {}).lists).toBeUndefined();
  });

  it('with mistakes get warnings, and serve as far as they can be read', () => {
    const text = 'knwon: VDAB\nsentence_words: veel\nplain: { ook: [tevens] }\nignore: reeds\n';
    const { lists, problems } = read({ 'templates/wording/nl.yaml': text });
    expect(problems.map(({ code, severity, place }) => [code, severity, place.file, place.line])).toEqual([
      ['value-type', 'warning', 'templates/wording/nl.yaml', 2],
      ['value-type', 'warning', 'templates/wording/nl.yaml', 3],
      ['key-unknown', 'warning', 'templates/wording/nl.yaml', 1],
    ]);
    expect([...(lists?.ignore ?? [])]).toEqual(['reeds']);
    expect(lists?.sentenceWords).toBe(25);
    const broken = read({ 'templates/wording/nl.yaml': 'known: [\n' });
    expect(broken.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['yaml-syntax', 'warning'],
    ]);
    expect(broken.lists?.known.has('EU')).toBe(true);
  });
});
