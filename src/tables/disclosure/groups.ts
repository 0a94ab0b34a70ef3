/** Groups that grow together (union-find), in which every member has a side, + or -. */
import { at } from './budget.ts';

export class Groups {
  readonly #parent: number[];
  /** Side against the parent's. */
  readonly #side: (1 | -1)[];

  constructor(members: number) {
    this.#parent = Array.from({ length: members }, (_, index) => index);
    this.#side = Array.from({ length: members }, () => 1);
  }

  /** The member that stands for the group, and this member's side against it. */
  find(member: number): { readonly root: number; readonly side: 1 | -1 } {
    const path: number[] = [];
    let root = member;
    while (at(this.#parent, root) !== root) {
      path.push(root);
      root = at(this.#parent, root);
    }
    let side: 1 | -1 = 1;
    for (const step of path.reverse()) {
      side = at(this.#side, step) === side ? 1 : -1;
      this.#parent[step] = root;
      this.#side[step] = side;
    }
    return { root, side };
  }

  /** @returns false where the two are in one group already, with other sides */
  join(a: number, b: number, sides: 'same' | 'opposite'): boolean {
    const [one, other] = [this.find(a), this.find(b)];
    const wanted = sides === 'same' ? 1 : -1;
    const between = one.side === other.side ? wanted : wanted === 1 ? -1 : 1;
    if (one.root === other.root) return between === 1;
    this.#parent[other.root] = one.root;
    this.#side[other.root] = between;
    return true;
  }
}
