/**
 * Measures what the project promises about speed and memory, and prints it with the limits.
 *
 * Every time is held against something that runs beside it, in turns, so that a slow or busy machine slows both. A limit
 * that is not met is said in the table; the exit code tells only whether measuring worked.
 *
 * Arguments: whole-process runs of each program (15), rounds in one process (200), parts
 * (cold,memory,warm,listing,large,parsing,overview,archive,refresh,proof).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ARCHIVED, measureArchive } from './archive.mjs';
import { LARGE_ROWS, LARGER_ROWS, measureLarge } from './large.mjs';
import { LISTING_ROWS, measureListing } from './listing.mjs';
import { LONG_PAGES, MUNICIPALITIES, TABLES } from './made-up-answer.mjs';
import { DOSSIERS, measureOverview } from './overview.mjs';
import { FORMATS, LARGE_PAGES, measureParsing } from './parsing.mjs';
import { measureProof } from './proof.mjs';
import { measureRefresh } from './refresh.mjs';

const LIMITS = {
  cold: 2.0,
  memory: 250e6,
  word: 1.5,
  listing: 200e6,
  large: 2.5,
  largeMemory: 500e6,
  larger: 1.3,
  archiveAdd: 5,
  archiveWarm: 50,
  archiveCold: 1500,
  archiveOpen: 0.5,
  archiveMemory: 500e6,
  parsing: { usual: { txt: 6, docx: 4, pdf: 3 }, large: { txt: 2, docx: 2, pdf: 3 } },
  parsingMemory: 250e6,
  overview: 1.1,
  overviewMemory: 500e6,
  proof: 2,
  proofCold: 1500,
  proofMemory: 300e6,
  refresh: 1500,
  refreshMemory: 300e6,
};
const MEMORY_RUNS = 5;
const LISTING_RUNS = 5;
const LARGE_RUNS = 5;
const LARGER_RUNS = 3;
const PARSING_RUNS = 9;
const ARCHIVE_RUNS = 5;
const OVERVIEW_RUNS = 5;
const PROOF_RUNS = 7;
const REFRESH_RUNS = 7;

const bench = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(bench);
const [
  wantedRuns = '15',
  wantedRounds = '200',
  wantedParts = 'cold,memory,warm,listing,large,parsing,overview,archive,refresh,proof',
] = process.argv.slice(2);
const [runs, rounds] = [Number(wantedRuns), Number(wantedRounds)];
const parts = wantedParts.split(',');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'repliek-bench-'));
const PEAK_FILE = path.join(scratch, 'peak');
let folders = 0;

try {
  const tools = { root, newFolder, run, bundle, peakFile: PEAK_FILE };
  if (parts.includes('cold')) printCold(measureCold());
  if (parts.includes('memory')) printMemory(Array.from({ length: MEMORY_RUNS }, measurePeak));
  if (parts.includes('warm')) printWarm(await measureWarm());
  if (parts.includes('listing')) printListing(measureListing(tools, LISTING_RUNS));
  if (parts.includes('large')) {
    const large = measureLarge(tools, LARGE_ROWS, LARGE_RUNS);
    printLarge(large);
    printLarger(large, measureLarge(tools, LARGER_ROWS, LARGER_RUNS));
  }
  if (parts.includes('overview')) printOverview(measureOverview(tools, OVERVIEW_RUNS));
  if (parts.includes('parsing')) printParsing(await measureParsing(tools, PARSING_RUNS));
  if (parts.includes('proof')) printProof(measureProof(tools, PROOF_RUNS));
  if (parts.includes('archive')) printArchive(await measureArchive(tools, ARCHIVE_RUNS));
  if (parts.includes('refresh')) printRefresh(await measureRefresh(tools, REFRESH_RUNS));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Milliseconds of whole processes, in turns; the first turn only fills the caches of the disk. */
