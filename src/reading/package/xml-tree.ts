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
  readonly children: XmlNode[] = [];
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
    for (const child of this.children) if (child.type === 'element' && child.name === name) return child;
    return undefined;
  }

  /** All elements of this name inside, at any depth, in the order of the text. */
  descendants(name: string): readonly XmlElement[] {
    const found: XmlElement[] = [];
    const visit = (element: XmlElement): void => {
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
  let root: XmlElement | undefined;
  let open: XmlElement | undefined;
  let depth = 0;
  let count = 0;
  const names = new Names();
  for (let at = source.startsWith('\uFEFF') ? 1 : 0; at < source.length; ) {
    if (source.charCodeAt(at) !== 60) {
      const next = source.indexOf('<', at);
      const end = next < 0 ? source.length : next;
      if (open !== undefined) open.children.push(new XmlText(source, at, end, false));
      else if (source.slice(at, end).trim() !== '') throw damaged();
      at = end;
      continue;
    }
    const second = source.charCodeAt(at + 1);
    if (second === 33 || second === 63) {
      at = skipMarkup(source, at, open);
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(source);
    if (match === null) throw damaged();
    const [, slash, qualified = '', attributes = '', empty] = match;
    const behind = TAG.lastIndex;
    if (slash === '') {
      if (open === undefined && root !== undefined) throw damaged();
      count += 1;
      depth += 1;
      if (depth > MAX_DEPTH || count > MAX_ELEMENTS) throw new UnreadablePackage('too-large');
      const scope = scopeOf(attributes, open?.scope);
      const element: XmlElement = new XmlElement(
        names.of(qualified, scope),
        qualified,
        source,
        at,
        behind,
        scope,
        open,
      );
      root ??= element;
      open?.children.push(element);
      open = element;
    }
    if (slash !== '' || empty !== '') {
      if (open === undefined || open.qualified !== qualified) throw damaged();
      open.contentEnd = slash === '' ? behind : at;
      open.end = behind;
      open = open.parent;
      depth -= 1;
    }
    at = behind;
  }
  if (root === undefined || open !== undefined) throw damaged();
  return root;
}

/** Names that were made out before, since a part has few different ones. */
class Names {
  readonly #known = new Map<Scope, Map<string, string>>();

  of(qualified: string, scope: Scope): string {
    const known = this.#known.get(scope) ?? new Map<string, string>();
    this.#known.set(scope, known);
    const name = known.get(qualified) ?? canonicalName(qualified, scope, true);
    known.set(qualified, name);
    return name;
  }
}

/** @returns where a comment, CDATA or an instruction ends */
function skipMarkup(source: string, at: number, open: XmlElement | undefined): number {
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
    if (open === undefined) throw damaged();
    open.children.push(new XmlText(source, at + start, end, true));
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
