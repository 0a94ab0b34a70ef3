/** Crosstabs for tests of the writers: those of nr. 321, shortened, and one with money and subtotals. */
import { add, type Decimal, decimalOf, ZERO } from '../../src/decimal.ts';
import type { Cell, Crosstab, CrosstabRow, MissingKind } from '../../src/document/crosstab.ts';
import type { TableEntry } from '../../src/document/nodes.ts';

/** The shape of a table of counts: a label and its numbers per row; totals are added up here. */
export interface Counts {
  readonly id: string;
  readonly title: string;
  readonly dimension: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [string, ...(number | MissingKind)[]])[];
  readonly totalRow?: string;
  readonly totalColumn?: string;
  readonly notes?: readonly string[];
}

export function countTable(counts: Counts): Crosstab {
  const { columns, totalColumn, totalRow } = counts;
  const inner = counts.rows.map(([label, ...values]): CrosstabRow => {
    const cells = values.map(cellOf);
    return { labels: [label], kind: 'row', members: [label], cells: withTotal(cells, totalColumn) };
  });
  const margins = columns.map((_, at) => sum(inner.map(({ cells }) => cells[at])));
  const total: CrosstabRow = {
    labels: [totalRow ?? ''],
    kind: 'total',
    members: [],
    cells: withTotal(margins, totalColumn),
  };
  return {
    id: counts.id,
    title: counts.title,
    place: 'both',
    rowDimensions: [
      {
        name: counts.dimension.toLowerCase(),
        label: counts.dimension,
        members: counts.rows.map(([label]) => ({ key: label, label })),
      },
    ],
    measures: [{ id: 'trainings', label: 'Aantal vormingen', decimals: 0, additive: true }],
    columns: [
      ...columns.map((label) => ({ label, kind: 'cell' as const, measure: 'trainings', member: label })),
      ...(totalColumn === undefined
        ? []
        : [{ label: totalColumn, kind: 'total' as const, measure: 'trainings' }]),
    ],
    rows: totalRow === undefined ? inner : [...inner, total],
    notes: counts.notes ?? [],
    source: {
      id: 'agii/trainings',
      title: 'Vormingen per regio en jaar',
      agency: 'Agentschap Integratie en Inburgering',
      delivered: '2021-06-21',
      deliveredBy: 'AgII, dienst Kwaliteit',
      synthetic: false,
      files: [{ file: 'data/sources/agii/trainings/trainings.csv', sha256: '0'.repeat(64) }],
    },
  };
}

export function cellOf(value: number | MissingKind): Cell {
  return typeof value === 'number'
    ? { kind: 'number', value: decimalOf(value), sourceRows: 1 }
    : { kind: 'missing', missing: value };
}

export function tableEntry(number: number, crosstab: Crosstab): TableEntry {
  return {
    id: crosstab.id,
    number,
    label: `Tabel ${number}`,
    caption: `Tabel ${number}: ${crosstab.title}`,
    inAnswer: crosstab.place === 'both',
    inAnnex: true,
    sheet: `Tabel_${number}`,
    crosstab,
  };
}

const YEARS = ['2016', '2017', '2018', '2019', '2020'];

export function yearTable(): Crosstab {
  return countTable({
    id: 'years',
    title: 'Aantal vormingen in Vlaanderen en Brussel, 2016-2020',
    dimension: 'Jaar',
    columns: ['Aantal vormingen'],
    rows: [
      ['2016', 497],
      ['2017', 706],
      ['2018', 620],
      ['2019', 413],
      ['2020', 276],
    ],
    totalRow: 'Totaal',
  });
}

export function regionTable(): Crosstab {
  return countTable({
    id: 'regions',
    title: 'Aantal vormingen per regio, 2016-2020',
    dimension: 'Regio',
    columns: YEARS,
    rows: [
      ['Regio Antwerpen', 110, 95, 58, 60, 46],
      ['Regio Brussel', 19, 81, 84, 44, 21],
      ['Regio Limburg', 77, 130, 170, 122, 45],
      ['Regio-overschrijdend', 1028, 22, 22, 13, 39],
    ],
    totalRow: 'Totaal',
  });
}

