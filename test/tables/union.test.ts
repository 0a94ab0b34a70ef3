/** A table over several sources, one already counted and one of registrations. All made up. */
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { testWorkspace } from '../support/workspace.ts';

const descriptor = (agency: string, fields: unknown, repliek: object) =>
  JSON.stringify({
    name: 'lessen',
    resources: [{ path: 'lessen.csv', schema: { fields } }],
    repliek: { agency, synthetic: true, ...repliek },
  });

const FILES = {
  'data/people.yaml':
    '# verzonnen\nministers: { an-fictief: { name: An Fictief, function: minister, from: 2019-01-01 } }\nagencies: { noord: { name: Dienst Noord (fictief) }, zuid: { name: Dienst Zuid (fictief) } }\n',
  'data/sources/noord/lessen/lessen.csv': 'jaar,soort,aantal\n2020,taal,3\n2021,taal,4\n2021,kook,1\n',
  'data/sources/noord/lessen/datapackage.json': descriptor(
    'noord',
    [{ name: 'jaar', type: 'integer' }, { name: 'soort' }, { name: 'aantal', type: 'integer' }],
    {
      kind: 'statistic',
      coverage: { year: [2020, 2021], remark: 'Noord telt alleen lessen overdag.' },
      dimensions: { year: { field: 'jaar', label: 'Jaar' }, kind: { field: 'soort', label: 'Soort' } },
      measures: { lessons: { sum: 'aantal', label: 'Lessen' }, other: { count: true } },
    },
  ),
  'data/sources/zuid/lessen/lessen.csv':
    'dag,type,kost\n2021-02-01,dans,10.5\n2021-03-01,taal,\n2022-01-01,taal,1\n',
  'data/sources/zuid/lessen/datapackage.json': descriptor(
    'zuid',
    [{ name: 'dag', type: 'date' }, { name: 'type' }, { name: 'kost', type: 'number' }],
    {
      kind: 'registrations',
      coverage: { year: [2021, 2022] },
      dimensions: { year: { yearOf: 'dag' }, kind: { field: 'type' } },
      measures: { lessons: { count: true }, cost: { sum: 'kost', unit: 'euro' } },
    },
  ),
  'data/dossiers/2023-1/question.yaml':
    'house: vlaams-parlement\nnumber: 1\ndate: 2023-02-01\nauthors: [Piet Verzonnen]\naddressees: [an-fictief]\ntitle: Lessen (fictief)\nitems: [{ label: "1", text: Hoeveel? }]\n',
  'data/dossiers/2023-1/answer.md.hbs':
    '# 1\nIn {{agencies.zuid.name}} {{figure "samen" agency="zuid" year=2021}}.\n\n{{table "samen"}}\n\n{{table "soorten"}}\n',
};
const DOSSIER = `tables:
  samen:
    title: Lessen
    source: [noord/lessen, zuid/lessen]
    rows: agency
    columns: year
    measures: [lessons]
    filter: { year: { from: 2020, to: 2022 } }
    totals: { rows: Totaal }
  soorten:
    title: Soorten in 2021
    source: [noord/lessen, zuid/lessen]
    rows: [kind, agency]
    measures: [lessons]
    filter: { year: 2021 }
    totals: { rows: Totaal }
`;

async function build(dossier: string) {
  const workspace = testWorkspace({ ...FILES, 'data/dossiers/2023-1/dossier.yaml': dossier });
  const { exit, out } = await runCommand(['check', '2023-1', '--json'], workspace.root);
  const result: {
    tables: { rows: { labels: string[]; cells: { text: string }[] }[] }[];
    problems: { code: string; place: { line?: number } }[];
  } = JSON.parse(out);
  const lines = result.tables.map(({ rows }) =>
    rows.map(({ labels, cells }) => [...labels, ...cells.map(({ text }) => text)].join(' | ')),
  );
  return { exit, lines, problems: result.problems.map(({ code, place }) => `${code} ${place.line}`) };
}

describe('a table over several sources', () => {
  it('has the agency as a dimension, and says of each what it does not cover', async () => {
    const { exit, lines, problems } = await build(DOSSIER);
    expect(problems).toEqual([]);
    expect(exit).toBe(0);
    expect(lines).toEqual([
      [
        'Dienst Noord (fictief) | 3 | 5 | n.b.',
        'Dienst Zuid (fictief) | n.b. | 2 | 1',
        'Totaal | n.b. | 7 | n.b.',
      ],
      [
        'taal | Dienst Noord (fictief) | 4',
        'taal | Dienst Zuid (fictief) | 1',
        'kook | Dienst Noord (fictief) | 1',
        'dans | Dienst Zuid (fictief) | 1',
        'Totaal | 7',
      ],
    ]);
  });

  it('knows only what the sources share', async () => {
    const { problems } = await build(
      DOSSIER.replace('measures: [lessons]', 'measures: [cost]').replace('rows: agency', 'rows: agencie'),
    );
    expect(problems).toEqual(['dimension-unknown 5', 'measure-unknown 7']);
  });

  it('names the source that is not there', async () => {
    expect((await build(DOSSIER.replace('[noord/lessen, zuid', '[noord/lessen, zuidd'))).problems).toEqual([
      'source-unknown 4',
    ]);
  });
});
