/**
 * XML that arrives in pieces, as far as the parts of Office files need it: elements, attributes and text. A document type
 * and entities of its own are refused: that is what hostile files have, and Office files do not.
 */
import { damaged } from './failure.ts';

export interface XmlHandler {
  /** @param name without prefix */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Values by name without prefix. */
export type Attributes = ReadonlyMap<string, string>;

/** Longer than any tag, comment or declaration of an Office file; a piece that has no end would fill the memory. */
const MAX_TAG = 1024 ** 2;
const MAX_DEPTH = 200;

const TAG = /<(\/?)([^\s/>!?"'<=]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NONE: Attributes = new Map();

export class XmlStream {
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  #rest = '';

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** @throws UnreadablePackage where the text is not well-formed */
  push(chunk: string): void {
    this.#rest = this.#consume(this.#rest + chunk, false);
  }

  /** @throws UnreadablePackage where something is not closed */
  end(): void {
    const left = this.#consume(this.#rest, true);
    if (left.trim() !== '' || this.#open.length > 0) throw damaged();
  }

  /** @returns what needs more text to be understood */
  #consume(xml: string, final: boolean): string {
    let at = 0;
    while (at < xml.length) {
      const tag = xml.indexOf('<', at);
      const end = tag < 0 ? xml.length : tag;
      if (end > at) {
        const cut = tag < 0 && !final ? at + safeLength(xml.slice(at, end)) : end;
        if (this.#open.length > 0) this.#handler.text(decode(xml.slice(at, cut)));
        else if (xml.slice(at, cut).replace('\uFEFF', '').trim() !== '') throw damaged();
        at = cut;
        if (at < end) break;
      }
      if (tag < 0) break;
      const next = this.#markup(xml, tag);
      if (next === undefined) break;
      at = next;
    }
    if (xml.length - at > MAX_TAG) throw damaged();
    return xml.slice(at);
  }

  /** @returns where it ends; undefined where it does not end here */
  #markup(xml: string, at: number): number | undefined {
    if (xml.startsWith('<!--', at)) return endOf(xml, '-->', at + 4);
    if (xml.startsWith('<![CDATA[', at)) {
      const end = xml.indexOf(']]>', at);
      if (end < 0) return undefined;
      this.#handler.text(xml.slice(at + 9, end));
      return end + 3;
    }
    if (xml.startsWith('<?', at)) return endOf(xml, '?>', at);
    if (xml.startsWith('<!', at)) {
      // The beginning of a comment or of CDATA may have been cut off.
      if (xml.length - at < 9) return undefined;
      throw damaged();
    }
    TAG.lastIndex = at;
    const match = TAG.exec(xml);
    if (match === null) {
      if (xml.indexOf('<', at + 1) >= 0) throw damaged();
      return undefined;
    }
    const [, slash, qualified = '', attributes = '', empty] = match;
    const name = local(qualified);
    if (slash === '') {
      if (this.#open.length >= MAX_DEPTH) throw damaged();
      this.#open.push(qualified);
      this.#handler.open(name, readAttributes(attributes));
    }
    if (slash !== '' || empty !== '') {
      if (this.#open.pop() !== qualified) throw damaged();
      this.#handler.close(name);
    }
    return TAG.lastIndex;
  }
}

function endOf(xml: string, mark: string, from: number): number | undefined {
  const at = xml.indexOf(mark, from);
  return at < 0 ? undefined : at + mark.length;
}

/** Without a reference to a character that may go on in the next piece. */
function safeLength(text: string): number {
  const reference = text.lastIndexOf('&');
  return reference >= 0 && text.length - reference < 12 && !text.includes(';', reference)
    ? reference
    : text.length;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function readAttributes(text: string): Attributes {
  if (text === '') return NONE;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(local(name), decode(double ?? single ?? ''));
  }
  return attributes;
}

/**
 * Text as it is meant, references to characters resolved.
 *
 * @throws UnreadablePackage for an entity that XML does not have itself
 */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = Object.hasOwn(NAMED, name)
      ? NAMED[name]
      : code <= 0x10ffff
        ? String.fromCodePoint(code)
        : undefined;
    if (character === undefined || end === '') throw damaged();
    return character;
  });
}
