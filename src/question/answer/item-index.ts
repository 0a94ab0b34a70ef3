/** A question's items as labels name them. */
import type { Token } from '../labels/candidates.ts';
import type { ItemNode } from '../labels/item-tree.ts';
import type { LabelRange, LabelReference } from '../labels/references.ts';

/** The items in reading order, each with those above it. */
export interface ItemIndex {
  readonly nodes: readonly ItemNode[];
  readonly paths: ReadonlyMap<ItemNode, readonly ItemNode[]>;
}

export function indexItems(items: readonly ItemNode[]): ItemIndex {
  const nodes: ItemNode[] = [];
  const paths = new Map<ItemNode, readonly ItemNode[]>();
  const visit = (list: readonly ItemNode[], above: readonly ItemNode[]): void => {
    for (const node of list) {
      nodes.push(node);
      paths.set(node, [...above, node]);
      visit(node.items, [...above, node]);
    }
  };
  visit(items, []);
  return { nodes, paths };
}

/** The item that labels name: from the top, or below one of those that are open. */
export function resolveTokens(
  tokens: readonly Token[],
  index: ItemIndex,
  reached: number,
): ItemNode | undefined {
  const current = index.nodes[reached];
  const open = current === undefined ? [] : (index.paths.get(current) ?? []);
  const tops = index.nodes.filter((node) => (index.paths.get(node)?.length ?? 0) === 1);
  const [only, ...others] = tops;
  // What answers one item alone may begin with the letters below it.
  const below = only === undefined || others.length > 0 ? [] : [only.items];
  for (const list of [...open.map(({ items }) => items).reverse(), tops, ...below]) {
    let level: readonly ItemNode[] = list;
    let node: ItemNode | undefined;
    for (const token of tokens) {
      node = level.find((one) => isNamed(one, token));
      if (node === undefined) break;
      level = node.items;
    }
    if (node !== undefined && index.nodes.indexOf(node) > reached) return node;
  }
  return undefined;
}

function isNamed(node: ItemNode, token: Token): boolean {
  const label = node.label ?? node.id;
  if (token.kind === 'number' && node.covers.length > 1) return node.covers.includes(token.value);
  return label.toLowerCase() === token.label.toLowerCase();
}

/** The items of "2 t/m 6", with those below them; undefined where one is not of this question. */
export function resolveRanges(
  ranges: readonly LabelRange[],
  index: ItemIndex,
  current?: ItemNode,
): readonly ItemNode[] | undefined {
  const found = new Set<ItemNode>();
  for (const { first, last } of ranges) {
    const start = resolveReference(first, index, current);
    const end = resolveReference(last, index, current);
    if (start === undefined || end === undefined) return undefined;
    const from = index.nodes.indexOf(start);
    const to = lastBelow(end, index);
    if (to < from) return undefined;
    for (const node of index.nodes.slice(from, to + 1)) found.add(node);
  }
  return index.nodes.filter((node) => found.has(node));
}

function resolveReference(
  { number, letter }: LabelReference,
  index: ItemIndex,
  current: ItemNode | undefined,
): ItemNode | undefined {
  const tops = index.nodes.filter((node) => (index.paths.get(node)?.length ?? 0) === 1);
  const hasLabel = (node: ItemNode, label: string) => (node.label ?? node.id).toLowerCase() === label;
  const top = tops.find(
    (node) => number !== undefined && (hasLabel(node, String(number)) || node.covers.includes(number)),
  );
  if (letter === undefined) return top;
  if (number !== undefined) return top?.items.find((node) => hasLabel(node, letter));
  const open = current === undefined ? [] : (index.paths.get(current) ?? []);
  return [...open.flatMap(({ items }) => items), ...tops].find((node) => hasLabel(node, letter));
}

/** Place of the last item below this one. */
function lastBelow(node: ItemNode, index: ItemIndex): number {
  const below = node.items.at(-1);
  return below === undefined ? index.nodes.indexOf(node) : lastBelow(below, index);
}
