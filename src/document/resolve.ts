/**
 * Makes a drafted answer complete: numbers the tables, fills in references and the texts of figures.
 */
import { decimalOf, isWhole, round } from '../decimal.ts';
import { fillForm, formatNumber, formatQuantity } from '../format.ts';
import type { Crosstab } from './crosstab.ts';
import { describeChart } from './describe-chart.ts';
import type { DerivedFigure, Figure } from './figure.ts';
import type { HouseStyle } from './house-style.ts';
import type { AnswerItem, Block, Inline, TableEntry } from './nodes.ts';
import { mapBlocks, mapInlines, unknownNode, visitBody } from './walk.ts';

export interface AnswerBody {
  readonly introduction: readonly Block[];
  readonly items: readonly AnswerItem[];
}

export interface ResolvedBody extends AnswerBody {
  readonly tables: readonly TableEntry[];
}

/**
 * @param crosstabs every computed table, in the dossier's order
 * @returns the body with all texts, and the tables in the order of their numbers: first those of the answer as
 *   they are placed, then those of the annex alone as they are declared
 */
export function resolveBody(
  body: AnswerBody,
  crosstabs: ReadonlyMap<string, Crosstab>,
  house: HouseStyle,
): ResolvedBody {
  const shortened = mapBlocks(body, (block) => withoutLongTable(block, crosstabs, house));
  const tables = numberCharts(numberTables(shortened, crosstabs, house), house);
  const entries = new Map(tables.map((entry) => [entry.id, entry]));
  const moneyDecimals = moneyDecimalsOf(shortened);
  const resolved = mapInlines(shortened, (inline): Inline => {
    if (inline.type === 'figure') {
      return { ...inline, text: figureText(inline.figure, house, moneyDecimals) };
    }
    if (inline.type !== 'reference') return inline;
    const entry = entries.get(inline.table);
    if (entry === undefined) return { type: 'gap', text: `[${house.labels.table} ${inline.table}?]` };
    if (inline.target === 'chart') return chartReference(entry, inline.target, house);
    // A table that turned out too long for the text stands in the annex.
    const target = entry.inAnswer ? inline.target : 'annex';
    const form = target === 'answer' ? house.labels.reference : house.labels.annexReference;
    return { ...inline, target, text: fillForm(form, { number: String(entry.number) }) };
  });
  return { introduction: resolved.introduction, items: resolved.items, tables };
}

/** A chart that is not there was reported where the draft names it. */
function chartReference({ id, chart }: TableEntry, target: 'chart', { charts }: HouseStyle): Inline {
  if (charts === undefined || chart === undefined) return { type: 'gap', text: `[${id}?]` };
  const text = fillForm(charts.reference, { number: String(chart.number) });
  return { type: 'reference', target, table: id, text };
}

/** A list that is too long for the text becomes a sentence that says where it stands. */
function withoutLongTable(block: Block, crosstabs: ReadonlyMap<string, Crosstab>, house: HouseStyle): Block {
  if (block.type !== 'table') return block;
  const crosstab = crosstabs.get(block.table);
  if (crosstab?.wordLimit === undefined || crosstab.rows.length <= crosstab.wordLimit) return block;
  const rows = formatNumber(decimalOf(crosstab.rows.length), house.numbers);
  const [before = '', after = ''] = fillForm(house.labels.longTable, { title: crosstab.title, rows }).split(
    '{reference}',
  );
  const text = (value: string): readonly Inline[] => (value === '' ? [] : [{ type: 'text', value }]);
  return {
    type: 'paragraph',
    children: [
      ...text(before),
      { type: 'reference', target: 'annex', table: crosstab.id, text: '' },
      ...text(after),
    ],
  };
}

/** Ids of the tables that stand in the text, in reading order, as often as they stand there. */
export function placedTables(body: AnswerBody): readonly { readonly id: string; readonly item?: string }[] {
  const placed: { readonly id: string; readonly item?: string }[] = [];
  visitBody(body, {
    block: (block, { ids }) => {
      if (block.type !== 'table') return;
      const [item] = ids;
      placed.push(item === undefined ? { id: block.table } : { id: block.table, item });
    },
  });
  return placed;
}

