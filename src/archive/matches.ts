/** Where the words of a query stand in a text, and the piece of the text that shows them best. */
import type { DutchWords } from '../words/dutch-words.ts';

export interface Snippet {
  /** In one line. */
  readonly text: string;
  /** Where the words stand in it, from and to. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

const WORD = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu;
/** Longer than any answer; the rest of a text is not searched for places to show. */
const MOST_LETTERS = 200_000;

/** Whether a word as printed is one of those that are looked for. */
export type IsMatch = (printed: string) => boolean;

export function matcher(stems: ReadonlySet<string>, dutch: DutchWords): IsMatch {
  const known = new Map<string, boolean>();
  return (printed) => {
    let matches = known.get(printed);
    if (matches === undefined) {
      matches = dutch
        .words(printed)
        .some(({ stem, parts }) => stems.has(stem) || parts.some((part) => stems.has(part)));
      known.set(printed, matches);
    }
    return matches;
  };
}

function placesOf(text: string, isMatch: IsMatch): readonly (readonly [number, number])[] {
  const places: [number, number][] = [];
  for (const match of text.slice(0, MOST_LETTERS).matchAll(WORD)) {
    const [printed] = match;
    if (isMatch(printed)) places.push([match.index, match.index + printed.length]);
  }
  return places;
}

/** In lower case, each once, in their order. */
export function matchedWords(text: string, isMatch: IsMatch): readonly string[] {
  return [...new Set(placesOf(text, isMatch).map(([from, to]) => text.slice(from, to).toLowerCase()))];
}

/**
 * The piece with the most different words, with "…" where it was cut.
 *
 * @param width letters at most
 */
export function snippet(text: string, isMatch: IsMatch, width: number): Snippet {
  const line = text.replace(/\s+/g, ' ').trim();
  const places = placesOf(line, isMatch);
  if (line.length <= width) return { text: line, marks: places };
  const start = bestStart(line, places, width);
  const from = start === 0 ? 0 : wordStart(line, start);
  const room = width - (from > 0 ? 1 : 0);
  const whole = line.length - from <= room;
  const to = whole ? line.length : wordEnd(line, from + room - 1, from);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${line.slice(from, to).trimEnd()}${whole ? '' : '…'}`,
    marks: places.filter(([a, b]) => a >= from && b <= to).map(([a, b]) => [a + shift, b + shift] as const),
  };
}

/** Some letters before the first word of the piece, so that it can be read. */
const LEAD = 30;

function bestStart(line: string, places: readonly (readonly [number, number])[], width: number): number {
  let best = 0;
  let most = 0;
  for (const [index, [from]] of places.entries()) {
    const start = Math.max(0, from - LEAD);
    const inside = new Set<string>();
    for (const [a, b] of places.slice(index, index + 50)) {
      if (b > start + width - 2) break;
      inside.add(line.slice(a, b).toLowerCase());
    }
    if (inside.size > most) {
      most = inside.size;
      best = start;
    }
  }
  return best;
}

function wordStart(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  return space < 0 || space > at + LEAD ? at : space + 1;
}

function wordEnd(line: string, at: number, from: number): number {
  const space = line.lastIndexOf(' ', at);
  return space <= from ? at : space;
}
