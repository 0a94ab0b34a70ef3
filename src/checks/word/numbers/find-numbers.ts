/** The numbers of running text that say how much or how many; dates, years, articles and labels are none. */
import { type Decimal, parseDecimal } from '../../../decimal.ts';
import { NOT_FIGURES } from './not-figures.ts';

export interface FoundNumber {
  /** With its sign and unit, as it stands in the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Multiplied out: "1,4 miljoen" is 1400000. */
  readonly value: Decimal;
  /** Places behind the comma that are shown; less than zero where it was rounded to thousands or millions. */
  readonly places: number;
  readonly unit: '' | '%' | 'euro';
  /** "ruim", "ongeveer": it may stand for a number near it. */
  readonly about: boolean;
}

const DIGITS =
  '\\d{1,3}(?:[.\\u00a0\\u202f\\u2009 ]\\d{3})+(?:,\\d+)?(?!\\d)|\\d+(?:,\\d+)?(?:\\.\\d{1,2}(?!\\d))?';
const MULTIPLES: Readonly<Record<string, number>> = {
  duizend: 3,
  miljoen: 6,
  mln: 6,
  mio: 6,
  million: 6,
  miljard: 9,
  mld: 9,
  billion: 9,
};
const NUMBER = new RegExp(
  `(?<![\\d.,\\p{L}])(?<money>€\\s?|EUR\\s)?(?<sign>[-−](?=\\d))?(?<digits>${DIGITS})(?<tal>-?tal(?:len)?(?!\\p{L}))?(?:\\s?(?<times>duizend|miljoen|miljard|mln\\.?|mio\\.?|mld\\.?|million|billion)(?!\\p{L}))?(?:\\s?(?<unit>%|‰|procent(?:punt(?:en)?)?|percent|euro|EUR|€)(?!\\p{L}))?`,
  'giu',
);
const ABOUT =
  /(?:ruim|bijna|ongeveer|circa|ca\.|zo[’']n|nagenoeg|om en bij(?: de)?|rond(?: de)?|rondom|meer dan|minder dan|een kleine|een dikke|krap|afgerond(?: op)?|grofweg|haast|amper|tegen de|over the|about|around|nearly|almost|over|more than|less than)\s*(?:€\s?)?$/iu;
const BLANK = '\u0000';

/** No sentence is longer; a hostile file may have one of a megabyte. */
const LONGEST = 20_000;

/** @param what `figures`: without dates, years, articles and the like; `all`: with them, for a text of a known figure */
export function findNumbers(whole: string, what: 'figures' | 'all'): readonly FoundNumber[] {
  const text = whole.slice(0, LONGEST);
  const shown = what === 'all' ? text : withoutOthers(text);
  const found: FoundNumber[] = [];
  for (const match of shown.matchAll(NUMBER)) {
    const { groups } = match;
    const value = parseDecimal(plainDigits(groups?.['digits'] ?? ''));
    if (value === undefined || /^[\d.,]*\p{L}/u.test(behind(shown, match))) continue;
    const power = MULTIPLES[(groups?.['times'] ?? '').replace('.', '').toLowerCase()] ?? 0;
    const signed = groups?.['sign'] === undefined ? value : { ...value, digits: -value.digits };
    found.push({
      text: match[0].trim(),
      start: match.index,
      end: match.index + match[0].length,
      value: { digits: signed.digits * 10n ** BigInt(power), scale: value.scale },
      places: value.scale - power,
      unit: unitOf(groups?.['unit'], groups?.['money']),
      about:
        groups?.['tal'] !== undefined || ABOUT.test(shown.slice(Math.max(0, match.index - 20), match.index)),
    });
  }
  return found;
}

/** Letters that stick to the digits make it a name: "2bis". */
function behind(text: string, { index, 0: whole }: RegExpExecArray): string {
  return /\d$/.test(whole) ? text.slice(index + whole.length, index + whole.length + 3) : '';
}

function unitOf(unit: string | undefined, money: string | undefined): FoundNumber['unit'] {
  if (unit === undefined) return money === undefined ? '' : 'euro';
  return /^(?:%|procent|percent)/iu.test(unit) ? '%' : /euro|€/iu.test(unit) ? 'euro' : '';
}

/** Dutch: a point between groups of three, a comma before decimals. */
function plainDigits(digits: string): string {
  const grouped = /^\d{1,3}(?:[.\u00a0\u202f\u2009 ]\d{3})+(?:,\d+)?$/.test(digits);
  return grouped
    ? digits.replace(/[.\u00a0\u202f\u2009 ]/gu, '').replace(',', '.')
    : digits.includes(',')
      ? digits.replaceAll('.', '').replace(',', '.')
      : digits;
}

/** The text with what counts nothing blanked out, each character in its place. */
function withoutOthers(text: string): string {
  return NOT_FIGURES.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => BLANK.repeat(found.length)),
    text,
  );
}
