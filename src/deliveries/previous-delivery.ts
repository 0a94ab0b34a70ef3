/** What a source delivered last time, for whoever delivers again. */
import { compare, decimalOf, isZero } from '../decimal.ts';
import type { Cell } from '../document/crosstab.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { RequestValue } from '../document/request.ts';
import type { CellValue } from '../sources/cell-value.ts';
import type { Descriptor } from '../sources/descriptor.ts';
import type { StoreRow, StoreValue } from '../sources/engine.ts';
import { cellOf, columnsOf, measureSql } from '../sources/measure-sql.ts';
import { columnName } from '../sources/members.ts';
import type { Source, SourceMeasure } from '../sources/source.ts';
import { withUnit } from '../writers/xlsx/headers.ts';
import type { RequestTexts } from './request-texts.ts';

type Query = (sql: string) => Promise<readonly StoreRow[]>;

/** With more rows nobody looks through them; totals then say more. */
const MOST_ROWS = 500;

const CONFIDENTIAL: Cell = { kind: 'missing', missing: 'confidential' };

export interface Previous {
  readonly count: number;
  /** In the order of the fields; absent where there are too many, or where they count people. */
  readonly rows?: readonly (readonly CellValue[])[];
  /** A complete row, where there is one; counts of people are left out of it. */
  readonly example?: readonly CellValue[];
}

/** @param table name of the source's table in the store */
export async function readPrevious(
  { fields, part }: Descriptor,
  source: Pick<Source, 'measures'>,
  table: string,
  query: Query,
): Promise<Previous> {
  // Dates are texts everywhere but in the store.
  const columns = fields.map(({ type }, index) => {
    const column = `"${columnName(index)}"`;
    return type === 'date' ? `CAST(${column} AS VARCHAR)` : column;
  });
  const [[count = 0n] = []] = await query(`SELECT count(*) FROM "${table}"`);
  const select = `SELECT ${columns.join(', ')} FROM "${table}"`;
  const complete = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
  const people = hasPeople(source);
  const counted = new Set(
    Object.values(part.measures).flatMap((measure) => (measure.people === true ? (measure.sum ?? []) : [])),
  );
  const [whole] = await query(`${select} WHERE ${complete} ORDER BY row LIMIT 1`);
  const example = whole?.map((value, index) => (counted.has(fields[index]?.name ?? '') ? null : value));
  const listed = !people && Number(count) <= MOST_ROWS;
  return {
    count: Number(count),
    ...(listed ? { rows: await query(`${select} ORDER BY row`) } : {}),
    ...(example === undefined ? {} : { example }),
  };
}

export interface PreviousTotals {
  readonly columns: readonly { readonly header: string; readonly holds: 'text' | 'number' }[];
  readonly rows: readonly (readonly RequestValue[])[];
}

/** The measures of a source, by year where it has years, else over all rows. */
export async function totalsByYear(
  source: Source,
  table: string,
  house: HouseStyle,
  texts: RequestTexts,
  query: Query,
): Promise<PreviousTotals> {
  const measures = [...source.measures.values()];
  const years = [...source.dimensions.values()].find((one) => one.expands && one.unnest === undefined);
  const label = years?.expression ?? 'NULL';
  const sums = measures.flatMap(({ aggregation }) => measureSql(aggregation, 'TRUE'));
  const rows = await query(
    `SELECT ${[label, ...sums].join(', ')} FROM "${table}" GROUP BY ALL ORDER BY 1 NULLS LAST`,
  );
  return {
    columns: [
      { header: years?.label ?? texts.all, holds: 'text' },
      ...measures.map((measure) => ({
        header: withUnit(measure.label, measure.unit),
        holds: 'number' as const,
      })),
    ],
    rows: rows.map(([key = null, ...values]) => {
      const first = yearCell(key, years === undefined ? texts.previousTotal : house.labels.unknown);
      let at = 0;
      const cells = measures.map((measure) => {
        const end = at + columnsOf(measure.aggregation);
        const cell = cellOf(measure.aggregation, values.slice(at, end), false);
        at = end;
        return { cell, measure };
      });
      const small = cells.some(({ cell, measure }) => isSmall(cell, measure));
      const shown = cells.map(({ cell, measure }) =>
        totalCell(small && measure.people !== undefined ? CONFIDENTIAL : cell, measure, house),
      );
      return [first, ...shown];
    }),
  };
}

/** Whether a small number in these data can say something about a person. */
export function hasPeople({ measures }: Pick<Source, 'measures'>): boolean {
  return [...measures.values()].some(({ people }) => people !== undefined);
}

function yearCell(key: StoreValue, without: string): RequestValue {
  return { kind: 'text', text: key === null ? without : String(key) };
}

/** What is small in one of these counts of people is small in all of them: one follows from the others. */
function isSmall(cell: Cell, { people }: SourceMeasure): boolean {
  if (people === undefined || cell.kind === 'missing') return false;
  return !isZero(cell.value) && compare(cell.value, decimalOf(people.threshold)) < 0;
}

function totalCell(cell: Cell, { decimals }: SourceMeasure, { labels }: HouseStyle): RequestValue {
  if (cell.kind === 'number') return { kind: 'number', value: cell.value, decimals };
  const missing = {
    unavailable: labels.unavailable,
    'not-applicable': labels.notApplicable,
    confidential: labels.confidential,
  };
  return { kind: 'text', text: missing[cell.missing] };
}
