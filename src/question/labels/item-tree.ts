/** Items from the labels that were chosen, with the lines that belong to each. */
import type { Line } from '../line.ts';
import type { Decision } from './search.ts';

export interface ItemNode {
  readonly id: string;
  readonly label: string | null;
  readonly lines: Line[];
  readonly items: ItemNode[];
  /** Numbers that one label covers: 2 to 6 for "2 t/m 6". */
  readonly covers: readonly number[];
}

export interface Itemised {
  /** Lines before the first label. */
  readonly before: readonly Line[];
  readonly items: readonly ItemNode[];
}

/** @param decisions in the order of their lines */
export function buildItems(lines: readonly Line[], decisions: readonly Decision[]): Itemised {
  const before: Line[] = [];
  const items: ItemNode[] = [];
  /** The open item of each level. */
  const open: ItemNode[] = [];
  const chosen = new Map(
    decisions.filter(({ role }) => role === 'item').map((one) => [one.candidate.index, one]),
  );
  for (const [index, line] of lines.entries()) {
    const decision = chosen.get(index);
    if (decision === undefined) {
      if (line.text !== '') (open.at(-1)?.lines ?? before).push(line);
      continue;
    }
    const { tokens, depth, candidate } = decision;
    const outermost = depth - tokens.length + 1;
    for (const [at, token] of tokens.entries()) {
      const level = Math.max(0, outermost + at);
      const known = open[level];
      // "1. a)", then "1. b)": the number is the one that is open.
      if (at < tokens.length - 1 && known?.label === token.label) continue;
      const parent = level === 0 ? undefined : open[level - 1];
      const node: ItemNode = {
        id:
          token.wrap === 'path.'
            ? token.label
            : idOf(
                parent,
                token.label,
                token.last === undefined ? undefined : `${token.value}-${token.last}`,
              ),
        label: token.label,
        lines: [],
        items: [],
        covers: Array.from(
          { length: (token.last ?? token.value) - token.value + 1 },
          (_, more) => token.value + more,
        ),
      };
      (parent?.items ?? items).push(node);
      open.splice(level, open.length, node);
    }
    const text = line.text.slice(candidate.textAt[tokens.length - 1] ?? 0);
    if (text !== '') open.at(-1)?.lines.push({ ...line, text, printed: line.text.length });
  }
  return { before, items };
}

function idOf(parent: ItemNode | undefined, label: string, range: string | undefined): string {
  return `${parent?.id ?? ''}${range ?? label}`.toLowerCase();
}
