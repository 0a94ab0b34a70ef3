/**
 * Numbers, money, percentages and dates as a house writes them. The forms are data of the house style;
 * for nl-BE: 1.234,56; 94%; 25 euro or 25,00 euro; 10 juni 2021.
 */
import { type Decimal, isWhole, round, toPlainText } from './decimal.ts';

export interface NumberForms {
  readonly thousands: string;
  readonly decimal: string;
  readonly minus: string;
  /** {n}: "{n}%" */
  readonly percent: string;
  /** {n}: "{n} euro" */
  readonly money: string;
  /** {day} {month} {year}: "{day} {month} {year}"; {dd} and {mm} are two digits. */
  readonly longDate: string;
  readonly shortDate: string;
  /** Twelve names. */
  readonly months: readonly string[];
  /** {from} {to}: "{from}-{to}" */
  readonly period: string;
}

/** `{name}` in a form is replaced by the value of that name; what has no value stays as it is. */
export function fillForm(form: string, values: Readonly<Record<string, string>>): string {
  return form.replace(/\{([a-z][\w.]*)\}/gi, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

/** A number with all its decimals, or rounded to `decimals` (halves away from zero, never "-0"). */
export function formatNumber(value: Decimal, forms: NumberForms, decimals?: number): string {
  const rounded = decimals === undefined ? value : round(value, decimals);
  const plain = toPlainText(rounded);
  const negative = plain.startsWith('-') && /[1-9]/.test(plain);
  const [whole = '0', fraction] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, () => forms.thousands);
  return `${negative ? forms.minus : ''}${grouped}${fraction === undefined ? '' : forms.decimal + fraction}`;
}

/**
 * A number with its unit: "euro" and "%" have forms of their own, other units are left to the sentence.
 *
 * @param decimals absent: as the value has; for euro none where the amount is whole, else two
 */
export function formatQuantity(
  value: Decimal,
  unit: string | undefined,
  forms: NumberForms,
  decimals?: number,
): string {
  if (unit === 'euro') {
    return fillForm(forms.money, { n: formatNumber(value, forms, decimals ?? (isWhole(value) ? 0 : 2)) });
  }
  const text = formatNumber(value, forms, decimals);
  return unit === '%' ? fillForm(forms.percent, { n: text }) : text;
}

/** The parts of an ISO date, or undefined where the text is none ("2021-02-30" is none). */
export function parseIsoDate(
  text: string,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? { year, month, day } : undefined;
}

/** Whether a text is a real date as `2021-06-10`. */
export function isDate(text: string): boolean {
  return parseIsoDate(text) !== undefined;
}

/** An ISO date in the house's long ("10 juni 2021") or short ("10/06/2021") form; other text is returned as it is. */
export function formatDate(isoDate: string, forms: NumberForms, form: 'long' | 'short' = 'long'): string {
  const date = parseIsoDate(isoDate);
  if (date === undefined) return isoDate;
  return fillForm(form === 'long' ? forms.longDate : forms.shortDate, {
    day: String(date.day),
    dd: String(date.day).padStart(2, '0'),
    month: forms.months[date.month - 1] ?? '',
    mm: String(date.month).padStart(2, '0'),
    year: String(date.year),
  });
}

/** "2016-2020", or "2020" where both ends are the same. */
export function formatPeriod(from: number, to: number, forms: NumberForms): string {
  return from === to ? String(from) : fillForm(forms.period, { from: String(from), to: String(to) });
}

/** "a, b en c" */
export function joinTexts(texts: readonly string[], and: string): string {
  const [last = ''] = texts.slice(-1);
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${and} ${last}`;
}
