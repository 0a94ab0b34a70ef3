/**
 * A made-up workspace (fictieve gegevens) with many registrations and dossiers that list them, for measuring.
 *
 * The registrations are those of the demonstration, as many times over as are asked for.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from './demo/csv.mjs';
import { registrationsCsv } from './demo/registrations.mjs';

/** Ten columns: texts, members with a label, several values in one cell, a date, numbers, money, people. */
const LISTING = 'id, date, title, theme, province, organiser, half_days, participants, cost, fte';

/**
 * Its dossiers: `2020-1` lists every registration in the annex; `2020-2` lists none of the same registrations, since
 * the theme was never given in that region; `2020-3` reads the same registrations and writes no list; `2020-4` lists
 * a delivery without a single registration.
 *
 * @param root repository with the demonstration data
 * @param folder new workspace
 * @param rows how many registrations
 */
export function writeListingWorkspace(root, folder, rows) {
  const data = (...names) => path.join(folder, 'data', ...names);
  const demo = (...names) => path.join(root, 'data', ...names);
  for (const name of ['people.yaml', 'lookups']) cpSync(demo(name), data(name), { recursive: true });
  const registrations = demo('sources', 'agii', 'registrations');
  const municipalities = readFileSync(path.join(registrations, 'municipalities.csv'), 'utf8');
  const csv = registrationsCsv(
    scaledCounts(
      readCsv(readFileSync(demo('sources', 'agii', 'trainings', 'trainings.csv'), 'utf8'), ','),
      rows,
    ),
    readCsv(municipalities, ','),
  );
  for (const [name, text] of [
    ['registrations', csv],
    ['nothing', csv.slice(0, csv.indexOf('\n') + 1)],
  ]) {
    const source = data('sources', 'agii', name);
    mkdirSync(source, { recursive: true });
    writeFileSync(
      path.join(source, 'datapackage.json'),
      descriptor(path.join(registrations, 'datapackage.json'), name),
    );
    writeFileSync(path.join(source, 'municipalities.csv'), municipalities);
    writeFileSync(path.join(source, 'registrations.csv'), text);
  }
  writeDossier(folder, '2020-1', 'registrations', 'place: annex');
  writeDossier(
    folder,
    '2020-2',
    'registrations',
    'place: annex\n    filter: { theme: vluchtelingen-limburg, region: antwerpen }',
  );
  writeDossier(folder, '2020-3', 'registrations', 'place: none');
  writeDossier(folder, '2020-4', 'nothing', 'place: annex');
}

/** As the statistic, region by region and year by year; the last one makes the sum right. */
function scaledCounts(counts, rows) {
  const sum = counts.reduce((total, { count }) => total + Number(count), 0);
  let before = 0;
  return counts.map((row) => {
    const from = Math.floor((before * rows) / sum);
    before += Number(row.count);
    return { ...row, count: Math.floor((before * rows) / sum) - from };
  });
}

/** The demonstration's own description, with room for longer numbers and without a name that is already taken. */
function descriptor(file, name) {
  const description = JSON.parse(readFileSync(file, 'utf8'));
  description.name = name;
  // What was published is of fewer registrations.
  description.repliek.published = [];
  const id = description.resources[0].schema.fields.find((field) => field.name === 'id');
  id.constraints.pattern = 'AGII-20[0-9]{2}-[0-9]{4,6}';
  return JSON.stringify(description);
}

function writeDossier(folder, id, source, more) {
  const dossier = path.join(folder, 'data', 'dossiers', id);
  mkdirSync(dossier, { recursive: true });
  writeFileSync(
    path.join(dossier, 'question.yaml'),
    `house: vlaams-parlement
number: "0 (fictief)"
date: 2021-06-10
authors: [{ name: Piet Proef (fictief) }]
addressees: [an-voorbeeld]
title: Alle vormingen (fictief)
items: [{ label: "1", text: Welke vormingen waren er? }]
`,
  );
  writeFileSync(
    path.join(dossier, 'dossier.yaml'),
    `house: vlaams-parlement
minister: an-voorbeeld
period: { from: 2016, to: 2020 }
tables:
  list:
    title: Alle vormingen (fictief), {{period}}
    source: agii/${source}
    listing: [${LISTING}]
    ${more}
`,
  );
  writeFileSync(path.join(dossier, 'answer.md.hbs'), '# 1\n\nDe lijst staat in de bijlage.\n');
}
