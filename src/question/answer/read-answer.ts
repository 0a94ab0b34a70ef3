/** The published answer: when, by whom, of what kind, and its parts by item. */
import { textOf } from '../clean/paragraphs.ts';
import { parseDate } from '../dates.ts';
import { ministerName } from '../forms/head.ts';
import type { Intake } from '../forms/intake.ts';
import { chooseItems } from '../items.ts';
import { buildItems, type ItemNode } from '../labels/item-tree.ts';
import type { LabelRange } from '../labels/references.ts';
import type { Line } from '../line.ts';
import type { AnswerKind, AnswerPart, ParsedAnswer } from '../parsed-question.ts';
import { type ItemIndex, indexItems, resolveRanges } from './item-index.ts';
import type { AnswerSegment } from './segments.ts';
import { idsOf, splitAnswer, type TextForm } from './split-answer.ts';

export interface ReadAnswer {
  readonly answer: ParsedAnswer;
  readonly doubtful: readonly Line[];
  /** Lines that belong to no part. */
  readonly headings: readonly Line[];
  /** Items for which there is no part. */
  readonly missing: readonly string[];
}

/** Longer answers say something of their own, whatever they refer to. */
const MAX_REFERENCE = 900;
const MAX_POSTPONEMENT = 1500;

/**
 * @param head what stands about the answer in the head of the document
 */
export function readAnswer(
  segments: readonly AnswerSegment[],
  items: readonly ItemNode[],
  head: { readonly answered?: string; readonly minister?: string },
  intake: Intake,
  form: TextForm,
): ReadAnswer {
  const forms = [...intake.question.labels, ...intake.answer.labels, ...intake.answer.within];
  const parts: AnswerPart[] = [];
  const doubtful: Line[] = [];
  const headings: Line[] = [];
  let labelled = 0;
  for (const segment of segments) {
    if (items.length === 0) {
      parts.push(...withoutQuestion(segment, intake, form));
      continue;
    }
    const { nodes, whole } = answeredBy(segment, items, segments);
    const split = splitAnswer(segment.lines, nodes, forms, form, whole);
    parts.push(...split.parts);
    doubtful.push(...split.doubtful);
    headings.push(...split.headings);
    labelled += split.labelled + (segment.ranges === undefined ? 0 : 1);
  }
  const [captures = {}] = segments.map((segment) => segment.captures);
  const signature = segments.find((segment) => segment.signature !== undefined)?.signature;
  const heading = captures['minister'] === undefined ? undefined : ministerName(captures['minister'], intake);
  const date = captures['answered'] === undefined ? undefined : parseDate(captures['answered']);
  const text = [...segments.map((segment) => segment.heading), ...parts.map((part) => part.text)].join(' ');
  const kind = labelled > 1 ? 'answer' : answerKind(text, intake);
  const covered = new Set(parts.flatMap(({ ids }) => ids));
  const leaves = indexItems(items).nodes.filter((node) => node.items.length === 0);
  return {
    answer: {
      date: head.answered ?? date ?? null,
      minister: head.minister ?? heading ?? signature?.name ?? null,
      kind,
      items: parts,
    },
    doubtful,
    headings,
    missing: leaves.flatMap(idsOf).filter((id) => !covered.has(id)),
  };
}

/** The items that a segment may answer, and the ids of all its text where its heading names them. */
function answeredBy(
  { ranges, asked, introduces }: AnswerSegment,
  items: readonly ItemNode[],
  segments: readonly AnswerSegment[],
): { readonly nodes: readonly ItemNode[]; readonly whole?: readonly string[] } {
  if (introduces === true) return { nodes: [], whole: [] };
  const index = indexItems(items);
  if (ranges !== undefined) {
    const named = resolveRanges(ranges, index);
    if (named === undefined) return { nodes: [], whole: numbersOf(ranges) };
    const ids = withoutAnswered(named, segments, index).flatMap(idsOf);
    const [only] = named;
    // Only below one item are there labels to look for: a joint answer is one.
    const single =
      only !== undefined &&
      named.every((node) => node === only || (index.paths.get(node) ?? []).includes(only));
    return { nodes: single && only.items.length > 0 ? [only] : [], whole: ids };
  }
  if (segments.length < 2 || asked.to <= asked.from) return { nodes: items };
  const nodes = items.filter(({ covers }) =>
    covers.some((number) => number > asked.from && number <= asked.to),
  );
  return nodes.length === 0 ? { nodes: items } : { nodes };
}

/** Of "Antwoord 1" the number alone where "Antwoord 1a" has a heading of its own. */
function withoutAnswered(
  named: readonly ItemNode[],
  segments: readonly AnswerSegment[],
  index: ItemIndex,
): readonly ItemNode[] {
  const [only, ...below] = named;
  if (only === undefined || below.length === 0) return named;
  if (below.some((node) => !(index.paths.get(node) ?? []).includes(only))) return named;
  const others = segments.flatMap(({ ranges }) =>
    ranges === undefined ? [] : (resolveRanges(ranges, index) ?? []),
  );
  return below.some((node) => others.filter((other) => other === node).length > 1) ? [only] : named;
}

/** Labels of a question that is not in the document. */
function numbersOf(ranges: readonly LabelRange[]): readonly string[] {
  return ranges.flatMap(({ first, last }) => {
    const name = ({ number, letter }: LabelRange['first']) => `${number ?? ''}${letter ?? ''}`;
    const [from, to] = [first.number, last.number];
    if (
      from === undefined ||
      to === undefined ||
      first.letter !== undefined ||
      last.letter !== undefined ||
      to < from ||
      to - from > 200
    ) {
      return first === last ? [name(first)] : [name(first), name(last)];
    }
    return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  });
}

/** An answer of which the question is not in the document: its own labels tell what it answers. */
function withoutQuestion(segment: AnswerSegment, intake: Intake, form: TextForm): readonly AnswerPart[] {
  const print = (lines: readonly Line[]) => textOf(lines, form.width, form.vocabulary);
  if (segment.ranges !== undefined) return [{ ids: numbersOf(segment.ranges), text: print(segment.lines) }];
  const { before, items } = buildItems(segment.lines, chooseItems(segment.lines, intake, form));
  const parts = indexItems(items).nodes.flatMap((node): readonly AnswerPart[] => {
    const text = print(node.lines);
    return text === '' && node.items.length > 0 ? [] : [{ ids: idsOf(node), text }];
  });
  const introduction = print(before);
  return introduction === '' ? parts : [{ ids: [], text: introduction }, ...parts];
}

/** What the words of an answer to the whole question say it is. */
export function answerKind(text: string, { answer }: Pick<Intake, 'answer'>): AnswerKind {
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  const says = (phrases: readonly string[]) => phrases.some((phrase) => plain.includes(phrase.toLowerCase()));
  if (plain.length <= MAX_POSTPONEMENT && says(answer.postponed)) return 'postponed';
  return plain.length <= MAX_REFERENCE && says(answer.referring) ? 'referring' : 'answer';
}
