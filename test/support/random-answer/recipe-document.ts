/** The document tree of a recipe: tables summed, numbered as they come, figures written out. */
import { decimalOf } from '../../../src/decimal.ts';
import type { Crosstab } from '../../../src/document/crosstab.ts';
import type { CellFigure, Figure } from '../../../src/document/figure.ts';
import type { AnswerDocument, Block, Inline, TableEntry } from '../../../src/document/nodes.ts';
import { answer } from '../sample-document.ts';
import {
  heading,
  item,
  link,
  list,
  orderedList,
  paragraph,
  reference,
  strong,
  table,
  text,
} from '../sample-nodes.ts';
import { cellOf, tableEntry } from '../sample-tables.ts';
import { summedCrosstab } from '../summed-crosstab.ts';
import {
  type BlockRecipe,
  type PieceRecipe,
  type Recipe,
  type TableRecipe,
  tableBlocks,
  valueIn,
} from './recipe.ts';

export function recipeDocument(recipe: Recipe): AnswerDocument {
  const order = [...new Set(recipe.items.flatMap(({ blocks }) => tableBlocks(blocks)))];
  const all = [...order, ...recipe.tables.map(({ id }) => id).filter((id) => !order.includes(id))];
  const entries = all.flatMap((id, at) => {
    const found = recipe.tables.find((each) => each.id === id);
    return found === undefined ? [] : [tableEntry(at + 1, crosstabOf(found))];
  });
  const items = recipe.items.map(({ id, label, blocks }) =>
    item(id, label, ...blocks.map((block) => blockOf(block, recipe, entries))),
  );
  return answer(items, { tables: entries, marks: recipe.marks });
}

function crosstabOf(recipe: TableRecipe): Crosstab {
  const { id, title, dimensions, rows, columns, decimals, totals, notes, place } = recipe;
  const made = summedCrosstab({
    ...{ id, title, dimensions, notes, synthetic: true, members: columns, subtotals: totals.subtotals },
    rows: rows.map(({ labels }) => labels),
    measures: [{ id: 'aantal', label: 'Aantal', decimals, additive: true }],
    cells: rows.map(({ values }) => columns.map((column) => [cellOf(values[column] ?? 0)])),
    ...(totals.row ? { totalRow: 'Totaal' } : {}),
    ...(totals.column ? { totalColumn: 'Totaal' } : {}),
  });
  return { ...made, place };
}

function blockOf(block: BlockRecipe, recipe: Recipe, entries: readonly TableEntry[]): Block {
  switch (block.kind) {
    case 'text':
      return paragraph(...block.pieces.map((piece) => inlineOf(piece, recipe, entries)));
    case 'heading':
      return heading(2, ...block.pieces.map((piece) => inlineOf(piece, recipe, entries)));
    case 'table':
      return table(block.table);
    case 'list': {
      const inner = block.entries.map((entry) => entry.map((each) => blockOf(each, recipe, entries)));
      return block.ordered ? orderedList(1, ...inner) : list(...inner);
    }
  }
}

function inlineOf(piece: PieceRecipe, recipe: Recipe, entries: readonly TableEntry[]): Inline {
  switch (piece.kind) {
    case 'text':
      return text(piece.text);
    case 'strong':
      return strong(piece.text);
    case 'link':
      return link('https://example.org/fictief?a=1&b=2', piece.text);
    case 'reference': {
      const entry = entries.find(({ id }) => id === piece.table);
      return entry === undefined ? text('een tabel') : reference(entry);
    }
    case 'fact': {
      const value = recipe.facts[piece.fact] ?? 0;
      const fact: Figure = {
        kind: 'fact',
        value: decimalOf(value),
        set: 'proef',
        fact: piece.fact,
        sources: [],
      };
      return { type: 'figure', figure: fact, text: dutch(value) };
    }
    case 'cell': {
      const cell = cellFigure(recipe, piece.table, piece.labels, piece.column);
      return { type: 'figure', figure: cell.figure, text: dutch(cell.value) };
    }
    case 'change': {
      const [from, to] = [piece.from, piece.to].map((column) =>
        cellFigure(recipe, piece.table, piece.labels, column),
      );
      if (from === undefined || to === undefined) throw new Error('a change has two ends');
      const percent = Math.round(((to.value - from.value) / from.value) * 100);
      const phrase = percent > 0 ? 'rise' : percent < 0 ? 'fall' : 'same';
      const words = {
        rise: `een stijging met ${percent}%`,
        fall: `een daling met ${-percent}%`,
        same: 'geen verschil',
      };
      const figure: Figure = {
        kind: 'derived',
        value: decimalOf(percent),
        unit: '%',
        phrase,
        of: [from.figure, to.figure],
      };
      return { type: 'figure', figure, text: words[phrase] };
    }
  }
}

function cellFigure(
  recipe: Recipe,
  table: string,
  labels: readonly string[],
  column: string,
): { readonly value: number; readonly figure: CellFigure } {
  const value = valueIn(recipe, table, labels, column);
  if (value === undefined) throw new Error(`no number in ${table}, ${labels.join(', ')}, ${column}`);
  const dimensions = recipe.tables.find(({ id }) => id === table)?.dimensions ?? [];
  const where = Object.fromEntries(dimensions.map((name, at) => [name.toLowerCase(), labels[at] ?? null]));
  const figure: CellFigure = {
    ...{ kind: 'cell', table, measure: 'aantal', row: labels.join(', '), column },
    value: decimalOf(value),
    where: { ...where, jaar: column },
    sources: [{ file: 'data/sources/fictief/telling.csv', sha256: '0'.repeat(64), rows: 1 }],
  };
  return { value, figure };
}

/** 1.234.567 */
function dutch(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
