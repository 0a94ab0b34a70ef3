/** Numbers that look random and follow from a seed, so that what they made can be made again. */
export class Random {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number of the range, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws Error where there is nothing to take */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.between(0, list.length - 1)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  /** Undefined where there is nothing. */
  maybe<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : this.pick(list);
  }

  /** Those that the chance falls on, in order. */
  some<T>(list: readonly T[], share: number): readonly T[] {
    return list.filter(() => this.chance(share));
  }

  /** A seed for something that has its own numbers, whatever else is taken from these. */
  seedOf(name: number): number {
    return (Math.imul(this.seed ^ Math.imul(name + 1, 0x9e3779b1), 0x85ebca6b) >>> 0) ^ (name + 1);
  }

  /** Hexadecimal digits in capitals, as Word writes ids. @param below what it must stay under */
  hex(below = 0x7fffffff): string {
    return this.between(1, below - 1)
      .toString(16)
      .toUpperCase()
      .padStart(8, '0');
  }
}
