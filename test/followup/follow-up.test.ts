/** A dossier made of an earlier one, with real files: nothing of the old passes as new, and what is made is valid. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { requestFigures } from '../../src/deliveries/request.ts';
import { followUp } from '../../src/followup/follow-up.ts';
import { nodeIo } from '../../src/io.ts';
import { checkDossier } from '../../src/pipeline.ts';
import { addToArchive } from '../../src/publishing/add-to-archive.ts';
import { shippedWorkspace } from '../support/workspace.ts';

/** Everybody and everything is made up. */
const PEOPLE = `
ministers:
  an-voorbeeld: { name: An Voorbeeld, function: Vlaams minister van Verzonnen Zaken, from: 2019-10-02 }
agencies:
  fictief: { name: Fictieve Dienst, short: FD }
`;

const SOURCE = 'data/sources/fictief/stallingen';
const DESCRIPTION = JSON.stringify({
  name: 'stallingen',
  title: 'Stallingen',
  resources: [
    {
      name: 'stallingen',
      path: 'stallingen.csv',
      schema: {
        fields: [
          { name: 'soort', title: 'Soort', type: 'string' },
          { name: 'jaar', title: 'Jaar', type: 'integer' },
          { name: 'aantal', title: 'Aantal', type: 'integer' },
        ],
        primaryKey: ['soort', 'jaar'],
      },
    },
  ],
  repliek: {
    kind: 'statistic',
    agency: 'fictief',
    coverage: { year: [2019, 2020] },
    dimensions: { kind: { field: 'soort', label: 'Soort' }, year: { field: 'jaar', label: 'Jaar' } },
    measures: { stalls: { label: 'Aantal stallingen', sum: 'aantal' } },
  },
});

const EARLIER = 'data/dossiers/2021-7';
const QUESTION = `house: vlaams-parlement
number: "7"
date: 2021-03-01
authors: [Mia Model]
title: Stallingen
items:
  - { id: "1", label: "1", text: "Hoeveel overdekte stallingen waren er in 2019 en 2020?" }
  - { id: "2", label: "2", text: "Hoeveel aanvragen zijn geweigerd, en hoeveel aanvragen zijn ingetrokken?" }
  - { id: "3", label: "3", text: "Welke bewaking is er aan de stations?" }
  - { id: "4", label: "4", text: "Welke verlichting hebben de fietspaden?" }
  - { id: "5", label: "5", text: "Hoe wordt de subsidieregeling geëvalueerd?" }
`;
const DOSSIER = `house: vlaams-parlement
minister: an-voorbeeld
period: { from: 2019, to: 2020 }
facts: [fictief]
tables:
  per-year:
    use: eigen
    source: fictief/stallingen
    order: { by: stalls, at: 2020 }
  kinds:
    title: Soorten, 2019-2020, met 15 gemeenten
    source: fictief/stallingen
    rows: kind
    measures: [stalls]
    filter: { year: { from: 2019, to: 2020 } }
accepted:
  - { code: total-mismatch, table: per-year, because: Een oude fout. }
`;
const OWN_TABLE = `title: Stallingen per jaar, {{period}}
rows: kind
columns: year
measures: [stalls]
filter: { year: period }
totals: { rows: true }
`;
const DRAFT = `{{!--
1. Hoeveel
--}}
# 1
In 2020 telde de dienst 15 gemeenten, in 2019 minder.

1. eerst;
2. dan.

{{table "per-year"}}

In {{year "last"}} waren het er {{figure "per-year" year=2020}}, en in 2018 {{figure "per-year" year=2018}}.

{{!--
2. Hoeveel aanvragen
--}}
# 2
{{> eigen-zin wat="aanvragen van 2020" set="fictief"}} Zie ook {{ref "kinds"}}.

# 3-4
De bewaking en de verlichting {{#if true}}zijn in orde{{/if}}.

# 5
{{table "kinds"}}
`;
const OWN_PASSAGE = `---
description: Een zin van dit dossier alleen.
parameters:
  wat: { type: text, required: true }
  set: { type: facts, required: true }
---
Van {{wat}} zijn er {{fact set "geweigerd"}} geweigerd.
`;

