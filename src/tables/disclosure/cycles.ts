/**
 * Gusfield's criterion: which cells of a network lie on a directed cycle, so that they can change.
 *
 * A cell that can rise is an arc forward, one that can fall an arc backward too. Gusfield (1988) shows that a cell is
 * fixed exactly when its edge is on no directed cycle that uses each edge once, and how to find these in linear time:
 * an edge that runs between two strongly connected components is on none; one inside a component is on one unless
 * it is a bridge of that component.
 */
import { at } from './budget.ts';

export interface MixedEdge {
  readonly from: number;
  readonly to: number;
  /** Also an arc from `to` to `from`. */
  readonly both: boolean;
}

interface Step {
  readonly node: number;
  readonly edge: number;
}

/** @returns for every edge whether it lies on a directed cycle */
export function onCycles(edges: readonly MixedEdge[]): readonly boolean[] {
  const numbers = new Map<number, number>();
  const numberOf = (node: number): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  const compact = edges.map(({ from, to, both }) => ({ from: numberOf(from), to: numberOf(to), both }));
  const component = components(compact, numbers.size);
  const inside = compact.map(({ from, to }) => component[from] === component[to]);
  const bridges = findBridges(compact, inside, numbers.size);
  return compact.map((_, index) => inside[index] === true && !bridges.has(index));
}

/** Strongly connected components (Kosaraju): for every node the number of its component. */
function components(edges: readonly MixedEdge[], nodes: number): readonly number[] {
  const [forward, backward] = [neighbours(nodes), neighbours(nodes)];
  for (const [edge, { from, to, both }] of edges.entries()) {
    at(forward, from).push({ node: to, edge });
    at(backward, to).push({ node: from, edge });
    if (!both) continue;
    at(forward, to).push({ node: from, edge });
    at(backward, from).push({ node: to, edge });
  }
  const finished: number[] = [];
  const seen = new Array<boolean>(nodes).fill(false);
  for (let root = 0; root < nodes; root += 1) {
    if (!seen[root]) walk(root, forward, seen, (node) => finished.push(node));
  }
  const component = new Array<number>(nodes).fill(-1);
  const placed = new Array<boolean>(nodes).fill(false);
  for (const root of finished.reverse()) {
    if (!placed[root]) walk(root, backward, placed, (node) => (component[node] = root));
  }
  return component;
}

/** Depth first, without recursion: a column of thousands of rows is a long path. */
function walk(
  root: number,
  steps: readonly (readonly Step[])[],
  seen: boolean[],
  leave: (node: number) => void,
): void {
  const stack = [{ node: root, next: 0 }];
  seen[root] = true;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const step = at(steps, top.node)[top.next];
    top.next += 1;
    if (step === undefined) {
      leave(top.node);
      stack.pop();
    } else if (!seen[step.node]) {
      seen[step.node] = true;
      stack.push({ node: step.node, next: 0 });
    }
  }
}

/** Bridges of the graph without directions, in the given edges; two edges between the same nodes are no bridges. */
function findBridges(
  edges: readonly MixedEdge[],
  inside: readonly boolean[],
  nodes: number,
): ReadonlySet<number> {
  const steps = neighbours(nodes);
  for (const [edge, { from, to }] of edges.entries()) {
    if (!inside[edge]) continue;
    at(steps, from).push({ node: to, edge });
    at(steps, to).push({ node: from, edge });
  }
  const order = new Array<number>(nodes).fill(-1);
  const lowest = new Array<number>(nodes).fill(-1);
  const bridges = new Set<number>();
  let time = 0;
  for (let root = 0; root < nodes; root += 1) {
    if (order[root] !== -1) continue;
    const stack = [{ node: root, next: 0, by: -1 }];
    order[root] = lowest[root] = time++;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const step = at(steps, top.node)[top.next];
      top.next += 1;
      if (step === undefined) {
        stack.pop();
        const above = stack.at(-1);
        if (above === undefined) continue;
        lowest[above.node] = Math.min(at(lowest, above.node), at(lowest, top.node));
        if (at(lowest, top.node) > at(order, above.node)) bridges.add(top.by);
      } else if (step.edge !== top.by) {
        if (order[step.node] === -1) {
          order[step.node] = lowest[step.node] = time++;
          stack.push({ node: step.node, next: 0, by: step.edge });
        } else {
          lowest[top.node] = Math.min(at(lowest, top.node), at(order, step.node));
        }
      }
    }
  }
  return bridges;
}

function neighbours(nodes: number): Step[][] {
  return Array.from({ length: nodes }, () => []);
}
