/** The made-up registrations of the repository: what the script makes, and what they promise. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toPlainText } from '../../src/decimal.ts';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { cellOf, measureSql } from '../../src/sources/measure-sql.ts';
import { reportMismatches } from '../../src/sources/published.ts';
import { createStore } from '../../src/sources/store.ts';
import { copyWorkspace, REPOSITORY, runCommand } from '../support/run-command.ts';

const DATA = path.join(REPOSITORY, 'data');
const SETS = [
  'agii/registrations/registrations.csv',
  'voorbeeldstad/registrations/Export vormingen.csv',
] as const;
const [AGII, CITY] = SETS;
const ENCODINGS = { [AGII]: 'utf-8', [CITY]: 'windows-1252' } as const;

type Row = Readonly<Record<string, string>>;

const bytesOf = (file: string, data = DATA) => readFileSync(path.join(data, 'sources', ...file.split('/')));

function rowsOf(text: string, delimiter: string): readonly Row[] {
  return parseCsv(text, { bom: true, columns: true, delimiter });
}

const registrations = rowsOf(new TextDecoder().decode(bytesOf(AGII)), ';');
const isoDate = (row: Row) => (row['date'] ?? '').split('/').reverse().join('-');
const countBy = (rows: readonly Row[], key: (row: Row) => string) => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
};
/** "1234,56" as 123456: money is added up here in whole cents, apart from the store. */
const digits = (cell: string | undefined) => BigInt((cell ?? '').replace(',', ''));

describe('npm run demo-data', () => {
  let made = '';
  beforeAll(() => {
    made = mkdtempSync(path.join(os.tmpdir(), 'repliek-demo-'));
    const script = path.join(REPOSITORY, 'bench', 'demo-data.mjs');
    const zone = { ...process.env, TZ: 'Pacific/Auckland' };
    expect(spawnSync(process.execPath, [script, made], { env: zone }).status).toBe(0);
    return () => rmSync(made, { recursive: true, force: true });
  });

  it.each(SETS)('makes %s as it stands in the repository', (file) => {
    expect(bytesOf(file, made).equals(bytesOf(file))).toBe(true);
  });
});