const FILES = {
  'data/people.yaml': PEOPLE,
  'data/facts/fictief.yaml': 'geweigerd: { value: 12, unit: aanvragen, of: "2020" }\n',
  [`${SOURCE}/datapackage.json`]: DESCRIPTION,
  [`${SOURCE}/stallingen.csv`]: 'soort,jaar,aantal\ndak,2019,3\ndak,2020,4\n',
  [`${EARLIER}/question.yaml`]: QUESTION,
  [`${EARLIER}/dossier.yaml`]: DOSSIER,
  [`${EARLIER}/answer.md.hbs`]: DRAFT,
  [`${EARLIER}/tables/eigen.yaml`]: OWN_TABLE,
  [`${EARLIER}/passages/eigen-zin.md.hbs`]: OWN_PASSAGE,
};

const asked = (items: string, { number = '9', date = '2 maart 2023' } = {}) => `Vlaams Parlement

SCHRIFTELIJKE VRAAG

nr. ${number}
van JAN PROEFPERSOON
datum: ${date}
aan AN VOORBEELD
VLAAMS MINISTER VAN VERZONNEN ZAKEN

Stallingen - Opvolging

${items}
`;

const AGAIN = asked(`1. Hoeveel overdekte stallingen waren er in 2021 en 2022?
2. Hoeveel aanvragen zijn geweigerd?
3. Hoeveel aanvragen zijn ingetrokken?
4. Welke verlichting hebben de fietspaden?`);

