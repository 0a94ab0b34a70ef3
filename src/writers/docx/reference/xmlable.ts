/** What docx has for an element as XML, where a part is put together outside its packer. */
import { escapeMarkup } from '../../legal-text.ts';

/**
 * @param value `{ name: [{ _attr: {…} }, content…] }`, as `prepForXml` gives it
 * @throws Error where it is none
 */
export function xmlOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeMarkup(String(value));
  return elementsOf(value).map(elementXml).join('');
}

function elementXml({ name, attributes, content }: XmlableElement): string {
  const start = `<${name}${attributesOf(attributes)}`;
  const inside = content.map(xmlOf).join('');
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`;
}

export interface XmlableElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly content: readonly unknown[];
}

/** @returns the element that the value is; none for attributes */
export function elementsOf(value: unknown): readonly XmlableElement[] {
  if (!isRecord(value)) throw new Error('docx: no element');
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === '_attr') return [];
    const parts = Array.isArray(inner) ? inner : [inner];
    const attributes = Object.fromEntries(
      parts.flatMap((part) =>
        isRecord(part) && isRecord(part['_attr']) ? Object.entries(part['_attr']) : [],
      ),
    );
    const content = parts.filter((part) => !(isRecord(part) && '_attr' in part) && !isEmpty(part));
    return [{ name, attributes, content }];
  });
}

function attributesOf(attributes: Readonly<Record<string, unknown>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (isRecord(value) && Object.keys(value).length === 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
