/** What the measures of a source become with a new delivery. */
import type { Cell } from '../document/crosstab.ts';
import type { Engine } from '../sources/engine.ts';
import { cellOf, measureSql } from '../sources/measure-sql.ts';
import type { Source, SourceMeasure } from '../sources/source.ts';

export interface MeasureChange {
  readonly measure: SourceMeasure;
  readonly before: Cell;
  readonly after: Cell;
}

const NONE: Cell = { kind: 'missing', missing: 'unavailable' };
const CONFIDENTIAL: Cell = { kind: 'missing', missing: 'confidential' };

/** Every measure over all rows, before and now; counts of people only where they are large enough. */
export async function measureChanges(
  before: Source | undefined,
  after: Source,
  engine: Engine,
): Promise<readonly MeasureChange[]> {
  const changes: MeasureChange[] = [];
  for (const measure of after.measures.values()) {
    const earlier = before?.measures.get(measure.id);
    const old =
      before?.table === undefined || earlier === undefined
        ? NONE
        : await total(earlier, before.table, engine);
    const now = after.table === undefined ? NONE : await total(measure, after.table, engine);
    changes.push({ measure, before: old, after: now });
  }
  const people = changes.filter(({ measure }) => measure.people !== undefined);
  const small = people.some(
    ({ measure, before: old, after: now }) => isSmall(old, measure) || isSmall(now, measure),
  );
  // One count of people may follow from the others.
  return changes.map((change) =>
    small && change.measure.people !== undefined
      ? { ...change, before: CONFIDENTIAL, after: CONFIDENTIAL }
      : change,
  );
}

async function total(measure: SourceMeasure, table: string, engine: Engine): Promise<Cell> {
  const [row = []] = await engine.query(
    `SELECT ${measureSql(measure.aggregation, 'TRUE').join(', ')} FROM "${table}"`,
  );
  return cellOf(measure.aggregation, row, true);
}

function isSmall(cell: Cell, { people }: SourceMeasure): boolean {
  if (people === undefined || cell.kind === 'missing') return false;
  const { digits, scale } = cell.value;
  return digits > 0n && digits < BigInt(people.threshold) * 10n ** BigInt(scale);
}
