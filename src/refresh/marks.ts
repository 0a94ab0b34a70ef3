/** What people hang on a text: bookmarks, comments, notes. It stays when the row or the column goes that it stands in. */
import type { XmlElement } from '../reading/package/xml-tree.ts';

/** As XML, in the order of the text. */
export type Marks = string;

const RANGES: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:permStart',
  'w:permEnd',
]);
const REFERENCES = ['w:commentReference', 'w:footnoteReference', 'w:endnoteReference'];

export function marksOf(element: XmlElement): Marks {
  if (RANGES.has(element.name)) return element.xml;
  if (element.name === 'w:r') {
    return REFERENCES.some((name) => element.child(name) !== undefined) ? element.xml : '';
  }
  return element.elements.map(marksOf).join('');
}
