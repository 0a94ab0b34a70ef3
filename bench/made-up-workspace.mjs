/**
 * Made-up workspaces (fictieve gegevens) for measuring: the registrations of the demonstration, as many as are asked for,
 * and dossiers on them.
 */
import { closeSync, cpSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from './demo/csv.mjs';
import { registrationsCsv } from './demo/registrations.mjs';

/** More rows than these are the same ones again, with other numbers. */
const MADE = 100_000;

/**
 * @param root repository with the demonstration data
 * @param folder new workspace
 * @param sources by name, how many registrations each source of `agii` has
 */
export function writeSources(root, folder, sources) {
  const data = (...names) => path.join(folder, 'data', ...names);
  const demo = (...names) => path.join(root, 'data', ...names);
  for (const name of ['people.yaml', 'lookups']) cpSync(demo(name), data(name), { recursive: true });
  const registrations = demo('sources', 'agii', 'registrations');
  const municipalities = readFileSync(path.join(registrations, 'municipalities.csv'), 'utf8');
  for (const [name, rows] of Object.entries(sources)) {
    const source = data('sources', 'agii', name);
    mkdirSync(source, { recursive: true });
    writeFileSync(
      path.join(source, 'datapackage.json'),
      descriptor(path.join(registrations, 'datapackage.json'), name),
    );
    writeFileSync(path.join(source, 'municipalities.csv'), municipalities);
    writeRows(path.join(source, 'registrations.csv'), rows, root, readCsv(municipalities, ','));
  }
}

/** A dossier with one item, that is answered by these lines; its tables as YAML, two spaces in. */
export function writeDossier(folder, id, tables, answer) {
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
${tables}`,
  );
  writeFileSync(path.join(dossier, 'answer.md.hbs'), `# 1\n\n${answer.join('\n\n')}\n`);
}

function writeRows(file, rows, root, municipalities) {
  const counts = readCsv(
    readFileSync(path.join(root, 'data', 'sources', 'agii', 'trainings', 'trainings.csv'), 'utf8'),
    ',',
  );
  const made = registrationsCsv(scaledCounts(counts, Math.min(rows, MADE)), municipalities);
  if (rows <= MADE) {
    writeFileSync(file, made);
    return;
  }
  const [header, ...lines] = made.split('\n').filter((line) => line !== '');
  const handle = openSync(file, 'w');
  writeSync(handle, `${header}\n`);
  for (let written = 0; written < rows; written += lines.length) {
    const part = lines.slice(0, rows - written).map((line, index) => {
      const number = String(written + index).padStart(7, '0');
      return line.replace(/^(AGII-[0-9]{4}-)[0-9]+/, `$1${number}`);
    });
    writeSync(handle, `${part.join('\n')}\n`);
  }
  closeSync(handle);
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
  id.constraints.pattern = 'AGII-20[0-9]{2}-[0-9]{4,7}';
  return JSON.stringify(description);
}
