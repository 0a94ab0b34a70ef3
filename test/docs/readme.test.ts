/** What README.md and the pages beside it say is there, is there; and its first dossier builds as it says. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anchorsOf, atRoot, pageNames, readPage, shownFiles } from '../support/docs.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { testWorkspace, type WorkspaceFiles } from '../support/workspace.ts';

const readme = readPage('README.md');
const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readPage('package.json'));

describe('the first lines of README.md', () => {
  const first = readme.split('\n').slice(0, 40);

  it.each(['npm ci && npm start', 'npm ci && npm test'])('have the line %s', (line) => {
    expect(first).toContain(line);
  });
});

describe.each(pageNames())('%s', (name) => {
  const page = readPage(name);

  it('links to what is there', () => {
    const targets = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = targets.filter((target) => {
      if (/^(?:https?|mailto):/.test(target)) return false;
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? name : path.posix.join(path.posix.dirname(name), file);
      if (!existsSync(atRoot(linked))) return true;
      return anchor !== undefined && !anchorsOf(readPage(linked)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names scripts of package.json', () => {
    const scripts = [...page.matchAll(/npm (?:run (?:--?\w+ )*([\w:-]+)|(test|start)\b)/g)].map(
      ([, run, own]) => run ?? own ?? '',
    );
    expect(scripts.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
  });
});

describe('README.md', () => {
  it('shows what the example prints', async () => {
    const output = mkdtempSync(path.join(os.tmpdir(), 'repliek-readme-'));
    onTestFinished(() => rmSync(output, { recursive: true, force: true }));
    const { exit, out } = await runCommand(['build', '2021-321', '--output', output], REPOSITORY);
    expect(exit).toBe(0);
    expect(readme).toContain(out.replaceAll(output.split(path.sep).join('/'), 'output'));
  });

  const files: WorkspaceFiles = shownFiles(readme);
  const draft = 'data/dossiers/2025-12/answer.md.hbs';

  it('has a first dossier that builds without a problem', async () => {
    const { root, at } = testWorkspace(files);
    const { exit, out, err } = await runCommand(
      ['build', '2025-12', '--workspace', root, '--json'],
      REPOSITORY,
    );
    expect(JSON.parse(out)).toMatchObject({ dossier: '2025-12', ok: true, problems: [] });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const preview = readFileSync(at('output/2025-12/voorbeeld-2025-12.html'), 'utf8');
    const words = preview.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    expect(words).toContain('In 2024 waren er 2.245 plaatsen, een stijging met 6% tegenover 2023.');
    expect(words).toContain('De kostprijs per plaats is er nog niet: die cijfers komen in het najaar.');
    expect(words).toContain('Fictieve gegevens');
  });

  it('shows what a mistake gives', async () => {
    const mistaken = String(files[draft]).replace('jaar=2024', 'jaar=2042');
    const { root } = testWorkspace({ ...files, [draft]: mistaken });
    const { exit, out } = await runCommand(['build', '2025-12', '--workspace', root], REPOSITORY);
    expect(exit).toBe(1);
    expect(readme).toContain(out);
  });
});
