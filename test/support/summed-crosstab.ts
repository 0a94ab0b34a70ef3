/**
 * Crosstabs with every kind of total, added up here in the plainest way: for each margin, over all rows and columns
 * again.
 */
import { add, ZERO } from '../../src/decimal.ts';
import type {
  Cell,
  Crosstab,
  CrosstabColumn,
  CrosstabMeasure,
  CrosstabRow,
} from '../../src/document/crosstab.ts';

export interface CrosstabParts {
  readonly id: string;
  readonly title: string;
  /** Headers of the label columns. */
  readonly dimensions: readonly string[];
  /** One label per dimension; rows of a group stand together. */
  readonly rows: readonly (readonly string[])[];
  /** Members of the column dimension; without them the measures are the columns. */
  readonly members?: readonly string[];
  readonly measures: readonly CrosstabMeasure[];
  /** For each row and member (one without members), one cell per measure. */
  readonly cells: readonly (readonly (readonly Cell[])[])[];
  readonly totalRow?: string;
  readonly totalColumn?: string;
  readonly subtotals?: boolean;
  readonly notes?: readonly string[];
  readonly synthetic?: boolean;
}

export function summedCrosstab(parts: CrosstabParts): Crosstab {
  const { dimensions, measures, rows, totalColumn, totalRow } = parts;
  const members: readonly (string | undefined)[] = parts.members ?? [undefined];
  const columnsFor = (member: string | undefined): readonly CrosstabColumn[] =>
    measures.map(({ id, label }) => ({
      label: member === undefined ? label : measures.length === 1 ? member : `${member}, ${label}`,
      kind: 'cell',
      measure: id,
      ...(member === undefined ? {} : { member }),
    }));
  const columns: readonly CrosstabColumn[] = [
    ...members.flatMap(columnsFor),
    ...(totalColumn === undefined
      ? []
      : columnsFor(totalColumn).map(
          ({ label, measure }): CrosstabColumn => ({ label, kind: 'total', measure }),
        )),
  ];
  const row = (kind: CrosstabRow['kind'], labels: readonly string[], of: readonly string[]): CrosstabRow => ({
    kind,
    labels: dimensions.map((_, at) => labels[at] ?? ''),
    members: of,
    cells: columns.map((column) => margin(parts, of, column)),
  });
  const body = rows.flatMap((labels, at) => [
    row('row', labels, labels),
    ...(parts.subtotals === true ? endingGroups(labels, rows[at + 1]) : []).map((group) =>
      row('subtotal', [...group.slice(0, -1), `Totaal ${group.at(-1)}`], group),
    ),
  ]);
  return {
    id: parts.id,
    title: parts.title,
    place: 'annex',
    rowDimensions: dimensions.map((label) => ({ name: label.toLowerCase(), label, members: [] })),
    measures,
    columns,
    rows: totalRow === undefined ? body : [...body, row('total', [totalRow], [])],
    notes: parts.notes ?? [],
    source: {
      id: 'zwemdienst/telling',
      title: 'Telling van de zwembaden',
      agency: 'Fictieve zwemdienst',
      delivered: '2023-02-01',
      deliveredBy: 'An Voorbeeld',
      synthetic: parts.synthetic ?? true,
      files: [
        { file: 'data/sources/zwemdienst/telling/baden.csv', sha256: 'ab'.repeat(32) },
        { file: 'data/sources/zwemdienst/telling/uren.csv', sha256: 'cd'.repeat(32) },
      ],
    },
  };
}

/** The first cell without a number, or the sum; of what cannot be added up, the first number. */
function margin(
  { rows, members: named, measures, cells }: CrosstabParts,
  of: readonly string[],
  { kind, measure, member }: CrosstabColumn,
): Cell {
  const members: readonly (string | undefined)[] = named ?? [undefined];
  const at = measures.findIndex(({ id }) => id === measure);
  const inside = rows.flatMap((labels, row) =>
    of.every((label, dimension) => labels[dimension] === label)
      ? members.flatMap((one, column) =>
          kind === 'total' || one === member ? [cells[row]?.[column]?.[at]] : [],
        )
      : [],
  );
  let sum = ZERO;
  for (const cell of inside) {
    if (cell === undefined) throw new Error('a cell is missing from the parts');
    if (cell.kind === 'missing') return cell;
    sum = add(sum, cell.value);
  }
  const [first] = inside;
  if (measures[at]?.additive === false && first !== undefined) return first;
  return { kind: 'number', value: sum, sourceRows: inside.length };
}

/** Groups whose last row this is, the innermost first. */
function endingGroups(
  labels: readonly string[],
  next: readonly string[] | undefined,
): readonly (readonly string[])[] {
  return labels
    .slice(1)
    .map((_, at) => labels.slice(0, labels.length - 1 - at))
    .filter((group) => next === undefined || group.some((label, at) => next[at] !== label));
}
