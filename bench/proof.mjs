/**
 * What checking a Word file of 100 pages with 60 tables costs (fictieve gegevens): against its dossier, held against the check of
 * the dossier alone, which computes the same answer; and by itself.
 */
import path from 'node:path';
import { writeDossier, writeSources } from './made-up-workspace.mjs';
import { measureInTurns } from './turns.mjs';

const DOSSIER = '2020-1';
const TABLES = 60;
const REGISTRATIONS = 2512;
const SPECS = [
  'rows: region\n    columns: year\n    measures: [trainings]',
  'rows: theme\n    columns: year\n    measures: [trainings]',
  'rows: kind\n    columns: year\n    measures: [cost]',
  'rows: [kind, offer]\n    measures: [trainings, half_days, fte]',
];
const PROSE =
  'Het verzonnen agentschap organiseert cursussen voor lokale besturen en organisaties, in het open aanbod en op maat. '.repeat(
    6,
  );

/**
 * Whole processes in turns; the first turn only fills the caches of the disk.
 *
 * @param tools `root` of the repository, `newFolder`, `run` for node with arguments, `peakFile` for `peak.mjs`
 * @returns `times` in milliseconds and `peaks` in bytes, of each program
 */
export function measureProof({ root, newFolder, run, peakFile }, runs) {
  const [workspace, output] = [newFolder(), newFolder()];
  writeSources(root, workspace, { registrations: REGISTRATIONS });
  const ids = Array.from({ length: TABLES }, (_, at) => `table-${at + 1}`);
  const tables = ids.map(
    (id, at) => `  ${id}:
    title: Cursussen (fictief), {{period}}, ${id}
    source: agii/registrations
    ${SPECS[at % SPECS.length]}
    totals: { rows: Totaal }
`,
  );
  const answer = ids.flatMap((id) => [
    `In {{ref "${id}"}} staan de cursussen. ${PROSE}`,
    ...Array.from({ length: 5 }, () => PROSE),
    `{{table "${id}"}}`,
  ]);
  writeDossier(workspace, DOSSIER, tables.join(''), answer);
  const program = path.join(root, 'dist', 'repliek.js');
  run([program, 'build', DOSSIER, '--workspace', workspace, '--output', output]);
  const docx = path.join(output, DOSSIER, `antwoord-${DOSSIER}.docx`);
  const programs = {
    proof: [program, 'check', DOSSIER, '--docx', docx, '--workspace', workspace],
    check: [program, 'check', DOSSIER, '--workspace', workspace],
    alone: [program, 'check', '--docx', docx],
  };
  return measureInTurns(programs, runs, { run, peakFile });
}
