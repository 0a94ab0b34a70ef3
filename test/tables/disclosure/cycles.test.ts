/** Gusfield's criterion for mixed graphs, held against looking for every cycle one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MixedEdge, onCycles } from '../../../src/tables/disclosure/cycles.ts';

/** Whether one can walk back from the end of the edge to its start, or the other way round, without the edge. */
function isOnCycle(edges: readonly MixedEdge[], wanted: number): boolean {
  const reaches = (start: number, goal: number): boolean => {
    const reached = new Set([start]);
    for (const node of reached) {
      for (const [index, { from, to, both }] of edges.entries()) {
        if (index === wanted) continue;
        if (from === node) reached.add(to);
        if (to === node && both) reached.add(from);
      }
    }
    return reached.has(goal);
  };
  const edge = edges[wanted];
  if (edge === undefined) return false;
  return reaches(edge.to, edge.from) || (edge.both && reaches(edge.from, edge.to));
}

const arc = (from: number, to: number): MixedEdge => ({ from, to, both: false });
const line = (from: number, to: number): MixedEdge => ({ from, to, both: true });

describe('edges on directed cycles', () => {
  it('finds none in a path, whichever way its edges go', () => {
    expect(onCycles([line(0, 1), line(1, 2), arc(2, 3)])).toEqual([false, false, false]);
  });

  it('finds all of a circle that can be walked, and none of one with two arcs against each other', () => {
    expect(onCycles([arc(0, 1), line(2, 1), arc(2, 0)])).toEqual([true, true, true]);
    expect(onCycles([arc(0, 1), arc(2, 1), line(2, 0)])).toEqual([false, false, false]);
  });

  it('leaves out the bridge between two circles', () => {
    const circles = [line(0, 1), line(1, 2), line(2, 0), line(3, 4), line(4, 5), line(5, 3)];
    expect(onCycles([...circles, line(0, 3)])).toEqual([...circles.map(() => true), false]);
  });

  it('takes two edges between the same sums for a circle', () => {
    expect(onCycles([line(0, 1), line(0, 1)])).toEqual([true, true]);
    expect(onCycles([arc(0, 1), arc(0, 1)])).toEqual([false, false]);
  });

  it('agrees with the definition on any graph', () => {
    const node = fc.integer({ min: 0, max: 6 });
    const edge = fc
      .record({ from: node, to: node, both: fc.boolean() })
      .filter(({ from, to }) => from !== to);
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
        expect(onCycles(edges)).toEqual(edges.map((_, index) => isOnCycle(edges, index)));
      }),
      { numRuns: 2000 },
    );
  });

  it('has no trouble with a path of a hundred thousand', () => {
    const path = Array.from({ length: 100_000 }, (_, index) => line(index, index + 1));
    expect(onCycles([...path, line(100_000, 0)]).every((found) => found)).toBe(true);
  });
});
