/** A listing: one row for each row of the source, in the columns that the spec names. */
import { type Decimal, decimalOf, toPlainText } from '../decimal.ts';
import type { Crosstab } from '../document/crosstab.ts';
import type { FigureTable } from '../document/figure-table.ts';
import { conditionSql, Parameters } from '../sources/condition.ts';
import type { Store } from '../sources/store.ts';
import { refuseListingChart } from './charts.ts';
import { describeSource } from './described-source.ts';
import { readFilters } from './filter.ts';
import { columnSql, type ListingInput, nameOf, orderSql, planColumns } from './listing-columns.ts';
import { ListingRows } from './listing-rows.ts';
import { sourceScope } from './scope.ts';

/** How much fits on one sheet of a workbook. */
export interface ListingLimits {
  readonly rows: number;
  /** Bytes of the sheet before it is compressed. */
  readonly bytes: number;
}

/**
 * Excel's 1,048,576 rows less room for what stands above the table ("Excel specifications and limits"), and what the
 * directory of a zip can say of a part, in 32 bits (PKWARE's APPNOTE, 4.4.9).
 */
const LIMITS: ListingLimits = { rows: 1_048_500, bytes: 4_000_000_000 };

/** What a cell takes on the sheet beside its text, and a character at most: "&amp;". */
const CELL_BYTES = 80;
const CHARACTER_BYTES = 5;

/** What fits in an answer where the spec does not say. */
const WORD_LIMIT = 20;

/** @returns undefined after reporting every problem, or where the source has no usable data */
export async function computeListing(
  input: ListingInput,
  store: Store,
  limits: ListingLimits = LIMITS,
): Promise<FigureTable | undefined> {
  const { spec, source, located, report, period, house } = input;
  refuseListingChart(input.id, spec, located, report);
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
  const chunks = store.stream(
    `SELECT ${expressions.join(', ')} FROM "${source.table}" WHERE ${where} ORDER BY ${order} LIMIT ${limits.rows + 1}`,
    parameters.values,
  );
  const rows = new ListingRows(columns, house);
  const place = located.keyPlace(['listing']);
  for await (const chunk of chunks) {
    for (const row of chunk) rows.add(row);
    if (rows.length > limits.rows) {
      report.add('listing-too-long', { limit: limits.rows }, place);
      return undefined;
    }
    if (rows.characters * CHARACTER_BYTES + rows.length * columns.length * CELL_BYTES > limits.bytes) {
      report.add('listing-too-large', { columns: columns.length }, place);
      return undefined;
    }
  }
  const labels = columns.filter((column) => column.kind !== 'number');
  const numbers = columns.filter((column) => column.kind === 'number');
  const crosstab: Crosstab = {
    id: input.id,
    title: input.title,
    place: spec.place ?? 'both',
    wordLimit: spec.word_limit ?? WORD_LIMIT,
    rowDimensions: labels.map((column) => ({
      name: nameOf(column),
      label: column.label,
      members: [],
      attribute: true,
      ...(column.kind === 'text' && column.dimension.type === 'date' ? { dates: true } : {}),
    })),
    measures: numbers.map(({ measure: { id, label, unit, decimals } }) => ({
      id,
      label,
      ...(unit === undefined ? {} : { unit }),
      decimals,
      additive: true,
    })),
    columns: numbers.map(({ label, measure }) => ({ label, kind: 'cell', measure: measure.id })),
    rows: rows.finish(),
    notes: input.notes,
    source: describeSource(source),
  };
  const sums = rows.sums();
  return {
    crosstab,
    dimensions: [],
    scope: sourceScope(
      source,
      filters,
      numbers.map(({ measure }) => measure.id),
    ),
    figure: (given, measure) => columnSum(crosstab, sums, given, measure),
  };
}

/** Of a list, prose can ask the sum of a column, and nothing else. */
function columnSum(
  crosstab: Crosstab,
  sums: readonly (Decimal | undefined)[],
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
  const value = sums[index];
  if (value === undefined) return { ok: false, problem: { kind: 'missing', missing: 'unavailable' } };
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
