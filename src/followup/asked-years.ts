/** The years that a text asks for: "in 2021 en 2022", "sinds 2021", "de voorbije drie jaar", "sinds uw antwoord". */
import { MONTHS } from '../messages/nl/dates.ts';
import type { Years } from './asked-item.ts';

export interface Calendar {
  /** The last year that was over on the day of the question. */
  readonly last: number;
  /** What the earlier answer covers. */
  readonly earlier?: Years | undefined;
}

export interface AskedYears {
  readonly years: Years;
  /** As the text has them. */
  readonly words: string;
  /** False where the text names years in several ways, or with years between them that it does not name. */
  readonly sure: boolean;
}

const YEAR = String.raw`(?<![\d.,/])(?:19|20)\d\d(?![\d/]|[.,]\d)`;
const MONTH = MONTHS.join('|');

/** Years that only say which text or day is meant. */
const REFERENCES = new RegExp(
  [
    String.raw`\b\d{1,2}(?:ste|de|e)?\s+(?:${MONTH})\s+\d{4}`,
    String.raw`\b(?:${MONTH})\s+\d{4}`,
    String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`,
    String.raw`\b(?:nr\.?|nummer|vraag)\s*\d+`,
    String.raw`\b(?:\p{L}*(?:decreet|wet|besluit|nota|akkoord|plan|omzendbrief|conventie))\s+(?:van|uit|voor)\s+\d{4}`,
    // A session of the parliament.
    String.raw`\b(?:zitting|zittingsjaar|sessie)\s+\d{4}\s*-\s*\d{4}`,
  ].join('|'),
  'giu',
);

const RANGE = new RegExp(String.raw`(${YEAR})\s*(?:t\/m|tot\s+en\s+met|tot|[-–—])\s*(${YEAR})`, 'giu');
const LIST = new RegExp(
  String.raw`(${YEAR})(?:\s*,\s*${YEAR})*\s*(?:,\s*)?(?:en|of)\s+(?:in\s+)?${YEAR}`,
  'giu',
);
const OPEN = new RegExp(
  String.raw`\b(?:sinds|vanaf|sedert)\s+(?:het\s+)?(?:begin\s+)?(?:(?:kalender)?jaar\s+)?(?:(?:1\s+)?januari\s+)?(${YEAR})`,
  'giu',
);
const SINCE_ANSWER =
  /\b(?:sindsdien|(?:sinds|sedert)\s+(?:het|dat|uw|dit|mijn|de|die)\s+(?:(?:vorige|vroegere|eerdere|laatste)\s+)?(?:antwoord|vraag|bevraging))\b/giu;
const NUMBERS = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];
const LAST = new RegExp(
  String.raw`\b(?:voorbije|afgelopen|laatste|vorige|jongste)\s+(?:(${NUMBERS.join('|')}|\d{1,2})\s+)?(?:volledige\s+|volle\s+)?(?:kalender|werkings)?ja(?:ar|ren)\b`,
  'giu',
);
const SINGLE = new RegExp(
  String.raw`\b(?:in|over|voor|tijdens|gedurende|(?:kalender|werkings)?jaar)\s+(?:het\s+)?(?:(?:kalender|werkings)?jaar\s+)?(${YEAR})`,
  'giu',
);

/**
 * @param single whether one year alone counts ("in 2021"): in an item it does, in an introduction it tells what happened
 * @returns undefined where the text names no years that it asks for
 */
export function askedYears(text: string, calendar: Calendar, single = true): AskedYears | undefined {
  const found: { readonly years: Years; readonly words: string; readonly sure: boolean }[] = [];
  let rest = text;
  const take = (
    form: RegExp,
    read: (match: readonly string[]) => { years: Years; sure?: boolean } | undefined,
  ) => {
    rest = rest.replace(form, (...args) => {
      const words = String(args[0]);
      const match = args
        .slice(
          0,
          args.findIndex((one) => typeof one === 'number'),
        )
        .map((one) => one ?? '');
      const one = read(match);
      if (one !== undefined && one.years.from <= one.years.to) {
        found.push({ words, sure: true, ...one });
        return ' '.repeat(words.length);
      }
      return words;
    });
  };
  const { last, earlier } = calendar;
  const since = (from: number) => ({ years: { from, to: last } });
  take(SINCE_ANSWER, () => (earlier === undefined ? undefined : since(earlier.to + 1)));
  take(OPEN, ([, year = '']) => since(Number(year)));
  rest = rest.replace(REFERENCES, (words) => ' '.repeat(words.length));
  take(RANGE, ([, from = '', to = '']) => ({ years: { from: Number(from), to: Number(to) } }));
  take(LIST, ([words = '']) => {
    const years = [...words.matchAll(new RegExp(YEAR, 'g'))].map(([year]) => Number(year));
    const [from, to] = [Math.min(...years), Math.max(...years)];
    return { years: { from, to }, sure: new Set(years).size === to - from + 1 };
  });
  take(LAST, ([, count = '']) => {
    const named = NUMBERS.indexOf(count.toLowerCase()) + 1;
    const years = count === '' ? 1 : named > 0 ? named : Number(count);
    return years < 1 ? undefined : { years: { from: last - years + 1, to: last } };
  });
  if (single) take(SINGLE, ([, year = '']) => ({ years: { from: Number(year), to: Number(year) } }));
  if (found.length === 0) return undefined;
  const from = Math.min(...found.map(({ years }) => years.from));
  const to = Math.max(...found.map(({ years }) => years.to));
  return {
    years: { from, to },
    words: [...new Set(found.map(({ words }) => words.replace(/\s+/g, ' ').trim()))].join(', '),
    sure: found.length === 1 && found[0]?.sure === true,
  };
}
