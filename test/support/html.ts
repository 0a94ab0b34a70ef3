/** Reads a written page: it is HTML that is well-formed as XML, too. */
import { parseXml, type XmlElement } from './xml.ts';

/** @throws Error where the page has no doctype or is not well-formed */
export function parseHtml(bytes: Uint8Array): XmlElement {
  const html = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const [doctype = ''] = /^<!DOCTYPE html>\n/.exec(html) ?? [];
  if (doctype === '') throw new Error('the page does not begin with its doctype');
  return parseXml(html.slice(doctype.length).replaceAll('<br/>', '\n'));
}

/** Every element of the page in reading order. */
export function allElements(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => [child, ...allElements(child)]);
}

/** True where the element has this class, perhaps beside others. */
export function hasClass(element: XmlElement, name: string): boolean {
  return (element.attributes['class'] ?? '').split(' ').includes(name);
}

export function byClass(element: XmlElement, name: string): readonly XmlElement[] {
  return allElements(element).filter((one) => hasClass(one, name));
}
