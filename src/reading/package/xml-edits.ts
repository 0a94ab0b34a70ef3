/** Pieces of a part replaced, with all that stands between them as it was. */
import type { XmlElement } from './xml-tree.ts';

export interface XmlEdit {
  /** Where the piece begins and ends, as in the tree; both the same for what is put in between. */
  readonly start: number;
  readonly end: number;
  /** What stands there from now on: XML, escaped by who writes it. */
  readonly xml: string;
}

/**
 * @param edits in any order; those at one place stay in the order in which they are given
 * @throws Error where two of them overlap, which is a mistake of who made them
 */
export function applyEdits(source: string, edits: readonly XmlEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, xml } of ordered) {
    if (start < at || end < start) throw new Error(`edits overlap at ${start}`);
    pieces.push(source.slice(at, start), xml);
    at = end;
  }
  // All at once: a part of megabytes that is put together in two steps is there twice.
  pieces.push(source.slice(at));
  return pieces.join('');
}

/** Other content for an element, whose tags and attributes stay; an empty tag gets an end tag. */
export function replaceContent(element: XmlElement, xml: string): XmlEdit {
  if (!element.isEmptyTag) return { start: element.contentStart, end: element.contentEnd, xml };
  const opened = element.xml.replace(/\s*\/>$/, '>');
  return { start: element.start, end: element.end, xml: `${opened}${xml}</${element.qualified}>` };
}

export function replaceElement({ start, end }: XmlElement, xml: string): XmlEdit {
  return { start, end, xml };
}

export function insertBefore({ start }: XmlElement, xml: string): XmlEdit {
  return { start, end: start, xml };
}

export function insertAfter({ end }: XmlElement, xml: string): XmlEdit {
  return { start: end, end, xml };
}
