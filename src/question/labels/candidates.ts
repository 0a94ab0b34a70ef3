/** What may be a label at the beginning of a line; whether it is one, the sequence decides. */
import { type Form, matchForm } from '../forms/form.ts';
import type { Line } from '../line.ts';
import { isSingle, parseLabels } from './references.ts';

export type LabelKind = 'number' | 'letter' | 'roman';

export interface Token {
  readonly kind: LabelKind;
  readonly upper: boolean;
  /** Place in its sequence, from 1. */
  readonly value: number;
  /** Of a label for several items, such as "2 t/m 6". */
  readonly last?: number;
  /** What it is written with: "." for "1.", "()" for "(1)", "word" for "Vraag 1", "bare" for a line that is a number. */
  readonly wrap: string;
  /** Without its punctuation. */
  readonly label: string;
}

export interface Candidate {
  /** Index of its line. */
  readonly index: number;
  /** Each way to read the line's beginning: "1. a)" has two tokens, "i." is a letter or a roman number. */
  readonly readings: readonly (readonly Token[])[];
  /** Where the text begins behind one token, behind two … */
  readonly textAt: readonly number[];
}

const MAX_DEPTH = 3;

const NUMBER_PAREN = /\((\d{1,2})\)(?=\s|$)/y;
const NUMBER = /(\d{1,3})(\.\)|\.-|[.)°:]|\/(?=\s))(?=\s|$|[\p{Lu}«“"‘(]|[a-zA-Z](?:\.\)|[.)])(?:\s|$))/uy;
/** Before a letter: "1a)", "1 a.". */
const NUMBER_JOINED = /(\d{1,3})[ \u00a0]?(?=[a-z](?:\.\)|[.)°])(?:\s|$))/y;
/** "1a" on a line of its own, "1.a Hoeveel". */
const NUMBER_LETTER = /(\d{1,2})\.?[ \u00a0]?([a-z])(?:$|[ \u00a0]+(?=[\p{Lu}«“"‘(]))/uy;
const NUMBER_BARE = /(\d{1,3})$/y;
const NUMBER_DASH = /(\d{1,3})[ \u00a0]?[-–—][ \u00a0]+(?=\p{Lu})/uy;
const PATH = /(\d{1,2})\.(\d{1,2})[.)]?(?=\s|$)/y;
/** Of a part and the number in it: "I.1.", "A.2". */
const PART_PATH = /([IVX]{1,5}|[A-Z])\.(?=\d{1,2}(?:[.)]|\s|$))/y;
const LETTER_PAREN = /\(([a-zA-Z])\)(?=\s|$)/y;
const LETTER = /([a-zA-Z])(\.\)|[.)°:]|\/(?=\s))(?=\s|$)/y;
const LETTER_TIGHT = /([a-z])\)(?=\p{L})/uy;
const LETTER_DASH = /([a-z])[ \u00a0]?[-–—][ \u00a0]+(?=\p{Lu})/uy;
const ROMAN = /(\(?)([ivx]{1,5}|[IVX]{1,5})(\.\)|[.)])(?=\s|$)/y;
const SPACE = /\s*/y;

/** @param forms of labels in words */
export function findCandidates(lines: readonly Line[], forms: readonly Form[]): readonly Candidate[] {
  return lines.flatMap((line, index) => {
    const found = inWords(line.text, forms) ?? inSigns(line.text);
    return found === undefined ? [] : [{ index, ...found }];
  });
}

type Found = Pick<Candidate, 'readings' | 'textAt'>;

function inWords(text: string, forms: readonly Form[]): Found | undefined {
  for (const form of forms) {
    const match = matchForm(form, text, 0, true);
    const printed = match?.captures['labels'];
    if (match === undefined || printed === undefined) continue;
    const after = /^[ \u00a0]*[.:)]*(?:\s+|$)/.exec(text.slice(match.end));
    if (after === null) continue;
    const ranges = parseLabels(printed);
    const [range] = ranges;
    const last = ranges.at(-1)?.last;
    if (range?.first.number === undefined) continue;
    const textAt = match.end + after[0].length;
    const label = printed.replace(/[.)\s]+$/, '');
    if (!isSingle(ranges)) {
      // "Vraag 1 en 2" in running text is no heading.
      if (textAt < text.length || last?.number === undefined || last.number <= range.first.number) continue;
      const token: Token = {
        kind: 'number',
        upper: false,
        value: range.first.number,
        last: last.number,
        wrap: 'word',
        label,
      };
      return { readings: [[token]], textAt: [textAt] };
    }
    const number: Token = {
      kind: 'number',
      upper: false,
      value: range.first.number,
      wrap: 'word',
      label: String(range.first.number),
    };
    const { letter } = range.first;
    if (letter === undefined) {
      // "Vraag 1. a) …" on one line.
      const next = tokenAt(text, textAt, 1);
      if (next === undefined) return { readings: [[number]], textAt: [textAt] };
      const below = next.tokens.map((token) => [number, token]);
      return { readings: below, textAt: [textAt, skipSpace(text, next.end)] };
    }
    return {
      readings: [[number, letterToken(letter, /[.)°]/.exec(printed.slice(-1) + after[0])?.[0] ?? 'word')]],
      textAt: [textAt, textAt],
    };
  }
  return undefined;
}

