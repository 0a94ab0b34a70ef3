/** Helpers for years, dates, numbers, comparisons and looking things up. */
import { compare, toNumber } from '../../decimal.ts';
import { formatDate, formatNumber, formatQuantity, parseIsoDate } from '../../format.ts';
import type { Call, HelperContext, HelperSpec } from '../helper.ts';
import { plainOf, printText } from '../printable.ts';
import { choiceOption, decimalsOption, numberArgument, textArgument, toDecimal } from './arguments.ts';

/** `{{year "last"}}`: the first or last year of the dossier's period, or the one before the last. */
export const year: HelperSpec = {
  name: 'year',
  parameters: [1, 1],
  options: [],
  run: (call, context) => {
    const which = textArgument(call, 0, 'year', context);
    if (which === undefined) return undefined;
    if (context.period === undefined) {
      context.report.add('period-missing', {}, call.place);
      return undefined;
    }
    const years: ReadonlyMap<string, number> = new Map([
      ['first', context.period.from],
      ['last', context.period.to],
      ['previous', context.period.to - 1],
    ]);
    const found = years.get(which);
    if (found === undefined) {
      const known = [...years.keys()];
      context.report.add(
        'helper-option-value',
        { helper: 'year', option: '', found: which, known },
        call.place,
      );
      return undefined;
    }
    return printText(String(found), found);
  },
};

/** `{{date question.date}}`: "10 juni 2021"; with `form="short"` "10/06/2021". */
export const date: HelperSpec = {
  name: 'date',
  parameters: [1, 1],
  options: ['form'],
  run: (call, context) => {
    const form = choiceOption(call, 'date', 'form', ['long', 'short'], context) ?? 'long';
    const text = textArgument(call, 0, 'date', context);
    if (text === undefined) return undefined;
    if (parseIsoDate(text) === undefined) {
      context.report.add('date-wrong', { found: text }, call.place);
      return undefined;
    }
    return printText(formatDate(text, context.forms, form), text);
  },
};

/** `{{number 1234.5 decimals=1}}`: "1.234,5". */
export const number: HelperSpec = {
  name: 'number',
  parameters: [1, 1],
  options: ['decimals'],
  run: (call, context) => {
    const value = numberArgument(call, 0, 'number', context);
    const decimals = decimalsOption(call, 'number', context);
    return value && printText(formatNumber(value, context.forms, decimals), toNumber(value));
  },
};

/** `{{money 25}}`: "25 euro". */
export const money = quantityHelper('money', 'euro');

/** `{{percent 94}}`: "94%". */
export const percent = quantityHelper('percent', '%');

function quantityHelper(name: string, unit: string): HelperSpec {
  return {
    name,
    parameters: [1, 1],
    options: ['decimals'],
    run: (call, context) => {
      const value = numberArgument(call, 0, name, context);
      const decimals = decimalsOption(call, name, context);
      return value && printText(formatQuantity(value, unit, context.forms, decimals), toNumber(value));
    },
  };
}

/** `{{lookup agencies agency "short"}}`: a field by names that are only known when the template runs. */
export const lookup: HelperSpec = {
  name: 'lookup',
  parameters: [2, 9],
  options: [],
  run: (call, context) => {
    let value = call.params[0];
    for (const key of call.params.slice(1).map(plainOf)) {
      const name = String(key);
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
        const known = typeof value === 'object' && value !== null ? Object.keys(value) : [];
        context.report.add('name-unknown', { path: `lookup ${name}`, found: name, known }, call.place);
        return undefined;
      }
      value = Reflect.get(value, name);
    }
    return value;
  },
};

/** `{{#if (eq a b)}}`: the same number or the same text. */
export const eq = comparison('eq', (order) => order === 0);
export const gt = comparison('gt', (order) => order > 0);
export const lt = comparison('lt', (order) => order < 0);

function comparison(name: string, holds: (order: number) => boolean): HelperSpec {
  return {
    name,
    parameters: [2, 2],
    options: [],
    run: (call, context) => {
      const order = orderOf(call, name, context);
      return order === undefined ? undefined : holds(order);
    },
  };
}

function orderOf(call: Call, helper: string, context: HelperContext): number | undefined {
  const [a, b] = call.params.map(plainOf);
  const [left, right] = [toDecimal(a), toDecimal(b)];
  if (left !== undefined && right !== undefined) return compare(left, right);
  const plain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value) || value === null;
  if (plain(a) && plain(b) && (helper === 'eq' || (typeof a === 'string' && typeof b === 'string'))) {
    const [x, y] = [String(a), String(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  context.report.add('helper-arguments', { helper, problem: 'not-comparable' }, call.place);
  return undefined;
}

/** `{{#if (not x)}}` */
export const not: HelperSpec = {
  name: 'not',
  parameters: [1, 1],
  options: [],
  run: (call) => !isTrue(call.params[0]),
};

/** Empty texts and lists, zero, false and what is left out count as no. */
export function isTrue(value: unknown): boolean {
  const plain = plainOf(value);
  return Array.isArray(plain) ? plain.length > 0 : Boolean(plain);
}