describe('the registrations', () => {
  it('count as many trainings by region and year as the statistic', () => {
    const statistic = rowsOf(new TextDecoder().decode(bytesOf('agii/trainings/trainings.csv')), ',');
    expect(countBy(registrations, (row) => `${row['region']} ${isoDate(row).slice(0, 4)}`)).toEqual(
      Object.fromEntries(statistic.map((row) => [`${row['region']} ${row['year']}`, Number(row['count'])])),
    );
    expect(registrations).toHaveLength(2512);
  });

  it('are on working days, fewer in summer and in the spring of 2020', () => {
    const weekdays = new Set(registrations.map((row) => new Date(isoDate(row)).getUTCDay()));
    expect([...weekdays].sort()).toEqual([1, 2, 3, 4, 5]);
    const months = countBy(registrations, (row) => isoDate(row).slice(0, 7));
    for (const year of [2016, 2017, 2018, 2019, 2020]) {
      expect(months[`${year}-07`], String(year)).toBeLessThan(months[`${year}-10`] ?? 0);
    }
    expect(months['2020-04']).toBeLessThan((months['2019-04'] ?? 0) / 2);
    const lockedDown = registrations.filter(
      (row) => isoDate(row) >= '2020-03-14' && isoDate(row) < '2020-06-08',
    );
    expect(lockedDown.length).toBeGreaterThan(0);
    expect(new Set(lockedDown.map((row) => row['kind']))).toEqual(new Set(['webinar']));
  });

  it('name municipalities of the region by a code that was valid on the day', () => {
    const list = rowsOf(new TextDecoder().decode(bytesOf('agii/registrations/municipalities.csv')), ',');
    const byCode = new Map(list.map((row) => [row['nis'], row]));
    const wrong = registrations.filter((row) => {
      const code = row['nis'] ?? '';
      if (code === '' || code === 'onbekend') return false;
      const found = byCode.get(code);
      const [from, until] = [found?.['valid_from'] ?? '', found?.['valid_until'] || '9999-12-31'];
      return found?.['region'] !== row['region'] || isoDate(row) < from || isoDate(row) > until;
    });
    expect(wrong).toEqual([]);
    const used = new Set(registrations.map((row) => row['nis'] ?? ''));
    // From before the mergers of 2019 and from after them.
    expect([used.has('72025'), used.has('72043')]).toEqual([true, true]);
    const names = lookup('nis-municipality');
    expect(list.filter((row) => !Object.hasOwn(names, row['nis'] ?? ''))).toEqual([]);
    const current = list.filter((row) => row['valid_until'] === '');
    expect(current.map((row) => names[row['nis'] ?? ''])).toEqual(current.map((row) => row['name']));
  });

  it('ask the one price since the end of 2016, and the income follows from it', () => {
    const priced = registrations.filter((row) => isoDate(row) >= '2016-12-01');
    expect(new Set(priced.map((row) => `${row['offer']} ${row['price']}`))).toEqual(
      new Set(['open 25,00', 'tailored 250,00']),
    );
    const paid = registrations.filter((row) => row['income'] !== 'n.g.');
    const wrong = paid.filter((row) => {
      const people = Number(row['participants_local']) + Number(row['participants_other']);
      const times = row['offer'] === 'open' ? people : 1;
      return digits(row['income']) !== digits(row['price']) * BigInt(times * Number(row['half_days']));
    });
    expect(wrong).toEqual([]);
  });

  it('have the gaps of real ones, most in 2016, each with a reason', () => {
    const lacking = (field: string, year: number) => {
      const own = registrations.filter((row) => isoDate(row).startsWith(String(year)));
      return own.filter((row) => row[field] === 'n.g.').length / own.length;
    };
    for (const field of ['cost', 'fte', 'participants_local']) {
      expect(lacking(field, 2016), field).toBeGreaterThan(0.08);
      expect(lacking(field, 2020), field).toBeGreaterThan(0);
      expect(lacking(field, 2020), field).toBeLessThan(0.05);
    }
    const { missingValues } = descriptorOf(AGII).resources[0]?.schema ?? {};
    const declared = new Map(missingValues?.map(({ value, label }) => [value, label]));
    expect(declared.get('n.g.')).toBe('niet geregistreerd');
    expect(declared.get('onbekend')).toBe('onbekend');
    expect([...declared.values()]).not.toContain(undefined);
  });

  it('name no organisation or partner that could be taken for a real one', () => {
    const names = registrations.flatMap((row) => [
      row['partner'] ?? '',
      ...(row['organisations'] ?? '').split('|'),
    ]);
    const invented = [...new Set(names)].filter((name) => name !== 'geen' && name !== 'onbekend');
    expect(invented.length).toBeGreaterThan(20);
    expect(invented.filter((name) => !name.endsWith('(fictief)'))).toEqual([]);
  });
});

