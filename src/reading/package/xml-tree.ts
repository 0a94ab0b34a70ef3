/**
 * XML as a tree in which every element knows where it stands in the text, so that a piece of a part can be replaced
 * while all around it stays as it was, character for character.
 *
 * Names are told by their namespace and not by their prefix, which each program chooses for itself: an element of the
 * main namespace of Word files is `w:p` here, whatever the file calls it.
 */
import { damaged, UnreadablePackage } from './failure.ts';
import { canonicalPrefix } from './namespaces.ts';
import { decode } from './xml-stream.ts';

/** Deeper than tables in tables in text boxes ever go; each level is a call of a function where the tree is walked. */
const MAX_DEPTH = 400;
/** A 300-page answer has a tenth of them. */
const MAX_ELEMENTS = 4_000_000;

export type XmlNode = XmlElement | XmlText;

/** What its prefixes stand for at some place of the text. */
type Scope = ReadonlyMap<string, string>;

const NONE: readonly XmlNode[] = [];

export class XmlText {
  readonly type = 'text';

  /** @param source the whole part @param start where its first character stands, `end` behind its last */
  constructor(
    readonly source: string,
    readonly start: number,
    readonly end: number,
    readonly cdata: boolean,
  ) {}

  get value(): string {
    const raw = this.source.slice(this.start, this.end);
    return this.cdata ? raw : decode(raw.replace(/\r\n?/g, '\n'));
  }
}

export class XmlElement {
  readonly type = 'element';
  /** Undefined where they were not kept, and have to be read again. */
  #children: readonly XmlNode[] | undefined;
  /** Behind its end tag. */
  end = 0;
  /** Before its end tag; where it is empty (`<w:p/>`), the same as `end`. */
  contentEnd = 0;
  #attributes: ReadonlyMap<string, string> | undefined;

  /**
   * @param name with the prefix that this program gives its namespace, see `namespaces.ts`
   * @param qualified as it stands in the text
   * @param start before its start tag @param contentStart behind it
   */
  constructor(
    readonly name: string,
    readonly qualified: string,
    readonly source: string,
    readonly start: number,
    readonly contentStart: number,
    readonly scope: Scope,
    readonly parent: XmlElement | undefined,
  ) {}

  /** True for `<w:p/>`, which has no place for content. */
  get isEmptyTag(): boolean {
    return this.contentEnd === this.contentStart && this.end === this.contentStart;
  }

  get children(): readonly XmlNode[] {
    this.#children ??= parseNodes(this.source, this.contentStart, this.contentEnd, this);
    return this.#children;
  }

  /** Its tags have been read. @param children absent where they are read again once they are asked for */
  close(contentEnd: number, end: number, children: readonly XmlNode[] | undefined): void {
    this.contentEnd = contentEnd;
    this.end = end;
    this.#children = children;
  }

  /** False where nothing inside can have a name or a value with this text in it, without reading it as a tree. */
  mayHold(text: string): boolean {
    return (
      this.#children !== undefined || this.source.slice(this.contentStart, this.contentEnd).includes(text)
    );
  }

  /** @param name as elements are called; attributes without a prefix have none here either */
  attribute(name: string): string | undefined {
    this.#attributes ??= readAttributes(this);
    return this.#attributes.get(name);
  }

  get attributes(): ReadonlyMap<string, string> {
    this.#attributes ??= readAttributes(this);
    return this.#attributes;
  }

  get elements(): readonly XmlElement[] {
    return this.children.filter((child) => child.type === 'element');
  }

  /** The first child of this name. */
  child(name: string): XmlElement | undefined {
    if (!this.mayHold(localName(name))) return undefined;
    for (const child of this.children) if (child.type === 'element' && child.name === name) return child;
    return undefined;
  }

  /** All elements of this name inside, at any depth, in the order of the text. */
  descendants(name: string): readonly XmlElement[] {
    const found: XmlElement[] = [];
    const local = localName(name);
    const visit = (element: XmlElement): void => {
      if (!element.mayHold(local)) return;
      for (const child of element.children) {
        if (child.type !== 'element') continue;
        if (child.name === name) found.push(child);
        visit(child);
      }
    };
    visit(this);
    return found;
  }

  /** All text inside. */
  get text(): string {
    return this.children.map((child) => (child.type === 'text' ? child.value : child.text)).join('');
  }

  /** The element as it stands in the part. */
  get xml(): string {
    return this.source.slice(this.start, this.end);
  }
}

