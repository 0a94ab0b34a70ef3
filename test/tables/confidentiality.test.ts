/** Small counts of people in computed tables. All made up. */
import { describe, expect, it } from 'vitest';
import { compute, type Delivery, linesOf } from '../support/tables.ts';

const rows = (entries: readonly (readonly [string, number, number])[]) =>
  ['regio,jaar,deelnemers', ...entries.map((entry) => entry.join(','))].join('\n');

const COURSES: Delivery = {
  csv: rows([
    ['noord', 2020, 3],
    ['noord', 2021, 40],
    ['noord', 2022, 17],
    ['zuid', 2020, 20],
    ['zuid', 2021, 12],
    ['zuid', 2022, 0],
    ['west', 2020, 30],
    ['west', 2021, 25],
    ['west', 2022, 9],
  ]),
  fields: [{ name: 'regio' }, { name: 'jaar', type: 'integer' }, { name: 'deelnemers', type: 'integer' }],
  dimensions: { region: { field: 'regio', label: 'Regio' }, year: { field: 'jaar', label: 'Jaar' } },
  measures: {
    people: { sum: 'deelnemers', label: 'Deelnemers', people: true },
    courses: { count: true, label: 'Cursussen' },
  },
  coverage: { year: [2020, 2022] },
};
const base = 'title: Deelnemers\nsource: fictief/telling\n';
const table = (spec: string, delivery = COURSES) => compute(delivery, base + spec);

describe('a row of which all people are in one column', () => {
  const TONGUES: Delivery = {
    ...COURSES,
    csv: [
      'regio,taal,deelnemers',
      ...['noord,Frans,40', 'noord,Duits,20', 'zuid,Frans,30', 'zuid,Duits,0', 'west,Duits,50'],
    ].join('\n'),
    fields: [{ name: 'regio' }, { name: 'taal' }, { name: 'deelnemers', type: 'integer' }],
    dimensions: { region: { field: 'regio', label: 'Regio' }, tongue: { field: 'taal', label: 'Taal' } },
    coverage: { region: ['noord', 'zuid', 'west'], tongue: ['Frans', 'Duits'] },
  };

  it('gets a warning, since the column tells something of each of them', async () => {
    const { table: found, problems } = await table(
      'rows: region\ncolumns: tongue\nmeasures: [people]',
      TONGUES,
    );
    expect(found).toBeDefined();
    expect(problems).toMatchObject([
      {
        code: 'people-one-category',
        severity: 'warning',
        message: expect.stringContaining('2 rijen alle personen in één kolom, zoals “zuid” in “Frans”'),
      },
    ]);
  });

  it('gets none where the columns are years, or what is counted is no people', async () => {
    const years = 'rows: region\ncolumns: year\nmeasures: [people]\nfilter: { year: [2020, 2022] }';
    expect((await table(years)).codes).toEqual([]);
    expect((await table('rows: region\ncolumns: tongue\nmeasures: [courses]', TONGUES)).codes).toEqual([]);
  });
});

describe('small counts of people', () => {
  it('are confidential, with others that would give them back; zero and totals stay', async () => {
    const lines = linesOf(
      await table(
        'rows: region\ncolumns: year\nmeasures: [people]\ntotals: { rows: Totaal, columns: Samen }',
      ),
    );
    expect(lines[1]).toMatch(/^noord \| confidential \|/);
    const hidden = lines
      .slice(1)
      .flatMap((line) => line.split(' | ').filter((cell) => cell === 'confidential'));
    expect(hidden.length).toBeGreaterThanOrEqual(4);
    expect(lines[2]?.split(' | ')[3]).toBe('0');
    expect(lines.at(-1)).toBe('Totaal | 53 | 77 | 26 | 156');
  });

  it('need no cover where no total is printed', async () => {
    const { table: found, codes } = await table('rows: region\ncolumns: year\nmeasures: [people]');
    expect(codes).toEqual([]);
    expect(
      found?.crosstab.rows.map(({ cells }) => cells.filter(({ kind }) => kind === 'missing').length),
    ).toEqual([1, 0, 0]);
    // But then nobody may be told the total either, in any form.
    expect(found?.figure({ region: 'noord' })).toEqual({
      ok: false,
      problem: { kind: 'missing', missing: 'confidential' },
    });
    expect(found?.figure({ region: 'zuid' })).toMatchObject({ ok: true, figure: { value: { digits: 32n } } });
    expect(found?.figure({ region: 'noord', year: 2020 })).toMatchObject({ ok: false });
    expect(found?.figure({ region: 'noord', year: 2021 })).toMatchObject({ ok: true });
  });

  it('are not told by a mean, a share or a change either; counts of courses are no people', async () => {
    const lines = linesOf(
      await table(
        'rows: region\ncolumns: year\nmeasures: [courses, { id: mean, label: Per cursus, mean: people, decimals: 2 }, { id: part, label: Aandeel, share: people }, { id: growth, label: Evolutie, change: people }]',
      ),
    );
    const [, noord = ''] = lines;
    const cells = noord.split(' | ');
    expect(cells.slice(1, 4)).toEqual(['1', 'confidential', 'confidential']);
    expect(cells.at(-1)).toBe('confidential');
  });

  it('are shown in bands in a listing', async () => {
    expect(linesOf(await table('listing: [region, year, people]\nfilter: { year: 2020 }'))).toEqual([
      'Regio | Jaar | Deelnemers',
      'noord | 2020 | minder dan 5',
      'zuid | 2020 | 20-49',
      'west | 2020 | 20-49',
    ]);
  });

  it('have a threshold of their own where the descriptor gives one', async () => {
    const measures = { people: { sum: 'deelnemers', label: 'Deelnemers', people: true, threshold: 15 } };
    const { table: found } = await table('rows: region\ncolumns: year\nmeasures: [people]', {
      ...COURSES,
      measures,
    });
    expect(found?.crosstab.rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      ['missing', 'number', 'number'],
      ['number', 'missing', 'number'],
      ['number', 'number', 'missing'],
    ]);
  });

  it('refuse a table that would always give them back', async () => {
    const delivery = {
      ...COURSES,
      csv: rows([
        ['noord', 2020, 3],
        ['zuid', 2020, 0],
      ]),
    };
    const {
      table: found,
      codes,
      problems,
    } = await table(
      'rows: region\nmeasures: [people]\nfilter: { year: 2020 }\ntotals: { rows: Totaal }',
      delivery,
    );
    const total = [...(found?.crosstab.rows ?? [])].at(-1)?.cells[0];
    // Either the total goes, or the whole table: 3 is not printed.
    expect(codes.length > 0 || total?.kind === 'missing').toBe(true);
    expect(JSON.stringify(problems)).not.toContain('3 ');
    const text = JSON.stringify(
      found?.crosstab.rows.map(({ cells }) => cells),
      (_, value) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(text ?? '').not.toContain('"digits":"3"');
  });

  it.each([
    ['rows: region\nmeasures: [people]\ntop: { n: 1 }', 'top'],
    ['rows: region\nmeasures: [people]\norder: { by: people }', 'volgorde'],
    ['rows: region\nmeasures: [{ id: x, measure: people, filter: { year: 2020 } }]', 'filter'],
  ])('%s is refused', async (spec, word) => {
    const { codes, problems } = await table(spec);
    expect(codes).toEqual(['people-unfit 1:1']);
    expect(problems[0]?.message).toContain(word);
  });
});
