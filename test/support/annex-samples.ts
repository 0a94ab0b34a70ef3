/** Documents for tests of the annex; all figures are made up. */
import { decimalOf } from '../../src/decimal.ts';
import type { Crosstab, MissingKind } from '../../src/document/crosstab.ts';
import type { AnswerDocument } from '../../src/document/nodes.ts';
import { answer } from './sample-document.ts';
import { cellOf, tableEntry } from './sample-tables.ts';
import { summedCrosstab } from './summed-crosstab.ts';

/** These tables as an annex, numbered in this order. */
export function annexOf(tables: readonly Crosstab[], parts: Partial<AnswerDocument> = {}): AnswerDocument {
  return answer([], {
    tables: tables.map((table, at) => tableEntry(at + 1, table)),
    ...parts,
  });
}

const COST = { id: 'cost', label: 'kostprijs', unit: 'euro', decimals: 2, additive: true };
const VISITS = { id: 'visits', label: 'bezoeken', decimals: 0, additive: true };
const FULL = { id: 'full', label: 'bezetting', unit: '%', decimals: 1, additive: false };

/** Province, town and pool; two years of visits, cost and occupancy; subtotals on two levels and totals everywhere. */
export function poolTable(): Crosstab {
  const visits = [
    [1200, 0],
    [350, 411],
    [98, 102],
    [4003, 3999],
    [77, 81],
  ] as const;
  const cost = [
    [1234.5, 0.1],
    [0.1, 0.2],
    [0.2, 0.7],
    [99.99, 1000000],
    [12, 13.05],
  ] as const;
  return summedCrosstab({
    id: 'pools',
    title: 'Bezoeken en kostprijs van zwembaden (fictief), 2021-2022',
    dimensions: ['Provincie', 'Gemeente', 'Zwembad'],
    rows: [
      ['Antwerpen', 'Mol', 'Den Uyt'],
      ['Antwerpen', 'Mol', 'Zilvermeer'],
      ['Antwerpen', 'Geel', 'Zwemparadijs'],
      ['Limburg', 'Genk', 'Sportcentrum'],
      ['Limburg', 'Bree', 'De Boomgaard'],
    ],
    members: ['2021', '2022'],
    measures: [VISITS, COST, FULL],
    cells: visits.map((years, row) =>
      years.map((count, year) => [cellOf(count), cellOf(cost[row]?.[year] ?? 0), cellOf(40.25 + row)]),
    ),
    totalRow: 'Totaal',
    totalColumn: 'Totaal',
    subtotals: true,
    notes: ['Zwembaden van scholen tellen niet mee.'],
  });
}

/** Towns by year, with cells that have no number. */
export function gapTable(missing: MissingKind, notes: readonly string[] = []): Crosstab {
  return summedCrosstab({
    id: `gaps-${missing}`,
    title: `Zwemlessen per gemeente (fictief), ${missing}`,
    dimensions: ['Gemeente'],
    rows: [['Mol'], ['Geel'], ['Genk']],
    members: ['2021', '2022'],
    measures: [{ ...VISITS, unit: 'lessen' }],
    cells: [
      [[cellOf(12)], [cellOf(30)]],
      [[cellOf(missing)], [cellOf(7)]],
      [[cellOf(3)], [cellOf(0)]],
    ],
    totalRow: 'Totaal',
    totalColumn: 'Totaal',
    notes,
  });
}

/** One label column and one measure without totals: texts as labels, plain numbers beside them. */
export function labelTable(labels: readonly string[], parts: Partial<Crosstab> = {}): Crosstab {
  const table = summedCrosstab({
    id: 'labels',
    title: 'Zwembaden (fictief)',
    dimensions: ['Zwembad'],
    rows: labels.map((label) => [label]),
    measures: [VISITS],
    cells: labels.map((_, at) => [[{ kind: 'number', value: decimalOf(at), sourceRows: 1 }]]),
  });
  return { ...table, ...parts };
}
