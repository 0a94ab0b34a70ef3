/** Which sums follow from the layers of tables, and that cells of several tables are the same cells. */
import { describe, expect, it } from 'vitest';
import { cellKey, type Layer, layeredTable } from '../../../src/tables/disclosure/layers.ts';
import { protect } from '../../../src/tables/disclosure/protect.ts';
import { derivable } from './attacker.ts';

interface Shape {
  readonly dimensions: readonly string[];
  readonly within?: Layer['within'];
  readonly counted?: string;
}

/** A layer from cells such as `{ 'Gent 2020': 3 }`. */
function layer(
  { dimensions, within = {}, counted = 'people' }: Shape,
  cells: Readonly<Record<string, number>>,
): Layer {
  return {
    counted,
    dimensions,
    within,
    cells: Object.entries(cells).map(([members, value]) => ({
      members: members === '' ? [] : members.split(' '),
      value: BigInt(value),
    })),
  };
}

/** Sums in short: a cell is its members, in the order of the alphabet of their dimensions. */
function sums(...layers: readonly Layer[]): readonly string[] {
  const short = (key: string) => {
    const members = [...key.matchAll(/\["[a-z]+","(\w+)"\]/g)].map(([, member]) => member);
    return members.length === 0 ? 'all' : members.join(' ');
  };
  const { relations } = layeredTable(layers);
  return relations.map(({ total, parts }) => `${short(total)} = ${parts.map(short).join(' + ')}`);
}

const CITY_YEAR = { dimensions: ['city', 'year'] };
const CITY = { dimensions: ['city'] };
const YEAR = { dimensions: ['year'] };

describe('sums of layers', () => {
  const cells = layer(CITY_YEAR, { 'Gent 2019': 8, 'Gent 2020': 9, 'Brugge 2020': 7 });

  it('are those of rows, columns and all in a two-way table', () => {
    const layers = [layer(CITY, { Gent: 17, Brugge: 7 }), layer(YEAR, { 2019: 8, 2020: 16 })];
    const total = layer({ dimensions: [] }, { '': 24 });
    expect(sums(cells, ...layers, total)).toEqual([
      'Gent = Gent 2019 + Gent 2020',
      'Brugge = Brugge 2020',
      '2019 = Gent 2019',
      '2020 = Gent 2020 + Brugge 2020',
      'all = Gent + Brugge',
      'all = 2019 + 2020',
    ]);
  });

  it('are none where a table has no totals', () => {
    expect(sums(cells)).toEqual([]);
  });

  it('are the margins that two tables have in common, though neither prints them', () => {
    const kinds = layer(
      { dimensions: ['city', 'kind'] },
      { 'Gent open': 10, 'Gent closed': 7, 'Brugge open': 7 },
    );
    expect(sums(cells, kinds)).toEqual([
      'Gent = Gent 2019 + Gent 2020',
      'Gent = Gent open + Gent closed',
      'Brugge = Brugge 2020',
      'Brugge = Brugge open',
    ]);
  });

  it('are those of subtotals first and of totals from subtotals in nested rows', () => {
    const nested = layer(
      { dimensions: ['province', 'town'] },
      { 'East Gent': 5, 'East Aalst': 6, 'West Brugge': 7 },
    );
    const subtotals = layer({ dimensions: ['province'] }, { East: 11, West: 7 });
    expect(sums(nested, subtotals, layer({ dimensions: [] }, { '': 18 }))).toEqual([
      'East = East Gent + East Aalst',
      'West = West Brugge',
      'all = East + West',
    ]);
  });

  it('keep apart what counts something else', () => {
    expect(sums(cells, layer({ ...CITY, counted: 'trainings' }, { Gent: 3 }))).toEqual([]);
  });
});

describe('filters', () => {
  const years = { year: ['2019', '2020'] };
  const cells = layer(CITY_YEAR, { 'Gent 2019': 8, 'Gent 2020': 9, 'Gent 2021': 6 });

  it('make a total the sum of the members that they let through', () => {
    expect(sums(cells, layer({ ...CITY, within: years }, { Gent: 17 }))).toEqual([
      'Gent = Gent 2019 + Gent 2020',
    ]);
  });

  it('on one member make the cell the same as that of a table that shows the member', () => {
    const only = { ...CITY, within: { year: ['2020'] } };
    expect(cellKey({ counted: 'people', ...only }, ['Gent'])).toBe(
      cellKey({ counted: 'people', ...CITY_YEAR, within: {} }, ['Gent', '2020']),
    );
  });

  it('let nothing be added up that is not all there', () => {
    const some = layer({ ...CITY_YEAR, within: years }, { 'Gent 2019': 8, 'Gent 2020': 9 });
    expect(sums(some, layer(CITY, { Gent: 23 }))).toEqual([]);
    expect(sums(some, layer({ ...CITY, within: { year: ['2019', '2020', '2021'] } }, { Gent: 23 }))).toEqual(
      [],
    );
    expect(sums(some, layer({ ...CITY, within: years }, { Gent: 17 }))).toEqual([
      'Gent = Gent 2019 + Gent 2020',
    ]);
  });
});

describe('tables that share margins', () => {
  it('suppress the same cells: what is safe in one may be undone by the other', () => {
    const first = [
      layer(CITY_YEAR, { 'Gent 2019': 3, 'Gent 2020': 9, 'Brugge 2019': 20, 'Brugge 2020': 30 }),
      layer(CITY, { Gent: 12, Brugge: 50 }),
    ];
    const second = [layer({ ...CITY, within: { year: ['2020'] } }, { Gent: 9, Brugge: 30 })];
    const alone = protect([layeredTable(first)]);
    const together = protect([layeredTable([...first, ...second])]);
    const covered = cellKey({ counted: 'people', ...CITY_YEAR, within: {} }, ['Gent', '2020']);
    expect(alone.kind === 'protected' && alone.confidential.has(covered)).toBe(true);
    expect(together).toEqual(
      expect.objectContaining({ confidential: alone.kind === 'protected' && alone.confidential }),
    );
  });

  it('take a total back where the other table prints it alone', () => {
    // Each table by itself has the total marked with its only part; the other one would give it away.
    const byYear = [
      layer(CITY_YEAR, { 'Gent 2019': 3, 'Brugge 2019': 40 }),
      layer(CITY, { Gent: 3, Brugge: 40 }),
    ];
    const byKind = [
      layer({ dimensions: ['city', 'kind'] }, { 'Gent open': 3, 'Brugge open': 25, 'Brugge closed': 15 }),
    ];
    const table = layeredTable([...byYear, ...byKind]);
    const result = protect([table]);
    expect(result.kind).toBe('protected');
    if (result.kind !== 'protected') return;
    expect([...result.confidential].filter((key) => key.includes('Gent'))).toHaveLength(3);
    expect(derivable([table], result.confidential)).toEqual([]);
  });

  it('need covers in both where a common total is small', () => {
    const all = layer({ dimensions: [] }, { '': 103 });
    const byCity = layer(CITY, { Gent: 3, Aalst: 40, Brugge: 60 });
    const byKind = layer(
      { dimensions: ['city', 'kind'] },
      {
        'Gent open': 3,
        'Aalst open': 25,
        'Aalst closed': 15,
        'Brugge open': 22,
        'Brugge closed': 38,
      },
    );
    const table = layeredTable([all, byCity, byKind]);
    const result = protect([table]);
    expect(result.kind).toBe('protected');
    if (result.kind !== 'protected') return;
    expect(derivable([table], result.confidential)).toEqual([]);
    expect([...result.confidential].some((key) => key.includes('Aalst') && key.includes('closed'))).toBe(
      true,
    );
  });
});
