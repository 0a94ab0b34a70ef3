/** A table with its caption above, its notes and its chart below. */
import { decimalOf } from '../../decimal.ts';
import type { Crosstab, CrosstabRow, CrosstabRows } from '../../document/crosstab.ts';
import type { TableEntry } from '../../document/nodes.ts';
import { fillForm, formatNumber } from '../../format.ts';
import { type TableTextRow, type TableTexts, tableTexts } from '../table-texts.ts';
import { chartFigure } from './charts/chart-figure.ts';
import type { PageContext } from './context.ts';
import { listClass } from './list-class.ts';
import { container, element, type Markup, oneLine, text } from './markup.ts';

/** @param label stands in the caption, before its text */
export function tableMarkup(
  entry: TableEntry,
  label: Markup | undefined,
  context: PageContext,
): readonly Markup[] {
  const shown = firstRows(entry.crosstab);
  const texts = tableTexts({ ...entry, crosstab: { ...entry.crosstab, rows: shown } }, context.house);
  const caption = element('caption', {}, ...(label === undefined ? [] : [label]), text(entry.caption));
  const head = container('thead', {}, [
    rowMarkup(
      {},
      texts.headers.map((_, at) => headerCell(texts, at)),
    ),
  ]);
  const body = container(
    'tbody',
    {},
    texts.rows.map((row) => bodyRow(row, texts)),
  );
  // Whoever has no mouse must be able to scroll a wide table, so its box can be reached and has a name.
  const box = {
    class: 'table-box',
    id: context.takeAnchor(entry.id),
    role: 'region',
    'aria-label': oneLine(entry.label),
    tabindex: 0,
  };
  return [
    container('div', box, [container('table', {}, [caption, head, body])]),
    ...(shown.length < entry.crosstab.rows.length ? [restMarkup(entry, context)] : []),
    ...notesMarkup(entry.crosstab.notes, context),
    ...(entry.chart !== undefined && context.takeChart(entry.id)
      ? [chartFigure(entry.chart, context.house)]
      : []),
  ];
}

/** Of a list that is too long for the answer the page shows as many rows as would have fitted. */
function firstRows({ rows, wordLimit }: Crosstab): CrosstabRows {
  if (wordLimit === undefined || rows.length <= wordLimit) return rows;
  const first: CrosstabRow[] = [];
  for (const row of rows) {
    if (first.length === wordLimit) break;
    first.push(row);
  }
  return first;
}

/** Where the whole list stands, in the words of the answer. */
function restMarkup({ number, crosstab }: TableEntry, { house }: PageContext): Markup {
  const sentence = fillForm(house.labels.longTable, {
    title: crosstab.title,
    rows: formatNumber(decimalOf(crosstab.rows.length), house.numbers),
    reference: fillForm(house.labels.annexReference, { number: String(number) }),
  });
  return element('p', { class: 'note' }, text(sentence));
}

function headerCell(texts: TableTexts, at: number): Markup {
  return element('th', { scope: 'col', class: columnClass(texts, at) }, text(texts.headers[at] ?? ''));
}

function bodyRow({ kind, cells }: TableTextRow, texts: TableTexts): Markup {
  const shown = cells.map((cell, at) => {
    // A total has one label; the places of the others say nothing and head no row.
    if (at < texts.labelColumns && cell !== '') return element('th', { scope: 'row' }, text(cell));
    return element('td', { class: columnClass(texts, at) }, text(cell));
  });
  return rowMarkup({ class: kind === 'row' ? undefined : kind }, shown);
}

function columnClass({ labelColumns, totalColumns }: TableTexts, at: number): string | undefined {
  if (at < labelColumns) return undefined;
  return totalColumns.has(at) ? 'number total-column' : 'number';
}

function rowMarkup(attributes: { readonly class?: string | undefined }, cells: readonly Markup[]): Markup {
  return element('tr', attributes, ...cells);
}

/** One note in a sentence, several as a list, as in the Word answer. */
function notesMarkup(allNotes: readonly string[], { house }: PageContext): readonly Markup[] {
  const notes = allNotes.filter((note) => note.trim() !== '');
  const [first] = notes;
  if (first === undefined) return [];
  if (notes.length === 1) return [element('p', { class: 'note' }, text(`${house.labels.note} ${first}`))];
  const entries = notes.map((note) => element('li', {}, element('p', {}, text(note))));
  return [
    container('div', { class: 'note' }, [
      element('p', {}, text(house.labels.notes)),
      container('ul', { class: listClass(0, house) }, entries),
    ]),
  ];
}
