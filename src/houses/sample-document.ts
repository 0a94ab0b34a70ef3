/** A document that shows each style of an answer once, named and with what it is for. */
import { add, decimalOf } from '../decimal.ts';
import type { Cell, Crosstab } from '../document/crosstab.ts';
import type { HouseStyle } from '../document/house-style.ts';
import type { AnswerDocument, AnswerItem, Block, Inline, TableEntry } from '../document/nodes.ts';
import { fillForm } from '../format.ts';
import { houseSample as english } from '../messages/en/house-sample.ts';
import { houseSample as dutch } from '../messages/nl/house-sample.ts';

type Texts = typeof dutch;

const TABLE = 'table';
/** Numbers of the sample's rows, by column. */
const VALUES = [
  [1234, 567],
  [89, 1011],
  [12, 1314],
] as const;

export function sampleDocument(house: HouseStyle): AnswerDocument {
  const texts = house.language.startsWith('nl') ? dutch : english;
  const line = (id: string) => texts.style(id);
  return {
    dossier: 'reference',
    title: texts.title(house.name),
    subject: texts.title(house.name),
    annexTitle: '',
    annexIntroduction: [],
    marks: [],
    header: [
      { text: line('AnswerName'), style: 'name' },
      { text: line('AnswerFunction'), style: 'function' },
      { text: line('Heading1'), style: 'title' },
      { text: line('AnswerLine'), style: 'line' },
    ],
    introduction: [paragraph(line('Normal')), ...texts.introduction.map((text) => paragraph(text))],
    items: itemsOf(house, texts),
    tables: [tableEntry(house, texts)],
  };
}

function itemsOf({ items }: HouseStyle, texts: Texts): readonly AnswerItem[] {
  const line = (id: string) => texts.style(id);
  const link: Inline = {
    type: 'link',
    url: `https://${texts.link}`,
    children: [{ type: 'text', value: texts.link }],
  };
  return [
    {
      ids: ['1a'],
      label: fillForm(items.numberAndLetter, { n: '1', a: 'a' }),
      letterOnly: false,
      children: [
        paragraph(line('AnswerItem')),
        paragraph(line('AnswerText')),
        heading(2, line('Heading2')),
        heading(3, line('Heading3')),
        heading(4, line('Heading4')),
        paragraph(texts.linked(line('Hyperlink')), link),
      ],
    },
    {
      ids: ['1b'],
      label: fillForm(items.letter, { a: 'b' }),
      letterOnly: true,
      children: [
        paragraph(line('AnswerLetterItem')),
        {
          type: 'list',
          ordered: false,
          start: 1,
          items: [
            { children: [paragraph(line('ListParagraph')), paragraph(line('ListContinue'))] },
            { children: [paragraph(line('ListParagraph'))] },
          ],
        },
        { type: 'table', table: TABLE },
      ],
    },
  ];
}

function tableEntry({ labels }: HouseStyle, texts: Texts): TableEntry {
  const label = `${labels.table} 1`;
  return {
    id: TABLE,
    number: 1,
    label,
    caption: fillForm(labels.caption, { label: labels.table, number: '1', title: texts.style('Caption') }),
    inAnswer: true,
    inAnnex: false,
    sheet: 'Sample',
    crosstab: crosstab(labels.total, texts),
  };
}

function crosstab(total: string, texts: Texts): Crosstab {
  const cell = (value: Parameters<typeof decimalOf>[0]): Cell => ({
    kind: 'number',
    value: decimalOf(value),
    sourceRows: 1,
  });
  const sums = texts.years.map((_, at) =>
    VALUES.map((row) => decimalOf(row[at] ?? 0)).reduce((sum, value) => add(sum, value)),
  );
  return {
    id: TABLE,
    title: texts.tableTitle,
    place: 'both',
    rowDimensions: [
      {
        name: 'row',
        label: texts.style('TableHeader'),
        members: texts.rows.map((row) => ({ key: row, label: row })),
      },
    ],
    measures: [{ id: 'count', label: texts.tableTitle, decimals: 0, additive: true }],
    columns: texts.years.map((label) => ({ label, kind: 'cell', measure: 'count', member: label })),
    rows: [
      ...texts.rows.map((row, at) => ({
        labels: [at === 0 ? texts.style('TableText') : row],
        kind: 'row' as const,
        members: [row],
        cells: (VALUES[at] ?? []).map(cell),
      })),
      {
        labels: [total],
        kind: 'total' as const,
        members: [],
        cells: sums.map((value): Cell => ({ kind: 'number', value, sourceRows: VALUES.length })),
      },
    ],
    notes: [texts.tableNote],
    source: { id: 'sample', title: texts.source, agency: '', synthetic: true, files: [] },
  };
}

function paragraph(...children: readonly (string | Inline)[]): Block {
  return { type: 'paragraph', children: inlines(children) };
}

function heading(depth: 2 | 3 | 4, text: string): Block {
  return { type: 'heading', depth, children: inlines([text]) };
}

function inlines(children: readonly (string | Inline)[]): readonly Inline[] {
  return children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child));
}
