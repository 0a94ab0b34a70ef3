/** A made-up (fictieve) delivery that is too large to be read cell by cell. */
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Io, nodeIo } from '../../../src/io.ts';
import { Report } from '../../../src/messages/report.ts';
import { createStore } from '../../../src/sources/store.ts';
import { codeAndPlace } from '../../support/deliveries.ts';
import { testWorkspace } from '../../support/workspace.ts';

const ROWS = 60_000;
const FOLDER = 'data/sources/fictief/groot';
const REGIONS = ["'s-Gravenwezel", 'zuid', 'oost'];

const DESCRIPTOR = {
  name: 'groot',
  title: 'Uitleningen (fictief)',
  resources: [
    {
      name: 'groot',
      path: "groot 'x'.csv",
      schema: {
        fields: [
          { name: 'nr', constraints: { required: true, pattern: 'F-[0-9]{6}' } },
          { name: 'regio', constraints: { required: true, enum: REGIONS } },
          { name: 'plaats' },
          { name: 'datum', type: 'date' },
          { name: 'aantal', type: 'integer', constraints: { minimum: 0 } },
          { name: 'kost', type: 'number', decimalChar: ',' },
          { name: 'ploegen' },
          { name: 'uitleg' },
        ],
        primaryKey: ['nr'],
        missingValues: ['', 'n.g.'],
      },
    },
  ],
  repliek: {
    kind: 'registrations',
    agency: 'fictief',
    synthetic: true,
    dimensions: {
      nr: { field: 'nr' },
      regio: { field: 'regio' },
      gemeente: { field: 'plaats', lookup: 'plaats' },
      year: { yearOf: 'datum' },
      ploeg: { unnest: 'ploegen', separator: '|' },
      uitleg: { field: 'uitleg' },
    },
    measures: {
      rijen: { count: true },
      aantal: { sum: 'aantal', gaps: 'skip' },
      kost: { sum: 'kost', unit: 'euro', gaps: 'skip' },
    },
  },
};

const row = (index: number) => [
  `F-${String(index).padStart(6, '0')}`,
  REGIONS[index % 3],
  index % 7 === 0 ? 'B' : 'A',
  `${String((index % 28) + 1).padStart(2, '0')}/06/${2019 + (index % 2)}`,
  index % 10 === 0 ? 'n.g.' : String(index % 50),
  `${index % 100},25`,
  index % 2 === 0 ? 'Team X|Team Y' : 'Team Y',
  index === 59_000
    ? '"een uitleg; die pas laat komt"'
    : `Een uitleg die niemand ooit zal lezen, deel ${index % 20}`,
];

/** @param change what stands in place of some rows, header included */
function csv(change: Readonly<Record<number, string>> = {}): string {
  const lines = ['nr;regio;plaats;datum;aantal;kost;ploegen;uitleg'];
  for (let index = 0; index < ROWS; index += 1) lines.push(row(index).join(';'));
  for (const [line, text] of Object.entries(change)) lines[Number(line) - 1] = text;
  return `${lines.join('\r\n')}\r\n`;
}

async function open(text: string, io: Partial<Io> = {}) {
  const files = testWorkspace({
    [`${FOLDER}/datapackage.json`]: JSON.stringify(DESCRIPTOR),
    [`${FOLDER}/groot 'x'.csv`]: text,
    'data/lookups/plaats.yaml': 'title: Plaatsen (fictief)\nvalues: { A: Aalst, B: Beerse, C: null }\n',
  });
  const report = new Report('nl');
  const read: string[] = [];
  const store = createStore({
    io: {
      ...nodeIo,
      read: (file) => {
        read.push(path.basename(file));
        return nodeIo.read(file);
      },
      ...io,
    },
    root: files.root,
    dataFolder: files.workspace.data,
    agencies: new Map([['fictief', { name: 'Fictieve dienst' }]]),
    report,
  });
  onTestFinished(() => store.close());
  const source = await store.open('fictief/groot');
  const rows = async (sql: string) =>
    (await store.query(sql.replace('FROM groot', `FROM "${source?.table}"`), [])).map((cells) =>
      cells.map((cell) =>
        typeof cell === 'object' && cell !== null ? `${cell.digits}/${cell.scale}` : cell,
      ),
    );
  const expression = (name: string) => source?.dimensions.get(name)?.expression ?? '';
  return { source, rows, expression, read, codes: report.problems.map(codeAndPlace) };
}

