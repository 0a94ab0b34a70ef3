/** Numbers that look random and are the same on every machine: whole-number arithmetic alone. */

/** @param seed any text */
export function randomFrom(seed) {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0), 16777619);

  /** A number from 0 up to 1, by Tommy Ettinger's mulberry32 (public domain). */
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from the first up to and including the last. */
  const between = (first, last) => first + Math.floor(next() * (last - first + 1));

  /** Whether something happens that happens so many times in a thousand. */
  const chance = (perThousand) => between(1, 1000) <= perThousand;

  const pick = (list) => list[between(0, list.length - 1)];

  /** One of several values, each as often as its weight says: a list of `[value, weight]`. */
  function weighted(choices) {
    let left = between(
      1,
      choices.reduce((sum, [, weight]) => sum + weight, 0),
    );
    for (const [value, weight] of choices) {
      left -= weight;
      if (left <= 0) return value;
    }
    throw new Error('nothing to choose from');
  }

  return { between, chance, pick, weighted };
}
