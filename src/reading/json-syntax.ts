/** Reads JSON with the place of every part: `JSON.parse` keeps none, and its messages differ by version. */
import { isExact } from './exact-number.ts';

/** Offsets count UTF-16 units from 0. */
export interface JsonNode {
  readonly offset: number;
  /** Plain; the later of two members of one name counts. */
  readonly value: unknown;
  readonly members: ReadonlyMap<string, JsonMember>;
  readonly entries: readonly JsonNode[];
}

export interface JsonMember {
  readonly keyOffset: number;
  readonly node: JsonNode;
}

/** What cannot be kept: a number with more digits than fit, a key that plain objects do not have. */
export interface UnfitPart {
  readonly kind: 'number' | 'key';
  /** As the file writes it. */
  readonly found: string;
  readonly offset: number;
}

export type JsonReading =
  | {
      readonly ok: true;
      readonly root: JsonNode;
      /** Offsets of the keys that their object has already. */
      readonly duplicates: readonly number[];
      readonly unfit: readonly UnfitPart[];
    }
  /** Offset of the first token that does not fit; the text's length where it ends too early. */
  | { readonly ok: false; readonly offset: number };

const SPACE = /[ \t\n\r]*/y;

// One alternative for each: mark, text, number or word. Source: RFC 8259.
const TOKEN =
  /([{}[\],:])|("(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What has to come next. */
type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** May be nested without end: nothing here calls itself. */
export function readJson(text: string): JsonReading {
  const tree = new Tree();
  let expecting: Expecting = 'value';
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    if (at === text.length) break;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const next: Expecting | undefined = token === null ? undefined : follow(token, expecting, tree);
    if (next === undefined) return { ok: false, offset: at };
    expecting = next;
    at = TOKEN.lastIndex;
  }
  const { root, duplicates, unfit } = tree;
  return root === undefined || expecting !== 'nothing'
    ? { ok: false, offset: at }
    : { ok: true, root, duplicates, unfit };
}

/** @returns what has to come behind this token, which is now in the tree; undefined where it does not fit */
function follow(
  { 0: token, 1: mark, 2: text, index }: RegExpExecArray,
  expecting: Expecting,
  tree: Tree,
): Expecting | undefined {
  const takesValue = expecting === 'value' || expecting === 'value-or-end';
  switch (mark) {
    case '{':
    case '[':
      if (!takesValue) return undefined;
      tree.open(mark === '{' ? '}' : ']', index);
      return mark === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
    case ']':
      if (!expecting.endsWith('-or-end') || tree.closer !== mark) return undefined;
      tree.close();
      return afterValue(tree);
    case ',':
      if (expecting !== 'comma-or-end') return undefined;
      return tree.closer === '}' ? 'key' : 'value';
    case ':':
      return expecting === 'colon' ? 'value' : undefined;
    default:
      if (takesValue) {
        tree.addScalar(token, index);
        return afterValue(tree);
      }
      if (text === undefined || !expecting.startsWith('key')) return undefined;
      tree.addKey(text, index);
      return 'colon';
  }
}

function afterValue(tree: Tree): Expecting {
  return tree.closer === undefined ? 'nothing' : 'comma-or-end';
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A list or object whose end has not come yet. */
interface Open {
  readonly closer: '}' | ']';
  readonly offset: number;
  readonly members: Map<string, JsonMember>;
  readonly entries: JsonNode[];
  key: { readonly name: string; readonly offset: number } | undefined;
}

const NO_MEMBERS: ReadonlyMap<string, JsonMember> = new Map();

class Tree {
  root: JsonNode | undefined;
  readonly duplicates: number[] = [];
  readonly unfit: UnfitPart[] = [];
  readonly #open: Open[] = [];

  /** The mark that ends the innermost list or object that is open. */
  get closer(): '}' | ']' | undefined {
    return this.#open.at(-1)?.closer;
  }

  open(closer: '}' | ']', offset: number): void {
    this.#open.push({ closer, offset, members: new Map(), entries: [], key: undefined });
  }

  close(): void {
    const ended = this.#open.pop();
    if (ended === undefined) throw new Error('nothing is open');
    const { closer, offset, members, entries } = ended;
    const value =
      closer === ']'
        ? entries.map((entry) => entry.value)
        : Object.fromEntries(Array.from(members, ([name, { node }]) => [name, node.value]));
    this.#add({ offset, value, members, entries });
  }

  addKey(source: string, offset: number): void {
    const name = String(JSON.parse(source));
    if (name === '__proto__') this.unfit.push({ kind: 'key', found: name, offset });
    const inner = this.#open.at(-1);
    if (inner !== undefined) inner.key = { name, offset };
  }

  addScalar(source: string, offset: number): void {
    const value: unknown = JSON.parse(source);
    if (typeof value === 'number' && !isExact(value, source)) {
      this.unfit.push({ kind: 'number', found: source, offset });
    }
    this.#add({ offset, value, members: NO_MEMBERS, entries: [] });
  }

  #add(node: JsonNode): void {
    const around = this.#open.at(-1);
    if (around === undefined) {
      this.root = node;
    } else if (around.key === undefined) {
      around.entries.push(node);
    } else {
      const { name, offset } = around.key;
      if (around.members.has(name)) this.duplicates.push(offset);
      around.members.set(name, { keyOffset: offset, node });
      around.key = undefined;
    }
  }
}