describe('a large file', () => {
  it('never stands in memory, and gives the same as a small one', async () => {
    const { source, rows, expression, read, codes } = await open(csv());
    expect(codes).toEqual([]);
    expect(read).not.toContain("groot 'x'.csv");
    expect(source?.files).toEqual([
      { file: `${FOLDER}/groot 'x'.csv`, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    const indexes = Array.from({ length: ROWS }, (_, index) => index);
    const sum = indexes.reduce((total, index) => total + (index % 10 === 0 ? 0 : index % 50), 0);
    const kost = indexes.reduce((total, index) => total + (index % 100) * 100 + 25, 0);
    expect(await rows('SELECT count(*), sum("c4"), sum("c5"), count(DISTINCT "c0") FROM groot')).toEqual([
      [BigInt(ROWS), BigInt(sum), `${kost}/2`, BigInt(ROWS)],
    ]);
    const gemeente = expression('gemeente');
    expect(await rows(`SELECT ${gemeente}, count(*) FROM groot GROUP BY 1 ORDER BY 1`)).toEqual([
      ['Aalst', BigInt(indexes.filter((index) => index % 7 !== 0).length)],
      ['Beerse', BigInt(indexes.filter((index) => index % 7 === 0).length)],
    ]);
    const ploeg = source?.dimensions.get('ploeg')?.unnest ?? '';
    expect(await rows(`SELECT "${ploeg}", count(*) FROM groot GROUP BY 1 ORDER BY 1`)).toEqual([
      ['Team X\u001FTeam Y', BigInt(ROWS / 2)],
      ['Team Y', BigInt(ROWS / 2)],
    ]);
    const wanted = '"row", "c0", "c7", "c1"';
    expect(await rows(`SELECT ${wanted} FROM groot WHERE "row" IN (2, 59002) ORDER BY "row"`)).toEqual([
      [2n, 'F-000000', 'Een uitleg die niemand ooit zal lezen, deel 0', "'s-Gravenwezel"],
      [59_002n, 'F-059000', 'een uitleg; die pas laat komt', 'oost'],
    ]);
  });

  it('has its members listed, also one that comes late, and not where there are too many', async () => {
    const { source } = await open(csv());
    const labels = (name: string) => source?.dimensions.get(name)?.members.map(({ label }) => label);
    expect(labels('regio')).toEqual(REGIONS);
    expect(labels('gemeente')).toEqual(['Aalst', 'Beerse']);
    expect(labels('year')).toEqual(['2019', '2020']);
    expect(labels('ploeg')).toEqual(['Team X', 'Team Y']);
    expect(labels('uitleg')?.at(-1)).toBe('een uitleg; die pas laat komt');
    expect(labels('uitleg')).toHaveLength(21);
    expect(source?.dimensions.get('nr')).toMatchObject({ members: [], membersKnown: false, endless: true });
  });

  it('has each wrong cell named, at its row and its line', async () => {
    const broken = row(10).with(6, '"Team X\nTeam Y"').join(';');
    const { codes, source, read } = await open(
      csv({
        12: broken,
        40000: row(39_998).with(1, 'Zuid').join(';'),
        40001: row(39_999).with(0, 'F-000001').with(4, '-3').join(';'),
        50000: row(49_998).with(0, 'F-000002').join(';'),
        60001: row(59_999).with(3, '31/06/2020').with(2, 'D').join(';'),
      }),
    );
    expect(codes).toEqual([
      `cell-enum groot 'x'.csv:40001:rij 40000:regio`,
      `cell-range groot 'x'.csv:40002:rij 40001:aantal`,
      `row-duplicate groot 'x'.csv:50001:rij 50000`,
      `cell-type groot 'x'.csv:60002:rij 60001:datum`,
    ]);
    expect(source?.table).toBeUndefined();
    expect(read).not.toContain("groot 'x'.csv");
  });

  it('has a code named that a list does not know, wherever it stands', async () => {
    const { codes, source } = await open(csv({ 45000: row(44_998).with(2, 'D').join(';') }));
    expect(codes).toEqual(['lookup-missing plaats.yaml']);
    expect(source?.table).toBeUndefined();
  });

  it('has such a code named also among more codes than can be listed', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12_000 }, (_, index) => [index + 2, row(index).with(2, `P${index}`).join(';')]),
    );
    const { codes, source } = await open(csv(many));
    expect(codes).toHaveLength(12_000);
    expect(codes.at(-1)).toBe('lookup-missing plaats.yaml');
    expect(source?.table).toBeUndefined();
  });

  it('is read cell by cell where it is not regular: an empty line, a cell too few', async () => {
    const { codes, read } = await open(csv({ 30000: '', 30001: 'F-029999;zuid' }));
    expect(read).toContain("groot 'x'.csv");
    expect(codes).toEqual([`row-length groot 'x'.csv:30001:rij 30001`]);
  });

  it('is read cell by cell where it was written meanwhile, or lies on no disk', async () => {
    let stamps = 0;
    const changed = await open(csv(), { stamp: () => String(stamps++) });
    expect(changed.codes).toEqual([]);
    expect((await open(csv(), { localPath: () => undefined })).codes).toEqual([]);
    expect(changed.read).toContain("groot 'x'.csv");
  });
});
