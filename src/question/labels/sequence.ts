/** Numbering as it goes on: which label may follow which, at which level. */
import type { Token } from './candidates.ts';

export interface Level {
  readonly kind: Token['kind'];
  readonly upper: boolean;
  readonly wrap: string;
  /** The last label of this level. */
  readonly value: number;
  readonly indent?: number;
}

export interface Placing {
  /** The levels after the label, outermost first. */
  readonly levels: readonly Level[];
  readonly score: number;
}

const MAX_LEVELS = 3;

/** Every way in which a label goes on with a numbering. */
export function placings(
  levels: readonly Level[],
  token: Token,
  indent: number | undefined,
  last: boolean,
): readonly Placing[] {
  const found: Placing[] = [];
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const level = levels[depth];
    if (level === undefined || level.kind !== token.kind || level.upper !== token.upper) continue;
    const change = wrapChange(level.wrap, token.wrap);
    if (change === undefined) continue;
    const outer = levels.slice(0, depth);
    if (token.value === level.value + 1) {
      const next = {
        ...level,
        value: token.last ?? token.value,
        ...(indent === undefined ? {} : { indent }),
      };
      found.push({ levels: [...outer, next], score: change + indentChange(level.indent, indent) });
    } else if (!last && token.value === level.value) {
      // "1. a)", then "1. b)": the number is printed again.
      const alone = depth === levels.length - 1;
      found.push({
        levels,
        score: change + (alone && token.wrap !== 'path' ? REPEATED : 0),
      });
    }
  }
  if (token.value === 1 && levels.length < MAX_LEVELS && !levels.some((level) => isAlike(level, token))) {
    const level: Level = {
      ...{ kind: token.kind, upper: token.upper, wrap: token.wrap, value: token.last ?? token.value },
      ...(indent === undefined ? {} : { indent }),
    };
    found.push({ levels: [...levels, level], score: openingScore(levels, token) });
  }
  return found;
}

/** Behind "1." with a text of its own comes "a)", hardly "1. a)". */
const REPEATED = -0.8;

export function isAlike(level: Level, token: Token): boolean {
  return (
    level.kind === token.kind &&
    level.upper === token.upper &&
    (level.wrap === token.wrap || wrapChange(level.wrap, token.wrap) === WRAP_CHANGE)
  );
}

const WRAP_CHANGE = -1;

/** Someone who types "1." may type "2)"; "Vraag 1" and a line that is a number are no such slips. */
function wrapChange(before: string, now: string): number | undefined {
  if (before === now) return 0;
  // "1." is what "1.1" is part of.
  if (now === 'path' || before === 'path') return before === 'path.' || now === 'path.' ? undefined : 0;
  const strict = ['word', 'bare', 'path.', '()'];
  if (strict.includes(before) || strict.includes(now)) return undefined;
  // "1a)", "2.": with a letter behind it a number has no sign of its own.
  return before === 'joined' || now === 'joined' ? -0.2 : WRAP_CHANGE;
}

function indentChange(before: number | undefined, now: number | undefined): number {
  return before !== undefined && now !== undefined && Math.abs(before - now) > 8 ? -0.7 : 0;
}

const FIRST_PART = -1.2;
const LATER_PART = 1;

/** How usual it is that a numbering of this kind begins here. */
function openingScore(levels: readonly Level[], token: Token): number {
  const parent = levels.at(-1);
  if (token.wrap === 'path.' && parent?.kind !== 'number') return -9;
  // A line that is a number is the label of a whole question, or none.
  if (token.wrap === 'bare' && parent !== undefined) return -9;
  switch (token.kind) {
    case 'number':
      if (parent === undefined || token.wrap === 'path.') return 0;
      // A number below a number hardly occurs.
      if (parent.kind === 'number') return -3.5;
      // "A." or "I." above numbers is a heading, unless its numbers begin again in "B." or "II.".
      return parent.upper ? (parent.value === 1 ? FIRST_PART : LATER_PART) : -1;
    case 'letter':
      return parent === undefined ? -0.3 : 0;
    case 'roman':
      return parent === undefined ? -0.5 : parent.kind === 'letter' && !parent.upper ? 0 : -0.2;
    default: {
      const unknown: never = token.kind;
      throw new Error(`unknown kind of label: ${String(unknown)}`);
    }
  }
}