function setUp(question: string, more: Readonly<Record<string, string>> = {}) {
  const place = shippedWorkspace({ ...FILES, 'vraag.txt': question, ...more });
  const { workspace } = place;
  const make = (earlier = '2021-7', io = nodeIo) =>
    followUp(io, workspace, { path: place.at('vraag.txt'), earlier, language: 'nl' });
  const read = (file: string) => readFileSync(place.at(`data/dossiers/2023-9/${file}`), 'utf8');
  const dossiers = () => readdirSync(place.at('data/dossiers')).filter((name) => !name.startsWith('.'));
  return { ...place, workspace, make, read, dossiers };
}

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('a follow-up', () => {
  it('carries over what corresponds, and says why', async () => {
    const { make, read } = setUp(AGAIN);
    const result = await make();
    expect(result).toMatchObject({
      ok: true,
      dossier: '2023-9',
      follows: { number: '7', date: '2021-03-01', dossier: '2021-7' },
      period: { from: 2021, to: 2022 },
      dropped: ['3', '5'],
      items: [
        { id: '1', decision: 'carried', earlier: ['1'], tables: ['per-year'] },
        { id: '2', decision: 'carried', earlier: ['2'] },
        { id: '3', decision: 'joined', earlier: ['2'], under: '2' },
        { id: '4', decision: 'carried', earlier: ['4'] },
      ],
    });
    expect(read('answer.md.hbs')).toContain('# 2, 3\n');
    expect(read('answer.md.hbs')).toContain('deelvraag 3, dat niet meer zo gevraagd wordt');
    expect(codes(result.problems)).toEqual(['follow-up-accepted']);
  });

  it('lets no old number or year pass as new', async () => {
    const { make, read } = setUp(AGAIN);
    const { numbers } = await make();
    const draft = read('answer.md.hbs');
    expect(numbers.map(({ text }) => text)).toEqual([
      '2020',
      '15',
      '2019',
      '2018',
      'year=2018',
      'wat="aanvragen van 2020"',
    ]);
    const lines = draft.split('\n');
    for (const { line, column, text } of numbers) {
      const written = text.replace(/^\w+=/, '');
      expect(lines[line - 1]?.slice(column - 1, column - 1 + written.length)).toBe(written);
    }
    expect(draft).toContain('{{figure "per-year" year=2022}}');
    expect(draft).toContain('year=2020 → year=2022');
    expect(draft).toContain('{{figure "per-year" year=2018}}');
    expect(draft).toContain('fictief geweigerd');
    const dossier = read('dossier.yaml');
    expect(dossier).toContain('at: 2022');
    expect(dossier).not.toContain('accepted');
    // A title that was typed names a number that nobody checked.
    expect(dossier).toMatch(/title: .*Soorten, \{\{period\}\}, met 15 gemeenten \{\{review/);
    expect(dossier).toMatch(/filter:\s+year: period/);
  });

  it('is a dossier of which only what is not yet looked at or delivered is wrong', async () => {
    const { make, workspace, at, write } = setUp(AGAIN);
    await make();
    expect(existsSync(at('data/dossiers/2023-9/tables/eigen.yaml'))).toBe(true);
    expect(existsSync(at('data/dossiers/2023-9/passages/eigen-zin.md.hbs'))).toBe(true);
    const { problems } = await checkDossier(nodeIo, workspace, '2023-9', { draft: false, language: 'nl' });
    // There is no year 2022 by which the table could be ordered.
    expect([...new Set(codes(problems))].sort()).toEqual(['member-unknown', 'review-open']);
    write({
      [`${SOURCE}/datapackage.json`]: DESCRIPTION.replace('[2019,2020]', '[2019,2022]'),
      [`${SOURCE}/stallingen.csv`]: 'soort,jaar,aantal\ndak,2019,3\ndak,2020,4\ndak,2021,5\ndak,2022,7\n',
    });
    const delivered = await checkDossier(nodeIo, workspace, '2023-9', { draft: false, language: 'nl' });
    // The year that could not be moved on is not in the table.
    expect([...new Set(codes(delivered.problems))].sort()).toEqual(['figure-member', 'review-open']);
    const table = delivered.tables.find(({ id }) => id === 'per-year');
    expect(table?.title).toBe('Stallingen per jaar, 2021-2022');
    expect(table?.rows?.[0]?.cells.map(({ text }) => text)).toEqual(['5', '7']);
  });

  it('asks the agency for the new years', async () => {
    const { make, read, workspace, at } = setUp(AGAIN);
    const { deliveries } = await make();
    expect(deliveries).toMatchObject([
      {
        agency: 'fictief',
        sources: [{ id: 'fictief/stallingen', delivered: { from: 2019, to: 2020 }, missing: [2021, 2022] }],
        facts: [{ key: 'geweigerd', value: '12 aanvragen', about: '2020', items: ['2'] }],
      },
    ]);
    const list = read('te-leveren.md');
    expect(list).toContain('nog te leveren: 2021-2022');
    expect(list).toContain('tabel “Stallingen per jaar, 2021-2022” (deelvraag 1)');
    expect(list).toContain('repliek request 2023-9 --agency fictief --by 2023-03-30');
    const asking = { agency: 'fictief', sources: [], language: 'nl' } as const;
    const request = await requestFigures(nodeIo, workspace, '2023-9', asking);
    expect(request.ok).toBe(true);
    const [file] = request.files;
    const workbook = unzipSync(readFileSync(at(file?.path ?? '')));
    const text = Object.values(workbook)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(text).toContain('Stallingen per jaar, 2021-2022');
  });

  it('cites what was answered already, and takes years of its own to the table', async () => {
    const { make, read } = setUp(
      asked(`1. Hoeveel overdekte stallingen waren er in 2020?
2. Hoeveel aanvragen zijn geweigerd of ingetrokken in 2021 en 2022?
3. Welke bewaking is er in 2021 en 2022 aan de stations?`),
    );
    const result = await make('7');
    expect(result.items.map(({ decision }) => decision)).toEqual(['cited', 'carried', 'carried']);
    expect(codes(result.problems)).toContain('follow-up-unpublished');
    const draft = read('answer.md.hbs');
    expect(draft).toContain(
      '{{> earlier-answer number="7" asked="2021-03-01" authors="Mia Model" items="deelvraag 1" years="2020"}}',
    );
    // The table is not repeated, nor declared.
    expect(read('dossier.yaml')).not.toContain('per-year');
  });

  it('prints no period of the whole at an item of other years', async () => {
    const { make, read, workspace } = setUp(
      asked(`1. Hoeveel overdekte stallingen waren er sinds 2019?
2. Hoeveel aanvragen zijn in 2021 en 2022 geweigerd of ingetrokken?
3. Welke bewaking is er in 2021 en 2022 aan de stations?`),
    );
    expect((await make()).period).toEqual({ from: 2021, to: 2022 });
    expect(read('dossier.yaml')).toContain('title: Stallingen per jaar, 2019-2022\n');
    expect(read('dossier.yaml')).toMatch(/filter:\s+year:\s+from: 2019\s+to: 2022/);
    const live = read('answer.md.hbs').replace(/\{\{!--[\s\S]*?--\}\}/g, '');
    expect(live).not.toContain('{{year');
    expect(live).toContain('{{table "per-year"}}');
    const { problems } = await checkDossier(nodeIo, workspace, '2023-9', { draft: false, language: 'nl' });
    expect(codes(problems)).not.toContain('template-syntax');
  });

  it('warns where a text speaks of a table that now has other years', async () => {
    const { make, read } = setUp(
      asked(`1. Hoeveel overdekte stallingen waren er sinds 2019?
2. Hoeveel aanvragen zijn in 2021 en 2022 geweigerd of ingetrokken?
3. Welke bewaking is er in 2021 en 2022 aan de stations?`),
      {
        [`${EARLIER}/answer.md.hbs`]: DRAFT.replace(
          '# 3-4\n',
          '# 3-4\nMet {{figure "per-year"}} stallingen. ',
        ),
      },
    );
    await make();
    expect(read('answer.md.hbs')).toContain('tabel “per-year” gaat over andere jaren dan deze deelvraag');
  });

  it('says where a text stands that answered two items which are now apart', async () => {
    const { make, read } = setUp(
      asked(`1. Hoeveel aanvragen zijn geweigerd?
2. Hoeveel overdekte stallingen waren er in 2021 en 2022?
3. Hoeveel aanvragen zijn ingetrokken?`),
    );
    const { items } = await make();
    expect(items.map(({ decision, under }) => [decision, under])).toEqual([
      ['carried', undefined],
      ['carried', undefined],
      ['elsewhere', '1'],
    ]);
    const draft = read('answer.md.hbs');
    expect(draft).toMatch(/# 3\n\n\{\{review "NA TE KIJKEN: [^"]*bij deelvraag 1 staat/);
    // Its item is not asked again, and a text that is carried over refers to it.
    expect(draft.match(/\{\{table "kinds"\}\}/g)).toHaveLength(1);
    expect(draft).toContain('tabel “kinds” stond bij een deelvraag die niet overgenomen is');
  });

  it('shows a text that cannot stand alone as a comment', async () => {
    const { make, read } = setUp(AGAIN, {
      [`${EARLIER}/answer.md.hbs`]: '# 1\n{{#if true}}\nTekst.\n\n# 2\nMeer.{{/if}}\n',
    });
    const { ok } = await make();
    expect(ok).toBe(true);
    expect(read('answer.md.hbs').replace(/\{\{!--[\s\S]*?--\}\}/g, '')).not.toContain('{{#if');
  });

  it('is the same, byte for byte, each time', async () => {
    const [one, two] = [setUp(AGAIN), setUp(AGAIN)];
    const [first, second] = [await one.make(), await two.make()];
    expect(first.files).toEqual(second.files);
  });
});

const ARCHIVED = {
  'answer.txt': `Vlaams Parlement

SCHRIFTELIJKE VRAAG

nr. 5
van MIA "X" }} {{evil}} MODEL
datum: 1 februari 2021
aan AN VOORBEELD
VLAAMS MINISTER VAN VERZONNEN ZAKEN

Laadpalen - Plaatsing

1. Hoeveel laadpalen werden er in 2020 geplaatst?
2. Wat kosten laadpalen?

AN VOORBEELD
VLAAMS MINISTER VAN VERZONNEN ZAKEN

ANTWOORD
op vraag nr. 5 van 1 februari 2021
van MIA "X" }} {{evil}} MODEL

1. Er kwamen 40 laadpalen bij. --}} {{evil}} {{{{raw}}}}
2. Dat hangt ervan af.
`,
};

describe('an earlier answer that only the archive has', () => {
  it('is cited or shown, and never runs', async () => {
    const { make, read, workspace, at } = setUp(
      asked(`1. Hoeveel laadpalen werden er in 2021 en 2022 geplaatst?
2. Wat kostten laadpalen in 2020?`),
      ARCHIVED,
    );
    const added = await addToArchive(nodeIo, workspace, [at('answer.txt')], { language: 'nl' });
    expect(added.ok).toBe(true);
    const result = await make('5');
    expect(result.items.map(({ decision }) => decision)).toEqual(['shown', 'cited']);
    expect(read('answer.md.hbs')).toContain('Er kwamen 40 laadpalen bij.');
    expect(read('answer.md.hbs').replace(/\{\{!--[\s\S]*?--\}\}/g, '')).not.toContain('40');
    const { problems } = await checkDossier(nodeIo, workspace, '2023-9', { draft: false, language: 'nl' });
    // The item that is still to be answered, and perhaps a mark.
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(codes(errors).filter((code) => code !== 'review-open')).toEqual(['item-empty']);
  });
});

describe('what a follow-up refuses', () => {
  it.each([
    ['../2021-7', 'follow-up-unknown'],
    ['/etc/passwd', 'follow-up-unknown'],
    ['__proto__', 'follow-up-unknown'],
    ['', 'follow-up-unknown'],
    ['2021-8', 'follow-up-unknown'],
  ])('the earlier answer “%s”', async (earlier, code) => {
    const { make, dossiers } = setUp(AGAIN);
    const result = await make(earlier);
    expect(codes(result.problems)).toEqual([code]);
    expect(result.ok).toBe(false);
    expect(dossiers()).toEqual(['2021-7']);
  });

  it('a number that two questions have, an earlier one that is later, and a dossier that is there', async () => {
    const double = setUp(AGAIN, {
      'data/dossiers/2020-7/question.yaml': QUESTION.replace('2021-03-01', '2020-03-01'),
      'data/dossiers/2020-7/dossier.yaml': DOSSIER,
    });
    const several = await double.make('7');
    expect(codes(several.problems)).toEqual(['follow-up-several']);
    expect(several.problems[0]?.hint).toContain('2020-7, 2021-7');

    const later = setUp(asked('1. Hoeveel stallingen?', { date: '2 maart 2020' }));
    expect(codes((await later.make()).problems)).toContain('follow-up-later');

    const twice = setUp(AGAIN);
    await twice.make();
    const before = twice.read('answer.md.hbs');
    expect(codes((await twice.make()).problems)).toEqual(expect.arrayContaining(['new-exists']));
    expect(twice.read('answer.md.hbs')).toBe(before);
  });

  it('tells of a question that follows another one', async () => {
    const { make } = setUp(
      AGAIN.replace('1. Hoeveel', 'Zie schriftelijke vraag nr. 6 van 1 februari 2021.\n\n1. Hoeveel'),
    );
    expect(codes((await make()).problems)).toEqual(
      expect.arrayContaining(['follow-up-other', 'follow-up-not-named']),
    );
  });
});
