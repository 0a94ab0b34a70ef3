/**
 * Random answers, edits and refreshes, for as long as is asked for: `npm run fuzz -- --seed N --runs N --minutes N`.
 *
 * Run N of a seed is the scenario of seed N; what fails is made smaller and written into a folder, with a file that says how
 * to play it again.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { invalidities, type Played, play } from './play.ts';
import { makeScenario, type Scenario } from './scenario.ts';
import { kindOf, shrink } from './shrink.ts';

/** LibreOffice takes a second or two for each file. */
const OFFICE_EVERY = 25;
/** The validator takes longer than everything else together. */
const VALIDATE_EVERY = 1;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000) % 1_000_000_000) },
    runs: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '0' },
    'no-office': { type: 'boolean', default: false },
    'no-validation': { type: 'boolean', default: false },
  },
});
const [first, runs, minutes] = [values.seed, values.runs, values.minutes].map(Number);
if (![first, runs, minutes].every((value) => value !== undefined && Number.isFinite(value) && value >= 0)) {
  throw new Error('--seed, --runs and --minutes are numbers');
}
await fuzz(
  first ?? 0,
  minutes ? Number.POSITIVE_INFINITY : (runs ?? 0),
  Date.now() + (minutes ?? 0) * 60_000,
);

async function fuzz(seed: number, count: number, until: number): Promise<void> {
  console.log(`Seed ${seed}. One run again: npm run fuzz -- --seed N --runs 1`);
  const kinds = new Map<string, number>();
  let [played, checked, changed, failed] = [0, 0, 0, 0];
  let folder: string | undefined;
  for (let run = 0; run < count && (count !== Number.POSITIVE_INFINITY || Date.now() < until); run += 1) {
    const office = !values['no-office'] && (seed + run) % OFFICE_EVERY === 0;
    const scenario = makeScenario(seed + run, { office });
    const outcome = await playWhole(scenario, (seed + run) % VALIDATE_EVERY === 0);
    played += 1;
    checked += outcome.checked;
    if (outcome.changed) changed += 1;
    const [wrong] = outcome.wrong;
    if (wrong === undefined) continue;
    failed += 1;
    const kind = kindOf(wrong);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if ((kinds.get(kind) ?? 0) > 3) continue;
    folder ??= mkdtempSync(path.join(os.tmpdir(), 'repliek-fuzz-'));
    await writeFailure(path.join(folder, String(scenario.seed)), scenario, kind);
  }
  console.log(
    `${played} runs, ${changed} of them with changes, ${checked} texts held against what they should be, ${failed} failures`,
  );
  for (const [kind, times] of kinds) console.log(`  ${times} times: ${kind}`);
  if (folder !== undefined) console.log(`Files of the failures: ${folder}`);
  if (failed > 0) process.exitCode = 1;
}

async function playWhole(scenario: Scenario, validates = true): Promise<Played> {
  const played = await play(scenario);
  if (!validates || values['no-validation']) return played;
  return { ...played, wrong: [...played.wrong, ...(await invalidities(played))] };
}

async function writeFailure(folder: string, scenario: Scenario, kind: string): Promise<void> {
  const smallest = await shrink(scenario, kind, playWhole);
  const { wrong, files } = await playWhole(smallest);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, `${name}.docx`), bytes);
  writeFileSync(path.join(folder, 'scenario.json'), JSON.stringify(smallest, undefined, 1));
  writeFileSync(path.join(folder, 'wrong.txt'), wrong.join('\n'));
  const edits = smallest.edits.map(({ name }) => name).join(', ');
  console.log(
    `\nSeed ${scenario.seed}${smallest.office ? ', saved by LibreOffice' : ''}, ${edits === '' ? 'no edits' : edits}:`,
  );
  for (const one of wrong.slice(0, 4)) console.log(`  ${one.slice(0, 700)}`);
}
