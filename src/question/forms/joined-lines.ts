/** Lines as one text in which forms are looked for, and the way back from a place in it to the line. */
import type { Line } from '../line.ts';
import { type Captures, type Form, type FormMatch, matchForm } from './form.ts';

export interface JoinedLines {
  readonly text: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
}

/** One line end between lines of a paragraph, two where space stands between them. */
export function joinLines(lines: readonly Line[]): JoinedLines {
  let text = '';
  const starts: number[] = [];
  for (const line of lines) {
    if (text !== '') text += line.gap ? '\n\n' : '\n';
    starts.push(text.length);
    text += line.text;
  }
  return { text, starts };
}

/** Of two forms that cover the same lines the one that names more. */
function saysMore(match: FormMatch, than: FormMatch): boolean {
  const count = ({ captures }: FormMatch) => Object.keys(captures).length;
  return match.end > than.end || (match.end === than.end && count(match) > count(than));
}

export interface LineMatch extends FormMatch {
  /** Index behind the last line that the form covers. */
  readonly endLine: number;
}

/** The form that covers the most lines from here on. @param isSound whether what it found can be what it stands for */
export function matchLines(
  forms: readonly Form[],
  joined: JoinedLines,
  index: number,
  isSound: (captures: Captures) => boolean = () => true,
): LineMatch | undefined {
  const start = joined.starts[index];
  if (start === undefined) return undefined;
  let best: FormMatch | undefined;
  for (const form of forms) {
    const match = matchForm(form, joined.text, start);
    if (match === undefined || !isSound(match.captures)) continue;
    if (best === undefined || saysMore(match, best)) best = match;
  }
  return best && { ...best, endLine: lineBehind(joined, index, best.end) };
}

function lineBehind(joined: JoinedLines, index: number, end: number): number {
  let line = index + 1;
  while (line < joined.starts.length && (joined.starts[line] ?? 0) < end) line += 1;
  return line;
}
