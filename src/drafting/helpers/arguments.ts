/** Reading the arguments of helpers; each function reports what it cannot use and then gives undefined. */
import { type Decimal, decimalOf, parseDecimal } from '../../decimal.ts';
import type { Fact } from '../../document/fact.ts';
import type { FigureProblem, FigureTable } from '../../document/figure-table.ts';
import type { Place } from '../../problem.ts';
import type { Call, HelperContext } from '../helper.ts';
import { plainOf } from '../printable.ts';

/** A text or a number as text. */
export function textArgument(
  call: Call,
  index: number,
  helper: string,
  context: HelperContext,
): string | undefined {
  const value = plainOf(call.params[index]);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  context.report.add('helper-arguments', { helper, problem: 'not-text' }, call.place);
  return undefined;
}

/** An exact number: a number, a fact or figure, or a text such as "12.50". */
export function numberArgument(
  call: Call,
  index: number,
  helper: string,
  context: HelperContext,
): Decimal | undefined {
  const value = plainOf(call.params[index]);
  const number = toDecimal(value);
  if (number === undefined)
    context.report.add('helper-arguments', { helper, problem: 'not-number' }, call.place);
  return number;
}

export function toDecimal(value: unknown): Decimal | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return decimalOf(value);
  return typeof value === 'string' ? parseDecimal(value) : undefined;
}

/** A declared table that was computed; an undeclared one is reported, one that failed was reported before. */
export function tableArgument(call: Call, helper: string, context: HelperContext): FigureTable | undefined {
  const id = textArgument(call, 0, helper, context);
  return id === undefined ? undefined : findTable(id, call.place, context);
}

export function findTable(id: string, place: Place, context: HelperContext): FigureTable | undefined {
  const { declared, computed } = context.tables;
  if (!declared.includes(id)) context.report.add('table-unknown', { found: id, known: declared }, place);
  return computed.get(id);
}

/** The fact that the first two arguments name: its set and its key. */
export function factArgument(
  call: Call,
  helper: string,
  context: HelperContext,
): { readonly fact: Fact; readonly set: string } | undefined {
  const setName = textArgument(call, 0, helper, context);
  const key = textArgument(call, 1, helper, context);
  if (setName === undefined || key === undefined) return undefined;
  const set = context.facts.get(setName);
  if (set === undefined) {
    context.report.add('fact-set-unknown', { found: setName, known: [...context.facts.keys()] }, call.place);
    return undefined;
  }
  const fact = set.facts.get(key);
  if (fact === undefined) {
    const folded = key.toLowerCase();
    // In a set with mistakes the missing fact may be one of them.
    if (set.complete && !set.broken.some((one) => one.toLowerCase() === folded)) {
      context.report.add(
        'fact-unknown',
        { set: setName, found: key, known: [...set.facts.keys()] },
        call.place,
      );
    }
    return undefined;
  }
  context.onFact(set, fact, call.place);
  return { fact, set: setName };
}

/** An option that must be one of these words. */
export function choiceOption<const Choice extends string>(
  call: Call,
  helper: string,
  name: string,
  choices: readonly Choice[],
  context: HelperContext,
): Choice | undefined {
  const value = plainOf(call.hash.get(name));
  if (value === undefined) return undefined;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) {
    const known = choices.map(String);
    context.report.add(
      'helper-option-value',
      { helper, option: name, found: String(value), known },
      call.place,
    );
  }
  return choice;
}

/** A number of decimals from 0 to 9. */
export function decimalsOption(call: Call, helper: string, context: HelperContext): number | undefined {
  const value = plainOf(call.hash.get('decimals'));
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9) return value;
  const known = ['0', '1', '2'];
  context.report.add(
    'helper-option-value',
    { helper, option: 'decimals', found: String(value), known },
    call.place,
  );
  return undefined;
}

/** Options that name members of dimensions: everything but the helper's own options. */
export function whereOptions(
  call: Call,
  helper: string,
  own: readonly string[],
  context: HelperContext,
): Readonly<Record<string, string | number>> | undefined {
  const where: [string, string | number][] = [];
  let complete = true;
  for (const [name, raw] of call.hash) {
    if (own.includes(name)) continue;
    const value = plainOf(raw);
    if (typeof value === 'string' || typeof value === 'number') where.push([name, value]);
    else {
      complete = false;
      context.report.add(
        'helper-option-value',
        { helper, option: name, found: String(value), known: [] },
        call.place,
      );
    }
  }
  return complete ? Object.fromEntries(where) : undefined;
}

export function reportFigureProblem(
  problem: FigureProblem,
  table: string,
  place: Place,
  context: HelperContext,
): void {
  const { report } = context;
  switch (problem.kind) {
    case 'dimension-unknown':
      report.add('figure-dimension', { table, found: problem.found, known: problem.known }, place);
      return;
    case 'member-unknown':
      report.add(
        'figure-member',
        { table, dimension: problem.dimension, found: problem.found, known: problem.known },
        place,
      );
      return;
    case 'measure-unknown':
      report.add('figure-measure', { table, found: problem.found, known: problem.known }, place);
      return;
    case 'measure-missing':
      report.add('figure-measure-missing', { table, known: problem.known }, place);
      return;
    case 'missing':
      report.add('figure-missing', { table, missing: problem.missing }, place);
      return;
    default: {
      const unknown: never = problem;
      throw new Error(`unknown figure problem: ${JSON.stringify(unknown)}`);
    }
  }
}
