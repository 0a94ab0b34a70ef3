/** What an archive of many answers costs: adding, a search in a process that has it open, and one from the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { queries, writeAnswers } from './made-up-archive.mjs';

export const ARCHIVED = 10_000;
const QUERIES = 200;

/**
 * @param tools `root` of the repository, `newFolder`, `run` for node with arguments, `bundle` for a source of the bench,
 *   `peakFile` for `peak.mjs`
 * @returns what `run.mjs` prints: times in milliseconds, peaks in bytes
 */
export async function measureArchive({ root, newFolder, run, bundle, peakFile }, runs) {
  const workspace = newFolder();
  const files = newFolder();
  writeAnswers(files, ARCHIVED);
  const asked = path.join(files, '.queries.json');
  writeFileSync(asked, JSON.stringify(queries(QUERIES)));
  const peak = new URL('peak.mjs', import.meta.url).href;
  const measured = (args) => {
    const start = performance.now();
    const printed = run(['--import', peak, ...args], {
      // The dictionary is looked for in the packages.
      env: { ...process.env, PEAK_FILE: peakFile, NODE_PATH: path.join(root, 'node_modules') },
    });
    const milliseconds = performance.now() - start;
    return { printed, milliseconds, peak: Number(readFileSync(peakFile, 'utf8')) };
  };
  const program = path.join(newFolder(), 'archive.mjs');
  writeFileSync(program, await bundle('bench/archive.ts'));
  const templates = path.join(root, 'templates');
  const added = measured([program, 'add', workspace, files, templates]);
  const archive = path.join(workspace, 'data', 'archive');
  const theirs = fileURLToPath(new URL('archive-minisearch.mjs', import.meta.url));
  const library = path.join(newFolder(), 'minisearch.json');
  const indexed = measured([theirs, 'add', archive, library]);
  const warm = { ours: [], theirs: [] };
  const cold = { ours: [], theirs: [], node: [] };
  const peaks = { ours: [], theirs: [] };
  const command = (text) => [
    path.join(root, 'dist', 'repliek.js'),
    'archive',
    'search',
    text,
    '--workspace',
    workspace,
  ];
  for (let turn = 0; turn <= runs; turn += 1) {
    const mine = measured([program, 'search', workspace, asked, templates]);
    const other = measured([theirs, 'search', library, asked]);
    const cli = measured(command(queries(QUERIES)[turn]));
    const start = performance.now();
    run(['--eval', '0']);
    const node = performance.now() - start;
    if (turn === 0) continue;
    warm.ours.push(JSON.parse(mine.printed));
    warm.theirs.push(JSON.parse(other.printed));
    cold.ours.push(cli.milliseconds);
    cold.theirs.push(JSON.parse(other.printed).open);
    cold.node.push(node);
    peaks.ours.push(cli.peak, mine.peak);
    peaks.theirs.push(other.peak);
  }
  const { milliseconds, processor, stored, problems } = JSON.parse(added.printed);
  if (stored !== ARCHIVED) throw new Error(`only ${stored} were added: ${JSON.stringify(problems)}`);
  return {
    each: milliseconds / stored,
    eachProcessor: processor / stored,
    eachTheirs: JSON.parse(indexed.printed).milliseconds / stored,
    addPeak: added.peak,
    warm,
    cold,
    peaks,
  };
}