export function gentTable(): Crosstab {
  return countTable({
    id: 'gent',
    title: 'Vormingen van IN-Gent, 2016-2020',
    dimension: 'Thema',
    columns: YEARS,
    rows: [
      ['Verbinden in Diversiteit', 6, 12, 5, 0, 3],
      ['Effectief reageren op discriminerende opmerkingen', 2, 6, 5, 9, 2],
      ['Toegankelijk communiceren (met laaggeschoolden)', 0, 0, 9, 3, 4],
      ['Mentaal welbevinden van vluchtelingen', 'unavailable', 'not-applicable', 'confidential', 0, 1],
    ],
    totalRow: 'Totaal aantal vormingen',
    totalColumn: 'Totaal',
    notes: [
      'Intervisies en begeleidingen, waarin doorgaans ook een vormend aspect zit, zijn niet opgenomen in de aantallen.',
      'Vormingen vanuit de juridische ondersteuning zijn niet opgenomen.',
    ],
  });
}

export function atlasTable(): Crosstab {
  return countTable({
    id: 'atlas',
    title: 'Vormingen van Atlas, 2016-2020',
    dimension: 'Thema',
    columns: YEARS,
    rows: [
      ['Sociaal Tolken en Vertalen', 10, 7, 8, 13, 15],
      ['Infopunt', 47, 43, 44, 49, 20],
      ['Workshop diversiteit scholen', 86, 153, 92, 34, 15],
    ],
    totalRow: 'Totaal',
    notes: ['De eerder gepubliceerde totalen van 2019 en 2020 weken af van de som van de kolom.'],
  });
}

/** Two row dimensions with subtotals, and measures with units: money, a count and a share. */
export function costTable(): Crosstab {
  const base = yearTable();
  const row = (
    kind: CrosstabRow['kind'],
    labels: readonly string[],
    ...values: readonly (number | MissingKind)[]
  ) => ({
    kind,
    labels,
    members: kind === 'row' ? labels : kind === 'subtotal' ? labels.slice(0, 1) : [],
    cells: values.map(cellOf),
  });
  return {
    ...base,
    id: 'costs',
    title: 'Kostprijs per agentschap en soort aanbod, 2020',
    rowDimensions: ['Agentschap', 'Aanbod'].map((label) => ({
      name: label.toLowerCase(),
      label,
      members: [],
    })),
    measures: [
      { id: 'cost', label: 'Kostprijs (euro)', unit: 'euro', decimals: 2, additive: true },
      { id: 'share', label: 'Tevreden', unit: '%', decimals: 1, additive: false },
    ],
    columns: [
      { label: 'Kostprijs (euro)', kind: 'cell', measure: 'cost' },
      { label: 'Tevreden', kind: 'cell', measure: 'share' },
    ],
    rows: [
      row('row', ['Atlas', 'Open aanbod'], 1234567.5, 93.96),
      row('row', ['Atlas', 'Op maat'], 250, 'confidential'),
      row('subtotal', ['Subtotaal Atlas', ''], 1234817.5, 94),
      row('row', ['IN-Gent', 'Open aanbod'], 'unavailable', 'not-applicable'),
      row('total', ['Totaal', ''], 1234817.5, 94),
    ],
    notes: [],
  };
}

function withTotal(cells: readonly Cell[], label: string | undefined): readonly Cell[] {
  return label === undefined ? cells : [...cells, sum(cells)];
}

/** A total with a missing cell in it is missing for the same reason. */
function sum(cells: readonly (Cell | undefined)[]): Cell {
  let total: Decimal = ZERO;
  for (const cell of cells) {
    if (cell === undefined || cell.kind === 'missing')
      return cell ?? { kind: 'missing', missing: 'unavailable' };
    total = add(total, cell.value);
  }
  return { kind: 'number', value: total, sourceRows: cells.length };
}

