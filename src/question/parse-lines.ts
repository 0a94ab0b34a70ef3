/**
 * From lines to a question: which house, what belongs to the pages, the head, the items, the answer. Each step takes its
 * lines away and leaves the rest to the next; what is not certain becomes a problem with its line.
 */
import type { QuestionPart } from '../messages/expected.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { type ReadAnswer, readAnswer } from './answer/read-answer.ts';
import { findSegments, type Segments } from './answer/segments.ts';
import type { TextForm } from './answer/split-answer.ts';
import { findFootnotes, marksOf, withoutMarks } from './clean/footnotes.ts';
import { findFurniture } from './clean/furniture.ts';
import { withoutClosing, withoutHeader, withoutNext, withoutQuestionsClosing } from './clean/outside.ts';
import { vocabularyOf } from './clean/paragraphs.ts';
import { fullWidth } from './clean/width.ts';
import { findEarlier } from './follows.ts';
import { type Head, readHead, withCaptures } from './forms/head.ts';
import type { Intake } from './forms/intake.ts';
import { isWordLabel } from './forms/word-label.ts';
import { type QuestionText, readQuestionText } from './items.ts';
import { detectLanguage } from './language.ts';
import type { Line } from './line.ts';
import { NOTHING_PARSED, type ParsedQuestion } from './parsed-question.ts';
import { allItems } from './question.ts';
import { anyHouse, recogniseHouse } from './recognise.ts';

export type ParsedText = Omit<ParsedQuestion, 'problems'>;

/** Far more than any question with its answer. */
const MAX_LINES = 20_000;
/** Labels that a person is asked to look at. */
const MAX_DOUBTS = 50;

/**
 * @param file name for problems
 * @param footnotes how many the reader found and left out
 * @param intakes of every house
 */
export function parseLines(
  source: { readonly file: string; readonly lines: readonly Line[]; readonly footnotes?: number },
  intakes: readonly Intake[],
  report: Report,
): ParsedText {
  const { file } = source;
  const lines = source.lines.map((line) => ({ ...line, text: composed(line.text) }));
  const placeOf = (line: Line): Place => ({
    file,
    ...(line.page === undefined ? {} : { page: line.page }),
    line: line.line,
  });
  if (lines.length === 0) {
    report.add('question-unreadable', { reason: 'empty' }, { file });
    return NOTHING_PARSED;
  }
  if (lines.length > MAX_LINES) {
    report.add('question-unreadable', { reason: 'too-large' }, { file });
    return NOTHING_PARSED;
  }
  const language = detectLanguage(lines.map(({ text }) => text).join('\n'));
  if (language !== undefined && !intakes.some((intake) => intake.language === language)) {
    report.add('question-language', { found: language }, { file });
    return NOTHING_PARSED;
  }
  const house = recogniseHouse(lines, intakes);
  if (house === undefined)
    report.add('question-house-unknown', { known: intakes.map(({ id }) => id) }, { file });
  const intake = house ?? anyHouse(intakes);

  const cleaned = cleanLines(lines, intake);
  const notes = cleaned.footnotes + (source.footnotes ?? 0);
  if (notes > 0)
    report.add(
      'footnotes-left-out',
      { count: notes },
      cleaned.note === undefined ? { file } : placeOf(cleaned.note),
    );
  const form: TextForm = { width: fullWidth(cleaned.lines), vocabulary: vocabularyOf(cleaned.lines) };
  const first = withoutNext(cleaned.lines, intake, report, placeOf);
  const found = findSegments(first, intake, form.width);
  const answers = found.answers.map((segment, index) =>
    index < found.answers.length - 1
      ? segment
      : { ...segment, lines: withoutQuestionsClosing(segment.lines, intake, report, placeOf) },
  );
  const segments: Segments = { ...found, answers };
  const head = headOf(segments, intake, form);
  const own = segments.question.filter((_, index) => !head.lines.has(index));
  const preamble = own.filter((line) => segments.question.indexOf(line) < head.start);
  const body = withoutClosing(
    withoutHeader(own.slice(preamble.length), head, intake),
    intake,
    report,
    placeOf,
  );
  const question = readQuestionText(body, head.title, intake, form);
  reportQuestion(question, own, report, placeOf, file, segments);

  const answer =
    segments.answers.length === 0
      ? undefined
      : readAnswer(segments.answers, question.nodes, head, intake, form);
  if (answer !== undefined) reportAnswer(answer, report, placeOf, file);
  const above = question.title === null ? titleAbove(preamble) : null;
  const title = question.title ?? above;
  const [left] = above === null ? preamble : preamble.slice(0, -1);
  if (left !== undefined) report.add('preamble-left-out', { text: left.text }, placeOf(left));
  const parsed: ParsedText = {
    house: house?.id ?? null,
    session: head.session ?? null,
    number: head.number ?? null,
    date: head.date ?? null,
    authors: head.authors,
    addressees: head.addressees.length > 0 ? head.addressees : answeredBy(segments),
    title,
    context: question.context,
    items: question.items,
    follows: [],
    answer: answer?.answer ?? null,
  };
  const asked = [title, parsed.context, ...allItems(parsed.items).map(({ text }) => text)];
  // A footnote of the question often names the earlier one; one of the answer is no follow-up.
  const noted = cleaned.marked.flatMap(({ line, text }) => (segments.question.includes(line) ? [text] : []));
  const complete = {
    ...parsed,
    follows: findEarlier([...asked, ...noted].join('\n\n'), intake.references, parsed),
  };
  reportIncomplete(complete, report, file);
  return complete;
}

