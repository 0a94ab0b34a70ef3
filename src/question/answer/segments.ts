/** Which lines ask and which answer, in documents that have both: one after the other, or item by item. */
import type { Captures } from '../forms/form.ts';
import { matchForm } from '../forms/form.ts';
import { readHead } from '../forms/head.ts';
import type { Intake } from '../forms/intake.ts';
import { type JoinedLines, joinLines, type LineMatch, matchLines } from '../forms/joined-lines.ts';
import { type Signature, signatureBefore } from '../forms/signature.ts';
import { isWordLabel } from '../forms/word-label.ts';
import { type Candidate, findCandidates } from '../labels/candidates.ts';
import { type LabelRange, parseLabels } from '../labels/references.ts';
import type { Line } from '../line.ts';

export interface AnswerSegment {
  readonly lines: readonly Line[];
  /** What its heading says about the answer. */
  readonly captures: Captures;
  readonly heading: string;
  /** The items that its heading names. */
  readonly ranges?: readonly LabelRange[];
  /** Highest number asked before it, and before the segment before it. */
  readonly asked: { readonly from: number; readonly to: number };
  /** Stands above the first item where items and answers alternate: it answers none of them. */
  readonly introduces?: boolean;
  readonly signature?: Signature;
}

export interface Segments {
  readonly question: readonly Line[];
  readonly answers: readonly AnswerSegment[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly captures: Captures;
  readonly ranges?: readonly LabelRange[];
  /** Where text goes on behind the heading, on its line. */
  readonly rest?: string;
  /** It only says who answers, above the first item. */
  readonly above?: boolean;
}

/** @param width see `fullWidth` */
export function findSegments(lines: readonly Line[], intake: Intake, width: number): Segments {
  const marks = findMarks(lines, intake, width);
  if (marks.length === 0) return { question: lines, answers: [] };
  const candidates = new Map(findCandidates(lines, intake.question.labels).map((one) => [one.index, one]));
  const interleaved =
    marks.filter(
      ({ captures, above }) =>
        captures['number'] === undefined && captures['authors'] === undefined && above !== true,
    ).length > 1;
  const question: Line[] = [];
  const answers: AnswerSegment[] = [];
  let current: { lines: Line[]; mark: Mark; signature?: Signature; from: number; to: number } | undefined;
  let highest = 0;
  let answered = 0;
  const close = () => {
    if (current === undefined) return;
    const { mark, signature, from, to } = current;
    answers.push({
      ...{ lines: current.lines, captures: mark.captures, asked: { from, to } },
      heading: lines
        .slice(mark.start, mark.end)
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 200),
      ...(mark.ranges === undefined ? {} : { ranges: mark.ranges }),
      ...(mark.above === true ? { introduces: true } : {}),
      ...(signature === undefined ? {} : { signature }),
    });
    current = undefined;
  };
  const byStart = new Map(marks.map((mark) => [mark.start, mark]));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const mark = byStart.get(index);
    if (mark !== undefined) {
      const asking = current === undefined;
      close();
      const signature = mark.above === true ? undefined : signatureBefore(lines, index, intake);
      if (signature !== undefined && asking)
        question.splice(question.length - (signature.end - signature.start));
      current = {
        lines: [],
        mark,
        ...(signature === undefined ? {} : { signature }),
        from: answered,
        to: highest,
      };
      answered = highest;
      if (mark.rest !== undefined) current.lines.push({ ...line, text: mark.rest });
      if (mark.end > mark.start) {
        index = mark.end - 1;
        continue;
      }
    }
    const number = nextNumber(candidates.get(index), highest);
    const next = marks.find(({ start }) => start > index);
    if (
      current !== undefined &&
      number !== undefined &&
      (isQuestionAgain(candidates.get(index), line, interleaved, next !== undefined) ||
        (next !== undefined && isAnsweredBy(next, number, lines.slice(index, next.start))))
    )
      close();
    else if (current !== undefined && isLetterAgain(candidates.get(index), highest, next)) close();
    if (current !== undefined) current.lines.push(line);
    else {
      question.push(line);
      if (number !== undefined) highest = number;
    }
  }
  close();
  return { question, answers };
}

