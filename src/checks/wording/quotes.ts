/** Parts of a text that are somebody else's words, or names: between quotes, and addresses. */
import type { Span } from './sentences.ts';

/** A quotation is closed within this many characters, or is none. */
const QUOTED =
  /“[^“”]{1,400}”|„[^„”“]{1,400}[”“]|«[^«»]{1,400}»|‘[^‘]{1,400}?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])"[^"\n]{1,400}"(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?![stnkm]\s)[^'\n]{2,200}'(?![\p{L}\p{N}])/gu;
const ADDRESSES = /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._-]+@[\p{L}\p{N}.-]+/gu;

export function quotedSpans(text: string): readonly Span[] {
  if (!/["“„«‘'@]|:\/\/|www\./u.test(text)) return [];
  return [...text.matchAll(QUOTED), ...text.matchAll(ADDRESSES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
