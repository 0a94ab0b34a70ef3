/**
 * Forms of a house: lines as they are printed, with names between braces for what differs.
 *
 * `op vraag nr. {number} van {date}`: words in any case, with any white space between them, over line ends too but
 * never over a blank line. `[…]` may be absent, `a|b` is one of both, ` / ` is a line end, with or without a blank
 * line. A form covers whole lines.
 */
import { joinBroken } from '../clean/paragraphs.ts';
import { DATE_PATTERN } from '../dates.ts';

export interface Form {
  readonly source: string;
  /** Without optional parts and with all of them, the longest first. */
  readonly variants: readonly (readonly Part[])[];
  readonly slots: ReadonlySet<string>;
}

type Part =
  | { readonly kind: 'pattern'; readonly pattern: RegExp; readonly search: RegExp; readonly slot?: string }
  /** Text up to whatever comes next. */
  | { readonly kind: 'free'; readonly slot: string };

export type Captures = Readonly<Record<string, string>>;

export interface FormMatch {
  readonly form: Form;
  readonly captures: Captures;
  readonly end: number;
}

/** What a slot holds; a name that is not here is any text. */
const SLOTS: Readonly<Record<string, string>> = {
  number: '\\d{4}Z\\d{3,6}|\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d{1,6}',
  numbers: '\\d{1,6}(?:(?:[ \\u00a0]*(?:,|;|&|en|-|/)[ \\u00a0]*)\\d{1,6})+',
  zaak: '\\d{4}Z\\d{3,6}',
  date: DATE_PATTERN,
  answered: DATE_PATTERN,
  session: '\\d{4}[ \\u00a0]?[-–—/][ \\u00a0]?(?:\\d{4}|\\d{2})(?!\\d)',
  page: '[-–—]?[ \\u00a0]?\\d{1,4}[ \\u00a0]?[-–—]?',
};
const FREE = new Set(['authors', 'addressees', 'title', 'minister', 'text']);
export const SLOT_NAMES: readonly string[] = [...Object.keys(SLOTS), ...FREE, 'labels'];

const GAP = '(?:[^\\S\\n]+\\n?[^\\S\\n]*|\\n[^\\S\\n]*)';
const OPTIONAL_GAP = '[^\\S\\n]*\\n?[^\\S\\n]*';
const LINE_END = /[^\S\n]*[.:;]?[^\S\n]*(?=\n|$)/y;
const MAX_OPTIONAL = 5;
/** Longer than any title or list of names. */
const MAX_FREE = 1200;
/** Longer than the words between two names of a form. */
const MAX_WORDS = 120;
/** Times that the words behind a name may stand in it: "over" in a title. */
const MAX_PLACES = 10;

/** @param labels source of the pattern for item labels, where a form may have them */
export function compileForm(source: string, labels = '(?!)'): Form {
  const variants = expand(source).map((variant) => partsOf(variant, labels));
  const slots = new Set(Array.from(source.matchAll(/\{(\w+)\}/g), ([, name = '']) => name));
  return { source, slots, variants: variants.sort((a, b) => b.length - a.length) };
}

/** Names between braces that nothing fills. */
export function unknownSlots(source: string): readonly string[] {
  const names = Array.from(source.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name);
  return names.filter((name) => !SLOT_NAMES.includes(name));
}

/** Each optional part once with and once without. */
function expand(source: string): readonly string[] {
  let variants = [''];
  const pieces = source.split(/(\[[^\]]*\])/).slice(0, 2 * MAX_OPTIONAL + 1);
  for (const piece of pieces) {
    const inner = piece.startsWith('[') ? piece.slice(1, -1) : undefined;
    variants = variants.flatMap((start) =>
      inner === undefined
        ? [start + piece]
        : [start + inner, start.trimEnd() + (inner.startsWith(' ') ? '' : ' ')],
    );
  }
  return variants.map((variant) => variant.replace(/\s+/g, ' ').trim());
}

