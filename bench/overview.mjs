/** What a list of dossiers costs, held against the checks of the same dossiers: made up from the example. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureInTurns } from './turns.mjs';

export const DOSSIERS = 30;
/** So many of them have an answer to every item; those alone are checked. */
const COMPLETE = { all: DOSSIERS, some: 8 };

/**
 * Whole processes in turns; the first turn only fills the caches of the disk.
 *
 * @param tools `root` of the repository, `newFolder`, `run` for node with arguments, `peakFile` for `peak.mjs`
 * @returns `times` in milliseconds and `peaks` in bytes, of each program
 */
export function measureOverview({ root, newFolder, run, peakFile }, runs) {
  const [all, some] = Object.values(COMPLETE).map((complete) => {
    const workspace = newFolder();
    writeWorkspace(root, workspace, complete);
    return workspace;
  });
  const program = path.join(root, 'dist', 'repliek.js');
  const programs = {
    list: [program, 'list', '--workspace', all],
    check: [program, 'check', '--all', '--workspace', all],
    usual: [program, 'list', '--workspace', some],
  };
  return measureInTurns(programs, runs, { run, peakFile });
}

function writeWorkspace(root, workspace, complete) {
  const dossiers = path.join(workspace, 'data', 'dossiers');
  cpSync(path.join(root, 'data'), path.join(workspace, 'data'), { recursive: true });
  rmSync(path.join(dossiers, 'voorbeeld-registraties'), { recursive: true });
  const example = path.join(dossiers, '2021-321');
  const question = readFileSync(path.join(example, 'question.yaml'), 'utf8');
  for (let index = 1; index <= DOSSIERS; index += 1) {
    const folder = path.join(dossiers, `2021-${500 + index}`);
    cpSync(example, folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'question.yaml'),
      question.replace('number: "321"', `number: "${500 + index}"`),
    );
    if (index > complete) writeFileSync(path.join(folder, 'answer.md.hbs'), '# 1a\nNog te schrijven.\n');
  }
  rmSync(example, { recursive: true });
}
