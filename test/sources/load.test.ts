/** What a sound delivery becomes: dimensions with their members in order, measures, coverage. All data is fictief. */
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/io.ts';
import { Report } from '../../src/messages/report.ts';
import { createStore } from '../../src/sources/store.ts';
import {
  CSV,
  DESCRIPTOR,
  type Delivery,
  descriptorText,
  ID,
  type Loaded,
  load,
} from '../support/deliveries.ts';
import { testWorkspace } from '../support/workspace.ts';

/** One row for each loan. */
const REGISTRATIONS: Delivery = {
  fields: [
    { name: 'nummer', type: 'string' },
    { name: 'datum', type: 'date', format: '%d/%m/%Y' },
    {
      name: 'soort',
      categories: [{ value: 'b', label: 'Bakfiets' }, 'tandem', { value: 'v', label: 'Vouwfiets' }],
    },
    { name: 'betaald', type: 'boolean', title: 'Is betaald', trueValues: ['ja'], falseValues: ['nee'] },
    { name: 'huur', type: 'number', decimalChar: ',', groupChar: '.' },
    { name: 'waarborg', type: 'number', decimalChar: ',' },
    { name: 'dagen', type: 'integer' },
  ],
  schema: { primaryKey: 'nummer' },
  resource: { dialect: { delimiter: ';' } },
  repliek: {
    kind: 'registrations',
    synthetic: true,
    delivered: { by: 'Dienst Fictie', on: '2021-06-25' },
    coverage: { year: [2019, 2021], remark: 'Zonder de verhuur aan scholen.' },
    dimensions: {
      year: { yearOf: 'datum' },
      day: { field: 'datum', label: 'Dag' },
      kind: { field: 'soort', label: 'Soort fiets' },
      paid: { field: 'betaald' },
      days: { field: 'dagen' },
    },
    measures: {
      loans: { label: 'Uitleningen', count: true },
      income: { label: 'Inkomsten', sum: ['huur', 'waarborg'], unit: 'euro' },
      days: { sum: 'dagen', decimals: 1 },
    },
  },
  csv: [
    'nummer;datum;soort;betaald;huur;waarborg;dagen',
    'A1;31/12/2019;tandem;ja;1.234,50;0,05;3',
    'A2;1/2/2021;b;nee;10,00;0,10;12',
    'A3;02/02/2021;b;ja;0,10;0,20;2',
    'A4;;tandem;ja;5,00;1,00;3',
  ].join('\n'),
};

