/**
 * What it costs to bring a long answer up to date after people edited it: whole processes, held against a bare script that
 * only unpacks the file, reads its XML and packs it again, and against the check of the dossier, which computes the answer.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOSSIER, writeDelivery, writeLongAnswer } from './made-up-answer.mjs';
import { measureInTurns } from './turns.mjs';

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
  const before = readFileSync(edited);
  return measureInTurns(programs, runs, { run, peakFile }, () => {
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
    writeFileSync(edited, before);
  });
}
