/** A made-up (fictief) dossier of real files, opened as a build opens it. */
import { readFileSync } from 'node:fs';
import { type Dossier, openDossier } from '../../src/dossiers/open-dossier.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import type { Problem } from '../../src/problem.ts';
import { type TestWorkspace, testWorkspace, type WorkspaceFiles } from './workspace.ts';

export const DOSSIER = '2021-7';
export const FOLDER = `data/dossiers/${DOSSIER}`;
export const HOUSE = readFileSync(
  new URL('../../templates/houses/vlaams-parlement/house.yaml', import.meta.url),
  'utf8',
);

/** Everything that a sound dossier needs, by path. */
export const FILES = {
  [`${FOLDER}/dossier.yaml`]: [
    'house: vlaams-parlement',
    'minister: nele-fictief',
    'period: { from: 2019, to: 2020 }',
    'facts: [depot]',
    'tables:',
    '  per-depot: { use: loans, title: Uitleningen }',
    '',
  ].join('\n'),
  [`${FOLDER}/question.yaml`]: [
    'number: 7',
    'date: 2021-06-10',
    'authors: [jan-verzonnen]',
    'title: Fietsen (fictief)',
    'items:',
    '  - { label: 1, text: Hoeveel fietsen waren er? }',
    '',
  ].join('\n'),
  [`${FOLDER}/answer.md.hbs`]: '# 1\nZeven.\n',
  'data/people.yaml': [
    'ministers:',
    '  nele-fictief: { name: Nele Fictief, function: Vlaams minister van Fictie, from: 2019-10-02, until: 2024-09-30 }',
    'agencies:',
    '  fictief: { name: Fictieve dienst, short: FD }',
    'members:',
    '  jan-verzonnen: { name: Jan Verzonnen }',
    '',
  ].join('\n'),
  'data/facts/depot.yaml': 'bikes.count: { value: 7, unit: fietsen }\n',
  'templates/tables/loans.yaml':
    'title: Fietsen\nsource: fictief/uitleningen\nrows: depot\nmeasures: [loans]\n',
} as const;

export interface Opened {
  readonly dossier: Dossier | undefined;
  readonly problems: readonly Problem[];
  /** `code file:line:column`, the file by its last part. */
  readonly codes: readonly string[];
  readonly files: TestWorkspace;
}

/**
 * Opens the dossier with some files in other words. To be called inside a test.
 *
 * @param changed by path; undefined where the file is not there
 */
export function open(
  changed: Readonly<Record<string, string | Uint8Array | undefined>> = {},
  id = DOSSIER,
): Opened {
  const files = testWorkspace(withoutUndefined({ ...FILES, ...changed }), {
    'houses/vlaams-parlement/house.yaml': HOUSE,
  });
  const report = new Report('nl');
  const dossier = openDossier(nodeIo, files.workspace, id, report);
  const codes = report.problems.map(({ code, place }) =>
    [
      code,
      [place.file?.split('/').at(-1), place.line, place.column]
        .filter((part) => part !== undefined)
        .join(':'),
    ]
      .join(' ')
      .trim(),
  );
  return { dossier, problems: report.problems, codes, files };
}

/** dossier.yaml with other lines for some of its keys; an empty text takes the key out. */
export function dossierWith(lines: Readonly<Record<string, string>>): string {
  return changedLines(FILES[`${FOLDER}/dossier.yaml`], lines);
}

export function questionWith(lines: Readonly<Record<string, string>>): string {
  return changedLines(FILES[`${FOLDER}/question.yaml`], lines);
}

function changedLines(text: string, lines: Readonly<Record<string, string>>): string {
  const blocks = text.split(/\n(?=\S)/);
  const kept = blocks.map((block) => lines[block.split(':')[0] ?? ''] ?? block);
  const known = blocks.map((block) => block.split(':')[0] ?? '');
  const added = Object.entries(lines).flatMap(([key, line]) => (known.includes(key) ? [] : [line]));
  return [...kept, ...added]
    .filter((block) => block !== '')
    .map((block) => block.trimEnd())
    .join('\n');
}

function withoutUndefined(files: Readonly<Record<string, string | Uint8Array | undefined>>): WorkspaceFiles {
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, content]) =>
      content === undefined ? [] : [[file, content] as const],
    ),
  );
}
