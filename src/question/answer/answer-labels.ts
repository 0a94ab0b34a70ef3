/** Which items the parts of an answer are for: labels at the beginning of lines, held against the question's items. */
import { type Form, matchForm } from '../forms/form.ts';
import { type Candidate, findCandidates, type Token } from '../labels/candidates.ts';
import { evidenceOf } from '../labels/evidence.ts';
import type { ItemNode } from '../labels/item-tree.ts';
import { isSingle, LABELS_PATTERN, type LabelRange, parseLabels } from '../labels/references.ts';
import { type Level, placings } from '../labels/sequence.ts';
import type { Line } from '../line.ts';
import { type ItemIndex, resolveRanges, resolveTokens } from './item-index.ts';

/** Where a part begins, and for which items it is. */
export interface Opening {
  readonly line: number;
  /** Where its text begins in the line. */
  readonly textAt: number;
  readonly nodes: readonly ItemNode[];
  readonly evidence: number;
}

/** A line's beginning as labels of one or several items. */
interface Named {
  readonly candidate: Candidate;
  readonly readings: readonly (readonly Token[])[];
  readonly ranges?: readonly LabelRange[];
}

interface Path {
  /** Place of the last item that was answered, in reading order; -1 before the first. */
  readonly reached: number;
  readonly list: readonly Level[];
  /** What numbers and letters are written with in this answer. */
  readonly wraps: Readonly<Record<string, string>>;
  readonly score: number;
  /** The label of the last item, with which the answer's own numbering goes on. */
  readonly last?: Token;
  readonly opening?: Opening;
  readonly before?: Path;
}

const MAX_PATHS = 60;
/** "c)" after the answers to a) and b), where there is no question c): the answer has a list of its own. */
const UNEXPLAINED = -3;
const SKIPPED = -0.12;
const OTHER_WRAP = -1;
const REPEATED = -1.2;
const LIST_SHARE = 0.25;
const LIST_OPENING = -0.3;

/** The openings of the parts, in the order of the lines and of the items; none where the answer has no labels. */
export function chooseOpenings(
  lines: readonly Line[],
  index: ItemIndex,
  forms: readonly Form[],
  width: number,
): readonly Opening[] {
  let paths: readonly Path[] = [{ reached: -1, list: [], wraps: {}, score: 0 }];
  for (const named of namedLines(lines, forms)) {
    const best = new Map<string, Path>();
    for (const next of paths.flatMap((path) => continuations(path, named, lines, index, width))) {
      const key = `${next.reached}|${next.list.map((level) => `${level.kind}${level.wrap}${level.value}`).join(' ')}|${Object.values(next.wraps).join(' ')}|${next.last?.kind}${next.last?.value}`;
      const known = best.get(key);
      if (known === undefined || next.score > known.score) best.set(key, next);
    }
    paths = [...best.values()].sort((a, b) => b.score - a.score).slice(0, MAX_PATHS);
  }
  const openings: Opening[] = [];
  for (let path: Path | undefined = paths[0]; path !== undefined; path = path.before) {
    if (path.opening !== undefined) openings.push(path.opening);
  }
  return openings.reverse();
}

function namedLines(lines: readonly Line[], forms: readonly Form[]): readonly Named[] {
  const candidates = new Map(findCandidates(lines, forms).map((one) => [one.index, one]));
  return lines.flatMap((line, index): readonly Named[] => {
    const joint = jointInWords(line.text, forms) ?? jointAt(line.text);
    if (joint !== undefined) {
      const candidate: Candidate = { index, readings: [], textAt: [joint.textAt] };
      return [{ candidate, readings: [], ranges: joint.ranges }];
    }
    const candidate = candidates.get(index);
    return candidate === undefined ? [] : [{ candidate, readings: candidate.readings }];
  });
}

interface Joint {
  readonly ranges: readonly LabelRange[];
  readonly textAt: number;
}

/** "Vraag 1 en 2:", or on a line of its own. */
function jointInWords(text: string, forms: readonly Form[]): Joint | undefined {
  for (const form of forms) {
    const match = matchForm(form, text, 0, true);
    const ranges = parseLabels(match?.captures['labels'] ?? '');
    if (match === undefined || ranges.length === 0 || isSingle(ranges)) continue;
    const after = /^\s*(?:[.:)]+\s*|$)/.exec(text.slice(match.end))?.[0];
    if (after !== undefined) return { ranges, textAt: match.end + after.length };
  }
  return undefined;
}

const JOINT = new RegExp(`\\(?${LABELS_PATTERN}\\)?`, 'iuy');

