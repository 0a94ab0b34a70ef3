/** The question's own lines: title, introduction and items. */
import type { TextForm } from './answer/split-answer.ts';
import { paragraphsOf, textOf } from './clean/paragraphs.ts';
import type { Intake } from './forms/intake.ts';
import { joinLines, matchLines } from './forms/joined-lines.ts';
import { introductoryHeading, takeHeadings } from './headings.ts';
import { findCandidates } from './labels/candidates.ts';
import { type Doubt, doubtsOf, doubtsWithin } from './labels/doubts.ts';
import { evidenceOf } from './labels/evidence.ts';
import { buildItems, type ItemNode } from './labels/item-tree.ts';
import { chooseLabels, type Decision, type Weighed } from './labels/search.ts';
import { isCapitals, type Line, TERMINAL } from './line.ts';
import type { QuestionItem } from './question.ts';
import { isRequest, splitUnnumbered } from './unnumbered.ts';

export interface QuestionText {
  readonly title: string | null;
  readonly context: string | null;
  readonly nodes: readonly ItemNode[];
  readonly items: readonly QuestionItem[];
  readonly numbered: boolean;
  readonly doubts: readonly Doubt[];
  /** Lines that belong to no item. */
  readonly headings: readonly Line[];
}

/** For a label of which the text asks something. */
const ASKED = 1.2;
const REQUESTED = 0.8;
/** Where others ask. */
const UNASKED = -0.8;
const MAX_TITLE = 300;

/**
 * @param lines without the head
 * @param title where the head has it
 */
export function readQuestionText(
  lines: readonly Line[],
  title: string | undefined,
  intake: Intake,
  form: TextForm,
): QuestionText {
  const decisions = chooseItems(lines, intake, form);
  if (!decisions.some(({ role }) => role === 'item')) {
    const apart = withLabelsApart(lines);
    const found = apart.length > lines.length ? chooseItems(apart, intake, form) : [];
    if (found.filter(({ role }) => role === 'item').length < 2) {
      return readUnnumbered(lines, title, intake, form, decisions);
    }
    return { ...readNumbered(apart, found, title, intake, form), doubts: doubtsWithin(found, apart) };
  }
  return readNumbered(lines, decisions, title, intake, form);
}

/** Lines that end where a number stands behind the end of a sentence: "… zijn. 1. Hoeveel …? 2. Wat …?" */
function withLabelsApart(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) =>
    line.text
      .split(/(?<=[.?!:;]\s)(?=\d{1,2}[.)]\s+\p{Lu})/u)
      .map((text, part) => ({ ...line, text: text.trim(), gap: part === 0 && line.gap })),
  );
}

function readNumbered(
  lines: readonly Line[],
  decisions: readonly Decision[],
  title: string | undefined,
  intake: Intake,
  form: TextForm,
): QuestionText {
  // A number alone on its line that is no label is the mark of a footnote, or the number of a page.
  const stray = new Set(
    decisions.flatMap(({ role, candidate, tokens }) =>
      role === 'text' && tokens[0]?.wrap === 'bare' ? [candidate.index] : [],
    ),
  );
  const kept = lines.map((line, index) => (stray.has(index) ? { ...line, text: '' } : line));
  const { before, items } = buildItems(kept, decisions);
  const introduction = withoutOpenings(before, intake);
  const first = introductoryHeading(introduction, title);
  const headings = [...first, ...takeHeadings(items)];
  const front = readFront(introduction.slice(0, introduction.length - first.length), title, form);
  return {
    ...front,
    nodes: items,
    items: items.map((node) => itemOf(node, form)),
    numbered: true,
    doubts: doubtsOf(decisions, lines),
    headings,
  };
}

/** The labels of a question, as they are found in its lines. */
export function chooseItems(lines: readonly Line[], intake: Intake, form: TextForm): readonly Decision[] {
  const candidates = findCandidates(lines, intake.question.labels);
  const printedAt = (at: number) => {
    const [start, end] = [candidates[at]?.index ?? 0, candidates[at + 1]?.index ?? lines.length];
    const [first, ...others] = lines.slice(start, Math.min(end, start + 40)).map(({ text }) => text);
    return [first?.slice(candidates[at]?.textAt.at(-1)) ?? '', ...others].join(' ');
  };
  const someAsk = candidates.some((_, at) => printedAt(at).includes('?'));
  const weighed = candidates.map((candidate, at): Weighed => {
    const text = printedAt(at);
    const indent = lines[candidate.index]?.indent;
    return {
      candidate,
      evidence: (tokens) => {
        const [first] = tokens;
        const textAt = candidate.textAt.slice(0, tokens.length);
        return first === undefined ? -9 : evidenceOf({ ...candidate, textAt }, first, lines, form.width);
      },
      asked: text.includes('?') ? ASKED : isRequest(text) ? REQUESTED : someAsk ? UNASKED : 0,
      ...(indent === undefined ? {} : { indent }),
    };
  });
  return chooseLabels(weighed);
}

