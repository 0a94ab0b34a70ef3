/** The forms in which numbers and dates can be written, found in a text. */
import type { WrittenForm } from '../../messages/found-word.ts';

/** A number or date in one of its forms. */
export interface WrittenValue {
  readonly kind: WrittenForm;
  /** Name of the form, the same for all that are written alike. */
  readonly form: string;
  readonly text: string;
  readonly start: number;
}

/** No digit, and no separator with a digit before it. */
const START = '(?<![0-9A-Za-zÀ-ɏ+]|[0-9][.,/:-])';
const END = '(?![0-9A-Za-zÀ-ɏ]|[.,/:-][0-9])';
/** Telephone and account numbers are groups of digits, too. */
const ALONE = '(?<!\\d\\s)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const AMOUNT = '\\d{1,3}(?:[.\u00A0\u202F ]\\d{3})+(?:,\\d{1,2})?|\\d+(?:,\\d{1,2})?';
/** Of these the number is rounded, so that it has no cents. */
const NOT_ROUND = '(?!\\s*(?:miljoen|miljard|duizend|mln|mld))';

type Find = readonly [
  kind: WrittenForm,
  pattern: RegExp,
  form: (match: RegExpExecArray) => string | undefined,
];

/** @param months as the house writes them */
export function formFinder(months: readonly string[]): (text: string) => readonly WrittenValue[] {
  const names = months.map((month) => month.replace(/[^A-Za-zÀ-ɏ]/gu, '')).filter((month) => month !== '');
  const capitals = names.map((month) => month.charAt(0).toUpperCase() + month.slice(1));
  const name = names.length === 0 ? '(?!)' : [...names, ...capitals].join('|');
  const find = (pattern: string) => new RegExp(START + pattern + END, 'gu');
  const finds: readonly Find[] = [
    ['date', find(`${DAY} (?:${name}) ${YEAR}`), () => 'words'],
    ['date', find(`${DAY}([/.-])${MONTH}\\1${YEAR}`), ([, mark]) => mark],
    ['date', find(`${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])`), () => 'iso'],
    [
      'money',
      find(`(?:${AMOUNT})${NOT_ROUND}\\s?(?:euro|Euro|EURO|EUR|€)`),
      ([text]) => `${unitOf(text)} behind${cents(text)}`,
    ],
    [
      'money',
      new RegExp(`(?<![0-9A-Za-zÀ-ɏ])(?:EUR|€)\\s?(?:${AMOUNT})(?:,-+)?${NOT_ROUND}(?![0-9A-Za-zÀ-ɏ])`, 'gu'),
      ([text]) => `${unitOf(text)} before${cents(text)}`,
    ],
    [
      'percent',
      new RegExp(
        `${START}\\d+(?:[.,]\\d+)?(\\s?%|\\s(?:[Pp]rocent|[Pp]ercent|pct\\.?))(?![A-Za-zÀ-ɏ])`,
        'gu',
      ),
      ([, unit = '']) => unit.toLowerCase().replace(/\s/gu, ' ').replace('.', ''),
    ],
    ['thousands', find('[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?'), () => '.'],
    ['thousands', find(`${ALONE}[1-9]\\d{0,2}(?:[ \u00A0\u202F]\\d{3})+(?:,\\d+)?(?!\\s\\d)`), () => ' '],
    [
      'thousands',
      find(`${ALONE}[1-9]\\d{3,8}(?:,\\d+)?(?!\\s\\d)`),
      ([text]) => (isYear(text) ? undefined : ''),
    ],
  ];
  return (text) => (/\d/.test(text) ? valuesIn(text, finds) : []);
}

function valuesIn(text: string, finds: readonly Find[]): readonly WrittenValue[] {
  const found: WrittenValue[] = [];
  for (const [kind, pattern, formOf] of finds) {
    for (const match of text.matchAll(pattern)) {
      const form = formOf(match);
      if (form !== undefined) found.push({ kind, form, text: match[0].trim(), start: match.index });
    }
  }
  return found;
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20|21)\d{2}$/.test(text);
}

function unitOf(text: string): string {
  return (/euro|eur|€/i.exec(text)?.[0] ?? '').toLowerCase();
}

/** "25 euro" and "25,00 euro" are two forms. */
function cents(text: string): string {
  return /,\d/.test(text) ? ' cents' : '';
}
