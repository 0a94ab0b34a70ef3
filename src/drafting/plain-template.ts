/** Titles and notes of tables: one line of text with names of the dossier in it, such as `{{period}}`. */
import type { Inline } from '../document/nodes.ts';
import type { Report } from '../messages/report.ts';
import type { Place } from '../problem.ts';
import { type DraftSubject, subjectNames } from './context.ts';
import type { HelperContext } from './helper.ts';
import { HELPERS } from './helpers.ts';
import { Known } from './known.ts';
import { renderTemplate } from './render.ts';
import { parseTemplate } from './template.ts';
import { checkTemplate } from './template-check.ts';

/** Helpers that need no table and no fact. */
const PLAIN_HELPERS = new Map(
  [...HELPERS].filter(([name]) =>
    ['year', 'date', 'number', 'lookup', 'eq', 'gt', 'lt', 'not'].includes(name),
  ),
);

/** @param place where the text stands, for problems */
export function renderPlainText(text: string, place: Place, subject: DraftSubject, report: Report): string {
  if (!text.includes('{{')) return text;
  const template = parseTemplate({ file: place.file ?? '', text }, report, (place.line ?? 1) - 1);
  if (template === undefined) return text;
  const globals = subjectNames(subject);
  const helperContext: HelperContext = {
    tables: { declared: [], computed: new Map() },
    facts: new Map(),
    ...(subject.period === undefined ? {} : { period: subject.period }),
    forms: subject.house.numbers,
    labels: subject.house.labels,
    onFact: () => {},
    report,
  };
  const before = report.problems.length;
  checkTemplate(template, {
    helpers: PLAIN_HELPERS,
    helperContext,
    globals: new Known([globals]),
    passage: () => undefined,
    passageNames: () => [],
    onCircle: () => {},
    onPassage: () => {},
    report,
  });
  const { text: rendered, marks } = renderTemplate(template, {
    helpers: PLAIN_HELPERS,
    helperContext,
    globals,
    passages: new Map(),
    report,
    reportMissing: report.problems.length === before && subject.uncertain.size === 0,
  });
  return marks
    .split(marks.trace(rendered).text)
    .map((part) =>
      typeof part === 'string' ? part : part.kind === 'inline' ? part.nodes.map(nodeText).join('') : '',
    )
    .join('');
}

function nodeText(node: Inline): string {
  return node.type === 'text' ? node.value : node.type === 'gap' ? node.text : '';
}
