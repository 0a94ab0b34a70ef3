/** The question's own lines: title, introduction and items. */
import type { TextForm } from './answer/split-answer.ts';
import { paragraphsOf, textOf } from './clean/paragraphs.ts';
import type { Intake } from './forms/intake.ts';
import { joinLines, matchLines } from './forms/joined-lines.ts';
import { findCandidates } from './labels/candidates.ts';
import { evidenceOf } from './labels/evidence.ts';
import { buildItems, type ItemNode } from './labels/item-tree.ts';
import { chooseLabels, type Decision, type Weighed } from './labels/search.ts';
import { BULLET, isCapitals, type Line, TERMINAL } from './line.ts';
import type { QuestionItem } from './question.ts';
import { splitUnnumbered } from './unnumbered.ts';

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

export interface Doubt {
  readonly line: Line;
  readonly accepted: boolean;
}

/** For a label of which the text asks something. */
const ASKED = 1.2;
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
  if (!decisions.some(({ role }) => role === 'item'))
    return readUnnumbered(lines, title, intake, form, decisions);
  // A number alone on its line that is no label is the mark of a footnote, or the number of a page.
  const stray = new Set(
    decisions.flatMap(({ role, candidate, tokens }) =>
      role === 'text' && tokens[0]?.wrap === 'bare' ? [candidate.index] : [],
    ),
  );
  const kept = lines.map((line, index) => (stray.has(index) ? { ...line, text: '' } : line));
  const { before, items } = buildItems(kept, decisions);
  const headings = takeHeadings(items);
  const front = readFront(withoutOpenings(before, intake), title, form);
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
  const weighed = candidates.map((candidate, at): Weighed => {
    const end = candidates[at + 1]?.index ?? lines.length;
    const asks = lines
      .slice(candidate.index, Math.min(end, candidate.index + 40))
      .some(({ text }) => text.includes('?'));
    const indent = lines[candidate.index]?.indent;
    return {
      candidate,
      evidence: (tokens) => {
        const [first] = tokens;
        const textAt = candidate.textAt.slice(0, tokens.length);
        return first === undefined ? -9 : evidenceOf({ ...candidate, textAt }, first, lines, form.width);
      },
      asked: asks ? ASKED : 0,
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

/** Takes headings between items out of the item before them; the last item has none behind it. */
function takeHeadings(items: readonly ItemNode[]): readonly Line[] {
  const all: ItemNode[] = [];
  const visit = (list: readonly ItemNode[]): void => {
    for (const node of list) {
      all.push(node);
      visit(node.items);
    }
  };
  visit(items);
  const headings: Line[] = [];
  for (const node of all.slice(0, -1)) {
    const taken: Line[] = [];
    while (node.lines.length > 1) {
      const [line, before] = [node.lines.at(-1), node.lines.at(-2)];
      if (line === undefined || before === undefined || !isHeading(line, before)) break;
      taken.unshift(line);
      node.lines.pop();
    }
    headings.push(...taken);
  }
  return headings;
}

function isHeading(line: Line, before: Line): boolean {
  const { text } = line;
  if (TERMINAL.test(text) || BULLET.test(text) || text.length > 90) return false;
  if (isCapitals(text)) return true;
  return (
    (line.gap || line.whole) &&
    text.length <= 70 &&
    /^\p{Lu}/u.test(text) &&
    /[.?!][»”"’')]*$/.test(before.text) &&
    !BULLET.test(before.text)
  );
}

/** Labels that were accepted without much evidence, and lines that look like a label and were not accepted. */
function doubtsOf(decisions: readonly Decision[], lines: readonly Line[]): readonly Doubt[] {
  return decisions.flatMap(({ candidate, role, evidence, fits, tokens }): readonly Doubt[] => {
    const line = lines[candidate.index];
    if (line === undefined) return [];
    if (role === 'item') return evidence < 0.5 ? [{ line, accepted: true }] : [];
    if (role === 'list') return [];
    const [first] = tokens;
    const next = first !== undefined && first.wrap !== 'bare' && first.value <= 40;
    return next && evidence >= (fits ? 0.5 : 1.5) ? [{ line, accepted: false }] : [];
  });
}