/** "1. en 2.", "2. a-b)", and on a line of its own "1 en 2". */
function jointAt(
  text: string,
): { readonly ranges: readonly LabelRange[]; readonly textAt: number } | undefined {
  JOINT.lastIndex = 0;
  const [printed] = JOINT.exec(text) ?? [];
  if (printed === undefined) return undefined;
  const ranges = parseLabels(printed);
  const after = /^[.):]*\s*/.exec(text.slice(printed.length))?.[0] ?? '';
  const textAt = printed.length + after.length;
  const closed = /[.):]\s*$/.test(printed + after) || textAt >= text.length;
  return ranges.length === 0 || isSingle(ranges) || !closed ? undefined : { ranges, textAt };
}

function continuations(
  path: Path,
  named: Named,
  lines: readonly Line[],
  index: ItemIndex,
  width: number,
): readonly Path[] {
  const { candidate, ranges } = named;
  const goesOn = named.readings.some(([token]) => token !== undefined && isNext(path.last, token));
  const found: Path[] = [{ ...path, before: path, score: path.score + (goesOn ? UNEXPLAINED : 0) }].map(
    ({ opening: _, ...rest }) => rest,
  );
  if (ranges !== undefined) {
    const nodes = resolveRanges(ranges, index, index.nodes[path.reached]);
    const token: Token = { kind: 'number', upper: false, value: 1, wrap: '.', label: '' };
    const evidence = evidenceOf(candidate, token, lines, width) + 0.7;
    const next =
      nodes === undefined
        ? undefined
        : opened(path, nodes, index, candidate, 1, evidence, path.wraps, undefined);
    return next === undefined ? found : [...found, next];
  }
  for (const reading of named.readings) {
    for (let length = 1; length <= reading.length; length += 1) {
      const tokens = reading.slice(0, length);
      const [first] = tokens;
      if (first === undefined) continue;
      const node = resolveTokens(tokens, index, path.reached);
      if (node === undefined) continue;
      let change = 0;
      const wraps: Record<string, string> = { ...path.wraps };
      for (const token of tokens) {
        const known = wraps[token.kind];
        if (known !== undefined && known !== token.wrap && token.wrap !== 'joined' && known !== 'joined')
          change += OTHER_WRAP;
        wraps[token.kind] ??= token.wrap;
      }
      const evidence = evidenceOf(
        { ...candidate, textAt: candidate.textAt.slice(0, length) },
        first,
        lines,
        width,
      );
      // Behind "2." with a text of its own comes "a)", hardly "2. a)".
      const again = length > 1 && index.nodes[path.reached]?.items.includes(node) === true ? REPEATED : 0;
      const more = (length - 1) * 0.6 + again;
      const next = opened(
        path,
        [node],
        index,
        candidate,
        length,
        evidence + change + more,
        wraps,
        tokens.at(-1),
      );
      if (next !== undefined) found.push(next);
    }
    const [token] = reading;
    if (token === undefined || token.wrap === 'word') continue;
    const evidence = evidenceOf(candidate, token, lines, width);
    if (evidence <= 0) continue;
    for (const { levels, score } of placings(path.list, token, undefined, true)) {
      const opens = levels.length > path.list.length;
      found.push({
        ...{ reached: path.reached, list: levels, wraps: path.wraps, before: path },
        score: path.score + Math.min(evidence, 2) * LIST_SHARE + score + (opens ? LIST_OPENING : 0),
      });
    }
  }
  return found;
}

function isNext(last: Token | undefined, token: Token): boolean {
  return (
    last !== undefined &&
    last.kind === token.kind &&
    last.wrap === token.wrap &&
    token.value === last.value + 1
  );
}

function opened(
  path: Path,
  nodes: readonly ItemNode[],
  index: ItemIndex,
  candidate: Candidate,
  length: number,
  evidence: number,
  wraps: Readonly<Record<string, string>>,
  last: Token | undefined,
): Path | undefined {
  const places = nodes.map((node) => index.nodes.indexOf(node));
  const [first = -1] = places;
  if (first <= path.reached) return undefined;
  const skipped = index.nodes.slice(path.reached + 1, first).filter(({ items }) => items.length === 0).length;
  return {
    ...{ reached: Math.max(...places), list: [], wraps, before: path },
    ...(last === undefined ? {} : { last }),
    score: path.score + evidence + skipped * SKIPPED,
    opening: { line: candidate.index, textAt: candidate.textAt[length - 1] ?? 0, nodes, evidence },
  };
}