function findMarks(lines: readonly Line[], intake: Intake, width: number): readonly Mark[] {
  const joined = joinLines(lines);
  const marks: Mark[] = [];
  const heads: Mark[] = [];
  let highest = 0;
  const candidates = new Map(findCandidates(lines, intake.question.labels).map((one) => [one.index, one]));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    highest = nextNumber(candidates.get(index), highest) ?? highest;
    // "antwoord op vraag 3 van …" in the middle of a sentence is no heading.
    if (line === undefined || !/^[\p{Lu}([]/u.test(line.text)) continue;
    const opening = openingAt(joined, index, intake) ?? labelledAt(line, index, intake);
    // Who answers and when stands above the questions, or below them where the answer begins.
    const head = matchLines(intake.answer.head, joined, opening?.end ?? index);
    if (head !== undefined && highest === 0 && opening === undefined) {
      const before = heads.at(-1)?.end === index ? heads.pop() : undefined;
      const { start, captures } = before ?? { start: index, captures: {} };
      heads.push({ start, end: head.endLine, captures: { ...head.captures, ...captures }, above: true });
    }
    const mark = head === undefined || highest === 0 ? opening : withHead(opening, index, head);
    if (mark === undefined) continue;
    marks.push(mark);
    index = mark.end - 1;
  }
  const above = introducing(heads, marks, lines, intake, width);
  return above === undefined ? marks : [above, ...marks];
}

/**
 * Where who answers begins to speak above the first item, where every answer says which items it is to: below the head of
 * the answer, be that one with the head of the question or below what the question says first.
 */
function introducing(
  heads: readonly Mark[],
  marks: readonly Mark[],
  lines: readonly Line[],
  intake: Intake,
  width: number,
): Mark | undefined {
  const [last, next] = [heads.at(-1), marks[0]];
  if (last === undefined || next === undefined || marks.some(({ ranges }) => ranges === undefined))
    return undefined;
  const first = lines.findIndex((line) => isWordLabel(line, intake));
  if (first < last.end || next.start < first) return undefined;
  const head = readHead(lines.slice(0, first), intake, width);
  if (!head.lines.has(last.start)) return last;
  const says = ({ text }: Line) =>
    !intake.question.openings.some((form) => matchForm(form, text, 0) !== undefined);
  const introduced = lines.slice(head.end, first).some(says);
  return introduced ? { start: head.end, end: head.end, captures: {}, above: true } : undefined;
}

function openingAt(joined: JoinedLines, index: number, intake: Intake): Mark | undefined {
  const match = matchLines([...intake.answer.openings, ...intake.answer.labels], joined, index);
  if (match === undefined) return undefined;
  const labels = match.captures['labels'];
  const ranges = labels === undefined ? undefined : parseLabels(labels);
  return {
    start: index,
    end: match.endLine,
    captures: match.captures,
    ...(ranges === undefined ? {} : { ranges }),
  };
}

function withHead(opening: Mark | undefined, index: number, head: LineMatch): Mark {
  const { captures, endLine } = head;
  return { start: index, ...opening, end: endLine, captures: { ...captures, ...opening?.captures } };
}

/** "Antwoord 1: Ja." */
function labelledAt(line: Line, index: number, intake: Intake): Mark | undefined {
  for (const form of [...intake.answer.labels, ...intake.answer.openings]) {
    const match = matchForm(form, line.text, 0, true);
    // "Antwoord. De minister …" is a sentence; behind a number a dot is enough.
    const signs = form.slots.has('labels') ? /^\s*[.:)]+\s*/ : /^\s*:\s*/;
    const sign = match && signs.exec(line.text.slice(match.end))?.[0];
    if (match === undefined || sign === undefined) continue;
    const rest = line.text.slice(match.end + sign.length);
    if (rest === '') continue;
    const labels = match.captures['labels'];
    return {
      ...{ start: index, end: index + 1, captures: match.captures, rest },
      ...(labels === undefined ? {} : { ranges: parseLabels(labels) }),
    };
  }
  return undefined;
}

/** The number of a question that goes on with those asked so far. */
function nextNumber(candidate: Candidate | undefined, highest: number): number | undefined {
  const token = candidate?.readings[0]?.[0];
  if (token?.kind !== 'number' || token.value !== highest + 1) return undefined;
  return token.last ?? token.value;
}

/** "2. Deelt u …?" above "Antwoord 2": what asks and is answered right below asks, without a blank line, too. */
function isAnsweredBy({ ranges }: Mark, number: number, lines: readonly Line[]): boolean {
  const covered = ranges?.some(({ first, last }) => {
    const [from, to] = [first.number ?? 0, last.number ?? 0];
    return from <= number && number <= to;
  });
  return covered === true && lines.some(({ text }) => /\?[»”"’')]*\d{0,2}$/.test(text));
}

/** "Vraag 1b" above "Antwoord 1b": the number goes on with its next letter. */
function isLetterAgain(candidate: Candidate | undefined, highest: number, next: Mark | undefined): boolean {
  const [number, letter] = candidate?.readings[0] ?? [];
  if (number?.wrap !== 'word' || number.value !== highest || letter?.kind !== 'letter') return false;
  const named = next?.ranges?.flatMap(({ first, last }) => [first, last]) ?? [];
  return named.some((one) => one.number === highest && one.letter !== undefined);
}

/** Whether a next number within an answer asks again: labels in words do, others only where answers alternate. */
function isQuestionAgain(
  candidate: Candidate | undefined,
  line: Line,
  interleaved: boolean,
  later: boolean,
): boolean {
  const wrap = candidate?.readings[0]?.[0]?.wrap;
  if (wrap === 'word') return later;
  return interleaved && later && line.gap;
}
