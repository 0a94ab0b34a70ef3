/** Labels of items as running text and headings name them: "2 t/m 6", "1, 2 en 3", "1. a) en b)". */

/** One label; a letter alone belongs to the number named before it. */
export interface LabelReference {
  readonly number?: number;
  readonly letter?: string;
}

export interface LabelRange {
  readonly first: LabelReference;
  /** The same as `first` where it is one label. */
  readonly last: LabelReference;
}

const LETTER = '[a-z](?![\\p{L}\\p{N}/])[.)°]{0,2}';
const ONE = `(?:\\d{1,3}(?:[.)°]{0,2}[ \\u00a0]?${LETTER}|[.)°]{1,2}(?!\\d))?|${LETTER})`;
const RANGE = '-|–|—|t/m|tot en met|t\\.?e\\.?m\\.?|tot|tm';
const AND = ',|;|&|\\+|/|en|alsook|alsmede';
const BETWEEN = `[ \\u00a0]*(?:(?:${RANGE})|(?:${AND})(?:[ \\u00a0]*(?:en|&))?)[ \\u00a0]*`;

/** Source of a pattern for one label or several. */
export const LABELS_PATTERN = `(?<![\\p{L}\\p{N}])${ONE}(?:${BETWEEN}(?:(?:vraag|vragen)[ \\u00a0])?${ONE})*(?![\\p{L}\\p{N}])`;

const TOKENS =
  /(?<range>[-–—]|(?:t\/m|tot en met|t\.?e\.?m\.?|tot|tm)(?!\p{L}))|(?<number>\d{1,3})|(?<letter>(?<!\p{L})[a-z](?!\p{L}))/giu;

/** The labels that a text names, such as `2 t/m 6`; empty where it names none. */
export function parseLabels(text: string): readonly LabelRange[] {
  const words = text.replace(/\b(?:vraag|vragen)\b/giu, ' ').replace(/[.)°(](?!\s*[em])/giu, ' ');
  const found: { reference: LabelReference; upTo: boolean }[] = [];
  let upTo = false;
  let number: number | undefined;
  let pending: number | undefined;
  const add = (reference: LabelReference) => {
    found.push({ reference, upTo });
    upTo = false;
  };
  const flush = () => {
    if (pending !== undefined) add({ number: pending });
    pending = undefined;
  };
  for (const { groups } of words.matchAll(TOKENS)) {
    if (groups?.['number'] !== undefined) {
      flush();
      number = Number(groups['number']);
      pending = number;
    } else if (groups?.['letter'] !== undefined) {
      pending = undefined;
      add({ ...(number === undefined ? {} : { number }), letter: groups['letter'].toLowerCase() });
    } else {
      flush();
      upTo = true;
    }
  }
  flush();
  const ranges: LabelRange[] = [];
  for (const { reference, upTo: toHere } of found) {
    const before = ranges.at(-1);
    if (!toHere || before === undefined) ranges.push({ first: reference, last: reference });
    else ranges[ranges.length - 1] = { first: before.first, last: reference };
  }
  return ranges;
}

/** How many labels at least: a range of numbers counts each. */
export function isSingle(ranges: readonly LabelRange[]): boolean {
  const [range] = ranges;
  return ranges.length === 1 && range !== undefined && range.first === range.last;
}