function numberTables(
  body: AnswerBody,
  crosstabs: ReadonlyMap<string, Crosstab>,
  house: HouseStyle,
): readonly TableEntry[] {
  const inAnswer = [...new Set(placedTables(body).map(({ id }) => id))].filter((id) => crosstabs.has(id));
  const rest = [...crosstabs.values()]
    .filter(({ id, place }) => place !== 'none' && !inAnswer.includes(id))
    .map(({ id }) => id);
  return [...inAnswer, ...rest].flatMap((id, index) => {
    const crosstab = crosstabs.get(id);
    if (crosstab === undefined) return [];
    const number = index + 1;
    return [
      {
        id,
        number,
        label: `${house.labels.table} ${number}`,
        caption: fillForm(house.labels.caption, {
          label: house.labels.table,
          number: String(number),
          title: crosstab.title,
        }),
        inAnswer: inAnswer.includes(id),
        inAnnex: crosstab.place !== 'none',
        sheet: fillForm(house.annex.sheets.table, { number: String(number) }),
        crosstab,
      },
    ];
  });
}

/** Charts stand below the tables of the answer, and are counted for themselves. */
function numberCharts(tables: readonly TableEntry[], house: HouseStyle): readonly TableEntry[] {
  const { charts } = house;
  if (charts === undefined) return tables;
  let number = 0;
  return tables.map((entry) => {
    const { chart, title } = entry.crosstab;
    if (chart === undefined || !entry.inAnswer) return entry;
    number += 1;
    const names = { label: charts.label, number: String(number), title };
    const reference = fillForm(house.labels.reference, { number: String(entry.number) });
    return {
      ...entry,
      chart: {
        number,
        label: `${charts.label} ${number}`,
        caption: fillForm(charts.caption, names),
        description: describeChart(
          chart,
          title,
          reference,
          { ...charts, and: house.labels.and },
          house.numbers,
        ),
        chart,
      },
    };
  });
}

/** Money has one form in a document: without cents only where no amount shows any. */
function moneyDecimalsOf(body: AnswerBody): number {
  let cents = false;
  visitBody(body, {
    inline: (inline) => {
      if (inline.type !== 'figure' || inline.figure.unit !== 'euro') return;
      const { value, decimals } = inline.figure;
      if (decimals === undefined ? !isWhole(value) : decimals > 0) cents = true;
    },
  });
  return cents ? 2 : 0;
}

/**
 * The words of a figure in a sentence, in the house's forms.
 *
 * @param moneyDecimals that every amount of the document has at least
 */
export function figureText(figure: Figure, house: HouseStyle, moneyDecimals: number): string {
  const decimals = figure.unit === 'euro' ? Math.max(figure.decimals ?? 0, moneyDecimals) : figure.decimals;
  switch (figure.kind) {
    case 'cell':
    case 'fact':
      return formatQuantity(figure.value, figure.unit, house.numbers, decimals);
    case 'derived':
      return derivedText(figure, house, decimals);
    default:
      throw unknownNode(figure);
  }
}

function derivedText(figure: DerivedFigure, house: HouseStyle, decimals: number | undefined): string {
  const { value, unit, phrase } = figure;
  const { numbers, labels } = house;
  if (phrase === 'none') {
    const shown = decimals === undefined ? value : round(value, decimals);
    const text = formatQuantity(shown, unit, numbers, decimals);
    return shown.digits > 0n ? `+${text}` : text;
  }
  if (phrase === 'same') return labels.same;
  const size = { ...value, digits: value.digits < 0n ? -value.digits : value.digits };
  const text = formatQuantity(size, unit, numbers, decimals);
  return fillForm(phrase === 'rise' ? labels.rise : labels.fall, { value: text });
}