const TAG = /<(\/?)([^\s/>!?"'<=]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * @param source the text of a part
 * @returns its root
 * @throws UnreadablePackage where it is not well-formed, or has a document type, which Office files do not
 */
export function parseXmlTree(source: string): XmlElement {
  const [root] = parseNodes(source, source.startsWith('\uFEFF') ? 1 : 0, source.length);
  if (root?.type !== 'element') throw damaged();
  return root;
}

/** Properties: most of the tags of a Word file, of which few are ever asked for. */
const NOT_KEPT: ReadonlySet<string> = new Set(['w:rPr', 'w:pPr', 'w:tcPr', 'w:tblPr', 'w:trPr']);

/**
 * What stands in a piece of a part.
 *
 * @param top the element around it; absent for a whole part, which has one root
 */
function parseNodes(source: string, from: number, to: number, top?: XmlElement): readonly XmlNode[] {
  let open = top;
  let [depth, count] = [0, 0];
  // The children of all that is open, and where those of each begin.
  const nodes: XmlNode[] = [];
  const starts: number[] = [];
  for (let at = from; at < to; ) {
    if (source.charCodeAt(at) !== 60) {
      const next = source.indexOf('<', at);
      const end = next < 0 || next > to ? to : next;
      if (open !== undefined) nodes.push(new XmlText(source, at, end, false));
      else if (source.slice(at, end).trim() !== '') throw damaged();
      at = end;
      continue;
    }
    const second = source.charCodeAt(at + 1);
    if (second === 33 || second === 63) {
      at = skipMarkup(source, at, open === undefined ? undefined : nodes);
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(source);
    if (match === null) throw damaged();
    const [, slash, qualified = '', attributes = '', empty] = match;
    const behind = TAG.lastIndex;
    if (slash === '') {
      if (open === undefined && nodes.length > 0) throw damaged();
      count += 1;
      depth += 1;
      if (depth > MAX_DEPTH || count > MAX_ELEMENTS) throw new UnreadablePackage('too-large');
      const scope = scopeOf(attributes, open?.scope);
      const element: XmlElement = new XmlElement(
        nameOf(qualified, scope),
        qualified,
        source,
        at,
        behind,
        scope,
        open,
      );
      nodes.push(element);
      starts.push(nodes.length);
      open = element;
    }
    if (slash !== '' || empty !== '') {
      if (open === undefined || open === top || open.qualified !== qualified) throw damaged();
      const first = starts.pop() ?? nodes.length;
      // Of exactly their number: a list that grows takes room for sixteen more.
      const children = first === nodes.length ? NONE : nodes.slice(first);
      open.close(slash === '' ? behind : at, behind, NOT_KEPT.has(open.name) ? undefined : children);
      nodes.length = first;
      open = open.parent;
      depth -= 1;
    }
    at = behind;
  }
  if (open !== top) throw damaged();
  return nodes;
}

/** Names that were made out before, since a part has few different ones. */
const NAMES = new WeakMap<Scope, Map<string, string>>();

function nameOf(qualified: string, scope: Scope): string {
  let known = NAMES.get(scope);
  if (known === undefined) {
    known = new Map<string, string>();
    NAMES.set(scope, known);
  }
  const name = known.get(qualified) ?? canonicalName(qualified, scope, true);
  known.set(qualified, name);
  return name;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** @param nodes where CDATA goes; absent outside the root @returns where a comment, CDATA or an instruction ends */
function skipMarkup(source: string, at: number, nodes: XmlNode[] | undefined): number {
  const [start, close] = source.startsWith('<!--', at)
    ? [4, '-->']
    : source.startsWith('<![CDATA[', at)
      ? [9, ']]>']
      : source.startsWith('<?', at)
        ? [2, '?>']
        : [0, ''];
  const end = close === '' ? -1 : source.indexOf(close, at + start);
  if (end < 0) throw damaged();
  if (start === 9) {
    if (nodes === undefined) throw damaged();
    nodes.push(new XmlText(source, at + start, end, true));
  }
  return end + close.length;
}

function scopeOf(attributes: string, outer: Scope | undefined): Scope {
  if (!attributes.includes('xmlns')) return outer ?? NO_SCOPE;
  const scope = new Map(outer);
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (name === 'xmlns') scope.set('', decode(double ?? single ?? ''));
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), decode(double ?? single ?? ''));
  }
  return scope;
}

const NO_SCOPE: Scope = new Map();

/** @throws UnreadablePackage where a prefix stands for nothing */
export function canonicalName(qualified: string, scope: Scope, isElement: boolean): string {
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  const local = qualified.slice(colon + 1);
  if (prefix === '' && !isElement) return local;
  if (prefix === 'xml' || prefix === 'xmlns') return qualified;
  const namespace = scope.get(prefix);
  if (namespace === undefined || namespace === '') {
    if (prefix !== '') throw damaged();
    return local;
  }
  return `${canonicalPrefix(namespace)}:${local}`;
}

function readAttributes({
  source,
  start,
  contentStart,
  qualified,
  scope,
}: XmlElement): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const text = source.slice(start + 1 + qualified.length, contentStart);
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(canonicalName(name, scope, false), decode(double ?? single ?? ''));
  }
  return attributes;
}
