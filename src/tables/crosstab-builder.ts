/** An arranged table as a crosstab: rows, columns, totals and their labels. */
import type { Crosstab, CrosstabColumn, CrosstabRow, Member, MemberKey } from '../document/crosstab.ts';
import { fillForm } from '../format.ts';
import type { Arrangement, Words } from './arrangement.ts';
import type { Cube, CubeKey } from './cube.ts';
import { marginCell } from './margins.ts';
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
  plan: TablePlan,
  cube: Cube,
  arrangement: Arrangement,
  words: CrosstabWords,
): CrosstabShape {
  const columns = buildColumns(plan, arrangement, words);
  const row = (
    kind: CrosstabRow['kind'],
    labels: readonly string[],
    members: readonly MemberKey[],
  ): CrosstabRow => ({
    kind,
    labels: plan.rows.map((_, index) => labels[index] ?? ''),
    members,
    cells: columns.map((column) => {
      const key: CubeKey = [
        ...plan.rows.map((_, index) => members[index]),
        ...(plan.columns === undefined ? [] : [column.member]),
      ];
      const measure = plan.measures.findIndex(({ id }) => id === column.measure);
      return marginCell(key, measure, cube, arrangement);
    }),
  });
  const rows = arrangement.rows.flatMap((members, index) => {
    const own = row('row', members.map(labelOf), members.map(keyOf));
    return [own, ...(plan.totals.subtotals ? closing(members, arrangement.rows[index + 1], row, words) : [])];
  });
  const total = plan.totals.rows === undefined ? [] : [row('total', [plan.totals.rows], [])];
  return {
    rowDimensions: plan.rows.map(({ dimension, label }, index) => ({
      name: dimension.name,
      label,
      members: distinct(arrangement.rows.map((members) => members[index])),
    })),
    ...(plan.columns === undefined || arrangement.columns === undefined
      ? {}
      : {
          columnDimension: {
            name: plan.columns.dimension.name,
            label: plan.columns.label,
            members: arrangement.columns,
          },
        }),
    // Sums and counts; what is divided comes later and is not additive.
    measures: plan.measures.map(({ id, label, unit, decimals }) => ({
      id,
      label,
      ...(unit === undefined ? {} : { unit }),
      decimals,
      additive: true,
    })),
    columns,
    rows: [...rows, ...total],
  };
}

function buildColumns(
  { measures, totals }: TablePlan,
  { columns }: Arrangement,
  { language }: CrosstabWords,
): readonly CrosstabColumn[] {
  if (columns === undefined) {
    return measures.map(({ id, label }) => ({ label, kind: 'cell', measure: id }));
  }
  const headed = (label: string, measure: string) =>
    measures.length === 1 ? label : `${label}, ${lowerFirst(measure, language)}`;
  const cells = columns.flatMap(({ key, label }) =>
    measures.map((measure): CrosstabColumn => {
      return { label: headed(label, measure.label), kind: 'cell', measure: measure.id, member: key };
    }),
  );
  const { columns: total } = totals;
  if (total === undefined) return cells;
  return [
    ...cells,
    ...measures.map((measure): CrosstabColumn => {
      return { label: headed(total, measure.label), kind: 'total', measure: measure.id };
    }),
  ];
}

/** Subtotals of the groups that end with this row, the innermost first. */
function closing(
  members: readonly Member[],
  next: readonly Member[] | undefined,
  row: (kind: 'subtotal', labels: readonly string[], members: readonly MemberKey[]) => CrosstabRow,
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
