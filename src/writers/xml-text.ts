/** Elements of XML as text, for parts of a package for which no library has classes. */
import { escapeMarkup } from './legal-text.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** An attribute that is undefined is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** @param content finished XML */
export function xml(name: string, attributes: XmlAttributes, ...content: readonly string[]): string {
  const start = `<${name}${attributesXml(attributes)}`;
  const inside = content.join('');
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`;
}

export function attributesXml(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${attributeValue(String(value))}"`]))
    .join('');
}

/** Lines and tabs written as references: a reader of XML makes plain ones in an attribute spaces. */
function attributeValue(value: string): string {
  return escapeMarkup(value).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
