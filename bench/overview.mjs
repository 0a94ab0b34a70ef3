/** What a list of dossiers costs, held against the checks of the same dossiers: made up from the example. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
  const programs = {
    list: ['list', '--workspace', all],
    check: ['check', '--all', '--workspace', all],
    usual: ['list', '--workspace', some],
  };
  const peak = new URL('peak.mjs', import.meta.url).href;
  const measured = Object.fromEntries(Object.keys(programs).map((name) => [name, { times: [], peaks: [] }]));
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const [name, args] of Object.entries(programs)) {
      const start = performance.now();
      run(['--import', peak, path.join(root, 'dist', 'repliek.js'), ...args], {
        env: { ...process.env, PEAK_FILE: peakFile },
      });
      if (turn === 0) continue;
      measured[name].times.push(performance.now() - start);
      measured[name].peaks.push(Number(readFileSync(peakFile, 'utf8')));
    }
  }
  return measured;
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
