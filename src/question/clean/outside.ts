/** What stands in the file and belongs to the question no more. */
import type { Report } from '../../messages/report.ts';
import type { Place } from '../../problem.ts';
import { areNames, type Head } from '../forms/head.ts';
import type { Intake } from '../forms/intake.ts';
import { joinLines, matchLines } from '../forms/joined-lines.ts';
import type { Line } from '../line.ts';

/** Without lines on later pages that only repeat the number of the question. */
export function withoutHeader(lines: readonly Line[], { number }: Head, intake: Intake): readonly Line[] {
  if (number === undefined) return lines;
  const joined = joinLines(lines);
  return lines.filter((_, index) => {
    const match = matchLines(intake.head, joined, index);
    return (
      match === undefined ||
      match.endLine > index + 1 ||
      match.captures['number'] !== number ||
      Object.keys(match.captures).length > 1
    );
  });
}

/** Without what follows where another question begins. */
export function withoutNext(
  lines: readonly Line[],
  intake: Intake,
  report: Report,
  placeOf: (line: Line) => Place,
): readonly Line[] {
  const joined = joinLines(lines);
  let first: string | undefined;
  const next = lines.findIndex((line, index) => {
    if (!/^[\p{Lu}(\d]/u.test(line.text)) return false;
    const match = matchLines(intake.head, joined, index, (captures) => areNames(captures, intake));
    const { number, date, authors } = match?.captures ?? {};
    const who = number ?? authors;
    if (date === undefined || who === undefined) return false;
    first ??= who;
    return who !== first;
  });
  const line = lines[next];
  if (line === undefined) return lines;
  report.add('question-several', { text: line.text }, placeOf(line));
  return lines.slice(0, next);
}

/** The last answer without what the question said below its items, where a bulletin prints that at the very end. */
export function withoutQuestionsClosing(
  lines: readonly Line[],
  { question }: Intake,
  report: Report,
  placeOf: (line: Line) => Place,
): readonly Line[] {
  // A single word such as "Toelichting" is as likely a heading of the answer.
  const sentences = question.closings.filter((closing) => closing.split(' ').length > 3);
  const at = lines.findLastIndex(({ text }) => startsWithAny(text, sentences));
  if (at < 1) return lines;
  const above = lines[at - 1];
  const start = above !== undefined && startsWithAny(above.text, question.closings) ? at - 1 : at;
  const line = lines[start];
  if (line !== undefined) report.add('closing-left-out', { text: line.text }, placeOf(line));
  return lines.slice(0, start);
}

function startsWithAny(text: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => text.toLowerCase().startsWith(beginning.toLowerCase()));
}

/** Without what stands below the items: who else was asked, a greeting. */
export function withoutClosing(
  lines: readonly Line[],
  { question }: Intake,
  report: Report,
  placeOf: (line: Line) => Place,
): readonly Line[] {
  const at = lines.findLastIndex(({ text }, index) => index > 0 && startsWithAny(text, question.closings));
  const line = lines[at];
  // What asks something below it is no closing.
  if (line === undefined || lines.slice(at).some(({ text }) => /\?/.test(text))) return lines;
  report.add('closing-left-out', { text: line.text }, placeOf(line));
  return lines.slice(0, at);
}
