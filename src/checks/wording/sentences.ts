/** Where a sentence ends, and how many words it has. */

/** Abbreviations in lower case, with their full stop. */
export interface Abbreviations {
  readonly abbreviations: ReadonlySet<string>;
  readonly closingAbbreviations: ReadonlySet<string>;
}

export interface Span {
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
}

/** A line end, or a mark that can end a sentence with the quotes and brackets behind it, and the space after it. */
const ENDS = /\n|[.!?…]{1,20}["”’'»)\]]{0,5}\s+/gu;
/** What a sentence can begin with; a small letter goes on with the one before. */
const BEGINNING = /^["“„‘'«([¿¡–-]*\s*[0-9A-ZÀ-Þ]/u;
/** "m.b.t", "o.a" in front of a last full stop. */
const DOTTED = /^[A-Za-zÀ-ɏ]{1,4}(?:\.[A-Za-zÀ-ɏ]{1,4})+$/u;
const LAST_WORD = /[0-9A-Za-zÀ-ɏ.’'-]+$/u;
const LETTER = /^[A-Za-zÀ-ɏ]$/u;
const DIGITS = /^[0-9]+$/u;
const WORD = /[0-9A-Za-zÀ-ɏ]/u;

/** The sentences of a text: spans without gaps that together are the whole text; the space between belongs to the first. */
export function splitSentences(text: string, known: Abbreviations): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (end >= text.length || !endsSentence(text, start, match.index, end, known)) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function endsSentence(text: string, start: number, mark: number, end: number, known: Abbreviations): boolean {
  const found = text.slice(mark, end);
  if (found === '\n') return true;
  if (!BEGINNING.test(text.slice(end, end + 20))) return false;
  if (!/^\.(?!\.)/.test(found)) return true;
  const before = LAST_WORD.exec(text.slice(Math.max(start, mark - 40), mark))?.[0] ?? '';
  const word = before.toLowerCase();
  if (known.closingAbbreviations.has(`${word}.`)) return true;
  if (known.abbreviations.has(`${word}.`) || DOTTED.test(word)) return false;
  // "J. Peeters", "p. 4", and the label "1. " at the beginning.
  if (LETTER.test(word)) return false;
  return !(DIGITS.test(word) && text.slice(start, mark).trim() === before);
}

/** What stands between spaces and holds a letter or a digit: "1.234,5", "94%" and "e-mail" are one word each. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => WORD.test(part)).length;
}
