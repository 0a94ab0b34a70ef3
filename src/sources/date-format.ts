/** Dates as a delivery writes them: Table Schema's `format`, a pattern of strptime. */
import { parseIsoDate } from '../format.ts';

/** Reads a date as ISO text; undefined where the text is no such date, or no real one (31 April). */
export type DateReader = (text: string) => string | undefined;

const PARTS: Readonly<Record<string, string>> = {
  '%Y': '(?<year>\\d{4})',
  '%y': '(?<short>\\d{2})',
  '%m': '(?<month>\\d{1,2})',
  '%d': '(?<day>\\d{1,2})',
  '%%': '%',
};

/**
 * @param format "default" (2020-12-31), or a pattern of %Y or %y, %m and %d such as %d/%m/%Y
 * @returns undefined where the format is none of these
 */
export function dateReader(format: string): DateReader | undefined {
  const pattern = format === 'default' ? '%Y-%m-%d' : format;
  const tokens = pattern.match(/%.?|[^%]/gs) ?? [];
  if (tokens.length > 40 || tokens.some((token) => token.startsWith('%') && !Object.hasOwn(PARTS, token))) {
    return undefined;
  }
  const years = tokens.filter((token) => token.toLowerCase() === '%y').length;
  const once = (token: string) => tokens.filter((other) => other === token).length === 1;
  if (years !== 1 || !once('%m') || !once('%d')) return undefined;
  const parts = tokens.map((token, index) => {
    // Between 1/2/2020 and 20200102 there is no doubt; in %Y%m%d one digit less would move the others.
    const beside = [tokens[index - 1], tokens[index + 1]].some(
      (other) => other !== undefined && isPart(other),
    );
    return PARTS[token]?.replace('{1,2}', beside ? '{2}' : '{1,2}') ?? literal(token);
  });
  const regex = new RegExp(`^${parts.join('')}$`, 'u');
  return (text) => {
    const { year, short, month, day } = regex.exec(text)?.groups ?? {};
    if (month === undefined || day === undefined) return undefined;
    const iso = `${year ?? fullYear(short ?? '')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return parseIsoDate(iso) === undefined ? undefined : iso;
  };
}

/**
 * Dates of which the description gives no format: 2020-12-31, or day, month and year as people write them here
 * (31/12/2020, 31-12-20, 31.12.2020).
 */
export const readAnyDate: DateReader = (text) => {
  const [, day, dash, month, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  if (dash === undefined || day === undefined || month === undefined || year === undefined) {
    return readIsoDate?.(text);
  }
  const iso = `${year.length === 2 ? fullYear(year) : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseIsoDate(iso) === undefined ? undefined : iso;
};

/** Two digits as strptime reads them: 69 to 99 are 1969 to 1999. */
function fullYear(short: string): string {
  return `${Number(short) >= 69 ? '19' : '20'}${short}`;
}

function isPart(token: string): boolean {
  return token !== '%%' && Object.hasOwn(PARTS, token);
}

function literal(token: string): string {
  return token.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

const readIsoDate = dateReader('default');
