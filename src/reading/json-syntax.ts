/** Finds where a text stops being JSON: the messages of `JSON.parse` differ by version and do not always say. */

const SPACE = /[ \t\n\r]*/y;

// One alternative for each: mark, text, number or word. Source: RFC 8259.
const TOKEN =
  /([{}[\],:])|("(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What has to come next. */
type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** @returns offset of the first token that does not fit; the text's length where it ends too early; undefined for JSON */
export function jsonErrorOffset(text: string): number | undefined {
  const closers: string[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    if (at === text.length) return expecting === 'nothing' ? undefined : at;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const next: Expecting | undefined = token === null ? undefined : follow(token, expecting, closers);
    if (next === undefined) return at;
    expecting = next;
    at = TOKEN.lastIndex;
  }
}

/** @param closers of the lists and objects that are open; changed in place */
function follow(
  [, mark, text]: RegExpExecArray,
  expecting: Expecting,
  closers: string[],
): Expecting | undefined {
  const takesValue = expecting === 'value' || expecting === 'value-or-end';
  switch (mark) {
    case '{':
    case '[':
      if (!takesValue) return undefined;
      closers.push(mark === '{' ? '}' : ']');
      return mark === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
    case ']':
      return expecting.endsWith('-or-end') && closers.pop() === mark ? afterValue(closers) : undefined;
    case ',':
      if (expecting !== 'comma-or-end') return undefined;
      return closers.at(-1) === '}' ? 'key' : 'value';
    case ':':
      return expecting === 'colon' ? 'value' : undefined;
    default:
      if (takesValue) return afterValue(closers);
      return text !== undefined && expecting.startsWith('key') ? 'colon' : undefined;
  }
}

function afterValue(closers: readonly string[]): Expecting {
  return closers.length === 0 ? 'nothing' : 'comma-or-end';
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