function partsOf(source: string, labels: string): readonly Part[] {
  const parts: Part[] = [];
  let pattern = '';
  const flush = () => {
    if (pattern !== '') parts.push(patternPart(pattern));
    pattern = '';
  };
  const tokens = source.split(/(\{\w+\}| \/ | )/).filter((token) => token !== '');
  for (const [index, token] of tokens.entries()) {
    const slot = /^\{(\w+)\}$/.exec(token)?.[1];
    const before = tokens[index - 1] ?? '';
    const after = tokens[index + 1] ?? '';
    if (token === ' / ') pattern += '[^\\S\\n]*\\n{1,2}[^\\S\\n]*';
    else if (token === ' ') pattern += /[:,(]$/.test(before) || /^[,:(–—-]/.test(after) ? OPTIONAL_GAP : GAP;
    else if (slot === undefined) pattern += wordPattern(token);
    else if (slot === 'labels' || Object.hasOwn(SLOTS, slot)) {
      flush();
      const inner = slot === 'labels' ? labels : SLOTS[slot];
      parts.push({ ...patternPart(`(?:${inner})`), slot });
    } else {
      flush();
      parts.push({ kind: 'free', slot });
    }
  }
  flush();
  return parts;
}

function patternPart(source: string) {
  return { kind: 'pattern' as const, pattern: new RegExp(source, 'iuy'), search: new RegExp(source, 'giu') };
}

function wordPattern(word: string): string {
  const choices = word.split('|').map((choice) =>
    choice
      .replace(/[.*+?^${}()[\]\\|/]/g, '\\$&')
      .replace(/[-–—]/g, '[-–—]')
      .replace(/['’]/g, "['’‘]"),
  );
  return choices.length === 1 ? (choices[0] ?? '') : `(?:${choices.join('|')})`;
}

/**
 * The form at this place of the text, which is the beginning of a line.
 *
 * @param prefix whether more may follow on the line
 */
export function matchForm(form: Form, text: string, at: number, prefix = false): FormMatch | undefined {
  for (const variant of form.variants) {
    const found = matchParts(variant, text, at, prefix);
    if (found !== undefined) return { form, ...found };
  }
  return undefined;
}

interface Found {
  readonly captures: Captures;
  readonly end: number;
}

/** Whether the words behind each name stand somewhere further on, in this order; each place is only looked for once. */
function mayFollow(parts: readonly Part[], text: string, start: number): boolean {
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'free' || parts[index - 1]?.kind !== 'free') continue;
    part.search.lastIndex = 0;
    const found = part.search.exec(text.slice(at, at + MAX_FREE + MAX_WORDS));
    if (found === null) return false;
    at += found.index;
  }
  return true;
}

function matchParts(parts: readonly Part[], text: string, start: number, prefix: boolean): Found | undefined {
  const [first] = parts;
  if (first?.kind === 'pattern') {
    // Nearly every line fails here.
    first.pattern.lastIndex = start;
    if (!first.pattern.test(text)) return undefined;
  }
  if (!mayFollow(parts, text, start)) return undefined;
  /** Places from which the rest is known not to fit: without them, free texts would be tried in every combination. */
  const failed = new Set<number>();
  const from = (index: number, at: number): Found | undefined => {
    const key = index * (text.length + 1) + at;
    if (failed.has(key)) return undefined;
    const found = step(index, at);
    if (found === undefined) failed.add(key);
    return found;
  };
  const step = (index: number, at: number): Found | undefined => {
    const part = parts[index];
    if (part === undefined) {
      if (prefix) return { captures: {}, end: at };
      LINE_END.lastIndex = at;
      return LINE_END.test(text) ? { captures: {}, end: LINE_END.lastIndex } : undefined;
    }
    if (part.kind === 'pattern') {
      part.pattern.lastIndex = at;
      const [matched] = part.pattern.exec(text) ?? [];
      if (matched === undefined) return undefined;
      const rest = from(index + 1, at + matched.length);
      return rest && (part.slot === undefined ? rest : withCapture(rest, part.slot, matched));
    }
    const next = parts[index + 1];
    // At the beginning and at the end of a form free text stays on its line.
    const limit = limitOf(text, at, index === 0 || next === undefined);
    if (next === undefined) {
      const captured = text.slice(at, limit).trim();
      return captured === '' ? undefined : { captures: { [part.slot]: captured }, end: limit };
    }
    // Only places where the next words stand are tried.
    const window = text.slice(at, limit + MAX_WORDS);
    const ends = next.kind === 'free' ? [] : placesOf(next.search, window);
    for (const place of ends) {
      const end = at + place;
      if (place === 0 || end > limit) continue;
      const rest = from(index + 1, end);
      if (rest !== undefined) return withCapture(rest, part.slot, text.slice(at, end));
    }
    return undefined;
  };
  return from(0, start);
}

function placesOf(search: RegExp, window: string): readonly number[] {
  const places: number[] = [];
  search.lastIndex = 0;
  for (
    let match = search.exec(window);
    match !== null && places.length < MAX_PLACES;
    match = search.exec(window)
  ) {
    places.push(match.index);
    search.lastIndex = match.index + 1;
  }
  return places;
}

/** Free text goes up to a blank line, and at the end of a form up to the line's end. */
function limitOf(text: string, at: number, last: boolean): number {
  // Only as far as free text may go: the whole text is not searched for every line of it.
  const end = text.slice(at, at + MAX_FREE).indexOf(last ? '\n' : '\n\n');
  return end < 0 ? Math.min(text.length, at + MAX_FREE) : at + end;
}

function withCapture(rest: Found, slot: string, text: string): Found {
  return { ...rest, captures: { [slot]: onOneLine(text), ...rest.captures } };
}

/** Lines as one, with the words that a line end broke. */
function onOneLine(text: string): string {
  const [first = '', ...others] = text.trim().split(/[^\S\n]*\n\s*/);
  const joined = others.reduce(
    (before, line) =>
      /\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(line)
        ? joinBroken(before, line, NO_WORDS)
        : `${before} ${line}`,
    first,
  );
  return joined.replace(/\s+/g, ' ').trim();
}

const NO_WORDS: ReadonlySet<string> = new Set();
