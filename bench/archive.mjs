/** What an archive of many answers costs: adding, a search in a process that has it open, and one from the command line. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const measured = (args, options = {}) => {
    const start = performance.now();
    const printed = run(['--import', peak, ...args], {
      ...options,
      env: { ...process.env, PEAK_FILE: peakFile },
    });
    const milliseconds = performance.now() - start;
    return { printed, milliseconds, peak: Number(readFileSync(peakFile, 'utf8')) };
  };
  const ours = path.join(newFolder(), 'archive.mjs');
  writeFileSync(ours, await bundle('bench/archive.ts'));
  // The dictionary is looked for beside the program.
  const inside = { cwd: root };
  const templates = path.join(root, 'templates');
  const program = path.join(root, 'bench', '.archive-measured.mjs');
  writeFileSync(program, readFileSync(ours));
  try {
    const added = measured([program, 'add', workspace, files, templates], inside);
    const archive = path.join(workspace, 'data', 'archive');
    const theirs = fileURLToPath(new URL('archive-minisearch.mjs', import.meta.url));
    const library = path.join(newFolder(), 'minisearch.json');
    const indexed = measured([theirs, 'add', archive, library], inside);
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
      const mine = measured([program, 'search', workspace, asked, templates], inside);
      const other = measured([theirs, 'search', library, asked], inside);
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
    const { milliseconds, stored, problems } = JSON.parse(added.printed);
    if (stored !== ARCHIVED) throw new Error(`only ${stored} were added: ${JSON.stringify(problems)}`);
    return {
      each: milliseconds / stored,
      eachTheirs: JSON.parse(indexed.printed).milliseconds / stored,
      addPeak: added.peak,
      warm,
      cold,
      peaks,
    };
  } finally {
    rmSync(program, { force: true });
  }
}
