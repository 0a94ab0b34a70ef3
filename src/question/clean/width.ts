/** Where a line ends because it is full, and where because its paragraph ends. */
import { type Line, TERMINAL } from '../line.ts';

/** Longer lines than any page has: the text was never broken at its margin. */
const UNBROKEN = 170;
const USUAL = 85;
/** A column of a bulletin; shorter lines are broken for other reasons. */
const NARROWEST = 40;

/**
 * How long a full line is in this text; infinite where lines are paragraphs.
 *
 * @returns in characters
 */
export function fullWidth(lines: readonly Line[]): number {
  const wrapped = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const goesOn = next !== undefined && !next.gap && !line.whole && /^\p{Ll}/u.test(next.text);
    return goesOn && line.text.length >= NARROWEST && line.text.length < UNBROKEN ? [line.text.length] : [];
  });
  if (wrapped.length === 0) {
    if (lines.some(({ text }) => text.length > UNBROKEN)) return Number.POSITIVE_INFINITY;
    // Of a short text: the longest line in the middle of a sentence.
    const open = lines.flatMap(({ text }, index) => {
      const goesOn = !TERMINAL.test(text) && lines[index + 1]?.gap === false;
      return goesOn && text.length >= NARROWEST ? [text.length] : [];
    });
    return open.length === 0 ? USUAL : Math.min(USUAL, Math.max(...open));
  }
  wrapped.sort((a, b) => a - b);
  return wrapped[Math.floor(wrapped.length * 0.9)] ?? USUAL;
}

/** Whether the next line's first word had no place on this line any more. */
export function isFull(line: Line, next: Line, width: number): boolean {
  if (line.whole || next.gap) return false;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return (line.printed ?? line.text.length) + 1 + word >= width * 0.93;
}
