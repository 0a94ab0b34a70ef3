/** Whole processes in turns, so that a slow or busy machine slows all of them. */
import { readFileSync } from 'node:fs';

/**
 * @param programs by name, the arguments of node, or what gives them anew for each turn
 * @param runs turns that count; one before them warms the caches of the disk
 * @param tools `run` for node with arguments, `peakFile` for `peak.mjs`
 * @param afterTurn puts back what a turn changed
 * @returns by program, `times` in milliseconds and `peaks` in bytes
 */
export function measureInTurns(programs, runs, { run, peakFile }, afterTurn = () => undefined) {
  const peak = new URL('peak.mjs', import.meta.url).href;
  const measured = Object.fromEntries(Object.keys(programs).map((name) => [name, { times: [], peaks: [] }]));
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const [name, program] of Object.entries(programs)) {
      const args = typeof program === 'function' ? program() : program;
      const start = performance.now();
      run(['--import', peak, ...args], { env: { ...process.env, PEAK_FILE: peakFile } });
      if (turn === 0) continue;
      measured[name].times.push(performance.now() - start);
      measured[name].peaks.push(Number(readFileSync(peakFile, 'utf8')));
    }
    afterTurn();
  }
  return measured;
}
