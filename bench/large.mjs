/**
 * What a very large delivery costs: whole processes that check every cell of a CSV file, compute three tables of it and
 * write an answer, against one process in which the database alone reads the same file and groups it once.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDossier, writeSources } from './made-up-workspace.mjs';
import { measureInTurns } from './turns.mjs';

export const LARGE_ROWS = 1_000_000;
export const LARGER_ROWS = 5_000_000;

const DOSSIER = '2020-1';
const TABLES = [
  ['region', 'rows: region\n    columns: year\n    measures: [trainings]'],
  ['theme', 'rows: theme\n    columns: year\n    measures: [cost]'],
  ['kind', 'rows: [kind, offer]\n    measures: [trainings, half_days, fte]'],
];

/**
 * @param bench `root` of the repository, `newFolder`, `run` for node with arguments, `peakFile` for `peak.mjs`
 * @returns by program, `times` in milliseconds and `peaks` in bytes
 */
export function measureLarge({ root, newFolder, run, peakFile }, rows, runs) {
  const workspace = newFolder();
  writeSources(root, workspace, { registrations: rows });
  const tables = TABLES.map(
    ([id, spec]) => `  ${id}:
    title: Vormingen (fictief), {{period}}, ${id}
    source: agii/registrations
    ${spec}
    totals: { rows: Totaal }
`,
  );
  writeDossier(
    workspace,
    DOSSIER,
    tables.join(''),
    TABLES.map(([id]) => `{{table "${id}"}}`),
  );
  const source = path.join(workspace, 'data', 'sources', 'agii', 'registrations');
  const program = path.join(root, 'dist', 'repliek.js');
  const bare = fileURLToPath(new URL('large-bare.mjs', import.meta.url));
  const csv = path.join(source, 'registrations.csv');
  const programs = {
    build: [program, 'build', DOSSIER, '--workspace', workspace, '--output', newFolder()],
    validate: [program, 'validate', source, '--workspace', workspace],
    bareTable: [bare, csv, 'table'],
    bareStream: [bare, csv, 'stream'],
  };
  const measured = measureInTurns(programs, runs, { run, peakFile });
  rmSync(workspace, { recursive: true });
  return measured;
}
