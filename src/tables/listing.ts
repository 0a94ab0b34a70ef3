/** A listing: one row for each row of the source, in the columns that the spec names. */
import { add, type Decimal, decimalOf, round, toPlainText, ZERO } from '../decimal.ts';
import type { Cell, Crosstab, CrosstabRow, MemberKey } from '../document/crosstab.ts';
import type { FigureTable } from '../document/figure-table.ts';
import { fillForm, formatDate, formatNumber } from '../format.ts';
import { memberKey } from '../sources/cell-value.ts';
import { conditionSql, Parameters } from '../sources/condition.ts';
import type { StoreRow, StoreValue } from '../sources/engine.ts';
import type { SourceDimension, SourceMeasure } from '../sources/source.ts';
import type { Store } from '../sources/store.ts';
import { SEPARATOR } from '../sources/unnest-sql.ts';
import { describeSource, type TableInput } from './described-source.ts';
import { readFilters } from './filter.ts';
import type { ListingSpec } from './spec.ts';

export type ListingInput = Omit<TableInput, 'spec'> & { readonly spec: ListingSpec };

type Column =
  | { readonly kind: 'text'; readonly label: string; readonly dimension: SourceDimension }
  | { readonly kind: 'number'; readonly label: string; readonly measure: SourceMeasure }
  /** People, of whom a row tells only about how many there were. */
  | {
      readonly kind: 'band';
      readonly label: string;
      readonly measure: SourceMeasure;
      readonly threshold: number;
    };

/** Longer lists are data, to be given as a file of their own. */
const MAX_ROWS = 20_000;
/** What fits in an answer where the spec does not say. */
const WORD_LIMIT = 20;

/** @returns undefined after reporting every problem, or where the source has no usable data */
export async function computeListing(input: ListingInput, store: Store): Promise<FigureTable | undefined> {
  const { spec, source, located, report, period, house } = input;
  const context = { source, period, located, report };
  const filters = readFilters(spec.filter ?? {}, ['filter'], context);
  const columns = planColumns(input);
  const order = columns && orderSql(input, columns);
  if (!filters || !columns || order === undefined || !input.sound || source.table === undefined)
    return undefined;
  const parameters = new Parameters();
  const conditions = [...filters.values()].map((filter) => filter.condition);
  const where = conditionSql({ kind: 'and', conditions }, parameters);
  const expressions = columns.flatMap((column) => columnSql(column));
  const rows = await store.query(
    `SELECT ${expressions.join(', ')} FROM "${source.table}" WHERE ${where} ORDER BY ${order} LIMIT ${MAX_ROWS + 1}`,
    parameters.values,
  );
  if (rows.length > MAX_ROWS) {
    const details = { rows: rows.length, columns: columns.length, limit: MAX_ROWS };
    report.add('listing-too-long', details, located.keyPlace(['listing']));
    return undefined;
  }
  const texts = columns.filter((column) => column.kind !== 'number');
  const numbers = columns.filter((column) => column.kind === 'number');
  const crosstab: Crosstab = {
    id: input.id,
    title: input.title,
    place: spec.place ?? 'both',
    wordLimit: spec.word_limit ?? WORD_LIMIT,
    rowDimensions: texts.map((column) => ({
      name: nameOf(column),
      label: column.label,
      members: [],
      attribute: true,
    })),
    measures: numbers.map(({ measure: { id, label, unit, decimals } }) => ({
      id,
      label,
      ...(unit === undefined ? {} : { unit }),
      decimals,
      additive: true,
    })),
    columns: numbers.map(({ label, measure }) => ({ label, kind: 'cell', measure: measure.id })),
    rows: rows.map((row) => readRow(row, columns, house)),
    notes: input.notes,
    source: describeSource(source),
  };
  return { crosstab, dimensions: [], figure: (given, measure) => sumOf(crosstab, given, measure) };
}

function planColumns({ spec, source, located, report }: ListingInput): readonly Column[] | undefined {
  const known = [...source.dimensions.keys(), ...source.measures.keys()];
  const seen = new Set<string>();
  const columns = spec.listing.map(({ dimension: name, label }, index): Column | undefined => {
    const dimension = source.dimensions.get(name);
    const measure = source.measures.get(name);
    const place = located.place(['listing', index]);
    if (seen.has(name)) report.add('dimension-double', { found: name }, place);
    else if (dimension !== undefined) {
      seen.add(name);
      return { kind: 'text', label: label ?? dimension.label, dimension };
    } else if (measure !== undefined) {
      seen.add(name);
      const shown = { label: label ?? measure.label, measure };
      return measure.people === undefined
        ? { kind: 'number', ...shown }
        : { kind: 'band', ...shown, threshold: measure.people.threshold };
    } else report.add('listing-column', { found: name, known }, place);
    return undefined;
  });
  const sound = columns.filter((column) => column !== undefined);
  return sound.length === columns.length ? sound : undefined;
}

