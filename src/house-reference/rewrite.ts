/** Writes a piece of a part again, without what is not taken over. */
import { damaged } from '../reading/package/failure.ts';
import { decode } from '../reading/package/xml-stream.ts';
import { canonicalName, type XmlElement } from '../reading/package/xml-tree.ts';

/**
 * What becomes of an element: it goes with all in it, or only the element itself goes, or it stays. Attributes by the
 * names that this program gives them; undefined for one that goes.
 */
export type Decision = 'drop' | 'unwrap' | 'keep' | { readonly attributes: AttributeChanges };

export type AttributeChanges = ReadonlyMap<string, string | undefined>;

export type Decide = (element: XmlElement) => Decision;

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Names as Office files have them; XML allows a few more. */
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const NONE: AttributeChanges = new Map();

/** What production 2 of XML 1.0 forbids. */
const ILLEGAL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** @throws UnreadablePackage where an attribute stands twice, or a name or character that XML forbids */
export function rewritten(element: XmlElement, decide: Decide): string {
  const decision = decide(element);
  if (decision === 'drop') return '';
  const content = rewrittenContent(element, decide);
  if (decision === 'unwrap') {
    refuseOwnNames(element);
    return content;
  }
  const opening = openingTag(element, decision === 'keep' ? NONE : decision.attributes);
  return content === '' ? `${opening.slice(0, -1)}/>` : `${opening}${content}${closingTag(element)}`;
}

export function rewrittenContent(element: XmlElement, decide: Decide): string {
  return element.children
    .map((child) => (child.type === 'text' ? escapedText(child.value) : rewritten(child, decide)))
    .join('');
}

/** The start tag, also of an element without content: `<w:p>`. */
export function openingTag(element: XmlElement, changes: AttributeChanges = NONE): string {
  const { source, start, contentStart, qualified, scope } = element;
  if (!NAME.test(qualified)) throw damaged();
  const seen = new Set<string>();
  const attributes = [];
  const tag = source.slice(start + 1 + qualified.length, contentStart);
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    if (seen.has(name) || !NAME.test(name)) throw damaged();
    seen.add(name);
    const canonical = canonicalName(name, scope, false);
    const value = changes.has(canonical) ? changes.get(canonical) : decode(double ?? single ?? '');
    if (value !== undefined) attributes.push(` ${name}="${escapedAttribute(value)}"`);
  }
  return `<${qualified}${attributes.join('')}>`;
}

export function closingTag({ qualified }: XmlElement): string {
  return `</${qualified}>`;
}

/**
 * For an element of which only the content is written.
 *
 * @throws UnreadablePackage where it says itself what a prefix stands for, which its content would lose
 */
export function refuseOwnNames({ scope, parent }: XmlElement): void {
  if (scope === parent?.scope) return;
  for (const [prefix, namespace] of scope) if (parent?.scope.get(prefix) !== namespace) throw damaged();
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapedText(text: string): string {
  if (ILLEGAL.test(text)) throw damaged();
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
}

/** Lines and tabs as references: a reader of XML makes plain ones in an attribute spaces. */
export function escapedAttribute(text: string): string {
  if (ILLEGAL.test(text)) throw damaged();
  return text.replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`);
}
