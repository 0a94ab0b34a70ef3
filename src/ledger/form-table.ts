/** One printed table of the form: rows and columns with their names, and the numbers in them. */
import { toPlainText } from '../decimal.ts';
import type { MemberKey } from '../document/crosstab.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import type { KeyPath, Located } from '../reading/located.ts';
import type { LedgerFigure, LedgerMeasure, LedgerTable } from './entry.ts';
import { readNumber } from './form-number.ts';
import type { FormTable, FormWithin } from './form-schema.ts';
import { fold } from './same-figure.ts';

/** The row or column that adds up the others: "Totaal", "Totaal aantal vormingen", "TOTAAL". */
const TOTAL = /^(?:eind|algemeen )?tota(?:al|l)(?!\p{L})/u;
/** Whole numbers within these are taken for years. */
const YEARS = { from: 1800, to: 2200 } as const;
const MAX_RANGE = 1000;

interface Axis {
  readonly dimension: string;
  readonly label: string;
  /** By its place; undefined for the total. */
  readonly members: readonly ({ readonly key: string | number; readonly label: string } | undefined)[];
}

export function readTable(
  table: FormTable,
  id: string,
  at: KeyPath,
  located: Located,
  report: Report,
): LedgerTable {
  const { rows, columns, agency, source, label, title } = table;
  if (rows !== undefined && rows.dimension === columns?.dimension) {
    report.add('ledger-twice', { found: rows.dimension }, located.place([...at, 'columns', 'dimension']));
  }
  const names = Object.keys(table.figures);
  const down =
    rows && axisOf(rows, names, (index) => located.keyPlace([...at, 'figures', names[index] ?? '']), report);
  const listed = columns?.listed ?? [];
  const across =
    columns && axisOf(columns, listed, (index) => located.place([...at, 'columns', 'listed', index]), report);
  const axes = [down, across].flatMap((axis) => (axis === undefined ? [] : [axis]));
  const measures = table.measures.map(toMeasure);
  return {
    id,
    label,
    title,
    ...(source === undefined ? {} : { source }),
    agencies: [agency],
    dimensions: axes.map((axis) => ({
      name: axis.dimension,
      label: axis.label,
      members: axis.members.flatMap((member) => (member === undefined ? [] : [member])),
    })),
    within: { ...listedYears(axes), ...withinOf(table.within ?? {}) },
    measures: [...measures],
    figures: [...figuresOf(table, { down, across, measures, names }, at, located, report)],
  };
}

function toMeasure({ id, label, unit, decimals, kind, of }: FormTable['measures'][number]): LedgerMeasure {
  return {
    id,
    label: label ?? id,
    ...(unit === undefined ? {} : { unit }),
    decimals: decimals ?? 0,
    kind: kind ?? 'value',
    of: of ?? [id],
  };
}

function axisOf(
  given: {
    readonly dimension: string;
    readonly label?: string | undefined;
    readonly total?: string | number | undefined;
    readonly members?: Readonly<Record<string, string | number>> | undefined;
  },
  names: readonly (string | number)[],
  placeOf: (index: number) => Place,
  report: Report,
): Axis {
  const keys = new Map(Object.entries(given.members ?? {}));
  const seen = new Map<string, string>();
  const members = names.map((found, index) => {
    const label = String(found);
    const declared = given.total === undefined ? undefined : String(given.total);
    const total = declared === undefined ? !keys.has(label) && TOTAL.test(fold(label)) : declared === label;
    const key = keys.get(label) ?? asKey(found);
    const meaning = total ? '' : fold(String(key));
    const other = seen.get(meaning);
    if (other !== undefined) report.add('ledger-double', { found: label, other }, placeOf(index));
    seen.set(meaning, label);
    return total ? undefined : { key, label };
  });
  return { dimension: given.dimension, label: given.label ?? given.dimension, members };
}

/** A year that stands as a key in YAML is a text there. */
function asKey(found: string | number): string | number {
  return typeof found === 'string' && /^[1-9]\d{3}$/.test(found) ? Number(found) : found;
}

/** A total over years is one over those of the table. */
function listedYears(axes: readonly Axis[]): LedgerTable['within'] {
  const within: Record<string, { in: MemberKey[] }> = {};
  for (const { dimension, members } of axes) {
    const keys = members.flatMap((member) => (member === undefined ? [] : [member.key]));
    const years = keys.every((key) => typeof key === 'number' && key >= YEARS.from && key <= YEARS.to);
    if (years && keys.length > 0) within[dimension] = { in: keys };
  }
  return within;
}

function withinOf(given: Readonly<Record<string, FormWithin>>): LedgerTable['within'] {
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => {
      if (typeof one !== 'object' || Array.isArray(one)) return [name, { in: [one].flat() }];
      return [name, 'not' in one ? { not: [one.not].flat() } : rangeOf(one)];
    }),
  );
}

function rangeOf({ from, to }: { readonly from: string | number; readonly to: string | number }) {
  const years = Number.isInteger(from) && Number.isInteger(to);
  const length = Number(to) - Number(from) + 1;
  if (!years || length < 1 || length > MAX_RANGE) return { from, to };
  return { in: Array.from({ length }, (_, index) => Number(from) + index) };
}

interface Layout {
  readonly down: Axis | undefined;
  readonly across: Axis | undefined;
  readonly measures: readonly LedgerMeasure[];
  readonly names: readonly string[];
}

/** Without a dimension for the rows, they are the measures; across, each column has a number for each measure. */
function figuresOf(
  table: FormTable,
  { down, across, measures, names }: Layout,
  at: KeyPath,
  located: Located,
  report: Report,
): readonly LedgerFigure[] {
  const columns = across?.members ?? [undefined];
  return names.flatMap((row, rowIndex): readonly LedgerFigure[] => {
    const path = [...at, 'figures', row];
    const given = [table.figures[row] ?? null].flat();
    const inRow =
      down === undefined ? measures.filter(({ id, label }) => id === row || label === row) : measures;
    if (inRow.length === 0) {
      const known = measures.map(({ id }) => id);
      report.add('measure-unknown', { found: row, known }, located.keyPlace(path));
      return [];
    }
    const wanted = columns.flatMap((member, column) =>
      inRow.map((measure) => ({ member, measure, label: columnLabel(table, column, measure, inRow) })),
    );
    if (given.length !== wanted.length) {
      report.add('ledger-row', { row, found: given.length, expected: wanted.length }, located.keyPlace(path));
      return [];
    }
    const rowMember = down?.members[rowIndex];
    return wanted.flatMap(({ member, measure, label }, index) => {
      const place = Array.isArray(table.figures[row]) ? [...path, index] : path;
      const number = readNumber(given[index] ?? null, measure.id, measure.decimals, place, located, report);
      if (number === undefined) return [];
      return [
        {
          measure: measure.id,
          where: {
            ...(down === undefined || rowMember === undefined ? {} : { [down.dimension]: rowMember.key }),
            ...(across === undefined || member === undefined ? {} : { [across.dimension]: member.key }),
          },
          value: toPlainText(number),
          row,
          column: label,
        },
      ];
    });
  });
}

function columnLabel(
  { columns }: FormTable,
  index: number,
  measure: LedgerMeasure,
  measures: readonly LedgerMeasure[],
): string {
  const listed = columns?.listed[index];
  if (listed === undefined) return measure.label;
  return measures.length > 1 ? `${listed}, ${measure.label}` : String(listed);
}