function measureCold() {
  const programs = {
    repliek: () => buildArguments(newFolder()),
    bare: () => [path.join(bench, 'bare.mjs'), newFolder()],
    node: () => ['--eval', '0'],
  };
  const times = { repliek: [], bare: [], node: [] };
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const [name, args] of Object.entries(programs)) {
      const list = args();
      const start = performance.now();
      run(list);
      if (turn > 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

/** Bytes. */
function measurePeak() {
  const peak = new URL('peak.mjs', import.meta.url).href;
  run(['--import', peak, ...buildArguments(newFolder())], { env: { ...process.env, PEAK_FILE } });
  return Number(readFileSync(PEAK_FILE, 'utf8'));
}

/** Runs `warm.ts` without leaving a file. */
async function measureWarm() {
  const args = ['--expose-gc', '--input-type=module', '-', root, newFolder(), String(rounds)];
  return JSON.parse(run(args, { input: await bundle('bench/warm.ts') }));
}

/** A program of the bench with the parts of the sources that it needs. */
async function bundle(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@duckdb/node-bindings'],
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** A build as a person starts it, into an empty folder. */
function buildArguments(output) {
  return [
    path.join(root, 'dist', 'repliek.js'),
    'build',
    '2021-321',
    '--workspace',
    root,
    '--output',
    output,
  ];
}

function newFolder() {
  folders += 1;
  const folder = path.join(scratch, String(folders));
  mkdirSync(folder);
  return folder;
}

/** @returns what the program printed */
function run(args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
    ...options,
  });
  if (status !== 0)
    throw error ?? new Error(`node ${args.slice(0, 3).join(' ')}: status ${status}\n${stderr}`);
  return stdout;
}

function printCold({ repliek, bare, node }) {
  console.log(`Cold: whole processes, ${runs} of each in turns (milliseconds)`);
  printTimes('repliek build 2021-321', repliek);
  printTimes('bare script (docx and exceljs)', bare);
  printTimes('node that does nothing', node);
  const pairs = repliek.map((time, turn) => time / bare[turn]);
  printLimit('repliek / bare, of the medians', median(repliek) / median(bare), LIMITS.cold, 'times');
  console.log(line('  the same, pair by pair', `median ${median(pairs).toFixed(2)}, ${range(pairs, 2)}`));
}

function printMemory(peaks) {
  console.log(`\nMemory of a cold build: largest resident set, ${peaks.length} runs`);
  printLimit('largest of all', Math.max(...peaks) / 1e6, LIMITS.memory / 1e6, 'MB');
}

function printWarm({ build: whole, word, packing, resident, heap }) {
  console.log(`\nWarm: ${whole.length} builds in one process (milliseconds)`);
  printTimes('whole build', whole);
  printTimes('Word file: laid out, packed, reproducible', word);
  printTimes("docx's own packing of the same elements", packing);
  const pairs = word.map((time, round) => time / packing[round]);
  printLimit('Word file / packing, of the medians', median(word) / median(packing), LIMITS.word, 'times');
  console.log(line('  the same, pair by pair', `median ${median(pairs).toFixed(2)}, ${range(pairs, 2)}`));
  const quarters = [0.25, 0.5, 0.75, 1].map((part) => resident[Math.ceil(part * resident.length) - 1]);
  const [before, after] = heap;
  console.log(line('  resident after each quarter', `${quarters.map(megabytes).join(', ')} MB`));
  console.log(line('  heap in use, before and after', `${megabytes(before)}, ${megabytes(after)} MB`));
}

function printListing({ listing, noRows, notWritten, noDelivery }) {
  console.log(
    `\nListing: ${LISTING_ROWS} made-up registrations in the annex, ${LISTING_RUNS} whole builds of each in turns`,
  );
  printTimes('milliseconds: all rows listed', listing.times);
  printTimes('the same delivery, no row in the list', noRows.times);
  printTimes('all rows computed, no annex', notWritten.times);
  printTimes('a delivery without registrations', noDelivery.times);
  printPeaks('largest resident set: all rows listed', listing.peaks);
  printPeaks('the same delivery, no row in the list', noRows.peaks);
  printPeaks('all rows computed, no annex', notWritten.peaks);
  printPeaks('a delivery without registrations', noDelivery.peaks);
  const above = (other) => (median(listing.peaks) - median(other.peaks)) / 1e6;
  printLimit('above no row in the list (both read all)', above(noRows), LIMITS.listing / 1e6, 'MB');
  printLimit('above no registrations (with the reading)', above(noDelivery), LIMITS.listing / 1e6, 'MB');
}

function printLarge({ build: whole, validate, bareTable, bareStream }) {
  console.log(`\nLarge: ${LARGE_ROWS} made-up registrations, ${LARGE_RUNS} whole processes of each in turns`);
  printTimes('checked, three tables, answer written', whole.times);
  printTimes('checked alone (repliek validate)', validate.times);
  printTimes('database alone: read into a table, grouped', bareTable.times);
  printTimes('database alone: grouped columns as they pass', bareStream.times);
  const against = (mine, other) => median(mine.times) / median(other.times);
  printLimit('tables / database with a table', against(whole, bareTable), LIMITS.large, 'times');
  console.log(
    line('  the same / database as they pass', `${against(whole, bareStream).toFixed(2)} times (no limit)`),
  );
  printPeaks('largest resident set: tables', whole.peaks);
  printPeaks('checked alone', validate.peaks);
  printPeaks('database with a table', bareTable.peaks);
  const peak = Math.max(...whole.peaks, ...validate.peaks) / 1e6;
  printLimit('largest of all of ours', peak, LIMITS.largeMemory / 1e6, 'MB');
}

function printLarger(large, larger) {
  console.log(`\nLarger: ${LARGER_ROWS} made-up registrations, ${LARGER_RUNS} whole processes in turns`);
  printTimes('checked, three tables, answer written', larger.build.times);
  printTimes('database alone: read into a table, grouped', larger.bareTable.times);
  const perRow = median(larger.build.times) / LARGER_ROWS / (median(large.build.times) / LARGE_ROWS);
  printLimit('a row, against one of the smaller file', perRow, LIMITS.larger, 'times');
  printPeaks('largest resident set', larger.build.peaks);
}

function printProof({ proof, check, alone }) {
  console.log(
    `\nChecking a Word file of 100 pages with 60 tables: ${PROOF_RUNS} whole processes of each in turns`,
  );
  printTimes('milliseconds: against its dossier', proof.times);
  printTimes('the dossier alone', check.times);
  printTimes('the file by itself', alone.times);
  printLimit(
    'with the file / the dossier alone',
    median(proof.times) / median(check.times),
    LIMITS.proof,
    'times',
  );
  printLimit('against its dossier, the median', median(proof.times), LIMITS.proofCold, 'ms');
  printPeaks('largest resident set: against its dossier', proof.peaks);
  printLimit(
    'largest of all',
    Math.max(...proof.peaks, ...alone.peaks) / 1e6,
    LIMITS.proofMemory / 1e6,
    'MB',
  );
}

function printArchive({ each, eachProcessor, eachTheirs, addPeak, warm, cold, peaks }) {
  console.log(
    `\nArchive: ${ARCHIVED} made-up answers of about 600 words, ${ARCHIVE_RUNS} processes of each in turns`,
  );
  printLimit('adding one, after reading its file', each, LIMITS.archiveAdd, 'ms');
  console.log(line('  of which the processor, with reading', `${eachProcessor.toFixed(2)} ms`));
  console.log(line('  minisearch, words as they stand: adding one', `${eachTheirs.toFixed(2)} ms`));
  const times = warm.ours.flatMap((one) => one.times);
  printTimes('a search in an open archive (milliseconds)', times);
  printTimes(
    'minisearch, the same queries',
    warm.theirs.flatMap((one) => one.times),
  );
  printLimit('the slowest of 95 in 100', quantile(times, 0.95), LIMITS.archiveWarm, 'ms');
  printTimes(
    'opening, with the first search',
    warm.ours.map(({ open }) => open),
  );
  printTimes('minisearch: opening, with the first search', cold.theirs);
  const ratio = median(warm.ours.map(({ open }) => open)) / median(cold.theirs);
  printLimit('opening / that of minisearch, of the medians', ratio, LIMITS.archiveOpen, 'times');
  printTimes('repliek archive search, whole process', cold.ours);
  printTimes('node that does nothing', cold.node);
  printLimit('the slowest', Math.max(...cold.ours), LIMITS.archiveCold, 'ms');
  printPeaks('largest resident set: searching', peaks.ours);
  printPeaks('minisearch: searching', peaks.theirs);
  printLimit(
    'largest of all of ours, with adding',
    Math.max(addPeak, ...peaks.ours) / 1e6,
    LIMITS.archiveMemory / 1e6,
    'MB',
  );
}

function quantile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];
}

