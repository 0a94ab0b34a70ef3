/** The examples of docs/handleiding.md do what the guide says. */
import { cpSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { atRoot, codeSpans, readPage, sectionOf, shownFiles, tableRows } from '../support/docs.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';
import { testWorkspace } from '../support/workspace.ts';

const page = readPage('docs/handleiding.md');

/** One command of a table, with what the guide says that it prints; a table or a list has no text. */
interface Example {
  readonly command: string;
  readonly prints?: string;
}

function examplesOf(heading: string): readonly Example[] {
  return tableRows(sectionOf(page, heading)).flatMap(([first = '', second = '']) => {
    const [command] = codeSpans(first);
    if (command?.startsWith('{{') !== true) return [];
    const prints = /^“([^”]+)”/.exec(second)?.[1];
    return [prints === undefined ? { command } : { command, prints }];
  });
}

/** Builds the example dossier with these commands as the answer to its first item. */
async function buildWith(commands: readonly string[]) {
  const { root, at, write } = testWorkspace();
  cpSync(atRoot('data'), at('data'), { recursive: true });
  write({ 'data/dossiers/2021-321/answer.md.hbs': ['# 1a', ...commands].join('\n\n') });
  const { out } = await runCommand(
    ['build', '2021-321', '--workspace', root, '--json', '--draft'],
    REPOSITORY,
  );
  const { problems }: { problems: readonly { readonly code: string }[] } = JSON.parse(out);
  const preview = readFileSync(at('output/2021-321/voorbeeld-2021-321.html'), 'utf8');
  const paragraphs = [...preview.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '),
  );
  return { codes: problems.map(({ code }) => code), paragraphs };
}

/** What is left open by an answer that holds only examples, of which two show a date in its two forms. */
const UNFINISHED = ['item-unanswered', 'table-twice', 'table-not-placed', 'total-mismatch', 'wording-forms'];

describe('docs/handleiding.md', () => {
  it('shows a dossier and a source that build without a problem', async () => {
    const { root } = testWorkspace(shownFiles(page));
    const { exit, out, err } = await runCommand(
      ['build', '2025-31', '--workspace', root, '--json'],
      REPOSITORY,
    );
    expect(JSON.parse(out)).toMatchObject({ dossier: '2025-31', ok: true, problems: [] });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
  });

  it('shows what the example prints', async () => {
    const { out } = await runCommand(['check', '2021-321'], REPOSITORY);
    const [, warning = ''] = /```\n( {2}- Waarschuwing: [\s\S]*?)```/.exec(page) ?? [];
    expect(warning).not.toBe('');
    expect(out).toContain(warning);
  });

  it('shows commands that print what it says', async () => {
    const examples = examplesOf('Opdrachten in een tekst');
    // The numbers of tables are those of the example, where this one comes first.
    const { codes, paragraphs } = await buildWith([
      '{{table "per-year"}}',
      ...examples.map(({ command }) => command),
    ]);
    expect(codes.filter((code) => !UNFINISHED.includes(code))).toEqual([]);
    const printed = examples.flatMap(({ prints }) => (prints === undefined ? [] : [prints]));
    expect(printed.length).toBeGreaterThan(20);
    expect(printed.filter((text) => !paragraphs.some((paragraph) => paragraph.endsWith(text)))).toEqual([]);
  });

  it('shows passages that can be called as it says', async () => {
    const examples = examplesOf('Passages');
    expect(examples.length).toBeGreaterThan(7);
    const { codes } = await buildWith(examples.map(({ command }) => command));
    expect(codes.filter((code) => !UNFINISHED.includes(code))).toEqual([]);
  });

  it('shows an explanation that is accepted', async () => {
    const { root, at, write } = testWorkspace();
    cpSync(atRoot('data'), at('data'), { recursive: true });
    const [, accepted = ''] = /```yaml\n(accepted:\n[\s\S]*?)```/.exec(page) ?? [];
    const file = 'data/dossiers/2021-321/dossier.yaml';
    write({ [file]: `${readPage(file)}${accepted}` });
    const { exit, out } = await runCommand(['check', '2021-321', '--workspace', root, '--json'], REPOSITORY);
    const { problems }: { problems: readonly { readonly severity: string }[] } = JSON.parse(out);
    expect(exit).toBe(0);
    expect(problems.map(({ severity }) => severity)).toEqual(['note', 'note']);
  });

  it('shows the list of dossiers as a terminal does', async () => {
    const dossier = (number: number, deadline: string, title: string, draft: string) => ({
      [`data/dossiers/2025-${number}/dossier.yaml`]: `house: vlaams-parlement\nminister: an-voorbeeld\ndeadline: ${deadline}\n`,
      [`data/dossiers/2025-${number}/question.yaml`]: `number: ${number}\ndate: 2025-02-10\nauthors: [Piet Proef (fictief)]\ntitle: ${title}\nitems: [{ text: A? }, { text: B? }, { text: C? }, { text: D? }]\n`,
      [`data/dossiers/2025-${number}/answer.md.hbs`]: draft,
    });
    const { root } = testWorkspace({
      'data/people.yaml':
        'ministers:\n  an-voorbeeld: { name: An Voorbeeld (fictief), function: minister, from: 2024-10-01 }\n',
      ...dossier(28, '2025-03-07', 'Voorbeeldvraag over bibliotheken (fictief)', '# 1\nJa.\n'),
      ...dossier(31, '2025-03-14', 'Voorbeeldvraag over zwembaden (fictief)', '# 1-4\nJa.\n'),
    });
    let out = '';
    await main(['list', '--on', '2025-03-11', '--workspace', root], {
      out: (text) => {
        out += text;
      },
      err: () => {},
      cwd: REPOSITORY,
      columns: () => 100,
    });
    const [, shown = ''] = /```\n(Dossier [\s\S]*?)```/.exec(page) ?? [];
    expect(out).toBe(shown);
  });
});
