/** Notes that a table's own data asks for: rounded percentages, rows without a value, rows that count several times. */
import { add, compare, decimalOf, ZERO } from '../decimal.ts';
import type { Cell, CrosstabColumn } from '../document/crosstab.ts';
import type { HouseLabels } from '../document/house-style.ts';
import { fillForm, formatNumber, type NumberForms } from '../format.ts';
import type { CrosstabShape } from './crosstab-builder.ts';
import type { TableCells } from './margins.ts';
import type { PlannedMeasure } from './measure-plan.ts';

export function automaticNotes(
  shape: CrosstabShape,
  { plan, cube }: TableCells,
  labels: Pick<HouseLabels, 'rounding' | 'gaps' | 'several'>,
  forms: NumberForms,
): readonly string[] {
  const count = (value: number) => formatNumber(decimalOf(value), forms);
  const lacking = new Map<
    string,
    { readonly skipped: number; readonly rows: number; readonly labels: string[] }
  >();
  for (const { computation, label } of plan.measures) {
    const base = computation.kind === 'ratio' ? computation.dividend : computation.base;
    const { rows, skipped } = cube.gaps(base);
    if (skipped === 0) continue;
    const name = `${skipped} ${rows}`;
    const entry = lacking.get(name) ?? { skipped, rows, labels: [] };
    lacking.set(name, entry);
    entry.labels.push(label);
  }
  const gaps = [...lacking.values()].map((entry) =>
    fillForm(labels.gaps, {
      measure: entry.labels.join(', '),
      skipped: count(entry.skipped),
      rows: count(entry.rows),
    }),
  );
  const several = cube.dimensions.flatMap(({ dimension, label }) =>
    dimension.unnest === undefined ? [] : [fillForm(labels.several, { dimension: label })],
  );
  const shares = plan.measures.filter(({ computation }) => computation.kind === 'share');
  const rounded = shares.some((measure) => !addsUpToWhole(measure, shape));
  return [...gaps, ...new Set(several), ...(rounded ? [labels.rounding] : [])];
}

/** Whether the printed percentages are 100 wherever all of a whole are shown. */
function addsUpToWhole(measure: PlannedMeasure, { rows, columns }: CrosstabShape): boolean {
  const { computation } = measure;
  if (computation.kind !== 'share') return true;
  const inner = [...rows].filter(({ kind }) => kind === 'row');
  const own = columns.flatMap((column, index) => (isCell(column, measure) ? [index] : []));
  const groups: readonly (readonly (Cell | undefined)[])[] =
    computation.of === 'row'
      ? inner.map(({ cells }) => own.map((index) => cells[index]))
      : computation.of === 'column'
        ? own.map((index) => inner.map(({ cells }) => cells[index]))
        : [inner.flatMap(({ cells }) => own.map((index) => cells[index]))];
  return groups.every((group) => {
    let sum = ZERO;
    for (const cell of group) {
      if (cell === undefined || cell.kind === 'missing') return true;
      sum = add(sum, cell.value);
    }
    return compare(sum, decimalOf(100)) === 0 || compare(sum, ZERO) === 0;
  });
}

function isCell(column: CrosstabColumn, measure: PlannedMeasure): boolean {
  return column.kind === 'cell' && column.measure === measure.id;
}
