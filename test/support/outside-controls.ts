/**
 * What a refresh may not touch: a Word file with the insides of its controls blanked, and the part that says what they
 * stand for left out. Equal before and after, whatever a refresh does.
 */
import { createHash } from 'node:crypto';
import { applyEdits, replaceContent, type XmlEdit } from '../../src/reading/package/xml-edits.ts';
import { parseXmlTree, type XmlElement } from '../../src/reading/package/xml-tree.ts';
import { Zip } from '../../src/reading/package/zip.ts';

const CONTROLS = 'urn:repliek:controls:1';

export interface OutsideOptions {
  /**
   * The file was saved by a program that takes away tags, titles and the controls around tables, as LibreOffice does: a
   * table below a numbered caption, and the caption, count as the inside of a control; tags may come back.
   */
  readonly untagged?: boolean;
}

/**
 * By name of the part, in the order of the file: its text with the insides of the controls blanked, else a hash of its
 * bytes. The dates and the places of the parts in the zip are in it, too.
 */
export function outsideControls(
  bytes: Uint8Array,
  { untagged = false }: OutsideOptions = {},
): ReadonlyMap<string, string> {
  const zip = new Zip(bytes);
  return new Map(
    zip.entries.map(({ name }) => {
      const content = contentOf(zip, name);
      const text = new TextDecoder().decode(content);
      if (text.includes(CONTROLS) && /^customXml\/item\d+\.xml$/.test(name)) return [name, 'controls'];
      const isText = /^word\/[^/]+\.xml$/.test(name) && /:sdt[ >]/.test(text);
      return [name, isText ? blanked(text, untagged) : createHash('sha256').update(content).digest('hex')];
    }),
  );
}

function contentOf(zip: Zip, name: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  if (name.endsWith('/')) return new Uint8Array();
  zip.read(name, (piece) => {
    pieces.push(Uint8Array.from(piece));
    return true;
  });
  return Buffer.concat(pieces);
}

function blanked(text: string, untagged: boolean): string {
  const root = parseXmlTree(text);
  const edits: XmlEdit[] = [];
  let captioned = false;
  const visit = (element: XmlElement): void => {
    for (const child of element.elements) {
      if (child.name === 'w:sdt' && (untagged || isOurs(child))) {
        const content = child.child('w:sdtContent');
        if (content !== undefined) edits.push(replaceContent(content, ''));
        const properties = child.child('w:sdtPr');
        if (untagged && properties !== undefined) edits.push(replaceContent(properties, ''));
        // What asks for a text goes when one is there.
        const prompt = properties?.child('w:showingPlcHdr');
        if (!untagged && prompt !== undefined) edits.push({ start: prompt.start, end: prompt.end, xml: '' });
      } else if (untagged && child.name === 'w:p' && isCaption(child)) {
        captioned = true;
        edits.push({ start: child.start, end: child.end, xml: '<caption/>' });
      } else if (untagged && child.name === 'w:tbl' && captioned) {
        captioned = false;
        edits.push({ start: child.start, end: child.end, xml: '<table/>' });
      } else visit(child);
    }
  };
  visit(root);
  return applyEdits(text, edits);
}

function isOurs(control: XmlElement): boolean {
  const tag = control.child('w:sdtPr')?.child('w:tag')?.attribute('w:val');
  return tag?.startsWith('repliek-') === true;
}

/** A paragraph with a number that Word counts, in a control. */
function isCaption(paragraph: XmlElement): boolean {
  return paragraph
    .descendants('w:sdt')
    .some((control) => control.descendants('w:instrText').some(({ text }) => /^\s*SEQ\s/.test(text)));
}
