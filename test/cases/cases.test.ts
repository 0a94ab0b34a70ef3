/**
 * End-to-end cases: each folder is a workspace with a `case.yaml` (the commands to run) and what they should give in
 * `expected/`, as text. A difference is written to `changed/` beside it, ready to be compared and, if it is right,
 * to be moved over.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { annexViolations } from '../support/annex-standard.ts';
import { validateOoxml } from '../support/office.ts';
import { outlineDocx, outlineFigures, outlineHtml, outlineXlsx } from '../support/outline.ts';
import { readWorkbook } from '../support/written-xlsx.ts';

const CASES = path.dirname(fileURLToPath(import.meta.url));
const scratch = mkdtempSync(path.join(os.tmpdir(), 'repliek-cases-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Step {
  /** Where the result is compared with. */
  readonly name: string;
  readonly args: readonly string[];
  readonly exit: number;
  /** Folder of the case of which the files are put into the workspace first, as a person or a delivery would. */
  readonly put?: string;
  /** Folder of the workspace that is compared, too. */
  readonly show?: string;
}

const MAX_LINES = 1200;

const OUTLINES: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  '.docx': outlineDocx,
  '.xlsx': outlineXlsx,
  '.html': outlineHtml,
  '.json': outlineFigures,
};

/** What a step wrote and said, by the name under which it is expected. */
async function run(folder: string, workspace: string, step: Step): Promise<ReadonlyMap<string, string>> {
  if (step.put !== undefined) cpSync(path.join(folder, step.put), workspace, { recursive: true });
  const output = path.join(scratch, path.basename(folder), step.name);
  let [out, err] = ['', ''];
  const exit = await main([...step.args, '--workspace', workspace, '--output', output], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd: folder,
  });
  expect(exit, `${out}${err}`).toBe(step.exit);
  const results = new Map([
    ['terminal.txt', shown(`${out}${err}`, [output, 'output'], [folder, path.basename(folder)])],
  ]);
  for (const file of existsSync(output)
    ? readdirSync(output, { recursive: true, encoding: 'utf8' }).sort()
    : []) {
    const ending = path.extname(file);
    const bytes = ending === '' ? undefined : readFileSync(path.join(output, file));
    if (bytes === undefined || file.endsWith('manifest.json')) continue;
    if (ending === '.docx' || ending === '.xlsx') {
      expect(await validateOoxml(bytes, ending === '.docx' ? 'docx' : 'xlsx'), file).toEqual([]);
    }
    if (ending === '.xlsx') expect(annexViolations(readWorkbook(bytes), '[noot {number}]'), file).toEqual([]);
    const name = file.split(path.sep).join('/');
    const outline = OUTLINES[ending];
    results.set(
      outline === undefined ? name : `${name}.txt`,
      shortened(outline?.(bytes) ?? bytes.toString('utf8')),
    );
  }
  if (step.show !== undefined) {
    const folderShown = path.join(workspace, step.show);
    for (const entry of readdirSync(folderShown, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      results.set(
        path.relative(workspace, file).split(path.sep).join('/'),
        shown(readFileSync(file, 'utf8')),
      );
    }
  }
  return results;
}

/** Paths on this machine by names that are the same on every one, and answers of the archive without their hash. */
function shown(text: string, ...names: readonly (readonly [string, string])[]): string {
  return names
    .reduce((rest, [from, to]) => rest.replaceAll(from.split(path.sep).join('/'), to), text)
    .replace(/\b(\d{4}-\d+)-[0-9a-f]{10}\b/g, '$1-HASH');
}

/** A copy of the data that the steps may change, one after the other. */
function copyOf(folder: string, workspace: string): string {
  const copy = path.join(scratch, `${path.basename(folder)}-workspace`);
  for (const part of ['data', 'templates']) {
    const from = path.join(workspace, part);
    if (existsSync(from)) cpSync(from, path.join(copy, part), { recursive: true });
  }
  return copy;
}

/** Enough of a long list to see what it is; the hash tells the rest. */
function shortened(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= MAX_LINES) return text;
  const rest = lines.length - MAX_LINES;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `${lines.slice(0, MAX_LINES).join('\n')}\n… ${rest} more lines; sha256 of all: ${sha256}\n`;
}

function compare(folder: string, step: string, results: ReadonlyMap<string, string>): void {
  const changed = path.join(folder, 'changed', step);
  const expectedFolder = path.join(folder, 'expected', step);
  rmSync(changed, { recursive: true, force: true });
  const differing: string[] = [];
  for (const [name, found] of results) {
    const file = path.join(expectedFolder, name);
    const expected = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
    if (expected === found) continue;
    differing.push(name);
    const written = path.join(changed, name);
    mkdirSync(path.dirname(written), { recursive: true });
    writeFileSync(written, found);
  }
  const wanted = existsSync(expectedFolder)
    ? readdirSync(expectedFolder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(expectedFolder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        )
    : [];
  const missing = wanted.filter((name) => !results.has(name));
  expect({ differing, missing }, `see ${path.relative(process.cwd(), changed)}`).toEqual({
    differing: [],
    missing: [],
  });
}

for (const name of readdirSync(CASES)) {
  const folder = path.join(CASES, name);
  const file = path.join(folder, 'case.yaml');
  if (!existsSync(file)) continue;
  const described: { title: string; workspace?: string; copy?: boolean; steps: readonly Step[] } = parse(
    readFileSync(file, 'utf8'),
  );
  describe(`${name}: ${described.title}`, () => {
    const given = path.resolve(folder, described.workspace ?? '.');
    const workspace = described.copy === true ? copyOf(folder, given) : given;
    for (const step of described.steps) {
      it(`repliek ${step.args.join(' ')}`, async () => {
        compare(folder, step.name, await run(folder, workspace, step));
      });
    }
  });
}
