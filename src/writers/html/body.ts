/** The page from top to bottom: marks, head, answers, and the tables of the annex. */
import type { AnswerDocument, AnswerItem, HeaderLine } from '../../document/nodes.ts';
import { blocksMarkup } from './blocks.ts';
import type { PageContext } from './context.ts';
import { container, element, type Markup, text } from './markup.ts';
import { tableMarkup } from './tables.ts';

export function bodyMarkup(document: AnswerDocument, context: PageContext): Markup {
  return container('body', {}, [
    ...marksMarkup(document.marks),
    container('main', {}, [
      headMarkup(document.header, context),
      ...blocksMarkup(document.introduction, undefined, context),
      ...document.items.map((item) => itemMarkup(item, context)),
    ]),
    ...annexMarkup(document, context),
  ]);
}

function marksMarkup(marks: readonly string[]): readonly Markup[] {
  const shown = marks.filter((mark) => mark.trim() !== '');
  return shown.length === 0 ? [] : [element('p', { class: 'marks', role: 'note' }, text(shown.join(' · ')))];
}

function headMarkup(lines: readonly HeaderLine[], context: PageContext): Markup {
  const shown = lines.filter(({ text: line }) => line.trim() !== '');
  return container(
    'header',
    {},
    shown.map(({ text: line, style }) => {
      if (style === 'subject') return element(`h${context.headingLevel(2)}`, {}, text(line));
      if (style === 'title') return element(`h${context.headingLevel(1)}`, {}, text(line));
      return element('p', { class: style }, text(line));
    }),
  );
}

/** An item without an answer (only a draft has one) still shows its label. */
function itemMarkup({ label, letterOnly, children }: AnswerItem, context: PageContext): Markup {
  const shown = element('span', { class: letterOnly ? 'label letter' : 'label' }, text(label));
  return container('section', { class: 'item' }, blocksMarkup(children, shown, context));
}

/** Tables that Word only refers to: no part of the answer, and shown as such. */
function annexMarkup(document: AnswerDocument, context: PageContext): readonly Markup[] {
  if (context.annexTables.length === 0) return [];
  const title = element(`h${context.headingLevel(2)}`, { id: 'annex' }, text(document.annexTitle));
  const tables = context.annexTables.flatMap((entry) => tableMarkup(entry, undefined, context));
  return [container('aside', { class: 'annex', 'aria-labelledby': 'annex' }, [title, ...tables])];
}
