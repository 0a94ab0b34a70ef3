/** Changes one value in the text of a JSON file and leaves every other character as somebody wrote it. */
import type { KeyPath } from './structured-text.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Member extends Span {
  /** Of the key in an object; of the value in a list. */
  readonly key: Span;
  readonly name: string | number;
}

/**
 * Replaces the value at a path; in an object that has no such key it is added behind another one.
 *
 * @param text well-formed JSON, of which each part of the path but the last exists
 * @param value as JSON writes it
 * @param after key of the object behind which a new one is put; the last one where it is absent or not there
 * @throws Error where there is nothing at the path to put it into
 */
export function setJsonValue(text: string, path: KeyPath, value: string, after?: string): string {
  let span = valueAt(text, skipSpace(text, 0));
  for (const [depth, step] of path.entries()) {
    const members = membersOf(text, span);
    const found = members.find(({ name }) => name === step);
    if (found !== undefined) {
      span = found;
      continue;
    }
    const beside = members.find(({ name }) => name === after) ?? members.at(-1);
    if (depth < path.length - 1 || typeof step !== 'string' || text[span.start] !== '{') {
      throw new Error(`nothing at ${path.join('.')}`);
    }
    return withMember(text, span, beside, `${JSON.stringify(step)}: ${value}`);
  }
  return text.slice(0, span.start) + value + text.slice(span.end);
}

/** The new member stands as its neighbour does: on a line of its own, or behind it. */
function withMember(text: string, object: Span, beside: Member | undefined, member: string): string {
  if (beside === undefined) {
    return `${text.slice(0, object.start)}{ ${member} }${text.slice(object.end)}`;
  }
  const before = /\s*$/.exec(text.slice(0, beside.key.start))?.[0] ?? '';
  return `${text.slice(0, beside.end)},${before === '' ? ' ' : before}${member}${text.slice(beside.end)}`;
}

/** The members of an object or the entries of a list; none of any other value. */
function membersOf(text: string, { start }: Span): readonly Member[] {
  const open = text[start];
  if (open !== '{' && open !== '[') return [];
  const close = open === '{' ? '}' : ']';
  const members: Member[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== close) {
    let key: Span = { start: at, end: at };
    let name: string | number = members.length;
    if (open === '{') {
      key = valueAt(text, at);
      const parsed: unknown = JSON.parse(text.slice(key.start, key.end));
      name = String(parsed);
      at = skipSpace(text, skipSpace(text, key.end) + 1);
    }
    const value = valueAt(text, at);
    members.push({ ...value, key: open === '{' ? key : value, name });
    at = skipSpace(text, value.end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return members;
}

function valueAt(text: string, start: number): Span {
  const first = text[start];
  if (first === '"') return { start, end: stringEnd(text, start) };
  if (first !== '{' && first !== '[') {
    const plain = /[^\s,\]}]+/y;
    plain.lastIndex = start;
    if (!plain.test(text)) throw new Error(`no JSON value at ${start}`);
    return { start, end: plain.lastIndex };
  }
  let depth = 0;
  let at = start;
  do {
    const character = text[at];
    if (character === undefined) throw new Error('the JSON text ends too early');
    if (character === '"') {
      at = stringEnd(text, at);
      continue;
    }
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    at += 1;
  } while (depth > 0);
  return { start, end: at };
}

function stringEnd(text: string, start: number): number {
  const string = /"(?:[^"\\]|\\.)*"/sy;
  string.lastIndex = start;
  if (!string.test(text)) throw new Error(`no JSON text at ${start}`);
  return string.lastIndex;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  // A byte order mark is space here.
  while (/[\s\uFEFF]/.test(text[next] ?? '')) next += 1;
  return next;
}
