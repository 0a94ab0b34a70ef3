/** Lines put together again to the paragraphs and words that they were. */
import { MONTHS } from '../../messages/nl/dates.ts';
import { BULLET, COUNTED, type Line, TERMINAL } from '../line.ts';
import { isFull } from './width.ts';

/** Lower-case words of the text that stand whole on a line, as evidence for how a broken word is written. */
export type Vocabulary = ReadonlySet<string>;

export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu))
      words.add(word.toLowerCase());
  }
  return words;
}

/** Parts of words behind which Dutch keeps a hyphen. */
const HYPHENATED =
  /(?:^|[^\p{L}])(?:niet|ex|oud|vice|viceminister|minister|adjunct|non|semi|pseudo|anti|pro|sociaal|kandidaat|chef|leerling|bijna|inclusief|\p{L})$/iu;
/** Vowels that would be read as one: "zee-eend", "auto-onderdelen". */
const CLASH = /(?:aa|ae|ai|au|ee|ei|eu|ie|ii|oe|oi|oo|ou|ui|uu|ij)$/i;
const BROKEN = /[\p{L}\p{N}][-\u00ad\u2010]$/u;

const LISTED = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/i;

const LONGEST_WORD = 100;

/** Two parts of a line's end and the next line's beginning, which a hyphen separates. */
export function joinBroken(before: string, after: string, vocabulary: Vocabulary): string {
  // A paragraph grows line by line: only its end tells how it goes on.
  const kept = Math.max(0, before.length - LONGEST_WORD);
  return before.slice(0, kept) + joinParts(before.slice(kept), after, vocabulary);
}

function joinParts(before: string, after: string, vocabulary: Vocabulary): string {
  const soft = /\u00ad$/.test(before);
  const stem = before.slice(0, -1);
  if (soft) return stem + after;
  // "in- en uitstroom": the hyphen stands for a word that follows.
  if (/^(?:en|of|tot|dan|noch|als|maar)\s/.test(after)) return `${before} ${after}`;
  const left = /[\p{L}\p{M}\p{N}-]*$/u.exec(stem)?.[0] ?? '';
  const right = /^[\p{L}\p{M}]*/u.exec(after)?.[0] ?? '';
  if (!/^\p{Ll}/u.test(after) || /\p{N}$/u.test(stem) || /(?:^|[^\p{L}])\p{Lu}+$/u.test(stem))
    return before + after;
  const whole = `${left}${right}`.toLowerCase();
  const hyphenated = `${left}-${right}`.toLowerCase();
  if (vocabulary.has(hyphenated) && !vocabulary.has(whole)) return before + after;
  if (vocabulary.has(whole)) return stem + after;
  if (HYPHENATED.test(stem)) return before + after;
  return CLASH.test(stem.slice(-1) + after.slice(0, 1)) ? before + after : stem + after;
}

export interface Paragraph {
  readonly text: string;
  readonly first: Line;
  readonly last: Line;
  /** Set apart from the one before by more than a line end. */
  readonly apart: boolean;
}

/** @param width see `fullWidth` */
export function paragraphsOf(
  lines: readonly Line[],
  width: number,
  vocabulary: Vocabulary,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    const join = before === undefined ? 'apart' : joinOf(before, line, width);
    if (open === undefined || join === 'apart' || join === 'line') {
      paragraphs.push({ text: line.text, first: line, last: line, apart: join === 'apart' });
      continue;
    }
    const text =
      join === 'broken' ? joinBroken(open.text, line.text, vocabulary) : `${open.text} ${line.text}`;
    paragraphs[paragraphs.length - 1] = { ...open, text, last: line };
  }
  return paragraphs;
}

/** Paragraphs are a blank line apart, lines that no full line goes before a line end. */
export function textOf(lines: readonly Line[], width: number, vocabulary: Vocabulary): string {
  return paragraphsOf(lines, width, vocabulary)
    .map(({ text, apart }, index) => `${index === 0 ? '' : apart ? '\n\n' : '\n'}${text}`)
    .join('');
}

/** Sentences, one going on in the next line with a number; rows of a table have no such words. */
function isSentenceBroken(before: string, after: string): boolean {
  const isProse = (text: string) => (text.match(/(?:^|\s)\p{Ll}{2,}(?=[\s,;.:?!]|$)/gu)?.length ?? 0) >= 3;
  return /^\d/.test(after) && /[\p{L},]$/u.test(before) && isProse(before) && isProse(after);
}

/** "maart" or "2020," before "2021": a year goes on with what was said, whatever room the line had left. */
function isDateBroken(before: string, after: string): boolean {
  return /^(?:19|20)\d\d(?!\d|\.\d)/.test(after) && YEAR_BEFORE.test(before);
}

const YEAR_BEFORE = new RegExp(
  String.raw`(?:^|[\s(])(?:${MONTHS.join('|')}|jaar|jaren|schooljaar|werkjaar|(?:19|20)\d\d(?:,|\s?[-–/]))$`,
  'iu',
);

/** A small word at the end: the sentence goes on, also with a number or a name. */
function isDangling(text: string): boolean {
  return SMALL_WORDS.has((/(?:^|\s)(\p{L}+)$/u.exec(text)?.[1] ?? '').toLowerCase());
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'de het een en of van voor in op met tot aan bij door over uit onder tussen sinds vanaf sedert te om dat die als dan is zijn was waren werd werden kan wordt worden heeft hebben naar per tegen na tijdens rond begin medio eind circa ongeveer minstens hoogstens meer minder nummer artikel'.split(
    ' ',
  ),
);

function joinOf(before: Line, line: Line, width: number): 'broken' | 'space' | 'line' | 'apart' {
  if (BULLET.test(line.text))
    return line.gap && !BULLET.test(before.text) && TERMINAL.test(before.text) ? 'apart' : 'line';
  if (before.whole) return 'apart';
  const goesOn = /^[\p{Ll}]/u.test(line.text) || !TERMINAL.test(before.text);
  if (BROKEN.test(before.text) && /^\p{L}/u.test(line.text)) return 'broken';
  if (line.gap) return /^\p{Ll}/u.test(line.text) && !TERMINAL.test(before.text) ? 'space' : 'apart';
  if (COUNTED.test(before.text) && !line.gap) return 'space';
  // An entry of a list within the text, whatever room the line before has left.
  if (
    LISTED.test(line.text) &&
    (TERMINAL.test(before.text) || (LISTED.test(before.text) && !isDangling(before.text)))
  )
    return 'line';
  if (width === Number.POSITIVE_INFINITY) return goesOn ? 'space' : 'apart';
  if (
    isFull(before, line, width) ||
    /^\p{Ll}/u.test(line.text) ||
    isDangling(before.text) ||
    isDateBroken(before.text, line.text) ||
    (/^\(\p{L}{2}/u.test(line.text) && !TERMINAL.test(before.text)) ||
    isSentenceBroken(before.text, line.text)
  )
    return 'space';
  return 'line';
}
