/** The structure that DESIGN promises: imports point down, in no circle, and each folder keeps to its job. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** From the ground up; a folder may import from its own level's folders only where it is listed below. */
const LEVELS: readonly (readonly string[])[] = [
  ['problem', 'progress', 'run-program', 'io', 'decimal', 'format', 'messages'],
  ['reading', 'document', 'input-record', 'words'],
  ['question', 'sources', 'output', 'pdf', 'wordfile', 'house-reference'],
  ['tables', 'drafting', 'dossiers', 'ledger', 'archive'],
  ['checks', 'writers', 'dossier-tables', 'result'],
  ['dossier-deviations', 'answer-output'],
  ['pipeline', 'deliveries', 'intake', 'houses'],
  ['publishing', 'suggestions', 'followup', 'overview', 'proofreading', 'refresh'],
  ['index'],
  ['cli'],
  ['start'],
];

/** Within a level, who may know whom. */
const SIDEWAYS: readonly (readonly [string, string])[] = [
  ['format', 'decimal'],
  ['io', 'progress'],
  ['io', 'run-program'],
  ['messages', 'progress'],
  ['messages', 'problem'],
  ['messages', 'decimal'],
  ['messages', 'format'],
  ['house-reference', 'wordfile'],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'));

const imports: readonly Import[] = files.flatMap((from) => {
  const text = readFileSync(path.join(SRC, from), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
  return found.map(([, target = '']) => ({ from, to: path.posix.join(path.posix.dirname(from), target) }));
});

const groupOf = (file: string) => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
const levelOf = (file: string) => LEVELS.findIndex((level) => level.includes(groupOf(file)));

describe('the structure of src', () => {
  it('has a level for every file', () => {
    expect(files.filter((file) => levelOf(file) < 0)).toEqual([]);
  });

  it('imports only files that are there', () => {
    expect(imports.filter(({ to }) => !files.includes(to) && !to.endsWith('.d.ts'))).toEqual([]);
  });

  it('imports downward only', () => {
    const upward = imports.filter(({ from, to }) => {
      if (groupOf(from) === groupOf(to)) return false;
      const sideways = SIDEWAYS.some(([one, other]) => one === groupOf(from) && other === groupOf(to));
      return levelOf(to) >= levelOf(from) && !sideways;
    });
    expect(upward.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('lets the command know the public API alone', () => {
    const others = imports.filter(
      ({ from, to }) => groupOf(from) === 'cli' && groupOf(to) !== 'cli' && to !== 'index.ts',
    );
    expect(others).toEqual([]);
  });

  it('starts the process without the program, which is loaded with the code that was kept of it', () => {
    const others = imports.filter(
      ({ from, to }) => groupOf(from) === 'start' && groupOf(to) !== 'start' && to !== 'io.ts',
    );
    expect(others).toEqual([
      // Its type alone.
      { from: 'start/program.ts', to: 'cli/main.ts' },
      // A few lines about the process, which know nothing of the program.
      { from: 'start/repliek.ts', to: 'cli/screen.ts' },
    ]);
  });

  it('keeps writers to the document tree and the house style', () => {
    const allowed = ['writers', 'document', 'format', 'decimal', 'problem', 'progress'];
    const others = imports.filter(
      ({ from, to }) => groupOf(from) === 'writers' && !allowed.includes(groupOf(to)),
    );
    expect(others).toEqual([]);
  });

  it('has no import cycle', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) {
        cycles.push([...way.slice(way.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has no file over 300 lines', () => {
    const long = files.filter((file) => readFileSync(path.join(SRC, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('touches files, the clock and chance in io alone', () => {
    const touching = files.filter((file) =>
      /from 'node:fs|Date\.now\(|new Date\(\)|Math\.random\(|randomUUID/.test(
        readFileSync(path.join(SRC, file), 'utf8'),
      ),
    );
    expect(touching).toEqual(['io.ts']);
  });

  it('runs other programs in one place', () => {
    const running = files.filter((file) =>
      /node:child_process/.test(readFileSync(path.join(SRC, file), 'utf8')),
    );
    expect(running.filter((file) => !file.startsWith('start/'))).toEqual(['run-program.ts']);
  });

  it('exports by name, from one place', () => {
    const text = readFileSync(path.join(SRC, 'index.ts'), 'utf8');
    expect(text).not.toMatch(/export \*|export default/);
    const barrels = files.filter((file) => file !== 'index.ts' && file.endsWith('/index.ts'));
    expect(barrels).toEqual([]);
  });
});
