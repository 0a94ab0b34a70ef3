import { describe, expect, it } from 'vitest';
import type { Crosstab } from '../../src/document/crosstab.ts';
import { OTHERS } from '../../src/document/crosstab.ts';
import type { ChartWish } from '../../src/tables/plan-chart.ts';
import { chartDocument, charted, columnTable, firstChart } from '../support/charts.ts';
import { countTable, regionTable, yearTable } from '../support/sample-tables.ts';

const described = (crosstab: Crosstab, wish: ChartWish) =>
  firstChart(chartDocument(charted(crosstab, wish))).description;

const named = (rows: Parameters<typeof countTable>[0]['rows']) =>
  countTable({ id: 't', title: 'Titel', dimension: 'Soort', columns: ['Aantal'], rows });

describe('a chart in words', () => {
  it('says the extremes, how it goes on and where the figures are', () => {
    expect(described(yearTable(), { kind: 'line' })).toBe(
      'Lijngrafiek: Aantal vormingen in Vlaanderen en Brussel, 2016-2020. Hoogste waarde 706 in 2017, laagste 276 in 2020. Daling van 2016 tot 2020. De cijfers staan in tabel 1.',
    );
  });

  it('names the series with the categories, and groups those that go the same way', () => {
    const regions = { ...regionTable(), columnDimension: { name: 'year', label: 'Jaar', members: [] } };
    expect(described(regions, { kind: 'column' })).toBe(
      'Kolomgrafiek: Aantal vormingen per regio, 2016-2020. Hoogste waarde 1.028 bij Regio-overschrijdend in 2016, laagste 13 bij Regio-overschrijdend in 2019. Daling van 2016 tot 2020: Regio Antwerpen; Regio Limburg; Regio-overschrijdend. Stijging van 2016 tot 2020: Regio Brussel. De cijfers staan in tabel 1.',
    );
    // The other way round it says the same.
    expect(described(regions, { kind: 'bar' }).replace('Staaf', 'Kolom')).toBe(
      described(regions, { kind: 'column' }),
    );
  });

  it('says no trend of what does not follow each other in time', () => {
    expect(
      described(
        named([
          ['Boek', 3],
          ['Film', 5],
        ]),
        { kind: 'bar' },
      ),
    ).toBe(
      'Staafgrafiek: Titel. Hoogste waarde 5 bij Film, laagste 3 bij Boek. De cijfers staan in tabel 1.',
    );
    const backwards = named([
      ['2020', 3],
      ['2019', 5],
    ]);
    expect(described(backwards, { kind: 'column' })).not.toMatch(/van 20/);
  });

  it('names places with the same value while they are few, and says when all are equal', () => {
    const of = (...values: readonly number[]) =>
      described(named(values.map((value, at) => [`n${at}`, value])), { kind: 'bar' });
    expect(of(1, 1, 2)).toContain('Hoogste waarde 2 bij n2, laagste 1 bij n0 en bij n1.');
    expect(of(1, 1, 1, 1, 2)).toContain('laagste 1 (4 keer).');
    expect(of(0, 0)).toContain('Alle waarden zijn 0.');
  });

  it('counts what is missing, and goes from the first value that is there to the last', () => {
    const gaps = named([
      ['2016', 'unavailable'],
      ['2017', 4],
      ['2018', 4],
      ['2019', 'not-applicable'],
    ]);
    expect(described(gaps, { kind: 'line' })).toContain(
      'Alle waarden zijn 4. Evenveel in 2017 als in 2018. Aantal cijfers die ontbreken: 2.',
    );
  });

  it('does not call all the others together the highest', () => {
    const top = named([
      ['Boek', 3],
      ['Film', 2],
      ['Overige', 90],
    ]);
    const rows = top.rows.map((row, at) => (at === 2 ? { ...row, members: [OTHERS] } : row));
    expect(described({ ...top, rows }, { kind: 'bar' })).toContain(
      'Hoogste waarde 3 bij Boek, laagste 2 bij Film.',
    );
  });

  it('counts lines instead of naming them where they are many', () => {
    const many = columnTable({
      ...{ id: 't', title: 'Titel', dimension: 'Gemeente', columns: ['2019', '2020'] },
      rows: Array.from({ length: 12 }, (_, at) => [`Gemeente ${at}`, 6, at]),
    });
    expect(described(many, { kind: 'bar' })).toContain(
      'Daling van 2019 tot 2020 (6 keer). Evenveel in 2019 als in 2020 (1 keer). Stijging van 2019 tot 2020 (5 keer).',
    );
  });

  it('writes numbers as the house does', () => {
    const money = columnTable({
      ...{ id: 't', title: 'Titel', dimension: 'Soort', columns: ['2019', '2020'] },
      rows: [['Boek', 1234.5, -2]],
    });
    const [measure] = money.measures;
    if (measure === undefined) throw new Error('no measure');
    const euro = { ...money, measures: [{ ...measure, unit: 'euro', decimals: 2 }] };
    expect(described(euro, { kind: 'column' })).toContain(
      'Hoogste waarde 1.234,50 euro in 2019, laagste -2,00 euro in 2020.',
    );
  });
});

describe('charts of an answer', () => {
  it('are counted for themselves, in the order of the text, and only where their table stands in it', () => {
    const plain = { ...yearTable(), id: 'plain' };
    const annex = { ...charted(yearTable(), { kind: 'line' }), id: 'annex', place: 'annex' as const };
    const last = { ...charted(yearTable(), { kind: 'bar' }), id: 'last' };
    const { tables } = chartDocument(plain, charted(yearTable(), { kind: 'line' }), last);
    expect(tables.map(({ number, chart }) => [number, chart?.caption.slice(0, 9)])).toEqual([
      [1, undefined],
      [2, 'Grafiek 1'],
      [3, 'Grafiek 2'],
    ]);
    expect(annex.chart).toBeDefined();
  });
});