/** The pages of the large one are held against what unpdf needs for the text of the same pages as PDF. */
function printParsing({ pages, of }) {
  console.log(
    `\nParsing: a made-up question, and one of some ${LARGE_PAGES} pages with its answer; in milliseconds`,
  );
  const peaks = [];
  for (const question of ['usual', 'large']) {
    for (const format of FORMATS) {
      const [ours, bare] = ['repliek', 'bare'].map((name) => of(question, format, name));
      const against = question === 'large' ? of('large', 'pdf', 'bare') : bare;
      printTimes(`${pages[question]} pages as ${format}: parsed`, ours.times);
      printTimes('its text alone', bare.times);
      const ratio = median(ours.times) / median(against.times);
      const other = against === bare ? 'its text alone' : 'text of the PDF';
      printLimit(`parsed / ${other}`, ratio, LIMITS.parsing[question][format], 'times');
      printPeaks('largest resident set: parsed', ours.peaks);
      printPeaks('its text alone', bare.peaks);
      peaks.push(...ours.peaks);
    }
  }
  printLimit('largest of all', Math.max(...peaks) / 1e6, LIMITS.parsingMemory / 1e6, 'MB');
}

function printOverview({ list, check, usual }) {
  console.log(
    `\nOverview: ${DOSSIERS} dossiers like the example, ${OVERVIEW_RUNS} whole processes of each in turns`,
  );
  printTimes('listed, all of them to be checked', list.times);
  printTimes('checked (repliek check --all)', check.times);
  printTimes('listed, 8 of them to be checked', usual.times);
  const ratio = median(list.times) / median(check.times);
  printLimit('listed / checked, of the medians', ratio, LIMITS.overview, 'times');
  printPeaks('largest resident set: listed', list.peaks);
  printPeaks('checked', check.peaks);
  printLimit('largest of all lists', Math.max(...list.peaks) / 1e6, LIMITS.overviewMemory / 1e6, 'MB');
}

