/** The same answer after a newer delivery: other numbers, rows and columns that came or went, tables, notes, words. */
import type { Random } from '../word-edits/random.ts';
import { makeBlock, makeRow, makeTable, makeValue, newLabel, placeTable, sentence } from './make-recipe.ts';
import { keepBlocks, mapPieces, type PieceRecipe, type Recipe, type TableRecipe, valueIn } from './recipe.ts';

export function nextRecipe(recipe: Recipe, random: Random): Recipe {
  const share = random.pick([0, 0.05, 0.3, 1]);
  const kept = recipe.tables.filter((_, at) => at === 0 || !random.chance(0.08));
  const changed = kept.map((table) => nextTable(table, share, random));
  const added = random.chance(0.2)
    ? [{ ...makeTable(random, `nieuw-${random.between(1, 99)}`, 1), place: 'both' as const }]
    : [];
  const facts = Object.fromEntries(
    Object.entries(recipe.facts).map(([name, value]) => [
      name,
      random.chance(0.4) ? random.between(1, 99_999) : value,
    ]),
  );
  const next: Recipe = { ...recipe, tables: [...changed, ...added], facts };
  const ids = new Set(next.tables.map(({ id }) => id));
  let items = recipe.items.map((item) => ({
    ...item,
    blocks: mapPieces(
      keepBlocks(item.blocks, (block) => block.kind !== 'table' || ids.has(block.table)),
      (piece) => stillThere(piece, next),
    ),
  }));
  for (const { id } of added) items = [...placeTable(random, items, id)];
  // What the draft says differently does not matter to a file that people went on writing in.
  if (random.chance(0.3)) {
    items = items.map((item) =>
      random.chance(0.3) ? { ...item, blocks: [...item.blocks, makeBlock(random, next, 0)] } : item,
    );
  }
  return { ...next, items };
}

/** A figure that has no number any more is left out of the draft. */
function stillThere(piece: PieceRecipe, next: Recipe): PieceRecipe {
  switch (piece.kind) {
    case 'cell':
      return valueIn(next, piece.table, piece.labels, piece.column) === undefined ? GONE : piece;
    case 'change': {
      const values = [piece.from, piece.to].map((column) => valueIn(next, piece.table, piece.labels, column));
      return values.every((value) => value !== undefined && value > 0) ? piece : GONE;
    }
    case 'reference':
      return next.tables.some(({ id }) => id === piece.table) ? piece : GONE;
    default:
      return piece;
  }
}

const GONE: PieceRecipe = { kind: 'text', text: 'niet meer bekend' };

function nextTable(table: TableRecipe, share: number, random: Random): TableRecipe {
  const shapes = random.chance(0.35);
  const columns = shapes ? nextColumns(table.columns, random) : table.columns;
  const rows = table.rows.map(({ labels, values }) => ({
    labels,
    values: Object.fromEntries(
      columns.map((column) => {
        const old = values[column];
        return [column, old === undefined || random.chance(share) ? makeValue(random) : old];
      }),
    ),
  }));
  return {
    ...table,
    columns,
    rows: shapes ? nextRows(rows, columns, random) : rows,
    title: random.chance(0.1) ? `${sentence(random)}, 2025` : table.title,
    notes: random.chance(0.15)
      ? [...table.notes.slice(1), ...(random.chance(0.6) ? [`${sentence(random)}.`] : [])]
      : table.notes,
  };
}

function nextColumns(columns: readonly string[], random: Random): readonly string[] {
  const kept = columns.filter((_, at) => at === 0 || !random.chance(0.15));
  return random.chance(0.5) ? [...kept, `2025 ${random.pick(['(voorlopig)', ''])}`.trim()] : kept;
}

function nextRows(
  rows: TableRecipe['rows'],
  columns: readonly string[],
  random: Random,
): TableRecipe['rows'] {
  const kept = rows.filter((_, at) => at === 0 || !random.chance(0.15));
  const group = kept.at(-1)?.labels.slice(0, -1) ?? [];
  const count = random.between(0, 3);
  const added = Array.from({ length: count }, (_, at) =>
    makeRow(random, [...group, newLabel(random, 100 + at)], columns),
  );
  return [...kept, ...added];
}
