/** What is written is what is read back, in whatever notation a description asks for. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../../src/deliveries/csv-file.ts';
import { encodeText } from '../../src/deliveries/text-encoding.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { decode, type Encoding } from '../../src/reading/encoding.ts';
import { locate } from '../../src/reading/located.ts';
import { type CellValue, memberKey } from '../../src/sources/cell-value.ts';
import { readCsvTable } from '../../src/sources/csv-table.ts';
import { type Descriptor, readDescriptor } from '../../src/sources/descriptor.ts';
import { HeaderNames } from '../../src/sources/header-names.ts';
import { type Delivery, descriptorText } from '../support/deliveries.ts';

const PLAIN = { lineEnd: '\n', byteOrderMark: false } as const;

function describeDelivery(delivery: Delivery): Descriptor {
  const report = new Report();
  const text = descriptorText({ ...delivery, repliek: { dimensions: {}, measures: { n: { count: true } } } });
  const located = locate({ file: 'datapackage.json', text }, report);
  const folder = path.join(path.sep, 'nergens');
  const descriptor = located && readDescriptor(nodeIo, folder, located, 'x', report);
  if (descriptor === undefined) throw new Error(JSON.stringify(report.problems));
  return descriptor;
}

function written(descriptor: Descriptor, columns: readonly (readonly CellValue[])[]): Uint8Array {
  return csvFile(descriptor, undefined, { columns, word: () => undefined }, PLAIN);
}

function readBack(descriptor: Descriptor, bytes: Uint8Array) {
  const report = new Report();
  const { resource, fields } = descriptor;
  const names = new HeaderNames(fields, undefined, true);
  const shape = { fields, keys: [], names, hasHeader: true };
  const table = readCsvTable(bytes, 'data.csv', resource, shape, report);
  table?.problems.reportTo(report, 'data.csv');
  return { columns: table?.columns, problems: report.problems };
}

const keys = (columns: readonly (readonly CellValue[])[] | undefined) =>
  columns?.map((column) => column.map((value) => (value === null ? null : memberKey(value))));

const DELIVERIES: readonly (readonly [string, Delivery])[] = [
  ['the standard', {}],
  ['Belgian offices', { resource: { encoding: 'windows-1252', dialect: { delimiter: ';' } } }],
  [
    'tabs and single quotes',
    { resource: { dialect: { delimiter: '\t', quoteChar: "'", commentChar: '#' } } },
  ],
  ['escapes', { resource: { dialect: { delimiter: '|', escapeChar: '\\' } } }],
  ['UTF-16', { resource: { encoding: 'utf-16le' } }],
];

const FIELDS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  declared: [
    { name: 'id', type: 'integer', groupChar: ' ' },
    { name: 'getal', type: 'number', decimalChar: ',', groupChar: '.' },
    { name: 'datum', type: 'date', format: '%d-%m-%y' },
    { name: 'ja', type: 'boolean', trueValues: ['J'], falseValues: ['N'] },
    { name: 'jaar', type: 'year' },
    { name: 'tekst' },
  ],
  undeclared: [
    { name: 'id', type: 'integer' },
    { name: 'getal', type: 'number' },
    { name: 'datum', type: 'date' },
    { name: 'ja', type: 'boolean' },
    { name: 'jaar', type: 'year' },
    { name: 'tekst' },
  ],
};

const nullable = <T extends CellValue>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 6 });

/** No text that is blank, which is a missing value. */
const anyText = fc
  .string({ unit: fc.constantFrom(...'ab ;,|\t"\'\\#=é€\n.1Łx'), minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '');

const row = fc.tuple(
  fc.bigInt(-99_999n, 99_999n),
  nullable(
    fc.record({ digits: fc.bigInt(-10_000_000n, 10_000_000n), scale: fc.integer({ min: 0, max: 4 }) }),
  ),
  nullable(fc.constantFrom('2020-01-31', '1999-12-01', '2000-02-29')),
  nullable(fc.boolean()),
  nullable(fc.bigInt(1000n, 9999n)),
  // The last cell keeps a row from being taken for totals.
  anyText.map((text) => `x${text}`),
);

describe.each(DELIVERIES)('a file as %s writes it', (_, delivery) => {
  it.each(Object.keys(FIELDS))('with notation that is %s is read back as it was', (notation) => {
    const descriptor = describeDelivery({ ...delivery, fields: FIELDS[notation] ?? [] });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const columns = descriptor.fields.map((_field, at) =>
          rows.map((cells): CellValue => cells[at] ?? null),
        );
        const { columns: found, problems } = readBack(descriptor, written(descriptor, columns));
        expect(problems).toEqual([]);
        expect(keys(found)).toEqual(keys(columns));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a number of which nothing says how it is written', () => {
  it('has one reading', () => {
    const descriptor = describeDelivery({ fields: [{ name: 'n', type: 'number' }] });
    const bytes = written(descriptor, [[{ digits: 1234n, scale: 3 }]]);
    expect(new TextDecoder().decode(bytes)).toBe('n\n1.2340\n');
    expect(keys(readBack(descriptor, bytes).columns)).toEqual([[1.234]]);
  });
});

describe('line ends and byte order mark', () => {
  it('are those of the file before', () => {
    const descriptor = describeDelivery({ fields: [{ name: 'n' }] });
    const bytes = csvFile(
      descriptor,
      undefined,
      { columns: [['a\r\nb']], word: () => undefined },
      { lineEnd: '\r\n', byteOrderMark: true },
    );
    expect(Buffer.from(bytes).toString('utf8')).toBe('\uFEFFn\r\n"a\nb"\r\n');
  });
});

describe('text in an encoding', () => {
  const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15'];

  it.each(encodings)('%s is read back as it was', (encoding) => {
    for (const text of ['é€ œ', 'gewoon', 'Łódź', 'Ã©', '']) {
      const decoded = decode(encodeText(text, encoding, false), encoding);
      expect(decoded).toEqual({ ok: true, text });
    }
  });

  it('is UTF-8 with a mark where a character does not exist in it', () => {
    expect([...encodeText('é', 'windows-1252', false)]).toEqual([0xe9]);
    expect([...encodeText('€', 'iso-8859-15', false)]).toEqual([0xa4]);
    expect([...encodeText('Ł', 'windows-1252', false)].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });
});
