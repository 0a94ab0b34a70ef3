/** docs/formats.md names everything that the code knows, and nothing else. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HELPERS } from '../../src/drafting/helpers.ts';
import { parsePassage } from '../../src/drafting/template.ts';
import { nl } from '../../src/messages/nl.ts';
import { Report } from '../../src/messages/report.ts';
import { STATES } from '../../src/overview/dossier-summary.ts';
import { LATER_DIALECT_KEYS } from '../../src/sources/frictionless.ts';
import { atRoot, codeSpans, namesListed, readPage, sectionOf, tableRows } from '../support/docs.ts';
import { REPOSITORY, runCommand } from '../support/run-command.ts';

const page = readPage('docs/formats.md');

/** Keys of a file as the page writes them: `annex.sheets.cover`, and the entries of a list as `header.text`. */
function keysOf(value: unknown, before = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [before];
  if (Array.isArray(value)) {
    const inner = value.flatMap((entry) => (typeof entry === 'object' ? keysOf(entry, before) : []));
    return [before, ...new Set(inner)];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    keysOf(inner, before === '' ? key : `${before}.${key}`),
  );
}

describe('docs/formats.md', () => {
  it('lists every problem code', () => {
    expect([...namesListed(sectionOf(page, 'Problem codes'))].sort()).toEqual(Object.keys(nl).sort());
  });

  it('lists every helper', () => {
    expect([...namesListed(sectionOf(page, 'Helpers'))].sort()).toEqual([...HELPERS.keys()].sort());
  });

  it('lists every key of a house style', () => {
    const houses = readdirSync(atRoot('templates/houses'));
    const keys = houses.flatMap((id) => [...keysOf(parse(readPage(`templates/houses/${id}/house.yaml`)))]);
    expect([...namesListed(sectionOf(page, 'house.yaml'))].sort()).toEqual([...new Set(keys)].sort());
  });

  it('lists every passage that comes with the program, with its parameters', () => {
    const files = readdirSync(atRoot('templates/passages'));
    const parameters = files.map((file) => {
      const source = { file, text: readPage(`templates/passages/${file}`) };
      const passage = parsePassage(source, new Report());
      const names = [...(passage?.parameters ?? [])].map(([name, { required }]) =>
        required ? `**${name}**` : name,
      );
      return [file.replace('.md.hbs', ''), names.sort()];
    });
    const listed = tableRows(sectionOf(page, 'Passages')).map(([passage = '', names = '']) => [
      codeSpans(passage)[0],
      names.split(', ').sort(),
    ]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(parameters));
  });

  it('lists every table spec that comes with the program', () => {
    const names = readdirSync(atRoot('templates/tables')).map((file) => file.replace('.yaml', ''));
    expect(codeSpans(sectionOf(page, 'Passages'))).toEqual(expect.arrayContaining(names));
  });

  it('names every part of a dialect that is refused', () => {
    expect(codeSpans(sectionOf(page, 'datapackage.json'))).toEqual(
      expect.arrayContaining([...LATER_DIALECT_KEYS]),
    );
  });

  it('shows every key of the list of dossiers, and every state', async () => {
    const section = sectionOf(page, 'The list of dossiers');
    const [, example = ''] =
      /```json\n([\s\S]*?)```/.exec(page.slice(page.indexOf('## The list of dossiers'))) ?? [];
    const { out } = await runCommand(['list', '--json'], REPOSITORY);
    const shown: Record<string, unknown> = JSON.parse(example);
    const answered = JSON.parse(out).find((one: { dossier: string }) => one.dossier === '2021-321');
    expect(Object.keys(shown)).toEqual(Object.keys(answered));
    const publication = Object.keys(answered.publication).map((key) => `"${key}"`);
    expect(codeSpans(section)).toContain(`{ ${publication.join(', ')} }`);
    const states = tableRows(section).flatMap(([first = '']) => codeSpans(first));
    expect(states.filter((name) => STATES.some((state) => state === name))).toEqual([...STATES].reverse());
  });
});
