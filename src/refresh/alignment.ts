/** Which row or column of one table is which of another, by what stands at its head. */

/** For each of the left ones its partner among the right ones; undefined where it has none. */
export type Alignment = readonly (number | undefined)[];

/**
 * The same name is the same one; of several with one name the first is the first. What is left over between the same
 * neighbours on both sides, equally many, is one that got another name.
 */
export function align(left: readonly string[], right: readonly string[]): Alignment {
  const places = new Map(numbered(right).map((name, at) => [name, at]));
  const partners: (number | undefined)[] = numbered(left).map((name) => places.get(name));
  const taken = new Set(partners);
  for (let at = 0; at < partners.length; at += 1) {
    if (partners[at] !== undefined) continue;
    let end = at;
    while (end < partners.length && partners[end] === undefined) end += 1;
    const from = at === 0 ? -1 : (partners[at - 1] ?? -1);
    const to = end === partners.length ? right.length : (partners[end] ?? right.length);
    const free = to > from ? right.map((_, place) => place).slice(from + 1, to) : [];
    if (free.length === end - at && free.every((place) => !taken.has(place))) {
      for (const [index, place] of free.entries()) partners[at + index] = place;
    }
    at = end;
  }
  return partners;
}

/** The partners the other way round. */
export function reversed(alignment: Alignment, length: number): Alignment {
  const partners: (number | undefined)[] = Array.from({ length }, () => undefined);
  for (const [at, partner] of alignment.entries()) if (partner !== undefined) partners[partner] = at;
  return partners;
}

/** True where partners stand in one order on both sides. */
export function inOrder(alignment: Alignment): boolean {
  const there = alignment.filter((partner) => partner !== undefined);
  return there.every((partner, at) => at === 0 || partner > (there[at - 1] ?? -1));
}

function numbered(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return JSON.stringify([name, count]);
  });
}
