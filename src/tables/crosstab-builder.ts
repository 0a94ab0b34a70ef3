/** An arranged table as a crosstab: rows, columns, totals and their labels. */
import type { Crosstab, CrosstabColumn, CrosstabRow, Member, MemberKey } from '../document/crosstab.ts';
import { fillForm } from '../format.ts';
import type { Arrangement } from './arranged.ts';
import type { Words } from './arrangement.ts';
import type { AttributeTexts } from './attributes.ts';
import type { CubeKey } from './cube.ts';
import { addsUp, type GuardedCells, measureCell } from './margins.ts';
import type { TablePlan } from './plan.ts';

export interface CrosstabWords extends Words {
  /** {label}: "Totaal {label}" */
  readonly subtotal: string;
}

export type CrosstabShape = Pick<
  Crosstab,
  'rowDimensions' | 'columnDimension' | 'measures' | 'columns' | 'rows'
>;

export function buildCrosstab(
  cells: GuardedCells,
  texts: AttributeTexts,
  words: CrosstabWords,
): CrosstabShape {
  const { plan, arrangement } = cells;
  const columns = buildColumns(plan, arrangement, words);
  const row: RowBuilder = (kind, labels, members, attributes = []) => ({
    kind,
    labels: [
      ...plan.rows.map((_, index) => labels[index] ?? ''),
      ...plan.attributes.map((_, index) => attributes[index] ?? ''),
    ],
    members,
    cells: columns.map((column) => {
      const key: CubeKey = [
        ...plan.rows.map((_, index) => members[index]),
        ...(plan.columns === undefined ? [] : [column.member]),
      ];
      const measure = plan.measures.find(({ id }) => id === column.measure);
      if (measure === undefined) throw new Error(`no measure ${column.measure}`);
      return measureCell(key, measure, cells);
    }),
  });
  const rows = arrangement.rows.flatMap((members, index) => {
    const keys = members.map(keyOf);
    const own = row('row', members.map(labelOf), keys, texts(keys));
    return [own, ...(plan.totals.subtotals ? closing(members, arrangement.rows[index + 1], row, words) : [])];
  });
  const total = plan.totals.rows === undefined ? [] : [row('total', [plan.totals.rows], [])];
  return {
    rowDimensions: [
      ...plan.rows.map(({ dimension, label }, index) => ({
        name: dimension.name,
        label,
        members: distinct(arrangement.rows.map((members) => members[index])),
      })),
      ...plan.attributes.map(({ dimension, label }) => ({
        name: dimension.name,
        label,
        members: [],
        attribute: true as const,
      })),
    ],
    ...(plan.columns === undefined || arrangement.columns === undefined
      ? {}
      : {
          columnDimension: {
            name: plan.columns.dimension.name,
            label: plan.columns.label,
            members: arrangement.columns,
          },
        }),
    measures: plan.measures.map(({ id, label, unit, decimals, additive, computation }) => ({
      id,
      label,
      ...(unit === undefined ? {} : { unit }),
      decimals,
      additive: additive && computation.kind === 'base' && addsUp(plan, computation.base),
    })),
    columns,
    rows: [...rows, ...total],
  };
}

type RowBuilder = (
  kind: CrosstabRow['kind'],
  labels: readonly string[],
  members: readonly MemberKey[],
  attributes?: readonly string[],
) => CrosstabRow;

/** The columns of each member with its measures, then the totals, then what runs from one column to another. */
function buildColumns(
  { measures, totals }: TablePlan,
  { columns }: Arrangement,
  { language }: CrosstabWords,
): readonly CrosstabColumn[] {
  if (columns === undefined) {
    return measures.map(({ id, label }) => ({ label, kind: 'cell', measure: id }));
  }
  const changes = measures.filter(({ computation }) => computation.kind === 'change');
  const repeated = measures.filter(({ computation }) => computation.kind !== 'change');
  const headed = (label: string, measure: string) =>
    repeated.length === 1 ? label : `${label}, ${lowerFirst(measure, language)}`;
  const cells = columns.flatMap(({ key, label }) =>
    repeated.map((measure): CrosstabColumn => {
      return { label: headed(label, measure.label), kind: 'cell', measure: measure.id, member: key };
    }),
  );
  const { columns: total } = totals;
  const totalColumns =
    total === undefined
      ? []
      : repeated.map((measure): CrosstabColumn => {
          return { label: headed(total, measure.label), kind: 'total', measure: measure.id };
        });
  const ends = changes.map(({ id, label }): CrosstabColumn => ({ label, kind: 'cell', measure: id }));
  return [...cells, ...totalColumns, ...ends];
}

/** Subtotals of the groups that end with this row, the innermost first. */
function closing(
  members: readonly Member[],
  next: readonly Member[] | undefined,
  row: RowBuilder,
  words: CrosstabWords,
): readonly CrosstabRow[] {
  const same = (length: number) =>
    next !== undefined && members.slice(0, length).every((member, index) => member.key === next[index]?.key);
  const lengths = members.slice(1).map((_, index) => members.length - 1 - index);
  return lengths
    .filter((length) => !same(length))
    .map((length) => {
      const group = members.slice(0, length);
      const label = fillForm(words.subtotal, { label: group.at(-1)?.label ?? '' });
      return row('subtotal', [...group.slice(0, -1).map(labelOf), label], group.map(keyOf));
    });
}

/** "Kostprijs" after a comma is "kostprijs"; "VTE" stays as it is. */
function lowerFirst(label: string, language: string): string {
  const [first = '', second = ''] = label;
  return second !== second.toLocaleLowerCase(language)
    ? label
    : first.toLocaleLowerCase(language) + label.slice(first.length);
}

function labelOf(member: Member): string {
  return member.label;
}

function keyOf(member: Member): MemberKey {
  return member.key;
}

function distinct(members: readonly (Member | undefined)[]): readonly Member[] {
  return [
    ...new Map(members.flatMap((member) => (member === undefined ? [] : [[member.key, member]]))).values(),
  ];
}