/** A table of one label column and years; numbers of up to five digits. @param columns all of them */
export function wideTable(
  columns: number,
  labels: readonly string[] = ['Gemeente 1', 'Gemeente 2', 'Gemeente 3'],
): Crosstab {
  const years = Array.from({ length: columns - 1 }, (_, at) => String(1980 + at));
  return countTable({
    id: `wide-${columns}`,
    title: 'Gemeenten per jaar',
    dimension: 'Gemeente',
    columns: years,
    rows: labels.map((label, row) => [label, ...years.map((_, at) => 10_000 * (row + 1) + at)]),
    totalRow: 'Totaal',
  });
}

/**
 * Rows of several dimensions, a subtotal after every group, and a total.
 *
 * @param sizes how many rows each group has; a number more deep where groups hold groups of rows
 */
export function groupedTable(
  id: string,
  sizes: readonly (number | readonly number[])[],
  columns: readonly string[] = YEARS,
): Crosstab {
  const deep = sizes.some((size) => typeof size !== 'number');
  const dimensions = deep ? ['Provincie', 'Arrondissement', 'Gemeente'] : ['Provincie', 'Gemeente'];
  const row = (
    kind: CrosstabRow['kind'],
    labels: readonly string[],
    members: readonly string[],
  ): CrosstabRow => ({
    kind,
    labels: dimensions.map((_, at) => labels[at] ?? ''),
    members,
    cells: columns.map((_, at) => cellOf(1000 + at)),
  });
  const inner = (outer: readonly string[], size: number): readonly CrosstabRow[] =>
    Array.from({ length: size }, (_, at) => [...outer, `${outer.at(-1)}-${at + 1}`]).map((members) =>
      row('row', members, members),
    );
  const closed = (members: readonly string[], rows: readonly CrosstabRow[]): readonly CrosstabRow[] => [
    ...rows,
    row('subtotal', [...members.slice(0, -1), `Totaal ${members.at(-1)}`], members),
  ];
  const groups = sizes.flatMap((size, at) => {
    const outer = [`P${at + 1}`];
    const rows =
      typeof size === 'number'
        ? inner(outer, size)
        : size.flatMap((one, index) => {
            const members = [...outer, `A${at + 1}.${index + 1}`];
            return closed(members, inner(members, one));
          });
    return closed(outer, rows);
  });
  return {
    ...countTable({ id, title: 'Vormingen per gemeente', dimension: 'Gemeente', columns, rows: [] }),
    rowDimensions: dimensions.map((label) => ({ name: label.toLowerCase(), label, members: [] })),
    rows: [...groups, row('total', ['Totaal'], [])],
  };
}

/** For each year the same measures, and their totals: "2016, kostprijs". @param years how many */
export function measuresTable(years: number, measures: readonly string[]): Crosstab {
  const members = Array.from({ length: years }, (_, at) => String(2000 + at));
  const columns: Crosstab['columns'] = [
    ...members.flatMap((member) =>
      measures.map((measure) => ({
        label: `${member}, ${measure}`,
        kind: 'cell' as const,
        measure,
        member,
      })),
    ),
    ...measures.map((measure) => ({ label: `Totaal, ${measure}`, kind: 'total' as const, measure })),
  ];
  return {
    ...yearTable(),
    id: 'measures',
    title: 'Aantal en kostprijs',
    measures: measures.map((id) => ({ id, label: id, decimals: 0, additive: true })),
    columns,
    rows: ['Limburg', 'Antwerpen'].map((label) => ({
      labels: [label],
      kind: 'row',
      members: [label],
      cells: columns.map((_, at) => cellOf(1_234_567 + at)),
    })),
  };
}

/** A list of cases: its columns are texts. */
export function listingTable(columns: readonly string[], rows: number): Crosstab {
  return {
    ...yearTable(),
    id: 'listing',
    title: 'Lijst van vormingen',
    rowDimensions: columns.map((label) => ({ name: label, label, members: [], attribute: true as const })),
    measures: [],
    columns: [],
    rows: Array.from({ length: rows }, (_, at) => ({
      labels: columns.map((label) => `${label} van vorming ${at + 1} in de lijst`),
      kind: 'row',
      members: [],
      cells: [],
    })),
  };
}
