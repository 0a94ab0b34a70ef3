/** From a draft (answer.md.hbs) to the items of the document tree. */
import type { AnswerItem, Block } from '../document/nodes.ts';
import { Report } from '../messages/report.ts';
import { allItems, type QuestionItem } from '../question/question.ts';
import type { TextFile } from '../reading/text-file.ts';
import { type DraftData, type DraftSubject, draftNames } from './context.ts';
import type { HelperContext } from './helper.ts';
import { HELPERS } from './helpers.ts';
import { itemsOfHeading } from './item-headings.ts';
import { labelItems } from './item-labels.ts';
import { Known } from './known.ts';
import { parseMarkdown } from './markdown.ts';
import { type Marks, TemplateTooLarge, type TracedText } from './marks.ts';
import { renderTemplate } from './render.ts';
import { parsePassage, parseTemplate, type Template } from './template.ts';
import { checkTemplate } from './template-check.ts';
import { type ReferenceDate, reportValidity, type Use } from './validity.ts';

export interface DraftInput extends DraftSubject, DraftData {
  readonly answer: Pick<TextFile, 'file' | 'text'>;
  /** Ids of all declared tables, also those that failed. */
  readonly declaredTables: readonly string[];
  /** The text of a passage, or undefined where there is none of this name. */
  readonly readPassage: (name: string) => Pick<TextFile, 'file' | 'text'> | undefined;
  readonly passageNames: () => readonly string[];
  /** The day on which what the draft uses has to be true. */
  readonly answered: ReferenceDate;
}

export interface DraftedAnswer {
  /** False where the draft is no template at all, so that nothing can be said of its items. */
  readonly readable: boolean;
  readonly introduction: readonly Block[];
  readonly items: readonly AnswerItem[];
}

const UNREADABLE: DraftedAnswer = { readable: false, introduction: [], items: [] };

/** Everything wrong with the draft and its passages is reported; what could be read is returned all the same. */
export function draftAnswer(input: DraftInput, report: Report): DraftedAnswer {
  const template = parseTemplate(input.answer, report);
  if (template === undefined) return UNREADABLE;
  try {
    return draftTemplate(template, input, report);
  } catch (error) {
    if (!(error instanceof TemplateTooLarge)) throw error;
    report.add('template-too-large', {}, { file: input.answer.file });
    return UNREADABLE;
  }
}

function draftTemplate(template: Template, input: DraftInput, report: Report): DraftedAnswer {
  const globals = draftNames(input, input);
  const uses: Use[] = [];
  const helperContext: HelperContext = {
    tables: { declared: input.declaredTables, computed: input.tables },
    facts: input.facts,
    ...(input.period === undefined ? {} : { period: input.period }),
    forms: input.house.numbers,
    labels: input.house.labels,
    onFact: (set, { key, reviewed, validUntil }, place) =>
      uses.push({
        kind: 'fact',
        set: set.name,
        fact: key,
        file: set.source.file,
        place,
        reviewed,
        validUntil,
      }),
    report,
  };
  const passages = new Map<string, Template>();
  const circular: string[] = [];
  const before = report.problems.length;
  checkTemplate(template, {
    helpers: HELPERS,
    helperContext,
    globals: new Known([globals]),
    passage: (name) => loadPassage(name, passages, input, report),
    passageNames: input.passageNames,
    onCircle: (name) => circular.push(name),
    onPassage: (name, { file, validity }, place, through) =>
      uses.push({ kind: 'passage', name, through, file, place, ...validity }),
    report,
  });
  const sound = report.problems.length === before && input.uncertain.size === 0;
  for (const name of circular) passages.delete(name);
  const rendered = renderTemplate(template, {
    helpers: HELPERS,
    // What helpers say after a failed check would only repeat it, or follow from it.
    helperContext: sound ? helperContext : { ...helperContext, report: new Report(report.language) },
    globals,
    passages,
    report,
    reportMissing: sound,
  });
  const used = uses.filter((use) => use.kind === 'fact' || rendered.called.has(use.name));
  reportValidity(used, input.answered, input.house.numbers, report);
  return splitItems(rendered.marks.trace(rendered.text), rendered.marks, input, report);
}

function loadPassage(
  name: string,
  passages: Map<string, Template>,
  input: DraftInput,
  report: Report,
): Template | undefined {
  const known = passages.get(name);
  if (known !== undefined) return known;
  const source = input.readPassage(name);
  const passage = source && parsePassage(source, report);
  if (passage !== undefined) passages.set(name, passage);
  return passage;
}

/** A heading of the first level, with the text up to the next one. */
interface Section {
  readonly heading?: { readonly text: string; readonly offset: number };
  readonly body: TracedText;
  /** Where the next section begins. */
  readonly end: number;
}

function splitSections(source: TracedText): readonly Section[] {
  const headings = [...source.text.matchAll(/^#(?!#)[ \t]*(.*?)[ \t]*#*$/gm)];
  const first = headings[0]?.index ?? source.text.length;
  return [
    { body: source.slice(0, first), end: first },
    ...headings.map((match, index) => {
      const end = headings[index + 1]?.index ?? source.text.length;
      return {
        heading: { text: match[1] ?? '', offset: match.index },
        body: source.slice(match.index + match[0].length, end),
        end,
      };
    }),
  ];
}

/** Whether something between two places of the draft was reported: a section is then not empty but broken. */
function hasProblem(report: Report, source: TracedText, from: number, to: number): boolean {
  const start = source.originAt(from);
  const end = source.originAt(to);
  const last = to >= source.text.length ? Number.POSITIVE_INFINITY : (end?.line ?? 0) - 1;
  return report.problems.some(
    ({ place }) =>
      place.file === start?.file && (place.line ?? 0) >= (start?.line ?? 0) && (place.line ?? 0) <= last,
  );
}

function splitItems(source: TracedText, marks: Marks, input: DraftInput, report: Report): DraftedAnswer {
  const { items } = input.question;
  const order = allItems(items);
  let introduction: readonly Block[] = [];
  const answered: AnswerItem[] = [];
  const seen = new Set<string>();
  let previous: QuestionItem | undefined;
  for (const { heading, body, end } of splitSections(source)) {
    if (heading === undefined) {
      introduction = parseMarkdown({ source: body, marks, report });
      continue;
    }
    const place = { ...source.originAt(heading.offset) };
    const found = itemsOfHeading(heading.text, items);
    if (!found.ok) {
      report.add('item-unknown', { found: found.unknown, known: order.map((item) => item.id) }, place);
      // What stands under it is read all the same, so that its mistakes are found in the same run.
      parseMarkdown({ source: body, marks, report });
      continue;
    }
    const ids = found.items.map((item) => item.id);
    const [firstId = ''] = ids;
    for (const id of ids.filter((one) => seen.has(one))) report.add('item-twice', { id }, place);
    const [first] = found.items;
    if (first !== undefined && previous !== undefined && order.indexOf(first) < order.indexOf(previous)) {
      report.add('item-order', { id: firstId, previous: previous.id }, place);
    }
    const children = parseMarkdown({ source: body, marks, report, item: firstId });
    if (children.length === 0 && !hasProblem(report, source, heading.offset, end)) {
      report.add('item-empty', { id: ids.join(', ') }, { ...place, item: firstId });
    }
    const { text, letterOnly } = labelItems(
      found.items,
      previous,
      items,
      input.house.items,
      input.house.labels.and,
    );
    answered.push({ ids, label: text, letterOnly, children });
    for (const id of ids) seen.add(id);
    previous = found.items.at(-1);
  }
  return { readable: true, introduction, items: answered };
}
