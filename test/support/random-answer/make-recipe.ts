/** A made-up answer (fictief) of any shape: items, sentences with figures, lists, tables of all widths. */
import type { Random } from '../word-edits/random.ts';
import type { BlockRecipe, ItemRecipe, PieceRecipe, Recipe, RowRecipe, TableRecipe } from './recipe.ts';

const WORDS =
  'aantal vormingen lokale besturen dienst regio themas jaar cijfers volgens registratie sommige deelnemers'.split(
    ' ',
  );
const NAMES = [
  'Aalst',
  'Brugge',
  'Diest',
  'Eeklo',
  'Geel',
  'Halle',
  'Ieper',
  'Lier',
  'Mol',
  'Ninove',
  'Tielt',
  'Zele',
];
const GROUPS = ['Oost', 'West', 'Noord'];
const ODD = [
  'A & B < C',
  '“Effectief”, met e\u0301',
  'een\u00A0vaste spatie',
  'x'.repeat(70),
  '\u{1F600} lach',
  '  twee  spaties  ',
  '12 - 15',
];
const FACTS = ['prijs', 'genodigden', 'respons'];

/** @param size 1 for the answers of every day, up to 5 for large ones */
export function makeRecipe(random: Random, size = 1): Recipe {
  const tables = Array.from({ length: random.between(1, 2 + 2 * size) }, (_, at) =>
    makeTable(random, `tabel-${at + 1}`, size),
  );
  const facts = Object.fromEntries(FACTS.map((name) => [name, random.between(1, 9999)]));
  const base: Recipe = { tables, facts, items: [], marks: random.chance(0.3) ? ['Fictieve gegevens'] : [] };
  const items = Array.from({ length: random.between(1, 3 + 2 * size) }, (_, at) =>
    makeItem(random, base, at),
  );
  return { ...base, items: withTables(random, items, tables) };
}

export function makeTable(random: Random, id: string, size: number): TableRecipe {
  const columns = columnNames(
    random,
    random.chance(0.1 * size) ? random.between(10, 40) : random.between(1, 7),
  );
  const count = random.chance(0.05 * size) ? random.between(30, 90 * size) : random.between(1, 8);
  const dimensions = random.chance(0.25) ? ['Regio', 'Gemeente'] : ['Gemeente'];
  const labels = rowLabels(random, count, dimensions.length);
  const notes = random.chance(0.3) ? [`${sentence(random)}.`] : [];
  return {
    id,
    title: `${sentence(random)}, ${random.between(2001, 2020)}-2024`,
    dimensions,
    rows: labels.map((one) => makeRow(random, one, columns)),
    columns,
    decimals: random.chance(0.2) ? 2 : 0,
    totals: {
      row: random.chance(0.6),
      column: random.chance(0.3),
      subtotals: dimensions.length === 2 && random.chance(0.5),
    },
    notes: random.chance(0.1) ? [...notes, random.pick(ODD)] : notes,
    place: random.chance(0.85) ? 'both' : 'annex',
  };
}

export function makeRow(random: Random, labels: readonly string[], columns: readonly string[]): RowRecipe {
  return { labels, values: Object.fromEntries(columns.map((column) => [column, makeValue(random)])) };
}

export function makeValue(random: Random): RowRecipe['values'][string] {
  if (random.chance(0.05)) return random.pick(['unavailable', 'not-applicable', 'confidential'] as const);
  return random.chance(0.1) ? random.between(10_000, 9_999_999) : random.between(0, 999);
}

export function newLabel(random: Random, at: number): string {
  const name = random.pick(NAMES);
  return at < NAMES.length && !random.chance(0.1) ? `${name} ${at + 1}` : `${random.pick(ODD)} ${at + 1}`;
}

export function sentence(random: Random): string {
  const words = Array.from({ length: random.between(2, 14) }, () => random.pick(WORDS)).join(' ');
  return (words[0] ?? '').toUpperCase() + words.slice(1) + (random.chance(0.1) ? ` ${random.pick(ODD)}` : '');
}

