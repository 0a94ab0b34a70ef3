/** Labels that a person should look at. */
import type { Line } from '../line.ts';
import type { Decision } from './search.ts';

export interface Doubt {
  readonly line: Line;
  readonly accepted: boolean;
}

/** Labels that were accepted without much evidence, and lines that look like a label and were not accepted. */
export function doubtsOf(decisions: readonly Decision[], lines: readonly Line[]): readonly Doubt[] {
  const items = decisions.filter(({ role }) => role === 'item');
  // Entries without a full stop have little evidence each; that all are alike is evidence enough.
  const weak = (depth: number, kind: string | undefined) => {
    const level = items.filter((one) => one.depth === depth && one.tokens.at(-1)?.kind === kind);
    return level.filter(({ evidence }) => evidence < 0.5).length <= level.length / 3;
  };
  return decisions.flatMap(({ candidate, role, evidence, fits, tokens, depth }): readonly Doubt[] => {
    const line = lines[candidate.index];
    if (line === undefined) return [];
    if (role === 'item') {
      const doubtful = evidence < 0 || (evidence < 0.5 && weak(depth, tokens.at(-1)?.kind));
      return doubtful ? [{ line, accepted: true }] : [];
    }
    if (role === 'list') return [];
    const [first] = tokens;
    const next = first !== undefined && first.wrap !== 'bare' && first.value <= 40;
    return next && evidence >= (fits ? 0.5 : 1.5) ? [{ line, accepted: false }] : [];
  });
}

/** Labels within lines were taken for labels for want of better: each is one to look at. */
export function doubtsWithin(decisions: readonly Decision[], lines: readonly Line[]): readonly Doubt[] {
  return decisions.flatMap(({ role, candidate }) => {
    const line = lines[candidate.index];
    return role === 'item' && line !== undefined ? [{ line, accepted: true }] : [];
  });
}