function readUnnumbered(
  lines: readonly Line[],
  title: string | undefined,
  intake: Intake,
  form: TextForm,
  decisions: readonly Decision[],
): QuestionText {
  const isHeading = (line: Line, index: number) =>
    title === undefined && index === 0
      ? false
      : isCapitals(line.text) && line.text.length < 90 && line.gap && !TERMINAL.test(line.text);
  const found = titleOf(lines, title, form);
  const rest = lines.slice(found.end);
  const headings = rest.filter((line, index) => isHeading(line, index + found.end));
  const plain = rest.filter((line) => !headings.includes(line));
  const joined = joinLines(plain);
  const opening = plain.findIndex(
    (_, index) => matchLines(intake.question.openings, joined, index) !== undefined,
  );
  const asked = opening < 0 ? plain : plain.slice(opening + 1);
  const { context, items } = splitUnnumbered(asked, form, opening >= 0);
  const before = opening < 0 ? '' : textOf(plain.slice(0, opening), form.width, form.vocabulary);
  const introduction = [
    before,
    context.map(({ text, apart }, index) => `${index === 0 ? '' : apart ? '\n\n' : '\n'}${text}`).join(''),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
  const nodes = items.map(
    (_, index): ItemNode => ({
      id: String(index + 1),
      label: null,
      lines: [],
      items: [],
      covers: [index + 1],
    }),
  );
  return {
    title: found.title,
    context: introduction === '' ? null : introduction,
    nodes,
    items: items.map((text, index) => ({ id: String(index + 1), label: null, text, items: [] })),
    numbered: false,
    doubts: doubtsOf(decisions, lines),
    headings,
  };
}

function readFront(lines: readonly Line[], title: string | undefined, form: TextForm) {
  const found = titleOf(lines, title, form);
  const context = textOf(lines.slice(found.end), form.width, form.vocabulary);
  return { title: found.title, context: context === '' ? null : context };
}

/** The first few lines that are no sentence. */
function titleOf(
  lines: readonly Line[],
  known: string | undefined,
  form: TextForm,
): { readonly title: string | null; readonly end: number } {
  if (known !== undefined) return { title: known, end: 0 };
  const [first] = lines;
  if (first === undefined || first.text.length > MAX_TITLE || /^\p{Ll}/u.test(first.text))
    return { title: null, end: 0 };
  const gap = lines.findIndex((line, index) => index > 0 && (line.gap || lines[index - 1]?.whole === true));
  const block = lines.slice(0, gap < 0 ? lines.length : gap);
  const printed = (end: number) =>
    paragraphsOf(lines.slice(0, end), form.width, form.vocabulary)
      .map(({ text }) => text)
      .join(' ');
  const last = block.at(-1);
  if (
    last !== undefined &&
    block.length <= 3 &&
    !isSentence(last.text) &&
    printed(block.length).length <= MAX_TITLE
  ) {
    return { title: printed(block.length), end: block.length };
  }
  const [paragraph, next] = paragraphsOf(block, form.width, form.vocabulary);
  if (
    paragraph !== undefined &&
    next !== undefined &&
    !isSentence(paragraph.text) &&
    paragraph.text.length <= MAX_TITLE
  ) {
    const end = block.indexOf(next.first);
    if (end > 1 && end <= 3 && /^\p{Lu}/u.test(next.text)) return { title: paragraph.text, end };
  }
  const second = lines[1];
  // Without a blank line behind it, a title is a line that is not full.
  if (
    second !== undefined &&
    !isSentence(first.text) &&
    /^\p{Lu}/u.test(second.text) &&
    first.text.length < form.width * 0.8
  ) {
    return { title: first.text, end: 1 };
  }
  return { title: null, end: 0 };
}

function isSentence(text: string): boolean {
  return /[.?!:;,][»”"’')]*$/.test(text) && !/\b(?:e\.a|c\.s|etc|jl|nv|bv)\.$/i.test(text);
}

/** "Vragen:" on a line of its own. */
function withoutOpenings(lines: readonly Line[], intake: Intake): readonly Line[] {
  const joined = joinLines(lines);
  return lines.filter((_, index) => matchLines(intake.question.openings, joined, index) === undefined);
}

function itemOf(node: ItemNode, form: TextForm): QuestionItem {
  return {
    id: node.id,
    label: node.label,
    text: textOf(node.lines, form.width, form.vocabulary),
    items: node.items.map((inner) => itemOf(inner, form)),
  };
}
