/** Reads Word files for the oracle in the plainest way, with nothing of the program's own reading. */
import { strFromU8, unzipSync } from 'fflate';
import { parseElement, plain, type Xml } from '../word-edits/xml-tree.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function textOfPart(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`no part ${name}`);
  return strFromU8(bytes);
}

/** A part with the prefix `w` for the main namespace, whatever prefix it has itself. */
export function readPart(text: string): Xml {
  const root = parseElement(text.replace(/^\uFEFF/, ''));
  const prefix = [...root.attributes]
    .find(([name, value]) => value === MAIN && name.startsWith('xmlns:'))?.[0]
    .slice(6);
  const isDefault = root.get('xmlns') === MAIN;
  if (prefix === 'w' && !isDefault) return root;
  const rename = (element: Xml): void => {
    if (isDefault && !element.name.includes(':')) element.name = `w:${element.name}`;
    else if (prefix !== undefined && element.name.startsWith(`${prefix}:`))
      element.name = `w:${element.name.slice(prefix.length + 1)}`;
    for (const [name, value] of [...element.attributes]) {
      if (prefix === undefined || prefix === 'w' || !name.startsWith(`${prefix}:`)) continue;
      element.attributes.delete(name);
      element.attributes.set(`w:${name.slice(prefix.length + 1)}`, value);
    }
    for (const child of element.elements) rename(child);
  };
  rename(root);
  return root;
}

/** What a reader sees of an element in which nothing is tracked: tabs as "\t", lines as "\n", paragraphs parted by "\n". */
export function shown(element: Xml): string {
  switch (element.name) {
    case 'w:t':
      return plain(element.text);
    case 'w:tab':
      return element.parent?.name === 'w:tabs' ? '' : '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:pPr':
    case 'w:rPr':
    case 'w:sdtPr':
    case 'w:instrText':
    case 'mc:Fallback':
    case 'w:txbxContent':
      return '';
    default: {
      const blocks = element.elements.filter(
        ({ name }) => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt',
      );
      return blocks.length > 1 && blocks.some(({ name }) => name === 'w:p')
        ? blocks.map(shown).join('\n')
        : element.elements.map(shown).join('');
    }
  }
}

const TRACKED = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel'];

/** True where a tracked change is in an element or around it. */
export function isTracked(element: Xml): boolean {
  return TRACKED.some((name) => element.inside(name) || element.all(name).length > 0);
}

export function tagOf(control: Xml): string {
  return control.child('w:sdtPr')?.child('w:tag')?.get('w:val') ?? '';
}

/** Rows of cells of a table that stand in it directly or in controls around rows and cells. */
export function cellsOf(table: Xml): readonly (readonly string[])[] {
  return inTable(table, 'w:tr').map((row) => inTable(row, 'w:tc').map((cell) => shown(cell)));
}

function inTable(element: Xml, name: string): readonly Xml[] {
  return element.elements.flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:tc' || child.name === 'w:tr' ? [] : inTable(child, name);
  });
}

/** Tables that stand in an element, not those in their cells. */
export function tablesIn(element: Xml): readonly Xml[] {
  return element.elements.flatMap((child) => (child.name === 'w:tbl' ? [child] : tablesIn(child)));
}

/** What the file says of its controls: the text last written, by tag. */
export function recordedTexts(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const record = [...parts.values()]
    .map((bytes) => strFromU8(bytes))
    .find((text) => text.includes('urn:repliek:controls:1"') && text.includes('<controls'));
  if (record === undefined) return new Map();
  const texts = parseElement(record).elements.flatMap((element) => {
    const text = element.child('text');
    return text === undefined ? [] : [[element.get('tag') ?? '', plain(text.text)] as const];
  });
  return new Map(texts);
}
