/** The years that a question asks about, where it names them. */

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Not those of dates ("2021-06-10", "10/06/2021"). */
const YEAR = /(?<![\d./])(?<!(?<!\d)\d{1,2}-)(?:19|20)\d{2}(?![\d/]|\.\d|-\d{1,2}(?!\d))/g;

/** "2016 tot en met 2020", with at most a word of its own such as "eind" or "het jaar" between. */
const LONGEST_BETWEEN = 25;

/**
 * @param until words between the first and the last year
 * @returns undefined where no range of years is named, or several that differ
 */
export function periodOf(text: string, until: readonly string[]): Period | undefined {
  const years = [...text.matchAll(YEAR)].map((match) => ({ year: Number(match[0]), at: match.index }));
  const found = new Map<string, Period>();
  const add = (from: number, to: number) => {
    if (from < to) found.set(`${from}-${to}`, { from, to });
  };
  for (const [index, { year, at }] of years.entries()) {
    const next = years[index + 1];
    if (next === undefined) break;
    const between = text.slice(at + 4, next.at).toLowerCase();
    if (between.length <= LONGEST_BETWEEN && until.some((word) => standsIn(word, between)))
      add(year, next.year);
  }
  if (found.size === 0) {
    const run = consecutive(years.map(({ year }) => year));
    if (run !== undefined) add(run.from, run.to);
  }
  const [only, ...more] = found.values();
  return more.length === 0 ? only : undefined;
}

function standsIn(word: string, between: string): boolean {
  const words = between.trim().split(/\s+/).join(' ');
  return /^\p{L}/u.test(word) ? ` ${words} `.includes(` ${word} `) : words === word;
}

/** "2018, 2019 en 2020". */
function consecutive(years: readonly number[]): Period | undefined {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined || years.length < 2) return undefined;
  return years.every((year, index) => year === first + index) ? { from: first, to: last } : undefined;
}
