/**
 * What it costs to bring a long answer up to date after people edited it: whole processes, held against a bare script that
 * only unpacks the file, reads its XML and packs it again, and against the check of the dossier, which computes the answer.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOSSIER, writeDelivery, writeLongAnswer } from './made-up-answer.mjs';

/**
 * @param tools `root` of the repository, `newFolder`, `run` for node with arguments, `bundle` of a program of the bench,
 *   `peakFile` for `peak.mjs`
 * @returns by program, `times` in milliseconds and `peaks` in bytes
 */
export async function measureRefresh({ root, newFolder, run, bundle, peakFile }, runs) {
  const workspace = newFolder();
  writeLongAnswer(root, workspace);
  const program = path.join(root, 'dist', 'repliek.js');
  const written = newFolder();
  run([program, 'build', DOSSIER, '--workspace', workspace, '--output', written]);
  const folder = newFolder();
  const edited = path.join(folder, 'bewerkt.docx');
  run(['--input-type=module', '-', path.join(written, DOSSIER, `antwoord-${DOSSIER}.docx`), edited], {
    input: await bundle('bench/edit-word.ts'),
  });
  writeDelivery(workspace, 2);
  const bare = fileURLToPath(new URL('refresh-bare.mjs', import.meta.url));
  const place = ['--workspace', workspace, '--output', newFolder()];
  const programs = {
    refresh: [program, 'refresh', DOSSIER, edited, ...place],
    check: [program, 'check', DOSSIER, ...place],
    bare: [bare, edited, path.join(folder, 'bare.docx')],
    node: ['--eval', '0'],
  };
  const peak = new URL('peak.mjs', import.meta.url).href;
  const measured = Object.fromEntries(Object.keys(programs).map((name) => [name, { times: [], peaks: [] }]));
  const before = readFileSync(edited);
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const [name, args] of Object.entries(programs)) {
      const start = performance.now();
      run(['--import', peak, ...args], { env: { ...process.env, PEAK_FILE: peakFile } });
      if (turn === 0) continue;
      measured[name].times.push(performance.now() - start);
      measured[name].peaks.push(Number(readFileSync(peakFile, 'utf8')));
    }
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
    writeFileSync(edited, before);
  }
  return measured;
}