function columnNames(random: Random, count: number): readonly string[] {
  if (random.chance(0.2))
    return Array.from({ length: count }, (_, at) => `Soort ${at + 1} ${random.pick(WORDS)}`);
  return Array.from({ length: count }, (_, at) => String(2025 - count + at));
}

function rowLabels(random: Random, count: number, dimensions: number): readonly (readonly string[])[] {
  const labels = Array.from({ length: count }, (_, at) => newLabel(random, at));
  if (dimensions === 1) return labels.map((label) => [label]);
  const perGroup = Math.ceil(count / GROUPS.length);
  return labels.map((label, at) => [GROUPS[Math.floor(at / perGroup)] ?? '', label]);
}

function makeItem(random: Random, recipe: Recipe, at: number): ItemRecipe {
  const blocks = Array.from({ length: random.between(0, 4) }, () => makeBlock(random, recipe, 0));
  return { id: String(at + 1), label: `${at + 1}.`, blocks };
}

export function makeBlock(random: Random, recipe: Recipe, depth: number): BlockRecipe {
  if (depth < 2 && random.chance(0.15)) {
    const entries = Array.from({ length: random.between(1, 4) }, () =>
      Array.from({ length: random.between(1, 2) }, () => makeBlock(random, recipe, depth + 1)),
    );
    return { kind: 'list', ordered: random.chance(0.4), entries };
  }
  if (depth === 0 && random.chance(0.1))
    return { kind: 'heading', pieces: [{ kind: 'text', text: sentence(random) }] };
  const pieces = Array.from({ length: random.between(1, 7) }, () => makePiece(random, recipe));
  return { kind: 'text', pieces: pieces.flatMap((piece) => [piece, { kind: 'text', text: ' ' }]) };
}

function makePiece(random: Random, recipe: Recipe): PieceRecipe {
  const table = random.pick(recipe.tables);
  const row = random.pick(table.rows);
  const place = { table: table.id, labels: row.labels, column: random.pick(table.columns) };
  switch (random.between(0, 7)) {
    case 0:
    case 1:
      return typeof row.values[place.column] === 'number'
        ? { kind: 'cell', ...place }
        : { kind: 'text', text: 'n.b.' };
    case 2: {
      const to = random.pick(table.columns);
      const numbers = [row.values[place.column], row.values[to]].every(
        (value) => typeof value === 'number' && value > 0,
      );
      return numbers
        ? { kind: 'change', table: table.id, labels: row.labels, from: place.column, to }
        : { kind: 'strong', text: 'niet bekend' };
    }
    case 3:
      return { kind: 'fact', fact: random.pick(FACTS) };
    case 4:
      return { kind: 'reference', table: table.id };
    case 5:
      return random.chance(0.3)
        ? { kind: 'link', text: sentence(random) }
        : { kind: 'strong', text: sentence(random) };
    default:
      return { kind: 'text', text: `${sentence(random)}.` };
  }
}

/** Each table of the answer once, sometimes twice, anywhere: as first of an item, in a list, between sentences. */
function withTables(
  random: Random,
  items: readonly ItemRecipe[],
  tables: readonly TableRecipe[],
): readonly ItemRecipe[] {
  let placed = items;
  for (const { id, place } of tables) {
    if (place !== 'both') continue;
    const times = random.chance(0.05) ? 2 : 1;
    for (let time = 0; time < times; time += 1) placed = placeTable(random, placed, id);
  }
  return placed;
}

export function placeTable(
  random: Random,
  items: readonly ItemRecipe[],
  table: string,
): readonly ItemRecipe[] {
  const where = random.between(0, items.length - 1);
  return items.map((item, at) => {
    if (at !== where) return item;
    const before = random.between(0, item.blocks.length);
    const near = item.blocks[before];
    const block: BlockRecipe = { kind: 'table', table };
    if (near?.kind === 'list' && random.chance(0.3)) {
      const entries = near.entries.map((entry, index) => (index === 0 ? [...entry, block] : entry));
      return { ...item, blocks: item.blocks.map((each) => (each === near ? { ...near, entries } : each)) };
    }
    return { ...item, blocks: [...item.blocks.slice(0, before), block, ...item.blocks.slice(before)] };
  });
}
