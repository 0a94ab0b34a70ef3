/** Properties of paragraphs, runs, rows and cells, as WordprocessingML writes them. */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { Change } from './story.ts';

/** The value of a property: `w:val` of the child of this name. */
export function value(properties: XmlElement | undefined, name: string): string | undefined {
  return properties?.child(name)?.attribute('w:val');
}

/** A whole number. */
export function numberOf(properties: XmlElement | undefined, name: string): number | undefined {
  const text = value(properties, name);
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A property that is on where it is there, unless it says that it is not. Source: ECMA-376, 17.17.4. */
export function flag(properties: XmlElement | undefined, name: string): boolean {
  const property = properties?.child(name);
  return property !== undefined && !OFF.has(property.attribute('w:val') ?? '1');
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);

const CHANGES: ReadonlyMap<string, Change['kind']> = new Map([
  ['w:ins', 'inserted'],
  ['w:cellIns', 'inserted'],
  ['w:del', 'deleted'],
  ['w:cellDel', 'deleted'],
  ['w:moveTo', 'moved-to'],
  ['w:moveFrom', 'moved-from'],
  ['w:cellMerge', 'look'],
  ['w:pPrChange', 'look'],
  ['w:rPrChange', 'look'],
  ['w:tblPrChange', 'look'],
  ['w:tblGridChange', 'look'],
  ['w:trPrChange', 'look'],
  ['w:tcPrChange', 'look'],
  ['w:sectPrChange', 'look'],
  ['w:numberingChange', 'look'],
]);

export function isChange({ name }: XmlElement): boolean {
  return CHANGES.has(name);
}

/** The tracked change that an element says; undefined for any other element. */
export function changeOf(element: XmlElement): Change | undefined {
  const kind = CHANGES.get(element.name);
  if (kind === undefined) return undefined;
  const author = element.attribute('w:author');
  const date = element.attribute('w:date');
  return {
    kind,
    element,
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
  };
}

/** True where the change takes its text away. */
export function deletes(change: Change | undefined): boolean {
  return change?.kind === 'deleted' || change?.kind === 'moved-from';
}
