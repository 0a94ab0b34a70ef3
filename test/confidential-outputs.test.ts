/** No output holds a protected number: not a file, not the JSON, not a sentence. Made-up counts, easy to recognise. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { partText, readPackage } from '../src/writers/package.ts';
import { runCommand } from './support/run-command.ts';
import { testWorkspace } from './support/workspace.ts';

const COUNTS = {
  noord: { 2020: 613, 2021: 40_009, 2022: 17_011 },
  zuid: { 2020: 20_021, 2021: 12_037, 2022: 0 },
  west: { 2020: 30_059, 2021: 25_073, 2022: 907 },
};
const csv = Object.entries(COUNTS).flatMap(([region, years]) =>
  Object.entries(years).map(([year, people]) => `${region},${year},${people}`),
);

const FILES = {
  'data/people.yaml':
    '# verzonnen\nministers: { an-fictief: { name: An Fictief, function: minister, from: 2019-01-01 } }\nagencies: { dienst: { name: Fictieve Dienst } }\n',
  'data/sources/dienst/cursus/cursus.csv': `regio,jaar,deelnemers\n${csv.join('\n')}\n`,
  'data/sources/dienst/cursus/datapackage.json': JSON.stringify({
    name: 'cursus',
    resources: [
      {
        path: 'cursus.csv',
        schema: {
          fields: [
            { name: 'regio', title: 'Regio' },
            { name: 'jaar', type: 'integer', title: 'Jaar' },
            { name: 'deelnemers', type: 'integer' },
          ],
        },
      },
    ],
    repliek: {
      kind: 'statistic',
      agency: 'dienst',
      coverage: { year: [2020, 2022] },
      dimensions: { region: { field: 'regio' }, year: { field: 'jaar' } },
      measures: { people: { sum: 'deelnemers', label: 'Deelnemers', people: true, threshold: 1000 } },
    },
  }),
  'data/dossiers/2023-1/question.yaml':
    'house: vlaams-parlement\nnumber: 1\ndate: 2023-02-01\nauthors: [Piet Verzonnen]\naddressees: [an-fictief]\ntitle: Cursussen (fictief)\nitems: [{ label: "1", text: Hoeveel? }]\n',
  'data/dossiers/2023-1/dossier.yaml': `tables:
  both: { title: Per regio en jaar, source: dienst/cursus, rows: region, columns: year, measures: [people], totals: { rows: Totaal, columns: Samen }, chart: column }
  years: { title: Per jaar, source: dienst/cursus, rows: year, measures: [people, { id: part, label: Aandeel, share: people, decimals: 1 }], totals: { rows: Totaal }, chart: { type: line, measures: people } }
  north: { title: Noord, source: dienst/cursus, rows: year, measures: [people], filter: { region: noord }, chart: bar }
  list: { title: Lijst, source: dienst/cursus, listing: [region, year, people] }
`,
};
const draft = (more: string) =>
  `# 1\nSamen {{figure "both"}}.${more}\n\n{{table "both"}}\n\n{{table "years"}}\n\n{{table "north"}}\n\n{{table "list"}}\n`;

async function build(more = '') {
  const workspace = testWorkspace({ ...FILES, 'data/dossiers/2023-1/answer.md.hbs': draft(more) });
  const { exit, out } = await runCommand(['build', '2023-1', '--json'], workspace.root);
  const folder = workspace.at('output/2023-1');
  const texts = exit === 0 ? filesIn(folder).flatMap(textsOf) : [];
  const published = await runCommand(['publish', '2023-1', '--json'], workspace.root);
  expect(published.exit).toBe(exit);
  const kept = exit === 0 ? filesIn(workspace.at('data/ledger')).flatMap(textsOf) : [];
  const told = [out, published.out].map(withoutHashes);
  return { exit, out, kept, texts: [...told, ...texts, ...kept] };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function textsOf(file: string): readonly string[] {
  return textsIn(file, readFileSync(file));
}

/** Every text of a file; for Word and Excel each part by itself, also of a workbook inside a chart. */
function textsIn(name: string, bytes: Uint8Array): readonly string[] {
  return /\.(?:docx|xlsx)$/.test(name)
    ? [...readPackage(bytes)].flatMap(([part, content]) => textsIn(part, content))
    : [withoutHashes(partText(bytes))];
}

/** Three digits in a row stand in any hash by chance. */
function withoutHashes(text: string): string {
  return text.replace(/(?<![0-9a-f])[0-9a-f]{16,}(?![0-9a-f])/g, '#');
}

/** The number as anything writes it: 40009, 40.009, 40009.0. */
const pattern = (value: number) =>
  new RegExp(`(?<![\\d.,])${String(value).replace(/\B(?=(\d{3})+$)/g, '[.]?')}(?![\\d])`);

describe('a small count of people', () => {
  it('stands in no output, and neither do the counts that cover it', async () => {
    const { exit, out, kept, texts } = await build();
    expect(exit, out).toBe(0);
    const [first] = JSON.parse(out).tables;
    const hidden: [string, string][] = [];
    for (const row of first.rows) {
      for (const [index, cell] of row.cells.entries()) {
        if (cell.missing === 'confidential') hidden.push([row.labels[0], first.columns[index]]);
      }
    }
    expect(hidden).toContainEqual(['noord', '2020']);
    expect(hidden).toContainEqual(['west', '2022']);
    expect(hidden.length).toBeGreaterThan(3);
    const counts: Readonly<Record<string, Readonly<Record<string, number>>>> = COUNTS;
    for (const [region, year] of hidden) {
      const value = counts[region]?.[year];
      if (value === undefined) continue;
      for (const text of texts) expect(text, `${region} ${year}`).not.toMatch(pattern(value));
    }
    // The control: what is published is found in the same way.
    expect(texts.some((text) => pattern(145_730).test(text))).toBe(true);
    // The one table of which every number may be told is drawn, with its numbers inside; the others are not.
    const charts = new Set(texts.filter((text) => text.includes('<c:chartSpace')));
    expect(charts.size).toBe(1);
    expect([...charts][0]).toMatch(pattern(77_119));
    const refused = JSON.parse(out).problems.filter(
      ({ code }: { code: string }) => code === 'chart-confidential',
    );
    expect(refused).toHaveLength(2);
    expect(kept.some((text) => text.includes('"origin"') && pattern(145_730).test(text))).toBe(true);
  });

  it('is told by no sentence either', async () => {
    for (const more of [
      ' {{figure "both" region="noord" year=2020}}',
      ' {{change "both" region="noord" from=2020 to=2021}}',
      ' {{figure "north" year=2020}}',
      ' {{#each tables.both.rows}}{{cells.[0]}} {{/each}}',
    ]) {
      const { exit, out } = await build(more);
      expect(exit, more).toBe(1);
      expect(out).toMatch(/figure-missing|value-/);
      expect(out).not.toMatch(pattern(613));
    }
  });
});