describe('a statistic', () => {
  it('has the dimensions and measures that its descriptor names', async () => {
    const { source, problems, value } = await load();
    expect(problems).toEqual([]);
    expect(source).toMatchObject({
      id: ID,
      title: 'Uitleningen (fictief)',
      kind: 'statistic',
      agency: { id: 'fictief', name: 'Fictieve dienst' },
      synthetic: true,
      delivered: {},
      remarks: [],
      mismatches: [],
    });
    expect(source?.files).toEqual([{ file: CSV, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(membersOf({ source }, 'depot')).toEqual(['noord', 'zuid']);
    expect(membersOf({ source }, 'year')).toEqual(['2020', '2021']);
    expect(source?.measures.get('loans')).toMatchObject({ label: 'Aantal uitleningen', decimals: 0 });
    expect(await value('loans')).toBe('12');
    expect(await value('loans', { depot: 'noord' })).toBe('7');
    expect(await value('loans', { depot: 'Zuid', year: 2020 })).toBe('5');
  });

  it('is called by its name where it has no title, else by its folder', async () => {
    const titleOf = async (keys: object) =>
      (await load({ package: { title: undefined, ...keys } })).source?.title;
    expect(await titleOf({ name: 'fietsen' })).toBe('fietsen');
    expect(await titleOf({ name: undefined })).toBe('uitleningen');
  });
});

describe('registrations', () => {
  it('count their rows, by the year of their date too', async () => {
    const { source, problems, value } = await load(REGISTRATIONS);
    expect(problems).toEqual([]);
    expect(source).toMatchObject({
      kind: 'registrations',
      delivered: { by: 'Dienst Fictie', on: '2021-06-25' },
    });
    expect(await value('loans')).toBe('4');
    expect(await value('loans', { year: 2021 })).toBe('2');
    expect(await value('loans', { year: 2019, paid: 'ja' })).toBe('1');
    expect(await value('loans', { day: '2021-02-01' })).toBe('1');
  });

  it('add up one column or several, exactly', async () => {
    const { value } = await load(REGISTRATIONS);
    expect(await value('income', { year: 2021 })).toBe('10.40');
    expect(await value('income', { kind: 'Tandem' })).toBe('1240.55');
    expect(await value('days', { kind: 'b' })).toBe('14');
  });

  it('have members from the descriptor, the data and the coverage', async () => {
    const { source } = await load(REGISTRATIONS);
    // Nothing happened in 2020, and the delivery says that it is complete for it.
    expect(membersOf({ source }, 'year')).toEqual(['2019', '2020', '2021']);
    expect(membersOf({ source }, 'day')).toEqual(['2019-12-31', '2021-02-01', '2021-02-02']);
    expect(membersOf({ source }, 'kind')).toEqual(['b=Bakfiets', 'tandem', 'v=Vouwfiets']);
    expect(membersOf({ source }, 'paid')).toEqual(['true=ja', 'false=nee']);
    expect(membersOf({ source }, 'days')).toEqual(['2', '3', '12']);
  });

  it('are labelled by the dimension, the field or the name, in that order', async () => {
    const { source } = await load(REGISTRATIONS);
    const labels = [...(source?.dimensions.values() ?? [])].map(({ name, label, type }) => [
      name,
      label,
      type,
    ]);
    expect(labels).toEqual([
      ['year', 'year', 'integer'],
      ['day', 'Dag', 'date'],
      ['kind', 'Soort fiets', 'text'],
      ['paid', 'Is betaald', 'boolean'],
      ['days', 'days', 'integer'],
    ]);
    expect(source?.remarks).toEqual(['Zonder de verhuur aan scholen.']);
  });

  it('show as many decimals as the descriptor says, else as the data has, cents for euro', async () => {
    const decimals = async (huur: string) => {
      const csv = `nummer;datum;soort;betaald;huur;waarborg;dagen\nA1;1/1/2020;b;ja;${huur};1;3`;
      const { source } = await load({ ...REGISTRATIONS, csv });
      return source?.measures.get('income')?.decimals;
    };
    expect(await decimals('12')).toBe(0);
    expect(await decimals('12,5')).toBe(2);
    expect(await decimals('12,125')).toBe(3);
    expect((await load(REGISTRATIONS)).source?.measures.get('days')?.decimals).toBe(1);
  });
});

describe('members', () => {
  const ofDepot = async (field: object, csv = 'depot,jaar,aantal\nb,2020,1\na,2020,2\n') => {
    const loaded = await load({ fields: [{ name: 'depot', ...field }, ...OTHERS], csv });
    expect(loaded.problems).toEqual([]);
    return membersOf(loaded, 'depot');
  };
  const OTHERS = [
    { name: 'jaar', type: 'year' },
    { name: 'aantal', type: 'integer' },
  ];

  it('stand in the order of the enum, also those without rows', async () => {
    expect(await ofDepot({ constraints: { enum: ['c', 'b', 'a'] } })).toEqual(['c', 'b', 'a']);
  });

  it('stand in the order of the categories that the enum allows', async () => {
    expect(
      await ofDepot({
        categories: [{ value: 'a', label: 'A!' }, 'b', 'c'],
        constraints: { enum: ['b', 'a'] },
      }),
    ).toEqual(['a=A!', 'b']);
  });

  it('stand in the order of the data where nothing is declared, numbers and dates ascending', async () => {
    expect(await ofDepot({})).toEqual(['b', 'a']);
    const csv = (...values: string[]) =>
      `depot,jaar,aantal\n${values.map((value, index) => `${value},${2020 + index},1\n`).join('')}`;
    expect(await ofDepot({ type: 'integer' }, csv('10', '9', '-1'))).toEqual(['-1', '9', '10']);
    expect(await ofDepot({ type: 'number' }, csv('1.50', '1.5', '0.25', '10'))).toEqual([
      '0.25',
      '1.5',
      '10',
    ]);
    expect(await ofDepot({ type: 'date' }, csv('2021-01-02', '2020-12-31'))).toEqual([
      '2020-12-31',
      '2021-01-02',
    ]);
  });

  it('keep the zeros of codes that are text, and the exact digits of large numbers', async () => {
    const csv = 'depot,jaar,aantal\n01000,2020,1\n';
    expect(await ofDepot({ type: 'string' }, csv)).toEqual(['01000']);
    const large = 'depot,jaar,aantal\n9007199254740993,2020,1\n9007199254740992,2020,1\n';
    expect(await ofDepot({ type: 'integer' }, large)).toEqual(['9007199254740992', '9007199254740993']);
  });

  it('are those of a coverage list too', async () => {
    const loaded = await load({ repliek: { coverage: { depot: ['west', 'noord'] } } });
    expect(loaded.problems).toEqual([]);
    expect(membersOf(loaded, 'depot')).toEqual(['noord', 'zuid', 'west']);
  });
});

describe('the store', () => {
  it('reads a source once, and says once what is wrong with it', async () => {
    const files = testWorkspace({
      [DESCRIPTOR]: descriptorText(),
      [CSV]: 'depot,jaar,aantal\nnoord,2020,x\n',
    });
    const report = new Report();
    let reads = 0;
    const io = {
      ...nodeIo,
      read: (file: string) => {
        reads += 1;
        return nodeIo.read(file);
      },
    };
    const store = createStore({
      io,
      root: files.root,
      dataFolder: files.at('data'),
      agencies: undefined,
      report,
    });
    const [first, second] = await Promise.all([store.open(ID), store.open(ID)]);
    await store.close();
    expect(second).toBe(first);
    expect(reads).toBe(2);
    expect(report.problems.map(({ code }) => code)).toEqual(['cell-type']);
  });

  it('opens several sources at once, each with its own rows and patterns', async () => {
    const descriptor = descriptorText({ fields: PATTERNED });
    const files = testWorkspace({
      'data/sources/fictief/een/datapackage.json': descriptor,
      'data/sources/fictief/een/uitleningen.csv': 'depot,jaar,aantal\nnoord,2020,1\n',
      'data/sources/fictief/twee/datapackage.json': descriptor,
      'data/sources/fictief/twee/uitleningen.csv': 'depot,jaar,aantal\nnoord,2020,2\n',
    });
    const report = new Report();
    const store = createStore({
      io: nodeIo,
      root: files.root,
      dataFolder: files.at('data'),
      agencies: undefined,
      report,
    });
    const opened = await Promise.all([store.open('fictief/een'), store.open('fictief/twee')]);
    const rows = await Promise.all(
      opened.map((source) => store.query(`SELECT sum(c2) FROM "${source?.table}"`, [])),
    );
    await store.close();
    expect(report.problems).toEqual([]);
    expect(rows).toEqual([[[1n]], [[2n]]]);
  });

  it('gives the description of a source whose data is wrong, so that a table of it can be checked', async () => {
    const { source } = await load({ csv: 'depot,jaar,aantal\nnoord,2020,x\n' });
    expect(source?.table).toBeUndefined();
    expect([...(source?.dimensions.keys() ?? [])]).toEqual(['depot', 'year']);
    expect(source?.dimensions.get('depot')?.membersKnown).toBe(false);
  });
});

const PATTERNED = [
  { name: 'depot', constraints: { pattern: '[a-z]+' } },
  { name: 'jaar', type: 'year' },
  { name: 'aantal', type: 'integer' },
];

/** `key`, or `key=label` where they differ. */
function membersOf({ source }: Pick<Loaded, 'source'>, dimension: string): readonly string[] {
  const { members = [] } = source?.dimensions.get(dimension) ?? {};
  return members.map(({ key, label }) => (String(key) === label ? label : `${key}=${label}`));
}
