/** Steps that an audit may take: a table that needs more is refused instead of keeping everybody waiting. */

export class StepLimitReached extends Error {}

export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Steps that are left. */
  get left(): number {
    return this.#left;
  }

  /** @throws StepLimitReached */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new StepLimitReached('the table takes more steps than the limit');
  }
}

/** @throws RangeError where the list is shorter, which no input can cause */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return item;
}
