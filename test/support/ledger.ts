/** Made-up (fictief) publications for tests of the ledger. */
import type { LedgerEntry, LedgerMeasure, LedgerTable } from '../../src/ledger/entry.ts';

export const MEASURE: LedgerMeasure = {
  id: 'loans',
  label: 'Uitleningen',
  decimals: 0,
  kind: 'value',
  of: ['loans'],
};

export const LOANS: LedgerTable = {
  id: 'per-depot',
  label: 'Tabel 1',
  title: 'Uitleningen per depot',
  source: 'fictief/uitleningen',
  agencies: ['fictief'],
  dimensions: [
    {
      name: 'depot',
      label: 'Depot',
      members: [
        { key: 'noord', label: 'Depot Noord' },
        { key: 'zuid', label: 'Depot Zuid' },
      ],
    },
    { name: 'year', label: 'Jaar', members: [{ key: 2020, label: '2020' }] },
  ],
  within: { year: { in: [2020] } },
  measures: [MEASURE],
  figures: [
    {
      measure: 'loans',
      where: { depot: 'noord', year: 2020 },
      value: '12',
      row: 'Depot Noord',
      column: '2020',
    },
    { measure: 'loans', where: { depot: 'zuid', year: 2020 }, value: '5', row: 'Depot Zuid', column: '2020' },
    { measure: 'loans', where: { year: 2020 }, value: '17', row: 'Totaal', column: '2020' },
  ],
};

export const ENTRY: LedgerEntry = {
  version: 1,
  id: '2021-7',
  published: '2021-07-01',
  origin: 'entered',
  question: { house: 'vlaams-parlement', minister: 'Nele Fictief', number: '7', date: '2021-06-10' },
  files: [],
  sources: [],
  tables: [LOANS],
  facts: [],
};

/** The same table with another value for one of its figures. */
export function withValue(table: LedgerTable, index: number, value: string): LedgerTable {
  return {
    ...table,
    figures: table.figures.map((figure, at) => (at === index ? { ...figure, value } : figure)),
  };
}
