/** A list from the delivery to the files: whole in the annex, as much as fits elsewhere. Made-up lessons. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byClass, parseHtml } from './support/html.ts';
import { runCommand } from './support/run-command.ts';
import { testWorkspace } from './support/workspace.ts';
import { readDocx } from './support/written-docx.ts';
import { readWorkbook, tableOf } from './support/written-xlsx.ts';
import { find, findAll, get } from './support/xml.ts';

const LESSONS = [
  '1/3/2020,Koken,"10,50",12',
  '31/12/2020,Dansen,"1000,00",2',
  '5/1/2021,=Rekenen,,30',
  '6/1/2021,Lezen,"0,25",0',
];

const FILES = {
  'data/people.yaml':
    '# verzonnen\nministers: { an-fictief: { name: An Fictief, function: minister, from: 2019-01-01 } }\nagencies: { dienst: { name: Fictieve Dienst } }\n',
  'data/sources/dienst/lessen/lessen.csv': `datum,titel,prijs,deelnemers\n${LESSONS.join('\n')}\n`,
  'data/sources/dienst/lessen/datapackage.json': JSON.stringify({
    name: 'lessen',
    resources: [
      {
        path: 'lessen.csv',
        schema: {
          fields: [
            { name: 'datum', type: 'date', format: '%d/%m/%Y', title: 'Datum' },
            { name: 'titel', title: 'Titel' },
            { name: 'prijs', type: 'number', decimalChar: ',' },
            { name: 'deelnemers', type: 'integer' },
          ],
        },
      },
    ],
    repliek: {
      kind: 'registrations',
      agency: 'dienst',
      synthetic: true,
      dimensions: { date: { field: 'datum' }, title: { field: 'titel' } },
      measures: {
        price: { sum: 'prijs', label: 'Prijs', unit: 'euro', decimals: 2 },
        people: { sum: 'deelnemers', label: 'Deelnemers', people: true },
      },
    },
  }),
  'data/dossiers/2023-1/question.yaml':
    'house: vlaams-parlement\nnumber: 1\ndate: 2023-02-01\nauthors: [Piet Verzonnen]\naddressees: [an-fictief]\ntitle: Lessen (fictief)\nitems: [{ label: "1", text: Welke? }]\n',
  'data/dossiers/2023-1/dossier.yaml':
    'tables:\n  list: { title: Alle lessen, source: dienst/lessen, listing: [title, date, people, price], word_limit: 2 }\n',
};

async function build(draft: string) {
  const workspace = testWorkspace({ ...FILES, 'data/dossiers/2023-1/answer.md.hbs': draft });
  const { exit, out } = await runCommand(['build', '2023-1', '--json'], workspace.root);
  const read = (name: string) => readFileSync(workspace.at(`output/2023-1/${name}`));
  return { exit, out, read };
}

describe('a list that is too long for the answer', () => {
  it('stands whole in the annex, with its first rows in the preview, and as a sentence in Word', async () => {
    const { exit, out, read } = await build('# 1\n{{table "list"}}\n');
    expect(exit, out).toBe(0);
    expect(tableOf(readWorkbook(read('bijlage-2023-1.xlsx')), 'Tabel_1').rows).toEqual([
      ['Koken', 43_891, '10-19', 10.5],
      ['Dansen', 44_196, 'minder dan 5', 1000],
      ['=Rekenen', 44_201, '20-49', '[x]'],
      ['Lezen', 44_202, '0', 0.25],
    ]);
    const sentence = 'Alle lessen: de lijst telt 4 rijen en staat in tabel 1 in de bijlage.';
    const html = parseHtml(read('voorbeeld-2023-1.html'));
    const rows = findAll(get(get(html, 'aside'), 'tbody'), 'tr');
    expect(rows.map(({ children }) => children.map(({ text }) => text))).toEqual([
      ['Koken', '01/03/2020', '10-19', '10,50'],
      ['Dansen', '31/12/2020', 'minder dan 5', '1.000,00'],
    ]);
    expect(byClass(get(html, 'aside'), 'note').map(({ text }) => text)).toEqual([sentence]);
    expect(find(get(html, 'main'), 'table')).toBeUndefined();
    const word = readDocx(read('antwoord-2023-1.docx'));
    expect(word.tables).toEqual([]);
    expect(JSON.stringify(word)).toContain('de lijst telt 4 rijen');
    expect(JSON.parse(out).tables[0].rows).toHaveLength(4);
  });

  it('can be gone over by a draft, row by row with the numbers of each', async () => {
    const { exit, out, read } = await build(
      '# 1\n{{#each tables.list.rows}}{{label}}: {{#if cells.[0]}}{{cells.[0]}}{{else}}niet bekend{{/if}}; {{/each}}\n\n{{table "list"}}\n',
    );
    expect(exit, out).toBe(0);
    const html = get(parseHtml(read('voorbeeld-2023-1.html')), 'main');
    expect(html.text).toContain(
      'Koken: 10,50 euro; Dansen: 1.000,00 euro; =Rekenen: niet bekend; Lezen: 0,25 euro;',
    );
    const { figures } = JSON.parse(read('figures.json').toString('utf8'));
    expect(figures[1]).toMatchObject({
      table: 'list',
      measure: 'price',
      value: 1000,
      sources: [{ rows: 1 }],
    });
    expect(figures).toHaveLength(3);
  });
});