describe.each(SETS)('%s', (file) => {
  const id = file.split('/').slice(0, 2).join('/');

  it('is small, has the line ends of Windows, and says that it is made up', () => {
    expect(bytesOf(file).length).toBeLessThan(600_000);
    expect(textOf(file).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(descriptorOf(file).repliek.synthetic).toBe(true);
  });

  it('fits its description without a problem', async () => {
    const { source, problems } = await open(id);
    expect(problems).toEqual([]);
    expect(source?.kind).toBe('registrations');
    expect([...(source?.dimensions.keys() ?? [])]).toEqual(
      expect.arrayContaining([
        'year',
        'region',
        'province',
        'kind',
        'explanation',
        'organiser',
        'organisation',
      ]),
    );
  });

  it('gives sums of money to the cent', async () => {
    const { sum } = await open(id);
    const rows = rowsOf(textOf(file), ';');
    for (const [measure, field] of Object.entries(MONEY[file])) {
      const known = rows.flatMap((row) =>
        /\d/.test(row[field] ?? '') ? [(row[field] ?? '').replace('.', '')] : [],
      );
      const cents = known.reduce((total, cell) => total + digits(cell), 0n);
      const text = String(cents);
      expect(await sum(measure), measure).toBe(`${text.slice(0, -2)}.${text.slice(-2)}`);
      expect(known.length, measure).toBeLessThan(rows.length);
    }
  });
});

const MONEY = {
  [AGII]: { cost: 'cost', income: 'income' },
  [CITY]: { cost: 'Kostprijs', income: 'Ontvangsten' },
} as const;

const BOTH = `
house: vlaams-parlement
tables:
  both:
    title: Vormingen per instantie
    source: [agii/registrations, voorbeeldstad/registrations]
    rows: agency
    columns: year
    measures: [trainings]
    filter: { year: { from: 2018, to: 2020 } }
`;

describe('the descriptions of the two sets', () => {
  it('have the same measures and dimensions, whatever the columns are called', () => {
    const [agii, city] = SETS.map((file) => descriptorOf(file).repliek);
    expect(Object.keys(city?.measures ?? {})).toEqual(Object.keys(agii?.measures ?? {}));
    const shared = Object.keys(agii?.dimensions ?? {}).filter((name) => name !== 'municipality');
    expect(Object.keys(city?.dimensions ?? {}).sort()).toEqual(shared.sort());
  });

  it('let one table show both', async () => {
    const { folder, remove } = copyWorkspace();
    onTestFinished(remove);
    const dossier = path.join(folder, 'data', 'dossiers', 'voorbeeld-registraties');
    writeFileSync(path.join(dossier, 'answer.md.hbs'), '# 1\n{{table "both"}}\n');
    writeFileSync(path.join(dossier, 'dossier.yaml'), BOTH);
    const { out } = await runCommand(['check', '--json', 'voorbeeld-registraties'], folder);
    const { tables }: { tables: readonly { rows: readonly { cells: readonly { value: number }[] }[] }[] } =
      JSON.parse(out);
    const years = [2018, 2019, 2020];
    const city = rowsOf(textOf(CITY), ';');
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      years.map((year) => registrations.filter((row) => isoDate(row).startsWith(String(year))).length),
      years.map((year) => city.filter((row) => row['Datum']?.endsWith(String(year))).length),
    ]);
  });

  it('explain each kind of training in one way', () => {
    const kinds = new Set(registrations.map((row) => row['kind']));
    const explained = new Set(registrations.map((row) => `${row['kind']}: ${row['explanation']}`));
    expect(explained.size).toBe(kinds.size);
  });

  it('find a province for every region but the one that has none', () => {
    const provinces = lookup('region-province');
    const regions = new Set(registrations.map((row) => row['region'] ?? ''));
    expect(Object.keys(provinces).sort()).toEqual([...regions].sort());
    expect(Object.keys(provinces).filter((region) => provinces[region] === null)).toEqual(['cross-regional']);
  });

  it('name lookups that are there', () => {
    const files = readdirSync(path.join(DATA, 'lookups'));
    const named = SETS.flatMap((file) => Object.values(descriptorOf(file).repliek.dimensions)).flatMap(
      (dimension) => dimension.lookup ?? [],
    );
    expect(files.sort()).toEqual([...new Set(named)].map((name) => `${name}.yaml`).sort());
  });
});

interface Descriptor {
  readonly resources: readonly {
    readonly schema: {
      readonly missingValues: readonly { readonly value: string; readonly label?: string }[];
    };
  }[];
  readonly repliek: {
    readonly synthetic: boolean;
    readonly dimensions: Readonly<Record<string, { readonly lookup?: string }>>;
    readonly measures: Readonly<Record<string, unknown>>;
  };
}

function descriptorOf(file: string): Descriptor {
  return JSON.parse(bytesOf(`${path.posix.dirname(file)}/datapackage.json`).toString('utf8'));
}

function textOf(file: (typeof SETS)[number]): string {
  return new TextDecoder(ENCODINGS[file]).decode(bytesOf(file));
}

function lookup(name: string): Readonly<Record<string, string | null>> {
  return parseYaml(readFileSync(path.join(DATA, 'lookups', `${name}.yaml`), 'utf8')).values;
}

/** The set as the program opens it. To be called inside a test. */
async function open(id: string) {
  const report = new Report('nl');
  const agency = id.split('/')[0] ?? '';
  const store = createStore({
    io: nodeIo,
    root: REPOSITORY,
    dataFolder: DATA,
    agencies: new Map([[agency, { name: agency }]]),
    report,
  });
  onTestFinished(() => store.close());
  const source = await store.open(id, { file: 'dossier.yaml', line: 1 });
  reportMismatches(source?.mismatches ?? [], report);
  return { source, problems: report.problems, sum };

  async function sum(name: string): Promise<string> {
    const measure = source?.measures.get(name);
    if (measure === undefined) throw new Error(`no measure ${name}`);
    const columns = measureSql(measure.aggregation, 'true').join(', ');
    const [row = []] = await store.query(`SELECT ${columns} FROM "${source?.table}"`, []);
    const cell = cellOf(measure.aggregation, row, false);
    return cell.kind === 'number' ? toPlainText(cell.value) : cell.missing;
  }
}
