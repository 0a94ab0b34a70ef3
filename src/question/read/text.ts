/** Lines of a text file. */
import type { Line } from '../line.ts';

/** Spaces that are none of the text: also those that do not break, and marks that are not seen. */
const BLANK = /[\u200b\ufeff\u2060]/g;

/** @param text with any line ends; a form feed begins a new page */
export function linesOfText(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = true;
  let page = 1;
  const paged = text.includes('\f');
  for (const [index, printed] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
    const [first = '', ...others] = printed.split('\f');
    for (const [part, piece] of [first, ...others].entries()) {
      if (part > 0) {
        page += 1;
        gap = true;
      }
      const shown = piece.replace(BLANK, '');
      const trimmed = shown.replace(/[\s\u00a0]+/g, ' ').trim();
      if (trimmed === '') {
        if (part === 0) gap = true;
        continue;
      }
      lines.push({ text: trimmed, line: index + 1, gap, whole: false, ...(paged ? { page } : {}) });
      gap = false;
    }
  }
  return lines;
}
