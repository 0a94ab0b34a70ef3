/** Reads the XML of a part of a written file, and refuses what Office would refuse. */

export interface XmlElement {
  /** With its prefix, as it stands in the file: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements inside, in order. */
  readonly children: readonly XmlElement[];
  /** All text inside, that of the elements inside included. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

// One alternative for each: comment, CDATA, declaration, end tag, start tag, text.
const TOKEN =
  /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?([\s\S]*?)\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
// biome-ignore format: one class, readable as production 2 of XML 1.0
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @throws Error where the text is not well-formed or holds a character that XML forbids */
export function parseXml(xml: string): XmlElement {
  const document: OpenElement = { name: '#document', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [document];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    const inside = open.at(-1);
    if (token === null || inside === undefined) throw malformed(xml, at);
    const [, , cdata, , end, start, attributes = '', empty, text] = token;
    if (cdata !== undefined) inside.text += legal(cdata);
    else if (text !== undefined) inside.text += decode(text);
    else if (start !== undefined) {
      open.push({ name: start, attributes: readAttributes(attributes), children: [], text: '' });
      if (empty === '/') close(open, start, xml, at);
    } else if (end !== undefined) close(open, end, xml, at);
  }
  const [root, ...others] = document.children;
  if (
    open.length > 1 ||
    root === undefined ||
    others.length > 0 ||
    document.text.trim() !== root.text.trim()
  ) {
    throw malformed(xml, xml.length);
  }
  return root;
}

/** Every element of this name inside, at any depth, in the order of the file. */
export function findAll(
  element: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): readonly XmlElement[] {
  const wanted = Object.entries(attributes);
  return element.children.flatMap((child) => {
    const fits = child.name === name && wanted.every(([key, value]) => child.attributes[key] === value);
    return [...(fits ? [child] : []), ...findAll(child, name, attributes)];
  });
}

/** The first such element inside, or undefined. */
export function find(
  element: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement | undefined {
  return findAll(element, name, attributes)[0];
}

/** The first such element inside. @throws Error where there is none */
export function get(
  element: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  const found = find(element, name, attributes);
  if (found === undefined) throw new Error(`no ${name} ${JSON.stringify(attributes)} in ${element.name}`);
  return found;
}

/** The attribute of the first such element inside: `attributeOf(p, 'w:pStyle')` is its style. */
export function attributeOf(element: XmlElement, name: string, attribute = 'w:val'): string | undefined {
  return find(element, name)?.attributes[attribute];
}

function close(open: OpenElement[], name: string, xml: string, at: number): void {
  const closed = open.pop();
  const outside = open.at(-1);
  if (closed === undefined || outside === undefined || closed.name !== name) throw malformed(xml, at);
  outside.children.push(closed);
  outside.text += closed.text;
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`attribute ${name} stands twice`);
    attributes[name] = decode(double ?? single ?? '');
  }
  return attributes;
}

function decode(text: string): string {
  const decoded = text.replace(/&(#x[\da-f]+|#\d+|\w+);|&/gi, (whole, entity: string | undefined) => {
    if (entity?.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
    if (entity?.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    const character = ENTITIES[entity ?? ''];
    if (character === undefined) throw new Error(`unknown entity: ${whole}`);
    return character;
  });
  return legal(decoded);
}

function legal(text: string): string {
  const illegal = ILLEGAL.exec(text)?.[0];
  if (illegal !== undefined) throw new Error(`illegal character U+${illegal.charCodeAt(0).toString(16)}`);
  return text;
}

function malformed(xml: string, at: number): Error {
  return new Error(`not well-formed at ${at}: ${xml.slice(at, at + 80)}`);
}
