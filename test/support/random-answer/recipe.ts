/** What a made-up answer is made of, as plain data that a next version can differ from. */
import type { MissingKind } from '../../../src/document/crosstab.ts';

export interface Recipe {
  /** By id, in no order. */
  readonly tables: readonly TableRecipe[];
  /** By name. */
  readonly facts: Readonly<Record<string, number>>;
  readonly items: readonly ItemRecipe[];
  readonly marks: readonly string[];
}

export interface TableRecipe {
  readonly id: string;
  readonly title: string;
  /** One label column or two; rows of a group stand together. */
  readonly dimensions: readonly string[];
  readonly rows: readonly RowRecipe[];
  readonly columns: readonly string[];
  readonly decimals: 0 | 2;
  readonly totals: { readonly row: boolean; readonly column: boolean; readonly subtotals: boolean };
  readonly notes: readonly string[];
  readonly place: 'both' | 'annex';
}

export interface RowRecipe {
  /** One for each dimension. */
  readonly labels: readonly string[];
  /** By column. */
  readonly values: Readonly<Record<string, number | MissingKind>>;
}

export interface ItemRecipe {
  readonly id: string;
  readonly label: string;
  readonly blocks: readonly BlockRecipe[];
}

export type BlockRecipe =
  | { readonly kind: 'text' | 'heading'; readonly pieces: readonly PieceRecipe[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly entries: readonly (readonly BlockRecipe[])[];
    }
  | { readonly kind: 'table'; readonly table: string };

export type PieceRecipe =
  | { readonly kind: 'text' | 'strong' | 'link'; readonly text: string }
  | {
      readonly kind: 'cell';
      readonly table: string;
      readonly labels: readonly string[];
      readonly column: string;
    }
  | {
      readonly kind: 'change';
      readonly table: string;
      readonly labels: readonly string[];
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'reference'; readonly table: string };

/** The number that a cell has, if it is there and has one. */
export function valueIn(
  { tables }: Recipe,
  table: string,
  labels: readonly string[],
  column: string,
): number | undefined {
  const row = tables
    .find(({ id }) => id === table)
    ?.rows.find((each) => each.labels.join('\n') === labels.join('\n'));
  const value = row?.values[column];
  return typeof value === 'number' ? value : undefined;
}

/** The same blocks with other pieces, however deep. */
export function mapPieces(
  blocks: readonly BlockRecipe[],
  change: (piece: PieceRecipe) => PieceRecipe,
): readonly BlockRecipe[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'text':
      case 'heading':
        return { ...block, pieces: block.pieces.map(change) };
      case 'list':
        return { ...block, entries: block.entries.map((entry) => mapPieces(entry, change)) };
      default:
        return block;
    }
  });
}

/** Without the blocks that do not fit. */
export function keepBlocks(
  blocks: readonly BlockRecipe[],
  fits: (block: BlockRecipe) => boolean,
): readonly BlockRecipe[] {
  return blocks
    .filter(fits)
    .map((block) =>
      block.kind === 'list'
        ? { ...block, entries: block.entries.map((entry) => keepBlocks(entry, fits)) }
        : block,
    );
}

export function tableBlocks(blocks: readonly BlockRecipe[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [block.table];
    return block.kind === 'list' ? block.entries.flatMap(tableBlocks) : [];
  });
}