/** Always ends in the row of the file, so that the order is the same in every run. */
function orderSql({ spec, located, report }: ListingInput, columns: readonly Column[]): string | undefined {
  const { by, descending = false } = spec.order ?? {};
  if (by === undefined || by === 'listed') return descending ? '"row" DESC' : '"row"';
  const column = columns.find((one) => nameOf(one) === by);
  if (column === undefined) {
    report.add(
      'order-unknown',
      { found: by, known: ['listed', ...columns.map(nameOf)] },
      located.place(['order', 'by']),
    );
    return undefined;
  }
  const [expression = '"row"'] = columnSql(column);
  return `${expression}${descending ? ' DESC' : ''} NULLS LAST, "row"`;
}

function nameOf(column: Column): string {
  return column.kind === 'text' ? column.dimension.name : column.measure.id;
}

function columnSql(column: Column): readonly string[] {
  if (column.kind === 'text') {
    const { unnest, expression } = column.dimension;
    return [unnest === undefined ? expression : `"${unnest}"`];
  }
  const { aggregation } = column.measure;
  return aggregation.kind === 'sum' ? aggregation.expressions : ['1'];
}

function readRow(row: StoreRow, columns: readonly Column[], house: ListingInput['house']): CrosstabRow {
  const labels: string[] = [];
  const cells: Cell[] = [];
  let at = 0;
  for (const column of columns) {
    const width = columnSql(column).length;
    const values = row.slice(at, at + width);
    at += width;
    if (column.kind === 'text') labels.push(textOf(values[0] ?? null, column.dimension, house));
    else if (column.kind === 'band') labels.push(bandOf(cellOf(values), column.threshold, house));
    else cells.push(cellOf(values));
  }
  return { kind: 'row', labels, members: [], cells };
}

function textOf(value: StoreValue, dimension: SourceDimension, house: ListingInput['house']): string {
  if (value === null) return house.labels.unavailable;
  if (dimension.unnest !== undefined && typeof value === 'string') return value.split(SEPARATOR).join(', ');
  const key: MemberKey = memberKey(value);
  const label = dimension.members.find((member) => member.key === key)?.label ?? String(key);
  return dimension.type === 'date' ? formatDate(label, house.numbers, 'short') : label;
}

function cellOf(values: readonly StoreValue[]): Cell {
  let sum: Decimal = ZERO;
  for (const value of values) {
    if (value === null) return { kind: 'missing', missing: 'unavailable' };
    sum = add(sum, typeof value === 'bigint' ? decimalOf(value) : numberOf(value));
  }
  return { kind: 'number', value: sum, sourceRows: 1 };
}

/** Where bands begin, above the threshold. */
const BANDS = [10n, 20n, 50n, 100n, 200n, 500n, 1000n];

/** "10-19": small counts in one band, larger ones in wider bands. */
function bandOf(cell: Cell, threshold: number, { labels, numbers }: ListingInput['house']): string {
  if (cell.kind === 'missing') return labels.unavailable;
  const count = round(cell.value, 0).digits;
  if (count === 0n) return '0';
  const text = (value: bigint) => formatNumber(decimalOf(value), numbers);
  const lowest = BigInt(threshold);
  if (count < lowest) return fillForm(labels.bandBelow, { to: text(lowest) });
  const starts = [lowest, ...BANDS.filter((start) => start > lowest)];
  const from = starts.findLast((start) => start <= count) ?? lowest;
  const next = starts.find((start) => start > count);
  return next === undefined
    ? fillForm(labels.bandAbove, { from: text(from) })
    : fillForm(labels.band, { from: text(from), to: text(next - 1n) });
}

function numberOf(value: StoreValue): Decimal {
  if (typeof value === 'object' && value !== null) return value;
  throw new Error(`the store gave no number: ${String(value)}`);
}

/** Of a list, prose can ask the sum of a column, and nothing else. */
function sumOf(
  crosstab: Crosstab,
  where: Readonly<Record<string, string | number>>,
  measure: string | undefined,
): ReturnType<FigureTable['figure']> {
  const [dimension] = Object.keys(where);
  if (dimension !== undefined)
    return { ok: false, problem: { kind: 'dimension-unknown', found: dimension, known: [] } };
  const ids = crosstab.measures.map(({ id }) => id);
  if (measure === undefined && ids.length !== 1)
    return { ok: false, problem: { kind: 'measure-missing', known: ids } };
  const index = measure === undefined ? 0 : ids.indexOf(measure);
  const found = crosstab.measures[index];
  if (found === undefined) {
    return { ok: false, problem: { kind: 'measure-unknown', found: measure ?? '', known: ids } };
  }
  let value = ZERO;
  for (const { cells } of crosstab.rows) {
    const cell = cells[index];
    if (cell?.kind !== 'number') return { ok: false, problem: { kind: 'missing', missing: 'unavailable' } };
    value = add(value, cell.value);
  }
  return {
    ok: true,
    figure: {
      kind: 'cell',
      value,
      ...(found.unit === undefined ? {} : { unit: found.unit }),
      decimals: found.decimals,
      table: crosstab.id,
      measure: found.id,
      row: toPlainText(decimalOf(crosstab.rows.length)),
      column: found.label,
      where: {},
      sources: crosstab.source.files.map((file) => ({ ...file, rows: crosstab.rows.length })),
    },
  };
}
