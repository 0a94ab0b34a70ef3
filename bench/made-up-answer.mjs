/** A made-up dossier (fictief) whose answer has some hundred pages and sixty tables, on a statistic of its own. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const DOSSIER = '2021-9';
export const TABLES = 60;
/** As LibreOffice puts them on paper. */
export const LONG_PAGES = 100;
/** Rows of each table, without its total. */
export const MUNICIPALITIES = 15;
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];
const SENTENCE =
  'De dienst telt elk jaar hoeveel vormingen lokale besturen en verenigingen vroegen, en voor wie ze bedoeld waren.';

/** @param root repository @param folder new workspace */
export function writeLongAnswer(root, folder) {
  const source = path.join(folder, 'data', 'sources', 'agii', 'counts');
  const dossier = path.join(folder, 'data', 'dossiers', DOSSIER);
  for (const each of [source, dossier]) mkdirSync(each, { recursive: true });
  cpSync(path.join(root, 'data', 'people.yaml'), path.join(folder, 'data', 'people.yaml'));
  writeFileSync(path.join(source, 'datapackage.json'), JSON.stringify(description()));
  writeDelivery(folder, 1);
  const subjects = Array.from({ length: TABLES }, (_, at) => `thema ${at + 1}`);
  writeFileSync(path.join(dossier, 'question.yaml'), question(subjects));
  writeFileSync(path.join(dossier, 'dossier.yaml'), tables(subjects));
  writeFileSync(path.join(dossier, 'answer.md.hbs'), subjects.map(item).join('\n'));
}

/** Later versions have other counts for the last year in a third of the places. @param version 1, 2 … */
export function writeDelivery(folder, version) {
  const lines = ['theme,municipality,year,count'];
  for (let theme = 1; theme <= TABLES; theme += 1) {
    for (let place = 1; place <= MUNICIPALITIES; place += 1) {
      for (const year of YEARS) {
        const later = year === YEARS.at(-1) && place % 3 === 0 ? version * 17 : 0;
        const count = ((theme * 7919 + place * 104_729 + year * 31 + later) % 997) + 1;
        lines.push(`thema ${theme},Gemeente ${place},${year},${count}`);
      }
    }
  }
  writeFileSync(
    path.join(folder, 'data', 'sources', 'agii', 'counts', 'counts.csv'),
    `${lines.join('\n')}\n`,
  );
}

function description() {
  const field = (name, type) => ({ name, type, constraints: { required: true } });
  return {
    name: 'counts',
    title: 'Vormingen per thema (fictief)',
    resources: [
      {
        name: 'counts',
        path: 'counts.csv',
        schema: {
          fields: [
            field('theme', 'string'),
            field('municipality', 'string'),
            field('year', 'integer'),
            field('count', 'integer'),
          ],
          primaryKey: ['theme', 'municipality', 'year'],
        },
      },
    ],
    repliek: {
      kind: 'statistic',
      agency: 'agii',
      synthetic: true,
      coverage: { year: [YEARS[0], YEARS.at(-1)] },
      dimensions: {
        theme: { field: 'theme', label: 'Thema' },
        municipality: { field: 'municipality', label: 'Gemeente' },
        year: { field: 'year', label: 'Jaar' },
      },
      measures: { trainings: { label: 'Aantal vormingen', sum: 'count' } },
    },
  };
}

function question(subjects) {
  const items = subjects.map(
    (subject, at) => `  - { label: "${at + 1}", text: Hoeveel vormingen waren er over ${subject}? }`,
  );
  return `house: vlaams-parlement
number: "0 (fictief)"
date: 2021-06-10
authors: [{ name: Piet Proef (fictief) }]
addressees: [an-voorbeeld]
title: Vormingen per thema (fictief)
items:
${items.join('\n')}
`;
}

function tables(subjects) {
  const specs = subjects.map(
    (subject, at) => `  t${at + 1}:
    title: Vormingen over ${subject}, {{period}} (fictief)
    source: agii/counts
    rows: municipality
    columns: year
    measures: [trainings]
    filter: { theme: ${subject} }
    totals: { rows: Totaal, columns: Totaal }`,
  );
  return `house: vlaams-parlement
minister: an-voorbeeld
period: { from: ${YEARS[0]}, to: ${YEARS.at(-1)} }
tables:
${specs.join('\n')}
`;
}

function words(count) {
  return Array.from({ length: count }, () => SENTENCE).join(' ');
}

function item(_, at) {
  const id = `t${at + 1}`;
  const figure = (place, year) => `{{figure "${id}" municipality="Gemeente ${place}" year=${year}}}`;
  const change = (place) => `{{change "${id}" from=2019 to=2020 municipality="Gemeente ${place}"}}`;
  const text = [1, 2, 3].map(
    (place) =>
      `In gemeente ${place} waren het er ${figure(place, 2019)} in 2019 en ${figure(place, 2020)} in 2020, ${change(place)}. ${words(7)}`,
  );
  return `# ${at + 1}
Een overzicht staat in {{ref "${id}"}}. ${words(8)}

${text[0]}

${text[1]} ${words(6)}

${text[2]} ${words(6)}

{{table "${id}"}}

${words(2)} {{ref "${id}"}} geeft de aantallen per gemeente.
`;
}
