/**
 * Writes the made-up registrations (fictieve gegevens) of data/sources, the same bytes on every machine.
 *
 * Argument: the folder of the data to write to, when it is not the repository's own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cityRegistrationsCsv } from './demo/city-registrations.mjs';
import { readCsv } from './demo/csv.mjs';
import { registrationsCsv } from './demo/registrations.mjs';

const DATA = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'data');
const target = process.argv[2] === undefined ? DATA : path.resolve(process.argv[2]);

const read = (...file) => readCsv(readFileSync(path.join(DATA, 'sources', ...file), 'utf8'), ',');
const counts = read('agii', 'trainings', 'trainings.csv');
const municipalities = read('agii', 'registrations', 'municipalities.csv');

/** With a byte order mark, by which Excel knows the encoding. */
write(
  'agii/registrations/registrations.csv',
  Buffer.from(`\uFEFF${registrationsCsv(counts, municipalities)}`),
);
/** As an older program exports it: one byte a character. */
write('voorbeeldstad/registrations/Export vormingen.csv', Buffer.from(cityRegistrationsCsv(), 'latin1'));

function write(file, bytes) {
  const full = path.join(target, 'sources', ...file.split('/'));
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, bytes);
  console.log(`${path.posix.join('sources', file)}: ${bytes.length} bytes`);
}
