/** Parts of a text that are somebody else's words, or names: between quotes, and addresses. */
import type { Span } from './sentences.ts';

/** A quotation is closed within this many characters, or is none. */
const QUOTED =
  /“[^“”]{1,400}”|„[^„”“]{1,400}[”“]|«[^«»]{1,400}»|‘[^‘]{1,400}?’(?![0-9A-Za-zÀ-ɏ])|(?<![0-9A-Za-zÀ-ɏ])"[^"\n]{1,400}"(?![0-9A-Za-zÀ-ɏ])|(?<![0-9A-Za-zÀ-ɏ])'(?![stnkm]\s)[^'\n]{2,200}'(?![0-9A-Za-zÀ-ɏ])/gu;
const ADDRESSES = /(?:https?:\/\/|www\.)\S+|[0-9A-Za-zÀ-ɏ._-]{1,64}@[0-9A-Za-zÀ-ɏ.-]+/gu;

export function quotedSpans(text: string): readonly Span[] {
  if (!/["“„«‘'@]|:\/\/|www\./u.test(text)) return [];
  return [...text.matchAll(QUOTED), ...text.matchAll(ADDRESSES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The same places in order, without one inside another. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else if (span.end > last.end) joined.splice(-1, 1, { start: last.start, end: span.end });
  }
  return joined;
}
