/** Which items the label of an answer names, where it answers several. */

export interface NestedItem {
  readonly id: string;
  readonly items: readonly NestedItem[];
}

/** `run`: all from the first to the last, with everything under them; `several`: these alone. */
export type NamedItems<I> =
  | { readonly kind: 'one'; readonly item: I }
  | { readonly kind: 'run'; readonly items: readonly I[] }
  | { readonly kind: 'several'; readonly items: readonly I[] };

/**
 * "2. tot 6.": the end of a run is named by its own number, not by the last letter under it.
 *
 * @param answered in the question's order, at least one
 * @param items those of the question, each with what stands under it
 */
export function namedItems<I extends NestedItem & { readonly items: readonly I[] }>(
  answered: readonly [I, ...I[]],
  items: readonly I[],
): NamedItems<I> {
  const [first] = answered;
  if (answered.length === 1) return { kind: 'one', item: first };
  const depths = depthsOf(items);
  const order = [...depths.keys()];
  const start = order.indexOf(first);
  if (!answered.every((item, index) => order[start + index] === item))
    return { kind: 'several', items: answered };
  const highest = depths.get(first) ?? 0;
  const named = answered.filter((item) => (depths.get(item) ?? 0) <= highest);
  return named.length === 1 ? { kind: 'one', item: first } : { kind: 'run', items: named };
}

/** Every item with how many stand above it, in reading order. */
function depthsOf<I extends { readonly items: readonly I[] }>(
  items: readonly I[],
  depth = 0,
): ReadonlyMap<I, number> {
  return new Map(
    items.flatMap((item): readonly [I, number][] => [[item, depth], ...depthsOf(item.items, depth + 1)]),
  );
}
