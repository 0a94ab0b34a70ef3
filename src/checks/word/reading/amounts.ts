/** The numbers of a table that a person typed: Dutch and English forms, dashes, marks for what is not known. */
import { type Decimal, parseDecimal, ZERO } from '../../../decimal.ts';

/** What a cell says of its number: between two bounds where it is not exact. */
export interface Amount {
  readonly low: Decimal;
  /** Absent where it may be anything. */
  readonly high?: Decimal;
  readonly decimals: number;
  readonly percent: boolean;
  /** `dash`: a stroke or nothing, which may mean zero or not known. */
  readonly kind: 'number' | 'dash' | 'bounded' | 'unknown';
}

/** How a text writes its numbers. */
export type NumberStyle = 'comma' | 'point';

const SPACE = ' \\u00a0\\u202f\\u2009';
const SIGN = '[-\\u2212\\u2013]';
const COMMA_NUMBER = `\\d{1,3}(?:[.${SPACE}’']\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|\\d+\\.(?!\\d{3}(?!\\d))\\d+`;
const POINT_NUMBER = `\\d{1,3}(?:[,${SPACE}’']\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?`;

/** "*", "(1)", "[2]", "[noot 1]", "a)" behind a number refer to a remark. */
const MARKS =
  '(?:\\s?(?:[*†‡]+|\\(\\*+\\)|\\[(?:noot\\s|note\\s)?\\d{1,2}\\]|\\(\\d\\)|\\((?:noot|voetnoot)\\s?\\d\\)|[¹²³⁴⁵⁶⁷⁸⁹]+))*';
const CURRENCY = '(?:€|EUR|euro)';
const UNIT = "(?:%|‰|p\\.?p\\.?|[kM]?€|[kM]?EUR|euro|[\\p{L}²³.’']{1,14}(?:\\s[\\p{L}.]{1,14})?)";

const patterns: Readonly<Record<NumberStyle, RegExp>> = {
  comma: amountPattern(COMMA_NUMBER),
  point: amountPattern(POINT_NUMBER),
};

function amountPattern(number: string): RegExp {
  return new RegExp(
    `^(?:${CURRENCY}\\s?)?(${SIGN}\\s?|\\+\\s?)?(?:${CURRENCY}\\s?)?(${number})(?:,-)?(?:\\s?(${UNIT}))?${MARKS}(?:\\s?\\(\\s?(?:${number})\\s?%?\\s?\\))?${MARKS}$`,
    'iu',
  );
}

const DASH = /^(?:[-–—−]+|)$/u;
const BELOW = /^(?:<|&lt;|minder dan|fewer than|less than)\s?(\d{1,3})$/iu;
const RANGE = /^(\d{1,4})\s?(?:-|–|tot|t\/m)\s?(\d{1,4})$/iu;
const UNKNOWN =
  /^(?:\[[a-z]\]|\((?:vertrouwelijk|c|x|z)\)|vertrouwelijk|n\.?\s?v\.?\s?t\.?|n\.?\s?b\.?|n\.?\s?a\.?|n\/[ab]|niet (?:beschikbaar|gekend|bekend|van toepassing|geregistreerd)|onbekend|nog niet (?:beschikbaar|gekend|bekend)|x{1,3}|\.{1,3}|…|\?|\/|:|geen gegevens|\*+)$/iu;

/** Characters of a number with a unit; a longer text is a sentence. */
const LONGEST = 40;

/** @returns undefined for a text that is no number */
export function parseAmount(text: string, style: NumberStyle): Amount | undefined {
  const shown = text.replace(/[\s\u00a0\u202f\u2009]+/gu, ' ').trim();
  if (shown.length > LONGEST) return undefined;
  if (DASH.test(shown)) return { low: ZERO, high: ZERO, decimals: 0, percent: false, kind: 'dash' };
  if (UNKNOWN.test(shown)) return { low: ZERO, decimals: 0, percent: false, kind: 'unknown' };
  const below = BELOW.exec(shown)?.[1];
  if (below !== undefined) return bounded('0', String(Math.max(0, Number(below) - 1)));
  const range = RANGE.exec(shown);
  if (range !== null && !isYear(range[1]) && Number(range[1]) < Number(range[2])) {
    return bounded(range[1] ?? '0', range[2] ?? '0');
  }
  const match = patterns[style].exec(shown);
  if (match === null) return undefined;
  const [, sign = '', digits = '', unit = ''] = match;
  const value = numberIn(digits, style);
  if (value === undefined) return undefined;
  const low = /[-−–]/.test(sign) ? { ...value, digits: -value.digits } : value;
  return { low, high: low, decimals: value.scale, percent: unit === '%', kind: 'number' };
}

/** A number without sign or unit, such as "1.234,50". */
export function numberIn(digits: string, style: NumberStyle): Decimal | undefined {
  const grouped = digits.replace(/[\s\u00a0\u202f\u2009’']/gu, '');
  const plain =
    style === 'point'
      ? grouped.replaceAll(',', '')
      : /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(grouped)
        ? grouped.replaceAll('.', '').replace(',', '.')
        : grouped.replace(',', '.');
  return parseDecimal(plain);
}

/** By the decimals that the texts show; Dutch where they do not tell. */
export function numberStyleOf(texts: Iterable<string>): NumberStyle {
  let [comma, point, groupedByComma] = [0, 0, 0];
  for (const text of texts) {
    if (text.length > LONGEST) continue;
    if (/\d,\d{1,2}(?!\d)/.test(text) || /\d\.\d{3}(?!\d)/.test(text)) comma += 1;
    if (/\d\.\d{1,2}(?![\d.])/.test(text) && !/\d+\.\d+\.\d+/.test(text)) point += 1;
    if (/\d,\d{3}(?!\d)/.test(text)) groupedByComma += 1;
  }
  return comma === 0 && (groupedByComma > 0 || point > 1) && (groupedByComma > 0 || point > 0)
    ? 'point'
    : 'comma';
}

export function isYear(text: string | undefined): boolean {
  return /^(?:19|20)\d\d$/.test((text ?? '').trim());
}

/** A year, a school year, a quarter or a month of a year: a header, although it is written in digits. */
export function isPeriod(text: string): boolean {
  return /^(?:(?:jaar|eind|begin|q[1-4]|k[1-4]|[1-4]e kwartaal|\p{L}{3,9}\.?)\s)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?\s?(?:\*+|\([^()]{0,30}\))?$/iu.test(
    text.replace(/\s+/gu, ' ').trim(),
  );
}

function bounded(low: string, high: string): Amount {
  const [from, to] = [parseDecimal(low) ?? ZERO, parseDecimal(high) ?? ZERO];
  return { low: from, high: to, decimals: 0, percent: false, kind: 'bounded' };
}
