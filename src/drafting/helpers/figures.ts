/** Helpers that put numbers of tables into sentences: `figure` and `change`. */
import { type Decimal, divide, isZero, subtract, toNumber } from '../../decimal.ts';
import type { CellFigure, DerivedFigure, Figure } from '../../document/figure.ts';
import type { FigureTable } from '../../document/figure-table.ts';
import type { Call, HelperContext, HelperSpec } from '../helper.ts';
import { type Printable, plainOf, printInline } from '../printable.ts';
import {
  choiceOption,
  decimalsOption,
  reportFigureProblem,
  tableArgument,
  whereOptions,
} from './arguments.ts';

/** A figure as a sentence shows it; its text is filled in once the whole document is known. */
export function printFigure(figure: Figure): Printable {
  return printInline({ type: 'figure', figure, text: '' }, toNumber(figure.value));
}

/** `{{figure "per-region" region="limburg" year=2020}}`: a cell, or the total over what is left out. */
export const figure: HelperSpec = {
  name: 'figure',
  parameters: [1, 1],
  options: 'any',
  run: (call, context) => {
    const table = tableArgument(call, 'figure', context);
    const where = whereOptions(call, 'figure', ['measure', 'decimals'], context);
    const decimals = decimalsOption(call, 'figure', context);
    if (table === undefined || where === undefined) return undefined;
    const cell = findFigure(table, where, call, context);
    return cell && printFigure(decimals === undefined ? cell : { ...cell, decimals });
  },
};

/**
 * `{{change "per-year" from=2019 to=2020}}`: the evolution between two cells, in words.
 *
 * The dimension of `from` and `to` is the one that has both members; `along="year"` names it where two do.
 * `as="number"` gives the difference itself, `form="bare"` only the number with its sign.
 */
export const change: HelperSpec = {
  name: 'change',
  parameters: [1, 1],
  options: 'any',
  run: (call, context) => {
    const own = ['measure', 'decimals', 'from', 'to', 'along', 'as', 'form'];
    const table = tableArgument(call, 'change', context);
    const where = whereOptions(call, 'change', own, context);
    const as = choiceOption(call, 'change', 'as', ['percent', 'number'], context) ?? 'percent';
    const form = choiceOption(call, 'change', 'form', ['words', 'bare'], context) ?? 'words';
    const decimals = decimalsOption(call, 'change', context);
    const ends = endsOf(call, context);
    if (table === undefined || where === undefined || ends === undefined) return undefined;
    const along = changeDimension(table, ends, call, context);
    if (along === undefined) return undefined;
    const from = findFigure(table, { ...where, [along]: ends.from }, call, context);
    const to = findFigure(table, { ...where, [along]: ends.to }, call, context);
    if (from === undefined || to === undefined) return undefined;
    if (as === 'percent' && isZero(from.value)) {
      context.report.add(
        'change-from-zero',
        { table: table.crosstab.id, from: String(ends.from) },
        call.place,
      );
      return undefined;
    }
    return printFigure(deriveChange(from, to, as, form, decimals));
  },
};

function endsOf(
  call: Call,
  context: HelperContext,
): { readonly from: string | number; readonly to: string | number } | undefined {
  const [from, to] = ['from', 'to'].map((name) => plainOf(call.hash.get(name)));
  const usable = (value: unknown): value is string | number =>
    typeof value === 'string' || typeof value === 'number';
  if (usable(from) && usable(to)) return { from, to };
  context.report.add('helper-arguments', { helper: 'change', problem: 'from-to' }, call.place);
  return undefined;
}

function changeDimension(
  table: FigureTable,
  ends: { readonly from: string | number; readonly to: string | number },
  call: Call,
  context: HelperContext,
): string | undefined {
  const known = table.dimensions.map((dimension) => dimension.name);
  const along = plainOf(call.hash.get('along'));
  if (along !== undefined) {
    if (known.some((name) => name === along)) return String(along);
    reportFigureProblem(
      { kind: 'dimension-unknown', found: String(along), known },
      table.crosstab.id,
      call.place,
      context,
    );
    return undefined;
  }
  const has = (dimension: string, member: string | number) => {
    const answer = table.figure({ [dimension]: member }, table.crosstab.measures[0]?.id);
    return answer.ok || answer.problem.kind === 'missing';
  };
  const both = known.filter((name) => has(name, ends.from) && has(name, ends.to));
  if (both.length === 1) return both[0];
  // None fits: let the question itself say which member is unknown, in the dimension that fits best.
  const [best] = [...known.filter((name) => has(name, ends.from) || has(name, ends.to)), ...known.slice(-1)];
  if (both.length === 0 && best !== undefined) {
    for (const end of new Set([ends.from, ends.to])) findFigure(table, { [best]: end }, call, context);
    return undefined;
  }
  context.report.add('change-dimension', { table: table.crosstab.id, known: both }, call.place);
  return undefined;
}

/**
 * The evolution between two cells.
 *
 * @param decimals absent: as many as are needed to see a percentage, or as the numbers have
 */
export function deriveChange(
  from: CellFigure,
  to: CellFigure,
  as: 'percent' | 'number',
  form: 'words' | 'bare',
  decimals: number | undefined,
): DerivedFigure {
  const difference = subtract(to.value, from.value);
  const shown = as === 'percent' ? (decimals ?? visibleDecimals(difference, from.value)) : decimals;
  const value = as === 'number' ? difference : percentOf(difference, from.value, shown ?? 0);
  const direction = isZero(difference) ? 'same' : difference.digits < 0n ? 'fall' : 'rise';
  const unit = as === 'percent' ? '%' : to.unit;
  return {
    kind: 'derived',
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(shown === undefined ? {} : { decimals: shown }),
    phrase: form === 'bare' ? 'none' : direction,
    of: [from, to],
  };
}

/** Enough decimals that a small change is not called a change of 0%. */
function visibleDecimals(difference: Decimal, from: Decimal): number {
  const tried = [0, 1, 2];
  return tried.find((decimals) => !isZero(percentOf(difference, from, decimals))) ?? 0;
}

function percentOf(difference: Decimal, from: Decimal, decimals: number): Decimal {
  return divide({ ...difference, digits: difference.digits * 100n }, from, decimals);
}

function findFigure(
  table: FigureTable,
  where: Readonly<Record<string, string | number>>,
  call: Call,
  context: HelperContext,
): CellFigure | undefined {
  const measure = plainOf(call.hash.get('measure'));
  const answer = table.figure(where, measure === undefined ? undefined : String(measure));
  if (answer.ok) return answer.figure;
  reportFigureProblem(answer.problem, table.crosstab.id, call.place, context);
  return undefined;
}
