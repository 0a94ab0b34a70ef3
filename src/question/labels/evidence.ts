/** How much a line's beginning looks like a label, apart from the sequence. */
import { isFull } from '../clean/width.ts';
import { BULLET, isCapitals, type Line, TERMINAL } from '../line.ts';
import type { Candidate, Token } from './candidates.ts';

/** Words behind which a number is never a label. */
const BEFORE_NUMBER =
  /(?:^|[\s(])(?:nr|nrs|nummer|nummers|art|artikel|artikelen|lid|leden|§|blz|p|pag|pagina|punt|punten|tabel|grafiek|bijlage|vraag|vragen|hoofdstuk|en|of|tot|op|van|vanaf|sinds|categorie|fase|lijn|gewest|type|klasse|stuk)\.?$/iu;

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
    beginning(lines, candidate.index, width) +
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

/** What stands before the line. */
function beginning(lines: readonly Line[], index: number, width: number): number {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined) return 1;
  if (line.gap || before.whole) return BEFORE_NUMBER.test(before.text) && !before.whole ? -0.5 : 1;
  if (BEFORE_NUMBER.test(before.text)) return -4;
  if (TERMINAL.test(before.text) || isCapitals(before.text)) return 1;
  if (/[,–—-]$/.test(before.text)) return isFull(before, line, width) ? -3 : -1;
  if (isLabelAlone(before.text)) return 0.5;
  // Entries of a list often have no full stop.
  return isFull(before, line, width) ? -3 : BULLET.test(before.text) ? 0 : -0.6;
}

function behind(text: string, token: Token): number {
  if (text === '') return token.wrap === 'bare' ? 0.3 : 0;
  if (/^[\p{Lu}«“"‘'„(]/u.test(text)) return 0.5;
  if (/^\p{Ll}/u.test(text)) return token.kind === 'number' && token.wrap !== 'word' ? -0.5 : 0;
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
    const at = lines[index]?.text.indexOf(` ${printed}`, 1) ?? -1;
    return at > 0;
  };
  const { index } = candidate;
  const previous = [index - 1, index - 2, index - 3].some((at) => within(at, token.value - 1));
  const next = [index, index + 1].some((at) => within(at, token.value + 1));
  return previous || next ? -2 : 0;
}

function isLabelAlone(text: string): boolean {
  return /^\(?(?:\d{1,3}|[a-z])[.)]{1,2}$/i.test(text);
}