function inSigns(text: string): Found | undefined {
  const path = matchAt(PATH, text, 0);
  if (path !== undefined) {
    const [whole, major = '', minor = ''] = path;
    const tokens: Token[] = [
      { kind: 'number', upper: false, value: Number(major), wrap: 'path', label: major },
      { kind: 'number', upper: false, value: Number(minor), wrap: 'path.', label: `${major}.${minor}` },
    ];
    const end = skipSpace(text, whole.length);
    return { readings: [tokens], textAt: [end, end] };
  }
  const pair = matchAt(NUMBER_LETTER, text, 0);
  if (pair !== undefined) {
    const [whole, digits = '', letter = ''] = pair;
    return {
      readings: [[numberToken(digits, 'joined'), letterToken(letter, ')')]],
      textAt: [whole.length, whole.length],
    };
  }
  let readings: readonly (readonly Token[])[] = [[]];
  const textAt: number[] = [];
  let at = 0;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const inPart = depth === 1 && readings.some(([first]) => first?.upper === true);
    const next = tokenAt(text, at, inPart ? 0 : depth) ?? (depth === 0 ? partAt(text) : undefined);
    if (next === undefined) break;
    at = skipSpace(text, next.end);
    textAt.push(at);
    readings = readings.flatMap((before) => next.tokens.map((token) => [...before, token]));
    // A line that is a number alone has nothing behind it.
    if (at >= text.length) break;
  }
  return textAt.length === 0 ? undefined : { readings, textAt };
}

/** "I." before "1." without a space. */
function partAt(text: string): Next | undefined {
  const [whole, sign = ''] = matchAt(PART_PATH, text, 0) ?? [];
  if (whole === undefined) return undefined;
  const roman = romanValue(sign);
  const letters = sign.length === 1 ? [letterToken(sign, '.')] : [];
  return {
    tokens: [...letters, ...(roman === undefined ? [] : [romanToken(sign, roman, '.')])],
    end: whole.length,
  };
}

interface Next {
  readonly tokens: readonly Token[];
  readonly end: number;
}

function tokenAt(text: string, at: number, depth: number): Next | undefined {
  const one = (pattern: RegExp, make: (match: RegExpExecArray) => readonly Token[]): Next | undefined => {
    const match = matchAt(pattern, text, at);
    if (match === undefined) return undefined;
    const tokens = make(match);
    return tokens.length === 0 ? undefined : { tokens, end: at + match[0].length };
  };
  if (depth === 0) {
    const number =
      one(NUMBER_PAREN, ([, digits = '']) => [numberToken(digits, '()')]) ??
      one(NUMBER, ([, digits = '', sign = '']) => [numberToken(digits, sign.slice(0, 1))]) ??
      one(NUMBER_JOINED, ([, digits = '']) => [numberToken(digits, 'joined')]) ??
      one(NUMBER_DASH, ([, digits = '']) => [numberToken(digits, '-')]) ??
      one(NUMBER_BARE, ([, digits = '']) => [numberToken(digits, 'bare')]);
    if (number !== undefined) return number;
  }
  const roman = one(ROMAN, ([, open = '', digits = '', sign = '']) => {
    const value = romanValue(digits);
    return value === undefined ? [] : [romanToken(digits, value, open === '' ? sign.slice(0, 1) : '()')];
  });
  const letter =
    one(LETTER_PAREN, ([, sign = '']) => [letterToken(sign, '()')]) ??
    one(LETTER, ([, sign = '', wrap = '']) => [letterToken(sign, wrap.slice(0, 1))]) ??
    one(LETTER_TIGHT, ([, sign = '']) => [letterToken(sign, ')')]) ??
    (depth === 0 ? one(LETTER_DASH, ([, sign = '']) => [letterToken(sign, '-')]) : undefined);
  if (letter === undefined || roman === undefined) return letter ?? roman;
  return { tokens: [...letter.tokens, ...roman.tokens], end: letter.end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

function numberToken(digits: string, wrap: string): Token {
  return { kind: 'number', upper: false, value: Number(digits), wrap, label: String(Number(digits)) };
}

function letterToken(letter: string, wrap: string): Token {
  const lower = letter.toLowerCase();
  return { kind: 'letter', upper: letter !== lower, value: lower.charCodeAt(0) - 96, wrap, label: letter };
}

function romanToken(digits: string, value: number, wrap: string): Token {
  return { kind: 'roman', upper: digits !== digits.toLowerCase(), value, wrap, label: digits };
}

const ROMANS = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

function romanValue(digits: string): number | undefined {
  const at = ROMANS.indexOf(digits.toLowerCase());
  return at < 0 ? undefined : at + 1;
}
