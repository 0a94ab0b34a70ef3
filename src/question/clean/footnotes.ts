/** Footnotes, which stand between the items or behind them, and their marks in the text. */
import { DATE_PATTERN } from '../dates.ts';
import { type Line, TERMINAL } from '../line.ts';

export interface Footnotes {
  /** Indexes of the lines that are footnotes or nothing but marks. */
  readonly lines: ReadonlySet<number>;
  /** First lines of footnotes, by number. */
  readonly notes: ReadonlyMap<number, { readonly index: number; readonly text: string }>;
}

/** "1Deltares, 31 januari 2024": the raised number and the text, as extraction glues them. */
const GLUED = /^(\d{1,2})(?=[\p{Lu}«“"‘'(]|https?:|www\.)/u;
const RAISED = /^([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})\s*(?=\S)/u;
const SPACED = /^(?:\[(\d{1,2})\]|\((\d{1,2})\)|(\d{1,2})\)|(\d{1,2}))\s+(?=\S)/;
const MARKS =
  /^(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})(?:\)|,\s*|\s+en\s+|(?=$))(?:(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})(?:\)|,\s*|\s+en\s+|(?=$)))*$/u;
/** Lines between a mark and its note: some pages. */
const MARK_DISTANCE = 300;
/** "1 juni 2022" begins with a day. */
const DATE = new RegExp(`^(?:${DATE_PATTERN})`, 'u');
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * @param ends lines before which a page ends
 * @param isLabel whether a label in words stands at the line's beginning, which ends a footnote
 */
export function findFootnotes(
  lines: readonly Line[],
  ends: ReadonlySet<number>,
  isLabel: (line: Line) => boolean,
): Footnotes {
  const found = new Set<number>();
  const notes = new Map<number, { index: number; text: string }>();
  const labels = lines.map(isLabel);
  const atEnd = pageEnds(lines, ends, labels);
  let expected = 1;
  let inNote = false;
  for (const [index, line] of lines.entries()) {
    if (ends.has(index) || labels[index] === true) inNote = false;
    const number = startOf(line, expected, inNote || atEnd[index] === true, lines, index);
    if (number !== undefined) {
      notes.set(number, { index, text: line.text });
      expected = number + 1;
      inNote = true;
    } else if (inNote && line.gap && !ends.has(index)) inNote = false;
    if (inNote) found.add(index);
  }
  // Where labels are words, a line of numbers is nothing but marks; else it may be a label itself.
  if (notes.size > 0 && labels.includes(true)) {
    for (const [index, { text }] of lines.entries()) {
      if (!found.has(index) && MARKS.test(text) && numbersOf(text).every((number) => notes.has(number)))
        found.add(index);
    }
  }
  return { lines: found, notes };
}

/** A line without the marks of these footnotes, where they are unmistakable: raised, or behind the end of a sentence. */
export function withoutMarks(text: string, notes: Footnotes['notes']): string {
  if (notes.size === 0) return text;
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}/gu, (mark) => (notes.has(numberOf(mark)) ? '' : mark))
    .replace(
      /([?!.»”"’')])\s?(\d{1,2})(\)?)(?=\s|$)/g,
      (whole, sign: string, digits: string, close: string) => {
        // "€ 1.5" and "artikel 3.2" have digits before the sign.
        const marked = notes.has(Number(digits)) && (close !== '' || !/[.’']/.test(sign));
        return marked ? sign : whole;
      },
    )
    .replace(/\s+([.,;:?!])/g, '$1')
    .trim();
}

function startOf(
  { text }: Line,
  expected: number,
  certain: boolean,
  lines: readonly Line[],
  index: number,
): number | undefined {
  const glued = GLUED.exec(text)?.[1];
  if (glued !== undefined && Number(glued) === expected) return expected;
  const raised = RAISED.exec(text)?.[1];
  if (raised !== undefined && numberOf(raised) === expected) return expected;
  if (!certain) return undefined;
  // Glued to another number: "32024Z15585" behind note 2.
  if (expected > 1 && text.startsWith(String(expected)) && /^\d{5,}/.test(text)) return expected;
  const [, a, b, c, d] = SPACED.exec(text) ?? [];
  const spaced = Number(a ?? b ?? c ?? d);
  // "… dateren van" before "1 juni 2022": the number goes on with the sentence.
  const before = lines[index - 1];
  if (d !== undefined && before !== undefined && lines[index]?.gap === false && !TERMINAL.test(before.text))
    return undefined;
  if (d !== undefined && DATE.test(text)) return undefined;
  return spaced === expected && isMarked(lines, index, spaced) ? expected : undefined;
}

/** Whether the text before shows this mark behind the end of a sentence. */
function isMarked(lines: readonly Line[], index: number, number: number): boolean {
  const raised = [...String(number)].map((digit) => RAISED_DIGITS[Number(digit)] ?? '').join('');
  const mark = new RegExp(
    `[.?!,;:»”"’')\\]]\\s?(?:${number}\\)|\\[${number}\\]|\\(${number}\\)|${number}(?=\\s|$))|\\p{L}(?:\\[${number}\\]|${number}\\)?(?=[\\s.,;?!]|$))|${raised}`,
    'u',
  );
  return lines
    .slice(Math.max(0, index - MARK_DISTANCE), index)
    .some(
      ({ text }) =>
        mark.test(text.replace(/^\(?\d{1,3}[.)]\s/, '')) ||
        (MARKS.test(text) && numbersOf(text).includes(number)),
    );
}

/** Of each line whether nothing but footnotes stands between it and the end of the page. */
function pageEnds(
  lines: readonly Line[],
  ends: ReadonlySet<number>,
  labels: readonly boolean[],
): readonly boolean[] {
  const found = Array.from(lines, () => true);
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const next = at + 1;
    const plain = labels[next] !== true && !/\?$/.test(lines[next]?.text ?? '');
    found[at] = ends.has(next) || (plain && found[next] === true);
  }
  return found;
}

/** The numbers that a line may mark footnotes with: alone on it, raised, or behind the end of a sentence. */
export function marksOf(text: string): readonly number[] {
  if (MARKS.test(text)) return numbersOf(text);
  return Array.from(text.matchAll(/(?<=[?!.»”"’')]\s?)(\d{1,2})\)?(?=\s|$)|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}/gu), ([mark]) =>
    numberOf(mark.replace(')', '')),
  );
}

function numbersOf(text: string): readonly number[] {
  return Array.from(text.matchAll(/\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}/gu), ([digits]) => numberOf(digits));
}

function numberOf(digits: string): number {
  return Number(
    [...digits].map((digit) => (/\d/.test(digit) ? digit : RAISED_DIGITS.indexOf(digit))).join(''),
  );
}
