/**
 * Builds one dossier over and over in one process, as a program that stays open would. `run.mjs` bundles and starts it
 * and reads what it prints: a `WarmResult` as JSON.
 *
 * Arguments: the folder of the repository, the folder to write to, the number of rounds.
 */
import path from 'node:path';
import { Packer } from 'docx';
import { computeDossierTables } from '../src/dossier-tables.ts';
import { openDossier } from '../src/dossiers/open-dossier.ts';
import { openWorkspace } from '../src/dossiers/workspace.ts';
import { nodeIo } from '../src/io.ts';
import { readLedger } from '../src/ledger/read-ledger.ts';
import { Report } from '../src/messages/report.ts';
import { buildDossier, makeAnswer } from '../src/pipeline.ts';
import { buildDocument } from '../src/writers/docx/document-builder.ts';
import { writeDocx } from '../src/writers/docx/docx-writer.ts';

const DOSSIER = '2021-321';
/** Rounds that are not counted: the engine is still compiling what it will run. */
const WARM_UP = 20;

/** Milliseconds for each round, and bytes. */
interface WarmResult {
  /** A whole build, from the files of the dossier to those of the answer. */
  readonly build: readonly number[];
  /** The Word file alone: laying out, packing, making it reproducible. */
  readonly word: readonly number[];
  /** What the docx package takes to pack the same elements, which are laid out before the clock starts. */
  readonly packing: readonly number[];
  /** Resident set after each round. */
  readonly resident: readonly number[];
  /** Heap in use after a garbage collection, before and after all rounds. */
  readonly heap: readonly [number, number];
}

const [root = '.', output = '.', rounds = '200'] = process.argv.slice(2);
const workspace = openWorkspace({ workspace: root, output }, root, path.join(root, 'templates'));
const { document, house } = await openAnswer();
const options = { draft: false, language: 'nl' } as const;

const build: number[] = [];
const word: number[] = [];
const packing: number[] = [];
const resident: number[] = [];
for (let round = 0; round < WARM_UP; round += 1) await measureRound(round);
for (const list of [build, word, packing, resident]) list.length = 0;
const heapBefore = heapInUse();
for (let round = 0; round < Number(rounds); round += 1) await measureRound(round);
const result: WarmResult = { build, word, packing, resident, heap: [heapBefore, heapInUse()] };
process.stdout.write(JSON.stringify(result));

async function measureRound(round: number): Promise<void> {
  build.push(await milliseconds(() => buildDossier(nodeIo, workspace, DOSSIER, options)));
  // A document of the package changes while it is packed, so that each round lays out one of its own.
  const { file: elements } = buildDocument(document, house);
  const pack = async () => packing.push(await milliseconds(() => Packer.toBuffer(elements)));
  const write = async () => word.push(await milliseconds(() => writeDocx(document, house)));
  // Who goes first finds the memory fuller.
  for (const one of round % 2 === 0 ? [pack, write] : [write, pack]) await one();
  resident.push(process.memoryUsage.rss());
}

async function milliseconds(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function openAnswer() {
  const report = new Report('nl');
  const dossier = openDossier(nodeIo, workspace, DOSSIER, report);
  if (dossier === undefined) throw new Error(`no dossier ${DOSSIER} in ${workspace.data}`);
  const ledger = readLedger(nodeIo, workspace.root, workspace.data, report);
  const tables = await computeDossierTables(nodeIo, workspace, dossier, () => ledger, report);
  const details = { ledger, wording: undefined, draft: false };
  const { document } = makeAnswer(nodeIo, workspace, dossier, tables, details, report);
  return { document, house: dossier.house };
}