/** Letters with their accents as one character, and pairs of letters that a font draws as one as two. */
function composed(text: string): string {
  return text.normalize('NFC').replace(/[\ufb00-\ufb06\u0132\u0133]/g, (pair) => pair.normalize('NFKC'));
}

interface Cleaned {
  readonly lines: readonly Line[];
  readonly footnotes: number;
  /** The first line of a footnote. */
  readonly note?: Line;
  /** Text of each footnote, with the line in which its mark stands. */
  readonly marked: readonly { readonly line: Line; readonly text: string }[];
}

/** The text without what belongs to its pages and without footnotes. */
function cleanLines(all: readonly Line[], intake: Intake): Cleaned {
  const furniture = findFurniture(all, intake.furniture);
  const lines = all.filter((_, index) => !furniture.has(index));
  const ends = new Set<number>();
  let kept = 0;
  for (const [index, line] of all.entries()) {
    if (furniture.has(index)) ends.add(kept);
    else {
      if (index > 0 && line.page !== all[index - 1]?.page) ends.add(kept);
      kept += 1;
    }
  }
  const { lines: noteLines, notes } = findFootnotes(lines, ends, (line) => isWordLabel(line, intake));
  const [first] = notes.values();
  const note = first === undefined ? undefined : lines[first.index];
  const cleaned: Line[] = [];
  const marked: { line: Line; text: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const text = noteLines.has(index) ? '' : withoutMarks(line.text, notes);
    // A page ends anywhere: whether a paragraph does, the lines themselves tell.
    if (text !== '') cleaned.push({ ...line, text, gap: line.gap && !ends.has(index) });
    const holder = cleaned.at(-1);
    const isNote = [...notes.values()].some((one) => one.index === index);
    if (holder === undefined || text === line.text || isNote) continue;
    for (const [number, one] of notes) {
      if (marksOf(line.text).includes(number)) marked.push({ line: holder, text: one.text });
    }
  }
  return { lines: cleaned, footnotes: notes.size, ...(note === undefined ? {} : { note }), marked };
}

type PlacedHead = Head & { readonly start: number };

/** The head above the question, completed with what the answer's heading says of it. */
function headOf(segments: Segments, intake: Intake, form: TextForm): PlacedHead {
  const head = readHead(segments.question, intake, form.width);
  const complete = segments.answers.reduce<Head>((known, { captures }) => {
    const { number, date, authors } = captures;
    const about = {
      ...(number === undefined ? {} : { number }),
      ...(date === undefined ? {} : { date }),
      ...(authors === undefined ? {} : { authors }),
    };
    return withCaptures(known, about, intake);
  }, head);
  return { ...complete, start: head.lines.size === 0 ? 0 : Math.min(...head.lines) };
}

/** A title that stands above the head. */
function titleAbove(lines: readonly Line[]): string | null {
  const last = lines.at(-1);
  return last !== undefined && lines.length <= 3 && last.text.length > 12 && !/[.?!:]$/.test(last.text)
    ? last.text
    : null;
}

/** Who signs the answer was asked. */
function answeredBy({ answers }: Segments): ParsedText['addressees'] {
  const signature = answers.find((segment) => segment.signature !== undefined)?.signature;
  return signature === undefined ? [] : [{ name: signature.name, title: signature.title }];
}

function reportQuestion(
  question: QuestionText,
  lines: readonly Line[],
  report: Report,
  placeOf: (line: Line) => Place,
  file: string,
  { answers }: Segments,
): void {
  // What is told of as a heading is not asked about once more.
  const doubts = question.doubts.filter(({ line }) => !question.headings.includes(line));
  for (const { line, accepted } of doubts.slice(0, MAX_DOUBTS)) {
    report.add('label-doubt', { text: line.text, accepted }, placeOf(line));
  }
  for (const line of question.headings) report.add('headings-left-out', { text: line.text }, placeOf(line));
  if (question.items.length === 0) {
    if (answers.length === 0) report.add('question-items-missing', {}, { file });
    return;
  }
  if (question.numbered) return;
  const [first] = question.items;
  const start = lines.find(({ text }) => text !== '' && first?.text.startsWith(text.slice(0, 20)));
  report.add(
    'question-unnumbered',
    { count: question.items.length },
    start === undefined ? { file } : placeOf(start),
  );
}

function reportAnswer(
  { answer, doubtful, headings, missing }: ReadAnswer,
  report: Report,
  placeOf: (line: Line) => Place,
  file: string,
): void {
  for (const line of doubtful.slice(0, MAX_DOUBTS))
    report.add('label-doubt', { text: line.text, accepted: true }, placeOf(line));
  for (const line of headings) report.add('headings-left-out', { text: line.text }, placeOf(line));
  if (missing.length > 0 && answer.kind === 'answer')
    report.add('answer-items-missing', { items: missing }, { file });
}

function reportIncomplete(found: ParsedText, report: Report, file: string): void {
  const missing: readonly [QuestionPart, boolean][] = [
    ['number', found.number === null],
    ['date', found.date === null],
    ['authors', found.authors.length === 0],
    ['addressees', found.addressees.length === 0],
    ['title', found.title === null],
  ];
  const parts = missing.flatMap(([part, absent]) => (absent ? [part] : []));
  if (parts.length > 0) report.add('question-incomplete', { missing: parts }, { file });
}
