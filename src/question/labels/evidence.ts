/** How much a line's beginning looks like a label, apart from the sequence. */
import { isFull } from '../clean/width.ts';
import { BULLET, COUNTED, isCapitals, type Line, TERMINAL } from '../line.ts';
import type { Candidate, Token } from './candidates.ts';

/** Words behind which a number goes on with the sentence. */
const DANGLING = /(?:^|[\s(])(?:en|of|tot|op|van|vanaf|sinds|met|voor|in|de|het|om|per|dan)$/iu;
/** A label at the beginning of a line: what stands behind it is an entry, which needs no full stop. */
const ENTRY = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)°]|vraag \d)/i;

/** Positive where it looks like a label; about -3 to 4. */
export function evidenceOf(
  candidate: Candidate,
  token: Token,
  lines: readonly Line[],
  width: number,
): number {
  const line = lines[candidate.index];
  if (line === undefined) return -9;
  const text = line.text.slice(candidate.textAt[candidate.textAt.length - 1] ?? 0);
  return (
    formEvidence(token) +
    beginning(lines, candidate.index, token, width) +
    behind(text, token) +
    inRunningText(candidate, token, lines)
  );
}

function formEvidence(token: Token): number {
  if (token.wrap === 'word') return 2.5;
  const size = token.value > 40 ? -1.5 : token.value > 26 && token.kind !== 'number' ? -9 : 0;
  switch (token.wrap) {
    case 'bare':
      return size - 0.3;
    case '()':
    case ':':
    case '-':
      return size + 0.3;
    default:
      return size + 0.8;
  }
}

/** The labels of a joint answer: "1 en 2)". */
const JOINT = /^\(?(?:\d{1,3}|[a-z])[.)]{0,2}(?:\s*(?:en|t\/m|tot|[-–,&+])\s*(?:\d{1,3}|[a-z])[.)]{0,2})+/i;
const LEADING = /^(?:vraag\s+)?\(?\d{1,3}[.):]{0,2}\s*(?=\(?[a-z][.)])/i;

/** What stands before the line. */
function beginning(lines: readonly Line[], index: number, token: Token, width: number): number {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined) return 1;
  if (before.whole) return 1;
  const counted = COUNTED.test(before.text);
  if (line.gap) return counted ? -0.5 : 1;
  if (counted) return -4;
  if (TERMINAL.test(before.text) || isCapitals(before.text)) return 1;
  const full = isFull(before, line, width);
  if (full) return -3;
  if (isLabelAlone(before.text)) return 0.5;
  if (ENTRY.test(before.text)) return 0.4;
  if (BULLET.test(before.text)) return 0;
  if (DANGLING.test(before.text) && token.kind === 'number') return -1.5;
  return /[,–—-]$/.test(before.text) ? -1 : -0.6;
}

function behind(text: string, token: Token): number {
  if (text === '') return token.wrap === 'bare' ? 0.3 : 0;
  if (/^[\p{Lu}«“"‘'„(]/u.test(text)) return 0.5;
  if (/^\p{Ll}/u.test(text) && token.kind === 'number' && token.wrap !== 'word')
    return /[;,]$/.test(text) ? -1 : -0.5;
  if (/^\p{Ll}/u.test(text)) return 0;
  return -0.4;
}

/** The same kind of label in the middle of the line or of the one before: "(1) afbouwen, (2) vernauwen". */
function inRunningText(candidate: Candidate, token: Token, lines: readonly Line[]): number {
  if (token.wrap !== '()' && token.wrap !== ')') return 0;
  const name = (value: number) =>
    token.kind === 'number'
      ? String(value)
      : token.kind === 'letter'
        ? String.fromCharCode(96 + value)
        : undefined;
  const within = (index: number, value: number) => {
    const label = name(value);
    if (label === undefined || value < 1) return false;
    const printed = token.wrap === '()' ? `(${label})` : `${label})`;
    // "1. a)" begins with both.
    return lines[index]?.text.replace(LEADING, '').replace(JOINT, '').includes(` ${printed}`) ?? false;
  };
  const { index } = candidate;
  const previous = [index - 1, index - 2, index - 3].some((at) => within(at, token.value - 1));
  const next = [index, index + 1].some((at) => within(at, token.value + 1));
  return previous || next ? -2 : 0;
}

function isLabelAlone(text: string): boolean {
  return /^(?:\(?(?:\d{1,3}|[a-z])[.)]{1,2}|\d{1,3})$/i.test(text);
}
