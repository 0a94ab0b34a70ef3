/** A queue that gives what is nearest first; of equally near ones the one that came first. */
import { at } from './budget.ts';

interface Entry {
  readonly node: number;
  readonly cost: number;
  readonly turn: number;
}

export class NearestQueue {
  /** A binary heap: no entry comes before the one at half its place. */
  readonly #heap: Entry[] = [];
  #turns = 0;

  add(node: number, cost: number): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push({ node, cost, turn: this.#turns });
    this.#turns += 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!comesBefore(at(heap, place), at(heap, above))) break;
      this.#exchange(place, above);
      place = above;
    }
  }

  take(): { readonly node: number; readonly cost: number } | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let place = 0; ; ) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      if (left >= heap.length) return first;
      const below = right < heap.length && comesBefore(at(heap, right), at(heap, left)) ? right : left;
      if (!comesBefore(at(heap, below), at(heap, place))) return first;
      this.#exchange(place, below);
      place = below;
    }
  }

  #exchange(one: number, other: number): void {
    const heap = this.#heap;
    const entry = at(heap, one);
    heap[one] = at(heap, other);
    heap[other] = entry;
  }
}

function comesBefore(one: Entry, other: Entry): boolean {
  return one.cost === other.cost ? one.turn < other.turn : one.cost < other.cost;
}