function printRefresh({ refresh, check, bare, node }) {
  console.log(
    `\nRefresh: an edited answer of some ${LONG_PAGES} pages, ${TABLES} tables of ${MUNICIPALITIES} rows, ${REFRESH_RUNS} whole processes of each in turns`,
  );
  printTimes('milliseconds: refreshed', refresh.times);
  printTimes('the answer computed (repliek check)', check.times);
  printTimes('unpacked, read as XML, packed again', bare.times);
  printTimes('node that does nothing', node.times);
  for (const [name, other] of [
    ['computed', check],
    ['unpacked', bare],
  ]) {
    const ratio = median(refresh.times) / median(other.times);
    console.log(line(`  refreshed / ${name}, of the medians`, `${ratio.toFixed(2)} times (no limit)`));
  }
  printLimit('refreshed, the median', median(refresh.times), LIMITS.refresh, 'ms');
  printPeaks('largest resident set: refreshed', refresh.peaks);
  printPeaks('the answer computed', check.peaks);
  printPeaks('unpacked, read as XML, packed again', bare.peaks);
  printLimit('largest of all refreshed', Math.max(...refresh.peaks) / 1e6, LIMITS.refreshMemory / 1e6, 'MB');
}

function printPeaks(label, peaks) {
  const range = `${megabytes(Math.min(...peaks))} to ${megabytes(Math.max(...peaks))}`;
  console.log(line(`  ${label}`, `median ${megabytes(median(peaks))} MB, ${range}`));
}

function printTimes(label, times) {
  console.log(line(`  ${label}`, `median ${median(times).toFixed(1)}, ${range(times, 1)}`));
}

function printLimit(label, value, limit, unit) {
  const verdict = value <= limit ? 'met' : 'NOT MET';
  console.log(line(`  ${label}`, `${value.toFixed(2)} ${unit}; at most ${limit}: ${verdict}`));
}

function line(label, text) {
  return `${label.padEnd(46)}${text}`;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
}

function range(values, digits) {
  return `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`;
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}
